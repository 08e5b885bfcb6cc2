//! Sentences for everything that can be wrong, in the reader's language: each of the domain's enums in one exhaustive
//! match, so that a missing sentence does not compile.

use maud::{Markup, html};

use super::components::{PageHead, Weight, button_row, link_button, page_head};
use super::words;
use crate::domain::answer::{COMMENT_MAX, EditRule};
use crate::domain::permission::PeopleRule;
use crate::domain::round::RoundRule;
use crate::domain::round_state::RoundState;
use crate::domain::{Flaw, Language};
use crate::i18n::msg;

/// What is wrong with a typed value, and what to do about it.
pub fn flaw(l: Language, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Missing => msg::problems_missing(l).to_owned(),
        Flaw::TooShort { min } => msg::problems_too_short(l, *min),
        Flaw::TooLong { max } => msg::problems_too_long(l, *max),
        Flaw::NotAChoice => msg::problems_not_a_choice(l).to_owned(),
        Flaw::NotInRange { min, max } => msg::problems_not_in_range(l, *max, *min),
        Flaw::NotAnEmail => msg::problems_not_an_email(l).to_owned(),
        Flaw::NotADate => msg::problems_not_a_date(l).to_owned(),
        Flaw::EndsBeforeStart => msg::problems_ends_before_start(l).to_owned(),
        Flaw::PasswordsDiffer => msg::problems_passwords_differ(l).to_owned(),
        Flaw::PasswordTooCommon => msg::problems_password_too_common(l).to_owned(),
        Flaw::PasswordWrong => msg::problems_password_wrong(l).to_owned(),
        Flaw::TooManyTokens { max } => msg::problems_too_many_tokens(l, *max),
        Flaw::Taken => msg::problems_taken(l).to_owned(),
        Flaw::NotACode => msg::problems_not_a_code(l).to_owned(),
        Flaw::UnknownCode => msg::problems_unknown_code(l).to_owned(),
        Flaw::OddCharacters => msg::problems_odd_characters(l).to_owned(),
    }
}

/// Why a thing cannot be done in the round's present state.
pub fn round_rule(l: Language, rule: &RoundRule) -> String {
    match rule {
        RoundRule::NotReady(_) => msg::problems_round_not_ready(l).to_owned(),
        RoundRule::NotFrom { step: _, state } => msg::problems_round_not_from(l, words::state(l, *state)),
        RoundRule::NobodyAnswered => msg::problems_round_nobody_answered(l).to_owned(),
        RoundRule::SettingsFrozen => msg::problems_round_settings_frozen(l).to_owned(),
        RoundRule::NotOpen(state) => not_open(l, *state).to_owned(),
        RoundRule::NotRevealed(RoundState::Cancelled) => msg::problems_round_cancelled(l).to_owned(),
        RoundRule::NotRevealed(RoundState::Draft | RoundState::Open | RoundState::Joint | RoundState::Closed) => {
            msg::problems_round_not_revealed(l).to_owned()
        }
        RoundRule::NothingRevealed => msg::problems_round_nothing_revealed(l).to_owned(),
        RoundRule::ThemeNotRevealed => msg::problems_round_theme_not_revealed(l).to_owned(),
        RoundRule::SecondVoteOver => msg::problems_round_second_vote_over(l).to_owned(),
        RoundRule::SecondVoteElsewhere => msg::problems_round_second_vote_elsewhere(l).to_owned(),
        RoundRule::SecondVoteNotOpen => msg::problems_round_second_vote_not_open(l).to_owned(),
        RoundRule::PhaseElsewhere(state) => msg::problems_round_phase_elsewhere(l, words::state(l, *state)),
        RoundRule::ParticipantsFixed => msg::problems_round_participants_fixed(l).to_owned(),
        RoundRule::AnswersFixed => msg::problems_round_answers_fixed(l).to_owned(),
        RoundRule::NotDeletable => msg::problems_round_not_deletable(l).to_owned(),
        RoundRule::NotClosed(state) => msg::problems_round_not_closed(l, words::state(l, *state)),
        RoundRule::TooFewToPublish => msg::problems_round_too_few_to_publish(l).to_owned(),
        RoundRule::NotInJoint(state) => msg::problems_round_not_in_joint(l, words::state(l, *state)),
    }
}

/// Why a request was not answered with what it asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    NotFound,
    SignInNeeded,
    Forbidden,
    BadRequest,
    Stale,
    Round(RoundRule),
    People(PeopleRule),
    TooLarge,
    TooMany,
    Busy,
    /// `reference` finds the cause in the log.
    Broken {
        reference: String,
    },
}

pub fn title(l: Language, problem: &Problem) -> &'static str {
    match problem {
        Problem::NotFound => msg::problems_not_found_title(l),
        Problem::SignInNeeded => msg::problems_sign_in_needed_title(l),
        Problem::Forbidden => msg::problems_forbidden_title(l),
        Problem::BadRequest => msg::problems_bad_request_title(l),
        Problem::Stale => msg::problems_conflict_title(l),
        Problem::Round(_) | Problem::People(_) => msg::problems_rule_title(l),
        Problem::TooLarge => msg::problems_too_large_title(l),
        Problem::TooMany => msg::problems_too_many_title(l),
        Problem::Busy => msg::problems_busy_title(l),
        Problem::Broken { .. } => msg::problems_broken_title(l),
    }
}

/// What it means and what to do next.
pub fn text(l: Language, problem: &Problem) -> String {
    match problem {
        Problem::NotFound => msg::problems_not_found_text(l).to_owned(),
        Problem::SignInNeeded => msg::problems_sign_in_needed_text(l).to_owned(),
        Problem::Forbidden => msg::problems_forbidden_text(l).to_owned(),
        Problem::BadRequest => msg::problems_bad_request_text(l).to_owned(),
        Problem::Stale => msg::problems_conflict_text(l).to_owned(),
        Problem::Round(rule) => round_rule(l, rule),
        Problem::People(PeopleRule::LastNationalAdmin) => msg::problems_last_national_admin(l).to_owned(),
        Problem::People(PeopleRule::OwnAccount) => msg::problems_own_account(l).to_owned(),
        Problem::TooLarge => msg::problems_too_large_text(l).to_owned(),
        Problem::TooMany => msg::problems_too_many_text(l).to_owned(),
        Problem::Busy => msg::problems_busy_text(l).to_owned(),
        Problem::Broken { reference } => msg::problems_broken_text(l, reference),
    }
}

/// The page around them, with a way onward.
pub fn page(l: Language, problem: &Problem) -> Markup {
    let head = PageHead {
        title: title(l, problem).into(),
        ..PageHead::default()
    };
    html! {
        (page_head(l, &head))
        p { (text(l, problem)) }
        (button_row(link_button(Weight::Secondary, "/", msg::problems_onward(l))))
    }
}

/// Why an answer was not saved.
pub fn edit_rule(l: Language, rule: EditRule) -> String {
    match rule {
        EditRule::UnknownCriterion => msg::problems_edit_unknown_criterion(l).to_owned(),
        EditRule::UnknownField | EditRule::NotAChoice => msg::problems_edit_not_understood(l).to_owned(),
        EditRule::TargetNotAsked => msg::problems_edit_target_not_asked(l).to_owned(),
        EditRule::CommentTooLong => msg::problems_too_long(l, COMMENT_MAX),
        EditRule::Frozen => msg::problems_edit_frozen(l).to_owned(),
        EditRule::TooMany => msg::problems_edit_too_many(l).to_owned(),
    }
}

fn not_open(l: Language, state: RoundState) -> &'static str {
    match state {
        RoundState::Draft => msg::problems_round_not_open_yet(l),
        RoundState::Open | RoundState::Joint | RoundState::Closed => msg::problems_round_answering_over(l),
        RoundState::Cancelled => msg::problems_round_cancelled(l),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_names_its_ends_in_order() {
        let range = Flaw::NotInRange { min: 3, max: 10 };
        let expected = [
            "Anna kokonaisluku väliltä 3–10.",
            "Ange ett heltal mellan 3 och 10.",
            "Enter a whole number from 3 to 10.",
        ];
        assert_eq!(Language::ALL.map(|language| flaw(language, &range)), expected);
    }
}
