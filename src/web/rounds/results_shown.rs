use actix_web::web::Path;

use crate::acts::rounds;
use crate::i18n::msg;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// `POST /rounds/{round}/results-shown`: whether participants see the results on their own devices.
pub async fn update(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let l = page.language();
    let (shown, told) = match fields.get("shown") {
        "yes" => (true, msg::rounds_results_now_shown(l)),
        "no" => (false, msg::rounds_results_now_hidden(l)),
        _ => return Err(AppError::BadRequest),
    };
    let round = rounds::show_results(&page.acting(), &id, shown).await?;
    Ok(page.redirect_saying(&format!("/rounds/{}", round.id), told))
}
