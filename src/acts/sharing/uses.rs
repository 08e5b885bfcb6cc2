//! How often links were opened, kept for a moment before it is written down: many who open one at the same time are one
//! write. Each instance counts by itself; what it has not written is lost when it stops, which no reader notices.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::domain::ids::ShareLinkId;

/// Between two writes about one link.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// Links remembered before those with nothing to write are forgotten.
const MANY: usize = 10_000;

/// Uses of links that are not written down yet.
#[derive(Debug, Clone, Default)]
pub struct LinkUses(Arc<Mutex<HashMap<ShareLinkId, Uses>>>);

#[derive(Debug, Default)]
struct Uses {
    unwritten: i32,
    written_at: Option<Timestamp>,
}

impl LinkUses {
    /// Counts a use; how many are to be written down now, unless some were a moment ago.
    pub fn count(&self, link: &ShareLinkId, now: Timestamp) -> Option<i32> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MANY {
            known.retain(|_, uses| uses.unwritten > 0);
        }
        let uses = known.entry(link.clone()).or_default();
        uses.unwritten += 1;
        if uses.written_at.is_some_and(|at| now.duration_since(at) < PAUSE) {
            return None;
        }
        uses.written_at = Some(now);
        Some(std::mem::take(&mut uses.unwritten))
    }

    /// Takes back what could not be written down, to be written another time.
    pub fn take_back(&self, link: &ShareLinkId, count: i32) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(link.clone()).or_default().unwritten += count;
    }

    /// How many uses of a link are not written down yet.
    pub fn unwritten(&self, link: &ShareLinkId) -> i32 {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(link).map_or(0, |uses| uses.unwritten)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn uses_are_written_every_few_seconds_and_none_is_lost() {
        let (uses, now) = (LinkUses::default(), Timestamp::UNIX_EPOCH);
        let [link, other] = [1, 2].map(|n| ShareLinkId::from_uuid(Uuid::from_u128(n)));
        assert_eq!(uses.count(&link, now), Some(1));
        assert_eq!((uses.count(&link, now), uses.count(&link, now)), (None, None));
        assert_eq!((uses.unwritten(&link), uses.unwritten(&other)), (2, 0));
        assert_eq!(uses.count(&other, now), Some(1), "each link by itself");
        assert_eq!(uses.count(&link, now + PAUSE), Some(3));
        uses.take_back(&link, 3);
        assert_eq!(uses.count(&link, now + PAUSE * 2), Some(4));
        assert_eq!(uses.unwritten(&link), 0);
    }
}
