use maud::{Markup, html};

use super::ComparisonPage;
use crate::domain::results::comparison::{MOST_NAMED, Order};
use crate::domain::{Language, SubjectKind};
use crate::i18n::msg;
use crate::views::components::{
    Choice, ChoiceGroup, Select, Text, Weight, button, checkbox, checkbox_group, disclosure, search_form, select,
};
use crate::views::overviews::tag_name;

/// What the page may be narrowed to and which rounds may stand on it.
#[derive(Debug, Clone, Default)]
pub struct Choosing<'a> {
    /// The rounds there are, newest first.
    pub rounds: Vec<Offered<'a>>,
    /// Side by side although all are of one subject.
    pub side: bool,
    /// Whether the other sites of this kind may stand beside, and whether they do.
    pub others: Option<(SubjectKind, bool)>,
    /// Years in which rounds ended, newest first.
    pub years: Vec<i16>,
    pub since: Option<i16>,
    /// Tags of the compared criteria.
    pub tags: Vec<&'a str>,
}

/// A round that may be chosen.
#[derive(Debug, Clone)]
pub struct Offered<'a> {
    pub id: Text<'a>,
    pub label: Text<'a>,
    pub period: Option<Text<'a>>,
    pub chosen: bool,
}

/// One form: what is chosen stands in the address, which may be kept and shared.
pub(super) fn form(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let choosing = &page.choosing;
    search_form(
        "/comparison",
        html! {
            (theme(l, page))
            @if !choosing.tags.is_empty() { (tag(l, page)) }
            @if choosing.years.len() > 1 { (since(l, choosing)) }
            (disclosure(msg::comparison_choose(l), html! {
                (rounds(l, page))
                @if let Some((kind, shown)) = choosing.others { (others(l, kind, shown)) }
            }))
            @if choosing.side { input type="hidden" name="order" value=(Order::SideBySide.code()); }
            @if let Some(start) = choosing.rounds.iter().find(|round| round.chosen) {
                input type="hidden" name="start" value=(start.id);
            }
            (button(Weight::Secondary, msg::comparison_show(l)))
        },
    )
}

fn theme(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let choices = page.told.comparison.themes.iter().map(|theme| Choice {
        value: theme.theme.as_str().into(),
        label: page.told.theme_title(&theme.theme).into(),
        chosen: page.theme.is_some_and(|chosen| chosen.id == theme.theme),
        ..Choice::default()
    });
    select(
        l,
        &Select {
            name: "theme",
            label: msg::comparison_theme(l).into(),
            empty: Some(msg::results_theme_all(l).into()),
            empty_counts: true,
            choices: choices.collect(),
            ..Select::default()
        },
    )
}

fn tag(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let choices = page.choosing.tags.iter().map(|tag| Choice {
        value: (*tag).into(),
        label: tag_name(l, tag),
        chosen: page.tag == Some(*tag),
        ..Choice::default()
    });
    select(
        l,
        &Select {
            name: "tag",
            label: msg::comparison_tag(l).into(),
            empty: Some(msg::comparison_tag_all(l).into()),
            empty_counts: true,
            choices: choices.collect(),
            ..Select::default()
        },
    )
}

fn since(l: Language, choosing: &Choosing<'_>) -> Markup {
    let choices = choosing.years.iter().map(|year| Choice {
        value: year.to_string().into(),
        label: year.to_string().into(),
        chosen: choosing.since == Some(*year),
        ..Choice::default()
    });
    select(
        l,
        &Select {
            name: "since",
            label: msg::comparison_since(l).into(),
            empty: Some(msg::comparison_since_all(l).into()),
            empty_counts: true,
            choices: choices.collect(),
            ..Select::default()
        },
    )
}

fn rounds(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let choices = page.choosing.rounds.iter().map(|round| Choice {
        value: round.id.clone(),
        label: round.label.clone(),
        hint: round.period.clone(),
        chosen: round.chosen,
        disabled: false,
    });
    checkbox_group(
        l,
        &ChoiceGroup {
            name: "round",
            legend: msg::comparison_choose_legend(l).into(),
            hint: Some(msg::comparison_choose_hint(l, MOST_NAMED).into()),
            choices: choices.collect(),
            ..ChoiceGroup::default()
        },
    )
}

fn others(l: Language, kind: SubjectKind, shown: bool) -> Markup {
    let label = match kind {
        SubjectKind::FamilyCentre => msg::comparison_others_family_centres(l),
        SubjectKind::MeetingPlace => msg::comparison_others_meeting_places(l),
        SubjectKind::Region => return html! {},
    };
    let choice = Choice {
        value: "yes".into(),
        label: label.into(),
        hint: Some(msg::comparison_others_hint(l).into()),
        chosen: shown,
        disabled: false,
    };
    checkbox("others", &choice, None)
}
