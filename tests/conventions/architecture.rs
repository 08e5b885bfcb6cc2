//! The conventions of the house, held by reading the sources: which layer may know which, which crate has one home,
//! what the domain never does, what nothing is called, what no view writes. Failures name file and line.
//!
//! The scanner is small on purpose: it knows comments, literals and `#[cfg(test)]`, and no other grammar.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const OWN_CRATE: &str = "perhekeskusarviointi";

/// A crate's home: where its name may be written.
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["db"]),
    ("diesel_migrations", &["db"]),
    ("actix_web", &["web", "app", "cli", "main"]),
    ("maud", &["views", "web", "charts"]),
    ("plotters", &["charts"]),
    ("resvg", &["charts"]),
    ("fluent_bundle", &["i18n"]),
    ("clap", &["cli", "main"]),
];

/// What would make a rule depend on when, where or by luck it runs.
const IMPURE: &[&str] = &[
    "Timestamp::now",
    "Zoned::now",
    "SystemTime",
    "Instant::now",
    "Uuid::new_v4",
    "Uuid::now_v7",
    "rand::",
    "getrandom",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "tokio",
    "println!",
    "eprintln!",
];

/// Words that say nothing about the thing they name.
const EMPTY_WORDS: &[&str] = &["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Info"];

const MOST_LINES: usize = 600;
const MANY_LINES: usize = 400;

// ---- The rules ------------------------------------------------------------------------------------------------------

#[test]
fn arrows_between_layers_run_only_downwards() {
    let arrows = arrows(&fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs"));
    assert!(arrows.len() > 5, "the map in src/lib.rs was not understood: {arrows:?}");
    let faults = every_line(|source, line| {
        let Some(from) = source.layer() else { return vec![] };
        let Some(allowed) = arrows.get(from) else {
            return vec![format!("the layer {from} is not on the map in src/lib.rs")];
        };
        references(&line.code, &source.modules)
            .into_iter()
            .filter(|path| path.first().is_some_and(|to| to != from && !allowed.contains(to)))
            .map(|path| format!("{from} must not know {}", path.join("::")))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn texts_know_of_the_domain_only_the_language() {
    let faults = every_line(|source, line| {
        if source.layer() != Some("i18n") {
            return vec![];
        }
        references(&line.code, &source.modules)
            .into_iter()
            .filter(|path| path.first().is_some_and(|layer| layer == "domain"))
            .filter(|path| !matches!(path.get(1).map(String::as_str), Some("Language" | "language")))
            .map(|path| format!("i18n must not know {}", path.join("::")))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn every_crate_stays_in_its_home() {
    let faults = every_line(|source, line| {
        let Some(layer) = source.layer() else { return vec![] };
        HOMES
            .iter()
            .filter(|(name, homes)| has_word(&line.code, name) && !homes.contains(&layer))
            .map(|(name, homes)| format!("{name} belongs to {}", homes.join(", ")))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn the_domain_has_no_clock_no_randomness_and_no_surroundings() {
    let faults = every_line(|source, line| {
        if source.layer() != Some("domain") {
            return vec![];
        }
        IMPURE
            .iter()
            .filter(|name| line.code.contains(*name))
            .map(|name| format!("{name} in the domain; take the value as an argument"))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn names_say_the_domains_noun() {
    let mut faults = every_line(|_, line| {
        declared_types(&line.code)
            .into_iter()
            .filter(|name| is_empty_name(name))
            .map(|name| format!("{name} says nothing: what is it in the words of the domain?"))
            .collect()
    });
    for source in sources() {
        let stem = source.modules.last().map_or("", String::as_str);
        let capital = stem.split('_').map(capitalised).collect::<String>();
        let singular = capital.trim_end_matches('s');
        if is_empty_name(&capital) || is_empty_name(singular) {
            faults.push(format!("{}: the file's name says nothing", source.path));
        }
    }
    assert_none(&faults);
}

#[test]
fn views_carry_no_inline_style_script_or_handler() {
    let faults = every_line(|source, line| {
        if source.layer() != Some("views") {
            return vec![];
        }
        let mut found = inline_in_markup(&line.code);
        for literal in &line.literals {
            if literal.contains("<script") || literal.contains("<style") || literal.contains(" style=") {
                found.push("style or script in a literal");
            }
        }
        found
            .into_iter()
            .map(|what| format!("{what}: the content security policy refuses it"))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn sentences_live_with_the_texts() {
    let faults = every_line(|source, line| {
        // The demo's people, places and comments are its data.
        if matches!(source.layer(), Some("i18n")) || source.modules.iter().any(|module| module == "demo") {
            return vec![];
        }
        line.literals
            .iter()
            .filter(|literal| literal.contains(['ä', 'ö', 'å', 'Ä', 'Ö', 'Å']))
            // A bare lower-case word is something compared with, not something shown.
            .filter(|literal| literal.contains(' ') || literal.starts_with(char::is_uppercase))
            .map(|literal| format!("\"{literal}\" belongs to src/i18n/texts"))
            .collect()
    });
    assert_none(&faults);
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut faults = vec![];
    for source in sources() {
        let count = source.line_count;
        if count > MOST_LINES {
            faults.push(format!(
                "{}:{MOST_LINES}: {count} lines; which noun could leave?",
                source.path
            ));
        } else if count > MANY_LINES {
            eprintln!("{}: {count} lines, which is many", source.path);
        }
    }
    assert_none(&faults);
}

// ---- The scanner can see --------------------------------------------------------------------------------------------

#[test]
fn the_scanner_reads_use_trees_paths_and_supers() {
    let here = ["web".to_owned(), "rounds".to_owned()];
    let found = |code: &str| -> Vec<String> {
        references(code, &here)
            .into_iter()
            .map(|path| path.join("::"))
            .collect()
    };
    assert_eq!(
        found("use crate::{db::rounds, domain::{Round, results::Results}, views};"),
        ["db::rounds", "domain::Round", "domain::results::Results", "views"]
    );
    assert_eq!(found("let x = crate::db::find(y);"), ["db::find"]);
    assert_eq!(found("use super::super::charts::radar;"), ["charts::radar"]);
    assert_eq!(found("use super::page::Page;"), ["web::page::Page"]);
    assert_eq!(found("use perhekeskusarviointi::cli;"), ["cli"]);
    assert_eq!(found("pub(crate) fn other_crate::f()"), Vec::<String>::new());
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

#[test]
fn the_scanner_sees_what_views_must_not_write() {
    assert_eq!(inline_in_markup(r#"div style="" {"#), ["style attribute"]);
    assert_eq!(inline_in_markup("button onclick=(x) {"), ["event handler attribute"]);
    assert_eq!(inline_in_markup("script { (text) }"), ["script without src"]);
    assert_eq!(inline_in_markup("style { (text) }"), ["style element"]);
    assert!(inline_in_markup(r#"script src=(url) defer {}"#).is_empty());
    assert!(inline_in_markup("let style = one; let online = two;").is_empty());
    assert!(is_empty_name("RoundService") && is_empty_name("AnswerData") && !is_empty_name("DataController"));
    assert!(!is_empty_name("Informed"));
}

#[test]
fn the_map_is_read_from_its_drawing() {
    let drawing = "//! ```text\n//! main → cli → app, db     app → web\n//! i18n   → domain (language only)\n//! domain → nothing of ours\n//! ```\n";
    let arrows = arrows(drawing);
    let of = |from: &str| arrows[from].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(of("main"), ["cli"]);
    assert_eq!(of("cli"), ["app", "db"]);
    assert_eq!(of("app"), ["web"]);
    assert_eq!(of("i18n"), ["domain"]);
    assert!(of("domain").is_empty());
}

// ---- Reading --------------------------------------------------------------------------------------------------------

struct Source {
    /// From the project's top, for messages.
    path: String,
    /// `src/db/rounds.rs` is `db`, `rounds`; `src/lib.rs` is empty.
    modules: Vec<String>,
    lines: Vec<Line>,
    line_count: usize,
}

struct Line {
    number: usize,
    /// Without comments, literals' content and tests.
    code: String,
    /// The string literals that begin here.
    literals: Vec<String>,
}

impl Source {
    /// The first level of modules; `lib.rs` only lists them and has none.
    fn layer(&self) -> Option<&str> {
        self.modules.first().map(String::as_str)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut found = vec![];
    collect(&root().join("src"), &mut found);
    assert!(found.len() > 5, "no sources found");
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable source");
            let from_top = path.strip_prefix(root()).expect("a path inside the project");
            let mut modules: Vec<String> = from_top
                .with_extension("")
                .iter()
                .skip(1)
                .map(|part| part.to_string_lossy().into_owned())
                .collect();
            modules.retain(|module| module != "mod" && module != "lib");
            found.push(Source {
                path: from_top.display().to_string(),
                modules,
                line_count: text.lines().count(),
                lines: scan(&text),
            });
        }
    }
}

fn every_line(mut faults_of: impl FnMut(&Source, &Line) -> Vec<String>) -> Vec<String> {
    let mut faults = vec![];
    for source in sources() {
        for line in &source.lines {
            for fault in faults_of(&source, line) {
                faults.push(format!("{}:{}: {fault}", source.path, line.number));
            }
        }
    }
    faults
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The drawing of `lib.rs`: who may know whom.
fn arrows(lib: &str) -> BTreeMap<String, BTreeSet<String>> {
    let drawing: Vec<String> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .skip_while(|line| line.trim() != "```text")
        .skip(1)
        .take_while(|line| line.trim() != "```")
        .map(|line| line.split('→').map(str::trim).collect::<Vec<_>>().join(" → "))
        .collect();
    let mut arrows = BTreeMap::<String, BTreeSet<String>>::new();
    for clause in drawing.iter().flat_map(|line| line.split("   ")) {
        let links: Vec<&str> = clause.split('→').collect();
        for link in links.windows(2) {
            for from in names(link[0]) {
                arrows.entry(from).or_default().extend(names(link[1]));
            }
        }
    }
    arrows
}

fn names(list: &str) -> Vec<String> {
    let list = list.split('(').next().unwrap_or_default();
    list.split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty() && !name.contains(' '))
        .map(str::to_owned)
        .collect()
}

/// The paths into this crate that a line writes, as layers and what follows.
fn references(code: &str, modules: &[String]) -> Vec<Vec<String>> {
    let mut found = vec![];
    for (at, word) in words(code) {
        let rest = &code[at + word.len()..];
        let starts_a_path = !code[..at].ends_with("::") && rest.starts_with("::");
        if !starts_a_path {
            continue;
        }
        if word == "crate" || word == OWN_CRATE {
            found.extend(tree(&rest[2..], vec![]));
        } else if word == "super" {
            let mut base = modules.to_vec();
            let mut tail = &code[at..];
            while let Some(further) = tail.strip_prefix("super::") {
                base.pop();
                tail = further;
            }
            found.extend(tree(tail, base));
        }
    }
    found
}

/// Expands `a::{b, c::d}` behind a prefix.
fn tree(text: &str, prefix: Vec<String>) -> Vec<Vec<String>> {
    let text = text.trim_start();
    if let Some(inside) = text.strip_prefix('{') {
        return branches(inside)
            .into_iter()
            .flat_map(|branch| tree(branch, prefix.clone()))
            .collect();
    }
    let end = text.find(|c: char| !is_word(c)).unwrap_or(text.len());
    if end == 0 {
        return vec![prefix];
    }
    let mut path = prefix;
    path.push(text[..end].to_owned());
    match text[end..].strip_prefix("::") {
        Some(rest) => tree(rest, path),
        None => vec![path],
    }
}

/// What stands between the commas of the outermost braces, up to their end.
fn branches(inside: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, vec![]);
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&inside[start..at]);
                return found.into_iter().filter(|branch| !branch.trim().is_empty()).collect();
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inside[start..]);
    found.into_iter().filter(|branch| !branch.trim().is_empty()).collect()
}

fn declared_types(code: &str) -> Vec<String> {
    let words: Vec<&str> = words(code).into_iter().map(|(_, word)| word).collect();
    words
        .windows(2)
        .filter(|pair| matches!(pair[0], "struct" | "enum" | "trait" | "type"))
        .map(|pair| pair[1].to_owned())
        .collect()
}

fn is_empty_name(name: &str) -> bool {
    let mut parts: Vec<String> = vec![];
    for c in name.chars() {
        match parts.last_mut() {
            Some(part) if !c.is_uppercase() => part.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    parts.iter().any(|part| EMPTY_WORDS.contains(&part.as_str())) || parts.last().is_some_and(|part| part == "Data")
}

fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn inline_in_markup(code: &str) -> Vec<&'static str> {
    let mut found = vec![];
    for (at, word) in words(code) {
        let before = code[..at].trim_end();
        let rest = code[at + word.len()..].trim_start();
        let is_variable = before.ends_with("let") || before.ends_with("mut") || before.ends_with(['.', ':', '&']);
        let is_attribute = !is_variable && rest.starts_with('=') && !rest.starts_with("==") && !rest.starts_with("=>");
        let is_element = !is_variable && rest.starts_with('{') && !before.ends_with("struct");
        match word {
            "style" if is_attribute => found.push("style attribute"),
            "style" if is_element => found.push("style element"),
            "script" if is_element => found.push("script without src"),
            _ if is_attribute && is_handler(word) && !code[at + word.len()..].starts_with(' ') => {
                found.push("event handler attribute");
            }
            _ => {}
        }
    }
    found
}

fn is_handler(word: &str) -> bool {
    word.len() > 4 && word.starts_with("on") && word.chars().all(|c| c.is_ascii_lowercase())
}

fn has_word(code: &str, wanted: &str) -> bool {
    words(code).into_iter().any(|(_, word)| word == wanted)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn words(code: &str) -> Vec<(usize, &str)> {
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

/// Splits a source into lines of code; a `use` tree that spans lines stands whole on its first.
fn scan(text: &str) -> Vec<Line> {
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
