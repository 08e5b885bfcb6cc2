//! The sources of the program, read once per rule.

use std::fs;
use std::path::Path;

use super::scanner::{Line, scan};

pub struct Source {
    /// From the project's top, for messages.
    pub path: String,
    /// `src/db/rounds.rs` is `db`, `rounds`; `src/lib.rs` is empty.
    pub modules: Vec<String>,
    pub lines: Vec<Line>,
    pub line_count: usize,
}

impl Source {
    /// `path` from the project's top.
    pub fn of(path: &str, text: &str) -> Source {
        let from_top = Path::new(path).with_extension("");
        let mut modules: Vec<String> = from_top
            .iter()
            .skip(1)
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        modules.retain(|module| module != "mod" && module != "lib");
        Source {
            path: path.to_owned(),
            modules,
            line_count: text.lines().count(),
            lines: scan(text),
        }
    }

    /// The module whose folder the file lies in.
    pub fn folder(&self) -> Vec<String> {
        let depth = Path::new(&self.path).components().count() - 2;
        self.modules[..depth].to_vec()
    }

    /// The first level of modules; `lib.rs` only lists them and has none.
    pub fn layer(&self) -> Option<&str> {
        self.modules.first().map(String::as_str)
    }
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn sources() -> Vec<Source> {
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
            found.push(Source::of(&from_top.display().to_string(), &text));
        }
    }
}

pub fn every_line(mut faults_of: impl FnMut(&Source, &Line) -> Vec<String>) -> Vec<String> {
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

pub fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
