//! A workbook: sheets of figures with their names, and charts that can be edited. Cells hold full precision and show one
//! decimal; what is hidden is an empty cell with a note in words.

mod compared;
mod criteria;
mod definitions;
mod figures;
mod groups;
mod joint_view;
mod looks;
mod native;
mod pictures;
mod summary;
mod table;
mod themes;

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::fault::FileFault;
use super::pictures::{Picture, of_round};
use crate::charts::{Plot, Size};
use crate::domain::Language;
use crate::i18n::msg;
use crate::words::RoundInWords;

pub use compared::comparison_xlsx;
use looks::Looks;
pub(super) use looks::{drawn, number_format};

/// A round's results as a workbook in the reader's language.
///
/// # Errors
/// Only a fault of ours.
pub fn xlsx(told: &RoundInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    let l = told.language;
    let title = told.picture_title();
    let looks = Looks::new(l);
    let pictures = of_round(told, Size::Slide);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&title, &told.facts_line(), l, made_at)?);
    let sheet = |name: &str| -> Result<Worksheet, XlsxError> { sheet(l, name, &title) };
    let mut sheets = vec![
        summary::sheet(sheet(msg::workbook_summary(l))?, &looks, told, &pictures)?,
        themes::sheet(sheet(msg::workbook_themes(l))?, &looks, told)?,
        criteria::sheet(sheet(msg::workbook_criteria(l))?, &looks, told)?,
    ];
    if !told.results.groups.is_empty() {
        sheets.push(groups::sheet(sheet(msg::workbook_groups(l))?, &looks, told)?);
    }
    sheets.push(joint_view::sheet(sheet(msg::workbook_joint_view(l))?, &looks, told)?);
    if pictures.iter().any(|picture| picture.plot.is_some()) {
        sheets.push(pictures::sheet(sheet(msg::workbook_charts(l))?, &looks, l, &pictures)?);
    }
    sheets.push(figures::sheet(sheet(msg::workbook_figures(l))?, &looks, told)?);
    sheets.push(definitions::sheet(sheet(msg::workbook_definitions(l))?, &looks, told)?);
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

/// The values of one chart as a workbook of its own: what a slide's chart is edited in.
///
/// # Errors
/// Only a fault of ours.
pub(super) fn of_plot(plot: &Plot, l: Language, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    let looks = Looks::new(l);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties("", "", l, made_at)?);
    let mut sheet = Worksheet::new();
    sheet.set_name(PLOT_SHEET)?;
    // As wide as an empty sheet's columns are.
    let widths = vec![8.43; plot.series.len()];
    pictures::write_values(&mut sheet, &looks, 0, plot, &widths)?;
    workbook.push_worksheet(sheet);
    Ok(workbook.save_to_buffer()?)
}

/// The name of the only sheet of [`of_plot`].
pub(super) const PLOT_SHEET: &str = "Sheet1";

fn properties(title: &str, about: &str, l: Language, made_at: Timestamp) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(about)
        .set_author(msg::common_service_name(l))
        .set_creation_datetime(&ExcelDateTime::from_timestamp(made_at.as_second())?))
}

/// An empty sheet that prints on A4 across, as wide as one page, with title, its name and page numbers around.
fn sheet(l: Language, name: &str, title: &str) -> Result<Worksheet, XlsxError> {
    /// Of the title in the margin; the format allows 255 characters with everything around.
    const MOST: usize = 120;
    const A4: u8 = 9;
    let title: String = title.chars().take(MOST).collect();
    let mut sheet = Worksheet::new();
    sheet
        .set_name(name)?
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.8, 0.7, 0.35, 0.35)
        .set_header(format!("&L{}&R&A", title.replace('&', "&&")))
        .set_footer(format!("&L{}&R&P / &N", msg::common_service_name(l)));
    Ok(sheet)
}

/// Whether a picture can be edited in the workbook.
fn plotted(picture: &Picture) -> Option<(&Picture, &Plot)> {
    Some((picture, picture.plot.as_ref()?))
}
