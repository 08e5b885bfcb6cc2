use super::*;

#[test]
fn an_overview_begins_with_the_instrument_of_the_most_rounds() {
    let of = |instrument: &str, number: u128| ClosedRound {
        instrument: InstrumentId::parse(instrument).unwrap(),
        ..closed(number, 1, number, 2026)
    };
    let begins = |rounds: &[ClosedRound]| begins_with(rounds).map(|id| id.as_str().to_owned());
    assert_eq!(begins(&[]), None);
    assert_eq!(begins(&[of("b", 1)]).as_deref(), Some("b"));
    assert_eq!(begins(&[of("b", 1), of("a", 2), of("b", 3)]).as_deref(), Some("b"));
    // Of as many the first by its id, in whatever order the rounds come.
    assert_eq!(begins(&[of("b", 1), of("a", 2)]).as_deref(), Some("a"));
    assert_eq!(begins(&[of("a", 2), of("b", 1)]).as_deref(), Some("a"));
}

#[test]
fn what_an_overview_is_asked_for_is_chosen_among_what_there_is() {
    let instrument = std::sync::Arc::new(instrument());
    let newest = newest([instrument.clone()]);
    let asked = |instrument: &str, year: &str, theme: &str| AskedOverview {
        instrument: instrument.to_owned(),
        year: year.to_owned(),
        theme: theme.to_owned(),
        tag: "of-another".to_owned(),
    };
    let own = |year| ClosedRound {
        instrument: instrument.id.clone(),
        ..closed(1, 1, 1, year)
    };
    let (older, newer) = (own(2024), own(2026));
    let choose = |asked: &AskedOverview| OverviewChoice::of(asked, &[&older, &newer], &newest);
    let chosen = choose(&asked("", "", "of-another")).unwrap().unwrap();
    assert_eq!(
        (chosen.instrument.id.clone(), chosen.years),
        (instrument.id.clone(), vec![2026, 2024])
    );
    assert_eq!(
        (chosen.filter.theme, chosen.filter.tag),
        (None, None),
        "left over from another choice"
    );
    let year = choose(&asked(instrument.id.as_str(), "2024", "")).unwrap().unwrap();
    assert_eq!(year.filter.year, Some(2024));
    for unknown in [asked("", "soon", ""), asked("no-such", "", ""), asked("?", "", "")] {
        assert_eq!(choose(&unknown).unwrap_err(), UnknownChoice, "{unknown:?}");
    }
    assert!(OverviewChoice::of(&asked("", "", ""), &[], &newest).unwrap().is_none());
}
