use actix_web::web::Path;

use crate::acts::permits as access;
use crate::db::reveals;
use crate::domain::event::By;
use crate::domain::instrument::ThemeId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::page::{Answer, Page};

/// `POST /rounds/{round}/reveals`: opens the answers of the themes named, or of all (`all`). Saying it twice changes
/// nothing.
pub async fn create(page: Page, path: Path<String>, fields: Fields) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, now) = (path.into_inner(), page.now());
    let all = !fields.get("all").is_empty();
    let named: Vec<ThemeId> = fields.all("theme").filter_map(ThemeId::parse).collect();
    if !all && named.is_empty() {
        return Err(AppError::BadRequest);
    }
    let back = fields.get("back") == "board";
    let address = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RunWorkshop)?;
            let wanted = if all { &round.settings.themes } else { &named };
            let opened = round.reveal(wanted)?;
            reveals::save(conn, &by, &round, &opened, now)?;
            let address = match back {
                true => format!("/rounds/{}/workshop", round.id),
                false => format!("/rounds/{}/discussion", round.id),
            };
            Ok::<_, AppError>((address, vec![News::new(&round.id, Happening::Reveal)]))
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::discussion_revealed(page.language())))
}
