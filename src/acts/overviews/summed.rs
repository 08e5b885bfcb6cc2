//! Summaries that are there when they are needed.

use std::collections::HashMap;

use crate::acts::{ActError, Acting};
use crate::db::{Untraced, Written, summaries};
use crate::domain::ids::RoundId;
use crate::domain::results::Summary;

/// Rounds summed up in one write: answers that are saved meanwhile wait for it.
const AT_ONCE: usize = 20;

/// The summaries of closed rounds. What is missing or of an older formula is made and kept; a round that was reopened
/// meanwhile has none.
pub(super) async fn summed(acting: &Acting, rounds: Vec<RoundId>) -> Result<HashMap<RoundId, Summary>, ActError> {
    let (mut found, missing) = listed(acting, rounds).await?;
    if missing.is_empty() {
        return Ok(found);
    }
    for chunk in missing.chunks(AT_ONCE) {
        let (chunk, at) = (chunk.to_vec(), acting.at);
        acting
            .write(move |conn| {
                for id in &chunk {
                    summaries::make(conn, id, at)?;
                }
                Ok(Written::untraced((), Untraced::Housekeeping))
            })
            .await?;
    }
    let (made, _) = listed(acting, missing).await?;
    found.extend(made);
    Ok(found)
}

/// What there is, and what is missing.
async fn listed(acting: &Acting, rounds: Vec<RoundId>) -> Result<(HashMap<RoundId, Summary>, Vec<RoundId>), ActError> {
    acting
        .read(move |conn| {
            let found = summaries::list(conn, &rounds.iter().collect::<Vec<_>>())?;
            let missing = rounds.into_iter().filter(|id| !found.contains_key(id)).collect();
            Ok((found, missing))
        })
        .await
}
