use std::sync::Arc;

use crate::domain::Instrument;
use crate::domain::instrument::{Criterion, ThemeId};
use crate::domain::round::Round;
use crate::domain::target_timing::TargetTiming;

/// What a round asks of its participants, as edits are judged by it. Frozen when the round opens.
#[derive(Debug, Clone)]
pub struct Questions {
    instrument: Arc<Instrument>,
    themes: Vec<ThemeId>,
    /// When targets are asked.
    pub targets: TargetTiming,
}

impl Questions {
    /// What `round` asks of `instrument`.
    pub fn of(round: &Round, instrument: Arc<Instrument>) -> Questions {
        Questions {
            instrument,
            themes: round.settings.themes.clone(),
            targets: round.settings.targets,
        }
    }

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
