//! Every address that answers with a page is met in Chromium: it stands in `tests/browser/pages.mjs`, whose pages are looked
//! at in three languages with axe. Reads the routes of `src/web` and the addresses there; a part in braces is any part.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Addresses that answer a program or hand out a file.
const NO_PAGES: &[&str] = &["/healthz", "/answering/{round}/answers"];

/// Pages that `pages.mjs` comes to by links and buttons, without their address standing there.
const REACHED: &[&str] = &[
    "/answering/{round}",
    "/comparison/report",
    "/rounds/{round}/actions/{action}/deletion",
    "/rounds/{round}/actions/{action}/edit",
    "/rounds/{round}/discussion/{criterion}/joint-view",
    "/rounds/{round}/participants/{participant}/group",
    "/rounds/{round}/participants/{participant}/removal",
    "/sites/{id}/trend",
    "/sites/{site}",
    "/sites/{site}/deletion",
    "/sites/{site}/edit",
];

#[test]
fn every_page_is_met_in_chromium() {
    let routes = routes();
    assert!(routes.len() > 80, "the routes were not understood: {routes:?}");
    let met = met();
    assert!(met.len() > 50, "the pages were not understood: {met:?}");
    let is_met = |route: &str| met.iter().any(|address| alike(route, address));
    let is_listed = |route: &str| NO_PAGES.contains(&route) || REACHED.contains(&route);
    let strange: Vec<&String> = routes
        .iter()
        .filter(|route| !is_file(route) && !is_met(route) && !is_listed(route))
        .collect();
    assert!(strange.is_empty(), "add to tests/browser/pages.mjs: {strange:#?}");
    let stale: Vec<&&str> = NO_PAGES
        .iter()
        .chain(REACHED)
        .filter(|listed| !routes.contains(**listed) || is_met(listed))
        .collect();
    assert!(stale.is_empty(), "no longer needed in this test: {stale:#?}");
}

fn is_file(route: &str) -> bool {
    route.contains('.') || route.ends_with("/{file}") || route.ends_with("/events")
}

/// Whether an address, whose unknown parts are `*`, is one of the route's.
fn alike(route: &str, address: &str) -> bool {
    let (route, address): (Vec<_>, Vec<_>) = (route.split('/').collect(), address.split('/').collect());
    route.len() == address.len()
        && route
            .iter()
            .zip(&address)
            .all(|(part, found)| part.starts_with('{') || part == found)
}

/// What is asked with GET, out of the rooms' own lists.
fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_source(&root().join("src/web"), &mut |text| {
        for part in text.split(".route(").skip(1) {
            let (path, rest) = literal(part);
            if rest.trim_start_matches([',', ' ', '\n']).starts_with("web::get()") {
                found.insert(path.to_owned());
            }
        }
        for part in text.split("web::resource(").skip(1) {
            let (path, rest) = literal(part);
            // Up to where the next service or route begins.
            let own = rest.split([';', '"']).next().unwrap_or_default();
            let own = own.split(".service(").next().unwrap_or_default();
            if own.contains(".get(") || own.contains("web::get()") {
                found.insert(path.to_owned());
            }
        }
    });
    found
}

/// The first literal, and what follows it.
fn literal(text: &str) -> (&str, &str) {
    let mut parts = text.splitn(3, '"');
    parts.next();
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

/// The addresses in `pages.mjs`, without what is asked in them; what is filled in there is `*`.
fn met() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("tests/browser/pages.mjs")).expect("the pages");
    let mut found = BTreeSet::new();
    for quote in ['`', '\''] {
        for literal in text.split(quote).filter(|literal| literal.starts_with('/')) {
            let mut address = String::new();
            for (at, part) in literal.split("${").enumerate() {
                let known = if at == 0 {
                    part
                } else {
                    part.split_once('}').map_or("", |(_, rest)| rest)
                };
                address.push_str(if at == 0 { "" } else { "*" });
                address.push_str(known);
            }
            found.insert(address.split('?').next().unwrap_or_default().to_owned());
        }
    }
    found
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

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
