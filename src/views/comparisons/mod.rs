//! Closed rounds beside each other: over time, and sites side by side.

mod choosing;
mod criteria;
mod files;
mod movers;
mod pictures;
mod rounds;
mod values;

use maud::{Markup, html};

use super::components::{
    PageHead, Tab, Text, Tone, Weight, button_row, empty_state, link_button, notice, page_head, section, tabs,
};
use crate::domain::results::comparison::{Change, ChangeMark, ComparedCriterion, ComparedTheme, MOST_NAMED, Order};
use crate::domain::{CriterionId, Language, Theme};
use crate::i18n::{msg, numbers};
use crate::words::{ComparisonInWords, change_mark};

pub use choosing::{Choosing, Offered};

/// Everything the page tells.
pub struct ComparisonPage<'a> {
    /// What is told, in the reader's language.
    pub told: &'a ComparisonInWords<'a>,
    /// Narrows the page to one theme.
    pub theme: Option<&'a Theme>,
    /// Narrows the page to the criteria with this tag.
    pub tag: Option<&'a str>,
    /// `(address, label)` from the top down, without this page.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    /// The subject's instruments, where it has several.
    pub instruments: Vec<Tab<'a>>,
    pub choosing: Choosing<'a>,
    /// The rest of the address of this comparison's files and pictures, without theme and tag.
    pub query: &'a str,
}

impl<'a> ComparisonPage<'a> {
    fn is_shown(&self, criterion: &CriterionId) -> bool {
        self.tag.is_none_or(|tag| {
            let found = self.told.criterion_texts(criterion);
            found.is_some_and(|found| found.tags.iter().any(|own| own == tag))
        })
    }

    /// The themes that the page is narrowed to: with a tag those that have such a criterion.
    fn themes(&self) -> impl Iterator<Item = &'a ComparedTheme> {
        self.told.told.comparison.themes.iter().filter(|theme| {
            self.theme.is_none_or(|own| own.id == theme.theme)
                && (self.tag.is_none() || theme.criteria.iter().any(|own| self.is_shown(&own.criterion)))
        })
    }

    fn criteria(&self, theme: &'a ComparedTheme) -> Vec<&'a ComparedCriterion> {
        let own = theme.criteria.iter().filter(|own| self.is_shown(&own.criterion));
        own.collect()
    }

    fn is_narrowed(&self) -> bool {
        self.theme.is_some() || self.tag.is_some()
    }
}

/// The whole page, below the frame's head.
pub fn page(l: Language, page: &ComparisonPage<'_>) -> Markup {
    html! {
        div.results {
            (head(l, page))
            @if page.instruments.len() > 1 { (tabs(msg::comparison_instruments(l), &page.instruments)) }
            (choosing::form(l, page))
            (remarks(l, page))
            @if page.told.comparison.rounds.len() > 1 {
                (cautions(l, page))
                @for part in &parts(l, page) { (section(part.id, part.title, part.body.clone())) }
            }
        }
    }
}

struct ComparisonSection {
    id: &'static str,
    title: &'static str,
    body: Markup,
}

fn parts(l: Language, page: &ComparisonPage<'_>) -> Vec<ComparisonSection> {
    let part = |id, title, body: Markup| ComparisonSection { id, title, body };
    let mut parts = Vec::new();
    if page.tag.is_some() && page.themes().next().is_none() {
        return vec![part(
            "themes",
            msg::comparison_values(l),
            html! { p { (msg::comparison_tag_none(l)) } },
        )];
    }
    // Pictures are of whole themes: a tag narrows the tables only.
    if page.tag.is_none() {
        parts.push(part(
            "pictures",
            msg::comparison_pictures(l),
            pictures::pictures(l, page),
        ));
    }
    parts.push(part("themes", msg::comparison_values(l), values::themes(l, page)));
    if page.told.comparison.order == Order::OverTime {
        parts.push(part("movers", msg::comparison_movers(l), movers::movers(l, page)));
    }
    if values::has_joint(page) {
        parts.push(part("joint", msg::comparison_joint(l), values::joint(l, page)));
    }
    if page.told.comparison.criteria().next().is_some() {
        parts.push(part(
            "criteria",
            msg::comparison_criteria(l),
            criteria::criteria(l, page),
        ));
    }
    parts.push(part("rounds", msg::comparison_facts(l), rounds::facts(l, page)));
    parts.push(part("left-out", msg::comparison_left_out(l), left_out(l, page)));
    if page.told.comparison.order == Order::OverTime {
        parts.push(part("rule", msg::comparison_rule(l), rule(page)));
    }
    parts.push(part("definitions", msg::results_definitions(l), files::definitions(l)));
    parts.push(part("files", msg::results_files(l), files::files(l, page)));
    parts
}

fn head(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let (title, lead) = match page.told.comparison.order {
        Order::OverTime => (
            msg::comparison_heading_time(l, &page.told.title),
            msg::comparison_lead_time(l),
        ),
        Order::SideBySide => (
            msg::comparison_heading_side(l, &page.told.title),
            msg::comparison_lead_side(l),
        ),
    };
    page_head(
        l,
        &PageHead {
            way: page.way.clone(),
            title: title.into(),
            lead: Some(lead.into()),
            actions: Some(super::components::print_button(msg::common_print(l))),
            ..PageHead::default()
        },
    )
}

fn remarks(l: Language, page: &ComparisonPage<'_>) -> Markup {
    html! {
        @if page.told.comparison.rounds.len() < 2 && !page.told.too_few_others {
            (notice(Tone::Plain, html! { p { (msg::comparison_too_few_rounds(l)) } }))
        }
        @if page.told.beyond > 0 {
            (notice(Tone::Plain, html! { p { (msg::comparison_beyond(l, MOST_NAMED, page.told.beyond)) } }))
        }
        @if page.told.too_few_others {
            (notice(Tone::Plain, html! { p { (msg::comparison_too_few_others(l)) } }))
        }
    }
}

fn cautions(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let cautions = page.told.cautions();
    if cautions.is_empty() {
        return html! {};
    }
    notice(
        Tone::Warning,
        html! {
            p { strong { (msg::comparison_cautions(l)) } }
            ul { @for caution in &cautions { li { (caution) } } }
        },
    )
}

fn left_out(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let left_out = page.told.left_out();
    html! {
        @if left_out.is_empty() {
            p { (msg::comparison_left_out_none(l)) }
        } @else {
            ul { @for own in &left_out { li { (own) } } }
        }
    }
}

fn rule(page: &ComparisonPage<'_>) -> Markup {
    html! { @for sentence in page.told.rule() { p { (sentence) } } }
}

/// A subject's page before there is anything to compare.
pub fn nothing_yet(l: Language, way: Vec<(Text<'_>, Text<'_>)>, title: &str, [what, text]: [&str; 2]) -> Markup {
    let back = way.last().map(|(address, _)| address.clone().into_owned());
    html! {
        (page_head(l, &PageHead { way, title: title.into(), ..PageHead::default() }))
        (empty_state(what, text, back.map(|back| button_row(link_button(Weight::Secondary, &back, msg::common_back(l))))))
    }
}

/// "+0,4 ▲ nousi"; the words beside the sign, so that nothing hangs on a shape.
fn change(l: Language, change: Change) -> Markup {
    let sign = match change.mark {
        ChangeMark::Up => "▲ ",
        ChangeMark::Down => "▼ ",
        ChangeMark::WithinSpread | ChangeMark::TooFewToTell => "",
    };
    html! {
        span.change { (sign) (numbers::signed(l, change.by)) } " "
        span.muted { (change_mark(l, change.mark)) }
    }
}
