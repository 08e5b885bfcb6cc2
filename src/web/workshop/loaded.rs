//! A workshop with what its two pages show of it.

use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use std::collections::HashMap;

use crate::db::{Connection, actions, joint_views, results as answers, rounds, workshops};
use crate::domain::ActorGroup;
use crate::domain::action_plan::Action;
use crate::domain::discussion::{self, Topic};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::results::Results;
use crate::domain::round::{Attendance, RoundRule};
use crate::domain::workshop::{Phase, Workshop};
use crate::web::error::AppError;
use crate::web::page::Page;

pub struct Loaded {
    pub scene: PlacedRound,
    pub workshop: Workshop,
    pub attendance: Vec<(ActorGroup, Attendance)>,
    /// What the group has opened, once it has opened anything.
    pub opened: Option<Opened>,
    pub actions: Vec<Action>,
}

/// The results of the themes that have been opened, and what the group agreed on.
pub struct Opened {
    results: Results,
    joint: HashMap<CriterionId, JointView>,
}

impl Loaded {
    pub fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Loaded, AppError> {
        let scene = placed(conn, actor, id, RoundAction::RunWorkshop)?;
        let round = &scene.round;
        Ok(Loaded {
            workshop: workshops::find(conn, &round.id)?,
            attendance: rounds::attendance(conn, &round.id)?,
            opened: Opened::load(conn, &scene)?,
            actions: actions::list(conn, &round.id)?,
            scene,
        })
    }

    pub fn phase(&self) -> Phase {
        self.workshop.phase(self.scene.round.state)
    }

    /// What has been opened, in the order of the discussion.
    pub fn topics(&self) -> Vec<Topic<'_>> {
        let opened = self.opened.as_ref();
        opened.map_or_else(Vec::new, |opened| {
            discussion::topics(&self.scene.instrument, &opened.results, &opened.joint, None)
        })
    }
}

impl Opened {
    fn load(conn: &mut Connection, scene: &PlacedRound) -> Result<Option<Opened>, AppError> {
        let round = &scene.round;
        match round.shown_themes() {
            Ok(_) => {}
            Err(RoundRule::NotRevealed(_) | RoundRule::NothingRevealed) => return Ok(None),
            Err(rule) => return Err(rule.into()),
        }
        Ok(Some(Opened {
            results: answers::gather(conn, &round.id)?.results(round, &scene.instrument)?,
            joint: joint_views::list(conn, &round.id)?,
        }))
    }
}

/// Where the page listens, from the place it is made at.
pub fn events(id: &str, to: &str, place: &str) -> String {
    format!("/rounds/{id}/events?{to}after={place}")
}

/// The service's own address as people type it.
pub fn host(page: &Page) -> String {
    let origin = page.link("");
    origin
        .split_once("://")
        .map_or(origin.clone(), |(_, host)| host.to_owned())
}
