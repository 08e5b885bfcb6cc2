//! What forms of several rooms let one choose.

use maud::Markup;

use super::components::{Choice, ChoiceGroup, Text, radio_group};
use super::{flaws, words};
use crate::domain::round::Round;
use crate::domain::{Flaws, Language};

/// Each language in its own words.
pub fn languages(l: Language, chosen: &str) -> Vec<Choice<'static>> {
    Language::ALL
        .into_iter()
        .map(|language| Choice {
            value: language.code().into(),
            label: words::language(l, language).into(),
            chosen: language.code() == chosen,
            ..Choice::default()
        })
        .collect()
}

/// Which language somebody is spoken to in.
pub fn language_field(l: Language, legend: Text<'_>, chosen: &str, found: &Flaws) -> Markup {
    radio_group(
        l,
        &ChoiceGroup {
            name: "language",
            legend,
            choices: languages(l, chosen),
            flaw: flaws::of(l, found, "language"),
            required: true,
            ..ChoiceGroup::default()
        },
    )
}

/// The round's actor groups to choose one from, by the round's own names.
pub fn actor_groups<'a>(l: Language, round: &'a Round, chosen: &str) -> Vec<Choice<'a>> {
    let groups = &round.settings.groups;
    groups
        .iter()
        .map(|own| Choice {
            value: own.group.code().into(),
            label: own
                .label
                .as_deref()
                .unwrap_or_else(|| words::actor_group(l, own.group))
                .into(),
            chosen: chosen == own.group.code(),
            ..Choice::default()
        })
        .collect()
}
