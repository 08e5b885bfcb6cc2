//! A participant's own answers: to look back at, to print, and the way back to them.

use maud::{Markup, html};

use super::Sheet;
use super::criterion::in_words;
use crate::domain::answer::{Answer, Asked};
use crate::domain::instrument::Theme;
use crate::i18n::msg;
use crate::views::components::{
    CopyField, Tone, Weight, button_row, copy_field, link_button, notice, post_button, print_button,
};
use crate::views::words;

pub struct Own<'a> {
    pub sheet: &'a Sheet<'a>,
    /// The participant has said to be ready.
    pub is_finished: bool,
    /// As it is shown, with dashes.
    pub return_code: &'a str,
}

pub fn own(page: &Own<'_>) -> Markup {
    let sheet = page.sheet;
    let l = sheet.lang;
    let may_change = sheet.round.answerable().is_ok();
    let shows_results = sheet.round.shows_results_to_participants();
    let thanks = may_change && page.is_finished;
    html! {
        @if thanks {
            h1 { (msg::answering_thanks_title(l)) }
            p.lead { (msg::answering_thanks_text(l)) }
        } @else {
            h1 { (msg::answering_own_title(l)) }
        }
        @if !may_change { (notice(Tone::Plain, msg::answering_frozen(l))) }
        @if !shows_results { p { (msg::answering_results_later(l)) } }
        (button_row(html! {
            @if shows_results {
                (link_button(Weight::Primary, &format!("{}/results", sheet.base()), msg::answering_results_link(l)))
            }
            @if may_change { (link_button(Weight::Secondary, &sheet.stop_address(1), msg::answering_change(l))) }
            (print_button(msg::common_print(l)))
        }))
        (copy_field(l, &CopyField {
            id: "return-code",
            label: msg::answering_return_code(l).into(),
            hint: Some(msg::answering_return_code_text(l).into()),
            value: page.return_code,
            lang: None,
        }))
        // The page's own heading says the same where it does not thank.
        @if thanks { h2 { (msg::answering_own_title(l)) } }
        @for theme in sheet.round.themes_in(sheet.instrument) {
            @let title = &theme.texts(l).title;
            @if thanks { h3 { (title) } } @else { h2.own-theme { (title) } }
            (theme_answers(sheet, theme))
        }
        div.leave {
            p.hint { (msg::answering_leave_text(l)) }
            (post_button(Weight::Quiet, &format!("{}/leaving", sheet.base()), msg::answering_leave(l)))
        }
    }
}

fn theme_answers(sheet: &Sheet<'_>, theme: &Theme) -> Markup {
    let l = sheet.lang;
    let asks_target = sheet.round.settings.targets.of_participants();
    let empty = Answer::default();
    html! {
        dl.own-answers {
            @for criterion in &theme.criteria {
                @let answer = sheet.answers.get(&criterion.id).unwrap_or(&empty);
                @let said = |asked| answer.choice(asked).is_some();
                dt { (criterion.texts(l).title) }
                @if said(Asked::Current) || said(Asked::Target) {
                    dd { (words::asked(l, Asked::Current)) ": " (in_words(l, criterion, answer.choice(Asked::Current))) }
                    @if asks_target {
                        dd { (words::asked(l, Asked::Target)) ": " (in_words(l, criterion, answer.choice(Asked::Target))) }
                    }
                } @else {
                    dd { (msg::answering_nothing(l)) }
                }
                @if let Some(comment) = &answer.comment.value {
                    dd.own-comment { (msg::answering_column_comment(l)) ": " (comment) }
                }
            }
        }
    }
}
