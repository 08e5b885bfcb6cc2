//! Lists come in pages: what follows the last one read is asked for with the cursor that came with it.

use serde::Serialize;
use utoipa::ToSchema;

use super::query::value;
use crate::web::error::AppError;

const LIMIT: usize = 100;
const LIMIT_MAX: usize = 500;

/// Some of a list, and where it goes on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// Give it as `cursor`, with the same filters, for what follows; null at the end.
    pub next: Option<String>,
}

/// How many are asked for at once.
///
/// # Errors
/// [`AppError::Parameter`].
pub fn limit(given: Option<&str>) -> Result<usize, AppError> {
    let limit = value("limit", given, |text| {
        text.parse().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit))
    })?;
    Ok(limit.unwrap_or(LIMIT))
}

impl<T> Listed<T> {
    /// The first of those found, and the cursor of the last of them where there are more.
    pub fn first(mut found: Vec<T>, limit: usize, cursor: impl FnOnce(&T) -> String) -> Listed<T> {
        let more = found.len() > limit;
        found.truncate(limit);
        Listed {
            next: found.last().filter(|_| more).map(cursor),
            items: found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_from_the_last_one_told() {
        let of = |found: Vec<u8>| Listed::first(found, 2, ToString::to_string);
        assert_eq!(of(vec![1, 2, 3]).next.as_deref(), Some("2"));
        assert_eq!(of(vec![1, 2, 3]).items, [1, 2]);
        assert_eq!((of(vec![1, 2]).next, of(vec![]).next), (None, None));
    }

    #[test]
    fn as_many_as_a_page_holds() {
        assert_eq!((limit(None).unwrap(), limit(Some("500")).unwrap()), (100, 500));
        for odd in ["0", "501", "-1", "x", ""] {
            assert!(limit(Some(odd)).is_err(), "{odd}");
        }
    }
}
