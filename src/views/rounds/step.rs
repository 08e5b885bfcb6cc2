//! Before a step is taken: what will happen, to whom, and whether it can be undone.

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::round::{Attendance, Readiness, Round, Step};
use crate::i18n::msg;
use crate::views::components::{PageHead, Text, Tone, Weight, button, form, link_button, notice, page_head};
use crate::views::words;

#[derive(Debug, Clone)]
pub struct StepPage<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub step: Step,
    pub attendance: Attendance,
    /// What still keeps the round from opening.
    pub missing: &'a [Readiness],
}

/// The address a step is taken at, under the round's own.
pub fn resource(step: Step) -> &'static str {
    match step {
        Step::Opening => "opening",
        Step::JointDiscussion => "joint-discussion",
        Step::Closure => "closure",
        Step::ReturnToJoint => "return-to-joint",
        Step::ReturnToOpen => "return-to-open",
        Step::Cancellation => "cancellation",
    }
}

/// What the button says.
pub fn label(l: Language, step: Step) -> &'static str {
    match step {
        Step::Opening => msg::rounds_step_open(l),
        Step::JointDiscussion => msg::rounds_step_joint(l),
        Step::Closure => msg::rounds_step_close(l),
        Step::ReturnToJoint => msg::rounds_step_return_to_joint(l),
        Step::ReturnToOpen => msg::rounds_step_return_to_open(l),
        Step::Cancellation => msg::rounds_step_cancel(l),
    }
}

/// What is told after it was taken.
pub fn done(l: Language, step: Step) -> &'static str {
    match step {
        Step::Opening => msg::rounds_done_open(l),
        Step::JointDiscussion => msg::rounds_done_joint(l),
        Step::Closure => msg::rounds_done_close(l),
        Step::ReturnToJoint => msg::rounds_done_return_to_joint(l),
        Step::ReturnToOpen => msg::rounds_done_return_to_open(l),
        Step::Cancellation => msg::rounds_done_cancel(l),
    }
}

/// The step as a line of the round's history.
pub fn history(l: Language, step: Step) -> &'static str {
    match step {
        Step::Opening => msg::rounds_history_open(l),
        Step::JointDiscussion => msg::rounds_history_joint(l),
        Step::Closure => msg::rounds_history_close(l),
        Step::ReturnToJoint => msg::rounds_history_return_to_joint(l),
        Step::ReturnToOpen => msg::rounds_history_return_to_open(l),
        Step::Cancellation => msg::rounds_history_cancel(l),
    }
}

pub fn step(l: Language, page: &StepPage<'_>) -> Markup {
    let address = format!("/rounds/{}", page.round.id);
    html! {
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: label(l, page.step).into(),
            ..PageHead::default()
        }))
        @if !page.missing.is_empty() {
            (notice(Tone::Warning, html! {
                p { (msg::problems_round_not_ready(l)) }
                ul { @for item in page.missing { li { (words::readiness(l, *item)) } } }
            }))
            (link_button(Weight::Primary, &format!("{address}/edit"), msg::rounds_mend_settings(l)))
        } @else {
            ul { @for line in consequences(l, page) { li { (line) } } }
            (unfinished(l, page))
            (form(&format!("{address}/{}", resource(page.step)), html! {
                div.buttons {
                    (button(weight(page.step), label(l, page.step)))
                    (link_button(Weight::Quiet, &address, msg::rounds_step_not_now(l)))
                }
            }))
        }
    }
}

fn weight(step: Step) -> Weight {
    match step {
        Step::Opening | Step::JointDiscussion | Step::Closure | Step::ReturnToJoint | Step::ReturnToOpen => {
            Weight::Primary
        }
        Step::Cancellation => Weight::Danger,
    }
}

fn consequences(l: Language, page: &StepPage<'_>) -> Vec<&'static str> {
    match page.step {
        Step::Opening => vec![
            msg::rounds_opening_participants(l),
            msg::rounds_opening_frozen(l),
            msg::rounds_opening_secret(l),
        ],
        Step::JointDiscussion => vec![
            msg::rounds_joint_frozen(l),
            msg::rounds_joint_revealed(l),
            msg::rounds_joint_participants(l),
            msg::rounds_joint_undo(l),
        ],
        Step::Closure => vec![
            msg::rounds_closure_frozen(l),
            msg::rounds_closure_readers(l),
            msg::rounds_closure_undo(l),
        ],
        Step::ReturnToJoint => vec![
            msg::rounds_return_to_joint_changes(l),
            msg::rounds_return_to_joint_answers(l),
            msg::rounds_return_to_joint_readers(l),
            msg::sharing_ended_by_return(l),
        ],
        Step::ReturnToOpen => vec![
            msg::rounds_return_to_open_answers(l),
            msg::rounds_return_to_open_until(l),
            msg::rounds_return_to_open_kept(l),
        ],
        Step::Cancellation => vec![msg::rounds_cancellation_answers(l), msg::rounds_cancellation_final(l)],
    }
}

/// Whoever is still answering will be cut short.
fn unfinished(l: Language, page: &StepPage<'_>) -> Markup {
    let Attendance { joined, finished } = page.attendance;
    match page.step {
        Step::JointDiscussion | Step::Cancellation if joined > 0 => notice(
            if finished < joined { Tone::Warning } else { Tone::Plain },
            html! { p { (msg::rounds_joined_and_finished(l, finished, joined)) } },
        ),
        Step::Opening
        | Step::JointDiscussion
        | Step::Closure
        | Step::ReturnToJoint
        | Step::ReturnToOpen
        | Step::Cancellation => html! {},
    }
}

/// Asked once before a draft goes for good.
pub fn deletion(l: Language, way: Vec<(Text<'_>, Text<'_>)>, round: &Round) -> Markup {
    let address = format!("/rounds/{}", round.id);
    html! {
        (page_head(l, &PageHead {
            way,
            title: msg::rounds_delete(l).into(),
            lead: Some(msg::rounds_delete_text(l, round.settings.name.as_str()).into()),
            ..PageHead::default()
        }))
        (form(&format!("{address}/deletion"), html! {
            div.buttons {
                (button(Weight::Danger, msg::rounds_delete(l)))
                (link_button(Weight::Quiet, &address, msg::common_cancel(l)))
            }
        }))
    }
}
