//! The pages of one round, side by side; only those there are for this person in the round's state.

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::permission::RoundAction;
use crate::domain::round::{Round, State};
use crate::domain::workshop::Workshop;
use crate::i18n::msg;
use crate::views::components::{Tab, tabs};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Overview,
    Invitation,
    Workshop,
    Discussion,
    Results,
    Actions,
    Sharing,
}

/// `may` is what the permission table allows this person in the round.
pub fn round_tabs(l: Language, round: &Round, may: &[RoundAction], here: Place) -> Markup {
    let places: Vec<Tab<'_>> = [
        Place::Overview,
        Place::Invitation,
        Place::Workshop,
        Place::Discussion,
        Place::Results,
        Place::Actions,
        Place::Sharing,
    ]
    .into_iter()
    .filter(|place| is_there(*place, round, may))
    .map(|place| Tab {
        address: address(round, place).into(),
        label: label(l, place).into(),
        here: place == here,
    })
    .collect();
    html! { @if places.len() > 1 { (tabs(msg::rounds_tabs(l), &places)) } }
}

fn is_there(place: Place, round: &Round, may: &[RoundAction]) -> bool {
    let state = round.state;
    match place {
        Place::Overview => true,
        Place::Invitation => {
            matches!(state, State::Draft | State::Open) && may.contains(&RoundAction::InviteParticipants)
        }
        // A round that is over has its workshop behind it.
        Place::Workshop => Workshop::runnable(state).is_ok() && may.contains(&RoundAction::RunWorkshop),
        Place::Discussion => state.is_revealed() && may.contains(&RoundAction::SeeComments),
        Place::Results => round.shown_themes().is_ok() && may.contains(&RoundAction::SeeResults),
        Place::Actions => state.is_revealed() && may.contains(&RoundAction::SeeResults),
        Place::Sharing => round.shareable().is_ok() && may.contains(&RoundAction::Share),
    }
}

fn address(round: &Round, place: Place) -> String {
    let id = &round.id;
    match place {
        Place::Overview => format!("/rounds/{id}"),
        Place::Invitation => format!("/rounds/{id}/invitation"),
        Place::Workshop => format!("/rounds/{id}/workshop"),
        Place::Discussion => format!("/rounds/{id}/discussion"),
        Place::Results => format!("/rounds/{id}/results"),
        Place::Actions => format!("/rounds/{id}/actions"),
        Place::Sharing => format!("/rounds/{id}/sharing"),
    }
}

fn label(l: Language, place: Place) -> &'static str {
    match place {
        Place::Overview => msg::rounds_tab_overview(l),
        Place::Invitation => msg::rounds_tab_invitation(l),
        Place::Workshop => msg::workshop_tab(l),
        Place::Discussion => msg::rounds_tab_discussion(l),
        Place::Results => msg::rounds_tab_results(l),
        Place::Actions => msg::rounds_tab_actions(l),
        Place::Sharing => msg::sharing_tab(l),
    }
}
