//! What somebody signed in tried in vain: it leaves an event whose outcome is *refused*, so that who reads the trail sees not
//! only what was done.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::{ActError, Acting};
use crate::db::Written;
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::{AccountId, RoundId};

/// The same thing tried again by the same account is told once in this time, so that a script cannot fill the trail.
const ONCE_IN: SignedDuration = SignedDuration::from_secs(10);
/// Attempts remembered before those that are over are forgotten.
const MANY: usize = 10_000;

/// What was tried in vain a moment ago, by whom.
#[derive(Debug, Clone, Default)]
pub struct NotedAttempts(Arc<Mutex<HashMap<(AccountId, String), Timestamp>>>);

impl NotedAttempts {
    /// Whether this is to be told: it has not been told a moment ago.
    fn is_news(&self, account: &AccountId, thing: &str, now: Timestamp) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MANY {
            known.retain(|_, at| now.duration_since(*at) < ONCE_IN);
        }
        let key = (account.clone(), thing.to_owned());
        if known.get(&key).is_some_and(|at| now.duration_since(*at) < ONCE_IN) {
            return false;
        }
        known.insert(key, now);
        true
    }
}

/// Notes what an account tried and may not do, or a rule forbids. `thing` says what, without anything typed: a method and
/// a pattern of addresses. Where nobody has signed in nothing is noted.
///
/// # Errors
/// What the database fails with.
pub async fn note_refused(acting: &Acting, thing: &str, round: Option<RoundId>) -> Result<(), ActError> {
    let Some(account) = acting.account_id() else {
        return Ok(());
    };
    if !acting.acts().attempts.is_news(account, thing, acting.at) {
        return Ok(());
    }
    let mut event = Event::new(EventKind::Attempted).to(thing).refused();
    event.round = round;
    acting.write(move |_| Ok(Written::new((), event.clone()))).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_same_attempt_is_told_once_in_a_while() {
        let (attempts, now) = (NotedAttempts::default(), Timestamp::UNIX_EPOCH);
        let [account, other] = [1, 2].map(|n| AccountId::from_uuid(Uuid::from_u128(n)));
        let soon = now + SignedDuration::from_secs(1);
        assert!(attempts.is_news(&account, "POST /a", now));
        assert!(!attempts.is_news(&account, "POST /a", soon));
        assert!(attempts.is_news(&account, "POST /b", soon));
        assert!(attempts.is_news(&other, "POST /a", soon));
        assert!(attempts.is_news(&account, "POST /a", now + ONCE_IN));
    }
}
