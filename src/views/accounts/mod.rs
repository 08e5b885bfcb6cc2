//! One's own account, and the pages on the way to having one.

pub mod forgotten_password;
pub mod home;
pub mod invitation;
pub mod new_password;
pub mod own;
pub mod password;
pub mod setup;
pub mod sign_in;
pub mod tokens;

use maud::{Markup, html};

use super::choices::language_field;
use super::components::{Field, Kind, text_field};
use super::flaws;
use crate::domain::password::PASSWORD_MIN;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;

/// A name and a language: what a person says of themselves.
fn person_fields(l: Language, name: &str, language: &str, found: &Flaws) -> Markup {
    html! {
        (text_field(l, &Field {
            name: "name",
            label: msg::account_name(l).into(),
            hint: Some(msg::account_name_hint(l).into()),
            value: name,
            flaw: flaws::of(l, found, "name"),
            required: true,
            autocomplete: Some("name"),
            ..Field::default()
        }))
        (language_field(l, msg::account_language(l).into(), language, found))
    }
}

/// A new password, twice.
fn new_password_fields(l: Language, found: &Flaws) -> Markup {
    html! {
        (text_field(l, &Field {
            name: "password",
            label: msg::account_new_password(l).into(),
            hint: Some(msg::account_password_hint(l, PASSWORD_MIN).into()),
            flaw: flaws::of(l, found, "password"),
            required: true,
            autocomplete: Some("new-password"),
            kind: Kind::Password,
            ..Field::default()
        }))
        (text_field(l, &Field {
            name: "again",
            label: msg::account_password_again(l).into(),
            flaw: flaws::of(l, found, "again"),
            required: true,
            autocomplete: Some("new-password"),
            kind: Kind::Password,
            ..Field::default()
        }))
    }
}

/// The flaws of an account's forms, each with its field's label.
fn told(l: Language, found: &Flaws) -> Vec<(String, String)> {
    let labels = [
        ("email", msg::sign_in_email(l)),
        ("name", msg::account_name(l)),
        ("language", msg::account_language(l)),
        ("present", msg::account_present_password(l)),
        ("password", msg::account_new_password(l)),
        ("again", msg::account_password_again(l)),
    ];
    flaws::summary(l, found, &labels)
}
