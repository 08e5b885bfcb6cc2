use super::*;

pub(in crate::domain) fn round(state: RoundState) -> (Round, Instrument) {
    use crate::domain::ids::{RoundId, VersionId};
    use crate::domain::instrument::{Scale, sample};

    let scale = Scale {
        min: 1,
        max: 5,
        anchors: vec![1, 3, 5],
    };
    let instrument = sample(scale, &[("viestinta", &["kanavat"]), ("avustukset", &["ehdot"])]);
    let id = uuid::Uuid::nil();
    let subject = Subject {
        region: RegionCode::parse("07").unwrap(),
        site: None,
        kind: SubjectKind::Region,
    };
    let period = (jiff::civil::date(2026, 11, 1), jiff::civil::date(2026, 11, 30));
    let settings = Settings::suggested(&instrument, subject.kind, "Alue 2026".into(), period);
    let created = Mark {
        by: None,
        at: Timestamp::UNIX_EPOCH,
    };
    let code = JoinCode::from_random([7; 8]);
    let draft = Round::draft(
        RoundId::from_uuid(id),
        subject,
        VersionId::from_uuid(id),
        settings,
        code,
        created,
    );
    (Round { state, ..draft }, instrument)
}

#[test]
fn each_state_allows_its_own_things_only() {
    for state in RoundState::ALL {
        let (round, _) = round(state);
        assert_eq!(round.editable().is_ok(), state == RoundState::Draft, "{state:?}");
        assert_eq!(round.deletable().is_ok(), state == RoundState::Draft, "{state:?}");
        assert_eq!(round.answerable().is_ok(), state == RoundState::Open, "{state:?}");
        assert_eq!(round.discussable().is_ok(), state == RoundState::Joint, "{state:?}");
        let takes_groups = matches!(state, RoundState::Draft | RoundState::Open);
        assert_eq!(round.takes_groups().is_ok(), takes_groups, "{state:?}");
        assert_eq!(round.revealed().is_ok(), state.is_revealed(), "{state:?}");
        let shown = Mark {
            by: None,
            at: Timestamp::UNIX_EPOCH,
        };
        let round = Round {
            revealed: round.settings.themes.clone(),
            results_shown: Some(shown),
            ..round
        };
        assert_eq!(round.shows_results_to_participants(), state.is_revealed(), "{state:?}");
    }
}

#[test]
fn the_next_round_takes_the_settings_along_and_leaves_out_themes_that_are_no_more() {
    let (old, mut instrument) = round(RoundState::Closed);
    instrument.themes.remove(0);
    let period = (jiff::civil::date(2027, 1, 1), jiff::civil::date(2027, 2, 1));
    let next = old.settings_for_next(&instrument, "Alue 2027".into(), period);
    assert_eq!(next.themes.len(), 1);
    assert_eq!((next.name.as_str(), next.starts_on), ("Alue 2027", Some(period.0)));
    assert_eq!(next.groups, old.settings.groups);
    instrument.asks_target = false;
    assert_eq!(
        old.settings_for_next(&instrument, String::new(), period).targets,
        TargetTiming::Never
    );
}
