//! The file as a table: its letters, its delimiter, its header, its lines.

use std::borrow::Cow;
use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::column::Column;
use super::fault::{Fault, Wrong};

/// One line of the table that holds something.
#[derive(Debug)]
pub struct FileRow {
    /// Where it begins in the file, from 1.
    pub line: u64,
    cells: HashMap<Column, String>,
}

impl FileRow {
    /// A cell without the space around it; empty where the file has no such column.
    pub fn cell(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }
}

/// The rows that fit the header, and the faults of those that do not.
///
/// # Errors
/// Faults of the header alone: without it nothing else can be read.
pub fn read(content: &[u8]) -> Result<(Vec<FileRow>, Vec<Fault>), Vec<Fault>> {
    // One kind of line end, so that lines are counted as an editor counts them.
    let text = decode(content).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader
        .byte_records()
        .map(|record| record.map(|record| (line_of(&text, &record), cells(&record))));
    let head = match records.next() {
        Some(Ok(head)) => head,
        Some(Err(_)) | None => return Err(vec![Fault::of_line(1, Wrong::Empty)]),
    };
    let columns = header(&head.1, head.0)?;
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    for (line, cells) in records.flatten() {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let is_outside = |place: usize| columns.get(place).is_none_or(Option::is_none);
        if cells
            .iter()
            .enumerate()
            .any(|(place, cell)| !cell.is_empty() && is_outside(place))
        {
            faults.push(Fault::of_line(line, Wrong::OutsideColumns { columns: columns.len() }));
            continue;
        }
        let named = columns
            .iter()
            .zip(cells)
            .filter_map(|(column, cell)| Some(((*column)?, cell)));
        rows.push(FileRow {
            line,
            cells: named.collect(),
        });
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(Fault::of_line(head.0, Wrong::Empty));
    }
    Ok((rows, faults))
}

/// As the byte order mark says; else UTF-8; else, for bytes that cannot be that, Windows-1252.
fn decode(content: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(content) {
        return encoding.decode_without_bom_handling(&content[mark..]).0;
    }
    match std::str::from_utf8(content) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(content).0,
    }
}

/// The one that parts the header.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if head.contains(';') { b';' } else { b',' }
}

/// The reader notes where it began to look, which is before any empty lines.
fn line_of(text: &str, record: &csv::ByteRecord) -> u64 {
    let began = record.position().map_or(0, |position| {
        usize::try_from(position.byte()).unwrap_or(text.len()).min(text.len())
    });
    let empty = text.as_bytes()[began..]
        .iter()
        .take_while(|byte| **byte == b'\n')
        .count();
    let position = record.position().map_or(1, csv::Position::line);
    position + u64::try_from(empty).unwrap_or(0)
}

fn cells(record: &csv::ByteRecord) -> Vec<String> {
    record
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
        .collect()
}

fn header(cells: &[String], line: u64) -> Result<Vec<Option<Column>>, Vec<Fault>> {
    let mut columns = Vec::with_capacity(cells.len());
    let mut faults = Vec::new();
    for cell in cells {
        let column = Column::ALL
            .into_iter()
            .find(|column| cell.eq_ignore_ascii_case(column.name()));
        match column {
            Some(column) if columns.contains(&Some(column)) => {
                faults.push(Fault::of_line(line, Wrong::ColumnTwice { column }));
            }
            None if !cell.is_empty() => {
                faults.push(Fault::of_line(line, Wrong::ColumnUnknown { name: cell.clone() }));
            }
            Some(_) | None => {}
        }
        columns.push(column);
    }
    for column in Column::ALL {
        if column.is_needed() && !columns.contains(&Some(column)) {
            faults.push(Fault::of_line(line, Wrong::ColumnMissing { column }));
        }
    }
    let says_something = [Column::Current, Column::Target, Column::Comment];
    if !says_something.iter().any(|column| columns.contains(&Some(*column))) {
        faults.push(Fault::of_line(
            line,
            Wrong::ColumnMissing {
                column: Column::Current,
            },
        ));
    }
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}
