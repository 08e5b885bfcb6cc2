//! Tables: a header row that repeats on every page, rows that stay whole, and a name for those who do not see it.

use super::page::TEXT_WIDTH;
use super::runs::run;
use crate::reports::document::{Cell, ColumnKind, Table};
use crate::xml::{Xml, xml};

pub(super) fn of(table: &Table) -> Xml {
    let widths = widths(table);
    let head = table.columns.iter().zip(&widths).map(|(column, width)| {
        let style = match column.kind {
            ColumnKind::Text => "TableHead",
            ColumnKind::Number => "TableHeadNumber",
        };
        cell_of(*width, &paragraph(style, &column.title, false))
    });
    let kinds: Vec<ColumnKind> = table.columns.iter().map(|column| column.kind).collect();
    let (last, is_small) = (table.rows.len() - 1, table.is_small());
    let rows = table.rows.iter().enumerate().map(|(place, cells)| {
        // Paragraphs that stay with the next one keep a small table whole.
        row(cells, &kinds, &widths, place < last && is_small)
    });
    xml!(
        "<w:tbl>{opening}{head}{rows}</w:tbl>",
        opening = opening("ReportTable", &table.caption, &widths, true),
        head = head_row(head.collect()),
        rows = rows.collect::<Xml>()
    )
}

/// The few figures one remembers: what they are in the header row, large under it.
pub(super) fn of_figures(figures: &[(String, String)]) -> Xml {
    let each = TEXT_WIDTH / u32::try_from(figures.len().max(1)).unwrap_or(1);
    let widths = vec![each; figures.len()];
    let cell = |style: &str, text: &str| cell_of(each, &paragraph(style, text, true));
    let labels = figures.iter().map(|(_, label)| cell("FigureLabel", label));
    let row = figures.iter().map(|(figure, _)| cell("Figure", figure));
    xml!(
        "<w:tbl>{opening}{labels}{row}</w:tbl>",
        opening = opening("FigureTable", "", &widths, false),
        labels = head_row(labels.collect()),
        row = whole_row(row.collect())
    )
}

fn opening(style: &str, name: &str, widths: &[u32], named: bool) -> Xml {
    let grid = widths.iter().map(|width| xml!(r#"<w:gridCol w:w="{width}"/>"#, width));
    let name = (!name.is_empty()).then(|| xml!(r#"<w:tblCaption w:val="{name}"/>"#, name));
    // A first column that names its row is read as such.
    let (look, first) = if named { ("04A0", 1) } else { ("0420", 0) };
    let look = xml!(
        r#"<w:tblLook w:val="{look}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#,
        look,
        first
    );
    xml!(
        r#"<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{look}{name}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#,
        style,
        total = widths.iter().sum::<u32>(),
        look,
        name,
        grid = grid.collect::<Xml>()
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

fn row(cells: &[Cell], kinds: &[ColumnKind], widths: &[u32], stays: bool) -> Xml {
    let cells = cells.iter().zip(kinds).zip(widths).map(|((cell, kind), width)| {
        let (style, below) = match kind {
            ColumnKind::Text => ("TableText", "TableSmall"),
            ColumnKind::Number => ("TableNumber", "TableSmallNumber"),
        };
        let mut paragraphs = paragraph(style, &cell.text, stays);
        if let Some(text) = &cell.below {
            paragraphs.push(&paragraph(below, text, stays));
        }
        cell_of(*width, &paragraphs)
    });
    whole_row(cells.collect())
}

/// Repeated on every page.
fn head_row(cells: Xml) -> Xml {
    xml!(
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>",
        cells
    )
}

fn whole_row(cells: Xml) -> Xml {
    xml!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>", cells)
}

fn cell_of(width: u32, paragraphs: &Xml) -> Xml {
    xml!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>"#,
        width,
        paragraphs
    )
}

fn paragraph(style: &str, text: &str, stays: bool) -> Xml {
    xml!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{stays}</w:pPr>{run}</w:p>"#,
        style,
        stays = stays.then_some(Xml::literal("<w:keepNext/>")),
        run = run(text)
    )
}
