//! Summaries that are there when they are needed.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::db::{Db, summaries};
use crate::domain::ids::RoundId;
use crate::domain::results::Summary;
use crate::web::AppError;

/// Rounds summed up in one write: answers that are saved meanwhile wait for it.
const AT_ONCE: usize = 20;

/// The summaries of closed rounds. What is missing or of an older formula is made and kept; a round that was reopened
/// meanwhile has none.
pub async fn summed(db: &Db, rounds: Vec<RoundId>, now: Timestamp) -> Result<HashMap<RoundId, Summary>, AppError> {
    let (mut found, missing) = listed(db, rounds).await?;
    if missing.is_empty() {
        return Ok(found);
    }
    for chunk in missing.chunks(AT_ONCE) {
        let chunk = chunk.to_vec();
        db.write_loose(move |conn| -> Result<(), AppError> {
            for id in &chunk {
                summaries::make(conn, id, now)?;
            }
            Ok(())
        })
        .await?;
    }
    let (made, _) = listed(db, missing).await?;
    found.extend(made);
    Ok(found)
}

/// What there is, and what is missing.
async fn listed(db: &Db, rounds: Vec<RoundId>) -> Result<(HashMap<RoundId, Summary>, Vec<RoundId>), AppError> {
    db.read(move |conn| {
        let found = summaries::list(conn, &rounds.iter().collect::<Vec<_>>())?;
        let missing = rounds.into_iter().filter(|id| !found.contains_key(id)).collect();
        Ok((found, missing))
    })
    .await
}
