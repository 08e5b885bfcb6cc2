//! The two things a rule may not fetch for itself: the time and chance. Whoever calls a rule hands them in.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Tells the time to the microsecond, which is what both databases keep.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    System,
    /// Stands still until it is moved.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(at: Timestamp) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.as_microsecond())))
    }

    pub fn now(&self) -> Timestamp {
        let microsecond = match self {
            Clock::System => Timestamp::now().as_microsecond(),
            Clock::Fixed(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(microsecond).expect("a clock's microseconds lie within jiff's range")
    }

    /// Moves a fixed clock on; the system's clock moves by itself.
    pub fn advance(&self, by: SignedDuration) {
        if let Clock::Fixed(at) = self {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }
}

/// Random bytes from the operating system.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// An id for something new: sorts by time of making.
pub fn fresh_uuid() -> Uuid {
    Uuid::now_v7()
}
