//! A sentence told once, on the page after a redirect. It waits in a cookie, as text that the page escapes.

use std::fmt::Write as _;

pub const COOKIE: &str = "notice";
/// No notice of ours is longer.
const MAX_BYTES: usize = 600;

/// As cookies can hold it: every byte but plain letters and digits as `%XX`.
pub fn write(sentence: &str) -> String {
    let mut value = String::with_capacity(sentence.len() * 3);
    for byte in sentence.bytes() {
        if byte.is_ascii_alphanumeric() {
            value.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(value, "%{byte:02X}");
        }
    }
    value
}

pub fn read(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    let sentence = String::from_utf8(bytes).ok()?;
    (!sentence.is_empty() && sentence.len() <= MAX_BYTES).then_some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_comes_back_as_it_was() {
        for sentence in ["Muutokset on tallennettu.", "Äiti; \"öljy\", 100 % = %41 <b>"] {
            assert_eq!(read(&write(sentence)).as_deref(), Some(sentence));
        }
        for odd in ["", "%", "%4", "%zz", "%ff", "%+1"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}
