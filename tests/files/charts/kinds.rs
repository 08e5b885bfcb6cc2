//! The lists of kinds hold every file of a kind and nothing else, and each row is drawn under a name and code of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use perhekeskusarviointi::charts::{Breadth, ChartKind, ComparisonChart, Overview, OverviewChart, Size, draw_overview};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::region::Region;
use perhekeskusarviointi::domain::results::comparison::Order;
use perhekeskusarviointi::domain::results::overview::{Across, NationalRow, RegionFigure, RegionFigures};
use perhekeskusarviointi::reference;

use super::example::{GROUPS, Joint, NGOS, Round, chart};
use super::several::{Drawing, Several, short_label, sites_map};

/// The files and folders of kinds, as they are called.
fn files(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/charts").join(folder);
    let entries = fs::read_dir(folder).expect("a folder of kinds");
    entries
        .map(|entry| entry.expect("a file or folder").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|stem| stem != "mod")
        .collect()
}

fn set<const N: usize>(codes: [&str; N]) -> BTreeSet<String> {
    codes.map(str::to_owned).into()
}

#[test]
fn every_file_of_a_kind_has_its_row_and_every_row_its_file() {
    assert_eq!(files("round/kinds"), set(ChartKind::ALL.map(ChartKind::code)));
    assert_eq!(
        files("beside/kinds"),
        set(ComparisonChart::ALL.map(ComparisonChart::code))
    );
    assert_eq!(
        files("overview/kinds"),
        set(OverviewChart::ALL.map(OverviewChart::code))
    );
}

#[test]
fn every_row_has_a_code_for_addresses_and_a_heading_of_its_own() {
    let codes = ChartKind::ALL.map(ChartKind::code);
    let codes_beside = ComparisonChart::ALL.map(ComparisonChart::code);
    let codes_overview = OverviewChart::ALL.map(OverviewChart::code);
    for code in codes.into_iter().chain(codes_beside).chain(codes_overview) {
        assert!(code.chars().all(|c| c.is_ascii_lowercase()), "{code}");
    }
    for language in Language::ALL {
        let names = set(ChartKind::ALL.map(|kind| kind.name(language)));
        assert_eq!(names.len(), ChartKind::ALL.len(), "{names:?}");
        let names = set(ComparisonChart::ALL.map(|kind| kind.name(language)));
        assert_eq!(names.len(), ComparisonChart::ALL.len(), "{names:?}");
        let names = set(OverviewChart::ALL.map(|kind| kind.name(language)));
        assert_eq!(names.len(), OverviewChart::ALL.len(), "{names:?}");
    }
}

#[test]
fn every_row_is_drawn_of_a_full_round_and_of_three_years() {
    let told = Round::of(NGOS, &GROUPS, Joint::Some).told();
    for kind in ChartKind::ALL {
        for size in Size::ALL {
            let drawn = chart(&told, kind, size, Language::Sv, None);
            assert!(drawn.is_some(), "{kind:?}");
        }
    }
    let years = Several::of(NGOS, &GROUPS, Joint::Some, 3);
    for kind in ComparisonChart::ALL {
        for size in Size::ALL {
            let drawing = Drawing {
                kind,
                order: Order::OverTime,
                size,
                language: Language::Sv,
                theme: None,
            };
            assert!(
                years.chart(drawing, &short_label(Language::Sv, 3)).is_some(),
                "{kind:?}"
            );
        }
    }
}

#[test]
fn every_row_is_drawn_of_a_regions_places_or_of_all_regions() {
    let (regions, _) = reference::read().expect("the regions");
    let figure = |index: f64| {
        Some(RegionFigure {
            index,
            is_public: false,
        })
    };
    let row = |region: &Region| NationalRow {
        region: region.code.clone(),
        closed: 3,
        figures: Some(RegionFigures {
            region: region.code.clone(),
            rounds: 2,
            figures: Across {
                together: figure(40.0),
                parts: vec![figure(35.0), None],
            },
        }),
    };
    let rows: Vec<NationalRow> = regions.iter().map(row).collect();
    for kind in OverviewChart::ALL {
        for size in Size::ALL {
            let places = sites_map(9, 3, size, Language::Sv);
            let of_places = Breadth::Places {
                axis: places.axis,
                rows: places.rows,
            };
            let of_regions = Breadth::Regions {
                rows: &rows,
                regions: &regions,
            };
            let drawn = [of_places, of_regions].map(|breadth| {
                let overview = Overview {
                    language: Language::Sv,
                    size,
                    subtitle: "Nyland",
                    facts: "",
                    columns: ["all", "one", "two"].map(str::to_owned).to_vec(),
                    breadth,
                };
                draw_overview(kind, &overview).is_some()
            });
            assert_eq!(drawn.into_iter().filter(|drawn| *drawn).count(), 1, "{kind:?}");
        }
    }
}
