//! One criterion: what it says, the current state, the target state and a comment.

use maud::{Markup, html};

use super::Sheet;
use super::theme::ThemePage;
use crate::domain::Language;
use crate::domain::answer::{Answer, COMMENT_MAX, Field, Stamp};
use crate::domain::answering::Clash;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::instrument::{Criterion, CriterionId};
use crate::i18n::msg;
use crate::views::components::{self, Level, Levels, TextArea, Tone, disclosure, notice, text_area};
use crate::views::{problem, words};

/// The name of a field of the form: `current.tunnettuus.toiminta-tiedossa`.
pub fn field_name(field: Field, criterion: &CriterionId) -> String {
    field.name_for(criterion)
}

pub(super) fn criterion(page: &ThemePage<'_>, criterion: &Criterion) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let texts = criterion.texts(l);
    let empty = Answer::default();
    let answer = sheet.answers.get(&criterion.id).unwrap_or(&empty);
    let id = &criterion.id;
    html! {
        section.criterion id={ "criterion-" (id) } data-criterion=(id) aria-labelledby={ "title-" (id) } {
            h2 id={ "title-" (id) } { (texts.title) }
            p.statement { (texts.statement) }
            @if let Some(guidance) = &texts.guidance { (disclosure(msg::answering_guidance(l), guidance)) }
            @for asked in page.stop.asks { (choices(page, criterion, answer, *asked)) }
            p.below role="status" data-below=(id) hidden[!answer.target_is_below_current()] {
                (msg::answering_below(l))
            }
            @if !page.stop.is_second_walk { (comment(page, criterion, answer)) }
        }
    }
}

/// The radio buttons of one asked state. The words for levels with an anchor stand with the first question asked.
fn choices(page: &ThemePage<'_>, criterion: &Criterion, answer: &Answer, asked: AskedState) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let field = match asked {
        AskedState::Current => Field::Current,
        AskedState::Target => Field::Target,
    };
    let name = field_name(field, &criterion.id);
    let clash = page.clash(&name);
    let stored = match asked {
        AskedState::Current => answer.current.value,
        AskedState::Target => answer.target.value,
    };
    let chosen = page.typed(&name).map_or(stored, Choice::parse);
    let shows_anchors = page.stop.asks.first() == Some(&asked);
    let offers_not_applicable = asked == AskedState::Current && criterion.allows_not_applicable;
    let mut others = Vec::new();
    if criterion.allows_cannot_say {
        others.push(other(l, Choice::CannotSay, chosen));
    }
    if offers_not_applicable {
        others.push(other(l, Choice::NotApplicable, chosen));
    }
    let legend = match asked {
        AskedState::Current => msg::answering_current(l),
        AskedState::Target => msg::answering_target(l),
    };
    html! {
        @if page.stop.is_second_walk { (own_current(sheet, criterion, answer)) }
        @if let Some(clash) = clash { (told_clash(l, criterion, clash, page.typed(&name))) }
        (components::levels(&Levels {
            name: &name,
            legend: legend.into(),
            levels: criterion.scale.levels().map(|level| Level {
                value: level.to_string().into(),
                label: criterion.level_label(l, level).into(),
                anchor: if shows_anchors { criterion.anchor(l, level).map(Into::into) } else { None },
                chosen: chosen == Some(Choice::Level(level)),
            }).collect(),
            others,
            disabled: false,
        }))
        @if page.stop.asks.len() > 1 && offers_not_applicable { p.hint { (msg::answering_covers_both(l)) } }
        (as_rendered(&name, stored.map(Choice::code).as_deref(), answer.stamp(field)))
        p.clear-choice {
            button.quiet.button type="submit" name="clear" value=(name) hidden[stored.is_none()] {
                (msg::answering_clear(l)) span.unseen { ": " (criterion.texts(l).title) }
            }
        }
    }
}

fn other(l: Language, choice: Choice, chosen: Option<Choice>) -> components::Choice<'static> {
    components::Choice {
        value: choice.code().into(),
        label: words::choice(l, choice).into(),
        chosen: chosen == Some(choice),
        ..components::Choice::default()
    }
}

/// In the second walk, where the participant sees the current state they gave.
fn own_current(sheet: &Sheet<'_>, criterion: &Criterion, answer: &Answer) -> Markup {
    let l = sheet.lang;
    html! {
        @let choice = answer.choice(AskedState::Current);
        p.own-current data-own-current=(criterion.id) data-words=(all_words(l, criterion))
            data-says=(msg::answering_your_current(l, "{level}")) hidden[choice.is_none()] {
            (msg::answering_your_current(l, in_words(l, criterion, choice)))
        }
    }
}

fn told_clash(l: Language, criterion: &Criterion, clash: &Clash, typed: Option<&str>) -> Markup {
    notice(
        Tone::Warning,
        html! {
            p { (msg::answering_conflict_saved(l, value_in_words(l, criterion, clash))) }
            @if let Some(typed) = typed {
                p { (msg::answering_conflict_yours(l, typed_in_words(l, criterion, clash.field, typed))) }
            }
        },
    )
}

fn value_in_words(l: Language, criterion: &Criterion, clash: &Clash) -> String {
    typed_in_words(l, criterion, clash.field, &clash.saved)
}

fn typed_in_words(l: Language, criterion: &Criterion, field: Field, value: &str) -> String {
    match field {
        Field::Current | Field::Target => in_words(l, criterion, Choice::parse(value)),
        Field::Comment if value.is_empty() => msg::answering_nothing(l).to_owned(),
        Field::Comment => value.to_owned(),
    }
}

/// A choice as it is read: `3, kehittymässä`.
pub(super) fn in_words(l: Language, criterion: &Criterion, choice: Option<Choice>) -> String {
    match choice {
        None => msg::answering_nothing(l).to_owned(),
        Some(Choice::Level(level)) => format!("{level}, {}", criterion.level_label(l, level)),
        Some(choice) => words::choice(l, choice),
    }
}

/// Every choice of a criterion as it is read, for scripts: an object from code to words, the empty code for no answer.
pub(super) fn all_words(l: Language, criterion: &Criterion) -> String {
    let mut choices: Vec<Choice> = criterion.scale.levels().map(Choice::Level).collect();
    choices.extend(criterion.allows_cannot_say.then_some(Choice::CannotSay));
    choices.extend(criterion.allows_not_applicable.then_some(Choice::NotApplicable));
    let words = choices
        .into_iter()
        .map(|choice| (choice.code(), in_words(l, criterion, Some(choice)).into()))
        .chain([(String::new(), in_words(l, criterion, None).into())]);
    serde_json::Value::Object(words.collect()).to_string()
}

fn comment(page: &ThemePage<'_>, criterion: &Criterion, answer: &Answer) -> Markup {
    let l = page.sheet.lang;
    let name = field_name(Field::Comment, &criterion.id);
    let stored = answer.comment.value.as_deref();
    let flaw = page
        .refused
        .iter()
        .find(|(field, _)| *field == name)
        .map(|(_, rule)| problem::edit_rule(l, *rule));
    html! {
        @if let Some(clash) = page.clash(&name) { (told_clash(l, criterion, clash, page.typed(&name))) }
        (text_area(l, &TextArea {
            name: &name,
            label: msg::answering_comment(l).into(),
            hint: Some(msg::answering_comment_hint(l).into()),
            value: page.typed(&name).or(stored).unwrap_or_default(),
            flaw,
            required: false,
            rows: 2,
            max_length: Some(COMMENT_MAX),
        }))
        (as_rendered(&name, stored, answer.stamp(Field::Comment)))
    }
}

/// What a field held when the page was made, and by which edit, so that without scripts an untouched field is no edit
/// and a newer value is not overwritten unseen.
fn as_rendered(name: &str, value: Option<&str>, stamp: Option<Stamp>) -> Markup {
    let revision = stamp.map(|stamp| stamp.edit_id.to_string()).unwrap_or_default();
    html! {
        input type="hidden" name={ "was." (name) } value=(value.unwrap_or_default());
        input type="hidden" name={ "rev." (name) } value=(revision);
    }
}
