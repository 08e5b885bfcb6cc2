//! Below one layer nothing knows, by whatever way round, what knows it.
//!
//! A module counts as one thing with all its parts: what one of its files imports it imports, so that a circle cannot hide
//! between one part and another. Excepted is a module's face (`mod.rs`, or the file beside its folder) and its own parts:
//! the face lists them and they take its words. A name that a face hands on is followed to where it is made.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{references, tree};
use super::scanner::words;
use super::sources::{Source, assert_none, sources};

/// The layers, or modules of one, in which no circle is left.
const HELD: &[&[&str]] = &[
    &["domain"],
    &["db"],
    &["acts"],
    &["reports"],
    &["charts"],
    &["views", "components"],
    &["web"],
];

#[test]
fn no_files_below_a_layer_import_each_other_in_a_circle() {
    let house = House::of(sources());
    let faults: Vec<String> = HELD
        .iter()
        .flat_map(|layer| {
            let layer = own(layer);
            assert!(house.modules.contains(&layer), "there is no {}", layer.join("::"));
            house.circles_below(&layer)
        })
        .collect();
    assert_none(&faults);
}

#[test]
fn a_circle_is_seen_through_faces_and_between_parts() {
    let found = |files: &[(&str, &str)]| {
        let sources = files.iter().map(|(path, text)| Source::of(path, text)).collect();
        House::of(sources).circles_below(&own(&["db"]))
    };
    let face = ("src/db/mod.rs", "mod a; mod b; pub mod c; pub use a::Kept;\n");
    let c = ("src/db/c/mod.rs", "mod d; mod e; use d::One; pub struct Two;\n");
    let fine = [
        face,
        c,
        ("src/db/a.rs", "use super::c::Two; use super::{b, Db};\n"),
        ("src/db/b.rs", "pub fn f() -> crate::domain::Round {}\n"),
        ("src/db/c/d.rs", "use super::Two; use crate::db::b::f;\n"),
        (
            "src/db/c/e.rs",
            "#[cfg(test)]\nmod tests { use super::super::d::One; }\n",
        ),
    ];
    assert_eq!(found(&fine), Vec::<String>::new());
    let with = |path: &'static str, text: &'static str| {
        let mut files = fine.to_vec();
        files.retain(|(own, _)| *own != path);
        files.push((path, text));
        found(&files)
    };
    assert_eq!(with("src/db/b.rs", "use super::a::x;\n").len(), 1, "two files");
    assert_eq!(with("src/db/b.rs", "use super::Kept;\n").len(), 1, "through the face");
    assert_eq!(
        with("src/db/b.rs", "fn f() { crate::db::c::d::g() }\n").len(),
        1,
        "through a part, inline"
    );
    let told = with("src/db/c/d.rs", "use crate::db::a::Kept;\n");
    assert!(told[0].starts_with("db: a, c know each other"), "{told:?}");
    assert!(told[0].contains("src/db/c/d.rs:1: db::a::Kept"), "{told:?}");
}

pub type Module = Vec<String>;

/// One module's import of another, both told down to the file.
pub struct Import {
    pub from: Module,
    pub to: Module,
    /// As it was written, from the layer on.
    pub written: String,
    /// File and line.
    pub place: String,
}

pub struct House {
    /// Without those of tests alone.
    pub modules: BTreeSet<Module>,
    /// The modules whose parts have files of their own, or could have.
    pub folders: BTreeSet<Module>,
    pub imports: Vec<Import>,
}

impl House {
    pub fn of(sources: Vec<Source>) -> House {
        let live = live(sources);
        let modules: BTreeSet<Module> = live.iter().map(|source| source.modules.clone()).collect();
        let handed_on = handed_on(&live, &modules);
        let mut imports = vec![];
        for source in live.iter().filter(|source| !source.modules.is_empty()) {
            for line in &source.lines {
                for path in references(&line.code, &source.modules) {
                    imports.push(Import {
                        from: source.modules.clone(),
                        to: home(&path, &modules, &handed_on),
                        written: path.join("::"),
                        place: format!("{}:{}", source.path, line.number),
                    });
                }
            }
        }
        let folders = live.iter().map(Source::folder).collect();
        House {
            modules,
            folders,
            imports,
        }
    }

    fn circles_below(&self, layer: &Module) -> Vec<String> {
        let parents = self.modules.iter().filter(|module| module.starts_with(layer));
        parents.flat_map(|parent| self.circles_among_parts(parent)).collect()
    }

    /// The circles among the modules right below one.
    pub fn circles_among_parts(&self, parent: &Module) -> Vec<String> {
        let mut arrows: BTreeMap<&str, BTreeMap<&str, Vec<&Import>>> = BTreeMap::new();
        let part = |module: &'_ Module| {
            let is_below = module.starts_with(parent) && module.len() > parent.len();
            is_below.then_some(parent.len())
        };
        for import in &self.imports {
            if let (Some(from), Some(to)) = (part(&import.from), part(&import.to)) {
                let (from, to) = (import.from[from].as_str(), import.to[to].as_str());
                if from != to {
                    arrows.entry(from).or_default().entry(to).or_default().push(import);
                }
            }
        }
        let reached: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|from| (*from, reach(from, &arrows))).collect();
        let is_round = |one: &str, other: &str| {
            let knows = |from: &str, to: &str| reached.get(from).is_some_and(|all| all.contains(to));
            knows(one, other) && knows(other, one)
        };
        let mut told = BTreeSet::new();
        let mut faults = vec![];
        for one in arrows.keys().filter(|one| is_round(one, one)) {
            let circle: Vec<&str> = arrows.keys().copied().filter(|other| is_round(one, other)).collect();
            if told.insert(circle.clone()) {
                faults.push(describe(parent, &circle, &arrows));
            }
        }
        faults
    }
}

fn describe(parent: &Module, circle: &[&str], arrows: &BTreeMap<&str, BTreeMap<&str, Vec<&Import>>>) -> String {
    let mut told = format!("{}: {} know each other", parent.join("::"), circle.join(", "));
    for from in circle {
        for (to, imports) in arrows[from].iter().filter(|(to, _)| circle.contains(to)) {
            let places = imports
                .iter()
                .map(|import| format!("{}: {}", import.place, import.written));
            let places: Vec<String> = places.collect();
            told.push_str(&format!("\n    {from} → {to}   {}", places.join(", ")));
        }
    }
    told
}

/// All that can be come to along the arrows; itself only on a way round.
fn reach<'a>(from: &str, arrows: &BTreeMap<&'a str, BTreeMap<&'a str, Vec<&Import>>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = vec![from];
    while let Some(next) = open.pop() {
        for to in arrows.get(next).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(*to) {
                open.push(to);
            }
        }
    }
    reached
}

/// Those that are declared outside tests, down from the top.
fn live(sources: Vec<Source>) -> Vec<Source> {
    let mut declared = BTreeSet::new();
    for source in &sources {
        for line in &source.lines {
            let words: Vec<&str> = words(&line.code).into_iter().map(|(_, word)| word).collect();
            for pair in words.windows(2).filter(|pair| pair[0] == "mod") {
                declared.insert([source.modules.as_slice(), &[pair[1].to_owned()]].concat());
            }
        }
    }
    let is_live = |source: &Source| (2..=source.modules.len()).all(|depth| declared.contains(&source.modules[..depth]));
    sources.into_iter().filter(is_live).collect()
}

/// The names a module hands on, with the path each comes from.
fn handed_on(sources: &[Source], modules: &BTreeSet<Module>) -> BTreeMap<Module, BTreeMap<String, Vec<String>>> {
    let mut all: BTreeMap<Module, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for source in sources {
        for line in source.lines.iter().filter(|line| line.code.contains("pub")) {
            for statement in line.code.split(';') {
                let Some((before, used)) = statement.split_once("use ") else {
                    continue;
                };
                if !before.trim_start().starts_with("pub") {
                    continue;
                }
                let mut paths = references(used, &source.modules);
                paths.extend(tree(used, vec![]).into_iter().filter_map(|path| {
                    let own = [source.modules.as_slice(), &path].concat();
                    modules.contains(own.get(..=source.modules.len())?).then_some(own)
                }));
                let names = all.entry(source.modules.clone()).or_default();
                names.extend(paths.into_iter().filter_map(|path| Some((path.last()?.clone(), path))));
            }
        }
    }
    all
}

/// The module in which a path ends, where no face hands it on any more.
fn home(
    path: &[String],
    modules: &BTreeSet<Module>,
    handed_on: &BTreeMap<Module, BTreeMap<String, Vec<String>>>,
) -> Module {
    let mut path = path.to_vec();
    loop {
        let depth = (0..=path.len())
            .rev()
            .find(|depth| *depth == 0 || modules.contains(&path[..*depth]));
        let depth = depth.unwrap_or(0);
        let next = path
            .get(depth)
            .and_then(|name| handed_on.get(&path[..depth])?.get(name));
        match next {
            Some(further) if *further != path => path = [further.as_slice(), &path[depth + 1..]].concat(),
            Some(_) | None => return path[..depth].to_vec(),
        }
    }
}

pub fn own(path: &[&str]) -> Module {
    path.iter().map(|name| (*name).to_owned()).collect()
}
