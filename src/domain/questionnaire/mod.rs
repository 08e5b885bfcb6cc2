//! A questionnaire is the four files that carry one version of an instrument. Reading them gives the instrument, or every
//! fault at once; nothing half-read leaves here.

mod assemble;
mod fault;
mod files;
mod lineage;
pub mod schema;
mod sheet;
mod structure;
mod table;
mod texts;
mod values;

use super::instrument::{
    Criterion, CriterionId, CriterionTexts, Instrument, InstrumentId, InstrumentTexts, PerLanguage, Scale, Status,
    Theme, ThemeId, ThemeTexts, Wording,
};
use super::{Language, Mode, SubjectKind};

pub use fault::{Fault, IdForm, Kind, Wrong};
pub use files::{Files, STRUCTURE, texts_name};
pub use lineage::check as check_lineage;
pub use texts::STATEMENT_WORDS;

use sheet::{Legible, Sheet};
use structure::InstrumentFile;
use table::Table;
use texts::TextsFile;

/// Reads one version of an instrument from its four files.
///
/// # Errors
/// Every fault of all four files, in the order of files and lines.
pub fn read(files: &Files) -> Result<Instrument, Vec<Fault>> {
    let legible = Legible::of(without_mark(&files.instrument));
    let (sheet, root) = Sheet::open(STRUCTURE, &legible);
    let structure = InstrumentFile::read(Table::root(&sheet, &root));
    let structure_is_whole = sheet.tables_are_whole() && structure.ids_are_known();
    let mut faults = sheet.into_faults();
    let texts = PerLanguage::from_fn(|language| {
        let name = texts_name(language);
        let legible = Legible::of(without_mark(files.texts.get(language)));
        let (sheet, root) = Sheet::open(&name, &legible);
        let texts = TextsFile::read(Table::root(&sheet, &root));
        for fault in assemble::compare(&structure, structure_is_whole, &texts, language) {
            sheet.note(fault.line, fault.id.as_deref(), fault.key.as_deref(), fault.wrong);
        }
        faults.extend(sheet.into_faults());
        texts
    });
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(assemble::build(&structure, &texts).expect("a value is missing only where a fault was noted"))
}

/// The text without the mark some editors put first.
fn without_mark(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}
