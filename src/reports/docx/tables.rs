//! Tables: a header row that repeats on every page, rows that stay whole, and a name for those who do not see it.

use super::body::{TEXT_WIDTH, run};
use super::xml::escaped;
use crate::reports::document::{Cell, ColumnKind, Table};

pub fn of(table: &Table) -> String {
    let widths = widths(table);
    let mut xml = opening("ReportTable", &table.caption, &widths, true);
    xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        let style = match column.kind {
            ColumnKind::Text => "TableHead",
            ColumnKind::Number => "TableHeadNumber",
        };
        xml.push_str(&cell_of(*width, &paragraph(style, &column.title, false)));
    }
    xml.push_str("</w:tr>");
    let kinds: Vec<ColumnKind> = table.columns.iter().map(|column| column.kind).collect();
    let (last, is_small) = (table.rows.len() - 1, table.is_small());
    for (place, cells) in table.rows.iter().enumerate() {
        // Paragraphs that stay with the next one keep a small table whole.
        let stays = place < last && is_small;
        xml.push_str(&row(cells, &kinds, &widths, stays));
    }
    xml.push_str("</w:tbl>");
    xml
}

/// The few figures one remembers: what they are in the header row, large under it.
pub fn of_figures(figures: &[(String, String)]) -> String {
    let each = TEXT_WIDTH / u32::try_from(figures.len().max(1)).unwrap_or(1);
    let widths = vec![each; figures.len()];
    let cell = |style: &str, text: &str| cell_of(each, &paragraph(style, text, true));
    let mut xml = opening("FigureTable", "", &widths, false);
    xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    figures
        .iter()
        .for_each(|(_, label)| xml.push_str(&cell("FigureLabel", label)));
    xml.push_str("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    figures
        .iter()
        .for_each(|(figure, _)| xml.push_str(&cell("Figure", figure)));
    xml.push_str(r#"</w:tr></w:tbl>"#);
    xml
}

fn opening(style: &str, name: &str, widths: &[u32], named: bool) -> String {
    let grid: Vec<String> = widths
        .iter()
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .collect();
    let name = if name.is_empty() {
        String::new()
    } else {
        format!(r#"<w:tblCaption w:val="{}"/>"#, escaped(name))
    };
    // A first column that names its row is read as such.
    let (look, first) = if named { ("04A0", 1) } else { ("0420", 0) };
    let look = format!(
        r#"<w:tblLook w:val="{look}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#
    );
    let total: u32 = widths.iter().sum();
    format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{look}{name}</w:tblPr><w:tblGrid>{}</w:tblGrid>"#,
        grid.concat()
    )
}

/// The columns' widths, which fill the page.
fn widths(table: &Table) -> Vec<u32> {
    let all: u32 = table.columns.iter().map(|column| column.width).sum::<u32>().max(1);
    table
        .columns
        .iter()
        .map(|column| TEXT_WIDTH * column.width / all)
        .collect()
}

fn row(cells: &[Cell], kinds: &[ColumnKind], widths: &[u32], stays: bool) -> String {
    let mut xml = "<w:tr><w:trPr><w:cantSplit/></w:trPr>".to_owned();
    for ((cell, kind), width) in cells.iter().zip(kinds).zip(widths) {
        let (style, below) = match kind {
            ColumnKind::Text => ("TableText", "TableSmall"),
            ColumnKind::Number => ("TableNumber", "TableSmallNumber"),
        };
        let below = cell
            .below
            .as_ref()
            .map(|text| paragraph(below, text, stays))
            .unwrap_or_default();
        xml.push_str(&cell_of(
            *width,
            &format!("{}{below}", paragraph(style, &cell.text, stays)),
        ));
    }
    xml.push_str("</w:tr>");
    xml
}

fn cell_of(width: u32, paragraphs: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>"#)
}

fn paragraph(style: &str, text: &str, stays: bool) -> String {
    let stays = if stays { "<w:keepNext/>" } else { "" };
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{stays}</w:pPr>{}</w:p>"#,
        run(text)
    )
}
