use std::sync::Arc;

use crate::acts::permits::nationally;
use crate::db::versions;
use crate::domain::Instrument;
use crate::domain::permission::NationalAction;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::paper::instruments;
use crate::web::{Answer, AppError, Page};

/// `GET /instruments`: what rounds are made with.
pub async fn index(page: Page) -> Answer {
    let l = page.language();
    let all = list(&page).await?;
    let frame = page.frame(FrameKind::Work, msg::paper_instruments(l));
    Ok(page.show(&frame, instruments(l, &all)))
}

/// One version of an instrument, for those who may see them.
pub async fn version_of(page: &Page, id: &str, version: &str) -> Result<Arc<Instrument>, AppError> {
    list(page)
        .await?
        .into_iter()
        .find(|instrument| instrument.id.as_str() == id && instrument.version == version)
        .ok_or(AppError::NotFound)
}

async fn list(page: &Page) -> Result<Vec<Arc<Instrument>>, AppError> {
    nationally(&page.signed_in()?.actor, NationalAction::SeeInstruments)?;
    page.db()
        .read(|conn| {
            let stored = versions::list(conn)?;
            Ok(stored.into_iter().map(|stored| stored.instrument).collect())
        })
        .await
}
