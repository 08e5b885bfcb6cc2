use maud::{Markup, html};

use crate::domain::Instrument;
use crate::domain::action_plan::{Action, ActionContent, ActionStatus};
use crate::domain::permission::RoundAction;
use crate::domain::round_state::RoundState;
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Text, Tone, Weight, badge, button, definitions, empty_state, link_button, notice, page_head, section,
};
use crate::views::discussion::Room;
use crate::views::rounds::nav::RoundTab;
use crate::views::words;

#[derive(Debug, Clone)]
pub struct ListPage<'a> {
    pub room: Room<'a>,
    pub actions: &'a [Action],
    /// What is still open from the round before, with that round's name and instrument.
    pub previous: Option<Previous<'a>>,
}

/// The round before, seen from this one.
#[derive(Debug, Clone, Copy)]
pub struct Previous<'a> {
    pub name: &'a str,
    pub instrument: &'a Instrument,
    pub open: &'a [Action],
}

pub fn list(page: &ListPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let may_change = room.round.state == RoundState::Joint && room.may(RoundAction::RecordActions);
    html! {
        (page_head(l, &PageHead {
            way: room.way(),
            title: msg::actions_title(l).into(),
            lead: Some(msg::actions_lead(l).into()),
            actions: may_change.then(|| link_button(Weight::Primary, &room.address("/actions/new"), msg::actions_add(l))),
            ..PageHead::default()
        }))
        (room.tabs(RoundTab::Actions))
        @if room.round.state == RoundState::Closed && room.may(RoundAction::RecordActions) {
            (notice(Tone::Plain, msg::actions_closed(l)))
        }
        @if page.actions.is_empty() {
            (empty_state(msg::actions_none(l), msg::actions_none_text(l), None))
        } @else {
            ol.actions { @for action in page.actions { (row(room, action, may_change)) } }
        }
        @if let Some(previous) = &page.previous { (of_last_time(room, previous, may_change)) }
    }
}

fn row(room: &Room<'_>, action: &Action, may_change: bool) -> Markup {
    let l = room.lang;
    let address = room.address(&format!("/actions/{}", action.id));
    let may_tick = room.round.state.is_revealed() && room.may(RoundAction::RecordActions);
    html! {
        li.panel id={ "action-" (action.id) } {
            h2.action-what { (action.content.what) " " (status_badge(room, action.status)) }
            (facts(room, room.instrument, &action.content))
            @if may_tick || may_change {
                div.buttons.no-print {
                    @if may_tick { (tick(room, action, &address)) }
                    @if may_change {
                        (named(Weight::Quiet, &format!("{address}/edit"), msg::common_edit(l), &action.content.what))
                        (named(Weight::Quiet, &format!("{address}/deletion"), msg::common_remove(l), &action.content.what))
                    }
                }
            }
        }
    }
}

fn status_badge(room: &Room<'_>, status: ActionStatus) -> Markup {
    let tone = match status {
        ActionStatus::Open => Tone::Plain,
        ActionStatus::Done => Tone::Good,
    };
    badge(tone, words::action_status(room.lang, status))
}

fn tick(room: &Room<'_>, action: &Action, address: &str) -> Markup {
    let l = room.lang;
    let (next, label) = match action.status {
        ActionStatus::Open => (ActionStatus::Done, msg::actions_mark_done(l)),
        ActionStatus::Done => (ActionStatus::Open, msg::actions_mark_open(l)),
    };
    html! {
        form.one-button method="post" action={ (address) "/status" } {
            input type="hidden" name="revision" value=(action.revision);
            input type="hidden" name="status" value=(next.code());
            (button(Weight::Secondary, html! { (label) span.unseen { ": " (action.content.what) } }))
        }
    }
}

/// A link whose name says which action it is of.
fn named(weight: Weight, address: &str, label: &str, what: &str) -> Markup {
    link_button(weight, address, html! { (label) span.unseen { ": " (what) } })
}

/// Criterion, responsible and date, as far as they were given. `instrument` is that of the action's round.
pub fn facts(room: &Room<'_>, instrument: &Instrument, content: &ActionContent) -> Markup {
    let l = room.lang;
    let criterion = content.criterion.as_ref().and_then(|id| instrument.criterion(id));
    let mut pairs: Vec<(Text, Markup)> = Vec::new();
    if let Some(criterion) = criterion {
        pairs.push((msg::actions_criterion(l).into(), html! { (criterion.texts(l).title) }));
    }
    if let Some(responsible) = &content.responsible {
        pairs.push((msg::actions_responsible(l).into(), html! { (responsible) }));
    }
    if let Some(due) = content.due {
        pairs.push((msg::actions_due(l).into(), html! { (dates::date(l, due)) }));
    }
    html! { @if !pairs.is_empty() { (definitions(&pairs)) } }
}

fn of_last_time(room: &Room<'_>, previous: &Previous<'_>, may_change: bool) -> Markup {
    let l = room.lang;
    section(
        "previous",
        msg::actions_previous(l),
        html! {
            p.muted { (msg::actions_previous_text(l, previous.name)) }
            @if previous.open.is_empty() { p { (msg::actions_previous_none(l)) } }
            @for action in previous.open {
                div.panel {
                    h3 { (action.content.what) }
                    (facts(room, previous.instrument, &action.content))
                    @if may_change {
                        (named(Weight::Secondary, &room.address(&format!("/actions/new?from={}", action.id)), msg::actions_carry_on(l), &action.content.what))
                    }
                }
            }
        },
    )
}
