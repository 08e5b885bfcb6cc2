//! Which letters can be printed. A PDF that everybody can read has no letter without a shape, and the reports have one
//! font: what it does not know, as emoji or Arabic, is seen to be there but not drawn.

use std::sync::LazyLock;

use serde_json::Value;
use ttf_parser::Face;

use crate::charts::FACES;

/// Stands for a letter that no font of ours has.
const STAND_IN: char = '\u{fffd}';

static KNOWN: LazyLock<Vec<Face<'static>>> =
    LazyLock::new(|| FACES.iter().filter_map(|face| Face::parse(face, 0).ok()).collect());

/// Every text within a value as it can be printed. What is only read aloud, under the name `unprinted`, stays as it is.
pub fn printable(value: &mut Value, unprinted: &str) {
    match value {
        Value::String(text) => {
            if !text.chars().all(|c| shown(c) == Some(c)) {
                *text = text.chars().filter_map(shown).collect();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| printable(value, unprinted)),
        Value::Object(values) => values
            .iter_mut()
            .filter(|(name, _)| *name != unprinted)
            .for_each(|(_, value)| printable(value, unprinted)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is printed for a letter; nothing for what only joins or colours letters that are not drawn.
fn shown(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        _ if c.is_whitespace() && (c.is_control() || !is_known(c)) => Some(' '),
        _ if c.is_control() => None,
        // Where a word may be divided: never drawn.
        '\u{ad}' | '\u{200b}' => Some(c),
        _ if is_known(c) => Some(c),
        '\u{2010}' | '\u{2011}' => Some('-'),
        _ if is_invisible(c) => None,
        _ if is_known(STAND_IN) => Some(STAND_IN),
        _ => Some('?'),
    }
}

/// Whether every face has a shape for it.
fn is_known(c: char) -> bool {
    KNOWN
        .iter()
        .all(|face| face.glyph_index(c).is_some_and(|shape| shape.0 != 0))
}

/// Letters without a shape of their own: joiners, marks of direction, choices among shapes, tags.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_letter_has_a_shape_or_a_stand_in() {
        let cases = [
            (
                "Håkan söi – 2 → 4, ”näin” …\u{a0}·",
                "Håkan söi – 2 → 4, ”näin” …\u{a0}·",
            ),
            ("hyvä 👍🏽", "hyvä \u{fffd}\u{fffd}"),
            ("\u{f0b7}\tkohta\nrivi", "\u{fffd} kohta rivi"),
            ("سلام", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("❤\u{fe0f}", "\u{fffd}"),
            ("\u{7}\u{85}", " "),
        ];
        for (typed, printed) in cases {
            let mut value = json!({ "lines": [typed], "alt": typed });
            printable(&mut value, "alt");
            assert_eq!(value, json!({ "lines": [printed], "alt": typed }));
        }
    }

    #[test]
    fn what_is_printed_is_always_known() {
        for c in '\u{0}'..='\u{2ffff}' {
            let is_sound = |c| is_known(c) || ['\u{ad}', '\u{200b}'].contains(&c);
            assert!(shown(c).is_none_or(is_sound), "{c:?}");
        }
    }
}
