use actix_web::web::Path;

use super::asked::Asked;
use super::form::{self, Form};
use super::told::Told;
use crate::web::{Answer, Page};

/// `GET /rounds/{id}/report.docx`
pub async fn docx(page: Page, id: Path<String>) -> Answer {
    report(&page, &id, &form::WORD).await
}

/// `GET /rounds/{id}/report.pdf`
#[cfg(feature = "pdf")]
pub async fn pdf(page: Page, id: Path<String>) -> Answer {
    report(&page, &id, &form::PDF).await
}

async fn report(page: &Page, id: &str, form: &Form) -> Answer {
    let told = Told::load(page, id).await?;
    let asked = Asked::parse(page.request().query_string(), page.language())?;
    let name = told.loaded.round.settings.name.clone();
    let (l, made) = (asked.language, page.now());
    form.print(l, &name, move || told.document(&asked, made)).await
}
