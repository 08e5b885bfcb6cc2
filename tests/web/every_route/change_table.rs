//! Who may change what, and what it leaves. One line for each route that changes something, with what is sent; see the
//! [signs](super).

use perhekeskusarviointi::domain::event::EventKind;

use super::tables::{Change, Leaves, Stage, Why, changes, leaves};

/// All of them.
pub fn changes() -> impl Iterator<Item = &'static Change> {
    [
        ACCOUNTS, PEOPLE, REGIONS, PREPARING, RUNNING, DISCUSSING, CLOSED, ANSWERING,
    ]
    .into_iter()
    .flatten()
}

changes! { ACCOUNTS:
    "ooo ooo ooo" Open  "/sign-in",
        "email={email}&password={password}&to=/home" => account [SignedIn],
    "=== ooo ooo" Open  "/sign-out",
        "" => account [SignedOut],
    "ooo ooo ooo" Open  "/passwords/{token}",
        "password=neljä vihreää kuppia&again=neljä vihreää kuppia" => account [PasswordResetUsed, PasswordChanged, SessionEnded],
    "ooo ooo ooo" Open  "/invitations/{token}",
        "name=Kutsuttu&language=fi&password=neljä vihreää kuppia&again=neljä vihreää kuppia"
        => account [AccountCreated, SignedIn, GrantGiven, InvitationAccepted],
    "ooo ooo ooo" Unset "/setup/{token}",
        "email=ensimmainen{n}@example.fi&name=Ensimmäinen&language=fi&password=neljä vihreää kuppia&again=neljä vihreää kuppia"
        => account [AccountCreated, SignedIn, GrantGiven],
    "--- ooo ooo" Open  "/account",
        "name=Uusi Nimi&language=sv" => account [AccountChanged],
    "--- ooo ooo" Open  "/account/password",
        "present={password}&password=neljä vihreää kuppia&again=neljä vihreää kuppia"
        => account [PasswordChanged, SessionEnded, ApiTokenRevoked],
    "--- ooo ooo" Open  "/account/sessions/ending",
        "" => account [SessionEnded],
    "--- ooo ooo" Open  "/account/sessions/{session}/ending",
        "" => account [SessionEnded],
    "--- ooo ooo" Open  "/account/tokens",
        "name=Raportit&scope=&days=90" => account [ApiTokenMade],
    "--- ooo ooo" Open  "/account/tokens/{token}/revocation",
        "" => account [ApiTokenRevoked],
}

// Of a reader of the region: co-ordinators and national admins are the national admins' to invite and to help.
changes! { PEOPLE:
    "--- ... ..o" Open  "/people/invitation",
        "email=uusi{n}@example.fi&name=Uusi&language=fi&role=coordinator:17" => account [InvitationMade],
    "--- ..o ..." Open  "/regions/{region}/people/invitation",
        "email=uusi{n}@example.fi&name=Uusi&language=fi&role=reader:17" => account [InvitationMade],
    "--- ..o ..." Open  "/people/invitations/{invitation}/renewal",
        "" => account [InvitationRenewed],
    "--- ..o ..." Open  "/people/invitations/{invitation}/revocation",
        "" => account [InvitationRevoked],
    "--- ..o ..." Open  "/people/grants/{grant}/ending",
        "" => account [GrantEnded],
    "--- ..o ..." Open  "/people/{account}/password-link",
        "" => account [PasswordResetMade],
    "--- ..o ..." Open  "/people/{account}/deactivation",
        "" => account [AccountDeactivated, SessionEnded],
    "--- ..o ..." Open  "/people/{account:idle}/reactivation",
        "" => account [AccountReactivated],
}

changes! { REGIONS:
    "--- ..o ..." Open  "/regions/{region}/comparison-consent",
        "given=yes" => account [ConsentGiven],
    "--- ..o ..." Open  "/regions/{region}/sites",
        "kind=family_centre&name=Keskus {n}&municipality={municipality}&operator=" => account [SiteAdded],
    "--- ..o ..." Open  "/sites/{site}",
        "kind=meeting_place&name=Keskus {n}&municipality={municipality}&operator=&revision=1" => account [SiteChanged],
    "--- ..o ..." Open  "/sites/{site}/archiving",
        "" => account [SiteArchived],
    "--- ..o ..." Open  "/sites/{site:archived}/restoration",
        "" => account [SiteRestored],
    "--- ..o ..." Open  "/sites/{site}/deletion",
        "" => account [SiteDeleted],
}

changes! { PREPARING:
    "--- ..o ..." Open  "/rounds",
        "key={fresh}&region={region}&version={version_id}&name=Syksy&starts_on=2026-12-01&ends_on=2026-12-31&themes={theme}&groups=county&groups=ngo&mode=self&anonymity=anonymous&k=3&targets=with_current"
        => account [RoundCreated],
    "--- .oo ..." Draft "/rounds/{round}",
        "name=Syksy&starts_on=2026-12-01&ends_on=2026-12-31&themes={theme}&groups=county&groups=ngo&mode=self&anonymity=anonymous&k=3&targets=with_current&revision=1"
        => account [RoundChanged],
    "--- .oo ..." Open  "/rounds/{round}/groups",
        "groups=parish" => account [ActorGroupsAdded],
    "--- .xo ..." Draft "/rounds/{round}/deletion",
        "" => account [RoundDeleted],
    "--- .xo ..." Draft "/rounds/{round}/facilitators",
        "account={OtherFacilitator}" => account [GrantGiven],
    "--- .xo ..." Draft "/rounds/{round}/facilitators/invitations",
        "email=uusi{n}@example.fi&name=Uusi&language=fi" => account [InvitationMade],
    "--- .xo ..." Draft "/rounds/{round}/facilitators/{account:Facilitator}/removal",
        "" => account [GrantEnded],
    "--- .oo ..." Draft "/rounds/{round}/trial",
        "group=county" => nothing (Leads),
}

changes! { RUNNING:
    "--- .oo ..." Draft "/rounds/{round}/opening",
        "" => account [StepTaken],
    "--- .oo ..." Open  "/rounds/{round}/joint-discussion",
        "" => account [StepTaken],
    "--- .oo ..." Joint "/rounds/{round}/closure",
        "" => account [StepTaken],
    "--- .oo ..." Unrevealed "/rounds/{round}/return-to-open",
        "" => account [StepTaken],
    "--- .xo ..." Open  "/rounds/{round}/cancellation",
        "" => account [StepTaken],
    "--- .oo ..." Open  "/rounds/{round}/paper-answers/new",
        "key={fresh}&group=county&current.{criterion}=3" => account [PaperAnswerEntered],
    "--- .oo ..." Open  "/rounds/{round}/participants/{participant}/group",
        "group=ngo" => account [ParticipantMoved],
    "--- .oo ..." Open  "/rounds/{round}/participants/{participant}/removal",
        "" => account [ParticipantRemoved],
    "--- .oo ..." Joint "/rounds/{round}/workshop/phase",
        "phase=discussion" => account [WorkshopMoved],
    "--- .oo ..." Joint "/rounds/{round}/workshop/screen",
        "criterion={criterion}" => account [WorkshopMoved],
    "--- .oo ..." Joint "/rounds/{round}/workshop/phones",
        "follow=no" => account [WorkshopMoved],
    "--- .oo ..." Joint "/rounds/{round}/workshop/timer",
        "do=start&minutes=5" => account [WorkshopMoved],
}

changes! { DISCUSSING:
    "--- .oo ..." Unrevealed "/rounds/{round}/reveals",
        "all=yes" => account [ThemesRevealed],
    "--- .oo ..." Joint "/rounds/{round}/discussion/{criterion}",
        "current=2&target=4&reason=Sovittiin&verdict=need&priority=yes&revision=0" => account [JointViewSaved],
    "--- .oo ..." Joint "/rounds/{round}/discussion/{criterion}/second-vote",
        "vote=open" => account [SecondVoteOpened],
    "--- .oo ..." Joint "/rounds/{round}/discussion/{criterion}/comments/{comment}",
        "decision=hidden" => account [CommentDecided],
    "--- .oo ..." Joint "/rounds/{round}/actions",
        "key={fresh}&what=Sovitaan tapaaminen&criterion=&responsible=&due=&revision=0" => account [ActionSaved],
    "--- .oo ..." Joint "/rounds/{round}/actions/{action}",
        "what=Sovitaan toinen tapaaminen&criterion=&responsible=&due=&revision=1" => account [ActionSaved],
    "--- .oo ..." Joint "/rounds/{round}/actions/{action}/status",
        "status=done&revision=1" => account [ActionSaved],
    "--- .oo ..." Joint "/rounds/{round}/actions/{action}/deletion",
        "revision=1" => account [ActionDeleted],
    "--- .oo ..." Joint "/rounds/{round}/results-shown",
        "shown=yes" => account [ResultsShown],
}

// Who outside sees the results is the region's to decide.
changes! { CLOSED:
    "--- xxo ..." Closed "/rounds/{round}/return-to-joint",
        "" => account [ShareLinkRevoked, StepTaken],
    "--- xxo ..." Closed "/rounds/{round}/share-links",
        "note=Johtoryhmä&days=30" => account [ShareLinkMade],
    "--- xxo ..." Closed "/rounds/{round}/share-links/{link}/revocation",
        "" => account [ShareLinkRevoked],
    "--- xxo ..." Closed "/rounds/{round}/publication",
        "" => account [RoundPublished],
    "--- xxo ..." Published "/rounds/{round}/publication/withdrawal",
        "" => account [PublicationWithdrawn],
}

changes! { ANSWERING:
    "ooo ooo ooo" Open  "/join",
        "code={join_code}" => nothing (Leads),
    "o=o ooo ooo" Open  "/join/{code}",
        "group=county&key={fresh_code}" => participant [ParticipantJoined],
    "ooo ooo ooo" Open  "/return",
        "return_code={return_code}" => nothing (Browser),
    ".o. ... ..." Open  "/answering/{round}/themes/{number}",
        "current.{criterion}=4" => nothing (Answers),
    ".o. ... ..." Open  "/answering/{round}/edits",
        "{\"edits\":[{\"edit_id\":\"{fresh}\",\"criterion\":\"{criterion}\",\"field\":\"current\",\"value\":\"4\",\"edited_at_ms\":{now_ms}}]}"
        => nothing (Answers),
    ".o. ... ..." Open  "/answering/{round}/finish",
        "" => participant [ParticipantFinished],
    ".o. ... ..." Voting "/answering/{round}/ballots/{criterion}",
        "current=4&target=5" => participant [BallotGiven],
    ".o. ... ..." Open  "/answering/{round}/group",
        "group=ngo" => participant [ParticipantMoved],
    ".o. ... ..." Open  "/answering/{round}/leaving",
        "" => nothing (Browser),
    ".o. ... ..." Open  "/answering/{round}/withdrawal",
        "" => participant [ParticipantLeft],
}
