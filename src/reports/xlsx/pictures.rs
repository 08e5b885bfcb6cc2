use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::looks::{Look, Looks, drawn};
use super::table::{Field, col, height, line, lines, put};
use super::{native, plotted};
use crate::charts::{Plot, Plotted};
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::pictures::Picture;

const NAMES_WIDTH: f64 = 44.0;
/// Of a column of values: as its longest word needs, within these.
const NARROWEST: f64 = 13.0;
const WIDEST: f64 = 26.0;
/// Rows between two pictures.
const APART: RowNum = 3;
/// The height of a row as programs draw it, in pixels.
const ROW_PIXELS: u32 = 20;

/// Each picture that workbooks can draw: its values, and beside them the chart made of these very cells.
pub(super) fn sheet(
    mut sheet: Worksheet,
    looks: &Looks,
    l: Language,
    pictures: &[Picture],
) -> Result<Worksheet, XlsxError> {
    let plots: Vec<(&Picture, &Plot)> = pictures.iter().filter_map(plotted).collect();
    let most = plots
        .iter()
        .map(|(_, plot)| plot.series.len())
        .max()
        .unwrap_or_default();
    sheet.set_column_width(0, NAMES_WIDTH)?;
    let widths: Vec<f64> = (0..most)
        .map(|at| width(plots.iter().filter_map(|(_, plot)| plot.series.get(at))))
        .collect();
    for (at, width) in widths.iter().enumerate() {
        sheet.set_column_width(col(at + 1), *width)?;
    }
    sheet.write_string_with_format(0, 0, msg::workbook_charts_about(l), &looks.heading)?;
    for StackedPicture { picture, plot, top } in stacked(&plots) {
        sheet.write_string_with_format(top, 0, picture.chart.title.as_str(), &looks.heading)?;
        write_values(&mut sheet, looks, top + 1, plot, &widths)?;
        let name = sheet.name();
        let mut chart = native::chart(plot, &name, top + 1);
        chart.title().set_name(picture.chart.title.as_str());
        chart.set_alt_text(native::alternative_text(&picture.chart.description));
        chart.set_width(900).set_height(native::height(plot));
        sheet.insert_chart(top, col(most + 2), &chart)?;
    }
    Ok(sheet)
}

/// The width of a column under these names, in characters: no word of them breaks. Letters are bold there.
fn width<'a>(series: impl IntoIterator<Item = &'a Plotted>) -> f64 {
    let words = series.into_iter().flat_map(|own| own.name.split_whitespace());
    let longest = words.map(|word| word.chars().count()).max().unwrap_or_default();
    (f64::from(line(longest)) * 1.2 + 1.0).clamp(NARROWEST, WIDEST)
}

/// A picture's values in their place below those of the one before.
pub(super) struct StackedPicture<'a> {
    pub(super) picture: &'a Picture,
    pub(super) plot: &'a Plot,
    /// The row of its title; the names of its series stand in the next.
    pub(super) top: RowNum,
}

/// Each picture below the one before, whichever of table and chart is higher.
pub(super) fn stacked<'a>(plots: &[(&'a Picture, &'a Plot)]) -> Vec<StackedPicture<'a>> {
    let mut top = 2;
    let mut stacked = Vec::new();
    for (picture, plot) in plots {
        stacked.push(StackedPicture { picture, plot, top });
        let table = line(plot.rows.len()) + 2;
        top += table.max(native::height(plot).div_ceil(ROW_PIXELS)) + APART;
    }
    stacked
}

/// A head with the names of the series, in columns of these widths, then one line per row.
pub(super) fn write_values(
    sheet: &mut Worksheet,
    looks: &Looks,
    top: RowNum,
    plot: &Plot,
    widths: &[f64],
) -> Result<(), XlsxError> {
    let heads = plot.series.iter().zip(widths);
    let needed = heads.map(|(own, width)| lines(&own.name, width * 0.9)).max();
    sheet.set_row_height(top, height(needed.unwrap_or(1)))?;
    sheet.write_string_with_format(top, 0, "", &looks.head)?;
    for (at, series) in plot.series.iter().enumerate() {
        sheet.write_string_with_format(top, col(at + 1), series.name.as_str(), &looks.head)?;
    }
    for (at, name) in plot.rows.iter().enumerate() {
        let row = top + 1 + line(at);
        // One line each, so that the chart beside stays where it is.
        sheet.write_string(row, 0, name.as_str())?;
        for (column, series) in plot.series.iter().enumerate() {
            let value = series.values.get(at).copied().flatten();
            let field = Field::from(value.map(|value| drawn(plot.measure, value)));
            put(sheet, looks, (row, col(column + 1)), Look::of(plot.measure), &field)?;
        }
    }
    Ok(())
}
