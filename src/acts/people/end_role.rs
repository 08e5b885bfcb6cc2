use crate::acts::roles::end;
use crate::acts::{ActError, Acting};
use crate::db::{Written, accounts, grants};
use crate::domain::account::Role;
use crate::domain::ids::GrantId;
use crate::domain::people::PeopleOf;
use crate::domain::permission::PeopleRule;

/// Ends a role. The list it stood on.
///
/// # Errors
/// [`ActError::NotFound`] for whoever may not give it; [`ActError::People`] for one's own, and for the last national
/// admin's.
pub async fn end_role(acting: &Acting, id: &str) -> Result<PeopleOf, ActError> {
    let (id, now) = (GrantId::parse(id).ok_or(ActError::NotFound), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            let grant = grants::find(conn, &id.clone()?)?;
            let region = grants::region_of(conn, &grant.role)?;
            if !actor.may_give(&grant.role, region.as_ref()) {
                return Err(ActError::NotFound);
            }
            PeopleRule::not_oneself(actor, &grant.account)?;
            if grant.role == Role::NationalAdmin {
                let others = accounts::count_other_national_admins_for_change(conn, &grant.account)?;
                PeopleRule::others_left(others)?;
            }
            let events = end(conn, &grant, now)?;
            Ok(Written::new(PeopleOf::of_role(&grant.role, region.as_ref()), events))
        })
        .await
}
