use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{Field, col, height, lines, put};
use crate::domain::{Instrument, Language};
use crate::i18n::msg;
use crate::words::{Definition, RoundInWords, definitions};

/// What the figures and levels mean, what is not shown, and where the instrument comes from.
pub(super) fn sheet(mut sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let l = told.language;
    let mut lines = Lines::on(&mut sheet, looks)?;
    lines.meanings(l, definitions(l))?;
    lines.levels(l, &told.instrument)?;
    lines.heading(msg::results_disclosure(l))?;
    for sentence in told.held_back() {
        lines.both("", &sentence)?;
    }
    lines.source(l, &told.instrument)?;
    Ok(sheet)
}

const TERM_WIDTH: f64 = 32.0;
/// Of the meanings.
const WIDTH: f64 = 110.0;

/// Lines of term and meaning, from the top down.
pub(super) struct Lines<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    at: RowNum,
}

impl<'a> Lines<'a> {
    pub(super) fn on(sheet: &'a mut Worksheet, looks: &'a Looks) -> Result<Lines<'a>, XlsxError> {
        sheet.set_column_width(0, TERM_WIDTH)?.set_column_width(1, WIDTH)?;
        Ok(Lines { sheet, looks, at: 0 })
    }

    /// How figures are rounded, and what each kind of them means.
    pub(super) fn meanings(&mut self, l: Language, definitions: Vec<Definition>) -> Result<(), XlsxError> {
        self.heading(msg::results_definitions(l))?;
        self.both(msg::workbook_rounding_term(l), msg::workbook_rounding(l))?;
        for definition in definitions {
            self.both(definition.term, definition.meaning)?;
        }
        Ok(())
    }

    pub(super) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        if self.at > 0 {
            self.at += 1;
        }
        self.sheet
            .write_string_with_format(self.at, col(0), text, &self.looks.heading)?;
        self.at += 1;
        Ok(())
    }

    /// What each level of the instrument's scale means.
    pub(super) fn levels(&mut self, l: Language, instrument: &Instrument) -> Result<(), XlsxError> {
        let levels = &instrument.texts(l).levels;
        if !levels.is_empty() {
            self.heading(msg::workbook_levels(l))?;
        }
        for (level, label) in levels {
            let at = self.at;
            self.both("", label)?;
            let level = Field::Number(f64::from(*level));
            put(self.sheet, self.looks, (at, col(0)), Look::Level, &level)?;
        }
        Ok(())
    }

    /// Where the instrument comes from, and on what terms.
    pub(super) fn source(&mut self, l: Language, instrument: &Instrument) -> Result<(), XlsxError> {
        let (source, licence) = (instrument.texts(l).source_note.trim(), instrument.licence.trim());
        if !(source.is_empty() && licence.is_empty()) {
            self.heading(msg::results_source(l))?;
        }
        if !source.is_empty() {
            self.both("", source)?;
        }
        if !licence.is_empty() {
            self.both(msg::workbook_licence(l), licence)?;
        }
        Ok(())
    }

    /// The row is as high as its words need: programs that open the file do not measure it anew.
    pub(super) fn both(&mut self, term: &str, meaning: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string_with_format(self.at, col(0), term, &self.looks.strong)?;
        self.sheet
            .write_string_with_format(self.at, col(1), meaning, self.looks.text(meaning))?;
        self.sheet.set_row_height(self.at, height(lines(meaning, WIDTH)))?;
        self.at += 1;
        Ok(())
    }
}
