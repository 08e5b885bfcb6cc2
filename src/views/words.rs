//! The glossary's labels for the domain's own enums, each in one exhaustive match.

use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::Asked;
use crate::domain::{Language, Mode, SubjectKind};
use crate::i18n::msg;

/// The group's agreed label; a round may have given it another.
pub fn actor_group(l: Language, group: ActorGroup) -> &'static str {
    match group {
        ActorGroup::County => msg::words_actor_county(l),
        ActorGroup::EarlyEducation => msg::words_actor_early_education(l),
        ActorGroup::Schools => msg::words_actor_schools(l),
        ActorGroup::CultureSportYouth => msg::words_actor_culture_sport_youth(l),
        ActorGroup::Ngo => msg::words_actor_ngo(l),
        ActorGroup::Parish => msg::words_actor_parish(l),
        ActorGroup::Kela => msg::words_actor_kela(l),
        ActorGroup::Family => msg::words_actor_family(l),
        ActorGroup::Volunteer => msg::words_actor_volunteer(l),
        ActorGroup::Other => msg::words_actor_other(l),
    }
}

pub fn subject_kind(l: Language, kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Region => msg::words_subject_region(l),
        SubjectKind::FamilyCentre => msg::words_subject_family_centre(l),
        SubjectKind::MeetingPlace => msg::words_subject_meeting_place(l),
    }
}

pub fn asked(l: Language, asked: Asked) -> &'static str {
    match asked {
        Asked::Current => msg::words_current(l),
        Asked::Target => msg::words_target(l),
    }
}

pub fn mode(l: Language, mode: Mode) -> &'static str {
    match mode {
        Mode::SelfAssessment => msg::words_mode_self(l),
        Mode::Peer => msg::words_mode_peer(l),
    }
}
