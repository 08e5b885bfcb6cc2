//! Text columns read in place, where a page asks for tens of thousands of them: no text of its own is made for each.

use diesel::deserialize::{FromSql, FromSqlRow, Result};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::Text;
use diesel::sqlite::{Sqlite, SqliteValue};
use uuid::Uuid;

use super::columns::odd;
use crate::domain::ActorGroup;
use crate::domain::choice::Choice;

/// A value that stands as text in a column.
#[derive(Debug, Clone, Copy, FromSqlRow)]
pub(super) struct Parsed<T>(pub(super) T);

pub(super) trait InText: Sized {
    const WHAT: &'static str;

    fn parse(text: &str) -> Option<Self>;
}

impl InText for Uuid {
    const WHAT: &'static str = "id";

    fn parse(text: &str) -> Option<Uuid> {
        Uuid::try_parse(text).ok()
    }
}

impl InText for ActorGroup {
    const WHAT: &'static str = "actor group";

    fn parse(text: &str) -> Option<ActorGroup> {
        ActorGroup::parse(text)
    }
}

impl InText for Choice {
    const WHAT: &'static str = "choice";

    fn parse(text: &str) -> Option<Choice> {
        Choice::parse(text)
    }
}

impl<T: InText> FromSql<Text, Sqlite> for Parsed<T> {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> Result<Self> {
        parsed(value.read_text())
    }
}

impl<T: InText> FromSql<Text, Pg> for Parsed<T> {
    fn from_sql(value: PgValue<'_>) -> Result<Self> {
        parsed(std::str::from_utf8(value.as_bytes())?)
    }
}

fn parsed<T: InText>(text: &str) -> Result<Parsed<T>> {
    let value = T::parse(text).ok_or_else(|| odd(T::WHAT, text))?;
    Ok(Parsed(value))
}
