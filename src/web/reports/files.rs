use actix_web::web::Path;

use super::format::{self, ReportFormat};
use super::query::ReportQuery;
use crate::acts::results::{Extent, of_round};
use crate::reports::document;
use crate::web::{Answer, Page};
use crate::words::RoundInWords;

/// `GET /rounds/{id}/report.docx`
pub async fn docx(page: Page, id: Path<String>) -> Answer {
    report(&page, &id, &format::WORD).await
}

/// `GET /rounds/{id}/report.pdf`
#[cfg(feature = "pdf")]
pub async fn pdf(page: Page, id: Path<String>) -> Answer {
    report(&page, &id, &format::PDF).await
}

async fn report(page: &Page, id: &str, format: &ReportFormat) -> Answer {
    let told = of_round(&page.acting(), id, Extent::Everything).await?;
    let asked = ReportQuery::parse(page.request().query_string(), page.language())?;
    let name = told.round.settings.name.clone();
    let (l, made) = (asked.language, page.now());
    let document = move || document::of_round(&RoundInWords::of(&told, l), &asked.sections, made);
    format.print(l, &name, document).await
}
