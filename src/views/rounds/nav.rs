//! The pages of one round, side by side; only those there are for this person in the round's state.

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::domain::workshop::Workshop;
use crate::i18n::msg;
use crate::views::components::{Tab, tabs};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundTab {
    Overview,
    Invitation,
    Workshop,
    Discussion,
    Results,
    Actions,
    Sharing,
}

/// `may` is what the permission table allows this person in the round.
pub fn round_tabs(l: Language, round: &Round, may: &[RoundAction], here: RoundTab) -> Markup {
    let places: Vec<Tab<'_>> = [
        RoundTab::Overview,
        RoundTab::Invitation,
        RoundTab::Workshop,
        RoundTab::Discussion,
        RoundTab::Results,
        RoundTab::Actions,
        RoundTab::Sharing,
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

fn is_there(place: RoundTab, round: &Round, may: &[RoundAction]) -> bool {
    let state = round.state;
    match place {
        RoundTab::Overview => true,
        RoundTab::Invitation => {
            matches!(state, RoundState::Draft | RoundState::Open) && may.contains(&RoundAction::InviteParticipants)
        }
        // A round that is over has its workshop behind it.
        RoundTab::Workshop => Workshop::runnable(state).is_ok() && may.contains(&RoundAction::RunWorkshop),
        RoundTab::Discussion => state.is_revealed() && may.contains(&RoundAction::SeeComments),
        RoundTab::Results => round.shown_themes().is_ok() && may.contains(&RoundAction::SeeResults),
        RoundTab::Actions => state.is_revealed() && may.contains(&RoundAction::SeeResults),
        RoundTab::Sharing => round.shareable().is_ok() && may.contains(&RoundAction::Share),
    }
}

fn address(round: &Round, place: RoundTab) -> String {
    let id = &round.id;
    match place {
        RoundTab::Overview => format!("/rounds/{id}"),
        RoundTab::Invitation => format!("/rounds/{id}/invitation"),
        RoundTab::Workshop => format!("/rounds/{id}/workshop"),
        RoundTab::Discussion => format!("/rounds/{id}/discussion"),
        RoundTab::Results => format!("/rounds/{id}/results"),
        RoundTab::Actions => format!("/rounds/{id}/actions"),
        RoundTab::Sharing => format!("/rounds/{id}/sharing"),
    }
}

fn label(l: Language, place: RoundTab) -> &'static str {
    match place {
        RoundTab::Overview => msg::rounds_tab_overview(l),
        RoundTab::Invitation => msg::rounds_tab_invitation(l),
        RoundTab::Workshop => msg::workshop_tab(l),
        RoundTab::Discussion => msg::rounds_tab_discussion(l),
        RoundTab::Results => msg::rounds_tab_results(l),
        RoundTab::Actions => msg::rounds_tab_actions(l),
        RoundTab::Sharing => msg::sharing_tab(l),
    }
}
