//! The empty form, for A4. A criterion stays on one page, and what is meant to be ticked is as large as a pen needs.

use maud::{Markup, html};

use super::{place, style};
use crate::domain::anonymity::Anonymity;
use crate::domain::instrument::{Criterion, Theme};
use crate::domain::round::Round;
use crate::domain::{ActorGroup, Instrument, Language};
use crate::i18n::msg;
use crate::views::components::{Weight, link_button, print_button};
use crate::views::words;

#[derive(Debug, Clone, Copy)]
pub struct Blank<'a> {
    /// The page's own address, which takes another language.
    pub address: &'a str,
    pub back: &'a str,
    pub instrument: &'a Instrument,
    pub of: BlankOf<'a>,
}

#[derive(Debug, Clone, Copy)]
pub enum BlankOf<'a> {
    /// With the round's themes, groups and what it shows of whom.
    Round { round: &'a Round, subject: &'a str },
    /// The whole instrument, for nobody in particular.
    Instrument,
}

impl<'a> Blank<'a> {
    fn round(&self) -> Option<&'a Round> {
        match self.of {
            BlankOf::Round { round, .. } => Some(round),
            BlankOf::Instrument => None,
        }
    }

    fn themes(&self) -> Vec<&'a Theme> {
        match self.round() {
            Some(round) => round.themes_in(self.instrument).collect(),
            None => self.instrument.themes.iter().collect(),
        }
    }

    fn asks_target(&self) -> bool {
        match self.round() {
            Some(round) => round.settings.targets.of_participants(),
            None => self.instrument.asks_target,
        }
    }
}

pub fn blank(l: Language, page: &Blank<'_>) -> Markup {
    html! {
        (style())
        nav.sheet-tools.no-print aria-label=(msg::paper_title(l)) {
            (link_button(Weight::Quiet, page.back, msg::common_back(l)))
            (print_button(msg::common_print(l)))
            @for language in Language::ALL {
                @if language != l { a.button.quiet href={ (page.address) "?in=" (language) } { (words::language(l, language)) } }
            }
        }
        div.paper {
            (head(l, page))
            (who(l, page))
            @for (at, theme) in page.themes().into_iter().enumerate() { (theme_part(l, page, at, theme)) }
        }
    }
}

fn head(l: Language, page: &Blank<'_>) -> Markup {
    let texts = page.instrument.texts(l);
    let how = if page.asks_target() {
        msg::paper_how(l)
    } else {
        msg::paper_how_current(l)
    };
    html! {
        header.paper-head {
            @if let BlankOf::Round { round, subject } = page.of {
                p.paper-round { (subject) " · " (round.settings.name) }
            }
            h1 { (texts.title) }
            p { (texts.introduction) }
            p { strong { (how) } " " (msg::paper_how_return(l)) }
            h2 { (msg::joining_privacy_title(l)) }
            ul { @for line in privacy(l, page) { li { (line) } } }
            // On the first page: at the end it would often stand alone on a sheet of its own.
            p.fine { (texts.title) " " (page.instrument.version) ". " (texts.source_note) }
        }
    }
}

/// On paper somebody reads what is written, so this says other things than before answering on a phone.
fn privacy(l: Language, page: &Blank<'_>) -> Vec<String> {
    let groups = match page.round().map(|round| &round.settings) {
        None => msg::paper_privacy_groups(l).to_owned(),
        Some(settings) => match settings.anonymity {
            Anonymity::Anonymous => msg::joining_privacy_groups(l, settings.k),
            Anonymity::OrganisationShown => msg::joining_privacy_organisations(l, settings.k),
        },
    };
    vec![
        msg::paper_privacy_typed(l).to_owned(),
        groups,
        msg::joining_privacy_comments(l).to_owned(),
    ]
}

fn who(l: Language, page: &Blank<'_>) -> Markup {
    let groups: Vec<&str> = match page.round() {
        Some(round) => round
            .settings
            .groups
            .iter()
            .map(|own| own.label.as_deref().unwrap_or_else(|| words::actor_group(l, own.group)))
            .collect(),
        None => ActorGroup::ALL
            .into_iter()
            .map(|group| words::actor_group(l, group))
            .collect(),
    };
    let asks_organisation = page.round().is_some_and(|round| round.settings.asks_organisation());
    html! {
        section.paper-who {
            h2 { (msg::joining_group(l)) }
            ul.boxes { @for group in groups { li { (tick()) (group) } } }
            p.line { (msg::paper_team(l)) span.short-rule {} }
            @if asks_organisation { p.line { (msg::joining_organisation(l)) span.rule {} } }
        }
    }
}

fn theme_part(l: Language, page: &Blank<'_>, at: usize, theme: &Theme) -> Markup {
    let texts = theme.texts(l);
    html! {
        section.paper-theme {
            div.paper-theme-head {
                h2 { (at + 1) ". " (texts.title) }
                p { (texts.description) }
            }
            @for (own, criterion) in theme.criteria.iter().enumerate() {
                (criterion_part(l, page, &place(at, own), criterion))
            }
        }
    }
}

fn criterion_part(l: Language, page: &Blank<'_>, place: &str, criterion: &Criterion) -> Markup {
    let texts = criterion.texts(l);
    html! {
        section.paper-criterion {
            h3 { (place) " " (texts.statement) }
            dl.anchors {
                @for level in criterion.scale.levels() {
                    @if let Some(anchor) = criterion.anchor(l, level) { div { dt { (level) } dd { (anchor) } } }
                }
            }
            table {
                thead {
                    tr {
                        td {}
                        @for level in criterion.scale.levels() {
                            th scope="col" { strong { (level) } span { (criterion.level_label(l, level)) } }
                        }
                        @if criterion.allows_cannot_say { th scope="col" { span { (words::choice(l, crate::domain::choice::Choice::CannotSay)) } } }
                        @if criterion.allows_not_applicable { th scope="col" { span { (words::choice(l, crate::domain::choice::Choice::NotApplicable)) } } }
                    }
                }
                tbody {
                    (row(criterion, msg::words_current(l), true))
                    @if page.asks_target() { (row(criterion, msg::words_target(l), false)) }
                }
            }
            p.line { (msg::answering_comment(l)) span.rule {} }
        }
    }
}

/// *Not applicable* covers both rows and stands in the first.
fn row(criterion: &Criterion, label: &str, is_current: bool) -> Markup {
    html! {
        tr {
            th scope="row" { (label) }
            @for _ in criterion.scale.levels() { td { (tick()) } }
            @if criterion.allows_cannot_say { td { (tick()) } }
            @if criterion.allows_not_applicable { td { @if is_current { (tick()) } } }
        }
    }
}

/// A square to tick with a pen.
fn tick() -> Markup {
    html! { span.tick {} }
}
