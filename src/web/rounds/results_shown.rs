use actix_web::web::Path;

use crate::acts::permits::round_for_change;
use crate::db::rounds;
use crate::domain::event::By;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// `POST /rounds/{round}/results-shown`: whether participants see the results on their own devices.
pub async fn update(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let shown = match fields.get("shown") {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::BadRequest),
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let round = page
        .db()
        .write_telling(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::ShowResults)?;
            round.revealed()?;
            if round.results_shown.is_some() != shown {
                rounds::save_results_shown(conn, &by, &round, shown, now)?;
            }
            let news = vec![News::new(&round.id, Happening::Round)];
            Ok::<_, AppError>((round, news))
        })
        .await?;
    let l = page.language();
    let told = if shown {
        msg::rounds_results_now_shown(l)
    } else {
        msg::rounds_results_now_hidden(l)
    };
    Ok(page.redirect_saying(&format!("/rounds/{}", round.id), told))
}
