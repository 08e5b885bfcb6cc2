//! What many rooms of a layer stand on knows none of them.

use super::circles::{House, own};
use super::sources::{Source, assert_none, sources};

/// What many nouns of the domain speak of.
const OF_NOUNS: &[&str] = &[
    "actor_group",
    "anonymity",
    "asked_state",
    "choice",
    "code",
    "disclosure",
    "flaw",
    "ids",
    "joint_levels",
    "language",
    "mark",
    "mode",
    "region",
    "round_state",
    "subject",
    "target_timing",
    "text",
];

/// In these layers a folder is a room, and the files beside the folders are the ground.
const OF_ROOMS: &[Layer] = &[
    Layer {
        name: "web",
        // The table of addresses names every room.
        files_above: &["health", "live", "routes", "static_files"],
        folders_below: &[],
    },
    Layer {
        name: "views",
        files_above: &[],
        folders_below: &["components"],
    },
];

struct Layer {
    name: &'static str,
    /// Files that are not of the ground.
    files_above: &'static [&'static str],
    /// Folders that are.
    folders_below: &'static [&'static str],
}

impl Layer {
    fn is_ground(&self, house: &House, part: &str) -> bool {
        if house.folders.contains(&own(&[self.name, part])) {
            self.folders_below.contains(&part)
        } else {
            !self.files_above.contains(&part)
        }
    }
}

/// What a layer's ground knows of the rest of the layer.
fn known(house: &House, layer: &str, is_ground: impl Fn(&str) -> bool) -> Vec<String> {
    let within = house
        .imports
        .iter()
        .filter(|import| import.from[0] == layer && import.to.first().is_some_and(|to| to == layer));
    within
        .filter_map(|import| {
            let (from, to) = import.from.get(1).zip(import.to.get(1))?;
            let is_fault = is_ground(from) && !is_ground(to);
            is_fault.then(|| format!("{}: the ground must not know {}", import.place, import.written))
        })
        .collect()
}

#[test]
fn the_domains_ground_knows_no_noun() {
    let house = House::of(sources());
    let mut faults = known(&house, "domain", |part| OF_NOUNS.contains(&part));
    for name in OF_NOUNS {
        if !house.modules.contains(&own(&["domain", name])) {
            faults.push(format!("there is no domain::{name}"));
        }
    }
    assert_none(&faults);
}

#[test]
fn the_ground_of_web_and_views_knows_no_room_and_no_circle_is_among_them() {
    let house = House::of(sources());
    let mut faults = vec![];
    for layer in OF_ROOMS {
        faults.extend(known(&house, layer.name, |part| layer.is_ground(&house, part)));
        faults.extend(house.circles_among_parts(&own(&[layer.name])));
        for (names, is_folder) in [(layer.files_above, false), (layer.folders_below, true)] {
            for name in names {
                let module = own(&[layer.name, name]);
                if !house.modules.contains(&module) || house.folders.contains(&module) != is_folder {
                    faults.push(format!("{}::{name} is not what it is excepted as", layer.name));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn a_room_that_the_ground_knows_is_seen() {
    let told = |path: &str, text: &str| {
        let sources = [
            (
                "src/web/mod.rs",
                "pub mod page; pub mod routes; pub mod health; pub mod sites; pub use sites::Kept;\n",
            ),
            ("src/web/sites/mod.rs", "use crate::web::page::Page; pub struct Kept;\n"),
            ("src/web/health.rs", "use super::page::Page;\n"),
            (path, text),
        ];
        let sources = sources.iter().map(|(path, text)| Source::of(path, text)).collect();
        let house = House::of(sources);
        known(&house, "web", |part| OF_ROOMS[0].is_ground(&house, part)).len()
    };
    assert_eq!(
        told("src/web/routes.rs", "use super::{health, sites};\n"),
        0,
        "the table"
    );
    assert_eq!(
        told("src/web/page.rs", "use crate::views::sites::Show;\n"),
        0,
        "another layer"
    );
    assert_eq!(told("src/web/page.rs", "use super::sites::f;\n"), 1, "a folder");
    assert_eq!(told("src/web/page.rs", "fn f() { super::health::g() }\n"), 1, "a file");
    assert_eq!(told("src/web/page.rs", "use super::Kept;\n"), 1, "through the face");
}
