use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{Field, col, height, lines, put};
use crate::domain::{Instrument, Language};
use crate::i18n::msg;
use crate::reports::definitions::definitions;
use crate::reports::material::Material;
use crate::words;

/// What the figures and levels mean, what is not shown, and where the instrument comes from.
pub(super) fn sheet(mut sheet: Worksheet, looks: &Looks, material: &Material<'_>) -> Result<Worksheet, XlsxError> {
    let l = material.language();
    sheet.set_column_width(0, 32.0)?.set_column_width(1, 110.0)?;
    let mut lines = Lines {
        sheet: &mut sheet,
        looks,
        at: 0,
    };
    lines.heading(msg::results_definitions(l))?;
    lines.both(msg::workbook_rounding_term(l), msg::workbook_rounding(l))?;
    for definition in definitions(l) {
        lines.both(definition.term, definition.meaning)?;
    }
    lines.levels(l, material.described.instrument)?;
    lines.heading(msg::results_disclosure(l))?;
    let described = &material.described;
    for sentence in words::held_back(l, described.round, described.results) {
        lines.both("", &sentence)?;
    }
    lines.source(l, material.described.instrument)?;
    Ok(sheet)
}

/// Lines of term and meaning, from the top down.
pub(super) struct Lines<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) looks: &'a Looks,
    pub(super) at: RowNum,
}

impl Lines<'_> {
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
        const WIDTH: f64 = 110.0;
        self.sheet
            .write_string_with_format(self.at, col(0), term, &self.looks.strong)?;
        self.sheet
            .write_string_with_format(self.at, col(1), meaning, self.looks.text(meaning))?;
        self.sheet.set_row_height(self.at, height(lines(meaning, WIDTH)))?;
        self.at += 1;
        Ok(())
    }
}
