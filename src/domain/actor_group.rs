//! Who answers.

use std::fmt;

/// The part of the family centre's network a participant answers for. The ids stay over rounds, so that rounds compare;
/// a round may use a subset and give a group a label of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorGroup {
    /// The wellbeing services county.
    County,
    /// The municipality's early education.
    EarlyEducation,
    /// The municipality's schools and student welfare.
    Schools,
    /// The municipality's culture, sport and youth work.
    CultureSportYouth,
    /// Organisations of civil society.
    Ngo,
    /// Parishes.
    Parish,
    /// The Social Insurance Institution.
    Kela,
    /// Families themselves.
    Family,
    /// Volunteers.
    Volunteer,
    /// Anybody else.
    Other,
}

impl ActorGroup {
    /// All of them, in their fixed order.
    pub const ALL: [ActorGroup; 10] = [
        ActorGroup::County,
        ActorGroup::EarlyEducation,
        ActorGroup::Schools,
        ActorGroup::CultureSportYouth,
        ActorGroup::Ngo,
        ActorGroup::Parish,
        ActorGroup::Kela,
        ActorGroup::Family,
        ActorGroup::Volunteer,
        ActorGroup::Other,
    ];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            ActorGroup::County => "county",
            ActorGroup::EarlyEducation => "early_education",
            ActorGroup::Schools => "schools",
            ActorGroup::CultureSportYouth => "culture_sport_youth",
            ActorGroup::Ngo => "ngo",
            ActorGroup::Parish => "parish",
            ActorGroup::Kela => "kela",
            ActorGroup::Family => "family",
            ActorGroup::Volunteer => "volunteer",
            ActorGroup::Other => "other",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<ActorGroup> {
        ActorGroup::ALL.into_iter().find(|group| group.code() == code)
    }

    /// Whether the people in it answer as private persons. Their groups are bound by the round's `k` even where
    /// organisations are shown; an organisation answers for itself in public.
    pub fn is_of_persons(self) -> bool {
        match self {
            ActorGroup::Family | ActorGroup::Volunteer | ActorGroup::Other => true,
            ActorGroup::County
            | ActorGroup::EarlyEducation
            | ActorGroup::Schools
            | ActorGroup::CultureSportYouth
            | ActorGroup::Ngo
            | ActorGroup::Parish
            | ActorGroup::Kela => false,
        }
    }
}

impl fmt::Display for ActorGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
