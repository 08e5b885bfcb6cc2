//! The columns a file of answers has, in any order.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// Who answered: any key of the file's own.
    Participant,
    /// The actor group answered for, by its code.
    ActorGroup,
    /// The criterion, by its id.
    Criterion,
    /// The choice of the current state.
    Current,
    /// The choice of the target state.
    Target,
    /// The comment.
    Comment,
}

impl Column {
    /// All of them, in their fixed order.
    pub const ALL: [Column; 6] = [
        Column::Participant,
        Column::ActorGroup,
        Column::Criterion,
        Column::Current,
        Column::Target,
        Column::Comment,
    ];

    /// Its name in the header.
    pub fn name(self) -> &'static str {
        match self {
            Column::Participant => "participant",
            Column::ActorGroup => "actor_group",
            Column::Criterion => "criterion",
            Column::Current => "current",
            Column::Target => "target",
            Column::Comment => "comment",
        }
    }

    /// Without these a row says nothing; an answer's own columns may be left out where a file has none of it.
    pub(super) fn is_needed(self) -> bool {
        match self {
            Column::Participant | Column::ActorGroup | Column::Criterion => true,
            Column::Current | Column::Target | Column::Comment => false,
        }
    }
}
