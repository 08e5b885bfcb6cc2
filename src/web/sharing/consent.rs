use actix_web::web::Path;

use crate::acts::permits::region_for;
use crate::db::consents;
use crate::domain::event::By;
use crate::domain::permission::RegionAction;
use crate::i18n::msg;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// `POST /regions/{region}/comparison-consent`: whether the region's closed rounds are counted nationally.
pub async fn update(page: Page, region: Path<String>, fields: Fields) -> Answer {
    let given = match fields.get("given") {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::BadRequest),
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let region = page
        .db()
        .write_loose(move |conn| {
            let region = region_for(conn, &actor, &region, RegionAction::ConsentToComparison)?;
            if given {
                consents::insert(conn, &by, &region.code, now)?;
            } else {
                consents::delete(conn, &by, &region.code, now)?;
            }
            Ok::<_, AppError>(region)
        })
        .await?;
    let l = page.language();
    let told = if given {
        msg::sharing_consent_given(l)
    } else {
        msg::sharing_consent_withdrawn(l)
    };
    Ok(page.redirect_saying(&format!("/regions/{}", region.code), told))
}
