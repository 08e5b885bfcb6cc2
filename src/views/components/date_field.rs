use maud::Markup;

use super::field::{Field, Kind, Width};
use super::text_field;
use crate::domain::Language;

/// A day as `YYYY-MM-DD`; browsers show it in the reader's own way.
pub fn date_field(l: Language, field: &Field<'_>) -> Markup {
    text_field(
        l,
        &Field {
            kind: Kind::Date,
            width: Width::Short,
            ..field.clone()
        },
    )
}
