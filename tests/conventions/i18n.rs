//! The texts as translators and readers see them: each language has the same messages with the same placeholders, and no
//! message stands there for nobody. Reads the files with a simple eye of its own, independent of the build's parser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use perhekeskusarviointi::domain::Language;

/// Each message's id, and the placeholders of its text.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_language_lacks_a_message_that_another_has() {
    let everywhere: BTreeSet<String> = Language::ALL
        .into_iter()
        .flat_map(|language| messages(language).into_keys())
        .collect();
    assert!(!everywhere.is_empty());
    for language in Language::ALL {
        let here = messages(language);
        let missing: Vec<_> = everywhere.iter().filter(|id| !here.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn each_language_has_the_same_placeholders() {
    let finnish = messages(Language::Fi);
    for language in Language::ALL {
        for (id, placeholders) in messages(language) {
            assert_eq!(Some(&placeholders), finnish.get(&id), "{id} in {language}");
        }
    }
}

#[test]
fn every_message_is_used_somewhere() {
    let mut used = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        if !path.starts_with(root().join("src/i18n")) {
            names_after(&read(&path), "msg::", &mut used);
        }
    }
    let unused: Vec<_> = messages(Language::Fi)
        .into_keys()
        .filter(|id| !used.contains(&id.replace('-', "_")))
        .collect();
    assert!(
        unused.is_empty(),
        "{} messages are used nowhere: {unused:#?}",
        unused.len()
    );
}

#[test]
fn swedish_is_finlands_swedish() {
    let wrong = [
        "familjecentral",
        "förskola",
        "frivilligarbetare",
        "landsting",
        "integritetspolicy",
        "försäkringskassan",
        "cookies",
    ];
    for path in files(&texts().join("sv"), "ftl") {
        let text = read(&path);
        // Ids are English; what follows them, and further lines, are Swedish.
        let swedish = text
            .lines()
            .map(|line| line.split_once(" = ").map_or(line, |(_, words)| words));
        for line in swedish {
            let line = line.to_lowercase();
            let found: Vec<_> = wrong.iter().filter(|word| line.contains(*word)).collect();
            assert!(found.is_empty(), "{}: {found:?} in {line}", path.display());
        }
    }
}

/// What stands in italics in a guide is quoted from the pages: whoever reads it finds it on the screen.
#[test]
fn the_facilitators_guides_say_what_the_pages_say() {
    for language in Language::ALL {
        let pages: String = files(&texts().join(language.code()), "ftl")
            .iter()
            .map(|path| read(path))
            .collect();
        let guide = read(&root().join(format!("docs/facilitator.{language}.md"))).replace("**", "");
        let quoted: Vec<&str> = guide
            .lines()
            .flat_map(|line| line.split('*').skip(1).step_by(2))
            .collect();
        assert!(quoted.len() > 20, "{language}: {quoted:?}");
        let strange: Vec<_> = quoted.iter().filter(|words| !pages.contains(**words)).collect();
        assert!(strange.is_empty(), "{language}: {strange:?}");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn texts() -> PathBuf {
    root().join("src/i18n/texts")
}

fn messages(language: Language) -> Messages {
    let mut found = Messages::new();
    for path in files(&texts().join(language.code()), "ftl") {
        let text = read(&path);
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=')
                && line.starts_with(|letter: char| letter.is_ascii_lowercase())
            {
                id = name.trim().to_owned();
                found.insert(id.clone(), BTreeSet::new());
            }
            if let Some(placeholders) = found.get_mut(&id) {
                names_after(line, "$", placeholders);
            }
        }
    }
    found
}

/// The names that follow `mark` in `text`.
fn names_after(text: &str, mark: &str, names: &mut BTreeSet<String>) {
    for part in text.split(mark).skip(1) {
        let name: String = part
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter))
            .collect();
        if !name.is_empty() {
            names.insert(name);
        }
    }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
