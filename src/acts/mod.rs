//! What is done: load, permit, decide, write, tell. One module per noun, one function per verb; called by handlers, commands,
//! jobs, imports and the demo alike, so that the same thing is done under the same rule and leaves the same trace.
//!
//! An act takes an [`Acting`] first: who acts, by what means, when, and where the service is to be found. Fresh ids and keys
//! come as arguments. It loads and permits through [`permits`], inside the transaction that writes, asks the domain what
//! shall change, has `db` write that, and returns the value; the event and the news are part of what the write hands back
//! ([`crate::db::Written`]). It knows neither HTTP nor HTML nor any sentence, and has neither clock nor chance of its own.

mod acting;
mod error;
mod newcomers;
pub mod pace;
pub mod permits;
pub mod roles;

pub mod accounts;
pub mod actions;
pub mod answering;
pub mod answers;
pub mod attempts;
pub mod comments;
pub mod comparisons;
pub mod discussions;
pub mod following;
pub mod guarded;
pub mod health;
pub mod home;
pub mod instruments;
pub mod joint_views;
pub mod overviews;
pub mod participants;
pub mod people;
pub mod readings;
pub mod regions;
pub mod releases;
pub mod results;
pub mod reveals;
pub mod rounds;
pub mod second_votes;
pub mod sharing;
pub mod sites;
pub mod start;
pub mod tokens;
mod trail;
pub mod tries;
pub mod workshops;

pub use acting::{Acting, Who};
pub use error::ActError;

pub use crate::db::Saved;

use crate::db::Db;
use crate::passwords::Passwords;
use answers::QuestionsOfRounds;
use pace::Pace;

/// What acts are done with; made once by the application.
#[derive(Clone)]
pub struct Acts {
    pub(crate) db: Db,
    attempts: attempts::NotedAttempts,
    /// How passwords are hashed and compared.
    pub passwords: Passwords,
    /// How fast each account asks through its tokens.
    pace: Pace,
    /// What opened rounds ask, remembered.
    questions: QuestionsOfRounds,
    /// How often links were opened, until that is written down.
    link_uses: sharing::LinkUses,
}

impl Acts {
    /// Acts on this database.
    pub fn new(db: Db, passwords: Passwords) -> Acts {
        Acts {
            db,
            passwords,
            pace: Pace::default(),
            attempts: attempts::NotedAttempts::default(),
            questions: QuestionsOfRounds::default(),
            link_uses: sharing::LinkUses::default(),
        }
    }
}
