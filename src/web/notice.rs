//! A sentence told once, on the page after a redirect. It waits in a cookie, as text that the page escapes.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

pub const COOKIE: &str = "notice";
/// No notice of ours is longer.
const MAX_BYTES: usize = 600;

/// As cookies can hold it: every byte but plain letters and digits as `%XX`.
pub fn write(sentence: &str) -> String {
    utf8_percent_encode(sentence, NON_ALPHANUMERIC).to_string()
}

pub fn read(value: &str) -> Option<String> {
    let sentence = percent_decode_str(value).decode_utf8().ok()?;
    (!sentence.is_empty() && sentence.len() <= MAX_BYTES).then(|| sentence.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_comes_back_as_it_was() {
        for sentence in ["Muutokset on tallennettu.", "Äiti; \"öljy\", 100 % = %41 <b>"] {
            let written = write(sentence);
            assert!(
                written.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'%'),
                "{written}"
            );
            assert_eq!(read(&written).as_deref(), Some(sentence));
        }
        for odd in ["", "%ff"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}
