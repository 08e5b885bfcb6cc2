//! How fast one account may ask, with all its tokens together: generously, for a report that loads every round of a region
//! one by one, and not without end.
//! Each instance counts by itself and starts anew; it is no secret's guard but keeps one program from taking all there is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::domain::ids::AccountId;

/// What may be asked at once after a rest.
pub const AT_ONCE: i32 = 600;
/// After that, one call each.
const EACH: SignedDuration = SignedDuration::from_millis(100);
/// Accounts remembered before those at rest are forgotten.
const MANY: usize = 10_000;

/// For each account, when all it has asked would have been asked at the steady pace (the generic cell rate algorithm,
/// ITU-T I.371).
#[derive(Debug, Clone, Default)]
pub struct Pace(Arc<Mutex<HashMap<AccountId, Timestamp>>>);

impl Pace {
    /// Counts a call.
    ///
    /// # Errors
    /// How long to wait, where it comes too soon; then it does not count.
    pub fn take(&self, account: &AccountId, now: Timestamp) -> Result<(), SignedDuration> {
        let mut spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if spent.len() >= MANY {
            spent.retain(|_, until| *until > now);
        }
        let until = spent.get(account).copied().filter(|until| *until > now).unwrap_or(now);
        let ahead = until.duration_since(now);
        let most = EACH * (AT_ONCE - 1);
        if ahead > most {
            return Err(ahead - most);
        }
        spent.insert(account.clone(), until + EACH);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_rested_account_may_ask_much_at_once_and_then_steadily() {
        let (pace, now) = (Pace::default(), Timestamp::UNIX_EPOCH);
        let [account, other] = [1, 2].map(|n| AccountId::from_uuid(Uuid::from_u128(n)));
        for call in 0..AT_ONCE {
            assert_eq!(pace.take(&account, now), Ok(()), "{call}");
        }
        let wait = pace.take(&account, now).unwrap_err();
        assert_eq!(wait, EACH);
        assert_eq!(pace.take(&other, now), Ok(()), "each account by itself");
        assert_eq!(pace.take(&account, now + wait), Ok(()));
        assert!(pace.take(&account, now + wait).is_err());
        let rested = now + EACH * (2 * AT_ONCE);
        for call in 0..AT_ONCE {
            assert_eq!(pace.take(&account, rested), Ok(()), "{call}");
        }
        assert!(pace.take(&account, rested).is_err());
    }
}
