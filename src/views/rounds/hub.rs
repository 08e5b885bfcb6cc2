//! A round's own page: how it stands, what to do next, who is in, and what has been done.

use maud::{Markup, html};

use super::nav::{RoundTab, round_tabs};
use super::settings::facts;
use super::{state_badge, step, title};
use crate::domain::account::Account;
use crate::domain::ids::RoundId;
use crate::domain::instrument::Instrument;
use crate::domain::permission::RoundAction;
use crate::domain::round::{Attendance, NamedStep, Readiness, Round, Step};
use crate::domain::round_state::RoundState;
use crate::domain::{ActorGroup, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Column, DataTable, PageHead, Readiness as ReadinessItem, Text, Tone, Weight, button_saying, data_table,
    definitions, disclosure, form, link_button, notice, page_head, panel, readiness, section, stat, stats,
};
use crate::views::words;

#[derive(Debug, Clone)]
pub struct Hub<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    /// What is assessed, by its name.
    pub subject: &'a str,
    pub instrument: &'a Instrument,
    /// What the permission table allows this person here.
    pub may: &'a [RoundAction],
    pub missing: &'a [Readiness],
    pub attendance: &'a [(ActorGroup, Attendance)],
    pub facilitators: &'a [Account],
    pub steps: &'a [NamedStep],
    /// The round this one was started from, where this person knows it.
    pub previous: Option<(&'a RoundId, &'a str)>,
}

impl Hub<'_> {
    fn may(&self, action: RoundAction) -> bool {
        self.may.contains(&action)
    }

    fn address(&self, under: &str) -> String {
        format!("/rounds/{}{under}", self.round.id)
    }

    fn total(&self) -> Attendance {
        Attendance::total(self.attendance)
    }
}

pub fn hub(l: Language, hub: &Hub<'_>) -> Markup {
    let settings = &hub.round.settings;
    html! {
        (page_head(l, &PageHead {
            way: hub.way.clone(),
            title: settings.name.as_str().into(),
            state: Some(state_badge(l, hub.round.state)),
            lead: Some(lead(l, hub).into()),
            ..PageHead::default()
        }))
        (round_tabs(l, hub.round, hub.may, RoundTab::Overview))
        (panel(next(l, hub)))
        @if hub.may(RoundAction::SeeAttendance) && has_begun(hub.round.state) { (attendance(l, hub)) }
        @if hub.may(RoundAction::ShowResults) && hub.round.state.is_revealed() { (results_shown(l, hub)) }
        (section("settings", msg::rounds_settings(l), about(l, hub)))
        @if hub.may(RoundAction::SeeAttendance) { (history(l, hub)) }
        (other_ways(l, hub))
    }
}

fn has_begun(state: RoundState) -> bool {
    match state {
        RoundState::Draft => false,
        RoundState::Open | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => true,
    }
}

fn lead(l: Language, hub: &Hub<'_>) -> String {
    let settings = &hub.round.settings;
    // The two days stay on one line.
    let period =
        dates::period(l, settings.starts_on, settings.ends_on).map(|period| period.replace('–', "\u{2060}–\u{2060}"));
    [
        Some(hub.subject.to_owned()),
        Some(title(l, hub.instrument).to_owned()),
        period,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// One clear thing to do, and what else is likely.
fn next(l: Language, hub: &Hub<'_>) -> Markup {
    let steps = hub.may(RoundAction::TakeSteps);
    match hub.round.state {
        RoundState::Draft => draft(l, hub),
        RoundState::Open if steps => open(l, hub),
        RoundState::Joint if steps => joint(l, hub),
        RoundState::Closed => closed(l, hub),
        RoundState::Cancelled => html! {
            h2 { (msg::rounds_next_cancelled(l)) }
            p { (msg::rounds_next_cancelled_text(l)) }
        },
        RoundState::Open | RoundState::Joint => html! { p { (words::state(l, hub.round.state)) } },
    }
}

fn draft(l: Language, hub: &Hub<'_>) -> Markup {
    let edit = hub.address("/edit");
    let ready = hub.missing.is_empty();
    html! {
        h2 { (if ready { msg::rounds_next_ready(l) } else { msg::rounds_next_not_ready(l) }) }
        p { (if ready { msg::rounds_next_ready_text(l) } else { msg::rounds_next_not_ready_text(l) }) }
        (readiness(l, &Readiness::ALL.map(|item| readiness_item(l, hub, item))))
        div.buttons {
            @if ready {
                (link_button(Weight::Primary, &hub.address("/opening"), step::label(l, Step::Opening)))
                (link_button(Weight::Secondary, &edit, msg::rounds_edit(l)))
            } @else {
                (link_button(Weight::Primary, &edit, msg::rounds_mend_settings(l)))
            }
            (link_button(Weight::Secondary, &hub.address("/trial"), msg::rounds_try(l)))
        }
    }
}

fn readiness_item<'a>(l: Language, hub: &Hub<'_>, item: Readiness) -> ReadinessItem<'a> {
    let ready = !hub.missing.contains(&item);
    let field = match item {
        Readiness::Name => Some("name"),
        Readiness::Period => Some("starts_on"),
        Readiness::Themes => Some("themes"),
        Readiness::ActorGroups => Some("groups"),
        // Mended elsewhere: with the site, or with another instrument.
        Readiness::Subject | Readiness::Instrument => None,
    };
    ReadinessItem {
        ready,
        label: words::readiness(l, item).into(),
        mend: field.filter(|_| !ready).map(|field| {
            (
                hub.address(&format!("/edit#{field}")).into(),
                msg::rounds_mend(l).into(),
            )
        }),
    }
}

fn open(l: Language, hub: &Hub<'_>) -> Markup {
    let someone_is_ready = hub.total().finished > 0;
    let (invite, joint) = if someone_is_ready {
        (Weight::Secondary, Weight::Primary)
    } else {
        (Weight::Primary, Weight::Secondary)
    };
    html! {
        h2 { (if someone_is_ready { msg::rounds_next_open(l) } else { msg::rounds_next_invite(l) }) }
        p { (if someone_is_ready { msg::rounds_next_open_text(l) } else { msg::rounds_next_invite_text(l) }) }
        p.join-code { (msg::rounds_code(l)) " " strong { (hub.round.code) } }
        div.buttons {
            @if someone_is_ready {
                (link_button(joint, &hub.address("/joint-discussion"), step::label(l, Step::JointDiscussion)))
                (link_button(invite, &hub.address("/invitation"), msg::rounds_invite(l)))
            } @else {
                (link_button(invite, &hub.address("/invitation"), msg::rounds_invite(l)))
                (link_button(joint, &hub.address("/joint-discussion"), step::label(l, Step::JointDiscussion)))
            }
            (workshop(l, hub))
        }
    }
}

fn joint(l: Language, hub: &Hub<'_>) -> Markup {
    html! {
        h2 { (msg::rounds_next_joint(l)) }
        p { (msg::rounds_next_joint_text(l)) }
        div.buttons {
            (link_button(Weight::Primary, &hub.address("/discussion"), msg::rounds_to_discussion(l)))
            @if hub.round.shown_themes().is_ok() {
                (link_button(Weight::Secondary, &hub.address("/results"), msg::rounds_to_results(l)))
            }
            (link_button(Weight::Secondary, &hub.address("/closure"), step::label(l, Step::Closure)))
        }
    }
}

/// Those who take the steps also run the workshop.
fn workshop(l: Language, hub: &Hub<'_>) -> Markup {
    html! {
        @if hub.may(RoundAction::RunWorkshop) {
            (link_button(Weight::Secondary, &hub.address("/workshop"), msg::workshop_to_board(l)))
        }
    }
}

fn closed(l: Language, hub: &Hub<'_>) -> Markup {
    html! {
        h2 { (msg::rounds_next_closed(l)) }
        p { (msg::rounds_next_closed_text(l)) }
        div.buttons {
            (link_button(Weight::Primary, &hub.address("/results"), msg::rounds_to_results(l)))
            (link_button(Weight::Secondary, &hub.address("/actions"), msg::rounds_to_actions(l)))
            @if hub.may(RoundAction::StartNext) {
                (link_button(Weight::Secondary, &start_next(hub), msg::rounds_start_next(l)))
            }
        }
    }
}

fn start_next(hub: &Hub<'_>) -> String {
    format!(
        "/rounds/new?region={}&previous={}",
        hub.round.subject.region, hub.round.id
    )
}

/// Numbers only, whatever the round's anonymity: no name of anybody who answers stands here.
fn attendance(l: Language, hub: &Hub<'_>) -> Markup {
    let total = hub.total();
    let rows = hub.round.settings.groups.iter().map(|own| {
        let found = hub.attendance.iter().find(|(group, _)| *group == own.group);
        let numbers = found.map(|(_, attendance)| *attendance).unwrap_or_default();
        let label = own.label.as_deref().unwrap_or_else(|| words::actor_group(l, own.group));
        vec![
            html! { (label) },
            html! { (numbers.joined) },
            html! { (numbers.finished) },
        ]
    });
    let takes_groups = hub.round.state == RoundState::Open
        && hub.may(RoundAction::Prepare)
        && hub.round.settings.groups.len() < ActorGroup::ALL.len();
    section(
        "attendance",
        msg::rounds_attendance(l),
        html! {
            (stats(&[
                stat(total.joined, msg::rounds_joined(l)),
                stat(total.finished, msg::rounds_finished(l)),
            ]))
            (data_table(&DataTable {
                id: "attendance-table",
                caption: msg::rounds_attendance_groups(l).into(),
                columns: vec![
                    Column::text(msg::rounds_group(l)),
                    Column::number(msg::rounds_joined(l)),
                    Column::number(msg::rounds_finished(l)),
                ],
                rows: rows.collect(),
            }))
            @if takes_groups { p { a href=(hub.address("/groups")) { (msg::rounds_add_groups(l)) } } }
            @if hub.may(RoundAction::ManageParticipants) {
                p { a href=(hub.address("/participants")) { (msg::participants_title(l)) } }
                @if hub.round.state == RoundState::Open {
                    p { a href=(hub.address("/paper")) { (msg::paper_title(l)) } }
                    p { a href=(hub.address("/paper-answers/new")) { (msg::paper_entry_title(l)) } }
                }
            }
        },
    )
}

/// The facilitator's switch: whether participants see the results.
fn results_shown(l: Language, hub: &Hub<'_>) -> Markup {
    let shown = hub.round.results_shown.is_some();
    let (text, label, value) = if shown {
        (msg::rounds_results_shown(l), msg::rounds_hide_results(l), "no")
    } else {
        (msg::rounds_results_hidden(l), msg::rounds_show_results(l), "yes")
    };
    section(
        "results-shown",
        msg::rounds_results_to_participants(l),
        html! {
            p { (text) }
            (form(&hub.address("/results-shown"), button_saying(Weight::Secondary, label, "shown", value)))
        },
    )
}

fn about(l: Language, hub: &Hub<'_>) -> Markup {
    let mut pairs: Vec<(Text<'_>, Markup)> = vec![
        (msg::rounds_subject_fact(l).into(), html! { (hub.subject) }),
        (
            msg::rounds_instrument(l).into(),
            html! { (title(l, hub.instrument)) " " (hub.instrument.version) },
        ),
    ];
    let settings = facts(l, hub.instrument, &hub.round.settings);
    // The name is the page's heading.
    pairs.extend(
        settings
            .into_iter()
            .skip(1)
            .map(|(label, value)| (label.into(), html! { (value) })),
    );
    if hub.may(RoundAction::SeeAttendance) {
        pairs.push((msg::rounds_facilitators(l).into(), facilitators(l, hub)));
    }
    if let Some((id, name)) = hub.previous {
        let link = html! { a href={ "/rounds/" (id) } { (name) } };
        pairs.push((msg::rounds_previous(l).into(), link));
    }
    let editable = hub.round.state == RoundState::Draft && hub.may(RoundAction::Prepare);
    html! {
        (definitions(&pairs))
        @if editable { p { a href=(hub.address("/edit")) { (msg::rounds_edit(l)) } } }
    }
}

fn facilitators(l: Language, hub: &Hub<'_>) -> Markup {
    let names: Vec<&str> = hub.facilitators.iter().map(|account| account.name.as_str()).collect();
    html! {
        @if names.is_empty() { (msg::rounds_facilitators_none(l)) } @else { (names.join(", ")) }
        @if hub.may(RoundAction::GiveFacilitators) {
            br;
            a href=(hub.address("/facilitators")) { (msg::rounds_facilitators_choose(l)) }
        }
    }
}

fn history(l: Language, hub: &Hub<'_>) -> Markup {
    let line = |what: &str, by: Option<&str>, at| {
        html! { li { (what) ": " (dates::date_time(l, at)) @if let Some(by) = by { ", " (by) } } }
    };
    disclosure(
        msg::rounds_history(l),
        html! {
            ol.history {
                (line(msg::rounds_history_created(l), None, hub.round.created.at))
                @for step in hub.steps {
                    (line(step::history(l, step.taken.step), step.name.as_deref(), step.taken.mark.at))
                }
            }
        },
    )
}

/// What is seldom done stands last.
fn other_ways(l: Language, hub: &Hub<'_>) -> Markup {
    let state = hub.round.state;
    let mut ways: Vec<(String, &str)> = Vec::new();
    for step in [Step::ReturnToOpen, Step::ReturnToJoint, Step::Cancellation] {
        if hub.may(RoundAction::of_step(step)) && hub.round.leads(step).is_ok() {
            ways.push((hub.address(&format!("/{}", step::resource(step))), step::label(l, step)));
        }
    }
    if hub.may(RoundAction::Cancel) && state == RoundState::Draft {
        ways.push((hub.address("/deletion"), msg::rounds_delete(l)));
    }
    html! {
        @if !ways.is_empty() {
            (section("other", msg::rounds_other_ways(l), html! {
                ul { @for (address, label) in &ways { li { a href=(address) { (label) } } } }
            }))
        }
        @if state == RoundState::Cancelled && hub.may(RoundAction::StartNext) {
            (notice(Tone::Plain, html! { p { a href=(start_next(hub)) { (msg::rounds_start_next(l)) } } }))
        }
    }
}
