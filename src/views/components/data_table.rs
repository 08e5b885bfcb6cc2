use maud::{Markup, html};

use super::Text;

#[derive(Debug, Clone, Default)]
pub struct Column<'a> {
    pub label: Text<'a>,
    /// Numbers stand to the right, under each other.
    pub number: bool,
}

impl<'a> Column<'a> {
    pub fn text(label: impl Into<Text<'a>>) -> Self {
        Self {
            label: label.into(),
            number: false,
        }
    }

    pub fn number(label: impl Into<Text<'a>>) -> Self {
        Self {
            label: label.into(),
            number: true,
        }
    }
}

/// The first cell of each row is its header.
#[derive(Debug, Clone, Default)]
pub struct DataTable<'a> {
    /// Unique on the page.
    pub id: &'a str,
    pub caption: Text<'a>,
    pub columns: Vec<Column<'a>>,
    pub rows: Vec<Vec<Markup>>,
}

/// A table that scrolls sideways inside its own labelled region, also by keyboard.
pub fn data_table(table: &DataTable<'_>) -> Markup {
    let caption_id = format!("{}-caption", table.id);
    html! {
        div.table-region role="region" aria-labelledby=(caption_id) tabindex="0" {
            table id=(table.id) {
                caption id=(caption_id) { (table.caption) }
                thead {
                    tr { @for column in &table.columns { th scope="col" class=[column.number.then_some("number")] { (column.label) } } }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @let number = table.columns.get(at).is_some_and(|column| column.number);
                                @if at == 0 {
                                    th scope="row" { (cell) }
                                } @else {
                                    td class=[number.then_some("number")] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A table whose rows become blocks on a phone, each cell under the name of its column: for rows that would otherwise be
/// read through a slit. Roles are spelt out, since browsers forget them where a table is not laid out as one.
pub fn stacking_table(table: &DataTable<'_>) -> Markup {
    let caption_id = format!("{}-caption", table.id);
    let class = |column: &Column<'_>| column.number.then_some("number");
    html! {
        div.table-region role="region" aria-labelledby=(caption_id) tabindex="0" {
            table.stacks id=(table.id) role="table" {
                caption id=(caption_id) { (table.caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &table.columns {
                            th scope="col" role="columnheader" class=[class(column)] { (column.label) }
                        }
                    }
                }
                tbody role="rowgroup" {
                    @for row in &table.rows {
                        tr role="row" {
                            @for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                                @if at == 0 {
                                    th scope="row" role="rowheader" { (cell) }
                                } @else {
                                    td role="cell" class=[class(column)] data-label=(column.label) { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
