//! Rounds as lists tell them.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Subject;
use crate::domain::Instrument;
use crate::domain::ids::{RoundId, VersionId};
use crate::domain::region::Region;
use crate::domain::round_state::RoundState;

/// A row of a list of rounds, with what a person recognises it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundSummary {
    /// Whose row it is.
    pub id: RoundId,
    /// The round's name.
    pub name: String,
    /// What it assesses.
    pub subject: Subject,
    /// The site's name, unless the region itself is assessed.
    pub site_name: Option<String>,
    /// What it asks.
    pub version: VersionId,
    /// Where it stands.
    pub state: RoundState,
    /// The first day of answering.
    pub starts_on: Option<Date>,
    /// The last day of answering.
    pub ends_on: Option<Date>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Participants who joined.
    pub joined: i64,
}

/// A round as a list tells it to one reader, with the names that belong to it.
#[derive(Debug, Clone)]
pub struct ListedRound {
    /// The round.
    pub round: RoundSummary,
    /// The region it is of, or its site lies in.
    pub region: Region,
    /// What it asks.
    pub instrument: Arc<Instrument>,
    /// Whether the reader may know how many joined.
    pub shows_joined: bool,
}
