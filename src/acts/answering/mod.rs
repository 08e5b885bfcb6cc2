//! A participant's own room: joining, coming back, being ready, voting, leaving. Nobody here has an account; a return code
//! is the key, and the trail names the participant.

mod ballots;
mod joining;
mod own;
mod participant_key;
mod room;
mod sheet;

pub use ballots::vote;
pub use joining::{RoundToJoin, come_back, find, join};
pub use own::{change_group, finish, withdraw};
pub use participant_key::ParticipantKey;
pub use room::{Room, room};
pub use sheet::{participant, sheet};

pub(super) use own::finish_once;
