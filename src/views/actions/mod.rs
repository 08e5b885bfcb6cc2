//! The first actions a round's group agrees on: its *toimenpidesuunnitelma*.

mod conflict;
mod deletion;
mod edit;
mod list;

pub use conflict::{Conflict, Standing, conflict};
pub use deletion::deletion;
pub use edit::{EditPage, edit};
pub use list::{ListPage, Previous, facts, list};

use super::components::Text;
use super::discussion::Room;
use crate::i18n::msg;

/// The way to a page of one action.
fn way<'a>(room: &Room<'a>) -> Vec<(Text<'a>, Text<'a>)> {
    let mut way = room.way();
    way.push((room.address("/actions").into(), msg::actions_title(room.lang).into()));
    way
}
