use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{self, Path};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::asked::Asked;
use super::told::Told;
use crate::i18n::msg;
use crate::reports::docx::docx as word_file;
use crate::reports::{document::Document, file_name_of};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// Reports made at once: each takes a processor and tens of megabytes for a while, and answers come first.
static PRESSES: Semaphore = Semaphore::const_new(2);
/// How long a report may wait for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// `GET /rounds/{id}/report.docx`
pub async fn docx(page: Page, id: Path<String>) -> Answer {
    let media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    report(&page, &id, media_type, "docx", |document| {
        word_file(document).map_err(|error| error.to_string())
    })
    .await
}

/// `GET /rounds/{id}/report.pdf`
#[cfg(feature = "pdf")]
pub async fn pdf(page: Page, id: Path<String>) -> Answer {
    report(&page, &id, "application/pdf", "pdf", |document| {
        crate::reports::pdf::pdf(document).map_err(|error| error.to_string())
    })
    .await
}

async fn report(
    page: &Page,
    id: &str,
    media_type: &'static str,
    extension: &str,
    print: fn(&Document) -> Result<Vec<u8>, String>,
) -> Answer {
    let told = Told::load(page, id).await?;
    let asked = Asked::parse(page.request().query_string(), page.language())?;
    let l = asked.language;
    let name = file_name_of(
        msg::report_file_prefix(l),
        &told.loaded.round.settings.name,
        &[l.code()],
        extension,
    );
    let made = page.now();
    let file = printed(move || print(&told.document(&asked, made))).await?;
    Ok(HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(file))
}

async fn printed(print: impl FnOnce() -> Result<Vec<u8>, String> + Send + 'static) -> Result<Vec<u8>, AppError> {
    let _turn = timeout(LONGEST_WAIT, PRESSES.acquire())
        .await
        .map_err(|_| AppError::Busy)?
        .map_err(|_| AppError::Busy)?;
    web::block(print)
        .await
        .map_err(|error| AppError::Broken(error.to_string()))?
        .map_err(AppError::Broken)
}
