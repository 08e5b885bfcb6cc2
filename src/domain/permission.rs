//! The one table of who may do what. A person without any part in a thing meets the same 404 as for a thing that does
//! not exist; handlers ask through `web::access`, which loads and authorises in one call.

use super::account::{Account, Grant, ReaderScope, Role};
use super::ids::{AccountId, RoundId, SiteId};
use super::region::RegionCode;
use super::round::{Round, State};

/// Who acts: a signed-in account with its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub account: Account,
    pub grants: Vec<Grant>,
}

/// What may be done in the whole service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NationalAction {
    /// See the regions, invite co-ordinators and other national admins, hand out their password links.
    ManageCoordinators,
    SeeInstruments,
}

/// What may be done in one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegionAction {
    SeeRegion,
    ManageSites,
    /// Invite facilitators and readers, end their roles, hand out their password links.
    ManagePeople,
    CreateRound,
}

/// What may be done in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundAction {
    SeeRound,
    /// Change the settings, add actor groups, try it out.
    Prepare,
    /// Open, go to joint, close, reopen.
    TakeSteps,
    Cancel,
    GiveFacilitators,
    /// Join link, code, sheet and invitation text.
    InviteParticipants,
    /// How many joined and finished.
    SeeAttendance,
    SeeResults,
    /// Switch the results on for participants.
    ShowResults,
    SeeComments,
    DecideComments,
    RecordJointView,
    RecordActions,
    StartNext,
}

impl RoundAction {
    pub const ALL: [RoundAction; 14] = [
        RoundAction::SeeRound,
        RoundAction::Prepare,
        RoundAction::TakeSteps,
        RoundAction::Cancel,
        RoundAction::GiveFacilitators,
        RoundAction::InviteParticipants,
        RoundAction::SeeAttendance,
        RoundAction::SeeResults,
        RoundAction::ShowResults,
        RoundAction::SeeComments,
        RoundAction::DecideComments,
        RoundAction::RecordJointView,
        RoundAction::RecordActions,
        RoundAction::StartNext,
    ];
}

impl Actor {
    pub fn id(&self) -> &AccountId {
        &self.account.id
    }

    pub fn is_national_admin(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::NationalAdmin)
    }

    pub fn coordinates(&self, region: &RegionCode) -> bool {
        self.grants
            .iter()
            .any(|grant| matches!(&grant.role, Role::Coordinator(own) if own == region))
    }

    fn facilitates(&self, round: &RoundId) -> bool {
        self.grants
            .iter()
            .any(|grant| matches!(&grant.role, Role::Facilitator(own) if own == round))
    }

    fn reads(&self, region: &RegionCode, site: Option<&SiteId>) -> bool {
        self.grants.iter().any(|grant| match &grant.role {
            Role::Reader(ReaderScope::Region(own)) => own == region,
            Role::Reader(ReaderScope::Site(own)) => Some(own) == site,
            Role::NationalAdmin | Role::Coordinator(_) | Role::Facilitator(_) => false,
        })
    }

    /// The regions this person co-ordinates.
    pub fn coordinated_regions(&self) -> Vec<&RegionCode> {
        self.grants
            .iter()
            .filter_map(|grant| match &grant.role {
                Role::Coordinator(region) => Some(region),
                Role::NationalAdmin | Role::Facilitator(_) | Role::Reader(_) => None,
            })
            .collect()
    }

    /// What this person reads the closed rounds of.
    pub fn reader_scopes(&self) -> Vec<ReaderScope> {
        self.grants
            .iter()
            .filter_map(|grant| match &grant.role {
                Role::Reader(scope) => Some(scope.clone()),
                Role::NationalAdmin | Role::Coordinator(_) | Role::Facilitator(_) => None,
            })
            .collect()
    }

    pub fn may_nationally(&self, action: NationalAction) -> bool {
        match action {
            NationalAction::ManageCoordinators => self.is_national_admin(),
            NationalAction::SeeInstruments => self.is_national_admin() || !self.coordinated_regions().is_empty(),
        }
    }

    pub fn may_in_region(&self, region: &RegionCode, action: RegionAction) -> bool {
        match action {
            RegionAction::SeeRegion
            | RegionAction::ManageSites
            | RegionAction::ManagePeople
            | RegionAction::CreateRound => self.coordinates(region),
        }
    }

    /// What this person may do in a round, whatever its state; see [`RoundAction`] and [`Actor::may_in_round`].
    fn part_in(&self, round: &Round) -> Part {
        if self.coordinates(&round.subject.region) {
            Part::Coordinator
        } else if self.facilitates(&round.id) {
            Part::Facilitator
        } else if self.reads(&round.subject.region, round.subject.site.as_ref()) && round.state == State::Closed {
            Part::Reader
        } else {
            Part::Stranger
        }
    }

    /// Whether the round exists for this person at all.
    pub fn knows_round(&self, round: &Round) -> bool {
        self.part_in(round) != Part::Stranger
    }

    /// All that the table allows this person in a round.
    pub fn allowed_in(&self, round: &Round) -> Vec<RoundAction> {
        RoundAction::ALL
            .into_iter()
            .filter(|action| self.may_in_round(round, *action))
            .collect()
    }

    /// What the table allows by function. Whether the round's state allows it too is the round's own rule.
    pub fn may_in_round(&self, round: &Round, action: RoundAction) -> bool {
        match self.part_in(round) {
            Part::Coordinator => true,
            Part::Facilitator => match action {
                RoundAction::SeeRound
                | RoundAction::Prepare
                | RoundAction::TakeSteps
                | RoundAction::InviteParticipants
                | RoundAction::SeeAttendance
                | RoundAction::SeeResults
                | RoundAction::ShowResults
                | RoundAction::SeeComments
                | RoundAction::DecideComments
                | RoundAction::RecordJointView
                | RoundAction::RecordActions => true,
                RoundAction::Cancel | RoundAction::GiveFacilitators | RoundAction::StartNext => false,
            },
            Part::Reader => match action {
                RoundAction::SeeRound | RoundAction::SeeResults => true,
                RoundAction::Prepare
                | RoundAction::TakeSteps
                | RoundAction::Cancel
                | RoundAction::GiveFacilitators
                | RoundAction::InviteParticipants
                | RoundAction::SeeAttendance
                | RoundAction::ShowResults
                | RoundAction::SeeComments
                | RoundAction::DecideComments
                | RoundAction::RecordJointView
                | RoundAction::RecordActions
                | RoundAction::StartNext => false,
            },
            Part::Stranger => false,
        }
    }
}

/// A rule of accounts and their roles that stands in the way of a change, whoever asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeopleRule {
    /// Somebody must be left who can invite others.
    LastNationalAdmin,
    /// Nobody deactivates themselves or ends their own role.
    OwnAccount,
}

impl Actor {
    /// All that the table allows this person in a round, for pages that offer what can be done.
    pub fn round_actions(&self, round: &Round) -> Vec<RoundAction> {
        let all = RoundAction::ALL.into_iter();
        all.filter(|action| self.may_in_round(round, *action)).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Coordinator,
    Facilitator,
    Reader,
    Stranger,
}
