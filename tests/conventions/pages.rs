//! Every address that answers with a page is met in Chromium: it stands in `tests/browser/pages.mjs`, whose pages are looked
//! at in three languages with axe. Reads the addresses there; a part in braces is any part.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::routes::read_with_get;

/// Addresses that answer a program or hand out a file.
const NO_PAGES: &[&str] = &["/healthz", "/answering/{round}/answers"];

/// Pages that `pages.mjs` comes to by links and buttons, without their address standing there.
const REACHED: &[&str] = &[
    "/answering/{round}",
    "/comparison/report",
    "/invitations/{token}",
    "/rounds/{round}/actions/{action}/deletion",
    "/rounds/{round}/actions/{action}/edit",
    "/rounds/{round}/discussion/{criterion}/joint-view",
    "/rounds/{round}/participants/{participant}/group",
    "/rounds/{round}/participants/{participant}/removal",
    "/sites/{id}/trend",
    "/sites/{site}",
    "/sites/{site}/deletion",
    "/sites/{site}/edit",
];

/// Pages that the demo cannot show: it has a national admin from the start.
const NOT_THERE: &[&str] = &["/setup/{token}"];

#[test]
fn every_page_is_met_in_chromium() {
    let routes = read_with_get();
    let met = met();
    assert!(met.len() > 50, "the pages were not understood: {met:?}");
    let is_met = |route: &str| met.iter().any(|address| alike(route, address));
    let is_listed = |route: &str| {
        [NO_PAGES, REACHED, NOT_THERE]
            .iter()
            .any(|listed| listed.contains(&route))
    };
    let strange: Vec<&String> = routes
        .iter()
        .filter(|route| !is_file(route) && !is_met(route) && !is_listed(route))
        .collect();
    assert!(strange.is_empty(), "add to tests/browser/pages.mjs: {strange:#?}");
    let stale: Vec<&&str> = [NO_PAGES, REACHED, NOT_THERE]
        .into_iter()
        .flatten()
        .filter(|listed| !routes.contains(**listed) || is_met(listed))
        .collect();
    assert!(stale.is_empty(), "no longer needed in this test: {stale:#?}");
}

fn is_file(route: &str) -> bool {
    route.starts_with("/api/") || route.contains('.') || route.ends_with("/{file}") || route.ends_with("/events")
}

/// Whether an address, whose unknown parts are `*`, is one of the route's.
fn alike(route: &str, address: &str) -> bool {
    let (route, address): (Vec<_>, Vec<_>) = (route.split('/').collect(), address.split('/').collect());
    route.len() == address.len()
        && route
            .iter()
            .zip(&address)
            .all(|(part, found)| part.starts_with('{') || part == found)
}

/// The addresses in `pages.mjs`, without what is asked in them; what is filled in there is `*`.
fn met() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("tests/browser/pages.mjs")).expect("the pages");
    let mut found = BTreeSet::new();
    for quote in ['`', '\''] {
        for literal in text.split(quote).filter(|literal| literal.starts_with('/')) {
            let mut address = String::new();
            for (at, part) in literal.split("${").enumerate() {
                let known = if at == 0 {
                    part
                } else {
                    part.split_once('}').map_or("", |(_, rest)| rest)
                };
                address.push_str(if at == 0 { "" } else { "*" });
                address.push_str(known);
            }
            found.insert(address.split('?').next().unwrap_or_default().to_owned());
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
