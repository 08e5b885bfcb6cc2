//! Splits a source into lines of code. It is small on purpose: it knows comments, literals and `#[cfg(test)]`, and no other
//! grammar.

pub struct Line {
    pub number: usize,
    /// Without comments, literals' content and tests.
    pub code: String,
    /// The string literals that begin here.
    pub literals: Vec<String>,
}

/// Splits a source into lines of code; a `use` tree that spans lines stands whole on its first.
pub fn scan(text: &str) -> Vec<Line> {
    let mut lines = without_comments(text);
    drop_tests(&mut lines);
    join_use_trees(&mut lines);
    lines
}

fn without_comments(text: &str) -> Vec<Line> {
    let chars: Vec<char> = text.chars().collect();
    let fresh = |number| Line {
        number,
        code: String::new(),
        literals: vec![],
    };
    let mut lines = vec![fresh(1)];
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let end = match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => string_literal(rest, 0, 1),
            ['r', '"' | '#', ..] if !lines.last().is_some_and(|line| line.code.ends_with(is_word)) => raw_literal(rest),
            ['\'', '\\', ..] => 3 + rest[3..].iter().position(|c| *c == '\'').unwrap_or(0),
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        let piece = &rest[..end.max(1)];
        let quote = piece.iter().position(|c| *c == '"');
        if end == 0 {
            match piece[0] {
                '\n' => lines.push(fresh(lines.len() + 1)),
                c => lines.last_mut().expect("a line").code.push(c),
            }
        } else {
            let line = lines.last_mut().expect("a line");
            line.code.push(' ');
            if let (Some(from), false) = (quote, matches!(piece[0], '/' | '\'')) {
                let to = piece.iter().rposition(|c| *c == '"').expect("an end");
                line.code.push_str("\"\"");
                line.literals.push(piece[from + 1..to.max(from + 1)].iter().collect());
            }
            for _ in piece.iter().filter(|c| **c == '\n') {
                lines.push(fresh(lines.len() + 1));
            }
        }
        at += end.max(1);
    }
    if lines.last().is_some_and(|line| line.code.is_empty()) {
        lines.pop();
    }
    lines
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a literal whose content begins at `from` and ends with a quote and `hashes`; escapes count without them.
fn string_literal(rest: &[char], hashes: usize, from: usize) -> usize {
    let is_raw = from > 1;
    let mut at = from;
    while at < rest.len() {
        match rest[at] {
            '\\' if !is_raw => at += 2,
            '"' if rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes => {
                return at + 1 + hashes;
            }
            _ => at += 1,
        }
    }
    rest.len()
}

fn raw_literal(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) == Some(&'"') {
        string_literal(rest, hashes, 2 + hashes)
    } else {
        0 // a raw identifier
    }
}

/// Tests may know everything.
fn drop_tests(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        if !lines[at].code.contains("#[cfg(test)]") {
            at += 1;
            continue;
        }
        let mut depth = 0;
        loop {
            let code = std::mem::take(&mut lines[at].code);
            lines[at].literals.clear();
            let opened = code.matches('{').count();
            depth = depth + opened - code.matches('}').count().min(depth + opened);
            at += 1;
            let ends = depth == 0 && (opened > 0 || code.contains('}') || code.trim_end().ends_with(';'));
            if ends || at == lines.len() {
                break;
            }
        }
    }
}

fn join_use_trees(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        let is_use = words(&lines[at].code).iter().any(|(_, word)| *word == "use");
        if is_use {
            while !lines[start].code.contains(';') && at + 1 < lines.len() {
                at += 1;
                let more = std::mem::take(&mut lines[at].code);
                lines[start].code.push_str(more.trim());
            }
        }
        at += 1;
    }
}

pub fn has_word(code: &str, wanted: &str) -> bool {
    words(code).into_iter().any(|(_, word)| word == wanted)
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

pub fn words(code: &str) -> Vec<(usize, &str)> {
    let mut found = vec![];
    let mut start = None;
    for (at, c) in code.char_indices().chain([(code.len(), ' ')]) {
        match (is_word(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, &code[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_scanner_tells_code_from_comments_literals_and_tests() {
    let text = concat!(
        "//! diesel\n",
        "use a; /* diesel /* nested */ */ let c = 'd'; fn f<'d>() {}\n",
        "let s = \"diesel \\\" \\\\\"; let r = r#\"maud \"x\" \"#;\n",
        "#[cfg(test)]\nmod tests {\n    fn f() { diesel }\n}\n",
        "last\n",
    );
    let lines = scan(text);
    let code: Vec<&str> = lines.iter().map(|line| line.code.trim()).collect();
    assert!(
        code.iter()
            .all(|code| !code.contains("diesel") && !code.contains("maud")),
        "{code:?}"
    );
    assert_eq!(lines[2].literals, ["diesel \\\" \\\\", "maud \"x\" "]);
    assert_eq!(code.last(), Some(&"last"));
    assert!(code[1].contains("fn f<'d>() {}"), "{code:?}");
}
