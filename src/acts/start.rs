//! What the service sees to in its database as it starts, before anybody asks for anything.

use super::Acting;
use crate::db::versions::{StoreError, store_shipped};
use crate::db::{Untraced, Written, comments, regions};
use crate::domain::comment::CommentKey;
use crate::domain::region::{Municipality, Region};
use crate::questionnaires::Shipped;

/// Stores what ships with the program: regions and municipalities, and the versions of instruments that are not there yet.
/// `fresh` becomes the key of comments where there is none.
///
/// # Errors
/// [`StoreError::ReleasedChanged`] for a released version with other content: then nothing is stored.
pub async fn prepare(
    acting: &Acting,
    (all_regions, municipalities): (Vec<Region>, Vec<Municipality>),
    shipped: Vec<Shipped>,
    fresh: CommentKey,
) -> Result<(), StoreError> {
    let at = acting.at;
    acting
        .acts()
        .db
        .write(acting.trace(), move |conn| -> Result<_, StoreError> {
            regions::save_all(conn, &all_regions, &municipalities)?;
            comments::prepare_key(conn, &fresh)?;
            let versions = shipped.iter().map(|version| (&version.instrument, &version.files));
            let told = store_shipped(conn, versions, at)?;
            Ok(Written::leaving((), told, Untraced::Housekeeping))
        })
        .await
}
