//! A participant's own answers: to look back at, to print, and the way back to them.

use maud::{Markup, html};

use super::Sheet;
use super::criterion::{all_words, in_words};
use crate::domain::answer::{Answer, Field};
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::Theme;
use crate::domain::participant::{Participant, tag};
use crate::domain::round_state::RoundState;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{
    ChoiceGroup, CopyField, Tone, Weight, button, button_row, copy_field, disclosure, error_summary, form, link_button,
    notice, post_button, print_button, radio_group,
};
use crate::views::{choices, flaws, words};

pub struct Own<'a> {
    pub participant: &'a Participant,
    /// The choice of another actor group as it was sent, and what was wrong with it.
    pub group: &'a str,
    pub flaws: &'a Flaws,
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
    // Whoever came when answering was over has nothing to look back at.
    let came_late = !may_change && sheet.answers.is_empty();
    html! {
        (error_summary(l, &flaws::summary(l, page.flaws, &[("group", msg::rounds_group(l))])))
        @if thanks {
            h1 { (msg::answering_thanks_title(l)) }
            p.lead { (msg::answering_thanks_text(l)) }
        } @else {
            h1 { (msg::answering_own_title(l)) }
        }
        @if came_late {
            (notice(Tone::Plain, msg::answering_came_late(l)))
        } @else if !may_change {
            (notice(Tone::Plain, msg::answering_frozen(l)))
        }
        @if !shows_results { p { (msg::answering_results_later(l)) } }
        // When the joint discussion begins, the way to it comes by itself.
        div #own-ways data-live="round" { (ways(sheet)) }
        @if !came_late { (button_row(print_button(msg::common_print(l)))) }
        (copy_field(l, &CopyField {
            id: "return-code",
            label: msg::answering_return_code(l).into(),
            hint: Some(msg::answering_return_code_text(l).into()),
            value: page.return_code,
            lang: None,
        }))
        (own_tag(l, page.participant))
        @if may_change { (own_group(page)) }
        @if came_late {
            // A device that holds answers which came too late says them in the words of the questions.
            div hidden { (all_answers(sheet, thanks)) }
        } @else {
            // The page's own heading says the same where it does not thank.
            @if thanks { h2 { (msg::answering_own_title(l)) } }
            (all_answers(sheet, thanks))
        }
        div.leave {
            p.hint { (msg::answering_leave_text(l)) }
            (post_button(Weight::Quiet, &format!("{}/leaving", sheet.base()), msg::answering_leave(l)))
            @if may_change {
                p.hint { (msg::answering_withdraw_hint(l)) }
                p { (link_button(Weight::Quiet, &format!("{}/withdrawal", sheet.base()), msg::answering_withdraw(l))) }
            }
        }
    }
}

fn all_answers(sheet: &Sheet<'_>, thanks: bool) -> Markup {
    html! {
        @for theme in sheet.round.themes_in(sheet.instrument) {
            @let title = &theme.texts(sheet.lang).title;
            @if thanks { h3 { (title) } } @else { h2.own-theme { (title) } }
            (theme_answers(sheet, theme))
        }
    }
}

/// What a participant tells the facilitator when something is to be mended.
pub fn own_tag(l: Language, participant: &Participant) -> Markup {
    html! {
        p { (msg::answering_tag(l)) " " strong.tag { (tag(&participant.id)) } br; span.hint { (msg::answering_tag_text(l)) } }
    }
}

/// Another actor group, chosen by mistake at first.
fn own_group(page: &Own<'_>) -> Markup {
    let sheet = page.sheet;
    let (l, round) = (sheet.lang, sheet.round);
    let own = page.participant.facts.group;
    let flaw = flaws::of(l, page.flaws, "group");
    let is_flawed = flaw.is_some();
    let choosing = form(
        &format!("{}/group", sheet.base()),
        html! {
            (radio_group(l, &ChoiceGroup {
                name: "group",
                legend: msg::joining_group(l).into(),
                hint: None,
                choices: choices::actor_groups(l, round, page.group),
                flaw,
                required: true,
            }))
            (button(Weight::Secondary, msg::answering_group_change(l)))
        },
    );
    let present = round.settings.label(own).unwrap_or_else(|| words::actor_group(l, own));
    html! {
        p { (msg::answering_group(l, present)) }
        @if is_flawed { (choosing) } @else { (disclosure(msg::answering_group_wrong(l), choosing)) }
    }
}

/// Asked once before everything is taken back.
pub fn withdrawal(l: Language, base: &str) -> Markup {
    html! {
        h1 { (msg::answering_withdraw_title(l)) }
        p.lead { (msg::answering_withdraw_text(l)) }
        p { (msg::answering_withdraw_no_undo(l)) }
        (form(&format!("{base}/withdrawal"), html! {
            div.buttons {
                (button(Weight::Danger, msg::answering_withdraw(l)))
                (link_button(Weight::Secondary, &format!("{base}/own"), msg::answering_withdraw_not(l)))
            }
        }))
    }
}

fn ways(sheet: &Sheet<'_>) -> Markup {
    let l = sheet.lang;
    let to_room = |weight| link_button(weight, &format!("{}/room", sheet.base()), msg::room_title(l));
    button_row(html! {
        @if sheet.round.state == RoundState::Joint { (to_room(Weight::Primary)) }
        @if sheet.round.shows_results_to_participants() {
            (link_button(Weight::Secondary, &format!("{}/results", sheet.base()), msg::answering_results_link(l)))
        }
        @if sheet.round.answerable().is_ok() {
            (link_button(Weight::Secondary, &sheet.stop_address(1), msg::answering_change(l)))
            (to_room(Weight::Quiet))
        }
    })
}

fn theme_answers(sheet: &Sheet<'_>, theme: &Theme) -> Markup {
    let l = sheet.lang;
    let asks_target = sheet.round.settings.targets.of_participants();
    let empty = Answer::default();
    html! {
        dl.own-answers {
            @for criterion in &theme.criteria {
                @let answer = sheet.answers.get(&criterion.id).unwrap_or(&empty);
                @let said = AskedState::ALL.into_iter().any(|asked| answer.choice(asked).is_some());
                dt data-criterion=(criterion.id) data-words=(all_words(l, criterion)) { (criterion.texts(l).title) }
                @for asked in AskedState::ALL {
                    @if asked == AskedState::Current || asks_target {
                        dd data-said=(asked.code()) hidden[!said] {
                            (words::asked(l, asked)) ": "
                            span { @if said { (in_words(l, criterion, answer.choice(asked))) } }
                        }
                    }
                }
                dd data-said="nothing" hidden[said] { @if !said { (msg::answering_nothing(l)) } }
                dd.own-comment data-said="comment" hidden[answer.comment.value.is_none()] {
                    (msg::answering_column_comment(l)) ": " span { (answer.code(Field::Comment)) }
                }
            }
        }
    }
}
