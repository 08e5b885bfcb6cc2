//! One theme's page.

use std::collections::HashMap;

use maud::{Markup, html};

use super::{Sheet, criterion};
use crate::domain::answer::EditRule;
use crate::domain::answering::{self, Clash, Stop};
use crate::i18n::msg;
use crate::views::components::{Tone, Weight, button, disclosure, error_summary, link_button, notice, progress};
use crate::views::problem;

pub struct ThemePage<'a> {
    pub sheet: &'a Sheet<'a>,
    pub stop: &'a Stop<'a>,
    /// What was typed and could not be stored, by field name; empty on a fresh page.
    pub typed: &'a HashMap<String, String>,
    /// Fields that hold a newer value than the page showed.
    pub clashes: &'a [Clash],
    /// Fields whose value was refused.
    pub refused: &'a [(String, EditRule)],
}

impl ThemePage<'_> {
    pub(super) fn typed(&self, name: &str) -> Option<&str> {
        self.typed.get(name).map(String::as_str)
    }

    pub(super) fn clash(&self, name: &str) -> Option<&Clash> {
        self.clashes.iter().find(|clash| clash.name == name)
    }
}

pub fn theme(page: &ThemePage<'_>) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let texts = page.stop.theme.texts(l);
    let themes = sheet
        .stops
        .iter()
        .filter(|stop| stop.is_second_walk == page.stop.is_second_walk)
        .count();
    html! {
        (sheet.trial_notice())
        (refusals(page))
        @if !page.clashes.is_empty() {
            div role="alert" { (notice(Tone::Warning, html! {
                p { strong { (msg::answering_conflict_title(l)) } }
                p { (msg::answering_conflict_text(l)) }
            })) }
        }
        p.eyebrow {
            @if page.stop.is_second_walk { (msg::answering_second_walk(l)) " · " }
            (msg::answering_theme_of(l, themes, page.stop.theme_number))
        }
        h1 { (texts.title) }
        p.lead { (texts.description) }
        (how_far(page))
        (all_themes(page))
        (questions(page))
    }
}

/// How much has been answered; a script keeps it right as answers are given.
fn how_far(page: &ThemePage<'_>) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let overall = answering::progress(sheet.stops, sheet.answers);
    let elsewhere = overall.done - page.stop.progress(sheet.answers).done;
    html! {
        div data-progress data-all=(overall.all) data-elsewhere=(elsewhere)
            data-words=(msg::answering_progress(l, "{all}", "{done}")) {
            (progress("answered", msg::answering_progress(l, overall.all, overall.done), overall.done, overall.all))
        }
    }
}

/// What was refused, each a link to its field.
fn refusals(page: &ThemePage<'_>) -> Markup {
    let l = page.sheet.lang;
    let lines: Vec<(String, String)> = page
        .refused
        .iter()
        .map(|(name, rule)| (name.clone(), problem::edit_rule(l, *rule)))
        .collect();
    error_summary(l, &lines)
}

/// The form of the page. Scripts save each answer as it is given; without them the buttons save the page.
fn questions(page: &ThemePage<'_>) -> Markup {
    let sheet = page.sheet;
    let address = sheet.stop_address(page.stop.number);
    let body = html! {
        @for criterion in &page.stop.theme.criteria { (criterion::criterion(page, criterion)) }
        (way_on(page))
    };
    if sheet.is_trial() {
        // A trial posts nothing: its form has no address to store anything at, and the way on is made of links.
        return html! { form.form.answers method="get" action=(address) { (body) } };
    }
    html! {
        form.form.answers method="post" action=(address) novalidate
            data-edits={ (sheet.base()) "/edits" } data-page=(page.stop.number) {
            (body)
        }
    }
}

fn way_on(page: &ThemePage<'_>) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let previous = page.stop.number.checked_sub(1).filter(|number| *number > 0);
    let next = (page.stop.number < sheet.stops.len()).then(|| page.stop.number + 1);
    let (label, address) = match next {
        Some(next) => (msg::answering_next_theme(l), sheet.stop_address(next)),
        None => (msg::answering_to_check(l), sheet.check_address()),
    };
    html! {
        div.buttons.way-on {
            @if sheet.is_trial() {
                (link_button(Weight::Primary, &address, label))
            } @else {
                input type="hidden" name="next" value=(address);
                (button(Weight::Primary, label))
            }
            @if let Some(previous) = previous {
                (link_button(Weight::Secondary, &sheet.stop_address(previous), msg::common_previous(l)))
            }
        }
    }
}

/// What a page asks, as scripts read it: `current target`.
pub(super) fn asked_fields(stop: &Stop<'_>) -> String {
    let codes: Vec<&str> = stop.asks.iter().map(|asked| asked.code()).collect();
    codes.join(" ")
}

fn criteria(stop: &Stop<'_>) -> String {
    let ids: Vec<&str> = stop
        .theme
        .criteria
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    ids.join(" ")
}

fn all_themes(page: &ThemePage<'_>) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    disclosure(
        msg::answering_all_themes(l),
        html! {
            ol.stops {
                @for stop in sheet.stops {
                    @let progress = stop.progress(sheet.answers);
                    li data-stop=(stop.number) data-asks=(asked_fields(stop)) data-criteria=(criteria(stop)) {
                        a href=(sheet.stop_address(stop.number)) aria-current=[(stop.number == page.stop.number).then_some("page")] {
                            @if stop.is_second_walk { (crate::views::words::asked(l, crate::domain::asked_state::AskedState::Target)) ": " }
                            (stop.theme.texts(l).title)
                        }
                        " " span.muted data-answered=(msg::answering_theme_answered(l, "{all}", "{done}")) {
                            (msg::answering_theme_answered(l, progress.all, progress.done))
                        }
                    }
                }
            }
            p { a href=(sheet.check_address()) { (msg::answering_to_check(l)) } }
            (sheet.own_link())
        },
    )
}
