//! Who may read what. One line for each route that is asked with GET; see the [signs](super).

use super::tables::{Read, Stage, reads};

reads! {
    // Everybody's pages.
    "ooo ooo ooo" Open      "/",
    "ooo ooo ooo" Open      "/about",
    "ooo ooo ooo" Open      "/accessibility",
    "ooo ooo ooo" Open      "/privacy",
    "ooo ooo ooo" Open      "/healthz",
    "ooo ooo ooo" Open      "/favicon.ico",
    "ooo ooo ooo" Open      "/static/{hash}/{path:.*}",
    "ooo ooo ooo" Open      "/sign-in",
    "ooo ooo ooo" Open      "/forgotten-password",
    "ooo ooo ooo" Open      "/join/{code}",
    "ooo ooo ooo" Open      "/answering/worker.js",
    "ooo ooo ooo" Published "/published",
    "ooo ooo ooo" Published "/published/{round}",
    "ooo ooo ooo" Published "/published/{round}/results.xlsx",
    "ooo ooo ooo" Published "/published/{round}/results.csv",
    "ooo ooo ooo" Published "/published/{round}/results.json",
    "ooo ooo ooo" Published "/published/{round}/charts/{file}",

    // Whoever has the link.
    "ooo ooo ooo" Unset     "/setup/{token}",
    "ooo ooo ooo" Open      "/invitations/{token}",
    "ooo ooo ooo" Open      "/passwords/{token}",
    "ooo ooo ooo" Closed    "/shared/{token}",
    "ooo ooo ooo" Closed    "/shared/{token}/results.xlsx",
    "ooo ooo ooo" Closed    "/shared/{token}/results.csv",
    "ooo ooo ooo" Closed    "/shared/{token}/results.json",
    "ooo ooo ooo" Closed    "/shared/{token}/charts/{file}",

    // A participant's own.
    ".o. ... ..." Open      "/answering/{round}",
    ".o. ... ..." Open      "/answering/{round}/themes/{number}",
    ".o. ... ..." Open      "/answering/{round}/answers",
    ".o. ... ..." Open      "/answering/{round}/check",
    ".o. ... ..." Open      "/answering/{round}/own",
    ".o. ... ..." Open      "/answering/{round}/withdrawal",
    ".o. ... ..." Open      "/answering/{round}/events",
    ".o. ... ..." Joint     "/answering/{round}/room",
    ".o. ... ..." Closed    "/answering/{round}/results",

    // One's own account.
    "--- ooo ooo" Open      "/home",
    "--- ooo ooo" Open      "/account",
    "--- ooo ooo" Open      "/account/password",
    "--- ooo ooo" Open      "/account/tokens",

    // The service, and its people.
    "--- ... ..o" Open      "/people",
    "--- ... ..o" Open      "/people/invitation",
    "--- ... ..o" Open      "/overview",
    "--- ... ..o" Closed    "/overview/charts/{file:map}",
    "--- ..o .oo" Open      "/instruments",
    "--- ..o .oo" Open      "/instruments/{instrument}/{version}/paper",

    // A region.
    "--- ..o ..." Open      "/regions/{region}",
    "--- ..o ..." Open      "/regions/{region}/people",
    "--- ..o ..." Open      "/regions/{region}/people/invitation",
    "--- ..o ..." Open      "/regions/{region}/sites/new",
    "--- o.o ..." Closed    "/regions/{region}/overview",
    "--- o.o ..." Closed    "/regions/{region}/overview/charts/{file:places}",
    "--- ooo ..." Closed    "/regions/{code}/trend",
    // No site has a round here, and that is for those who see the region.
    "--- ..o ..." Closed    "/regions/{code}/side-by-side",

    // A site.
    "--- ..o ..." Open      "/sites/{site}",
    "--- ..o ..." Open      "/sites/{site}/edit",
    "--- ..o ..." Open      "/sites/{site}/deletion",
    "--- ..o ..." Open      "/sites/{id}/trend",

    // A round that is prepared.
    "--- ..o ..." Open      "/rounds/new?region={region}",
    "--- .oo ..." Draft     "/rounds/{round}",
    "--- .oo ..." Draft     "/rounds/{round}/edit",
    "--- .oo ..." Draft     "/rounds/{round}/groups",
    "--- .xo ..." Draft     "/rounds/{round}/deletion",
    "--- .xo ..." Draft     "/rounds/{round}/facilitators",
    "--- .oo ..." Draft     "/rounds/{round}/trial",
    "--- .oo ..." Draft     "/rounds/{round}/trial/themes/{number}",
    "--- .oo ..." Draft     "/rounds/{round}/trial/check",
    "--- .oo ..." Draft     "/rounds/{round}/opening",
    "--- .xo ..." Open      "/rounds/{round}/cancellation",

    // A round that is run.
    "--- .oo ..." Open      "/rounds/{round}/invitation",
    "--- .oo ..." Open      "/rounds/{round}/sheet",
    "--- .oo ..." Open      "/rounds/{round}/paper",
    "--- .oo ..." Open      "/rounds/{round}/paper-answers/new",
    "--- .oo ..." Open      "/rounds/{round}/participants",
    "--- .oo ..." Open      "/rounds/{round}/participants/{participant}/group",
    "--- .oo ..." Open      "/rounds/{round}/participants/{participant}/removal",
    "--- .oo ..." Open      "/rounds/{round}/joint-discussion",
    "--- .oo ..." Unrevealed "/rounds/{round}/return-to-open",
    "--- .oo ..." Joint     "/rounds/{round}/workshop",
    "--- .oo ..." Joint     "/rounds/{round}/projector",
    "--- .oo ..." Joint     "/rounds/{round}/events",
    "--- .oo ..." Joint     "/rounds/{round}/discussion",
    "--- .oo ..." Joint     "/rounds/{round}/discussion/{criterion}",
    "--- .oo ..." Joint     "/rounds/{round}/discussion/{criterion}/joint-view",
    "--- .oo ..." Joint     "/rounds/{round}/actions/new",
    "--- .oo ..." Joint     "/rounds/{round}/actions/{action}/edit",
    "--- .oo ..." Joint     "/rounds/{round}/actions/{action}/deletion",
    "--- .oo ..." Joint     "/rounds/{round}/closure",

    // A closed round.
    "--- ooo ..." Closed    "/rounds/{round}/actions",
    "--- ooo ..." Closed    "/rounds/{id}/results",
    "--- ooo ..." Closed    "/rounds/{id}/results.csv",
    "--- ooo ..." Closed    "/rounds/{id}/results.xlsx",
    "--- ooo ..." Closed    "/rounds/{id}/results.json",
    "--- ooo ..." Closed    "/rounds/{id}/slides.pptx",
    "--- ooo ..." Closed    "/rounds/{id}/pictures.zip",
    "--- ooo ..." Closed    "/rounds/{id}/charts/{file}",
    "--- ooo ..." Closed    "/rounds/{id}/report",
    "--- ooo ..." Closed    "/rounds/{id}/report.docx",
    "--- ooo ..." Closed    "/rounds/{id}/report.pdf",
    "--- xxo ..." Closed    "/rounds/{round}/return-to-joint",
    "--- xxo ..." Closed    "/rounds/{round}/sharing",
    "--- xxo ..." Closed    "/rounds/{round}/publication",

    // Closed rounds beside each other.
    "--- ooo ..." Closed    "/comparison?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.csv?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.json?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.xlsx?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.pptx?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.zip?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.docx?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison.pdf?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison/report?round={round}&round={before}",
    "--- ooo ..." Closed    "/comparison/charts/{file:heatmap}?round={round}&round={before}",

    // Programs, with a token of the visitor's.
    "ooo ooo ooo" Closed    "/api/v1/openapi.json",
    "--- ooo ooo" Closed    "/api/v1/regions",
    "--- ooo ooo" Closed    "/api/v1/regions/{code}",
    "--- ooo ooo" Closed    "/api/v1/sites",
    "--- o.o ..." Closed    "/api/v1/sites/{id}",
    "--- ooo ooo" Closed    "/api/v1/rounds",
    "--- ooo ..." Closed    "/api/v1/rounds/{id}",
    "--- ooo ..." Closed    "/api/v1/rounds/{id}/results",
    "--- ooo ..." Closed    "/api/v1/rounds/{id}/results.csv",
    "--- ooo ..." Closed    "/api/v1/comparisons?round={round}&round={before}",
    "--- ooo ..." Closed    "/api/v1/comparisons.csv?round={round}&round={before}",
}
