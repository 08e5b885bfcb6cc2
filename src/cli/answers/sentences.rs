//! What the command line says about a file that was imported, or cannot be: each fault with its line, column and what
//! would be right.

use std::fmt;

use crate::acts::ActError;
use crate::acts::answers::ImportedFile;
use crate::db::DbError;
use crate::domain::ActorGroup;
use crate::domain::answer::COMMENT_MAX;
use crate::domain::answers_file::{Column, Fault, Imported, KEY_MAX, Wrong};
use crate::domain::flaw::Flaw;
use crate::domain::round::RoundRule;
use crate::domain::round_state::RoundState;

/// Why an import was not done.
pub fn refused(error: &ActError) -> String {
    let why = match error {
        ActError::NotFound => "there is no such round".to_owned(),
        ActError::Round(rule) => round_rule(rule),
        ActError::Faulty(faults) => return all(faults),
        ActError::Stale => {
            return "another import of the same participants is going on; nothing was stored, try again".to_owned();
        }
        ActError::Busy => DbError::Busy.to_string(),
        ActError::Broken(cause) => DbError::Broken(cause.clone()).to_string(),
        ActError::SignInNeeded
        | ActError::Forbidden
        | ActError::Flawed(_)
        | ActError::People(_)
        | ActError::TooLarge
        | ActError::TooManyTries { .. } => "the file cannot be imported".to_owned(),
    };
    format!("{why}; nothing was stored")
}

fn all(faults: &[Fault]) -> String {
    let lines: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    let noun = if faults.len() == 1 { "fault" } else { "faults" };
    format!("{lines}{} {noun}; nothing was stored", faults.len())
}

/// What was done.
pub fn done(file: &ImportedFile) -> String {
    let Imported {
        participants,
        new,
        answers,
    } = file.imported;
    format!(
        "Imported into \"{}\": answers {answers}, participants {participants}, of them new {new}.",
        file.round
    )
}

fn round_rule(rule: &RoundRule) -> String {
    match rule {
        RoundRule::NotOpen(RoundState::Draft) => "the round is a draft: open it first".to_owned(),
        RoundRule::NotOpen(state) => format!("the round takes no answers any more: its state is {}", state.code()),
        RoundRule::NotReady(_)
        | RoundRule::NotFrom { .. }
        | RoundRule::NobodyAnswered
        | RoundRule::SettingsFrozen
        | RoundRule::NotRevealed(_)
        | RoundRule::NothingRevealed
        | RoundRule::ThemeNotRevealed
        | RoundRule::PhaseElsewhere(_)
        | RoundRule::SecondVoteOver
        | RoundRule::SecondVoteElsewhere
        | RoundRule::SecondVoteNotOpen
        | RoundRule::ParticipantsFixed
        | RoundRule::AnswersFixed
        | RoundRule::NotInJoint(_)
        | RoundRule::NotClosed(_)
        | RoundRule::TooFewToPublish
        | RoundRule::NotDeletable => "the round does not allow it".to_owned(),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", {}", column.name())?;
        }
        write!(f, ": {}", self.wrong)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Empty => write!(
                f,
                "there are no answers here; the first line names the columns {}",
                columns()
            ),
            Wrong::ColumnMissing { column } => write!(
                f,
                "the column {} is missing from the first line; the columns are {}",
                column.name(),
                columns()
            ),
            Wrong::ColumnTwice { column } => write!(f, "the column {} stands twice; keep one", column.name()),
            Wrong::ColumnUnknown { name } => {
                write!(f, "\"{name}\" is not a column; the columns are {}", columns())
            }
            Wrong::OutsideColumns { columns } => write!(
                f,
                "the row goes on beyond its {columns} columns; put a text that holds the delimiter in \"quotes\""
            ),
            Wrong::Missing => f.write_str("the cell is empty; something is needed here"),
            Wrong::Key(flaw) => f.write_str(&key(flaw)),
            Wrong::GroupNotInRound { id, groups } => {
                write!(
                    f,
                    "\"{id}\" is not an actor group of this round; they are {}",
                    codes(groups)
                )
            }
            Wrong::GroupDiffers { line, group } => write!(
                f,
                "the same participant is in the group {group} on line {line}; a participant has one group"
            ),
            Wrong::GroupDiffersFromEarlierFile { key, earlier } => write!(
                f,
                "\"{key}\" is in the group {earlier} since an earlier file; a participant has one group"
            ),
            Wrong::CriterionUnknown { id, instrument } => {
                write!(
                    f,
                    "\"{id}\" is not a criterion of {instrument}; give its id, as theme.criterion"
                )
            }
            Wrong::CriterionNotInRound { id } => {
                write!(
                    f,
                    "\"{id}\" belongs to a theme that this round leaves out; leave the row out"
                )
            }
            Wrong::AnsweredBefore { line } => {
                write!(
                    f,
                    "this participant and criterion stand on line {line} already; keep one of the two"
                )
            }
            Wrong::NotAChoice {
                found,
                min,
                max,
                cannot_say,
                not_applicable,
            } => {
                let others = others(*cannot_say, *not_applicable);
                write!(
                    f,
                    "\"{found}\" is not a choice; give a whole number from {min} to {max}{others} or nothing"
                )
            }
            Wrong::NotApplicableBesideAnother => f.write_str(
                "not_applicable covers both states; give it in both columns, or in one and leave the other empty",
            ),
            Wrong::TargetNotAsked => {
                f.write_str("this round asks its participants for no targets; leave the cell empty")
            }
            Wrong::CommentTooLong => write!(f, "the comment is longer than {COMMENT_MAX} characters; shorten it"),
        }
    }
}

fn key(flaw: &Flaw) -> String {
    if *flaw == Flaw::Missing {
        "the cell is empty; give each participant a key, as p1".to_owned()
    } else {
        format!("this cannot be a key; give at most {KEY_MAX} plain characters")
    }
}

/// What may be chosen beside a level.
fn others(cannot_say: bool, not_applicable: bool) -> String {
    let offered = [(cannot_say, ", cannot_say"), (not_applicable, ", not_applicable")];
    offered
        .into_iter()
        .filter(|(is_offered, _)| *is_offered)
        .map(|(_, name)| name)
        .collect()
}

fn columns() -> String {
    Column::ALL.map(Column::name).join(", ")
}

fn codes(groups: &[ActorGroup]) -> String {
    groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(", ")
}
