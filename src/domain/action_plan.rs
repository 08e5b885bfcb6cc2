//! First actions that a round's group agrees on: its *toimenpidesuunnitelma*.

use jiff::civil::Date;
use serde::Deserialize;

use super::flaw::{Flaw, Flaws};
use super::ids::ActionId;
use super::instrument::CriterionId;
use super::mark::Mark;
use super::round::{Round, RoundRule};
use super::text::{optional_date, optional_line, required_line};

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionStatus {
    /// Still to be done.
    Open,
    /// Done.
    Done,
}

impl ActionStatus {
    /// All of them, in their fixed order.
    pub const ALL: [ActionStatus; 2] = [ActionStatus::Open, ActionStatus::Done];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            ActionStatus::Open => "open",
            ActionStatus::Done => "done",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<ActionStatus> {
        ActionStatus::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// One agreed action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What it is told apart by.
    pub id: ActionId,
    /// What was agreed.
    pub content: ActionContent,
    /// How far it is.
    pub status: ActionStatus,
    /// Grows with every save, from 1: a stale one is a conflict.
    pub revision: i32,
    /// By whom and when it was saved last.
    pub saved: Mark,
}

/// Whether actions may be marked as done or open now. They outlive the round, so this goes on after it is closed; what
/// was agreed may be changed only where [`Round::discussable`] says so.
///
/// # Errors
/// [`RoundRule::NotRevealed`] before the joint discussion.
pub fn status_changeable(round: &Round) -> Result<(), RoundRule> {
    round.revealed()
}

/// What, for which criterion, who is responsible, by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionContent {
    /// What will be done.
    pub what: String,
    /// The criterion it came from.
    pub criterion: Option<CriterionId>,
    /// An organisation or a task, not a private person's contact details.
    pub responsible: Option<String>,
    /// By when.
    pub due: Option<Date>,
}

/// An action as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedAction {
    /// What shall be done.
    pub what: String,
    /// A criterion's id; empty for none.
    pub criterion: String,
    /// Who does it; may be empty.
    pub responsible: String,
    /// A date; may be empty.
    pub due: String,
    /// The revision it was made over; 0 for a new one.
    pub revision: i32,
    /// The id of the action to be, made with the form of a new one: a form sent twice is one action.
    pub key: String,
}

impl TypedAction {
    /// An action as its form shows it.
    pub fn of(action: &Action) -> TypedAction {
        TypedAction {
            revision: action.revision,
            ..TypedAction::of_content(&action.content)
        }
    }

    /// What was agreed elsewhere, as the form of a new action begins with it.
    pub fn of_content(content: &ActionContent) -> TypedAction {
        TypedAction {
            what: content.what.clone(),
            criterion: content
                .criterion
                .as_ref()
                .map(CriterionId::to_string)
                .unwrap_or_default(),
            responsible: content.responsible.clone().unwrap_or_default(),
            due: content.due.map(|due| due.to_string()).unwrap_or_default(),
            revision: 0,
            key: String::new(),
        }
    }
}

impl ActionContent {
    /// The longest description, in characters.
    pub const WHAT_MAX: usize = 500;
    /// The longest name of who is responsible, in characters.
    pub const RESPONSIBLE_MAX: usize = 200;

    /// Reads an action's form; `criteria` are the round's.
    ///
    /// # Errors
    /// Every flaw at once, under `what`, `criterion`, `responsible` and `due`.
    pub fn parse(typed: &TypedAction, criteria: &[&CriterionId]) -> Result<ActionContent, Flaws> {
        let mut flaws = Flaws::new();
        let what = flaws.take("what", required_line(&typed.what, Self::WHAT_MAX));
        let criterion = flaws.take(
            "criterion",
            match typed.criterion.as_str() {
                "" => Ok(None),
                given => criteria
                    .iter()
                    .find(|id| id.as_str() == given)
                    .map(|id| Some((*id).clone()))
                    .ok_or(Flaw::NotAChoice),
            },
        );
        let responsible = flaws.take("responsible", optional_line(&typed.responsible, Self::RESPONSIBLE_MAX));
        let due = flaws.take("due", optional_date(&typed.due));
        match (what, criterion, responsible, due) {
            (Some(what), Some(criterion), Some(responsible), Some(due)) => Ok(ActionContent {
                what,
                criterion,
                responsible,
                due,
            }),
            _ => Err(flaws),
        }
    }
}
