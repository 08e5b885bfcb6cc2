use actix_web::web::Path;

use crate::acts::reveals::{self, Opening};
use crate::domain::instrument::ThemeId;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::page::{Answer, Page};

/// `POST /rounds/{round}/reveals`: opens the answers of the themes named, or of all (`all`). Saying it twice changes
/// nothing.
pub async fn create(page: Page, path: Path<String>, fields: Fields) -> Answer {
    let named: Vec<ThemeId> = fields.all("theme").filter_map(ThemeId::parse).collect();
    let opening = match fields.get("all") {
        "" if named.is_empty() => return Err(AppError::BadRequest),
        "" => Opening::These(named),
        _ => Opening::All,
    };
    let round = reveals::open(&page.acting(), &path, opening).await?;
    let back = match fields.get("back") {
        "board" => "workshop",
        _ => "discussion",
    };
    Ok(page.redirect_saying(
        &format!("/rounds/{round}/{back}"),
        msg::discussion_revealed(page.language()),
    ))
}
