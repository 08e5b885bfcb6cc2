//! How far participants agree: W. J. Tastle & M. J. Wierman, *Consensus and dissention: A measure of ordinal
//! dispersion*, International Journal of Approximate Reasoning 45 (2007).

use super::statistics::{Distribution, real, whole};

/// `1 + Σ p_L·log2(1 − |L − mean|/(scale_max − scale_min))` over the levels somebody chose, where p_L is the level's
/// share: 1 when all agree, 0 when half sit at each end. Null when n < 2.
///
/// The distance is taken as `|n·L − Σx| / (n·width)`, one division of whole numbers, so that both ends of the range come
/// out exact; the rest of the rounding noise is cut at 0 and 1.
pub fn agreement(distribution: Distribution) -> Option<f64> {
    let n = whole(distribution.n());
    if n < 2 {
        return None;
    }
    let (sum, width) = (distribution.sum(), whole(distribution.counts.len()) - 1);
    let spread: f64 = distribution
        .chosen()
        .map(|(level, count)| {
            let distance = real((n * i64::from(level) - sum).abs()) / real(n * width);
            real(whole(count)) / real(n) * (1.0 - distance).log2()
        })
        .sum();
    Some((1.0 + spread).clamp(0.0, 1.0))
}
