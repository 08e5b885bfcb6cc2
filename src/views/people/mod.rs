//! Those whom somebody above invites and helps.

pub mod invitation;
pub mod list;
pub mod password_link;

use crate::domain::Language;
use crate::domain::account::Role;
use crate::views::words;

/// A role with the place it is held in.
pub fn role_label(l: Language, role: &Role, place: Option<&str>) -> String {
    let role = words::role(l, role);
    match place {
        Some(place) => format!("{role}: {place}"),
        None => role.to_owned(),
    }
}
