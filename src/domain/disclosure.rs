//! The terms on which figures are told: what a round agreed on. How they are carried out is `results::disclosure`'s.

use super::anonymity::Anonymity;

/// The smallest `k` a round may choose.
pub const K_MIN: usize = 3;
/// The largest.
pub const K_MAX: usize = 10;
/// The one it gets unless it chooses.
pub const K_DEFAULT: usize = 3;

/// A round's disclosure settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    /// Whether those who answer are named.
    pub anonymity: Anonymity,
    /// The smallest number of participants a figure may be made of, `3..=10`.
    pub k: usize,
}

impl Disclosure {
    /// How many participants there are in all, where that may be told.
    pub fn told(self, participants: usize) -> Option<usize> {
        (participants >= self.k).then_some(participants)
    }
}
