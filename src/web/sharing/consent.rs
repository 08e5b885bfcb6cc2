use actix_web::web::Path;

use crate::acts::sharing;
use crate::i18n::msg;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// `POST /regions/{region}/comparison-consent`: whether the region's closed rounds are counted nationally.
pub async fn update(page: Page, region: Path<String>, fields: Fields) -> Answer {
    let l = page.language();
    let (given, told) = match fields.get("given") {
        "yes" => (true, msg::sharing_consent_given(l)),
        "no" => (false, msg::sharing_consent_withdrawn(l)),
        _ => return Err(AppError::BadRequest),
    };
    let region = sharing::consent(&page.acting(), &region, given).await?;
    Ok(page.redirect_saying(&format!("/regions/{region}"), told))
}
