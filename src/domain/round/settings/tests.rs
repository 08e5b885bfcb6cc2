use jiff::civil::date;

use super::*;
use crate::domain::instrument::{Scale, sample};

fn instrument() -> Instrument {
    let scale = Scale {
        min: 1,
        max: 5,
        anchors: vec![1, 3, 5],
    };
    sample(scale, &[("viestinta", &["kanavat"]), ("avustukset", &["ehdot"])])
}

fn suggested() -> Settings {
    Settings::suggested(
        &instrument(),
        SubjectKind::MeetingPlace,
        "Kahvila 2026".into(),
        (date(2026, 11, 1), date(2026, 11, 30)),
    )
}

#[test]
fn what_is_suggested_reads_back_as_it_was_typed() {
    let settings = suggested();
    assert_eq!(
        Settings::parse(&TypedSettings::of(&settings), &instrument()),
        Ok(settings)
    );
}

#[test]
fn each_flaw_stands_under_its_field() {
    type Change = fn(&mut TypedSettings);
    let cases: [(&str, Flaw, Change); 11] = [
        ("name", Flaw::Missing, |typed| typed.name = "  ".into()),
        ("name", Flaw::TooLong { max: 120 }, |typed| typed.name = "x".repeat(121)),
        ("starts_on", Flaw::NotADate, |typed| {
            typed.starts_on = "30.2.2026".into()
        }),
        ("ends_on", Flaw::EndsBeforeStart, |typed| {
            typed.ends_on = "31.10.2026".into()
        }),
        ("themes", Flaw::NotAChoice, |typed| typed.themes.push("muu".into())),
        ("groups", Flaw::NotAChoice, |typed| typed.groups.push("naapurit".into())),
        ("label_ngo", Flaw::TooLong { max: 60 }, |typed| {
            typed.labels.push(("ngo".into(), "x".repeat(61)));
        }),
        ("mode", Flaw::NotAChoice, |typed| typed.mode = "both".into()),
        ("k", Flaw::NotInRange { min: 3, max: 10 }, |typed| typed.k = "2".into()),
        ("k", Flaw::NotInRange { min: 3, max: 10 }, |typed| {
            typed.k = "viisi".into()
        }),
        ("targets", Flaw::NotAChoice, |typed| typed.targets = "never".into()),
    ];
    for (field, flaw, change) in cases {
        let mut typed = TypedSettings::of(&suggested());
        change(&mut typed);
        let flaws = Settings::parse(&typed, &instrument()).unwrap_err();
        assert_eq!(flaws.iter().collect::<Vec<_>>(), [(field, &flaw)], "{field}");
    }
}

#[test]
fn a_draft_may_leave_open_what_the_readiness_list_asks_for() {
    let typed = TypedSettings {
        starts_on: String::new(),
        ends_on: String::new(),
        themes: vec![],
        groups: vec![],
        ..TypedSettings::of(&suggested())
    };
    let settings = Settings::parse(&typed, &instrument()).unwrap();
    assert!(settings.themes.is_empty() && settings.groups.is_empty() && settings.starts_on.is_none());
}

#[test]
fn themes_and_groups_keep_their_own_order() {
    let typed = TypedSettings {
        themes: vec!["avustukset".into(), "viestinta".into(), "avustukset".into()],
        groups: vec!["other".into(), "ngo".into(), "county".into()],
        labels: vec![("ngo".into(), " Yhdistykset ".into()), ("kela".into(), "x".into())],
        ..TypedSettings::of(&suggested())
    };
    let settings = Settings::parse(&typed, &instrument()).unwrap();
    let themes: Vec<&str> = settings.themes.iter().map(ThemeId::as_str).collect();
    assert_eq!(themes, ["viestinta", "avustukset"]);
    let groups: Vec<ActorGroup> = settings.groups.iter().map(|own| own.group).collect();
    assert_eq!(groups, [ActorGroup::County, ActorGroup::Ngo, ActorGroup::Other]);
    assert_eq!(settings.label(ActorGroup::Ngo), Some("Yhdistykset"));
}

#[test]
fn only_groups_that_are_new_are_added_to_an_open_round() {
    let typed = TypedSettings {
        groups: vec!["ngo".into(), "kela".into()],
        ..TypedSettings::default()
    };
    let added = parse_added_groups(&typed, &suggested()).unwrap();
    assert_eq!(
        added.iter().map(|own| own.group).collect::<Vec<_>>(),
        [ActorGroup::Kela]
    );
    let known = TypedSettings {
        groups: vec!["ngo".into()],
        ..TypedSettings::default()
    };
    assert_eq!(
        parse_added_groups(&known, &suggested()),
        Err(Flaws::one("groups", Flaw::Missing))
    );
}
