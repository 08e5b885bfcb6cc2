/// A text as XML may hold it: what would be markup is escaped, what no XML can hold is left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text_and_what_xml_cannot_hold_is_left_out() {
        assert_eq!(
            escaped("a<b> & \"c\"\u{1}\u{ffff}\td"),
            "a&lt;b&gt; &amp; &quot;c&quot; d"
        );
    }
}
