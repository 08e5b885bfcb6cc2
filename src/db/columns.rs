//! How our values stand in columns: times and dates as text that sorts, ids and codes as themselves.

use jiff::Timestamp;
use jiff::civil::Date;

use super::error::DbError;
use crate::domain::ids::AccountId;
use crate::domain::mark::{Mark, NamedMark};

/// UTC with six decimals, always: `2026-11-22T10:15:00.000000Z`.
pub fn time_to_text(time: Timestamp) -> String {
    format!("{time:.6}")
}

pub fn time_from_text(text: &str) -> Result<Timestamp, DbError> {
    text.parse().map_err(|_| odd("time", text))
}

pub fn date_to_text(date: Date) -> String {
    date.to_string()
}

pub fn date_from_text(text: &str) -> Result<Date, DbError> {
    text.parse().map_err(|_| odd("date", text))
}

/// Reads a value through its own `parse`; a column that holds anything else is broken.
pub fn read<T>(what: &'static str, text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, DbError> {
    parse(text).ok_or_else(|| odd(what, text))
}

pub fn mark_from(by: Option<&str>, at: &str) -> Result<Mark, DbError> {
    let by = by.map(|id| read("account", id, AccountId::parse)).transpose()?;
    Ok(Mark {
        by,
        at: time_from_text(at)?,
    })
}

pub fn named_mark_from(by: Option<&str>, at: &str, name: Option<String>) -> Result<NamedMark, DbError> {
    let mark = mark_from(by, at)?;
    Ok(NamedMark { mark, name })
}

pub fn optional_mark_from(by: Option<&str>, at: Option<&str>) -> Result<Option<Mark>, DbError> {
    at.map(|at| mark_from(by, at)).transpose()
}

/// A column that holds what it must not.
pub fn odd(what: &'static str, text: &str) -> DbError {
    DbError::Broken(format!(
        "a column of kind {what} holds {} odd characters",
        text.chars().count()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_sort_as_text_and_come_back() {
        let earlier = Timestamp::from_microsecond(1_790_000_000_000_000).unwrap();
        let later = Timestamp::from_microsecond(1_790_000_000_000_001).unwrap();
        assert!(time_to_text(earlier) < time_to_text(later));
        assert_eq!(time_to_text(earlier).len(), "2026-11-22T10:15:00.000000Z".len());
        assert_eq!(time_from_text(&time_to_text(later)).unwrap(), later);
    }
}
