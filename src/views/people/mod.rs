//! Those whom somebody above invites and helps.

pub mod invitation;
pub mod list;
pub mod password_link;

use crate::domain::Language;
use crate::domain::people::PlacedRole;
use crate::views::words;

/// A role with the place it is held in.
pub fn role_label(l: Language, held: &PlacedRole) -> String {
    let role = words::role(l, &held.role);
    match &held.place {
        Some(place) => format!("{role}: {}", place.name(l)),
        None => role.to_owned(),
    }
}
