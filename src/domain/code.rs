//! Codes that people read aloud and type: Crockford's base32, forgiving what is easily mistaken.

use std::fmt;

use super::flaw::Flaw;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Opens a round to participants: 8 symbols (40 bits) shown as `XXXX-XXXX`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JoinCode(String);

/// Brings a participant back on any device: 12 symbols (60 bits) shown as `XXXX-XXXX-XXXX`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReturnCode(String);

impl JoinCode {
    /// How many signs it has.
    pub const SYMBOLS: usize = 8;

    /// Makes a code of random bytes: five bits of each.
    pub fn from_random(bytes: [u8; Self::SYMBOLS]) -> JoinCode {
        JoinCode(symbols(&bytes))
    }

    /// # Errors
    /// [`Flaw::Missing`] or [`Flaw::NotACode`].
    pub fn parse(text: &str) -> Result<JoinCode, Flaw> {
        normalise(text, Self::SYMBOLS).map(JoinCode)
    }

    /// Without the dash, as in addresses and the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&in_fours(&self.0))
    }
}

impl ReturnCode {
    /// How many signs it has.
    pub const SYMBOLS: usize = 12;

    /// Makes a code of random bytes: five bits of each.
    pub fn from_random(bytes: [u8; Self::SYMBOLS]) -> ReturnCode {
        ReturnCode(symbols(&bytes))
    }

    /// # Errors
    /// [`Flaw::Missing`] or [`Flaw::NotACode`].
    pub fn parse(text: &str) -> Result<ReturnCode, Flaw> {
        normalise(text, Self::SYMBOLS).map(ReturnCode)
    }

    /// Without the dashes, as in the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&in_fours(&self.0))
    }
}

/// A return code is its owner's key: logs must not tell it.
impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode(…)")
    }
}

/// Five bits of each byte as one symbol.
pub(super) fn symbols(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte & 31)]))
        .collect()
}

fn in_fours(symbols: &str) -> String {
    symbols
        .as_bytes()
        .chunks(4)
        .map(|four| String::from_utf8_lossy(four).into_owned())
        .collect::<Vec<_>>()
        .join("-")
}

fn normalise(text: &str, length: usize) -> Result<String, Flaw> {
    let mut code = String::with_capacity(length);
    for symbol in text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2011}' | '–' | '—' | '.' | '_'))
    {
        let symbol = match symbol.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        if !symbol.is_ascii() || !ALPHABET.contains(&(symbol as u8)) {
            return Err(Flaw::NotACode);
        }
        code.push(symbol);
    }
    match code.len() {
        0 => Err(Flaw::Missing),
        found if found == length => Ok(code),
        _ => Err(Flaw::NotACode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_forgivingly() {
        for text in ["0A1B-C2D3", "0A1B\u{2011}C2D3", "oaIb c2d3", "OALB–C2D3", " 0a1bc2d3 "] {
            assert_eq!(JoinCode::parse(text).unwrap().to_string(), "0A1B-C2D3", "{text}");
        }
        assert_eq!(JoinCode::parse(" - "), Err(Flaw::Missing));
        for text in ["0A1B-C2D", "0A1B-C2D3-4", "UUUU-UUUU", "ÄÄÄÄ-ÄÄÄÄ"] {
            assert_eq!(JoinCode::parse(text), Err(Flaw::NotACode), "{text}");
        }
    }

    #[test]
    fn every_random_byte_gives_a_readable_code() {
        for byte in 0..=u8::MAX {
            let code = ReturnCode::from_random([byte; 12]);
            assert_eq!(ReturnCode::parse(&code.to_string()), Ok(code));
        }
    }
}
