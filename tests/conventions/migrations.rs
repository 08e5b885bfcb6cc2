//! A migration that has run somewhere is never edited: databases that have run it would differ from those that run it
//! tomorrow. What is to be different is a migration of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

/// Each migration's checksum, as it was when it came.
const WRITTEN: &str = include_str!("migrations.toml");

#[test]
fn a_migration_stays_as_it_was_written() {
    let written: BTreeMap<String, String> = toml::from_str(WRITTEN).expect("one line per migration");
    let found = migrations();
    for (name, checksum) in &found {
        let known = written.get(name).unwrap_or_else(|| {
            panic!("{name} is new. Once it is as it shall stay, add to tests/conventions/migrations.toml:\n\"{name}\" = \"{checksum}\"")
        });
        assert_eq!(known, checksum, "{name} was edited; write a further migration instead");
    }
    let gone: Vec<&String> = written.keys().filter(|name| !found.contains_key(*name)).collect();
    assert!(gone.is_empty(), "gone: {gone:?}");
}

fn migrations() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the migrations") {
        let path = entry.expect("a readable entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let mut sum = Sha256::new();
        for part in ["up.sql", "down.sql"] {
            sum.update(fs::read(path.join(part)).unwrap_or_else(|error| panic!("{name}/{part}: {error}")));
        }
        found.insert(name, sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
    }
    found
}
