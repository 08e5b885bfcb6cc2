//! Somebody is asked to take a role: by whoever is above it, or from the command line.

use uuid::Uuid;

use super::event;
use crate::acts::permits::{nationally, region_for};
use crate::acts::roles::placed;
use crate::acts::{ActError, Acting, Who};
use crate::db::{Connection, Written, accounts, grants, invitations, regions, rounds, sites};
use crate::domain::account::{ReaderScope, Role};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::InvitationId;
use crate::domain::invitation::{AskedInvitation, Invitation, Inviting, TypedInvitation};
use crate::domain::mark::Mark;
use crate::domain::people::{PeopleOf, PlacedRole, SentInvitation};
use crate::domain::permission::{Actor, NationalAction, RegionAction};
use crate::domain::region::Region;
use crate::domain::round_state::RoundState;
use crate::domain::{Flaw, Flaws};
use crate::keys;

/// Where one invites: what may be given there, and the region unless it is the whole service.
pub struct InvitingTo {
    /// The region.
    pub region: Option<Region>,
    /// The roles, in the order they are offered in.
    pub offered: Vec<PlacedRole>,
}

/// Where one invites, for whoever may: the whole service without a region's code.
///
/// # Errors
/// As [`nationally`] and [`region_for`].
pub async fn inviting_to(acting: &Acting, region: Option<&str>) -> Result<InvitingTo, ActError> {
    let region = region.map(str::to_owned);
    acting
        .read_as_account(move |conn, actor| {
            let region = place_for(conn, actor, region.as_deref())?;
            let roles = offered(conn, region.as_ref())?;
            let offered = roles.iter().map(|role| placed(conn, role)).collect::<Result<_, _>>()?;
            Ok(InvitingTo { region, offered })
        })
        .await
}

/// Invites somebody to a role that is offered there, or sends the invitation to the same role again that waits already.
/// `key` is what the link opens with; only its hash is stored.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, a role already held included; else as [`inviting_to`].
pub async fn invite(
    acting: &Acting,
    region: Option<&str>,
    typed: TypedInvitation,
    id: Uuid,
    key: &str,
) -> Result<SentInvitation, ActError> {
    let (region, key_hash, sent) = (region.map(str::to_owned), keys::hash(key), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let place = place_for(conn, actor, region.as_deref())?;
            let roles = offered(conn, place.as_ref())?;
            let role = roles.into_iter().find(|role| role.written() == typed.role);
            let asked = AskedInvitation::parse(&typed, role)?;
            let (invitation, event) = invited(conn, asked, id, &key_hash, &sent)?;
            let list = match &place {
                Some(region) => PeopleOf::Region(region.code.clone()),
                None => PeopleOf::Nation,
            };
            let role = placed(conn, &invitation.role)?;
            Ok(Written::new(SentInvitation { invitation, role, list }, event))
        })
        .await
}

/// Invites a national admin from the command line: the way in for whoever runs the service.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; [`ActError::Forbidden`] for anybody else.
pub async fn invite_national_admin(
    acting: &Acting,
    typed: TypedInvitation,
    id: Uuid,
    key: &str,
) -> Result<Invitation, ActError> {
    let (key_hash, sent) = (keys::hash(key), acting.mark());
    match acting.who {
        Who::CommandLine => {}
        Who::Nobody | Who::Account { .. } | Who::Program => return Err(ActError::Forbidden),
    }
    acting
        .write(move |conn| {
            let asked = AskedInvitation::parse(&typed, Some(Role::NationalAdmin))?;
            let (invitation, event) = invited(conn, asked, id, &key_hash, &sent)?;
            Ok(Written::new(invitation, event))
        })
        .await
}

/// Invites or sends again, inside a write; with what that leaves in the trail.
///
/// # Errors
/// [`ActError::Flawed`] where the person has the role already.
pub(in crate::acts) fn invited(
    conn: &mut Connection,
    asked: AskedInvitation,
    id: Uuid,
    key_hash: &str,
    sent: &Mark,
) -> Result<(Invitation, Event), ActError> {
    let is_held = match accounts::find_by_email(conn, &asked.email)? {
        Some((account, _)) => {
            let held = grants::list_of(conn, &account.id)?;
            held.iter().any(|grant| grant.role == asked.role)
        }
        None => false,
    };
    let waiting = invitations::find_pending(conn, &asked.email, &asked.role)?;
    match asked.inviting(is_held, waiting, InvitationId::from_uuid(id), sent) {
        Inviting::Held => Err(Flaws::one("email", Flaw::Taken).into()),
        Inviting::Renewed(invitation) => {
            invitations::save_renewal(conn, &invitation, key_hash)?;
            let event = event(conn, EventKind::InvitationRenewed, &invitation)?;
            Ok((invitation, event))
        }
        Inviting::Made(invitation) => {
            invitations::insert(conn, &invitation, key_hash)?;
            let event = event(conn, EventKind::InvitationMade, &invitation)?;
            Ok((invitation, event))
        }
    }
}

fn place_for(conn: &mut Connection, actor: &Actor, region: Option<&str>) -> Result<Option<Region>, ActError> {
    match region {
        None => {
            nationally(actor, NationalAction::ManageCoordinators)?;
            Ok(None)
        }
        Some(code) => Ok(Some(region_for(conn, actor, code, RegionAction::ManagePeople)?)),
    }
}

/// The roles one is invited to in a region, or nationally: facilitators of rounds that still go on, readers of the region
/// or of one of its sites; co-ordinators of each region, national admins.
fn offered(conn: &mut Connection, region: Option<&Region>) -> Result<Vec<Role>, ActError> {
    let Some(region) = region else {
        let regions = regions::list(conn)?.into_iter();
        let mut roles: Vec<Role> = regions.map(|region| Role::Coordinator(region.code)).collect();
        roles.push(Role::NationalAdmin);
        return Ok(roles);
    };
    let mut roles: Vec<Role> = rounds::list_in_region(conn, &region.code)?
        .into_iter()
        .filter(|round| match round.state {
            RoundState::Draft | RoundState::Open | RoundState::Joint => true,
            RoundState::Closed | RoundState::Cancelled => false,
        })
        .map(|round| Role::Facilitator(round.id))
        .collect();
    roles.push(Role::Reader(ReaderScope::Region(region.code.clone())));
    let in_use = sites::list_in_region(conn, &region.code)?.into_iter();
    let in_use = in_use.filter(|in_use| in_use.site.archived.is_none());
    roles.extend(in_use.map(|in_use| Role::Reader(ReaderScope::Site(in_use.site.id))));
    Ok(roles)
}
