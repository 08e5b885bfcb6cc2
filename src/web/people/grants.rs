use actix_web::web::Path;

use super::address;
use crate::acts::people::end_role;
use crate::i18n::msg;
use crate::web::{Answer, Page};

/// Ends a role.
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let list = end_role(&page.acting(), &id).await?;
    Ok(page.redirect_saying(&address(&list), msg::people_role_ended(page.language())))
}
