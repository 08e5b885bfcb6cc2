use actix_web::web::Path;

use super::list_address;
use crate::db::{accounts, grants};
use crate::domain::account::Role;
use crate::domain::event::By;
use crate::domain::ids::GrantId;
use crate::domain::permission::PeopleRule;
use crate::i18n::msg;
use crate::web::{Answer, AppError, Page};

/// Ends a role.
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let id = GrantId::parse(&id).ok_or(AppError::NotFound)?;
    let address = page
        .db()
        .write_loose(move |conn| {
            let grant = grants::find(conn, &id)?;
            let region = grants::region_of(conn, &grant.role)?;
            if !actor.may_give(&grant.role, region.as_ref()) {
                return Err(AppError::NotFound);
            }
            if &grant.account == actor.id() {
                return Err(PeopleRule::OwnAccount.into());
            }
            if grant.role == Role::NationalAdmin
                && accounts::count_other_national_admins_for_change(conn, &grant.account)? == 0
            {
                return Err(PeopleRule::LastNationalAdmin.into());
            }
            grants::delete(conn, &by, &grant, now)?;
            let leads = matches!(grant.role, Role::NationalAdmin | Role::Coordinator(_));
            Ok(list_address(region.as_ref().map(|region| region.as_str()), leads))
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::people_role_ended(page.language())))
}
