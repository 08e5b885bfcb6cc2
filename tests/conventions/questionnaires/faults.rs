//! Each kind of fault: one message, on the right line, about the right thing.

use perhekeskusarviointi::domain::questionnaire::{Fault, Files, IdForm, Kind, Wrong, check_lineage, read};
use perhekeskusarviointi::domain::{CriterionId, Language, PerLanguage};

use super::sample::{INSTRUMENT, TEXTS, files, line_of};

#[test]
fn the_sample_has_no_faults_and_says_what_the_files_say() {
    let instrument = read(&files()).expect("the sample is without faults");
    assert_eq!(instrument.id.as_str(), "malli");
    assert!(instrument.asks_target);
    assert_eq!(instrument.predecessor.as_deref(), Some("1.0"));
    assert_eq!(instrument.texts(Language::Sv).levels[&2], "osin");
    let ids: Vec<&str> = instrument.criteria().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(ids, ["viestinta.kanavat", "viestinta.tieto", "avustukset.ehdot"]);

    let plain = instrument
        .criterion(&CriterionId::new("viestinta.kanavat"))
        .expect("it is there");
    assert_eq!((plain.weight, plain.own_scale), (1.0, false));
    assert!(plain.allows_cannot_say && plain.allows_not_applicable);
    assert_eq!(plain.scale.levels().collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(instrument.level_label(Language::Fi, plain, 3), "on");
    assert_eq!(
        instrument.anchor(Language::Fi, plain, 3),
        Some("Kanavat ovat käytössä.")
    );
    assert_eq!(instrument.anchor(Language::Fi, plain, 2), None);

    let own = instrument
        .criterion(&CriterionId::new("viestinta.tieto"))
        .expect("it is there");
    assert_eq!((own.weight, own.own_scale), (2.5, true));
    assert!(!own.allows_cannot_say && !own.allows_not_applicable);
    assert_eq!(own.scale.levels().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(instrument.level_label(Language::En, own, 1), "puuttuu");
    assert_eq!(own.tags, ["thl-linjaus-2018:5"]);
    assert_eq!(own.replaces, [CriterionId::new("viestinta.tiedotus")]);
}

/// A part of the sample, what stands there instead, and the one fault it makes: where, about which id and key, and what.
type Case<'a> = (&'a str, &'a str, &'a str, Option<&'a str>, Option<&'a str>, Wrong);

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn each_fault_of_the_structure_is_told_where_it_stands() {
    let tieto = Some("viestinta.tieto");
    #[rustfmt::skip]
    let cases: Vec<Case<'_>> = vec![
        ("licence = \"CC-BY-4.0\"\n", "", "id = \"malli\"", None, Some("licence"), Wrong::KeyMissing { kind: Kind::Text }),
        ("id = \"malli\"", "id = \"Malli\"", "Malli", None, Some("id"), Wrong::IdForm(IdForm::Instrument)),
        ("version = \"1.1\"", "version = 1.1", "version = 1.1", None, Some("version"), Wrong::KindOther { expected: Kind::Text, found: "float" }),
        ("version = \"1.1\"", "version = \"v2\"", "v2", None, Some("version"), Wrong::VersionForm { found: text("v2") }),
        ("\"draft\"", "\"ready\"", "ready", None, Some("status"), Wrong::NotAChoice { found: text("ready"), choices: vec!["draft", "released"] }),
        ("wording = \"project\"", "wording = \"mine\"", "mine", None, Some("wording"), Wrong::NotAChoice { found: text("mine"), choices: vec!["project", "official"] }),
        ("\"Written for the tests.\"", "\" \"", "source", None, Some("source"), Wrong::TextEmpty),
        ("\"Written for the tests.\"", "\" Written\"", "source", None, Some("source"), Wrong::TextUntidy),
        ("[\"fi\", \"sv\", \"en\"]", "[\"fi\", \"sv\", \"de\"]", "\"de\"", None, Some("languages"), Wrong::NotAChoice { found: text("de"), choices: vec!["fi", "sv", "en"] }),
        ("[\"fi\", \"sv\", \"en\"]", "[\"fi\", \"en\"]", "languages", None, Some("languages"), Wrong::LanguageMissing(Language::Sv)),
        ("\"meeting_place\"", "\"school\"", "school", None, Some("subjects"), Wrong::NotAChoice { found: text("school"), choices: vec!["region", "family_centre", "meeting_place"] }),
        ("\"meeting_place\"", "\"region\"", "subjects", None, Some("subjects"), Wrong::ListedTwice(text("region"))),
        ("[\"self\", \"peer\"]", "[]", "modes", None, Some("modes"), Wrong::ListEmpty),
        ("[\"self\", \"peer\"]", "\"self\"", "modes", None, Some("modes"), Wrong::KindOther { expected: Kind::List, found: "string" }),
        ("[\"self\", \"peer\"]", "[\"self\",\n  \"guest\"]", "\"guest\"", None, Some("modes"), Wrong::NotAChoice { found: text("guest"), choices: vec!["self", "peer"] }),
        ("[\"current\", \"target\"]", "[\"target\"]", "asks", None, Some("asks"), Wrong::CurrentNotAsked),
        ("\"target\"", "\"past\"", "past", None, Some("asks"), Wrong::NotAChoice { found: text("past"), choices: vec!["current", "target"] }),
        ("minutes_alone = 5", "minutes_alone = 0", "minutes_alone", None, Some("minutes_alone"), Wrong::NumberOutside { found: 0, min: 1, max: 1440 }),
        ("minutes_joint = 20", "minutes_joint = 2.5", "minutes_joint", None, Some("minutes_joint"), Wrong::KindOther { expected: Kind::WholeNumber, found: "float" }),
        ("predecessor = \"1.0\"", "predecessor = \"1.1\"", "predecessor", None, Some("predecessor"), Wrong::PredecessorNotEarlier { version: text("1.1") }),
        ("predecessor = \"1.0\"\n", "", "replaces", tieto, Some("replaces"), Wrong::ReplacesWithoutPredecessor),
        ("minutes_joint = 20", "minutes_joint = 20\ncolour = \"red\"", "colour", None, Some("colour"), Wrong::KeyUnknown { known: vec!["id", "version", "status", "wording", "source", "licence", "languages", "subjects", "modes", "asks", "minutes_alone", "minutes_joint", "predecessor", "scale", "themes"] }),
        ("max = 3", "max = 1", "max = 1", None, Some("max"), Wrong::LevelCount(1)),
        ("max = 3", "max = 11", "max = 11", None, Some("max"), Wrong::LevelCount(11)),
        ("anchors = [1, 3]", "anchors = [1, 4, 3]", "anchors = [1, 4", None, Some("anchors"), Wrong::AnchorOutside { anchor: 4, min: 1, max: 3 }),
        ("anchors = [1, 3]", "anchors = [1, 3, 3]", "anchors = [1, 3, 3", None, Some("anchors"), Wrong::ListedTwice(text("3"))),
        ("max = 3", "max = 3\nstep = 1", "step", None, Some("step"), Wrong::KeyUnknown { known: vec!["min", "max", "anchors"] }),
        ("id = \"viestinta.tieto\"\nweight = 2.5", "id = \"viestinta.tieto\"\nweight = 0", "weight = 0", tieto, Some("weight"), Wrong::WeightNotPositive),
        ("weight = 2.5", "weight = -1.0", "weight", tieto, Some("weight"), Wrong::WeightNotPositive),
        ("weight = 2.5", "weight = nan", "weight", tieto, Some("weight"), Wrong::WeightNotPositive),
        ("weight = 2.5", "weight = \"2\"", "weight", tieto, Some("weight"), Wrong::KindOther { expected: Kind::Number, found: "string" }),
        ("thl-linjaus-2018:5", "THL 5", "THL 5", tieto, Some("tags"), Wrong::TagForm { found: text("THL 5") }),
        ("cannot_say = false", "cannot_say = \"no\"", "cannot_say", tieto, Some("cannot_say"), Wrong::KindOther { expected: Kind::YesNo, found: "string" }),
        ("cannot_say = false", "cannotsay = false", "cannotsay", tieto, Some("cannotsay"), Wrong::KeyUnknown { known: vec!["id", "weight", "tags", "scale", "cannot_say", "not_applicable", "replaces"] }),
        ("\"viestinta.tiedotus\"", "\"viestinta.tieto\"", "replaces", tieto, Some("replaces"), Wrong::ReplacesItself),
        ("\"viestinta.tiedotus\"", "\"viestinta.kanavat\"", "replaces", tieto, Some("replaces"), Wrong::ReplacesKept(text("viestinta.kanavat"))),
        ("\"viestinta.tiedotus\"", "\"tiedotus\"", "replaces", tieto, Some("replaces"), Wrong::IdForm(IdForm::Criterion)),
    ];
    for (part, instead, at, id, key, wrong) in cases {
        let changed = changed(INSTRUMENT, part, instead);
        let expected = fault("instrument.toml", line_of(&changed, at), id, key, wrong);
        let found = read(&Files {
            instrument: changed,
            ..files()
        });
        assert_eq!(found, Err(vec![expected]), "{instead}");
    }
}

#[test]
fn each_fault_of_the_texts_is_told_where_it_stands() {
    let kanavat = Some("viestinta.kanavat");
    let tieto = Some("viestinta.tieto");
    let long = ["sana"; 26].join(" ");
    let header = "[criteria.\"viestinta.kanavat\"]";
    let known = vec![
        "themes",
        "criteria",
        "title",
        "summary",
        "introduction",
        "source_note",
        "scale",
    ];
    #[rustfmt::skip]
    let cases: Vec<Case<'_>> = vec![
        ("summary = \"Yhteenveto.\"\n", "", "title", None, Some("summary"), Wrong::KeyMissing { kind: Kind::Text }),
        ("title = \"Malli\"", "title = \"\"", "title", None, Some("title"), Wrong::TextEmpty),
        ("title = \"Malli\"", "title = 1", "title", None, Some("title"), Wrong::KindOther { expected: Kind::Text, found: "integer" }),
        ("title = \"Malli\"", "title = \"<b>Malli</b>\"", "title", None, Some("title"), Wrong::TextMarkup),
        ("\"Johdanto.\"", "\"Joh\\ndanto.\"", "introduction", None, Some("introduction"), Wrong::TextUntidy),
        ("title = \"Malli\"", "title = \"Malli\"\nhint = \"x\"", "hint", None, Some("hint"), Wrong::KeyUnknown { known }),
        ("2 = \"osin\"\n", "", "[scale]", None, Some("scale"), Wrong::LevelMissing(2)),
        ("3 = \"on\"", "3 = \"on\"\n4 = \"yli\"", "4 = ", None, Some("scale.4"), Wrong::LevelExtra { levels: vec![1, 2, 3] }),
        ("2 = \"osin\"", "2 = \" \"", "2 = \" \"", None, Some("scale.2"), Wrong::TextEmpty),
        ("description = \"Miten tieto kulkee.\"\n", "", "[themes.viestinta]", Some("viestinta"), Some("description"), Wrong::KeyMissing { kind: Kind::Text }),
        ("description = \"Miten tieto kulkee.\"", "description = \"M.\"\nguidance = \"x\"", "guidance = \"x\"", Some("viestinta"), Some("guidance"), Wrong::KeyUnknown { known: vec!["title", "description"] }),
        ("title = \"Sovitut kanavat\"\n", "", header, kanavat, Some("title"), Wrong::KeyMissing { kind: Kind::Text }),
        ("title = \"Sovitut kanavat\"", "title = \"  \"", "title = \"  \"", kanavat, Some("title"), Wrong::TextEmpty),
        ("Viestinnän kanavista on sovittu yhdessä.", &long, "sana sana", kanavat, Some("statement"), Wrong::StatementTooLong { words: 26 }),
        ("1 = \"Kanavia ei ole.\"\n", "", "[criteria.\"viestinta.kanavat\".anchors]", kanavat, Some("anchors"), Wrong::LevelMissing(1)),
        ("1 = \"Kanavia ei ole.\"", "1 = \"Ei ole.\"\n2 = \"On.\"", "2 = \"On", kanavat, Some("anchors.2"), Wrong::LevelExtra { levels: vec![1, 3] }),
        ("1 = \"Kanavia ei ole.\"", "1 = \"Ei ole.\"\nx = \"On.\"", "x = \"On", kanavat, Some("anchors.x"), Wrong::LevelExtra { levels: vec![1, 3] }),
        ("[criteria.\"viestinta.kanavat\".anchors]\n1 = \"Kanavia ei ole.\"\n3 = \"Kanavat ovat käytössä.\"\n", "", header, kanavat, Some("anchors"), Wrong::KeyMissing { kind: Kind::Table }),
        ("[criteria.\"viestinta.tieto\".scale]\n1 = \"puuttuu\"\n2 = \"löytyy\"\n", "", "[criteria.\"viestinta.tieto\"]", tieto, Some("scale"), Wrong::KeyMissing { kind: Kind::Table }),
        ("[criteria.\"viestinta.tieto\"]", "[criteria.\"viestinta.kanavat\".scale]\n1 = \"ei\"\n[criteria.\"viestinta.tieto\"]", "[criteria.\"viestinta.kanavat\".scale]", kanavat, Some("scale"), Wrong::ScaleExtra),
        ("[criteria.\"viestinta.tieto\"]", "[criteria.\"viestinta.outo\"]\ntitle = \"O\"\nstatement = \"O.\"\n[criteria.\"viestinta.tieto\"]", "[criteria.\"viestinta.outo\"]", Some("viestinta.outo"), None, Wrong::TextsExtra { table: "criteria" }),
        ("[themes.avustukset]", "[themes.outo]\ntitle = \"O\"\ndescription = \"O.\"\n[themes.avustukset]", "[themes.outo]", Some("outo"), None, Wrong::TextsExtra { table: "themes" }),
        ("[themes.avustukset]\ntitle = \"Avustukset\"\ndescription = \"Miten tuetaan.\"\n", "", "3 = \"Ehdot tunnetaan.\"", Some("avustukset"), None, Wrong::TextsMissing { table: "themes" }),
        ("[criteria.\"avustukset.ehdot\"]\ntitle = \"Selkeät ehdot\"\nstatement = \"Avustusten ehdot ovat selkeät.\"\n[criteria.\"avustukset.ehdot\".anchors]\n1 = \"Ehtoja ei tunneta.\"\n3 = \"Ehdot tunnetaan.\"\n", "", "2 = \"löytyy\"", Some("avustukset.ehdot"), None, Wrong::TextsMissing { table: "criteria" }),
        ("title = \"Malli\"", "title = \"Malli\"\ntitle = \"Toinen\"", "title = \"Toinen\"", None, None, Wrong::WrittenTwice),
    ];
    for (part, instead, at, id, key, wrong) in cases {
        for language in Language::ALL {
            let changed = changed(TEXTS, part, instead);
            let file = format!("{}.toml", language.code());
            let expected = fault(&file, line_of(&changed, at), id, key, wrong.clone());
            let mut broken = files();
            broken.texts = PerLanguage::from_fn(|other| {
                if other == language {
                    changed.clone()
                } else {
                    TEXTS.into()
                }
            });
            assert_eq!(read(&broken), Err(vec![expected]), "{file}: {instead}");
        }
    }
}

#[test]
fn a_statement_of_twenty_five_words_is_short_enough() {
    let words = ["sana"; 25].join(" ");
    let changed = changed(TEXTS, "Viestinnän kanavista on sovittu yhdessä.", &words);
    let texts = PerLanguage::from_fn(|_| changed.clone());
    assert!(
        read(&Files {
            instrument: INSTRUMENT.into(),
            texts
        })
        .is_ok()
    );
}

#[test]
fn an_id_used_twice_is_told_with_the_line_of_the_first() {
    let again = "[[themes]]\nid = \"viestinta\"\n[[themes.criteria]]\nid = \"viestinta.kanavat\"\n";
    let instrument = format!("{INSTRUMENT}{again}");
    let end = INSTRUMENT.lines().count();
    let first = |id: &str| Wrong::IdTwice {
        first: line_of(INSTRUMENT, &format!("id = \"{id}\"")),
    };
    let expected = vec![
        fault(
            "instrument.toml",
            end + 2,
            Some("viestinta"),
            Some("id"),
            first("viestinta"),
        ),
        fault(
            "instrument.toml",
            end + 4,
            Some("viestinta.kanavat"),
            Some("id"),
            first("viestinta.kanavat"),
        ),
    ];
    assert_eq!(read(&Files { instrument, ..files() }), Err(expected));
}

#[test]
fn a_theme_without_criteria_and_an_instrument_without_themes_are_refused() {
    let text = "\n[themes.tyhja]\ntitle = \"T\"\ndescription = \"T.\"\n";
    for instead in ["", "criteria = []\n"] {
        let instrument = format!("{INSTRUMENT}\n[[themes]]\nid = \"tyhja\"\n{instead}");
        let texts = PerLanguage::from_fn(|_| format!("{TEXTS}{text}"));
        let line = line_of(&instrument, "id = \"tyhja\"") - 1;
        let expected = fault(
            "instrument.toml",
            line,
            Some("tyhja"),
            Some("criteria"),
            Wrong::ThemeEmpty,
        );
        assert_eq!(read(&Files { instrument, texts }), Err(vec![expected]));
    }

    let head = &INSTRUMENT[..INSTRUMENT.find("\n[[themes]]").expect("it has themes")];
    let found = read(&Files {
        instrument: head.into(),
        ..files()
    })
    .expect_err("nothing to ask");
    let last = head.trim_end().lines().count();
    assert_eq!(
        found,
        [fault("instrument.toml", last, None, Some("themes"), Wrong::NoThemes)]
    );
}

#[test]
fn all_faults_of_all_files_come_at_once_in_order() {
    let instrument =
        changed(INSTRUMENT, "minutes_alone = 5", "minutes_alone = -5").replace("weight = 2.5", "weight = 0");
    let texts = PerLanguage {
        fi: changed(TEXTS, "title = \"Malli\"", "title = \"\"").replace("2 = \"Tieto löytyy.\"", "1 = \"Ei.\""),
        sv: TEXTS.to_owned(),
        en: changed(TEXTS, "2 = \"osin\"\n", ""),
    };
    let found = read(&Files { instrument, texts }).expect_err("six faults");
    let places: Vec<(&str, usize)> = found.iter().map(|fault| (fault.file.as_str(), fault.line)).collect();
    let expected = [
        ("instrument.toml", line_of(INSTRUMENT, "minutes_alone")),
        ("instrument.toml", line_of(INSTRUMENT, "weight")),
        ("fi.toml", 1),
        ("fi.toml", line_of(TEXTS, "[criteria.\"viestinta.tieto\".anchors]")),
        ("fi.toml", line_of(TEXTS, "2 = \"Tieto löytyy.\"")),
        ("en.toml", line_of(TEXTS, "[scale]")),
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_line_that_cannot_be_read_is_told_without_faults_that_only_follow_from_it() {
    let cases = [
        (INSTRUMENT, "instrument.toml", "status = \"draft\"", "status = draft"),
        (
            INSTRUMENT,
            "instrument.toml",
            "id = \"viestinta.kanavat\"",
            "id = \"viestinta.kanavat",
        ),
        (
            INSTRUMENT,
            "instrument.toml",
            "[[themes]]\nid = \"avustukset\"",
            "[[themes]\nid = \"avustukset\"",
        ),
        (INSTRUMENT, "instrument.toml", "[scale]", "[scale"),
        (TEXTS, "fi.toml", "title = \"Malli\"", "title = Malli"),
        (
            TEXTS,
            "fi.toml",
            "title = \"Sovitut kanavat\"",
            "title \"Sovitut kanavat\"",
        ),
        (
            TEXTS,
            "fi.toml",
            "[criteria.\"viestinta.kanavat\"]",
            "[criteria.\"viestinta.kanavat]",
        ),
        (TEXTS, "fi.toml", "[themes.avustukset]", "[themes.avustukset"),
        (
            TEXTS,
            "fi.toml",
            "1 = \"Ehtoja ei tunneta.\"",
            "1 = \"Ehtoja ei tunneta.",
        ),
    ];
    for (whole, file, part, instead) in cases {
        let broken = changed(whole, part, instead);
        let line = line_of(&broken, instead);
        let mut four = files();
        if file == "fi.toml" {
            four.texts.fi = broken;
        } else {
            four.instrument = broken;
        }
        let found = read(&four).expect_err("it is not TOML");
        let told: Vec<(&str, usize, bool)> = found
            .iter()
            .map(|fault| (fault.file.as_str(), fault.line, matches!(fault.wrong, Wrong::Syntax(_))))
            .collect();
        assert_eq!(told, [(file, line, true)], "{instead}: {found:?}");
    }
}

#[test]
fn a_line_that_cannot_be_read_hides_no_other_fault() {
    let fi = changed(TEXTS, "title = \"Malli\"", "title = Malli").replace("2 = \"osin\"\n", "");
    let fi = changed(
        &fi,
        "[themes.avustukset]\ntitle = \"Avustukset\"",
        "[themes.avustukset]\ntitle = \"\"",
    );
    let mut four = files();
    four.texts.fi = fi.clone();
    let lines: Vec<usize> = read(&four)
        .expect_err("three faults")
        .iter()
        .map(|fault| fault.line)
        .collect();
    assert_eq!(lines, [1, line_of(&fi, "[scale]"), line_of(&fi, "title = \"\"")]);
}

#[test]
fn nonsense_is_refused_and_never_brings_the_reader_down() {
    let nonsense = [
        "",
        "=",
        "[",
        "[[themes]]",
        "themes = 1",
        "themes = [1]",
        "criteria = []",
        "scale = 1",
        "\0",
        "id = '''",
    ];
    for text in nonsense {
        let texts = || PerLanguage::from_fn(|_| text.to_owned());
        assert!(
            read(&Files {
                instrument: text.into(),
                texts: texts()
            })
            .is_err(),
            "{text:?}"
        );
        assert!(
            read(&Files {
                instrument: text.into(),
                ..files()
            })
            .is_err(),
            "{text:?}"
        );
        assert!(
            read(&Files {
                instrument: INSTRUMENT.into(),
                texts: texts()
            })
            .is_err(),
            "{text:?}"
        );
    }
}

/// Whatever line is lost, the files are either refused or still say something whole; nothing breaks the reader.
#[test]
fn every_required_line_that_is_lost_is_missed() {
    let optional = [
        "weight",
        "tags",
        "scale = {",
        "cannot_say",
        "not_applicable",
        "replaces",
        "guidance",
    ];
    let required = |line: &str| !line.is_empty() && !optional.iter().any(|key| line.starts_with(key));
    for (whole, is_texts) in [(INSTRUMENT, false), (TEXTS, true)] {
        for (index, line) in whole.lines().enumerate() {
            let rest: Vec<&str> = whole
                .lines()
                .enumerate()
                .filter(|(i, _)| *i != index)
                .map(|(_, l)| l)
                .collect();
            let mut four = files();
            if is_texts {
                four.texts.sv = rest.join("\n");
            } else {
                four.instrument = rest.join("\n");
            }
            let refused = read(&four).is_err();
            assert!(refused || !required(line), "without {line}");
        }
    }
}

#[test]
fn a_new_version_may_replace_only_what_its_predecessor_had() {
    let new = read(&files()).expect("the sample is without faults");
    let at = |part, id, key, wrong| {
        vec![fault(
            "instrument.toml",
            line_of(INSTRUMENT, part),
            id,
            Some(key),
            wrong,
        )]
    };
    let nothing = Wrong::PredecessorUnknown { found: "1.0".into() };
    assert_eq!(
        check_lineage(&files(), &new, &[&new]),
        at("predecessor", None, "predecessor", nothing)
    );

    let earlier = |id: &str| {
        let renamed = |text: &str| text.replace("viestinta.tieto\"", &format!("{id}\""));
        let instrument = INSTRUMENT
            .replace("predecessor = \"1.0\"\n", "")
            .replace("replaces = [\"viestinta.tiedotus\"]\n", "")
            .replace("\"1.1\"", "\"1.0\"");
        let texts = PerLanguage::from_fn(|_| renamed(TEXTS));
        read(&Files {
            instrument: renamed(&instrument),
            texts,
        })
        .expect("the earlier one is without faults")
    };
    assert_eq!(
        check_lineage(&files(), &new, &[&new, &earlier("viestinta.tiedotus")]),
        []
    );
    let unknown = Wrong::ReplacesUnknown {
        found: "viestinta.tiedotus".into(),
        predecessor: "1.0".into(),
    };
    let expected = at("replaces", Some("viestinta.tieto"), "replaces", unknown);
    assert_eq!(
        check_lineage(&files(), &new, &[&new, &earlier("viestinta.muu")]),
        expected
    );
}

#[test]
fn the_checksum_follows_every_word_and_no_line_ending() {
    let whole = files().checksum();
    assert_eq!(whole.len(), 64);
    let windows = Files {
        instrument: format!("\u{feff}{}\r\n\r\n", INSTRUMENT.replace('\n', "\r\n")),
        texts: PerLanguage::from_fn(|_| TEXTS.replace('\n', "\r\n")),
    };
    assert_eq!(windows.checksum(), whole);
    assert!(read(&windows).is_ok());
    for language in Language::ALL {
        let texts = PerLanguage::from_fn(|l| {
            if l == language {
                TEXTS.replace("osin", "osaksi")
            } else {
                TEXTS.into()
            }
        });
        assert_ne!(Files { texts, ..files() }.checksum(), whole, "{language}");
    }
    assert_ne!(
        Files {
            instrument: INSTRUMENT.replace("1.1", "1.2"),
            ..files()
        }
        .checksum(),
        whole
    );
}

#[test]
fn a_fault_reads_as_one_line_with_place_and_remedy() {
    let changed = changed(INSTRUMENT, "weight = 2.5", "weight = 0");
    let found = read(&Files {
        instrument: changed,
        ..files()
    })
    .expect_err("one fault");
    let line = line_of(INSTRUMENT, "weight");
    let expected = format!(
        "instrument.toml:{line}: viestinta.tieto: weight: the weight is not a positive number; \
         write a number above 0, or leave it out for 1"
    );
    assert_eq!(found[0].to_string(), expected);
}

fn fault(file: &str, line: usize, id: Option<&str>, key: Option<&str>, wrong: Wrong) -> Fault {
    Fault {
        file: file.into(),
        line,
        id: id.map(str::to_owned),
        key: key.map(str::to_owned),
        wrong,
    }
}

/// The text with its first such part changed.
fn changed(whole: &str, part: &str, instead: &str) -> String {
    assert!(whole.contains(part), "no {part:?} in the text");
    whole.replacen(part, instead, 1)
}
