//! What pages, pictures and files all call things: the glossary's labels for the domain's own enums, each in one
//! exhaustive match, and a round's names and facts.

mod comparison;
mod definitions;
pub mod figures;
mod round_in_words;
mod rounds;

use crate::domain::account::Role;
use crate::domain::action_plan::ActionStatus;
use crate::domain::anonymity::Anonymity;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::invitation::InvitationState;
use crate::domain::joint_view::Verdict;
use crate::domain::round::Readiness;
use crate::domain::round_state::RoundState;
use crate::domain::site::SiteKind;
use crate::domain::target_timing::TargetTiming;
use crate::domain::{ActorGroup, Language, Mode, SubjectKind};
use crate::i18n::msg;

pub use comparison::{ComparisonInWords, change_mark, shown_group};
pub use definitions::{Definition, comparison_definitions, definitions};
pub use round_in_words::{Fact, RoundInWords};
pub use rounds::{answered, facts_line, group_label, picture_title};

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

pub fn site_kind(l: Language, kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::FamilyCentre => msg::words_subject_family_centre(l),
        SiteKind::MeetingPlace => msg::words_subject_meeting_place(l),
    }
}

/// For headings over many.
pub fn site_kinds(l: Language, kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::FamilyCentre => msg::words_family_centres(l),
        SiteKind::MeetingPlace => msg::words_meeting_places(l),
    }
}

pub fn state(l: Language, state: RoundState) -> &'static str {
    match state {
        RoundState::Draft => msg::words_state_draft(l),
        RoundState::Open => msg::words_state_open(l),
        RoundState::Joint => msg::words_state_joint(l),
        RoundState::Closed => msg::words_state_closed(l),
        RoundState::Cancelled => msg::words_state_cancelled(l),
    }
}

/// A language in its own words, whatever the reader's.
pub fn language(l: Language, language: Language) -> &'static str {
    match language {
        Language::Fi => msg::common_language_fi(l),
        Language::Sv => msg::common_language_sv(l),
        Language::En => msg::common_language_en(l),
    }
}

/// One line of the list of what a round needs before it can open.
pub fn readiness(l: Language, item: Readiness) -> &'static str {
    match item {
        Readiness::Name => msg::words_readiness_name(l),
        Readiness::Period => msg::words_readiness_period(l),
        Readiness::Themes => msg::words_readiness_themes(l),
        Readiness::ActorGroups => msg::words_readiness_actor_groups(l),
        Readiness::Subject => msg::words_readiness_subject(l),
        Readiness::Instrument => msg::words_readiness_instrument(l),
    }
}

pub fn anonymity(l: Language, anonymity: Anonymity) -> &'static str {
    match anonymity {
        Anonymity::Anonymous => msg::words_anonymity_anonymous(l),
        Anonymity::OrganisationShown => msg::words_anonymity_organisations(l),
    }
}

pub fn target_asked(l: Language, asked: TargetTiming) -> &'static str {
    match asked {
        TargetTiming::WithCurrent => msg::words_targets_with_current(l),
        TargetTiming::AfterCurrent => msg::words_targets_after_current(l),
        TargetTiming::JointlyOnly => msg::words_targets_jointly(l),
        TargetTiming::Never => msg::words_targets_never(l),
    }
}

pub fn asked(l: Language, asked: AskedState) -> &'static str {
    match asked {
        AskedState::Current => msg::words_current(l),
        AskedState::Target => msg::words_target(l),
    }
}

pub fn mode(l: Language, mode: Mode) -> &'static str {
    match mode {
        Mode::SelfAssessment => msg::words_mode_self(l),
        Mode::Peer => msg::words_mode_peer(l),
    }
}

/// A level is its number; the instrument's own words for it stand beside.
pub fn choice(l: Language, choice: Choice) -> String {
    match choice {
        Choice::Level(level) => level.to_string(),
        Choice::CannotSay => msg::words_cannot_say(l).to_owned(),
        Choice::NotApplicable => msg::words_not_applicable(l).to_owned(),
    }
}

pub fn verdict(l: Language, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Strength => msg::words_strength(l),
        Verdict::Need => msg::words_need(l),
    }
}

pub fn action_status(l: Language, status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Open => msg::words_action_open(l),
        ActionStatus::Done => msg::words_action_done(l),
    }
}

pub fn role(l: Language, role: &Role) -> &'static str {
    match role {
        Role::NationalAdmin => msg::words_role_national_admin(l),
        Role::Coordinator(_) => msg::words_role_coordinator(l),
        Role::Facilitator(_) => msg::words_role_facilitator(l),
        Role::Reader(_) => msg::words_role_reader(l),
    }
}

pub fn invitation_state(l: Language, state: InvitationState) -> &'static str {
    match state {
        InvitationState::Waiting => msg::words_invitation_waiting(l),
        InvitationState::Accepted => msg::words_invitation_accepted(l),
        InvitationState::Revoked => msg::words_invitation_revoked(l),
        InvitationState::Expired => msg::words_invitation_expired(l),
    }
}
