use jiff::Timestamp;

use crate::acts::permits::{nationally, region_for};
use crate::acts::roles::{placed, state_of};
use crate::acts::{ActError, Acting};
use crate::db::grants::Holder;
use crate::db::{Connection, grants, invitations, regions};
use crate::domain::invitation::Invitation;
use crate::domain::people::{HeldRole, People, Person, PlacedRole, RolePlace, WaitingInvitation};
use crate::domain::permission::{Actor, NationalAction, RegionAction};

/// Those whom only a national admin is above, for national admins.
///
/// # Errors
/// As [`nationally`].
pub async fn list_national(acting: &Acting) -> Result<People, ActError> {
    let now = acting.at;
    acting
        .read_as_account(move |conn, actor| {
            nationally(actor, NationalAction::ManageCoordinators)?;
            let holders = grants::list_national(conn)?;
            let pending = invitations::list_pending_national(conn)?;
            Ok(People {
                region: None,
                persons: persons(conn, actor, &holders)?,
                waiting: waiting(conn, pending, now)?,
            })
        })
        .await
}

/// Those with a role in a region, for its co-ordinators.
///
/// # Errors
/// As [`region_for`].
pub async fn list_in_region(acting: &Acting, code: &str) -> Result<People, ActError> {
    let (code, now) = (code.to_owned(), acting.at);
    acting
        .read_as_account(move |conn, actor| {
            let region = region_for(conn, actor, &code, RegionAction::ManagePeople)?;
            let holders = grants::list_in_region(conn, &region.code)?;
            let pending = invitations::list_pending_in_region(conn, &region.code)?;
            Ok(People {
                persons: persons(conn, actor, &holders)?,
                waiting: waiting(conn, pending, now)?,
                region: Some(region),
            })
        })
        .await
}

/// With what the reader may do about each.
fn persons(conn: &mut Connection, actor: &Actor, holders: &[Holder]) -> Result<Vec<Person>, ActError> {
    let mut persons = Vec::with_capacity(holders.len());
    for holder in holders {
        let own = &holder.account.id == actor.id();
        let standing = grants::standing(conn, &holder.account.id)?;
        let mut roles = Vec::with_capacity(holder.grants.len());
        for grant in &holder.grants {
            let region = grants::region_of(conn, &grant.role)?;
            let may_give = actor.may_give(&grant.role, region.as_ref());
            // Of what one does not decide about, one learns the region and no more: a round's name is its region's own.
            let role = match region.filter(|_| !may_give) {
                Some(code) => PlacedRole {
                    role: grant.role.clone(),
                    place: Some(RolePlace::Region(regions::find(conn, &code)?)),
                },
                None => placed(conn, &grant.role)?,
            };
            roles.push(HeldRole {
                grant: grant.id.clone(),
                role,
                may_end: !own && may_give,
            });
        }
        persons.push(Person {
            account: holder.account.clone(),
            roles,
            may_manage: !own && actor.is_above(&standing),
        });
    }
    Ok(persons)
}

fn waiting(
    conn: &mut Connection,
    pending: Vec<Invitation>,
    now: Timestamp,
) -> Result<Vec<WaitingInvitation>, ActError> {
    pending
        .into_iter()
        .map(|invitation| {
            Ok(WaitingInvitation {
                role: placed(conn, &invitation.role)?,
                state: state_of(conn, &invitation, now)?,
                invitation,
            })
        })
        .collect()
}
