//! What a round asks of its participants. It is frozen when the round opens, so saving an answer need not read it again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::db::{Db, rounds, versions};
use crate::domain::Instrument;
use crate::domain::ids::RoundId;
use crate::domain::instrument::{Criterion, ThemeId};
use crate::domain::round_state::RoundState;
use crate::domain::target_timing::TargetTiming;
use crate::web::error::AppError;

pub struct Questions {
    instrument: Arc<Instrument>,
    themes: Vec<ThemeId>,
    pub targets: TargetTiming,
}

impl Questions {
    /// A criterion of the themes in use.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        let themes = self
            .instrument
            .themes
            .iter()
            .filter(|theme| self.themes.contains(&theme.id));
        themes
            .flat_map(|theme| &theme.criteria)
            .find(|criterion| criterion.id.as_str() == id)
    }
}

/// Remembered per process, for rounds that have opened.
#[derive(Clone, Default)]
pub struct QuestionsOfRounds(Arc<Mutex<HashMap<RoundId, Arc<Questions>>>>);

/// Beyond this many rounds the memory starts anew; far more than answer at once.
const REMEMBERED_MAX: usize = 1_000;

impl QuestionsOfRounds {
    /// # Errors
    /// [`AppError::NotFound`] when there is no such round.
    pub async fn of(&self, db: &Db, round: &RoundId) -> Result<Arc<Questions>, AppError> {
        if let Some(asked) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(round) {
            return Ok(Arc::clone(asked));
        }
        let id = round.clone();
        let (state, asked) = db
            .read(move |conn| -> Result<_, AppError> {
                let round = rounds::find(conn, &id)?;
                let instrument = versions::find(conn, &round.version)?.instrument;
                let asked = Questions {
                    instrument,
                    themes: round.settings.themes,
                    targets: round.settings.targets,
                };
                Ok((round.state, Arc::new(asked)))
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
