use maud::{Markup, html};

use super::{Room, level_in_words};
use crate::domain::Flaws;
use crate::domain::instrument::Criterion;
use crate::domain::joint_view::{JointContent, TypedJointView, Verdict};
use crate::i18n::msg;
use crate::views::components::{
    Choice, ChoiceGroup, Level, Levels, Text, TextArea, Weight, button, button_saying, checkbox, definitions, levels,
    radio_group, text_area,
};
use crate::views::{flaws, words};

/// The form's id.
pub(super) const JOINT_FORM: &str = "joint-form";

/// The group's form of one criterion, from which saving may lead on to the `next`. `flawed` are the flaws of what was typed.
pub(super) fn joint_form(
    room: &Room<'_>,
    criterion: &Criterion,
    next: Option<&Criterion>,
    typed: &TypedJointView,
    flawed: &Flaws,
) -> Markup {
    let l = room.lang;
    html! {
        form.joint-form id=(JOINT_FORM) method="post" action=(room.topic_address(criterion)) novalidate {
            input type="hidden" name="revision" value=(typed.revision);
            (level_choice(room, criterion, "current", msg::discussion_current_jointly(l), &typed.current, flawed))
            @if room.round.settings.targets.of_group() {
                (level_choice(room, criterion, "target", msg::discussion_target_jointly(l), &typed.target, flawed))
            }
            (text_area(l, &TextArea {
                name: "reason",
                label: msg::discussion_reason(l).into(),
                hint: Some(msg::discussion_reason_hint(l).into()),
                value: &typed.reason,
                flaw: flaws::of(l, flawed, "reason"),
                rows: 4,
                ..TextArea::default()
            }))
            (radio_group(l, &ChoiceGroup {
                name: "verdict",
                legend: msg::discussion_verdict(l).into(),
                choices: verdicts(room, &typed.verdict),
                flaw: flaws::of(l, flawed, "verdict"),
                required: true,
                ..ChoiceGroup::default()
            }))
            (checkbox("priority", &Choice {
                value: "yes".into(),
                label: msg::discussion_priority_choice(l).into(),
                hint: Some(msg::discussion_priority_hint(l).into()),
                chosen: typed.priority,
                disabled: false,
            }, None))
            div.buttons {
                (button(Weight::Primary, msg::common_save(l)))
                @if let Some(next) = next {
                    (button_saying(Weight::Secondary, msg::discussion_save_and_next(l), "next", next.id.as_str()))
                }
            }
        }
    }
}

fn level_choice(
    room: &Room<'_>,
    criterion: &Criterion,
    name: &'static str,
    legend: &'static str,
    chosen: &str,
    flawed: &Flaws,
) -> Markup {
    let l = room.lang;
    let level = |level: i32| Level {
        value: level.to_string().into(),
        label: criterion.level_label(l, level).into(),
        anchor: None,
        chosen: chosen == level.to_string(),
    };
    html! {
        @if let Some(flaw) = flaws::of(l, flawed, name) { p.flaw { (flaw) } }
        (levels(&Levels {
            name,
            legend: legend.into(),
            levels: criterion.scale.levels().map(level).collect(),
            others: vec![Choice {
                value: "".into(),
                label: msg::discussion_not_agreed(l).into(),
                chosen: chosen.is_empty(),
                ..Choice::default()
            }],
            disabled: false,
        }))
    }
}

fn verdicts<'a>(room: &Room<'_>, chosen: &str) -> Vec<Choice<'a>> {
    let l = room.lang;
    let none = (Text::from(""), msg::discussion_verdict_neither(l));
    let all = Verdict::ALL.map(|verdict| (Text::from(verdict.code()), words::verdict(l, verdict)));
    std::iter::once(none)
        .chain(all)
        .map(|(value, label)| Choice {
            chosen: value == chosen,
            value,
            label: label.into(),
            ..Choice::default()
        })
        .collect()
}

/// A joint view to read.
pub(super) fn joint_to_read(room: &Room<'_>, criterion: &Criterion, content: &JointContent) -> Markup {
    let l = room.lang;
    let level = |level: Option<i32>| match level {
        Some(level) => level_in_words(l, criterion, level),
        None => msg::discussion_not_agreed(l).to_owned(),
    };
    let mut pairs: Vec<(Text, Markup)> = vec![(
        msg::discussion_current_jointly(l).into(),
        html! { (level(content.levels.current)) },
    )];
    if room.round.settings.targets.of_group() {
        pairs.push((
            msg::discussion_target_jointly(l).into(),
            html! { (level(content.levels.target)) },
        ));
    }
    if let Some(reason) = &content.reason {
        pairs.push((msg::discussion_reason(l).into(), html! { span.written { (reason) } }));
    }
    let verdict = content
        .verdict
        .map_or(msg::discussion_verdict_neither(l), |verdict| words::verdict(l, verdict));
    pairs.push((msg::discussion_verdict(l).into(), html! { (verdict) }));
    let priority = if content.priority {
        msg::common_yes(l)
    } else {
        msg::common_no(l)
    };
    pairs.push((msg::discussion_priority(l).into(), html! { (priority) }));
    definitions(&pairs)
}
