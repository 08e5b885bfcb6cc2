//! The conventions of the house, held by reading the sources: which layer may know which, which crate has one home,
//! what the domain never does, what nothing is called, what no view writes. Failures name file and line.

mod circles;
mod grounds;
mod paths;
mod scanner;
mod sizes;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use paths::references;
use scanner::{has_word, words};
use sources::{assert_none, every_line, root, sources};

/// A crate's home: where its name may be written.
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["db"]),
    ("diesel_migrations", &["db"]),
    ("actix_web", &["web", "app", "cli", "main"]),
    ("maud", &["views", "web", "charts"]),
    ("plotters", &["charts"]),
    ("resvg", &["charts"]),
    ("fluent_bundle", &["i18n"]),
    ("quick_xml", &["xml"]),
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
fn the_demo_knows_the_database_only_to_claim_its_file() {
    let of_the_file = ["DatabaseUrl", "mark", "migrate", "peek_setting"];
    let mut claims = false;
    let faults = every_line(|source, line| {
        if source.layer() != Some("demo") {
            return vec![];
        }
        let is_claim = source.modules[1..] == ["claim"];
        references(&line.code, &source.modules)
            .into_iter()
            .filter(|path| path.first().is_some_and(|layer| layer == "db"))
            .filter(|path| {
                let is_of_the_file = path.get(1).is_some_and(|name| of_the_file.contains(&name.as_str()));
                claims |= is_claim && is_of_the_file;
                !(is_claim && is_of_the_file)
            })
            .map(|path| {
                format!(
                    "{}: what stands in the demo's database is done by acts",
                    path.join("::")
                )
            })
            .collect()
    });
    assert_none(&faults);
    assert!(claims, "the demo's claim of its file was not seen");
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

// ---- Reading --------------------------------------------------------------------------------------------------------

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

// ---- The reading can see --------------------------------------------------------------------------------------------

#[test]
fn the_reading_sees_what_views_must_not_write() {
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
