use crate::domain::results::{ResultRow, Results};

/// The fixed form of a round's figures: comma, UTF-8, full precision. A field holds an id of ours or a number, never what
/// somebody typed, so that no spreadsheet takes one for a formula and none needs quotes.
pub fn csv(results: &Results) -> String {
    let mut text = ResultRow::COLUMNS.join(",");
    text.push('\n');
    for row in results.rows() {
        text.push_str(&fields(&row).join(","));
        text.push('\n');
    }
    text
}

/// In the order of [`ResultRow::COLUMNS`].
fn fields(row: &ResultRow) -> Vec<String> {
    let mut fields = vec![
        row.theme.to_string(),
        row.criterion.to_string(),
        row.asked.code().to_owned(),
        row.group.code().to_owned(),
        row.suppressed.to_string(),
        field(row.n),
        field(row.cannot_say),
        field(row.not_applicable),
        field(row.mean),
        field(row.sd),
        field(row.min),
        field(row.q1),
        field(row.median),
        field(row.q3),
        field(row.max),
    ];
    fields.extend(row.counts.iter().map(|count| field(*count)));
    fields.extend([field(row.agreement), field(row.pairs), field(row.gap), field(row.joint)]);
    fields
}

/// A number as the shortest text that reads back as the same number.
fn field(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
