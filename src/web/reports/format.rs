use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::document::Document;
use crate::reports::{docx, file_name_of};
use crate::web::Answer;
use crate::web::error::AppError;

/// Reports made at once: each takes a processor and tens of megabytes for a while, and answers come first.
static PRESSES: Semaphore = Semaphore::const_new(2);
/// How long a report may wait for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// What a report is printed as.
pub struct ReportFormat {
    media_type: &'static str,
    extension: &'static str,
    file: fn(&Document) -> Result<Vec<u8>, String>,
}

pub static WORD: ReportFormat = ReportFormat {
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    file: |document| docx::docx(document).map_err(|error| error.to_string()),
};

#[cfg(feature = "pdf")]
pub static PDF: ReportFormat = ReportFormat {
    media_type: "application/pdf",
    extension: "pdf",
    file: |document| crate::reports::pdf::pdf(document).map_err(|error| error.to_string()),
};

impl ReportFormat {
    /// A file to keep, when its turn comes. `name` is what the report is about.
    ///
    /// # Errors
    /// [`AppError::Busy`] when many others wait.
    pub async fn print(&self, l: Language, name: &str, document: impl FnOnce() -> Document + Send + 'static) -> Answer {
        let name = file_name_of(msg::report_file_prefix(l), name, &[l.code()], self.extension);
        let file = self.file;
        let _turn = timeout(LONGEST_WAIT, PRESSES.acquire())
            .await
            .map_err(|_| AppError::Busy)?
            .map_err(|_| AppError::Busy)?;
        let printed = web::block(move || file(&document())).await;
        let printed = printed
            .map_err(|error| AppError::Broken(error.to_string()))?
            .map_err(AppError::Broken)?;
        Ok(HttpResponse::Ok()
            .content_type(self.media_type)
            .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
            .body(printed))
    }
}
