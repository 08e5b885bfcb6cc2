//! The filters of an overview: an address that can be shared.

use maud::{Markup, html};

use super::Choosing;
use super::tags::tag_name;
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Choice, Select, Text, Weight, button, select};

pub(super) fn filters(l: Language, address: &str, choosing: &Choosing<'_>) -> Markup {
    let filter = choosing.filter;
    let year = filter.year.map(|year| year.to_string());
    // A year that has no rounds is still what was asked for.
    let mut years: Vec<String> = choosing.years.iter().map(ToString::to_string).collect();
    years.extend(year.clone().filter(|year| !years.contains(year)));
    html! {
        form.search.no-print method="get" action=(address) {
            (one(l, "instrument", msg::overview_instrument(l), None, choosing.instruments.iter().map(|own| {
                choice(own.id.as_str(), own.texts(l).title.as_str(), own.id == filter.instrument)
            })))
            (one(l, "year", msg::overview_year(l), Some(msg::overview_year_any(l)), years.iter().map(|own| {
                choice(own, own.as_str(), Some(own) == year.as_ref())
            })))
            (one(l, "theme", msg::overview_theme(l), Some(msg::overview_theme_all(l)), choosing.instrument.themes.iter().map(|own| {
                choice(own.id.as_str(), own.texts(l).title.as_str(), Some(&own.id) == filter.theme.as_ref())
            })))
            @if !choosing.tags.is_empty() {
                (one(l, "tag", msg::overview_tag(l), Some(msg::overview_tag_all(l)), choosing.tags.iter().map(|own| {
                    choice(own, tag_name(l, own), Some(own) == filter.tag.as_ref())
                })))
            }
            (button(Weight::Secondary, msg::overview_show(l)))
        }
    }
}

fn choice<'a>(value: &'a str, label: impl Into<Text<'a>>, chosen: bool) -> Choice<'a> {
    Choice {
        value: value.into(),
        label: label.into(),
        chosen,
        ..Choice::default()
    }
}

fn one<'a>(
    l: Language,
    name: &str,
    label: &'a str,
    all: Option<&'a str>,
    choices: impl Iterator<Item = Choice<'a>>,
) -> Markup {
    select(
        l,
        &Select {
            name,
            label: label.into(),
            empty: all.map(Text::from),
            empty_counts: true,
            choices: choices.collect(),
            ..Select::default()
        },
    )
}
