//! What a round assesses, in kind.

use std::fmt;

/// What kind of thing a round assesses: a whole region, or one of its sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SubjectKind {
    /// The region as a whole.
    Region,
    /// A family centre.
    FamilyCentre,
    /// A meeting place.
    MeetingPlace,
}

impl SubjectKind {
    /// All of them, in their fixed order.
    pub const ALL: [SubjectKind; 3] = [
        SubjectKind::Region,
        SubjectKind::FamilyCentre,
        SubjectKind::MeetingPlace,
    ];

    /// The glossary's word, as it stands in instrument files, addresses and the database.
    pub fn code(self) -> &'static str {
        match self {
            SubjectKind::Region => "region",
            SubjectKind::FamilyCentre => "family_centre",
            SubjectKind::MeetingPlace => "meeting_place",
        }
    }

    /// Reads exactly what [`SubjectKind::code`] writes.
    pub fn parse(text: &str) -> Option<SubjectKind> {
        SubjectKind::ALL.into_iter().find(|kind| kind.code() == text)
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_back_from_its_code() {
        for kind in SubjectKind::ALL {
            assert_eq!(SubjectKind::parse(kind.code()), Some(kind));
        }
        assert_eq!(SubjectKind::parse("Region"), None);
    }
}
