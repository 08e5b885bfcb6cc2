use actix_web::web::Path;

use super::list_address;
use crate::db::{Connection, accounts, actors, api_tokens, grants, sessions};
use crate::domain::account::Account;
use crate::domain::event::By;
use crate::domain::ids::AccountId;
use crate::domain::mark::Mark;
use crate::domain::permission::{Actor, PeopleRule};
use crate::i18n::msg;
use crate::web::{Answer, AppError, Page};

/// Takes an account out of use and ends its sessions and tokens.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let address = page
        .db()
        .write_loose(move |conn| {
            let (account, address) = account_for(conn, &actor, &id)?;
            if account.deactivated.is_some() {
                return Err(AppError::Stale);
            }
            let mark = Mark {
                by: Some(actor.id().clone()),
                at: now,
            };
            if actors::find(conn, &account.id)?.is_national_admin()
                && accounts::count_other_national_admins_for_change(conn, &account.id)? == 0
            {
                return Err(PeopleRule::LastNationalAdmin.into());
            }
            accounts::save_deactivation(conn, &by, &account.id, &mark)?;
            sessions::delete_others(conn, &by, &account.id, None, now)?;
            api_tokens::revoke_all(conn, &by, &account.id, now)?;
            Ok(address)
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::people_deactivated(page.language())))
}

/// Brings it back into use.
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let address = page
        .db()
        .write_loose(move |conn| {
            let (account, address) = account_for(conn, &actor, &id)?;
            if account.deactivated.is_none() {
                return Err(AppError::Stale);
            }
            accounts::save_reactivation(conn, &by, &account.id, now)?;
            Ok::<_, AppError>(address)
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::people_reactivated(page.language())))
}

/// An account that this person is above, and the list it stands on.
pub(super) fn account_for(conn: &mut Connection, actor: &Actor, id: &str) -> Result<(Account, String), AppError> {
    let id = AccountId::parse(id).ok_or(AppError::NotFound)?;
    let account = accounts::find(conn, &id)?;
    let standing = grants::standing(conn, &id)?;
    if !actor.is_above(&standing) {
        return Err(AppError::NotFound);
    }
    if &account.id == actor.id() {
        return Err(PeopleRule::OwnAccount.into());
    }
    let national = standing.leads || standing.regions.len() != 1;
    let region = standing.regions.first().map(|region| region.as_str());
    Ok((account, list_address(region, national)))
}
