//! Files for office programs, opened the way their readers open them: by LibreOffice, and as the archives of XML that
//! they are. Who lacks a program fails: `tests/run` installs it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use resvg::usvg::roxmltree::Document;
use tempfile::TempDir;
use zip::ZipArchive;

/// A folder with a file and what LibreOffice makes of it; the profile is its own, so that tests may run side by side.
pub struct Office {
    folder: TempDir,
    file: PathBuf,
}

impl Office {
    /// `name` with its extension.
    pub fn open(name: &str, content: &[u8]) -> Office {
        let folder = TempDir::new().expect("a temporary folder");
        let file = folder.path().join(name);
        fs::write(&file, content).expect("a written file");
        Office { folder, file }
    }

    /// Converts the file, `target` as LibreOffice names it ("pdf", "csv:…"), and gives the files that came of it.
    pub fn convert(&self, target: &str) -> Vec<PathBuf> {
        let out = self.folder.path().join("out");
        let profile = format!(
            "-env:UserInstallation=file://{}",
            self.folder.path().join("profile").display()
        );
        let run = Command::new("soffice")
            .args([
                profile.as_str(),
                "--headless",
                "--norestore",
                "--convert-to",
                target,
                "--outdir",
            ])
            .arg(&out)
            .arg(&self.file)
            .output()
            .expect("LibreOffice: run tests/run, which installs it");
        let said = String::from_utf8_lossy(&run.stderr).into_owned() + &String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success() && !said.contains("Error"), "LibreOffice: {said}");
        let mut made: Vec<PathBuf> = fs::read_dir(&out)
            .unwrap_or_else(|_| panic!("LibreOffice opened nothing: {said}"))
            .map(|entry| entry.expect("an entry").path())
            .collect();
        made.sort();
        assert!(!made.is_empty(), "LibreOffice: {said}");
        made
    }

    /// The words on the pages that LibreOffice makes of the file.
    pub fn text(&self) -> String {
        let pdf = self.convert("pdf").remove(0);
        let run = Command::new("pdftotext")
            .arg("-layout")
            .arg(&pdf)
            .arg("-")
            .output()
            .expect("pdftotext: run tests/run, which installs poppler-utils");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("UTF-8")
    }

    /// Every sheet of a workbook as its rows, as LibreOffice shows the cells.
    #[allow(dead_code)] // not every kind of file has sheets
    pub fn sheets(&self) -> BTreeMap<String, Vec<Vec<String>>> {
        // Comma, quotes, UTF-8, from line 1, all as shown, every sheet.
        let made = self.convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1");
        let stem = stem(&self.file);
        let sheet = |path: PathBuf| {
            let name = stem_of_sheet(&path, &stem);
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_path(&path)
                .expect("a sheet");
            let rows = reader
                .records()
                .map(|row| row.expect("a row").iter().map(str::to_owned).collect());
            (name, rows.collect())
        };
        made.into_iter().map(sheet).collect()
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

fn stem_of_sheet(path: &Path, stem_of_book: &str) -> String {
    let stem = stem(path);
    stem.strip_prefix(&format!("{stem_of_book}-"))
        .unwrap_or(&stem)
        .to_owned()
}

/// The parts of a package by name, in the order they stand.
pub fn parts(content: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(content)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a whole part");
            (part.name().to_owned(), bytes)
        })
        .collect()
}

/// A part that must be there, as text.
#[allow(dead_code)]
pub fn part(content: &[u8], name: &str) -> String {
    let found = parts(content).into_iter().find(|(own, _)| own == name);
    let (_, bytes) = found.unwrap_or_else(|| panic!("no part {name}"));
    String::from_utf8(bytes).expect("UTF-8")
}

/// What every package must keep: no name twice, every XML part well-formed, every relation leading to a part, every part
/// with a type, no id twice within a part's relations.
pub fn assert_sound_package(content: &[u8]) {
    let parts: BTreeMap<String, Vec<u8>> = {
        let listed = parts(content);
        let count = listed.len();
        let by_name: BTreeMap<_, _> = listed.into_iter().collect();
        assert_eq!(by_name.len(), count, "a part stands twice");
        by_name
    };
    let text = |name: &str| String::from_utf8(parts[name].clone()).expect("UTF-8");
    let types = text("[Content_Types].xml");
    let types = Document::parse(&types).expect("content types");
    let attribute = |tag: &str, name: &str| -> Vec<String> {
        let nodes = types.descendants().filter(|node| node.tag_name().name() == tag);
        nodes
            .filter_map(|node| node.attribute(name).map(str::to_owned))
            .collect()
    };
    let (defaults, overrides) = (attribute("Default", "Extension"), attribute("Override", "PartName"));
    for name in overrides.iter() {
        assert!(
            parts.contains_key(name.trim_start_matches('/')),
            "a type for {name}, which is not there"
        );
    }
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let extension = name.rsplit('.').next().unwrap_or_default();
        let known = overrides.contains(&format!("/{name}")) || defaults.iter().any(|own| own == extension);
        assert!(known, "{name} has no type");
        if matches!(extension, "xml" | "rels") {
            let text = text(name);
            let document = Document::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            if extension == "rels" {
                assert_relations_lead_somewhere(name, &document, &parts);
            }
        }
    }
}

fn assert_relations_lead_somewhere(name: &str, document: &Document<'_>, parts: &BTreeMap<String, Vec<u8>>) {
    let mut ids = Vec::new();
    let base = name.split("_rels/").next().unwrap_or_default();
    for relation in document
        .descendants()
        .filter(|node| node.tag_name().name() == "Relationship")
    {
        ids.push(relation.attribute("Id").expect("an id").to_owned());
        if relation.attribute("TargetMode") == Some("External") {
            continue;
        }
        let target = relation.attribute("Target").expect("a target");
        let target = resolved(base, target);
        assert!(
            parts.contains_key(&target),
            "{name} leads to {target}, which is not there"
        );
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "{name} uses an id twice");
}

fn resolved(base: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = base.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
