//! The public front page.

use super::{ActError, Acting};
use crate::db::publications;

/// Whether there are published results to lead to from the front page.
///
/// # Errors
/// What the database fails with.
pub async fn has_published(acting: &Acting) -> Result<bool, ActError> {
    acting.read(|conn| Ok(publications::is_any(conn)?)).await
}
