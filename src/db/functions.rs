//! Functions of SQL that both engines know.

use diesel::sql_types::{Integer, Nullable, Text};

diesel::define_sql_function! {
    /// The first, or the second where there is none.
    fn coalesce(this: Nullable<Text>, otherwise: Text) -> Text;
}

diesel::define_sql_function! {
    /// So many characters from the one at `from`, counted from 1.
    fn substr(text: Text, from: Integer, count: Integer) -> Text;
}
