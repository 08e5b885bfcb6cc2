//! The paths that a line of code writes.

use super::scanner::{is_word, words};

const OWN_CRATE: &str = "perhekeskusarviointi";

/// The paths into this crate that a line writes, as layers and what follows.
pub fn references(code: &str, modules: &[String]) -> Vec<Vec<String>> {
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
pub fn tree(text: &str, prefix: Vec<String>) -> Vec<Vec<String>> {
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
