use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::looks::Looks;
use super::table::{LINE, col, lines};
use crate::domain::results::Anonymity;
use crate::i18n::msg;
use crate::reports::definitions::definitions;
use crate::reports::material::Material;

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
    lines.heading(msg::workbook_levels(l))?;
    for (level, label) in &material.described.instrument.texts(l).levels {
        lines.both(&level.to_string(), label)?;
    }
    lines.heading(msg::results_disclosure(l))?;
    for sentence in held_back(material) {
        lines.both("", &sentence)?;
    }
    let texts = material.described.instrument.texts(l);
    lines.heading(msg::results_source(l))?;
    lines.both("", &texts.source_note)?;
    lines.both(msg::workbook_licence(l), &material.described.instrument.licence)?;
    Ok(sheet)
}

/// The rules of disclosure that hold in this round.
fn held_back(material: &Material<'_>) -> Vec<String> {
    let l = material.language();
    let settings = &material.described.round.settings;
    let mut sentences = vec![
        msg::results_disclosure_k(l, settings.k),
        msg::results_disclosure_merged(l).to_owned(),
        msg::results_disclosure_cells(l).to_owned(),
    ];
    match settings.anonymity {
        Anonymity::OrganisationShown => sentences.push(msg::results_disclosure_organisations(l).to_owned()),
        Anonymity::Anonymous => {}
    }
    sentences.push(msg::results_disclosure_rows(l).to_owned());
    sentences
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

    /// The row is as high as its words need: programs that open the file do not measure it anew.
    pub(super) fn both(&mut self, term: &str, meaning: &str) -> Result<(), XlsxError> {
        const WIDTH: f64 = 110.0;
        self.sheet
            .write_string_with_format(self.at, col(0), term, &self.looks.strong)?;
        self.sheet
            .write_string_with_format(self.at, col(1), meaning, self.looks.text(meaning))?;
        self.sheet
            .set_row_height(self.at, LINE * f64::from(lines(meaning, WIDTH)))?;
        self.at += 1;
        Ok(())
    }
}
