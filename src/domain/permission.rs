//! The one table of who may do what. A person without any part in a thing meets the same 404 as for a thing that does
//! not exist; acts ask through `acts::permits`, which loads and authorises in one call.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::account::{Account, Grant, ReaderScope, Role};
use super::ids::{AccountId, RoundId, SiteId};
use super::invitation::{Invitation, InvitationState};
use super::region::RegionCode;
use super::round::{Round, Step, Subject};
use super::round_state::RoundState;

/// Who acts: a signed-in account with its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: Account,
    /// Its roles.
    pub grants: Vec<Grant>,
}

/// What may be done in the whole service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NationalAction {
    /// See the regions, invite co-ordinators and other national admins, hand out their password links.
    ManageCoordinators,
    /// Looks at the instruments.
    SeeInstruments,
    /// How many rounds each region has closed, and figures of what is open to national comparisons.
    SeeOverview,
}

/// What may be done in one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegionAction {
    /// Looks at the region's pages.
    SeeRegion,
    /// The latest closed rounds of the region's places beside each other.
    SeeOverview,
    /// Adds, changes and archives sites.
    ManageSites,
    /// Invite facilitators and readers, end their roles, hand out their password links.
    ManagePeople,
    /// Starts rounds.
    CreateRound,
    /// Let the region's closed rounds be counted in national comparisons, and take that back.
    ConsentToComparison,
}

/// What may be done in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundAction {
    /// Looks at the round's own page.
    SeeRound,
    /// Change the settings, add actor groups, try it out.
    Prepare,
    /// Open, go to joint, close.
    TakeSteps,
    /// Go back a step; a facilitator only from *joint* and before anything has been revealed.
    Reopen,
    /// Gives a round up.
    Cancel,
    /// Lets others run the round.
    GiveFacilitators,
    /// Join link, code, sheet and invitation text.
    InviteParticipants,
    /// How many joined and finished.
    SeeAttendance,
    /// The board and the projector: open themes' answers, choose what is on the screen, timer, second votes.
    RunWorkshop,
    /// Remove and move participants, enter paper answers.
    ManageParticipants,
    /// Looks at the results.
    SeeResults,
    /// Switch the results on for participants.
    ShowResults,
    /// Reads the comments.
    SeeComments,
    /// Hides comments or shows them again.
    DecideComments,
    /// Records what the group agrees on.
    RecordJointView,
    /// Records the group's actions.
    RecordActions,
    /// Starts the next round from this one.
    StartNext,
    /// Make and revoke links to the results for people without an account.
    Share,
    /// Publish the results and withdraw them.
    Publish,
}

impl RoundAction {
    /// All of them, in their fixed order.
    pub const ALL: [RoundAction; 19] = [
        RoundAction::SeeRound,
        RoundAction::Prepare,
        RoundAction::TakeSteps,
        RoundAction::Reopen,
        RoundAction::Cancel,
        RoundAction::GiveFacilitators,
        RoundAction::InviteParticipants,
        RoundAction::SeeAttendance,
        RoundAction::RunWorkshop,
        RoundAction::ManageParticipants,
        RoundAction::SeeResults,
        RoundAction::ShowResults,
        RoundAction::SeeComments,
        RoundAction::DecideComments,
        RoundAction::RecordJointView,
        RoundAction::RecordActions,
        RoundAction::StartNext,
        RoundAction::Share,
        RoundAction::Publish,
    ];

    /// What it takes to take this step.
    pub fn of_step(step: Step) -> RoundAction {
        match step {
            Step::Opening | Step::JointDiscussion | Step::Closure => RoundAction::TakeSteps,
            Step::ReturnToJoint | Step::ReturnToOpen => RoundAction::Reopen,
            Step::Cancellation => RoundAction::Cancel,
        }
    }
}

impl Actor {
    /// The account's id.
    pub fn id(&self) -> &AccountId {
        &self.account.id
    }

    /// Whether one of the roles is the whole service's.
    pub fn is_national_admin(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::NationalAdmin)
    }

    /// Whether one of the roles is this region's co-ordinator.
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

    /// Whether something of the whole service is allowed.
    pub fn may_nationally(&self, action: NationalAction) -> bool {
        match action {
            NationalAction::ManageCoordinators => self.is_national_admin(),
            NationalAction::SeeOverview => self.is_national_admin(),
            NationalAction::SeeInstruments => self.is_national_admin() || !self.coordinated_regions().is_empty(),
        }
    }

    /// Whether something of a region is allowed.
    pub fn may_in_region(&self, region: &RegionCode, action: RegionAction) -> bool {
        match action {
            RegionAction::SeeOverview => self.coordinates(region) || self.reads(region, None),
            RegionAction::SeeRegion
            | RegionAction::ManageSites
            | RegionAction::ManagePeople
            | RegionAction::CreateRound
            | RegionAction::ConsentToComparison => self.coordinates(region),
        }
    }

    /// What this person may do in a round, whatever its state; see [`RoundAction`] and [`Actor::may_in_round`].
    fn part_in(&self, round: &Round) -> PartInRound {
        if self.coordinates(&round.subject.region) {
            PartInRound::Coordinator
        } else if self.facilitates(&round.id) {
            PartInRound::Facilitator
        } else if self.reads(&round.subject.region, round.subject.site.as_ref()) && round.state == RoundState::Closed {
            PartInRound::Reader
        } else {
            PartInRound::Stranger
        }
    }

    /// Whether the round exists for this person at all.
    pub fn knows_round(&self, round: &Round) -> bool {
        self.part_in(round) != PartInRound::Stranger
    }

    /// As [`Actor::knows_round`], of a closed round, for lists of them.
    pub fn knows_closed_round(&self, id: &RoundId, subject: &Subject) -> bool {
        self.coordinates(&subject.region) || self.facilitates(id) || self.reads(&subject.region, subject.site.as_ref())
    }

    /// All that the table allows this person in a round, for pages that offer what can be done.
    pub fn allowed_in(&self, round: &Round) -> Vec<RoundAction> {
        RoundAction::ALL
            .into_iter()
            .filter(|action| self.may_in_round(round, *action))
            .collect()
    }

    /// What the table allows by function. Whether the round's state allows it too is the round's own rule.
    pub fn may_in_round(&self, round: &Round, action: RoundAction) -> bool {
        match self.part_in(round) {
            PartInRound::Coordinator => true,
            PartInRound::Facilitator => match action {
                RoundAction::SeeRound
                | RoundAction::Prepare
                | RoundAction::TakeSteps
                | RoundAction::InviteParticipants
                | RoundAction::SeeAttendance
                | RoundAction::RunWorkshop
                | RoundAction::ManageParticipants
                | RoundAction::SeeResults
                | RoundAction::ShowResults
                | RoundAction::SeeComments
                | RoundAction::DecideComments
                | RoundAction::RecordJointView
                | RoundAction::RecordActions => true,
                // What has been revealed was seen, and what has been closed was read: going back is not the room's to decide.
                // Until the first reveal nothing has been seen, and a discussion begun too early is easily mended. Nobody goes back to
                // answering later: that is the round's own rule.
                RoundAction::Reopen => round.state == RoundState::Joint && !round.ever_revealed(),
                // Who outside the room sees the results is the region's to decide, which is their controller.
                RoundAction::Cancel
                | RoundAction::GiveFacilitators
                | RoundAction::StartNext
                | RoundAction::Share
                | RoundAction::Publish => false,
            },
            PartInRound::Reader => match action {
                RoundAction::SeeRound | RoundAction::SeeResults => true,
                RoundAction::Prepare
                | RoundAction::TakeSteps
                | RoundAction::Reopen
                | RoundAction::Cancel
                | RoundAction::GiveFacilitators
                | RoundAction::InviteParticipants
                | RoundAction::SeeAttendance
                | RoundAction::RunWorkshop
                | RoundAction::ManageParticipants
                | RoundAction::ShowResults
                | RoundAction::SeeComments
                | RoundAction::DecideComments
                | RoundAction::RecordJointView
                | RoundAction::RecordActions
                | RoundAction::StartNext
                | RoundAction::Share
                | RoundAction::Publish => false,
            },
            PartInRound::Stranger => false,
        }
    }
}

/// Where an account's roles lie, as far as it decides who is above it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// A national admin or a co-ordinator.
    pub leads: bool,
    /// The regions of all roles.
    pub regions: BTreeSet<RegionCode>,
}

impl Standing {
    /// Of roles, each with the region it lies in.
    pub fn of<'a>(roles: impl IntoIterator<Item = (&'a Role, Option<&'a RegionCode>)>) -> Standing {
        let mut standing = Standing::default();
        for (role, region) in roles {
            standing.leads |= role.leads();
            standing.regions.extend(region.cloned());
        }
        standing
    }
}

impl Actor {
    /// Who may give a role and end it; `region` is where the role lies.
    pub fn may_give(&self, role: &Role, region: Option<&RegionCode>) -> bool {
        match role {
            Role::NationalAdmin | Role::Coordinator(_) => self.may_nationally(NationalAction::ManageCoordinators),
            Role::Facilitator(_) | Role::Reader(_) => {
                region.is_some_and(|region| self.may_in_region(region, RegionAction::ManagePeople))
            }
        }
    }

    /// Who may hand out a link to a new password, deactivate and reactivate. A co-ordinator only where the whole
    /// account lies in their region: a link to a password opens every role the account has.
    pub fn is_above(&self, standing: &Standing) -> bool {
        match standing.regions.first() {
            Some(region) if !standing.leads && standing.regions.len() == 1 => {
                self.may_in_region(region, RegionAction::ManagePeople)
            }
            _ => self.may_nationally(NationalAction::ManageCoordinators),
        }
    }
}

impl Invitation {
    /// How it stands when its inviter is looked at too: it ends with their right to give the role. Without an inviter, from
    /// the command line, there is nobody to lose it.
    pub fn state_by(&self, inviter: Option<&Actor>, region: Option<&RegionCode>, now: Timestamp) -> InvitationState {
        let stands =
            inviter.is_none_or(|inviter| inviter.account.deactivated.is_none() && inviter.may_give(&self.role, region));
        match self.state(now) {
            InvitationState::Waiting | InvitationState::Expired if !stands => InvitationState::Revoked,
            state @ (InvitationState::Waiting
            | InvitationState::Accepted
            | InvitationState::Revoked
            | InvitationState::Expired) => state,
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

impl PeopleRule {
    /// Whether this person may end what somebody has, or help them: nobody is above themselves.
    ///
    /// # Errors
    /// [`PeopleRule::OwnAccount`].
    pub fn not_oneself(actor: &Actor, account: &AccountId) -> Result<(), PeopleRule> {
        if actor.id() == account {
            Err(PeopleRule::OwnAccount)
        } else {
            Ok(())
        }
    }

    /// Whether a national admin may end, where so many others in use are left.
    ///
    /// # Errors
    /// [`PeopleRule::LastNationalAdmin`].
    pub fn others_left(others: usize) -> Result<(), PeopleRule> {
        if others == 0 {
            Err(PeopleRule::LastNationalAdmin)
        } else {
            Ok(())
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PartInRound {
    Coordinator,
    Facilitator,
    Reader,
    Stranger,
}

#[cfg(test)]
mod tests;
