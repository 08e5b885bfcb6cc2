//! The instruments inside the binary: complete, as many criteria as the published tools have, and unchanged once released.

use std::collections::{BTreeMap, BTreeSet};

use perhekeskusarviointi::domain::instrument::Status;
use perhekeskusarviointi::domain::questionnaire::read;
use perhekeskusarviointi::domain::{Language, Mode, SubjectKind};
use perhekeskusarviointi::questionnaires::{Shipped, check_command, check_dir, fault_report, shipped};

fn all() -> Vec<Shipped> {
    shipped().unwrap_or_else(|faults| panic!("\n{}", fault_report(&faults)))
}

fn one(id: &str, version: &str) -> Shipped {
    let is_it = |found: &Shipped| found.instrument.id.as_str() == id && found.instrument.version == version;
    all()
        .into_iter()
        .find(is_it)
        .unwrap_or_else(|| panic!("{id} {version} is not shipped"))
}

#[test]
fn every_shipped_file_is_without_faults() {
    let (report, good) = check_command(None);
    assert!(good, "\n{report}");
    assert!(
        report.ends_with(&format!("{} versions checked, no faults.\n", all().len())),
        "{report}"
    );
}

#[test]
fn what_is_inside_the_binary_is_what_stands_in_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/questionnaires");
    let on_disc = check_dir(folder.as_ref()).unwrap_or_else(|faults| panic!("\n{}", fault_report(&faults)));
    let checksums = |versions: Vec<Shipped>| versions.into_iter().map(|v| v.checksum).collect::<BTreeSet<_>>();
    assert_eq!(checksums(all()), checksums(on_disc));
}

/// Id, criteria in each theme, levels, anchors, subjects, modes.
type Shape<'a> = (&'a str, &'a [usize], usize, &'a [i32], &'a [SubjectKind], &'a [Mode]);

#[test]
fn the_shipped_instruments_have_the_themes_and_criteria_of_the_published_tools() {
    let cases: [Shape<'_>; 3] = [
        (
            "jarjestot-osana-perhekeskusta",
            &[3; 8],
            5,
            &[1, 3, 5],
            &[SubjectKind::Region, SubjectKind::FamilyCentre],
            &[Mode::SelfAssessment],
        ),
        (
            "kohtaamispaikka",
            &[11, 4, 6],
            4,
            &[1, 4],
            &[SubjectKind::MeetingPlace],
            &Mode::ALL,
        ),
        (
            "kohtaamispaikkatoiminta-alueella",
            &[5],
            4,
            &[1, 4],
            &[SubjectKind::Region],
            &[Mode::SelfAssessment],
        ),
    ];
    for (id, criteria, levels, anchors, subjects, modes) in cases {
        let instrument = one(id, "1.0").instrument;
        let counts: Vec<usize> = instrument.themes.iter().map(|theme| theme.criteria.len()).collect();
        assert_eq!(counts, criteria, "{id}");
        assert_eq!(instrument.scale.levels().count(), levels, "{id}");
        assert_eq!(instrument.scale.anchors, anchors, "{id}");
        assert_eq!(instrument.subjects, subjects, "{id}");
        assert_eq!(instrument.modes, modes, "{id}");
        assert!(instrument.asks_target, "{id}");
        assert_eq!(instrument.status, Status::Released, "{id}");
    }
}

#[test]
fn meeting_place_criteria_lead_to_all_eight_of_thl() {
    let instrument = one("kohtaamispaikka", "1.0").instrument;
    let tags: BTreeSet<&str> = instrument
        .criteria()
        .flat_map(|criterion| &criterion.tags)
        .map(String::as_str)
        .collect();
    let expected: BTreeSet<String> = (1..=8)
        .map(|number| format!("thl-kohtaamispaikka-2019:{number}"))
        .collect();
    assert_eq!(tags, expected.iter().map(String::as_str).collect());
    assert!(instrument.criteria().all(|criterion| !criterion.tags.is_empty()));
}

/// A sentence that is the same in two languages was forgotten in one of them.
#[test]
fn no_sentence_was_left_untranslated() {
    for Shipped { instrument, .. } in all() {
        for criterion in instrument.criteria() {
            let statements: BTreeSet<&str> = Language::ALL
                .iter()
                .map(|language| criterion.texts(*language).statement.as_str())
                .collect();
            assert_eq!(statements.len(), 3, "{} {}", instrument.id, criterion.id);
            for level in &criterion.scale.anchors {
                let anchors: BTreeSet<_> = Language::ALL
                    .iter()
                    .map(|language| criterion.anchor(*language, *level))
                    .collect();
                assert_eq!(anchors.len(), 3, "{} {} {level}", instrument.id, criterion.id);
            }
        }
    }
}

#[test]
fn within_an_instrument_no_two_criteria_are_called_the_same() {
    for Shipped { instrument, .. } in all() {
        for language in Language::ALL {
            let titles: BTreeSet<&str> = instrument
                .criteria()
                .map(|criterion| criterion.texts(language).title.as_str())
                .collect();
            assert_eq!(
                titles.len(),
                instrument.criteria().count(),
                "{} {language}",
                instrument.id
            );
        }
    }
}

#[test]
fn a_stored_version_gives_the_same_instrument_again() {
    for version in all() {
        assert_eq!(read(&version.files).as_ref(), Ok(&version.instrument));
        assert_eq!(version.files.checksum(), version.checksum);
    }
}

/// A released version never changes: rounds point at it, and comparison trusts it.
#[test]
fn released_versions_are_unchanged() {
    let written = include_str!("../../../questionnaires/released.toml");
    let known: BTreeMap<String, String> = toml::from_str(written).expect("released.toml holds one line per version");
    let mut found = BTreeMap::new();
    for version in all() {
        let name = format!("{}/{}", version.instrument.id, version.instrument.version);
        match version.instrument.status {
            Status::Released => found.insert(name, version.checksum),
            Status::Draft => None,
        };
    }
    for (name, checksum) in &found {
        match known.get(name) {
            Some(released) => assert_eq!(
                checksum, released,
                "{name} was released and has changed. Take the change back and make it in a new version \
                 (docs/instruments.md). Only a version that no service has ever run may be changed: then write its new \
                 checksum into questionnaires/released.toml."
            ),
            None => panic!(
                "{name} is released for the first time: when its texts are final, add this line to \
                 questionnaires/released.toml:\n\"{name}\" = \"{checksum}\""
            ),
        }
    }
    for name in known.keys() {
        assert!(
            found.contains_key(name),
            "{name} was released and is gone, or became a draft: bring it back"
        );
    }
}
