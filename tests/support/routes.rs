//! The routes of the service, read out of the sources of `src/web`: for tests that hold something of every one of them.
//! What it does not understand it does not pass over, but stops.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::views::rounds::step::resource;
use perhekeskusarviointi::web::api;

/// Every route: its method and the pattern of its addresses, as the trail names them: `POST /rounds/{round}/actions`.
pub fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut |source| {
        read(source, &mut found);
    });
    assert!(found.len() > 150, "the routes were not understood: {found:?}");
    found
}

/// The patterns that are asked with GET.
#[allow(dead_code)] // the other program asks for all
pub fn read_with_get() -> BTreeSet<String> {
    routes()
        .iter()
        .filter_map(|route| route.strip_prefix("GET "))
        .map(str::to_owned)
        .collect()
}

/// The routes of one source.
fn read(source: &str, found: &mut BTreeSet<String>) {
    let source = bare(source);
    let mut rest = source.as_str();
    while let Some((at, call)) = next_call(rest) {
        let (inside, after) = argument(&rest[at + call.len()..]);
        rest = after;
        match call {
            ".route(" => {
                let (path, handler) = inside
                    .strip_prefix('"')
                    .and_then(|inside| inside.split_once("\","))
                    .unwrap_or_else(|| panic!("a route without a literal address: {inside}"));
                found.insert(format!("{} {path}", method(handler)));
            }
            "web::resource(" => {
                let (methods, after) = methods_of_resource(rest);
                rest = after;
                for path in paths(inside) {
                    found.extend(methods.iter().map(|method| format!("{method} {path}")));
                }
            }
            other => panic!("routes are not told by {other} in this service"),
        }
    }
}

/// The addresses of a resource; those that are no literal are known by name.
fn paths(told: &str) -> Vec<String> {
    match told {
        // One for each step of a round, by a loop.
        r#"format!("/rounds/{{round}}/{}",resource(step))"# => Step::ALL
            .map(|step| format!("/rounds/{{round}}/{}", resource(step)))
            .to_vec(),
        // The interface for programs, by a macro.
        "$path" => api::PATHS.iter().map(|path| (*path).to_owned()).collect(),
        literal => {
            let path = literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            vec![
                path.unwrap_or_else(|| panic!("a resource without a literal address: {literal}"))
                    .to_owned(),
            ]
        }
    }
}

/// The methods that are chained to a resource, and what follows.
fn methods_of_resource(mut rest: &str) -> (Vec<&'static str>, &str) {
    let mut methods = Vec::new();
    while let Some(chained) = rest.strip_prefix('.') {
        let (name, from) = chained.split_once('(').expect("a call");
        let (inside, after) = argument(from);
        match name {
            "get" => methods.push("GET"),
            "post" => methods.push("POST"),
            "route" => methods.push(method(inside)),
            "default_service" => {}
            other => panic!("a resource's {other} is not understood"),
        }
        rest = after;
    }
    assert!(!methods.is_empty(), "a resource without methods: {rest}");
    (methods, rest)
}

fn method(handler: &str) -> &'static str {
    let handler = handler.strip_prefix("web::").unwrap_or(handler);
    match handler.split_once("().to(") {
        Some(("get", _)) => "GET",
        Some(("post", _)) => "POST",
        _ => panic!("the method is not understood: {handler}"),
    }
}

/// Where a route is told next.
fn next_call(text: &str) -> Option<(usize, &'static str)> {
    [".route(", "web::resource(", "web::scope("]
        .into_iter()
        .filter_map(|call| Some((text.find(call)?, call)))
        .min()
}

/// What stands up to the bracket that closes, and what follows it.
fn argument(text: &str) -> (&str, &str) {
    let (mut depth, mut is_literal) = (1, false);
    for (at, sign) in text.char_indices() {
        match sign {
            '"' => is_literal = !is_literal,
            '(' if !is_literal => depth += 1,
            ')' if !is_literal => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (text[..at].trim_end_matches(','), &text[at + 1..]);
        }
    }
    panic!("a bracket is not closed: {text}");
}

/// Without comments, white space and the tests beside it.
fn bare(source: &str) -> String {
    let own = source.split("#[cfg(test)]").next().unwrap_or_default();
    own.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(str::split_whitespace)
        .collect()
}

fn each_source(folder: &Path, read: &mut impl FnMut(&str)) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            each_source(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read(&fs::read_to_string(&path).expect("a readable source"));
        }
    }
}
