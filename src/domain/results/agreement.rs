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

#[cfg(test)]
mod tests {
    use super::super::example::{close, counts};
    use super::*;

    fn of(min: i32, max: i32, levels: &[i32]) -> Option<f64> {
        agreement(Distribution {
            scale_min: min,
            counts: &counts(min, max, levels),
        })
    }

    #[test]
    fn agreement_by_hand() {
        // One at each of five levels: shares 1/5, distances 1/2, 1/4, 0.
        let even = 1.0 + 0.2 * (2.0 * 0.5_f64.log2() + 2.0 * 0.75_f64.log2());
        assert!(close(of(1, 5, &[1, 2, 3, 4, 5]), Some(even)));
        // Mean 2 of 1, 1, 4 on 1..=4: distances 1/3, 1/3, 2/3.
        let split = 1.0 + 2.0 / 3.0 * (2.0_f64 / 3.0).log2() + (1.0_f64 / 3.0).log2() / 3.0;
        assert!(close(of(1, 4, &[1, 1, 4]), Some(split)));
        assert_eq!(of(1, 5, &[3]), None);
        assert_eq!(of(1, 5, &[]), None);
    }

    #[test]
    fn both_ends_are_exact() {
        for width in 1..10 {
            for min in [-3, 0, 1] {
                let max = min + width;
                for half in 1..60 {
                    let split = [vec![min; half], vec![max; half]].concat();
                    assert_eq!(of(min, max, &split), Some(0.0));
                    for level in min..=max {
                        assert_eq!(of(min, max, &vec![level; half + 1]), Some(1.0));
                    }
                }
            }
        }
    }
}
