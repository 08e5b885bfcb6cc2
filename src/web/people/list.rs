use actix_web::web::Path;
use jiff::Timestamp;

use super::{role_labels, state_of};
use crate::acts::permits::{nationally, region_for};
use crate::db::grants::Holder;
use crate::db::{Connection, grants, invitations, regions};
use crate::domain::Language;
use crate::domain::account::Invitation;
use crate::domain::permission::{Actor, NationalAction, RegionAction};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::people::list::{Held, PeoplePage, Person, Waiting, people};
use crate::views::people::role_label;
use crate::web::{Answer, AppError, Page};

pub async fn national(page: Page) -> Answer {
    let l = page.language();
    let actor = page.signed_in()?.actor.clone();
    let now = page.now();
    nationally(&actor, NationalAction::ManageCoordinators)?;
    let (persons, waiting) = page
        .db()
        .read(move |conn| {
            let holders = grants::list_national(conn)?;
            let pending = invitations::list_pending_national(conn)?;
            Ok::<_, AppError>((persons(conn, l, &actor, &holders)?, waiting(conn, l, &pending, now)?))
        })
        .await?;
    let view = PeoplePage {
        region: None,
        persons: &persons,
        waiting: &waiting,
    };
    Ok(page.show(
        &page.frame(FrameKind::Work, msg::people_national_title(l)),
        people(l, &view),
    ))
}

pub async fn of_region(page: Page, code: Path<String>) -> Answer {
    let l = page.language();
    let actor = page.signed_in()?.actor.clone();
    let now = page.now();
    let (region, persons, waiting) = page
        .db()
        .read(move |conn| {
            let region = region_for(conn, &actor, &code, RegionAction::ManagePeople)?;
            let holders = grants::list_in_region(conn, &region.code)?;
            let pending = invitations::list_pending_in_region(conn, &region.code)?;
            let persons = persons(conn, l, &actor, &holders)?;
            let waiting = waiting(conn, l, &pending, now)?;
            Ok::<_, AppError>((region, persons, waiting))
        })
        .await?;
    let view = PeoplePage {
        region: Some(&region),
        persons: &persons,
        waiting: &waiting,
    };
    Ok(page.show(
        &page.frame(FrameKind::Work, msg::people_region_title(l)),
        people(l, &view),
    ))
}

/// With what the reader may do about each.
fn persons(conn: &mut Connection, l: Language, actor: &Actor, holders: &[Holder]) -> Result<Vec<Person>, AppError> {
    let mut persons = Vec::with_capacity(holders.len());
    for holder in holders {
        let own = &holder.account.id == actor.id();
        let standing = grants::standing(conn, &holder.account.id)?;
        let mut roles = Vec::with_capacity(holder.grants.len());
        for grant in &holder.grants {
            let region = grants::region_of(conn, &grant.role)?;
            let may_give = actor.may_give(&grant.role, region.as_ref());
            // Of what one does not decide about, one learns the region and no more: a round's name is its region's own.
            let label = match region.filter(|_| !may_give) {
                Some(code) => role_label(l, &grant.role, Some(regions::find(conn, &code)?.name(l))),
                None => role_labels(conn, l, [&grant.role])?.remove(0),
            };
            roles.push(Held {
                grant: grant.id.clone(),
                label,
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
    l: Language,
    pending: &[Invitation],
    now: Timestamp,
) -> Result<Vec<Waiting>, AppError> {
    let labels = role_labels(conn, l, pending.iter().map(|invitation| &invitation.role))?;
    let waiting = pending.iter().zip(labels).map(|(invitation, role)| {
        Ok(Waiting {
            id: invitation.id.clone(),
            email: invitation.email.clone(),
            name: invitation.name.clone(),
            role,
            expires_at: invitation.expires_at,
            state: state_of(conn, invitation, now)?,
        })
    });
    waiting.collect()
}
