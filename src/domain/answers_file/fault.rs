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

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no header, or no row under it.
    Empty,
    ColumnMissing {
        column: Column,
    },
    ColumnTwice {
        column: Column,
    },
    ColumnUnknown {
        name: String,
    },
    /// A row goes on beyond the header's columns.
    OutsideColumns {
        columns: usize,
    },
    /// An empty cell where something is needed.
    Missing,
    /// The participant's key.
    Key(Flaw),
    GroupNotInRound {
        id: String,
        groups: Vec<ActorGroup>,
    },
    /// The same participant stands on an earlier line in another group.
    GroupDiffers {
        line: u64,
        group: ActorGroup,
    },
    GroupDiffersFromEarlierFile {
        key: String,
        earlier: ActorGroup,
    },
    CriterionUnknown {
        id: String,
        instrument: String,
    },
    /// The instrument's, but of a theme that the round leaves out.
    CriterionNotInRound {
        id: String,
    },
    /// The same participant and criterion stand on an earlier line.
    AnsweredBefore {
        line: u64,
    },
    NotAChoice {
        found: String,
        min: i32,
        max: i32,
        cannot_say: bool,
        not_applicable: bool,
    },
    /// *Not applicable* covers both states, so nothing else can stand beside it.
    NotApplicableBesideAnother,
    /// The round asks its participants for no targets.
    TargetNotAsked,
    CommentTooLong,
}
