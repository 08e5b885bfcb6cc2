use std::collections::HashMap;
use std::sync::Arc;

use crate::acts::ActError;
use crate::db::{Connection, versions};
use crate::domain::ids::VersionId;
use crate::domain::round::RoundSummary;
use crate::domain::{Instrument, Language};

/// Rounds as lists tell them, each with what it asks.
pub struct ListedRounds {
    /// The rounds, in the order they were found in.
    pub rounds: Vec<RoundSummary>,
    instruments: HashMap<VersionId, Arc<Instrument>>,
}

impl ListedRounds {
    /// The title of a listed round's instrument.
    pub fn title(&self, l: Language, round: &RoundSummary) -> &str {
        self.instruments
            .get(&round.version)
            .map_or("", |instrument| &instrument.texts(l).title)
    }
}

/// Finds what these rounds ask.
///
/// # Errors
/// What the database fails with.
pub fn listed(conn: &mut Connection, rounds: Vec<RoundSummary>) -> Result<ListedRounds, ActError> {
    let mut instruments = HashMap::new();
    for round in &rounds {
        if !instruments.contains_key(&round.version) {
            let version = versions::find(conn, &round.version)?;
            instruments.insert(round.version.clone(), version.instrument);
        }
    }
    Ok(ListedRounds { rounds, instruments })
}
