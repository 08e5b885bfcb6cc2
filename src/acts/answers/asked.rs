//! What a round asks of its participants. It is frozen when the round opens, so saving an answer need not read it again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::acts::{ActError, Acting};
use crate::db::{rounds, versions};
use crate::domain::answering::Questions;
use crate::domain::ids::RoundId;
use crate::domain::round_state::RoundState;

/// Remembered per process, for rounds that have opened.
#[derive(Clone, Default)]
pub(in crate::acts) struct QuestionsOfRounds(Arc<Mutex<HashMap<RoundId, Arc<Questions>>>>);

/// Beyond this many rounds the memory starts anew; far more than answer at once.
const REMEMBERED_MAX: usize = 1_000;

impl QuestionsOfRounds {
    /// What `round` asks.
    ///
    /// # Errors
    /// [`ActError::NotFound`] when there is no such round.
    pub(super) async fn of(&self, acting: &Acting, round: &RoundId) -> Result<Arc<Questions>, ActError> {
        if let Some(asked) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(round) {
            return Ok(Arc::clone(asked));
        }
        let id = round.clone();
        let (state, asked) = acting
            .read(move |conn| {
                let round = rounds::find(conn, &id)?;
                let instrument = versions::find(conn, &round.version)?.instrument;
                Ok((round.state, Arc::new(Questions::of(&round, instrument))))
            })
            .await?;
        if state != RoundState::Draft {
            let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if remembered.len() >= REMEMBERED_MAX {
                remembered.clear();
            }
            remembered.insert(round.clone(), Arc::clone(&asked));
        }
        Ok(asked)
    }
}
