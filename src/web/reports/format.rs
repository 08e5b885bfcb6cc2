use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::document::Document;
use crate::reports::{docx, file_name_of};
use crate::web::Answer;
use crate::web::download::{self, FileKind, PRESSES};

/// What a report is printed as.
pub struct ReportFormat {
    kind: FileKind,
    file: fn(&Document) -> Result<Vec<u8>, String>,
}

pub static WORD: ReportFormat = ReportFormat {
    kind: download::DOCX,
    file: |document| docx::docx(document).map_err(|error| error.to_string()),
};

#[cfg(feature = "pdf")]
pub static PDF: ReportFormat = ReportFormat {
    kind: download::PDF,
    file: |document| crate::reports::pdf::pdf(document).map_err(|error| error.to_string()),
};

impl ReportFormat {
    /// A file to keep, when its turn comes. `name` is what the report is about.
    ///
    /// # Errors
    /// [`AppError::Busy`](crate::web::AppError::Busy) when many others wait.
    pub async fn print(&self, l: Language, name: &str, document: impl FnOnce() -> Document + Send + 'static) -> Answer {
        let prefix = msg::report_file_prefix(l);
        let name = file_name_of(prefix, name, &[l.code()], self.kind.extension);
        let file = self.file;
        let printed = PRESSES.make(move || file(&document())).await?;
        Ok(download::file(&self.kind, &name, printed))
    }
}
