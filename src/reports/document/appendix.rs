use super::{Block, Cell, Column, Picture, Table};
use crate::charts;
use crate::domain::Language;
use crate::i18n::msg;

/// More columns than these do not stand beside each other on a page.
const MOST_COLUMNS: usize = 8;

/// The figures of each picture as a table, for those who do not see it. Where none stands before it in the report, of all
/// that there could be.
pub(super) fn of_pictures(l: Language, before: &[Block], all: impl FnOnce() -> Vec<Block>) -> Vec<Block> {
    let here = pictures(before);
    if here.is_empty() {
        let all = all();
        let tables = pictures(&all)
            .into_iter()
            .flat_map(|own| tables(&own.caption, &own.chart.table));
        return tables.map(Block::Table).collect();
    }
    let numbered = here.into_iter().enumerate().flat_map(|(place, own)| {
        let caption = msg::report_figures_of_picture(l, place + 1, &own.caption);
        tables(&caption, &own.chart.table)
    });
    numbered.map(Block::Table).collect()
}

fn pictures(blocks: &[Block]) -> Vec<&Picture> {
    blocks.iter().filter_map(Block::picture).collect()
}

/// One table, or several with the same rows where it is too wide for a page.
fn tables(caption: &str, of: &charts::Table) -> Vec<Table> {
    let turned;
    let of = if of.columns.len() > MOST_COLUMNS && of.rows.len() < MOST_COLUMNS - 1 {
        turned = turn(of);
        &turned
    } else {
        of
    };
    let beside = of.columns.len().saturating_sub(1);
    if beside == 0 || of.rows.is_empty() {
        return Vec::new();
    }
    let parts = beside.div_ceil(MOST_COLUMNS - 1);
    let each = beside.div_ceil(parts);
    (0..parts)
        .map(|part| {
            let columns: Vec<usize> = (1 + part * each..(1 + (part + 1) * each).min(of.columns.len())).collect();
            let numbered = if parts > 1 {
                format!("{caption} ({}/{parts})", part + 1)
            } else {
                caption.to_owned()
            };
            part_of(numbered, of, &columns)
        })
        .collect()
}

/// Rows as columns: few rows of many columns stand better so.
fn turn(of: &charts::Table) -> charts::Table {
    let columns = of.columns.first().into_iter().chain(of.rows.iter().map(|row| &row[0]));
    let rows = (1..of.columns.len()).map(|column| {
        let cells = of.rows.iter().map(|row| row[column].clone());
        std::iter::once(of.columns[column].clone()).chain(cells).collect()
    });
    charts::Table {
        columns: columns.cloned().collect(),
        rows: rows.collect(),
        ..of.clone()
    }
}

fn part_of(caption: String, of: &charts::Table, columns: &[usize]) -> Table {
    let width = u32::try_from(66 / columns.len().max(1)).unwrap_or(10).min(16);
    let heads = columns.iter().map(|column| {
        let is_words = of
            .rows
            .iter()
            .any(|row| row[*column].chars().filter(|c| c.is_alphabetic()).count() > 24);
        if is_words {
            Column::text(&of.columns[*column], width * 2)
        } else {
            Column::number(&of.columns[*column], width)
        }
    });
    let row = |row: &Vec<String>| {
        let cells = columns.iter().map(|column| Cell::from(row[*column].as_str()));
        std::iter::once(Cell::from(row[0].as_str())).chain(cells).collect()
    };
    Table {
        columns: std::iter::once(Column::text(&of.columns[0], 34)).chain(heads).collect(),
        rows: of.rows.iter().map(row).collect(),
        caption,
        is_captioned: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rows_of_many_columns_are_turned_and_keep_their_figures() {
        let row = |name: &str| (0..12).map(|column| format!("{name}{column}")).collect::<Vec<_>>();
        let of = charts::Table {
            columns: row("h"),
            rows: vec![row("a"), row("b")],
            ..empty()
        };
        let parts = tables("Kuva", &of);
        assert_eq!(parts.len(), 1);
        let heads: Vec<&str> = parts[0].columns.iter().map(|column| column.title.as_str()).collect();
        assert_eq!(heads, ["h0", "a0", "b0"]);
        assert_eq!(parts[0].rows.len(), 11);
        assert_eq!(parts[0].rows[4], ["h5", "a5", "b5"].map(Cell::from));
    }

    fn empty() -> charts::Table {
        charts::Table {
            caption: String::new(),
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    #[test]
    fn a_table_too_wide_for_a_page_is_told_in_parts_with_every_figure_once() {
        let names = |n: usize| (0..n).map(|column| format!("c{column}")).collect::<Vec<_>>();
        for width in [2, 8, 9, 13, 16] {
            let of = charts::Table {
                columns: names(width),
                rows: vec![names(width); 9],
                ..empty()
            };
            let parts = tables("Kuva", &of);
            assert!(parts.iter().all(|part| part.columns.len() <= MOST_COLUMNS), "{width}");
            let told: Vec<&str> = parts
                .iter()
                .flat_map(|part| part.rows[0].iter().skip(1))
                .map(|cell| cell.text.as_str())
                .collect();
            assert_eq!(told, names(width)[1..].to_vec(), "{width}");
            assert_eq!(
                parts.len() > 1,
                parts[0].caption.ends_with(&format!("(1/{})", parts.len()))
            );
        }
        assert!(
            tables(
                "Kuva",
                &charts::Table {
                    columns: names(3),
                    ..empty()
                }
            )
            .is_empty()
        );
    }
}
