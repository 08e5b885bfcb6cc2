//! How wide a text is in the one font that charts are drawn with, and where it may break.
//!
//! Widths come from the font's own advance widths. Kerning, which a renderer adds, only makes a text narrower.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Noto Sans is embedded for pictures in pixels; a page names fallbacks that are not wider.
pub(crate) const FAMILY: &str = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, sans-serif";

/// The bytes of the embedded faces, for whoever draws with them.
pub(crate) const FACES: [&[u8]; 2] = [ttf_noto_sans::REGULAR, ttf_noto_sans::BOLD];

const ELLIPSIS: char = '…';

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The width of `text` in pixels at a font size of `size` pixels.
pub(crate) fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let advances = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    text.chars().map(|c| advances.of(c)).sum::<f64>() * size
}

/// Breaks `text` at spaces into at most `most_lines` lines of at most `limit` pixels. A word that is too long for a
/// line is divided with a hyphen; what does not fit on the last line is left out and marked with an ellipsis.
pub(crate) fn wrap(text: &str, weight: Weight, size: f64, limit: f64, most_lines: usize) -> Vec<String> {
    let mut lines = break_lines(text, weight, size, limit);
    if lines.len() > most_lines.max(1) {
        lines.truncate(most_lines.max(1));
        if let Some(last) = lines.last_mut() {
            *last = shorten(last, weight, size, limit);
        }
    }
    lines
}

/// Like [`wrap`], with lines as even as the number of lines allows.
pub(crate) fn wrap_evenly(text: &str, weight: Weight, size: f64, limit: f64, most_lines: usize) -> Vec<String> {
    let widest = wrap(text, weight, size, limit, most_lines);
    if widest.len() < 2 {
        return widest;
    }
    let mut best = widest;
    for step in 1..=8_u8 {
        let narrower = limit * (1.0 - f64::from(step) * 0.06);
        let lines = wrap(text, weight, size, narrower, most_lines);
        let divided = |lines: &[String]| lines.iter().any(|line| line.ends_with(['-', ELLIPSIS]));
        if lines.len() > best.len() || (divided(&lines) && !divided(&best)) {
            break;
        }
        best = lines;
    }
    best
}

fn break_lines(text: &str, weight: Weight, size: f64, limit: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut word = word.to_owned();
        let together = if line.is_empty() {
            word.clone()
        } else {
            format!("{line} {word}")
        };
        if width(&together, weight, size) <= limit {
            line = together;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        while width(&word, weight, size) > limit {
            let Some((head, tail)) = divide(&word, weight, size, limit) else {
                break;
            };
            lines.push(head);
            word = tail;
        }
        line = word;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The longest beginning that fits with a hyphen, and the rest; at least two letters on each side.
fn divide(word: &str, weight: Weight, size: f64, limit: f64) -> Option<(String, String)> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(2).collect();
    let own_hyphen = |end: &usize| word[..*end].ends_with(['-', '–', '/']);
    let fits = |end: &usize| {
        let hyphen = if own_hyphen(end) { "" } else { "-" };
        width(&format!("{}{hyphen}", &word[..*end]), weight, size) <= limit
    };
    let fitting: Vec<usize> = ends
        .iter()
        .copied()
        .filter(|end| word[*end..].chars().count() >= 2)
        .take_while(|end| fits(end))
        .collect();
    let end = fitting
        .iter()
        .rev()
        .find(|end| own_hyphen(end))
        .or(fitting.last())
        .copied()?;
    let hyphen = if own_hyphen(&end) { "" } else { "-" };
    Some((format!("{}{hyphen}", &word[..end]), word[end..].to_owned()))
}

fn shorten(line: &str, weight: Weight, size: f64, limit: f64) -> String {
    let mut kept = line.trim_end_matches('-').to_owned();
    while width(&format!("{kept}{ELLIPSIS}"), weight, size) > limit && kept.pop().is_some() {}
    format!("{}{ELLIPSIS}", kept.trim_end())
}

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::read(FACES[0]));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::read(FACES[1]));

/// Advance widths in em: a table for Latin letters, punctuation and signs, the font itself for the rest.
struct Advances {
    face: Face<'static>,
    table: Vec<f64>,
}

impl Advances {
    /// Everything up to general punctuation.
    const TABLE: u32 = 0x2100;
    /// For what the font lacks.
    const UNKNOWN: f64 = 0.6;

    fn read(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the embedded font is sound");
        let table = (0..Self::TABLE)
            .map(|code| char::from_u32(code).map_or(0.0, |c| advance(&face, c)))
            .collect();
        Advances { face, table }
    }

    fn of(&self, c: char) -> f64 {
        match self.table.get(c as usize) {
            Some(advance) => *advance,
            None => advance(&self.face, c),
        }
    }
}

fn advance(face: &Face<'static>, c: char) -> f64 {
    face.glyph_index(c)
        .and_then(|glyph| face.glyph_hor_advance(glyph))
        .map_or(Advances::UNKNOWN, |units| {
            f64::from(units) / f64::from(face.units_per_em())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_the_fonts_own() {
        assert!(width("iii", Weight::Regular, 20.0) < width("WWW", Weight::Regular, 20.0));
        assert!(width("Teema", Weight::Regular, 20.0) < width("Teema", Weight::Bold, 20.0));
        let once = width("ääkköset čđŧ", Weight::Regular, 10.0);
        assert!((width("ääkköset čđŧ", Weight::Regular, 30.0) - 3.0 * once).abs() < 1e-9);
    }

    #[test]
    fn every_letter_of_our_languages_is_in_the_font() {
        let face = Face::parse(FACES[0], 0).unwrap();
        for c in "ÄÖÅäöåŠšŽžČčĐđŊŋŦŧéü–—…·”“’−→≥%".chars() {
            assert!(face.glyph_index(c).is_some(), "{c}");
        }
    }

    #[test]
    fn wrapped_lines_fit_and_keep_every_word() {
        let text = "Järjestöjen toiminnot osana palvelupolkuja ja yhteistä työtä";
        for limit in [120.0, 200.0, 320.0] {
            let lines = wrap(text, Weight::Regular, 22.0, limit, 20);
            assert!(lines.iter().all(|line| width(line, Weight::Regular, 22.0) <= limit));
            let joined = lines.join(" ").replace("- ", "");
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let lines = wrap("yksi kaksi kolme neljä", Weight::Regular, 20.0, 100.0, 1);
        assert_eq!(lines.len(), 1);
        assert!(lines[0].ends_with('…'));
        assert!(width(&lines[0], Weight::Regular, 20.0) <= 100.0);
    }

    #[test]
    fn a_word_breaks_at_its_own_hyphen_first() {
        let lines = wrap("LAPE-yhteistyöryhmä", Weight::Regular, 20.0, 150.0, 3);
        assert_eq!(lines[0], "LAPE-");
    }

    #[test]
    fn nothing_is_one_empty_line() {
        assert_eq!(wrap("  ", Weight::Regular, 20.0, 100.0, 3), [""]);
    }
}
