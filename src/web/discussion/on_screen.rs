//! The criterion on the screen as pages show it.

use crate::acts::discussions::{CriterionOnScreen, VoteSoFar};
use crate::domain::Instrument;
use crate::domain::discussion::place_of;
use crate::domain::round::Round;
use crate::views::discussion::{OnScreen, Vote};

/// As it is shown; `counts_votes` where the page is told of every vote, as the projector is and phones are not.
pub fn shown<'a>(
    on_screen: &'a CriterionOnScreen,
    round: &'a Round,
    instrument: &'a Instrument,
    counts_votes: bool,
) -> Option<OnScreen<'a>> {
    Some(OnScreen {
        round,
        place: place_of(&on_screen.topics(instrument), &on_screen.criterion)?,
        comments: &on_screen.comments,
        vote: vote(on_screen.vote.as_ref(), counts_votes),
        is_whole_page: true,
    })
}

/// What may be said of a second vote.
pub fn vote(vote: Option<&VoteSoFar>, counts_votes: bool) -> Vote<'_> {
    match vote {
        None => Vote::None,
        Some(VoteSoFar {
            result: Some(result), ..
        }) => Vote::Closed(result),
        Some(VoteSoFar { voted, .. }) => Vote::Open {
            voted: counts_votes.then_some(*voted),
        },
    }
}
