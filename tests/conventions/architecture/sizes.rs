//! How long a file, a function and a handler may be. What is longer today stands in a list that may only shrink.

use super::scanner::words;
use super::sources::{Source, assert_none, sources};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;
const HANDLER_LINES: usize = 40;

/// Files that are one long list.
const LONG_FILES: &[&str] = &["src/db/schema.rs"];

/// Functions that are longer than they should be. Whoever shortens one takes it off the list; none comes onto it.
const LONG_FUNCTIONS: &[(&str, &str)] = &[
    // A sentence for each variant in one exhaustive match.
    ("src/cli/answers/sentences.rs", "fmt"),
];

#[test]
fn no_file_is_too_long_to_read() {
    let long = |source: &Source| source.line_count > FILE_LINES;
    let mut faults = vec![];
    for source in sources().iter().filter(|source| long(source)) {
        if !LONG_FILES.contains(&source.path.as_str()) {
            let count = source.line_count;
            faults.push(format!(
                "{}:{FILE_LINES}: {count} lines; which noun could leave?",
                source.path
            ));
        }
    }
    assert_none(&faults);
}

#[test]
fn no_function_is_too_long_to_read() {
    let mut faults = vec![];
    let mut still_long = vec![];
    for source in sources() {
        for function in functions(&source) {
            let most = if is_handler(&source, &function) {
                HANDLER_LINES
            } else {
                FUNCTION_LINES
            };
            if function.lines <= most {
                continue;
            }
            let known = (source.path.as_str(), function.name.as_str());
            match LONG_FUNCTIONS.iter().find(|long| **long == known) {
                Some(long) => still_long.push(*long),
                None => faults.push(format!(
                    "{}:{}: {} has {} lines, {most} at most",
                    source.path, function.from, function.name, function.lines
                )),
            }
        }
    }
    let shortened = LONG_FUNCTIONS.iter().filter(|long| !still_long.contains(long));
    faults.extend(shortened.map(|(path, name)| format!("{path}: {name} is short now: take it off the list")));
    assert_none(&faults);
}

/// What a route leads to.
fn is_handler(source: &Source, function: &Function) -> bool {
    source.layer() == Some("web") && function.is_public_and_waits
}

struct Function {
    name: String,
    /// Its first line.
    from: usize,
    lines: usize,
    is_public_and_waits: bool,
}

/// Every function with a body, those within others too.
fn functions(source: &Source) -> Vec<Function> {
    let mut found = vec![];
    for (at, line) in source.lines.iter().enumerate() {
        let named = words(&line.code);
        let Some(place) = named.iter().position(|(_, word)| *word == "fn") else {
            continue;
        };
        let Some((_, name)) = named.get(place + 1) else {
            continue;
        };
        if let Some(lines) = length(source, at) {
            found.push(Function {
                name: (*name).to_owned(),
                from: line.number,
                lines,
                is_public_and_waits: line.code.contains("pub async fn"),
            });
        }
    }
    found
}

/// Lines from the head to the brace that ends the body; none without a body.
fn length(source: &Source, from: usize) -> Option<usize> {
    let (mut depth, mut within) = (0_usize, 0_usize);
    for (count, line) in source.lines[from..].iter().enumerate() {
        for sign in line.code.chars() {
            match sign {
                '(' | '[' => within += 1,
                ')' | ']' => within = within.saturating_sub(1),
                '{' => depth += 1,
                '}' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Some(count + 1);
                    }
                }
                // An array's length is named with one, too.
                ';' if depth == 0 && within == 0 => return None,
                _ => {}
            }
        }
    }
    None
}

#[test]
fn lengths_are_counted_from_the_head_to_the_last_brace() {
    let source = Source::of(
        "src/web/x.rs",
        "pub async fn long(\n    page: Page,\n) -> Answer {\n    if a {\n        b();\n    }\n}\n\ntrait T {\n    fn none(&self, of: [u8; 2]);\n    fn one(of: [u8; 2]) {}\n}\n",
    );
    let told: Vec<(String, usize, bool)> = functions(&source)
        .into_iter()
        .map(|function| (function.name, function.lines, function.is_public_and_waits))
        .collect();
    assert_eq!(told, [("long".to_owned(), 7, true), ("one".to_owned(), 1, false)]);
}
