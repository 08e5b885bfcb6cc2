//! The report as PDF/UA-1: tagged headings, tables with header cells, pictures with alternative text, the document's
//! language and bookmarks. What cannot be read by everybody is an error of the typesetter's, not a file.
//!
//! The typesetter sees two files, its template and `data.json`: every text is a value there and never markup. It has no
//! access to anything else, knows no clock, and has one font, so that the same report is the same file everywhere.

mod input;
mod letters;
mod manuscript;

use std::fmt;

use jiff::Timestamp;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::document::Document;
use manuscript::Manuscript;

/// Why a PDF could not be made, which a document of ours never causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfError(String);

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the report cannot be set: {}", self.0)
    }
}

impl std::error::Error for PdfError {}

/// How many reports later what was remembered of one is forgotten.
const FORGOTTEN_AFTER: usize = 3;

/// The document as a PDF file.
///
/// # Errors
/// When it cannot be set, or would not be accessible.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let manuscript = Manuscript::with(input::json(document));
    let file = set(&manuscript, document.made);
    typst::comemo::evict(FORGOTTEN_AFTER);
    file
}

fn set(manuscript: &Manuscript, made: Timestamp) -> Result<Vec<u8>, PdfError> {
    let paged: PagedDocument = typst::compile(manuscript).output.map_err(|faults| told(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| PdfError(fault.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Perhekeskusarviointi".to_owned())),
        timestamp: moment(made).map(typst_pdf::Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&paged, &options).map_err(|faults| told(&faults))
}

fn moment(at: Timestamp) -> Option<Datetime> {
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year().into(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
}

fn told(faults: &[SourceDiagnostic]) -> PdfError {
    let all: Vec<String> = faults.iter().map(|fault| fault.message.to_string()).collect();
    PdfError(all.join("; "))
}
