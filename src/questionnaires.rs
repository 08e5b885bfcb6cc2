//! The questionnaires shipped inside the binary, and the check of a folder of them. Reading itself is
//! [`crate::domain::questionnaire`]; here are the files around it and the sentences about their faults.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::domain::questionnaire::{self, Fault, Files, STRUCTURE, Wrong, texts_name};
use crate::domain::{Instrument, Language, PerLanguage};

mod sentences;

/// One version of an instrument, as it is stored: what it says, the files it was read from, and their checksum.
#[derive(Debug, Clone)]
pub struct Shipped {
    pub instrument: Instrument,
    pub files: Files,
    /// SHA-256 of the files, as 64 hexadecimal digits.
    pub checksum: String,
}

/// The versions inside the binary, by id and version.
///
/// # Errors
/// Every fault of every file: the service does not start with a broken one.
pub fn shipped() -> Result<Vec<Shipped>, Vec<Fault>> {
    let (versions, faults) = read_all(embedded());
    if faults.is_empty() { Ok(versions) } else { Err(faults) }
}

/// The versions in a folder: one version's own folder, an instrument's, or one with many instruments.
///
/// # Errors
/// Every fault of every file.
pub fn check_dir(dir: &Path) -> Result<Vec<Shipped>, Vec<Fault>> {
    let (versions, faults) = read_dir(dir);
    if faults.is_empty() { Ok(versions) } else { Err(faults) }
}

/// `arviointi questionnaires check [DIR]`: the report to print, and whether all is well.
pub fn check_command(dir: Option<&Path>) -> (String, bool) {
    let (versions, faults) = match dir {
        Some(dir) => read_dir(dir),
        None => read_all(embedded()),
    };
    let mut report = String::new();
    for version in &versions {
        report.push_str(&summary(version));
    }
    report.push_str(&fault_report(&faults));
    if faults.is_empty() {
        let count = versions.len();
        let noun = if count == 1 { "version" } else { "versions" };
        line(&mut report, format_args!("{count} {noun} checked, no faults."));
    }
    (report, faults.is_empty())
}

/// One line per fault and a last one that counts them; nothing where there is none.
pub fn fault_report(faults: &[Fault]) -> String {
    let mut report = String::new();
    for fault in faults {
        line(&mut report, format_args!("{fault}"));
    }
    if !faults.is_empty() {
        let mut files: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
        files.sort_unstable();
        files.dedup();
        let (count, files) = (faults.len(), files.len());
        let (fault, file) = (
            if count == 1 { "fault" } else { "faults" },
            if files == 1 { "file" } else { "files" },
        );
        line(&mut report, format_args!("{count} {fault} in {files} {file}."));
    }
    report
}

fn summary(version: &Shipped) -> String {
    let instrument = &version.instrument;
    format!(
        "{} {} ({}): {} themes, {} criteria, checksum {}\n",
        instrument.id,
        instrument.version,
        instrument.status.code(),
        instrument.themes.len(),
        instrument.criteria().count(),
        version.checksum,
    )
}

fn line(report: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(report, "{text}").expect("writing to a string does not fail");
}

#[derive(RustEmbed)]
#[folder = "questionnaires/"]
struct Embedded;

/// One version's folder before it is read.
struct Folder {
    /// What faults call it: `kohtaamispaikka/1.0`.
    name: String,
    /// `<id>/<version>` where the folder's place says it.
    place: Option<String>,
    /// The content of every file in it, or why it cannot be read.
    files: BTreeMap<String, Result<String, String>>,
}

fn embedded() -> Vec<Folder> {
    let mut folders: BTreeMap<String, BTreeMap<String, Result<String, String>>> = BTreeMap::new();
    for path in Embedded::iter() {
        let parts: Vec<&str> = path.split('/').collect();
        if let [id, version, file] = parts[..]
            && let Some(found) = Embedded::get(&path)
        {
            let content = as_text(found.data.into_owned());
            folders
                .entry(format!("{id}/{version}"))
                .or_default()
                .insert(file.to_owned(), content);
        }
    }
    let folder = |(name, files): (String, _)| Folder {
        place: Some(name.clone()),
        name,
        files,
    };
    folders.into_iter().map(folder).collect()
}

fn read_dir(dir: &Path) -> (Vec<Shipped>, Vec<Fault>) {
    let mut folders = Vec::new();
    let mut faults = Vec::new();
    collect(dir, &mut Vec::new(), &mut folders, &mut faults);
    if folders.is_empty() && faults.is_empty() {
        faults.push(whole_file(dir.display().to_string(), Wrong::NothingFound));
    }
    let (versions, more) = read_all(folders);
    faults.extend(more);
    (versions, faults)
}

/// Finds version folders at `dir` and at most two folders below it.
fn collect(dir: &Path, below: &mut Vec<String>, folders: &mut Vec<Folder>, faults: &mut Vec<Fault>) {
    let entries = match fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(error) => {
            let wrong = Wrong::FileUnreadable(error.to_string());
            faults.push(whole_file(dir.display().to_string(), wrong));
            return;
        }
    };
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let hidden = |path: &Path| name_of(path).starts_with('.');
    let (inner, files): (Vec<PathBuf>, Vec<PathBuf>) = paths
        .into_iter()
        .filter(|path| !hidden(path))
        .partition(|path| path.is_dir());
    if files.iter().any(|file| is_expected(&name_of(file))) {
        folders.push(Folder {
            name: dir.display().to_string(),
            place: match &below[..] {
                [id, version] => Some(format!("{id}/{version}")),
                [] | [_] | [_, _, _, ..] => None,
            },
            files: files.iter().map(|file| (name_of(file), read_file(file))).collect(),
        });
    } else if below.len() < 2 {
        for dir in inner {
            below.push(name_of(&dir));
            collect(&dir, below, folders, faults);
            below.pop();
        }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read_file(path: &Path) -> Result<String, String> {
    fs::read(path).map_err(|error| error.to_string()).and_then(as_text)
}

fn as_text(content: Vec<u8>) -> Result<String, String> {
    String::from_utf8(content).map_err(|error| error.utf8_error().to_string())
}

fn expected_files() -> impl Iterator<Item = String> {
    std::iter::once(STRUCTURE.to_owned()).chain(Language::ALL.into_iter().map(texts_name))
}

fn is_expected(name: &str) -> bool {
    expected_files().any(|expected| expected == name)
}

fn read_all(folders: Vec<Folder>) -> (Vec<Shipped>, Vec<Fault>) {
    let mut versions = Vec::new();
    let mut faults = Vec::new();
    for folder in folders {
        match read_folder(&folder) {
            Ok(version) => versions.push((folder.name, version)),
            Err(found) => faults.extend(found),
        }
    }
    // A version looked at alone has nothing beside it; its predecessor is then taken on trust.
    if versions.len() > 1 {
        let all: Vec<&Instrument> = versions.iter().map(|(_, version)| &version.instrument).collect();
        for (name, version) in &versions {
            let found = questionnaire::check_lineage(&version.files, &version.instrument, &all);
            faults.extend(found.into_iter().map(|fault| in_folder(name, fault)));
        }
    }
    (versions.into_iter().map(|(_, version)| version).collect(), faults)
}

fn read_folder(folder: &Folder) -> Result<Shipped, Vec<Fault>> {
    let mut faults = Vec::new();
    for name in folder.files.keys().filter(|name| !is_expected(name)) {
        faults.push(whole_file(name.clone(), Wrong::FileUnexpected));
    }
    let mut unread = Vec::new();
    let mut content = |name: String| match folder.files.get(&name) {
        Some(Ok(text)) => text.clone(),
        Some(Err(reason)) => {
            faults.push(whole_file(name.clone(), Wrong::FileUnreadable(reason.clone())));
            unread.push(name);
            String::new()
        }
        None => {
            faults.push(whole_file(name.clone(), Wrong::FileMissing));
            unread.push(name);
            String::new()
        }
    };
    let files = Files {
        instrument: content(STRUCTURE.to_owned()),
        texts: PerLanguage::from_fn(|language| content(texts_name(language))),
    };
    match questionnaire::read(&files) {
        Ok(instrument) => {
            let expected = format!("{}/{}", instrument.id, instrument.version);
            if folder.place.as_ref().is_some_and(|place| *place != expected) {
                faults.push(whole_file(STRUCTURE.to_owned(), Wrong::FolderName { expected }));
            }
            if faults.is_empty() {
                let checksum = files.checksum();
                return Ok(Shipped {
                    instrument,
                    files,
                    checksum,
                });
            }
        }
        Err(found) => {
            faults.extend(found.into_iter().filter(|fault| !unread.contains(&fault.file)));
        }
    }
    Err(faults.into_iter().map(|fault| in_folder(&folder.name, fault)).collect())
}

fn in_folder(folder: &str, fault: Fault) -> Fault {
    Fault {
        file: format!("{folder}/{}", fault.file),
        ..fault
    }
}

fn whole_file(file: String, wrong: Wrong) -> Fault {
    Fault {
        file,
        line: 1,
        id: None,
        key: None,
        wrong,
    }
}
