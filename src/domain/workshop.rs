//! A workshop: the joint work of a round's group in one room, phase by phase, with one criterion on the screen.

use jiff::{SignedDuration, Timestamp};

use super::instrument::{CriterionId, Instrument};
use super::round::{Round, RoundRule};
use super::round_state::RoundState;

mod moves;

pub use moves::WorkshopMove;

/// The phases of a workshop, in order. Which of them there are depends on the round's state; moving from one to another is
/// the facilitator's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    /// People come in and join.
    Welcome,
    /// Each answers alone.
    OwnAnswers,
    /// The answers are opened.
    Reveal,
    /// The group talks.
    Discussion,
    /// The group chooses what to do first.
    Priorities,
    /// The end.
    Close,
}

impl Phase {
    /// All of them, in their fixed order.
    pub const ALL: [Phase; 6] = [
        Phase::Welcome,
        Phase::OwnAnswers,
        Phase::Reveal,
        Phase::Discussion,
        Phase::Priorities,
        Phase::Close,
    ];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Phase::Welcome => "welcome",
            Phase::OwnAnswers => "own_answers",
            Phase::Reveal => "reveal",
            Phase::Discussion => "discussion",
            Phase::Priorities => "priorities",
            Phase::Close => "close",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// The phases that a round's state has: people answer while it is open, talk in the joint discussion, and part when it
    /// is closed.
    pub fn of(state: RoundState) -> &'static [Phase] {
        match state {
            RoundState::Draft | RoundState::Open => &[Phase::Welcome, Phase::OwnAnswers],
            RoundState::Joint => &[Phase::Reveal, Phase::Discussion, Phase::Priorities, Phase::Close],
            RoundState::Closed | RoundState::Cancelled => &[Phase::Close],
        }
    }
}

/// A clock for the group to see. Nothing happens when it runs out, and it can be changed at any time (WCAG 2.2, 2.2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timer {
    /// No clock is shown.
    #[default]
    Off,
    /// It runs.
    Running {
        /// When it ends.
        ends_at: Timestamp,
    },
    /// It stands still.
    Paused {
        /// Whole seconds, at least 0.
        left_s: i32,
    },
}

/// What a facilitator does with the timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimerMove {
    /// From now, whatever it showed.
    Start {
        /// How long, in minutes.
        minutes: i32,
    },
    /// More or, if negative, less time.
    Add {
        /// How much longer, in minutes.
        minutes: i32,
    },
    /// Stands still.
    Pause,
    /// Runs on.
    Resume,
    /// Goes away.
    Stop,
}

impl TimerMove {
    /// What a form says: `start` and `add` with minutes, `pause`, `resume`, `stop`.
    pub fn parse(code: &str, minutes: &str) -> Option<TimerMove> {
        let minutes = minutes.trim().parse().ok();
        match code {
            "start" => minutes.map(|minutes| TimerMove::Start { minutes }),
            "add" => minutes.map(|minutes| TimerMove::Add { minutes }),
            "pause" => Some(TimerMove::Pause),
            "resume" => Some(TimerMove::Resume),
            "stop" => Some(TimerMove::Stop),
            _ => None,
        }
    }

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            TimerMove::Start { .. } => "start",
            TimerMove::Add { .. } => "add",
            TimerMove::Pause => "pause",
            TimerMove::Resume => "resume",
            TimerMove::Stop => "stop",
        }
    }
}

impl Timer {
    /// The longest time that can be set, in minutes.
    pub const MINUTES_MAX: i32 = 180;

    /// Whole seconds left, never below 0; none while it is off.
    pub fn left_s(self, now: Timestamp) -> Option<i32> {
        match self {
            Timer::Off => None,
            Timer::Running { ends_at } => Some(seconds(ends_at.duration_since(now))),
            Timer::Paused { left_s } => Some(left_s),
        }
    }

    /// The timer after a move. A move that makes no sense, as pausing one that is off, leaves it as it is.
    pub fn moved(self, by: TimerMove, now: Timestamp) -> Timer {
        let running = |left_s: i32| Timer::Running {
            ends_at: now + SignedDuration::from_secs(i64::from(left_s.clamp(0, Self::MINUTES_MAX * 60))),
        };
        match (by, self) {
            (TimerMove::Start { minutes }, _) => running(minutes.clamp(1, Self::MINUTES_MAX) * 60),
            (TimerMove::Add { minutes }, Timer::Running { .. }) => {
                running(self.left_s(now).unwrap_or(0).saturating_add(minutes.saturating_mul(60)))
            }
            (TimerMove::Add { minutes }, Timer::Paused { left_s }) => Timer::Paused {
                left_s: left_s
                    .saturating_add(minutes.saturating_mul(60))
                    .clamp(0, Self::MINUTES_MAX * 60),
            },
            (TimerMove::Pause, Timer::Running { ends_at }) => Timer::Paused {
                left_s: seconds(ends_at.duration_since(now)),
            },
            (TimerMove::Resume, Timer::Paused { left_s }) => running(left_s),
            (TimerMove::Stop, _) => Timer::Off,
            (TimerMove::Add { .. }, Timer::Off)
            | (TimerMove::Pause, Timer::Off | Timer::Paused { .. })
            | (TimerMove::Resume, Timer::Off | Timer::Running { .. }) => self,
        }
    }
}

/// Rounded up, so that a timer of five minutes begins at 5:00.
fn seconds(left: SignedDuration) -> i32 {
    let up = left.as_millis().max(0).saturating_add(999) / 1_000;
    i32::try_from(up).unwrap_or(i32::MAX)
}

/// Where a workshop is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    phase: Phase,
    /// The criterion on the screen, while its theme is open to the group; see [`Workshop::on_screen`].
    pub criterion: Option<CriterionId>,
    /// Whether participants' phones show what is on the screen.
    pub phones_follow: bool,
    /// The clock on the screen.
    pub timer: Timer,
    /// Grows with every change, from 0 for a workshop that nobody has run yet.
    pub revision: i32,
}

impl Default for Workshop {
    fn default() -> Self {
        Workshop {
            phase: Phase::Welcome,
            criterion: None,
            phones_follow: true,
            timer: Timer::Off,
            revision: 0,
        }
    }
}

impl Workshop {
    /// As it was stored.
    pub fn stored(
        phase: Phase,
        criterion: Option<CriterionId>,
        phones_follow: bool,
        timer: Timer,
        revision: i32,
    ) -> Workshop {
        Workshop {
            phase,
            criterion,
            phones_follow,
            timer,
            revision,
        }
    }

    /// The phase the workshop is in: the one chosen, as long as the round's state has it, else the first it has.
    pub fn phase(&self, state: RoundState) -> Phase {
        let phases = Phase::of(state);
        if phases.contains(&self.phase) {
            self.phase
        } else {
            phases[0]
        }
    }

    /// The phase as it was chosen, for storing it.
    pub fn chosen_phase(&self) -> Phase {
        self.phase
    }

    /// Whether anything may be moved: a round that is over has its workshop behind it.
    ///
    /// # Errors
    /// [`RoundRule::PhaseElsewhere`].
    pub fn runnable(state: RoundState) -> Result<(), RoundRule> {
        match state {
            RoundState::Draft | RoundState::Open | RoundState::Joint => Ok(()),
            RoundState::Closed | RoundState::Cancelled => Err(RoundRule::PhaseElsewhere(state)),
        }
    }

    /// Moves to a phase.
    ///
    /// # Errors
    /// [`RoundRule::PhaseElsewhere`] where the round's state does not have it.
    pub fn to_phase(&self, phase: Phase, state: RoundState) -> Result<Workshop, RoundRule> {
        if Phase::of(state).contains(&phase) {
            Ok(Workshop { phase, ..self.clone() })
        } else {
            Err(RoundRule::PhaseElsewhere(state))
        }
    }

    /// Puts a criterion on the screen (and so begins to discuss), or clears the screen.
    ///
    /// # Errors
    /// [`RoundRule::NotInJoint`], [`RoundRule::ThemeNotRevealed`] also for a criterion that is not the round's.
    pub fn to_criterion(
        &self,
        criterion: Option<&CriterionId>,
        round: &Round,
        instrument: &Instrument,
    ) -> Result<Workshop, RoundRule> {
        round.discussable()?;
        if let Some(id) = criterion {
            let theme = instrument.theme_of(id).ok_or(RoundRule::ThemeNotRevealed)?;
            round.discussable_in(&theme.id)?;
        }
        Ok(Workshop {
            phase: if criterion.is_some() {
                Phase::Discussion
            } else {
                self.phase
            },
            criterion: criterion.cloned(),
            ..self.clone()
        })
    }

    /// The same, with phones used or not.
    pub fn with_phones(&self, phones_follow: bool) -> Workshop {
        Workshop {
            phones_follow,
            ..self.clone()
        }
    }

    /// The same, with the clock changed.
    pub fn with_timer(&self, by: TimerMove, now: Timestamp) -> Workshop {
        Workshop {
            timer: self.timer.moved(by, now),
            ..self.clone()
        }
    }

    /// The criterion that everybody looks at: in the discussion, and only while its theme is open to the group.
    pub fn on_screen<'a>(&'a self, round: &Round, instrument: &Instrument) -> Option<&'a CriterionId> {
        let id = self.criterion.as_ref()?;
        let theme = instrument.theme_of(id)?;
        (self.phase(round.state) == Phase::Discussion && round.state == RoundState::Joint && round.shows(&theme.id))
            .then_some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_000 + second).unwrap()
    }

    #[test]
    fn a_timer_can_be_changed_at_any_time() {
        let started = Timer::Off.moved(TimerMove::Start { minutes: 5 }, at(0));
        assert_eq!(started.left_s(at(0)), Some(300));
        assert_eq!(started.left_s(at(60)), Some(240));
        assert_eq!(started.left_s(at(999)), Some(0));
        let more = started.moved(TimerMove::Add { minutes: 1 }, at(60));
        assert_eq!(more.left_s(at(60)), Some(300));
        let paused = more.moved(TimerMove::Pause, at(100));
        assert_eq!(paused, Timer::Paused { left_s: 260 });
        assert_eq!(paused.left_s(at(500)), Some(260));
        let shorter = paused.moved(TimerMove::Add { minutes: -5 }, at(500));
        assert_eq!(shorter, Timer::Paused { left_s: 0 });
        assert_eq!(paused.moved(TimerMove::Resume, at(500)).left_s(at(510)), Some(250));
        assert_eq!(paused.moved(TimerMove::Stop, at(500)), Timer::Off);
        // What makes no sense changes nothing.
        for by in [TimerMove::Add { minutes: 1 }, TimerMove::Pause, TimerMove::Resume] {
            assert_eq!(Timer::Off.moved(by, at(0)), Timer::Off, "{by:?}");
        }
        let endless = Timer::Off.moved(TimerMove::Start { minutes: i32::MAX }, at(0));
        assert_eq!(endless.left_s(at(0)), Some(Timer::MINUTES_MAX * 60));
        let beyond = endless.moved(TimerMove::Add { minutes: i32::MAX }, at(0));
        assert_eq!(beyond.left_s(at(0)), Some(Timer::MINUTES_MAX * 60));
    }

    #[test]
    fn what_is_done_with_a_timer_reads_back_from_its_form() {
        for by in [
            TimerMove::Start { minutes: 10 },
            TimerMove::Add { minutes: -1 },
            TimerMove::Pause,
            TimerMove::Resume,
            TimerMove::Stop,
        ] {
            let minutes = match by {
                TimerMove::Start { minutes } | TimerMove::Add { minutes } => minutes.to_string(),
                TimerMove::Pause | TimerMove::Resume | TimerMove::Stop => String::new(),
            };
            assert_eq!(TimerMove::parse(by.code(), &minutes), Some(by));
        }
        for (code, minutes) in [("start", ""), ("start", "x"), ("add", "1.5"), ("", "5"), ("now", "5")] {
            assert_eq!(TimerMove::parse(code, minutes), None, "{code} {minutes}");
        }
    }

    #[test]
    fn a_workshop_runs_until_its_round_is_over() {
        for state in RoundState::ALL {
            let over = matches!(state, RoundState::Closed | RoundState::Cancelled);
            assert_eq!(Workshop::runnable(state).is_err(), over, "{state:?}");
        }
    }

    #[test]
    fn a_workshop_is_in_a_phase_that_the_rounds_state_has() {
        let workshop = Workshop::default();
        assert_eq!(workshop.phase(RoundState::Open), Phase::Welcome);
        let answering = workshop.to_phase(Phase::OwnAnswers, RoundState::Open).unwrap();
        assert_eq!(answering.phase(RoundState::Open), Phase::OwnAnswers);
        // The round has gone on to the joint discussion: the workshop goes with it.
        assert_eq!(answering.phase(RoundState::Joint), Phase::Reveal);
        assert_eq!(answering.phase(RoundState::Closed), Phase::Close);
        assert_eq!(
            workshop.to_phase(Phase::Discussion, RoundState::Open),
            Err(RoundRule::PhaseElsewhere(RoundState::Open))
        );
        for state in RoundState::ALL {
            assert!(!Phase::of(state).is_empty(), "{state:?}");
        }
    }
}
