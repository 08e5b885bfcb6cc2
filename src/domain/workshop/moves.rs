use jiff::Timestamp;

use super::{Phase, TimerMove, Workshop};
use crate::domain::Instrument;
use crate::domain::instrument::CriterionId;
use crate::domain::round::{Round, RoundRule};

/// One move on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkshopMove {
    /// To a phase.
    Phase(Phase),
    /// A criterion onto the screen, or none.
    Screen(Option<CriterionId>),
    /// Whether phones follow the screen.
    Phones(bool),
    /// The timer.
    Timer(TimerMove),
}

impl WorkshopMove {
    /// The form kept in the trail: `phase:welcome`, `screen:`, `phones:yes`, `timer:start`.
    pub fn code(&self) -> String {
        match self {
            WorkshopMove::Phase(phase) => format!("phase:{}", phase.code()),
            WorkshopMove::Screen(criterion) => {
                format!("screen:{}", criterion.as_ref().map_or("", CriterionId::as_str))
            }
            WorkshopMove::Phones(follow) => format!("phones:{}", if *follow { "yes" } else { "no" }),
            WorkshopMove::Timer(by) => format!("timer:{}", by.code()),
        }
    }
}

impl Workshop {
    /// Where a move leads to.
    ///
    /// # Errors
    /// The rule of the round's state that stands in the way.
    pub fn moved(
        &self,
        by: &WorkshopMove,
        round: &Round,
        instrument: &Instrument,
        now: Timestamp,
    ) -> Result<Workshop, RoundRule> {
        Workshop::runnable(round.state)?;
        match by {
            WorkshopMove::Phase(phase) => self.to_phase(*phase, round.state),
            WorkshopMove::Screen(criterion) => self.to_criterion(criterion.as_ref(), round, instrument),
            WorkshopMove::Phones(follow) => Ok(self.with_phones(*follow)),
            WorkshopMove::Timer(by) => Ok(self.with_timer(*by, now)),
        }
    }
}
