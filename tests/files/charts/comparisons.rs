//! Pictures of several rounds, of sites, and of the regions: when they exist, that their figures are the comparison's,
//! and that they are legible however many stand beside each other.

use perhekeskusarviointi::charts::{Chart, ComparisonChart, Figure, Size, grid, png, tile_map};
use perhekeskusarviointi::domain::results::comparison::{ChangeMark, Direction, Order};
use perhekeskusarviointi::domain::{Language, ThemeId};
use perhekeskusarviointi::reference;

use super::example::{GROUPS, Joint, MEETING_PLACE, MEETING_PLACES, NGOS};
use super::legible::{assert_legible, letters, without_breaks};
use super::several::{Drawing, Several, long_label, regions_map, short_label, sites_map};

const TREND: Drawing<'_> = Drawing {
    kind: ComparisonChart::Trend,
    order: Order::OverTime,
    size: Size::Slide,
    language: Language::Fi,
    theme: None,
};

fn three_years() -> Several {
    Several::of(NGOS, &GROUPS, Joint::Some, 3)
}

fn drawn(several: &Several, drawing: Drawing<'_>) -> Option<Chart> {
    several.chart(drawing, &short_label(drawing.language, several.kept.len()))
}

/// Every picture in each size, language and of each theme.
fn each(several: &Several, label: &dyn Fn(usize) -> String, mut check: impl FnMut(&str, &Chart)) {
    let themes = &several.kept[0].source.themes;
    for kind in ComparisonChart::ALL {
        for order in [Order::OverTime, Order::SideBySide] {
            for size in Size::ALL {
                for language in Language::ALL {
                    for theme in std::iter::once(None).chain(themes.iter().map(Some)) {
                        let drawing = Drawing {
                            kind,
                            order,
                            size,
                            language,
                            theme,
                        };
                        if let Some(chart) = several.chart(drawing, label) {
                            let rounds = several.kept.len();
                            let name = format!("{kind:?} {order:?} {size:?} {language} {theme:?} of {rounds}");
                            check(&name, &chart);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn codes_name_the_kinds() {
    for kind in ComparisonChart::ALL {
        assert_eq!(ComparisonChart::parse(kind.code()), Some(kind));
    }
    assert_eq!(ComparisonChart::parse("radar"), None);
}

#[test]
fn rounds_over_time_have_every_picture_and_sites_side_by_side_the_heat_map() {
    let several = three_years();
    for kind in ComparisonChart::ALL {
        assert!(drawn(&several, Drawing { kind, ..TREND }).is_some(), "{kind:?}");
        let order = Order::SideBySide;
        let exists = drawn(&several, Drawing { kind, order, ..TREND }).is_some();
        assert_eq!(exists, kind == ComparisonChart::HeatMap, "{kind:?}");
        let unknown = ThemeId::new("ei-ole");
        let theme = Some(&unknown);
        assert_eq!(drawn(&several, Drawing { kind, theme, ..TREND }), None, "{kind:?}");
    }
}

#[test]
fn nothing_is_drawn_of_rounds_with_too_few_people() {
    let several = Several::of(NGOS, &GROUPS[4..5], Joint::Some, 3);
    for kind in ComparisonChart::ALL {
        assert_eq!(drawn(&several, Drawing { kind, ..TREND }), None, "{kind:?}");
    }
}

#[test]
fn trends_show_the_indices_of_the_rounds_own_results() {
    let several = three_years();
    let chart = drawn(&several, TREND).unwrap();
    let whole: Vec<String> = several
        .kept
        .iter()
        .map(|kept| kept.results.whole.current.index.unwrap().round().to_string())
        .collect();
    assert_eq!(chart.table.rows[0][0], "Koko arviointi");
    assert_eq!(chart.table.rows[0][2..], whole);
    assert!(chart.description.contains(&whole.join(" → ")), "{}", chart.description);
    assert_eq!(chart.table.rows[1][1], "Yhteinen näkemys: nykytila");
    // Each theme has its own row, in the order of the instrument.
    assert_eq!(chart.table.rows.len(), 2 + 8);
    for (row, theme) in chart.table.rows[2..].iter().zip(&several.kept[2].results.themes) {
        let index = theme.values.current.index.unwrap().round().to_string();
        assert_eq!(row[4], index, "{}", row[0]);
    }
    let theme = Some(&several.kept[0].source.themes[0]);
    let criteria = drawn(&several, Drawing { theme, ..TREND }).unwrap();
    assert_eq!(criteria.table.columns[0], "Kriteeri");
}

#[test]
fn one_theme_is_drawn_by_its_criteria() {
    let several = Several::of(MEETING_PLACES, &GROUPS, Joint::All, 4);
    let chart = drawn(&several, TREND).unwrap();
    assert_eq!(chart.table.columns[0], "Kriteeri");
    // A theme of eleven criteria has too many lines to be told apart: it is drawn alone, and that is said.
    let many = Several::of(MEETING_PLACE, &GROUPS, Joint::All, 4);
    let theme = Some(&many.kept[0].source.themes[0]);
    let chart = drawn(&many, Drawing { theme, ..TREND }).unwrap();
    assert_eq!(chart.title, "Kehitys kierroksesta toiseen");
    assert!(letters(&chart.svg).contains("Kuvassaonvainkokonaisuudenviiva"));
    assert!(chart.table.rows.len() > 11, "the figures are all there");
}

#[test]
fn a_hidden_value_breaks_the_line_and_is_said_in_words() {
    let mut several = three_years();
    several.hide(1, &[3, 4, 5], 2);
    for kind in [
        ComparisonChart::Trend,
        ComparisonChart::Multiples,
        ComparisonChart::HeatMap,
    ] {
        let chart = drawn(&several, Drawing { kind, ..TREND }).unwrap();
        assert!(
            letters(&chart.svg).contains("iianvähänvastauksia")
                || letters(&chart.svg).contains("vastauksiaoliliianvähän"),
            "{kind:?}"
        );
        assert!(
            chart
                .table
                .rows
                .iter()
                .flatten()
                .any(|cell| cell == "liian vähän vastauksia"),
            "{kind:?}"
        );
        // What two people answered cannot be seen: the picture is the same when they answered otherwise.
        let mut otherwise = three_years();
        otherwise.hide(1, &[3, 4, 5], 1);
        assert_eq!(Some(chart), drawn(&otherwise, Drawing { kind, ..TREND }), "{kind:?}");
    }
}

#[test]
fn movers_are_the_comparisons_own_and_the_unmarked_are_hollow() {
    let several = three_years();
    let comparison = several.comparison(Order::OverTime);
    let kind = ComparisonChart::Movers;
    let chart = drawn(&several, Drawing { kind, ..TREND }).unwrap();
    let movers: Vec<_> = [Direction::Up, Direction::Down]
        .into_iter()
        .flat_map(|direction| comparison.movers(direction, |_, _| true))
        .collect();
    assert_eq!(chart.table.rows.len(), movers.len());
    let instrument = &several.kept[0].source.instrument;
    let mut marked = 0;
    for (row, mover) in chart.table.rows.iter().zip(&movers) {
        let title = &instrument
            .criterion(&mover.criterion)
            .unwrap()
            .texts(Language::Fi)
            .title;
        assert_eq!(row[0], *title);
        let is_marked = matches!(mover.change.mark, ChangeMark::Up | ChangeMark::Down);
        assert_eq!(
            row[5] == "Muutos on suurempi kuin vastausten hajonta selittää",
            is_marked
        );
        marked += usize::from(is_marked);
    }
    // Full bars are filled: one in the legend, one for each marked change.
    let full = chart.svg.matches("fill=\"#0072B2\"").count();
    assert_eq!(full, marked + usize::from(marked > 0));
    // Rounds that do not differ have no movers.
    let mut still = Several::of(NGOS, &GROUPS, Joint::Some, 2);
    still.kept[1].results = still.kept[0].results.clone();
    assert_eq!(drawn(&still, Drawing { kind, ..TREND }), None);
}

#[test]
fn pictures_of_two_to_twelve_rounds_are_legible_and_sound() {
    for years in [2, 5, 12] {
        for id in [NGOS, MEETING_PLACE] {
            let mut several = Several::of(id, &GROUPS, Joint::Some, years);
            several.hide(years - 1, &[3, 4, 5], 2);
            let short = short_label(Language::Fi, years);
            let labels: [&dyn Fn(usize) -> String; 2] = [&short, &long_label];
            for label in labels {
                each(&several, label, assert_sound);
            }
        }
    }
}

fn assert_sound(name: &str, chart: &Chart) {
    assert_legible(name, &chart.svg);
    for forbidden in ["NaN", "inf", "style=", "<script", "…"] {
        assert!(!chart.svg.contains(forbidden), "{name}: {forbidden}");
    }
    let shown = letters(&chart.svg);
    assert!(shown.contains(&without_breaks(&chart.title)), "{name}");
    for row in &chart.table.rows {
        assert_eq!(row.len(), chart.table.columns.len(), "{name}");
    }
    assert!(!chart.description.is_empty() && !chart.table.rows.is_empty(), "{name}");
}

#[test]
fn sites_by_theme_are_legible_from_one_to_thirty() {
    for (sites, themes) in [(1, 1), (2, 3), (9, 9), (30, 12)] {
        for size in Size::ALL {
            for language in Language::ALL {
                let chart = grid(&sites_map(sites, themes, size, language)).unwrap();
                let name = format!("{sites} × {themes} {size:?} {language}");
                assert_sound(&name, &chart);
                let shown = letters(&chart.svg);
                for row in &chart.table.rows {
                    assert!(shown.contains(&without_breaks(&row[0])), "{name}: {}", row[0]);
                }
            }
        }
    }
    let mut nothing = sites_map(3, 2, Size::Slide, Language::Fi);
    for row in &mut nothing.rows {
        row.figures.fill(Figure::TooFew);
    }
    assert_eq!(grid(&nothing), None);
}

#[test]
fn every_region_has_its_tile() {
    let (regions, _) = reference::read().unwrap();
    for language in Language::ALL {
        for size in Size::ALL {
            for few in [0, 1, 22] {
                let map = regions_map(&regions, few, size, language);
                let chart = tile_map(&map).unwrap();
                let name = format!("{few} {size:?} {language}");
                assert_sound(&name, &chart);
                assert_eq!(chart.table.rows.len(), 22);
                let counts: Vec<&str> = chart.description.split(|c: char| !c.is_ascii_digit()).collect();
                assert!(
                    counts.contains(&"22") && counts.contains(&few.to_string().as_str()),
                    "{name}"
                );
                let shown = letters(&chart.svg);
                for short in match language {
                    Language::Fi => ["Pohjois-Pohjanmaa", "Helsinki"],
                    Language::Sv => ["Norra Österbotten", "Helsingfors"],
                    Language::En => ["North Ostrobothnia", "Helsinki"],
                } {
                    assert!(shown.contains(&without_breaks(short)), "{name}: {short}");
                }
                assert_eq!(shown.contains("Eilupaakansalliseenvertailuun"), few < 22, "{name}");
            }
        }
    }
    let nothing = regions_map(&[], 0, Size::Slide, Language::Fi);
    assert_eq!(tile_map(&nothing), None);
}

#[test]
fn pictures_of_several_rounds_become_pixels() {
    let several = three_years();
    for kind in ComparisonChart::ALL {
        let chart = drawn(&several, Drawing { kind, ..TREND }).unwrap();
        assert_eq!(super::measures(&png(&chart).unwrap()), (1920, 1080), "{kind:?}");
    }
}
