use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use super::looks::{Look, Looks};
use crate::domain::Language;
use crate::i18n::msg;

/// The content of a cell.
pub(super) enum Field {
    Text(String),
    Number(f64),
    Empty,
}

impl From<&str> for Field {
    fn from(text: &str) -> Field {
        Field::from(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Field {
        if text.is_empty() {
            Field::Empty
        } else {
            Field::Text(text)
        }
    }
}

impl From<Option<f64>> for Field {
    fn from(value: Option<f64>) -> Field {
        value.map_or(Field::Empty, Field::Number)
    }
}

impl From<Option<i32>> for Field {
    fn from(value: Option<i32>) -> Field {
        Field::from(value.map(f64::from))
    }
}

impl From<Option<usize>> for Field {
    #[allow(clippy::cast_precision_loss)] // counts of people
    fn from(count: Option<usize>) -> Field {
        Field::from(count.map(|count| count as f64))
    }
}

impl From<usize> for Field {
    fn from(count: usize) -> Field {
        Field::from(Some(count))
    }
}

/// A column: its name, its width in characters, how its cells look, and what stands in them for a row.
pub(super) struct Column<'a, R> {
    head: String,
    width: f64,
    look: Look,
    field: Box<dyn Fn(&R) -> Field + 'a>,
}

impl<'a, R> Column<'a, R> {
    pub(super) fn new<F: Into<Field>>(
        head: impl Into<String>,
        width: f64,
        look: Look,
        field: impl Fn(&R) -> F + 'a,
    ) -> Self {
        Column {
            head: head.into(),
            width,
            look,
            field: Box::new(move |row| field(row).into()),
        }
    }

    pub(super) fn words<F: Into<Field>>(head: impl Into<String>, width: f64, field: impl Fn(&R) -> F + 'a) -> Self {
        Column::new(head, width, Look::Words, field)
    }

    pub(super) fn number<F: Into<Field>>(head: impl Into<String>, look: Look, field: impl Fn(&R) -> F + 'a) -> Self {
        Column::new(head, NUMBER_WIDTH, look, field)
    }
}

const NUMBER_WIDTH: f64 = 13.0;

/// A sheet that is one table: the names of the columns stay in sight, are repeated on every printed page and filter the
/// rows.
pub(super) fn write<R>(
    mut sheet: Worksheet,
    looks: &Looks,
    columns: &[Column<'_, R>],
    rows: &[R],
) -> Result<Worksheet, XlsxError> {
    for (at, column) in columns.iter().enumerate() {
        let at = col(at);
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(0, at, column.head.as_str(), &looks.head)?;
    }
    let heads = columns
        .iter()
        .map(|column| lines(&column.head, column.width * 0.9))
        .max();
    sheet.set_row_height(0, height(heads.unwrap_or(1)))?;
    for (row, content) in rows.iter().enumerate() {
        let row = line(row) + 1;
        let mut needed = 1;
        for (at, column) in columns.iter().enumerate() {
            let field = (column.field)(content);
            if let Field::Text(text) = &field {
                needed = needed.max(lines(text, column.width));
            }
            put(&mut sheet, looks, (row, col(at)), column.look, &field)?;
        }
        sheet.set_row_height(row, height(needed))?;
    }
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    if let (false, Some(last)) = (rows.is_empty(), columns.len().checked_sub(1)) {
        sheet.autofilter(0, 0, line(rows.len()), col(last))?;
    }
    Ok(sheet)
}

pub(super) fn put(
    sheet: &mut Worksheet,
    looks: &Looks,
    (row, column): (RowNum, ColNum),
    look: Look,
    field: &Field,
) -> Result<(), XlsxError> {
    match field {
        Field::Text(text) => sheet.write_string_with_format(row, column, text.as_str(), looks.text(text))?,
        Field::Number(number) => sheet.write_number_with_format(row, column, *number, looks.number(look, *number))?,
        Field::Empty => sheet,
    };
    Ok(())
}

/// What stands in words for figures that are held back.
pub(super) fn too_few_of(l: Language, of: &[&str]) -> String {
    if of.is_empty() {
        String::new()
    } else {
        msg::workbook_too_few_of(l, of.join(", "))
    }
}

/// The height of a line of text, in points.
const LINE: f64 = 15.0;
/// The most that the format allows.
const HIGHEST: f64 = 409.0;

/// The height of a row with so many lines, in points.
pub(super) fn height(lines: RowNum) -> f64 {
    (LINE * f64::from(lines)).min(HIGHEST)
}

/// How many lines a text takes in a column so many characters wide. Rows are given the height that their words need: not
/// every program measures it when it opens a file.
pub(super) fn lines(text: &str, width: f64) -> RowNum {
    let mut lines = 0;
    for paragraph in text.lines() {
        let mut left = 0.0;
        lines += 1;
        for word in paragraph.split(' ') {
            let length = f64::from(line(word.chars().count()));
            if left > 0.0 && left + length > width {
                lines += 1;
                left = 0.0;
            }
            left += length + 1.0;
            while left > width + 1.0 {
                lines += 1;
                left -= width;
            }
        }
    }
    lines.max(1)
}

/// A row's number; a workbook of ours has far fewer than it may have.
pub(super) fn line(at: usize) -> RowNum {
    RowNum::try_from(at).unwrap_or(RowNum::MAX)
}

/// A column's number.
pub(super) fn col(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}

#[cfg(test)]
mod tests {
    use super::{height, lines};

    #[test]
    fn a_row_is_as_high_as_its_words_need() {
        let cases = [
            ("", 1),
            ("one two", 1),
            ("one two three", 2),
            ("one\ntwo", 2),
            ("perhekeskustoiminta", 2),
        ];
        for (text, expected) in cases {
            assert_eq!(lines(text, 10.0), expected, "{text}");
        }
        // No row may be higher, however much somebody wrote.
        assert_eq!(
            height(lines(&"sana ".repeat(2000), 40.0)).to_bits(),
            409.0_f64.to_bits()
        );
    }
}
