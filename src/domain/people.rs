//! People as those above them see them: the roles they have, the invitations that wait.

use super::account::{Account, Role};
use super::ids::GrantId;
use super::invitation::{Invitation, InvitationState};
use super::language::Language;
use super::permission::Standing;
use super::region::{Region, RegionCode};

/// A role with the place it is held in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedRole {
    /// The role.
    pub role: Role,
    /// None for a national admin.
    pub place: Option<RolePlace>,
}

/// Where a role is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RolePlace {
    /// In a whole region; or somewhere in it, where no more is told.
    Region(Region),
    /// At a site or in a round of this name.
    Named(String),
}

impl RolePlace {
    /// What the place is called.
    pub fn name(&self, l: Language) -> &str {
        match self {
            RolePlace::Region(region) => region.name(l),
            RolePlace::Named(name) => name,
        }
    }
}

/// Those whom one list of people is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleOf {
    /// Whom only a national admin is above.
    Nation,
    /// Who facilitates and reads in one region.
    Region(RegionCode),
}

impl PeopleOf {
    /// The list that a role stands on; `region` is where the role lies.
    pub fn of_role(role: &Role, region: Option<&RegionCode>) -> PeopleOf {
        match region {
            Some(region) if !role.leads() => PeopleOf::Region(region.clone()),
            Some(_) | None => PeopleOf::Nation,
        }
    }

    /// The list that an account stands on.
    pub fn of_standing(standing: &Standing) -> PeopleOf {
        match standing.regions.first() {
            Some(region) if !standing.leads && standing.regions.len() == 1 => PeopleOf::Region(region.clone()),
            Some(_) | None => PeopleOf::Nation,
        }
    }
}

/// A list of people and of those who have been invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// The whole service without one.
    pub region: Option<Region>,
    /// Those with an account.
    pub persons: Vec<Person>,
    /// Invitations that are neither accepted nor revoked.
    pub waiting: Vec<WaitingInvitation>,
}

/// An account with the roles it has here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Account,
    /// Its roles.
    pub roles: Vec<HeldRole>,
    /// Whether the reader may hand out a password link and take the account out of use.
    pub may_manage: bool,
}

/// A role that somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// By which it was given.
    pub grant: GrantId,
    /// What it is and where.
    pub role: PlacedRole,
    /// Whether the reader may end it.
    pub may_end: bool,
}

/// An invitation that nobody has accepted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// What it is to and where.
    pub role: PlacedRole,
    /// How it stands, its inviter's right looked at.
    pub state: InvitationState,
}

/// An invitation that was just made or sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// What it is to and where.
    pub role: PlacedRole,
    /// The list it stands on.
    pub list: PeopleOf,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::ReaderScope;

    #[test]
    fn whoever_leads_or_belongs_to_several_regions_stands_on_the_national_list() {
        let region = |code: &str| RegionCode::parse(code).unwrap();
        let here = || PeopleOf::Region(region("17"));
        let reader = Role::Reader(ReaderScope::Region(region("17")));
        assert_eq!(PeopleOf::of_role(&reader, Some(&region("17"))), here());
        let coordinator = Role::Coordinator(region("17"));
        assert_eq!(PeopleOf::of_role(&coordinator, Some(&region("17"))), PeopleOf::Nation);
        assert_eq!(PeopleOf::of_role(&Role::NationalAdmin, None), PeopleOf::Nation);
        let standing = |leads: bool, regions: &[&str]| Standing {
            leads,
            regions: regions.iter().map(|code| region(code)).collect(),
        };
        let cases = [
            (standing(false, &["17"]), here()),
            (standing(true, &["17"]), PeopleOf::Nation),
            (standing(false, &["15", "17"]), PeopleOf::Nation),
            (standing(false, &[]), PeopleOf::Nation),
        ];
        for (standing, list) in cases {
            assert_eq!(PeopleOf::of_standing(&standing), list, "{standing:?}");
        }
    }
}
