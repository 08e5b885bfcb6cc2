//! A folder of questionnaires, as `questionnaires check` meets it on disc.

use std::fs;
use std::path::Path;

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::questionnaire::Wrong;
use perhekeskusarviointi::questionnaires::{check_command, check_dir};
use tempfile::TempDir;

use super::sample::{INSTRUMENT, TEXTS, line_of};

fn put(root: &Path, folder: &str, instrument: &str) {
    let dir = root.join(folder);
    fs::create_dir_all(&dir).expect("a folder can be made");
    fs::write(dir.join("instrument.toml"), instrument).expect("a file can be written");
    for language in Language::ALL {
        fs::write(dir.join(format!("{}.toml", language.code())), TEXTS).expect("a file can be written");
    }
}

fn root() -> TempDir {
    TempDir::new().expect("a folder can be made")
}

#[test]
fn a_good_folder_is_told_of_in_one_line_per_version() {
    let root = root();
    put(root.path(), "malli/1.1", INSTRUMENT);
    for dir in [
        root.path().to_owned(),
        root.path().join("malli"),
        root.path().join("malli/1.1"),
    ] {
        let (report, good) = check_command(Some(&dir));
        assert!(good, "{report}");
        assert!(
            report.starts_with("malli 1.1 (draft): 2 themes, 3 criteria, checksum "),
            "{report}"
        );
        assert!(report.ends_with("1 version checked, no faults.\n"), "{report}");
    }
}

#[test]
fn faults_are_told_with_path_and_line_and_counted() {
    let root = root();
    put(
        root.path(),
        "malli/1.1",
        &INSTRUMENT
            .replace("weight = 2.5", "weight = 0")
            .replace("\"draft\"", "\"x\""),
    );
    let (report, good) = check_command(Some(root.path()));
    assert!(!good);
    let file = root.path().join("malli/1.1/instrument.toml").display().to_string();
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines.len(), 3, "{report}");
    assert!(
        lines[0].starts_with(&format!("{file}:{}: status: ", line_of(INSTRUMENT, "status"))),
        "{report}"
    );
    assert!(
        lines[1].starts_with(&format!("{file}:{}: viestinta.tieto: ", line_of(INSTRUMENT, "weight"))),
        "{report}"
    );
    assert_eq!(lines[2], "2 faults in 1 file.");
}

#[test]
fn what_does_not_belong_in_the_folder_is_told() {
    let only = |root: &TempDir| {
        let mut faults = check_dir(root.path()).expect_err("one fault");
        assert_eq!(faults.len(), 1, "{faults:?}");
        let fault = faults.remove(0);
        let file = Path::new(&fault.file)
            .file_name()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        (file, fault.wrong)
    };

    let missing = root();
    put(missing.path(), "malli/1.1", INSTRUMENT);
    fs::remove_file(missing.path().join("malli/1.1/sv.toml")).expect("it was there");
    assert_eq!(only(&missing), ("sv.toml".into(), Wrong::FileMissing));

    let structure = root();
    put(structure.path(), "malli/1.1", INSTRUMENT);
    fs::remove_file(structure.path().join("malli/1.1/instrument.toml")).expect("it was there");
    assert_eq!(only(&structure), ("instrument.toml".into(), Wrong::FileMissing));

    let extra = root();
    put(extra.path(), "malli/1.1", INSTRUMENT);
    fs::write(extra.path().join("malli/1.1/de.toml"), TEXTS).expect("a file can be written");
    assert_eq!(only(&extra), ("de.toml".into(), Wrong::FileUnexpected));

    let latin = root();
    put(latin.path(), "malli/1.1", INSTRUMENT);
    fs::write(latin.path().join("malli/1.1/fi.toml"), b"title = \"J\xe4rjest\xf6t\"").expect("a file can be written");
    assert!(matches!(only(&latin), (file, Wrong::FileUnreadable(_)) if file == "fi.toml"));

    let misplaced = root();
    put(misplaced.path(), "malli/2.0", INSTRUMENT);
    assert_eq!(
        only(&misplaced),
        (
            "instrument.toml".into(),
            Wrong::FolderName {
                expected: "malli/1.1".into()
            }
        )
    );
}

#[test]
fn an_empty_folder_and_none_at_all_are_refused() {
    let root = root();
    assert_eq!(
        check_dir(root.path()).expect_err("nothing there")[0].wrong,
        Wrong::NothingFound
    );
    let (report, good) = check_command(Some(&root.path().join("nowhere")));
    assert!(!good && report.contains("cannot be read"), "{report}");
}

#[test]
fn versions_side_by_side_are_held_against_each_other() {
    let root = root();
    put(root.path(), "malli/1.1", INSTRUMENT);
    let first = INSTRUMENT
        .replace("\"1.1\"", "\"1.0\"")
        .replace("predecessor = \"1.0\"\n", "");
    put(
        root.path(),
        "malli/1.0",
        &first.replace("replaces = [\"viestinta.tiedotus\"]\n", ""),
    );
    let faults = check_dir(root.path()).expect_err("1.0 has no such criterion");
    let expected = Wrong::ReplacesUnknown {
        found: "viestinta.tiedotus".into(),
        predecessor: "1.0".into(),
    };
    assert_eq!((faults.len(), &faults[0].wrong), (1, &expected));
    assert_eq!(faults[0].line, line_of(INSTRUMENT, "replaces"));
}
