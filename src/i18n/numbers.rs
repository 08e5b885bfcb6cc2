//! Numbers as a reader sees them: one decimal, halves away from zero, never "−0,0".

use crate::domain::Language;

/// The minus sign of typography, as wide as plus; a hyphen would break and be read as a dash.
pub const MINUS: char = '\u{2212}';
/// Parts thousands without letting the number break over two lines.
const THOUSANDS: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// One decimal: "3,4" in Finnish and Swedish, "3.4" in English.
pub fn decimal(language: Language, value: f64) -> String {
    tenths_text(language, tenths(value))
}

/// One decimal with its sign: "+0,5", "−0,3"; zero has none.
pub fn signed(language: Language, value: f64) -> String {
    let tenths = tenths(value);
    let text = tenths_text(language, tenths);
    if tenths > 0 { format!("+{text}") } else { text }
}

/// A share of 0..1 as whole percent: "85 %" in Finnish and Swedish, "85%" in English.
pub fn percent(language: Language, share: f64) -> String {
    let whole = integer(half_away(share * 100.0));
    match language {
        Language::Fi | Language::Sv => format!("{whole}{NO_BREAK}%"),
        Language::En => format!("{whole}%"),
    }
}

/// A whole number in groups of three, the same in each language: "12 345".
pub fn integer(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * THOUSANDS.len_utf8() + MINUS.len_utf8());
    if value < 0 {
        text.push(MINUS);
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(THOUSANDS);
        }
        text.push(digit);
    }
    text
}

fn tenths(value: f64) -> i64 {
    half_away(value * 10.0)
}

/// Halves go away from zero, also when the binary number lies a hair below the half it stands for: a mean of 2.45 is
/// 2.4500000000000001 or 2.4499999999999997 depending on the order of adding, and must be shown as 2.5 both times.
#[allow(clippy::cast_possible_truncation)] // the numbers shown are means, gaps and shares
fn half_away(value: f64) -> i64 {
    (value * (1.0 + 1e-9)).round() as i64
}

fn tenths_text(language: Language, tenths: i64) -> String {
    let point = match language {
        Language::Fi | Language::Sv => ',',
        Language::En => '.',
    };
    let sign = if tenths < 0 { String::from(MINUS) } else { String::new() };
    let size = tenths.unsigned_abs();
    format!("{sign}{}{point}{}", size / 10, size % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_rounded_away_from_zero_at_the_half() {
        let cases = [
            (0.0, "0,0"),
            (-0.0, "0,0"),
            (-0.04, "0,0"),
            (0.05, "0,1"),
            (-0.05, "−0,1"),
            (0.25, "0,3"),
            (0.35, "0,4"),
            (2.45, "2,5"),
            (2.449_999_999_999_999_7, "2,5"),
            (2.449_9, "2,4"),
            (-2.45, "−2,5"),
            (1.05, "1,1"),
            (1.15, "1,2"),
            (3.0, "3,0"),
            (4.95, "5,0"),
            (9.99, "10,0"),
            (100.0, "100,0"),
        ];
        for (value, expected) in cases {
            assert_eq!(decimal(Language::Fi, value), expected, "{value}");
            assert_eq!(decimal(Language::Sv, value), expected, "{value}");
            assert_eq!(decimal(Language::En, value), expected.replace(',', "."), "{value}");
        }
    }

    #[test]
    fn every_half_of_a_tenth_goes_up_however_it_was_reached() {
        for step in 0..2_000_u32 {
            let exact = f64::from(step) / 10.0 + 0.05;
            let summed = (0..step).fold(0.05, |sum, _| sum + 0.1);
            let expected = format!("{},{}", (step + 1) / 10, (step + 1) % 10);
            assert_eq!(decimal(Language::Fi, exact), expected, "{exact}");
            assert_eq!(decimal(Language::Fi, summed), expected, "{summed}");
            assert_eq!(decimal(Language::Fi, -exact), format!("−{expected}"), "-{exact}");
        }
    }

    #[test]
    fn a_signed_decimal_tells_its_direction_and_zero_has_none() {
        let cases = [
            (0.0, "0.0"),
            (0.04, "0.0"),
            (-0.04, "0.0"),
            (0.5, "+0.5"),
            (1.25, "+1.3"),
            (-1.25, "−1.3"),
        ];
        for (value, expected) in cases {
            assert_eq!(signed(Language::En, value), expected, "{value}");
        }
    }

    #[test]
    fn a_share_is_shown_as_whole_percent() {
        let cases = [
            (0.0, "0"),
            (0.004, "0"),
            (0.005, "1"),
            (0.285, "29"),
            (0.575, "58"),
            (0.994_9, "99"),
            (0.995, "100"),
            (1.0, "100"),
        ];
        for (share, expected) in cases {
            assert_eq!(percent(Language::Fi, share), format!("{expected}\u{a0}%"), "{share}");
            assert_eq!(percent(Language::Sv, share), format!("{expected}\u{a0}%"), "{share}");
            assert_eq!(percent(Language::En, share), format!("{expected}%"), "{share}");
        }
    }

    #[test]
    fn thousands_are_parted_by_a_narrow_space_that_does_not_break() {
        let cases = [
            (0, "0"),
            (7, "7"),
            (999, "999"),
            (1_000, "1\u{202f}000"),
            (-1_000, "−1\u{202f}000"),
            (12_345_678, "12\u{202f}345\u{202f}678"),
        ];
        for (value, expected) in cases {
            assert_eq!(integer(value), expected);
        }
    }
}
