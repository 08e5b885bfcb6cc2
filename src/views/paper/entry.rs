//! Typing in a paper answer: one row per criterion, one sign per choice. A script lets a digit move on; without it the same
//! fields are filled with the tab key.

use maud::{Markup, html};

use super::{place, style};
use crate::domain::answer::{COMMENT_MAX, Field as AnswerField};
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::{Criterion, Theme};
use crate::domain::round::Round;
use crate::domain::typed_fields::TypedFields;
use crate::domain::{Flaws, Instrument, Language};
use crate::i18n::msg;
use crate::views::components::{
    Field, Kind, PageHead, Select, Text, Weight, Width, button, error_summary, form, link_button, page_head, section,
    select, text_field,
};
use crate::views::{choices, flaws, words};

pub struct Entry<'a> {
    /// Down to the round.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    /// Paper answers entered before.
    pub count: usize,
    /// Sent along, so that a form sent twice is one answer.
    pub key: &'a str,
    /// What stands in a field, by its name.
    pub typed: &'a TypedFields,
    pub flaws: &'a Flaws,
}

pub fn entry(l: Language, page: &Entry<'_>) -> Markup {
    let names = names(l, page);
    let mut labels: Vec<(&str, &str)> = vec![
        ("group", msg::rounds_group(l)),
        ("team_size", msg::participants_team(l)),
        ("organisation", msg::participants_organisation(l)),
    ];
    labels.extend(names.iter().map(|(name, label)| (name.as_str(), label.as_str())));
    html! {
        (style())
        (error_summary(l, &flaws::summary(l, page.flaws, &labels)))
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::paper_entry_title(l).into(),
            lead: Some(msg::paper_entry_lead(l).into()),
            ..PageHead::default()
        }))
        p { strong { (msg::paper_entry_count(l, page.count)) } }
        (section("keys", msg::paper_entry_keys(l), keys(l)))
        div.paper-entry {
            (form(&format!("/rounds/{}/paper-answers/new", page.round.id), html! {
                input type="hidden" name="key" value=(page.key);
                (who(l, page))
                @for (at, theme) in page.round.themes_in(page.instrument).enumerate() { (theme_part(l, page, at, theme)) }
                div.buttons {
                    (button(Weight::Primary, msg::paper_entry_save(l)))
                    (link_button(Weight::Quiet, &format!("/rounds/{}", page.round.id), msg::common_cancel(l)))
                }
            }))
        }
    }
}

fn keys(l: Language) -> Markup {
    html! {
        ul {
            li { (msg::paper_entry_key_level(l)) }
            li { (msg::paper_entry_key_cannot_say(l)) }
            li { (msg::paper_entry_key_not_applicable(l)) }
            li { (msg::paper_entry_key_empty(l)) }
            li { (msg::paper_entry_key_comment(l)) }
        }
    }
}

fn who(l: Language, page: &Entry<'_>) -> Markup {
    let typed = |name: &str| page.typed.get(name);
    let team = Some(typed("team_size")).filter(|size| !size.is_empty()).unwrap_or("1");
    html! {
        (select(l, &Select {
            name: "group",
            label: msg::rounds_group(l).into(),
            empty: Some(msg::paper_entry_group(l).into()),
            choices: choices::actor_groups(l, page.round, typed("group")),
            flaw: flaws::of(l, page.flaws, "group"),
            required: true,
            ..Select::default()
        }))
        (text_field(l, &Field {
            name: "team_size",
            label: msg::joining_team_size(l).into(),
            hint: Some(msg::joining_team_hint(l).into()),
            value: team,
            flaw: flaws::of(l, page.flaws, "team_size"),
            required: true,
            kind: Kind::Number { min: 1, max: 50 },
            width: Width::Short,
            ..Field::default()
        }))
        @if page.round.settings.asks_organisation() {
            (text_field(l, &Field {
                name: "organisation",
                label: msg::participants_organisation(l).into(),
                value: typed("organisation"),
                flaw: flaws::of(l, page.flaws, "organisation"),
                autocomplete: Some("off"),
                ..Field::default()
            }))
        }
    }
}

fn theme_part(l: Language, page: &Entry<'_>, at: usize, theme: &Theme) -> Markup {
    html! {
        fieldset.entry-theme {
            legend { (at + 1) ". " (theme.texts(l).title) }
            @for (own, criterion) in theme.criteria.iter().enumerate() {
                (criterion_row(l, page, &place(at, own), criterion))
            }
        }
    }
}

fn criterion_row(l: Language, page: &Entry<'_>, place: &str, criterion: &Criterion) -> Markup {
    html! {
        div.entry-row {
            p.entry-title { strong { (place) } " " (criterion.texts(l).title) }
            @for field in choices(page.round) { (choice(l, page, place, criterion, *field)) }
            (comment(l, page, place, criterion))
        }
    }
}

/// The choices the round asks for.
fn choices(round: &Round) -> &'static [AnswerField] {
    if round.settings.targets.of_participants() {
        &[AnswerField::Current, AnswerField::Target]
    } else {
        &[AnswerField::Current]
    }
}

fn choice(l: Language, page: &Entry<'_>, place: &str, criterion: &Criterion, field: AnswerField) -> Markup {
    let name = field.name_for(&criterion.id);
    let flaw = flaws::of(l, page.flaws, &name);
    let typed = |name: &str| page.typed.get(name);
    let most_digits = criterion.scale.max.to_string().len();
    html! {
        div.entry-field {
            label for=(name) { (label(l, field)) span.unseen { " " (place) } }
            input id=(name) name=(name) type="text" inputmode="text" autocomplete="off" maxlength="3" value=(typed(&name))
                data-choice=(field.code()) data-digits=(most_digits)
                aria-invalid=[flaw.as_ref().map(|_| "true")] aria-describedby=[flaw.as_ref().map(|_| format!("{name}-flaw"))];
            @if let Some(flaw) = flaw { p.flaw id={ (name) "-flaw" } { (flaw) } }
        }
    }
}

fn comment(l: Language, page: &Entry<'_>, place: &str, criterion: &Criterion) -> Markup {
    let name = AnswerField::Comment.name_for(&criterion.id);
    let flaw = flaws::of(l, page.flaws, &name);
    let typed = |name: &str| page.typed.get(name);
    html! {
        div.entry-comment {
            label for=(name) { (msg::answering_comment(l)) span.unseen { " " (place) } }
            textarea id=(name) name=(name) rows="1" maxlength=(COMMENT_MAX)
                aria-invalid=[flaw.as_ref().map(|_| "true")] aria-describedby=[flaw.as_ref().map(|_| format!("{name}-flaw"))] {
                (typed(&name))
            }
            @if let Some(flaw) = flaw { p.flaw id={ (name) "-flaw" } { (flaw) } }
        }
    }
}

fn label(l: Language, field: AnswerField) -> &'static str {
    match field {
        AnswerField::Current => words::asked(l, AskedState::Current),
        AnswerField::Target => words::asked(l, AskedState::Target),
        AnswerField::Comment => msg::answering_comment(l),
    }
}

/// Every field in words, for the list of what to mend.
fn names(l: Language, page: &Entry<'_>) -> Vec<(String, String)> {
    let mut names = Vec::new();
    for (at, theme) in page.round.themes_in(page.instrument).enumerate() {
        for (own, criterion) in theme.criteria.iter().enumerate() {
            for field in AnswerField::ALL {
                let title = criterion.texts(l).title.as_str();
                let line = msg::paper_entry_of(l, label(l, field), place(at, own), title);
                names.push((field.name_for(&criterion.id), line));
            }
        }
    }
    names
}
