//! Rows of a data file: each field is named once, and told in CSV as in JSON.

/// What may stand in a field of CSV: an id of ours, a date or a number, never what somebody typed, so that no spreadsheet
/// takes one for a formula and none needs quotes.
pub(super) trait Field {
    fn told(&self) -> String;
}

/// A number is the shortest text that reads back as the same number.
macro_rules! plain_field {
    ($($of:ty)*) => {
        $(impl Field for $of {
            fn told(&self) -> String {
                self.to_string()
            }
        })*
    };
}

plain_field!(&'static str String bool i32 usize f64);

/// Empty where there is none.
impl<T: Field> Field for Option<T> {
    fn told(&self) -> String {
        self.as_ref().map(Field::told).unwrap_or_default()
    }
}

/// A row with its fields in the order of their columns.
pub(super) trait Row {
    fn columns() -> &'static [&'static str];
    fn fields(&self) -> Vec<String>;
}

/// Declares a row: its fields are the columns of the CSV file, in their order, and the names of the JSON objects' fields.
macro_rules! row {
    ($(#[$about:meta])* pub struct $row:ident { $($(#[$of_field:meta])* pub $field:ident: $type:ty,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, serde::Serialize, utoipa::ToSchema)]
        pub struct $row {
            $($(#[$of_field])* pub $field: $type,)+
        }

        impl $row {
            /// The names of the columns, in order.
            pub const COLUMNS: [&'static str; [$(stringify!($field)),+].len()] = [$(stringify!($field)),+];
        }

        impl $crate::reports::rows::Row for $row {
            fn columns() -> &'static [&'static str] {
                &Self::COLUMNS
            }

            fn fields(&self) -> Vec<String> {
                vec![$($crate::reports::rows::Field::told(&self.$field)),+]
            }
        }
    };
}
pub(super) use row;

/// Comma, UTF-8, full precision.
pub(super) fn csv_of<R: Row>(rows: impl IntoIterator<Item = R>) -> String {
    let mut text = R::columns().join(",");
    text.push('\n');
    for row in rows {
        text.push_str(&row.fields().join(","));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use utoipa::PartialSchema;

    use super::*;
    use crate::reports::{ComparisonRow, RowFigures};

    fn described<R: PartialSchema>() -> BTreeSet<String> {
        let schema = serde_json::to_value(R::schema()).unwrap();
        schema["properties"].as_object().unwrap().keys().cloned().collect()
    }

    #[test]
    fn a_row_is_described_with_the_columns_of_the_data_file() {
        let named = |columns: &[&str]| columns.iter().map(ToString::to_string).collect();
        assert_eq!(described::<RowFigures>(), named(&RowFigures::COLUMNS));
        assert_eq!(described::<ComparisonRow>(), named(&ComparisonRow::COLUMNS));
    }

    #[test]
    fn a_field_reads_back_as_what_it_was() {
        assert_eq!(Some(0.1_f64 + 0.2).told().parse(), Ok(0.1_f64 + 0.2));
        let row = ComparisonRow {
            of: "whole",
            gap: Some(3.0),
            ..ComparisonRow::default()
        };
        let text = csv_of([row]);
        let (head, line) = text.split_once('\n').unwrap();
        assert!(head.starts_with("of,theme,criterion,round,"), "{head}");
        assert_eq!(line, format!("whole{}3{}\n", ",".repeat(9), ",".repeat(8)));
    }
}
