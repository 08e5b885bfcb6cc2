use crate::domain::Language;
use crate::i18n::msg;

/// The longest part that comes from the round's own name, in characters.
const NAME_MOST: usize = 60;

/// A name for a downloaded file that every system can keep: what it is, of which round, and what sets it apart from its
/// neighbours (kind of picture, size, language).
pub fn file_name(l: Language, round: &str, marks: &[&str], extension: &str) -> String {
    file_name_of(msg::results_file_prefix(l), round, marks, extension)
}

/// As [`file_name`], for something that is not called results.
pub fn file_name_of(what: &str, round: &str, marks: &[&str], extension: &str) -> String {
    let mut parts = vec![what.to_owned(), slug(round)];
    parts.extend(marks.iter().map(|mark| slug(mark)));
    parts.retain(|part| !part.is_empty());
    format!("{}.{extension}", parts.join("-"))
}

/// Lower-case ASCII letters and digits, anything else as single hyphens between them.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letter) => slug.push(letter),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
        if slug.len() >= NAME_MOST {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

fn plain(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'ä' | 'å' | 'á' | 'â' => Some('a'),
        'ö' | 'ø' => Some('o'),
        'é' | 'è' => Some('e'),
        'ü' => Some('u'),
        'č' => Some('c'),
        'đ' => Some('d'),
        'ŋ' => Some('n'),
        'š' => Some('s'),
        'ŧ' => Some('t'),
        'ž' => Some('z'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_is_plain_whatever_the_round_is_called() {
        let cases = [
            ("Itä-Uusimaa, kevät 2026", "tulokset-ita-uusimaa-kevat-2026-radar.svg"),
            ("  \"../..\\x\"; rm\r\n", "tulokset-x-rm-radar.svg"),
            ("家庭", "tulokset-radar.svg"),
        ];
        for (round, expected) in cases {
            assert_eq!(file_name(Language::Fi, round, &["radar"], "svg"), expected);
        }
        let long = file_name(Language::Sv, &"å".repeat(200), &[], "csv");
        assert_eq!(long, format!("resultat-{}.csv", "a".repeat(60)));
    }
}
