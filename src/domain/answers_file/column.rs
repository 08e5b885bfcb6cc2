//! The columns a file of answers has, in any order.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    Participant,
    ActorGroup,
    Criterion,
    Current,
    Target,
    Comment,
}

impl Column {
    pub const ALL: [Column; 6] = [
        Column::Participant,
        Column::ActorGroup,
        Column::Criterion,
        Column::Current,
        Column::Target,
        Column::Comment,
    ];

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
