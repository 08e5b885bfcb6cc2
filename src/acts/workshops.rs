//! Workshops as they are run: the board, the projector, and what moves them.

use std::collections::HashMap;

use uuid::Uuid;

use super::discussions::{CriterionOnScreen, on_screen};
use super::permits::round_for_change;
use super::rounds::placed;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Connection, Written, actions, joint_views, progress, results, rounds, versions, workshops};
use crate::domain::action_plan::Action;
use crate::domain::answering::finished_by_theme;
use crate::domain::discussion::{self, Topic};
use crate::domain::event::EventKind;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::results::Results;
use crate::domain::round::{Attendance, RoundRule};
use crate::domain::round_state::RoundState;
use crate::domain::workshop::{Phase, Workshop, WorkshopMove};
use crate::domain::{ActorGroup, Theme};

/// A workshop with what its pages show of it.
pub struct RunWorkshop {
    /// The round.
    pub placed: PlacedRound,
    /// Where the workshop is.
    pub workshop: Workshop,
    /// How many joined and finished in each actor group.
    pub attendance: Vec<(ActorGroup, Attendance)>,
    /// The round's actions.
    pub actions: Vec<Action>,
    /// What the group has opened, once it has opened anything.
    opened: Option<OpenedAnswers>,
    /// While participants answer: each of them with each criterion they have done.
    answered: Vec<(Uuid, CriterionId)>,
}

/// The results of the themes that have been opened, and what the group agreed on.
struct OpenedAnswers {
    results: Results,
    joint: HashMap<CriterionId, JointView>,
}

impl RunWorkshop {
    /// The phase it is in.
    pub fn phase(&self) -> Phase {
        self.workshop.phase(self.placed.round.state)
    }

    /// How many have done each theme, while participants answer.
    pub fn finished(&self) -> Vec<(&Theme, usize)> {
        finished_by_theme(&self.placed.round, &self.placed.instrument, &self.answered)
    }

    /// What has been opened, in the order of the discussion.
    pub fn topics(&self) -> Vec<Topic<'_>> {
        let opened = self.opened.as_ref();
        opened.map_or_else(Vec::new, |opened| {
            discussion::topics(&self.placed.instrument, &opened.results, &opened.joint, None)
        })
    }
}

/// The workshop as its board shows it.
///
/// # Errors
/// As [`placed`].
pub async fn board(acting: &Acting, id: &str) -> Result<RunWorkshop, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let mut run = load(conn, actor, &id)?;
            let round = &run.placed.round;
            if round.state == RoundState::Open {
                run.answered = progress::list_answered(conn, &round.id, round.settings.targets.of_participants())?;
            }
            Ok(run)
        })
        .await
}

/// The workshop as it is on the wall, with the criterion that is on the screen.
///
/// # Errors
/// As [`placed`].
pub async fn wall(acting: &Acting, id: &str) -> Result<(RunWorkshop, Option<CriterionOnScreen>), ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let run = load(conn, actor, &id)?;
            let placed = &run.placed;
            let criterion = match run.workshop.on_screen(&placed.round, &placed.instrument) {
                Some(id) => Some(on_screen(conn, &placed.round, &placed.instrument, id)?),
                None => None,
            };
            Ok((run, criterion))
        })
        .await
}

/// Moves the workshop from where it stands then; everybody who follows is told. A move that changes nothing is not
/// written. The round is held, so that one move follows the other.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::Round`] where the round's state does not let it be moved so.
pub async fn run(acting: &Acting, id: &str, by: WorkshopMove) -> Result<RoundId, ActError> {
    let (id, at) = (id.to_owned(), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::RunWorkshop)?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let before = workshops::find(conn, &round.id)?;
            let after = before.moved(&by, &round, &instrument, at)?;
            if after == before {
                return Ok(Written::unchanged(round.id));
            }
            workshops::save(conn, &round.id, &after)?;
            let event = in_round(EventKind::WorkshopMoved, &round).to(by.code());
            let news = News::new(&round.id, Happening::Workshop);
            Ok(Written::new(round.id, event).telling([news]))
        })
        .await
}

fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<RunWorkshop, ActError> {
    let placed = placed(conn, actor, id, RoundAction::RunWorkshop)?;
    let round = &placed.round;
    Ok(RunWorkshop {
        workshop: workshops::find(conn, &round.id)?,
        attendance: rounds::attendance(conn, &round.id)?,
        opened: opened(conn, &placed)?,
        actions: actions::list(conn, &round.id)?,
        answered: Vec::new(),
        placed,
    })
}

fn opened(conn: &mut Connection, placed: &PlacedRound) -> Result<Option<OpenedAnswers>, ActError> {
    let round = &placed.round;
    match round.shown_themes() {
        Ok(_) => {}
        Err(RoundRule::NotRevealed(_) | RoundRule::NothingRevealed) => return Ok(None),
        Err(rule) => return Err(rule.into()),
    }
    Ok(Some(OpenedAnswers {
        results: results::gather(conn, &round.id)?.results(round, &placed.instrument)?,
        joint: joint_views::list(conn, &round.id)?,
    }))
}
