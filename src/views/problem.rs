//! Sentences for what is wrong with a typed value.

use crate::domain::{Flaw, Language};
use crate::i18n::msg;

/// One sentence that says what to do, in the reader's language.
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
        Flaw::Taken => msg::problems_taken(l).to_owned(),
        Flaw::NotACode => msg::problems_not_a_code(l).to_owned(),
        Flaw::UnknownCode => msg::problems_unknown_code(l).to_owned(),
        Flaw::OddCharacters => msg::problems_odd_characters(l).to_owned(),
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
