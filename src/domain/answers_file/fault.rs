//! What may be wrong with a file of answers.

use crate::domain::actor_group::ActorGroup;
use crate::domain::flaw::Flaw;

use super::column::Column;

/// What is wrong in a file of answers, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// From 1; the line on which a row of several begins.
    pub line: u64,
    /// `None` where the line as a whole is wrong.
    pub column: Option<Column>,
    /// What is wrong there.
    pub wrong: Wrong,
}

impl Fault {
    pub(super) fn of_line(line: u64, wrong: Wrong) -> Fault {
        Fault {
            line,
            column: None,
            wrong,
        }
    }
}

/// What may be wrong with a file of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no header, or no row under it.
    Empty,
    /// A column that must be there is not.
    ColumnMissing {
        /// Which.
        column: Column,
    },
    /// A column stands there twice.
    ColumnTwice {
        /// Which.
        column: Column,
    },
    /// A column that no file has.
    ColumnUnknown {
        /// Its name.
        name: String,
    },
    /// A row goes on beyond the header's columns.
    OutsideColumns {
        /// How many columns the header has.
        columns: usize,
    },
    /// An empty cell where something is needed.
    Missing,
    /// The participant's key.
    Key(Flaw),
    /// An actor group that the round does not have.
    GroupNotInRound {
        /// What stands there.
        id: String,
        /// Those it has.
        groups: Vec<ActorGroup>,
    },
    /// The same participant stands on an earlier line in another group.
    GroupDiffers {
        /// The line where they first stood.
        line: u64,
        /// The group they had there.
        group: ActorGroup,
    },
    /// A participant who had another actor group in an earlier file.
    GroupDiffersFromEarlierFile {
        /// Who, by the file's own key.
        key: String,
        /// The group they had there.
        earlier: ActorGroup,
    },
    /// A criterion that the instrument does not have.
    CriterionUnknown {
        /// What stands there.
        id: String,
        /// The instrument.
        instrument: String,
    },
    /// The instrument's, but of a theme that the round leaves out.
    CriterionNotInRound {
        /// What stands there.
        id: String,
    },
    /// The same participant and criterion stand on an earlier line.
    AnsweredBefore {
        /// The line of the first.
        line: u64,
    },
    /// A choice that the criterion does not have.
    NotAChoice {
        /// What stands there.
        found: String,
        /// The scale's lowest level.
        min: i32,
        /// The scale's highest level.
        max: i32,
        /// Whether "cannot say" is an answer.
        cannot_say: bool,
        /// Whether "not applicable" is an answer.
        not_applicable: bool,
    },
    /// *Not applicable* covers both states, so nothing else can stand beside it.
    NotApplicableBesideAnother,
    /// The round asks its participants for no targets.
    TargetNotAsked,
    /// A comment that is longer than comments may be.
    CommentTooLong,
}
