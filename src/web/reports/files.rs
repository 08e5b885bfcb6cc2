use actix_web::web::Path;

use super::format::{self, ReportFormat};
use super::query::ReportQuery;
use super::reported::ReportedRound;
use crate::web::{Answer, Page};

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
    let told = ReportedRound::load(page, id).await?;
    let asked = ReportQuery::parse(page.request().query_string(), page.language())?;
    let name = told.loaded.round.settings.name.clone();
    let (l, made) = (asked.language, page.now());
    format.print(l, &name, move || told.document(&asked, made)).await
}
