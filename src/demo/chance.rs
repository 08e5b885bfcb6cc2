//! Chance that falls the same way every time: the demo's content never changes between two starts.

use uuid::{Builder, Uuid};

/// A small generator (splitmix64, Steele, Lea and Flood 2014). Nothing secret may come from it.
pub struct Chance(u64);

impl Chance {
    /// Begins from a name, so that a change in one place of the content moves nothing elsewhere.
    pub fn named(name: &str) -> Chance {
        // FNV-1a
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Chance(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// In `0.0..1.0`.
    pub fn share(&mut self) -> f64 {
        // 53 bits, which a double holds exactly.
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// In `0..below`; 0 when there is nothing below.
    pub fn below(&mut self, below: usize) -> usize {
        let below = u64::try_from(below).unwrap_or(1).max(1);
        usize::try_from(self.next() % below).unwrap_or(0)
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// Around 0 with a standard deviation of 1, near enough: the sum of twelve shares.
    pub fn deviation(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    pub fn uuid(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.next().to_be_bytes());
        bytes[8..].copy_from_slice(&self.next().to_be_bytes());
        Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// The id of the thing with this name.
pub fn id_of(kind: &str, name: &str) -> Uuid {
    Chance::named(&format!("{kind}/{name}")).uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_falls_the_same_way_and_spreads() {
        assert_eq!(id_of("round", "a"), id_of("round", "a"));
        assert_ne!(id_of("round", "a"), id_of("round", "b"));
        let mut chance = Chance::named("x");
        let all: Vec<f64> = (0..10_000).map(|_| chance.deviation()).collect();
        let mean = all.iter().sum::<f64>() / 10_000.0;
        let variance = all.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / 10_000.0;
        assert!(mean.abs() < 0.05 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }
}
