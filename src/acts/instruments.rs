//! What rounds are made with.

use std::sync::Arc;

use super::permits::nationally;
use super::{ActError, Acting};
use crate::db::versions;
use crate::domain::Instrument;
use crate::domain::permission::NationalAction;

/// Every version of every instrument.
///
/// # Errors
/// As [`nationally`].
pub async fn list(acting: &Acting) -> Result<Vec<Arc<Instrument>>, ActError> {
    acting
        .read_as_account(|conn, actor| {
            nationally(actor, NationalAction::SeeInstruments)?;
            let stored = versions::list(conn)?;
            Ok(stored.into_iter().map(|stored| stored.instrument).collect())
        })
        .await
}

/// One version of an instrument.
///
/// # Errors
/// As [`nationally`]; [`ActError::NotFound`] when there is none.
pub async fn find(acting: &Acting, id: &str, version: &str) -> Result<Arc<Instrument>, ActError> {
    list(acting)
        .await?
        .into_iter()
        .find(|instrument| instrument.id.as_str() == id && instrument.version == version)
        .ok_or(ActError::NotFound)
}
