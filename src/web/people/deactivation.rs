use actix_web::web::Path;

use super::address;
use crate::acts::people::{deactivate, reactivate};
use crate::i18n::msg;
use crate::web::{Answer, Page};

/// Takes an account out of use and ends its sessions and tokens.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let list = deactivate(&page.acting(), &id).await?;
    Ok(page.redirect_saying(&address(&list), msg::people_deactivated(page.language())))
}

/// Brings it back into use.
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let list = reactivate(&page.acting(), &id).await?;
    Ok(page.redirect_saying(&address(&list), msg::people_reactivated(page.language())))
}
