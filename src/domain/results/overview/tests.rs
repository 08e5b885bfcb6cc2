use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::instrument::{Instrument, Scale, sample};
use crate::domain::results::summary::{CriterionSummary, Mean, ThemeSummary};
use crate::domain::results::{Value, Values, statistics};
use std::collections::HashMap;

mod choice;

fn instrument() -> Instrument {
    let scale = Scale {
        min: 1,
        max: 5,
        anchors: vec![1, 5],
    };
    let mut instrument = sample(scale, &[("a", &["x", "y"]), ("b", &["z"])]);
    instrument.themes[0].criteria[1].tags = vec!["thl:1".to_owned()];
    instrument.themes[1].criteria[0].tags = vec!["thl:1".to_owned()];
    instrument.themes[1].criteria[0].weight = 3.0;
    instrument
}

fn filter() -> Filter {
    Filter {
        instrument: instrument().id,
        year: None,
        theme: None,
        tag: None,
    }
}

fn region(code: usize) -> RegionCode {
    RegionCode::parse(&format!("{code:02}")).unwrap()
}

/// A round of a region (site 0: the region itself) in a year, numbered.
fn closed(number: u128, in_region: usize, site: u128, year: i16) -> ClosedRound {
    ClosedRound {
        id: RoundId::from_uuid(Uuid::from_u128(number)),
        name: format!("Round {number}"),
        region: region(in_region),
        site: (site > 0).then(|| SiteId::from_uuid(Uuid::from_u128(site))),
        version: VersionId::from_uuid(Uuid::from_u128(1)),
        instrument: instrument().id,
        on: jiff::civil::date(year, 5, 31),
        created_at: Timestamp::UNIX_EPOCH,
    }
}

/// Every criterion's mean is `level`; a mean of zero is too few answers. `themes` are in use.
fn summary(level: f64, themes: usize) -> Summary {
    let instrument = instrument();
    let told = (level > 0.0).then_some(level);
    let value = Value {
        value: told,
        index: told.map(|level| statistics::index(level, 1, 5)),
    };
    let values = Values {
        current: value,
        ..Values::default()
    };
    let criterion = |own: &crate::domain::Criterion| CriterionSummary {
        criterion: own.id.clone(),
        weight: own.weight,
        scale_min: 1,
        scale_max: 5,
        current: told.map(|mean| Mean { mean, n: 9 }),
        target: None,
        gap: None,
        joint: Default::default(),
    };
    Summary {
        participants: Some(9),
        whole: values,
        themes: instrument.themes[..themes]
            .iter()
            .map(|theme| ThemeSummary {
                theme: theme.id.clone(),
                values,
                joint: Values::default(),
                criteria: theme.criteria.iter().map(criterion).collect(),
            })
            .collect(),
    }
}

fn looked(filter: &Filter) -> Looked {
    Looked::of(&instrument(), filter)
}

fn open(consented: &[usize], published: &[u128]) -> Open {
    Open {
        consented: consented.iter().map(|code| region(*code)).collect(),
        published: published
            .iter()
            .map(|own| RoundId::from_uuid(Uuid::from_u128(*own)))
            .collect(),
    }
}

fn ids<'a>(rounds: &[&'a ClosedRound]) -> Vec<&'a str> {
    rounds.iter().map(|round| round.name.as_str()).collect()
}

#[test]
fn of_each_subject_the_latest_round_counts() {
    let closed = [
        closed(1, 17, 0, 2024),
        closed(2, 17, 5, 2026),
        closed(3, 17, 0, 2025),
        closed(4, 17, 5, 2023),
        closed(5, 15, 6, 2026),
    ];
    assert_eq!(ids(&filter().of_region(&region(17), &closed)), ["Round 3", "Round 2"]);
    let of_2024 = Filter {
        year: Some(2024),
        ..filter()
    };
    assert_eq!(ids(&of_2024.of_region(&region(17), &closed)), ["Round 1"]);
    let of_another = Filter {
        instrument: InstrumentId::parse("muu").unwrap(),
        ..filter()
    };
    assert!(of_another.of_region(&region(17), &closed).is_empty());
}

#[test]
fn only_open_rounds_leave_their_region_and_the_latest_open_one_counts() {
    let closed = [
        closed(1, 17, 0, 2025),
        closed(2, 17, 0, 2026),
        closed(3, 15, 0, 2025),
        closed(4, 15, 0, 2026),
        closed(5, 14, 0, 2026),
    ];
    let open = open(&[17], &[3]);
    assert_eq!(ids(&filter().of_all(&closed, &open)), ["Round 3", "Round 2"]);
    assert_eq!(
        ids(&filter().of_others(&HashSet::from([region(17)]), &closed, &open)),
        ["Round 3"]
    );
    let of_2026 = Filter {
        year: Some(2026),
        ..filter()
    };
    assert_eq!(ids(&of_2026.of_all(&closed, &open)), ["Round 2"]);
    assert!(
        of_2026.of_others(&HashSet::new(), &closed, &open).is_empty(),
        "two years could be subtracted"
    );
}

#[test]
fn a_filter_looks_at_themes_at_one_themes_criteria_or_at_tagged_criteria() {
    let told = |filter: &Filter| -> Vec<String> {
        let parts = looked(filter).parts.into_iter().map(|part| match part {
            LookedPart::Theme(id) => id.to_string(),
            LookedPart::Criterion(id) => id.to_string(),
        });
        parts.collect()
    };
    let theme = |id: &str| Filter {
        theme: ThemeId::parse(id),
        ..filter()
    };
    let tag = Some("thl:1".to_owned());
    assert_eq!(told(&filter()), ["a", "b"]);
    assert_eq!(told(&theme("a")), ["a.x", "a.y"]);
    assert_eq!(
        told(&Filter {
            tag: tag.clone(),
            ..filter()
        }),
        ["a.y", "b.z"]
    );
    assert_eq!(told(&Filter { tag, ..theme("a") }), ["a.y"]);
}

#[test]
fn tagged_criteria_are_weighed_and_too_few_are_left_out() {
    let filter = Filter {
        tag: Some("thl:1".to_owned()),
        ..filter()
    };
    let mut own = summary(2.0, 2);
    own.themes[1].criteria[0].current = Some(Mean { mean: 4.0, n: 9 });
    let round = closed(1, 17, 0, 2026);
    let together = |own: &Summary| looked(&filter).round(&round, own).cells.together;
    assert_eq!(
        together(&own),
        Cell::Told(Value {
            value: Some((2.0 + 3.0 * 4.0) / 4.0),
            index: Some(62.5)
        })
    );
    own.themes[1].criteria[0].current = None;
    assert_eq!(together(&own).index(), Some(25.0));
    assert_eq!(together(&summary(0.0, 2)), Cell::TooFew);
    assert_eq!(together(&summary(2.0, 1)), Cell::PartOnly);
    own.themes.remove(0);
    own.themes.remove(0);
    assert_eq!(together(&own), Cell::NotAsked);
}

#[test]
fn a_round_of_some_themes_has_no_value_over_all() {
    let round = closed(1, 17, 0, 2026);
    let cells = looked(&filter()).round(&round, &summary(3.0, 1)).cells;
    assert_eq!(cells.together, Cell::PartOnly);
    assert_eq!(cells.parts[0].index(), Some(50.0));
    assert_eq!(cells.parts[1], Cell::NotAsked);
    let theme = Filter {
        theme: ThemeId::parse("a"),
        ..filter()
    };
    assert_eq!(
        looked(&theme).round(&round, &summary(3.0, 1)).cells.together.index(),
        Some(50.0)
    );
}

fn figure(index: f64, is_public: bool) -> RegionFigure {
    RegionFigure { index, is_public }
}

#[test]
fn quartiles_need_five_regions() {
    let of = |count: u8| -> Vec<RegionFigure> { (1..=count).map(|at| figure(f64::from(at), false)).collect() };
    assert_eq!(Quartiles::named(&of(4)), None);
    let five = Quartiles::named(&of(5)).unwrap();
    assert_eq!((five.regions, five.q1, five.median, five.q3), (5, 2.0, 3.0, 4.0));
}

#[test]
fn a_single_figure_that_is_not_public_is_left_out() {
    let public = [1.0, 2.0, 3.0, 4.0].map(|index| figure(index, true));
    let with = |more: &[RegionFigure]| Quartiles::unnamed(&[&public, more].concat());
    let secret = |index| figure(index, false);
    assert_eq!(
        with(&[secret(90.0)]),
        None,
        "it could be worked out from the four that all know"
    );
    assert_eq!(with(&[secret(90.0), secret(80.0)]).map(|own| own.regions), Some(6));
    assert_eq!(
        with(&[figure(5.0, true), secret(90.0)]).map(|own| (own.regions, own.q3)),
        Some((5, 4.0))
    );
}

#[test]
fn a_place_waits_when_it_was_assessed_more_than_two_years_ago_or_never() {
    let site = |number| SiteId::from_uuid(Uuid::from_u128(number));
    let closed = [
        closed(1, 17, 5, 2024),
        closed(2, 17, 6, 2023),
        closed(3, 17, 6, 2025),
        closed(4, 17, 7, 2022),
    ];
    let sites = [5, 6, 7, 8].map(site);
    let told = |today| -> Vec<(SiteId, Option<i16>)> {
        let own = waiting(&sites, &closed, today).into_iter();
        own.map(|own| (own.site, own.last.map(|day| day.year()))).collect()
    };
    let old = [(site(8), None), (site(7), Some(2022))];
    assert_eq!(told(jiff::civil::date(2026, 5, 31)), old);
    let older = [(site(8), None), (site(7), Some(2022)), (site(5), Some(2024))];
    assert_eq!(told(jiff::civil::date(2026, 6, 1)), older);
}

/// Rounds of some regions, with their summaries.
type World = (Vec<ClosedRound>, HashMap<RoundId, Summary>);

fn any_world() -> impl Strategy<Value = World> {
    let round = (1usize..=8, 0u128..3, 2023i16..2027, 0u8..=16, 1usize..=2);
    prop::collection::vec(round, 0..60).prop_map(|rounds| {
        let (mut all, mut summaries) = (Vec::new(), HashMap::new());
        for (number, (in_region, site, year, level, themes)) in (1u128..).zip(rounds) {
            let site = if site == 0 { 0 } else { site + 10 * in_region as u128 };
            let round = closed(number, in_region, site, year);
            summaries.insert(round.id.clone(), summary(f64::from(level) / 4.0 + 0.75, themes));
            all.push(round);
        }
        (all, summaries)
    })
}

fn any_open() -> impl Strategy<Value = Open> {
    let consented = prop::collection::vec(1usize..=8, 0..8);
    let published = prop::collection::vec(1u128..60, 0..20);
    (consented, published).prop_map(|(consented, published)| open(&consented, &published))
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let year = prop::option::of(2023i16..2027);
    let theme = prop::option::of(prop::sample::select(vec!["a", "b"]));
    (year, theme, any::<bool>()).prop_map(|(year, theme, tagged)| Filter {
        year,
        theme: theme.and_then(ThemeId::parse),
        tag: tagged.then(|| "thl:1".to_owned()),
        ..filter()
    })
}

fn national(filter: &Filter, (closed, summaries): &World, open: &Open) -> NationalOverview {
    let regions: Vec<RegionCode> = (1..=8).map(region).collect();
    let latest = filter.of_all(closed, open);
    NationalOverview::of(&looked(filter), filter, &regions, closed, &latest, summaries, open)
}

fn others(filter: &Filter, of: usize, (closed, summaries): &World, open: &Open) -> Across<Option<Quartiles>> {
    let own = filter.of_region(&region(of), closed);
    let others = filter.of_others(&HashSet::from([region(of)]), closed, open);
    RegionOverview::of(&looked(filter), &own, &others, summaries, open).others
}

proptest! {
    /// Whatever else happens in rounds that are not open, or in one's own, no figure moves: there is nothing to subtract.
    #[test]
    fn rounds_that_are_not_open_are_in_no_figure(
        world in any_world(), open in any_open(), filter in any_filter(), of in 1usize..=8, level in 1.0f64..5.0
    ) {
        let (closed, summaries) = &world;
        let mut other = summaries.clone();
        for round in closed.iter().filter(|round| !open.opens(round)) {
            other.insert(round.id.clone(), summary(level, 2));
        }
        let changed = (closed.clone(), other);
        prop_assert_eq!(national(&filter, &world, &open), national(&filter, &changed, &open));
        let shut: Vec<ClosedRound> = closed.iter().filter(|round| open.opens(round)).cloned().collect();
        let without = (shut, summaries.clone());
        prop_assert_eq!(&national(&filter, &world, &open).all, &national(&filter, &without, &open).all);
        prop_assert_eq!(others(&filter, of, &world, &open), others(&filter, of, &without, &open));

        let mut own = summaries.clone();
        for round in closed.iter().filter(|round| round.region == region(of)) {
            own.insert(round.id.clone(), summary(level, 2));
        }
        let moved = (closed.clone(), own);
        prop_assert_eq!(others(&filter, of, &world, &open), others(&filter, of, &moved, &open));
    }

    /// A median of the country is one of the figures that stand beside it, by the same rule in every column.
    #[test]
    fn a_national_median_is_of_the_regions_that_are_shown(world in any_world(), open in any_open(), filter in any_filter()) {
        let overview = national(&filter, &world, &open);
        for (at, told) in overview.all.iter().enumerate() {
            let shown: Vec<RegionFigure> = overview
                .regions
                .iter()
                .filter_map(|row| *row.figures.as_ref()?.figures.iter().nth(at)?)
                .collect();
            prop_assert_eq!(told.is_some(), shown.len() >= FEWEST_REGIONS);
            prop_assert_eq!(*told, Quartiles::named(&shown));
        }
        for row in &overview.regions {
            let is_open = world.0.iter().any(|round| round.region == row.region && filter.takes(round) && open.opens(round));
            prop_assert_eq!(row.figures.is_some(), is_open);
        }
    }

    /// Whoever knows all public figures finds at least two others among those counted, or none.
    #[test]
    fn no_single_secret_figure_is_among_the_others(figures in prop::collection::vec((0.0f64..100.0, any::<bool>()), 0..12)) {
        let all: Vec<RegionFigure> = figures.iter().map(|(index, is_public)| figure(*index, *is_public)).collect();
        let secret = all.iter().filter(|own| !own.is_public).count();
        if let Some(told) = Quartiles::unnamed(&all) {
            prop_assert!(told.regions >= FEWEST_REGIONS);
            prop_assert_eq!(told.regions, if secret == 1 { all.len() - 1 } else { all.len() });
        }
    }
}
