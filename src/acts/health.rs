//! Whether things can be done at all.

use super::{ActError, Acting};
use crate::db::settings;

/// Asks the database something small.
///
/// # Errors
/// What the database fails with.
pub async fn check(acting: &Acting) -> Result<(), ActError> {
    acting
        .read(|conn| {
            settings::find(conn, "health")?;
            Ok(())
        })
        .await
}
