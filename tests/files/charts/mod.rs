//! Every picture of believable rounds: when it exists, that it says all it should, and that the page can carry it.

mod comparisons;
mod example;
mod kinds;
mod legible;
mod several;

use std::collections::HashSet;
use std::sync::Arc;

use example::{GROUPS, Joint, MEETING_PLACE, MEETING_PLACES, NGOS, Round, chart};
use legible::{assert_legible, letters, without_breaks};
use perhekeskusarviointi::charts::{Chart, ChartKind, Size, png};
use perhekeskusarviointi::domain::results::Group;
use perhekeskusarviointi::domain::{Language, ThemeId};
use perhekeskusarviointi::i18n::numbers;
use perhekeskusarviointi::words::RoundInWords;

fn finnish(round: &Round, kind: ChartKind, theme: Option<&ThemeId>) -> Option<Chart> {
    chart(&round.told(), kind, Size::Page, Language::Fi, theme)
}

fn exists(round: &Round, kind: ChartKind, theme: Option<&ThemeId>) -> bool {
    finnish(round, kind, theme).is_some()
}

/// Rounds of every shape that a chart meets.
fn rounds() -> Vec<(&'static str, Round)> {
    let mut hidden = Round::of(NGOS, &GROUPS, Joint::Some);
    hidden.hide(&[3, 4, 5, 17], 2);
    let mut current_only = Round::of(NGOS, &GROUPS, Joint::None);
    current_only.without_targets();
    let mut joint_targets = Round::of(NGOS, &GROUPS, Joint::All);
    joint_targets.without_targets();
    vec![
        ("24 criteria", Round::of(NGOS, &GROUPS, Joint::None)),
        ("hidden criteria", hidden),
        ("current only", current_only),
        ("joint targets only", joint_targets),
        ("21 criteria", Round::of(MEETING_PLACE, &GROUPS, Joint::All)),
        ("5 criteria", Round::of(MEETING_PLACES, &GROUPS[..3], Joint::Some)),
        ("too few people", Round::of(NGOS, &GROUPS[4..5], Joint::Some)),
    ]
}

fn each_chart(mut check: impl FnMut(&str, &RoundInWords<'_>, &Chart)) {
    for (name, round) in rounds() {
        let told = round.told();
        let themes = std::iter::once(None).chain(round.themes.iter().map(Some));
        for theme in themes {
            for kind in ChartKind::ALL {
                for size in Size::ALL {
                    for language in Language::ALL {
                        if let Some(chart) = chart(&told, kind, size, language, theme) {
                            let name = format!("{name}: {kind:?} {size:?} {language} {theme:?}");
                            check(&name, &RoundInWords::of(&told, language), &chart);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn codes_name_kinds_and_sizes() {
    for kind in ChartKind::ALL {
        assert_eq!(ChartKind::parse(kind.code()), Some(kind));
    }
    for size in Size::ALL {
        assert_eq!(Size::parse(size.code()), Some(size));
    }
    assert_eq!((ChartKind::parse("pie"), Size::parse("")), (None, None));
}

#[test]
fn a_radar_has_four_to_twelve_axes_of_themes_or_else_of_criteria() {
    let eight_themes = Round::of(NGOS, &GROUPS, Joint::None);
    let radar = finnish(&eight_themes, ChartKind::Radar, None).unwrap();
    assert_eq!((radar.table.columns[0].as_str(), radar.table.rows.len()), ("Teema", 8));
    assert!(
        !exists(&eight_themes, ChartKind::Radar, Some(&eight_themes.themes[0])),
        "three criteria"
    );

    let three_themes = Round::of(MEETING_PLACE, &GROUPS, Joint::None);
    assert!(
        !exists(&three_themes, ChartKind::Radar, None),
        "three themes, 21 criteria"
    );
    let eleven = finnish(&three_themes, ChartKind::Radar, Some(&three_themes.themes[0])).unwrap();
    assert_eq!(
        (eleven.table.columns[0].as_str(), eleven.table.rows.len()),
        ("Kriteeri", 11)
    );

    let one_theme = Round::of(MEETING_PLACES, &GROUPS, Joint::None);
    let five = finnish(&one_theme, ChartKind::Radar, None).unwrap();
    assert_eq!((five.table.columns[0].as_str(), five.table.rows.len()), ("Kriteeri", 5));
}

#[test]
fn pictures_of_the_way_to_the_target_need_a_target() {
    let mut round = Round::of(NGOS, &GROUPS, Joint::None);
    round.without_targets();
    for kind in [ChartKind::Dumbbell, ChartKind::Gaps] {
        assert!(!exists(&round, kind, None), "{kind:?}");
    }
    let radar = finnish(&round, ChartKind::Radar, None).unwrap();
    assert_eq!(radar.title, "Nykytila teemoittain");
    assert!(!radar.svg.contains("Tavoitetila"));

    let mut agreed = Round::of(NGOS, &GROUPS, Joint::All);
    agreed.without_targets();
    for kind in [ChartKind::Dumbbell, ChartKind::Gaps, ChartKind::Radar] {
        let chart = finnish(&agreed, kind, None).unwrap();
        assert!(!chart.svg.contains("Tavoitetila, keskiarvo"), "{kind:?}");
    }
}

#[test]
fn groups_are_compared_when_two_are_shown() {
    let one_group = Round::of(NGOS, &GROUPS[..1], Joint::None);
    assert!(!exists(&one_group, ChartKind::Groups, None));
    let two_groups = Round::of(NGOS, &GROUPS[..2], Joint::None);
    assert!(exists(&two_groups, ChartKind::Groups, None));
    let one_theme = finnish(&two_groups, ChartKind::Groups, Some(&two_groups.themes[1])).unwrap();
    assert_eq!(
        (one_theme.table.columns[0].as_str(), one_theme.table.rows.len()),
        ("Kriteeri", 3)
    );
    let only_theme = finnish(
        &Round::of(MEETING_PLACES, &GROUPS, Joint::None),
        ChartKind::Groups,
        None,
    )
    .unwrap();
    assert_eq!(
        (only_theme.table.columns[0].as_str(), only_theme.table.rows.len()),
        ("Kriteeri", 5)
    );
}

#[test]
fn nothing_is_drawn_of_too_few_people_but_what_the_group_agreed() {
    let nobody = Round::of(NGOS, &[], Joint::None);
    let two = Round::of(NGOS, &GROUPS[4..5], Joint::None);
    for kind in ChartKind::ALL {
        assert!(!exists(&nobody, kind, None) && !exists(&two, kind, None), "{kind:?}");
    }
    let agreed = Round::of(NGOS, &GROUPS[4..5], Joint::All);
    assert!(exists(&agreed, ChartKind::Radar, None) && exists(&agreed, ChartKind::Dumbbell, None));
    assert!(!exists(&agreed, ChartKind::Distribution, None) && !exists(&agreed, ChartKind::Groups, None));
}

#[test]
fn an_unknown_theme_has_no_picture() {
    let round = Round::of(NGOS, &GROUPS, Joint::All);
    for kind in ChartKind::ALL {
        assert!(!exists(&round, kind, Some(&ThemeId::new("ei-ole"))), "{kind:?}");
    }
}

#[test]
fn every_picture_is_sound_xml_without_styles_or_scripts_or_numbers_that_are_none() {
    each_chart(|name, told, chart| {
        let picture =
            resvg::usvg::roxmltree::Document::parse(&chart.svg).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let root = picture.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        assert_eq!(root.attribute("lang"), Some(told.language.tag()), "{name}");
        for forbidden in ["NaN", "inf", "style=", "<style", "<script", "onclick", "href"] {
            assert!(!chart.svg.contains(forbidden), "{name}: {forbidden}");
        }
        let text_of = |attribute: &str| {
            let id = root.attribute(attribute).unwrap();
            let named = picture.descendants().find(|node| node.attribute("id") == Some(id));
            named.and_then(|node| node.text()).unwrap().to_owned()
        };
        assert_eq!(text_of("aria-labelledby"), chart.title, "{name}");
        assert_eq!(text_of("aria-describedby"), chart.description, "{name}");
    });
}

#[test]
fn everything_drawn_stays_inside_the_picture() {
    each_chart(|name, _, chart| {
        let picture = resvg::usvg::roxmltree::Document::parse(&chart.svg).unwrap();
        let number = |node: &resvg::usvg::roxmltree::Node<'_, '_>, key: &str| {
            node.attribute(key).and_then(|value| value.parse::<f64>().ok())
        };
        let root = picture.root_element();
        let (width, height) = (number(&root, "width").unwrap(), number(&root, "height").unwrap());
        for node in picture.descendants().filter(|node| node.is_element()) {
            for (key, most) in [
                ("x", width),
                ("y", height),
                ("x1", width),
                ("x2", width),
                ("y1", height),
                ("y2", height),
            ] {
                if let Some(value) = number(&node, key) {
                    assert!((0.0..=most).contains(&value), "{name}: {key}={value} in {node:?}");
                }
            }
            if let Some((x, wide)) = number(&node, "x").zip(number(&node, "width")) {
                assert!(wide >= 0.0 && x + wide <= width + 1.0, "{name}: {node:?}");
            }
        }
    });
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    each_chart(|name, _, chart| assert_legible(name, &chart.svg));
}

#[test]
fn every_label_is_whole_in_the_picture() {
    each_chart(|name, told, chart| {
        let shown = letters(&chart.svg);
        for row in &chart.table.rows {
            assert!(shown.contains(&without_breaks(&row[0])), "{name}: {}", row[0]);
        }
        for words in [chart.title.clone(), told.picture_title(), told.facts_line()] {
            assert!(shown.contains(&without_breaks(&words)), "{name}: {words}");
        }
        assert!(!chart.svg.contains('…'), "{name}");
    });
}

#[test]
fn tables_are_square_and_captioned() {
    each_chart(|name, _, chart| {
        assert!(
            !chart.table.caption.is_empty() && !chart.table.rows.is_empty(),
            "{name}"
        );
        for row in &chart.table.rows {
            assert_eq!(row.len(), chart.table.columns.len(), "{name}");
        }
    });
}

#[test]
fn the_tables_figures_are_those_of_the_results() {
    let told = Round::of(NGOS, &GROUPS, Joint::All).told();
    let results = &told.results;
    for language in Language::ALL {
        let show = |value: Option<f64>| numbers::decimal(language, value.unwrap());
        let table = |kind| chart(&told, kind, Size::Slide, language, None).unwrap().table;

        for (row, theme) in table(ChartKind::Radar).rows.iter().zip(&results.themes) {
            let values = &theme.values;
            assert_eq!(row[1], show(values.current.value));
            assert_eq!(row[2], show(values.target.value));
            assert_eq!(row[5], numbers::signed(language, values.gap.unwrap()));
        }
        let criteria = || results.themes.iter().flat_map(|theme| &theme.criteria);
        for (row, criterion) in table(ChartKind::Dumbbell).rows.iter().zip(criteria()) {
            let all = criterion.all();
            assert_eq!(row[2], show(all.current.as_ref().unwrap().mean));
            assert_eq!(row[3], show(all.target.as_ref().unwrap().mean));
            assert_eq!(row[4], criterion.joint.current.unwrap().to_string());
            assert_eq!(row[5], criterion.joint.target.unwrap().to_string());
            assert_eq!(row[6], numbers::signed(language, all.gap.unwrap()));
        }
        for (row, criterion) in table(ChartKind::Distribution).rows.iter().zip(criteria()) {
            let figures = criterion.all().current.as_ref().unwrap();
            let counts: Vec<String> = figures.counts.iter().map(usize::to_string).collect();
            assert_eq!(row[2..7], counts);
            let others = [figures.cannot_say, figures.not_applicable, Some(figures.n)]
                .map(|count| count.map_or_else(|| "–".to_owned(), |count| count.to_string()));
            assert_eq!(row[7..10], others);
            assert_eq!(row[10], show(figures.mean));
            assert_eq!(row[11], numbers::percent(language, figures.agreement.unwrap()));
        }
        let groups = table(ChartKind::Groups);
        assert_eq!(
            groups.columns[1],
            RoundInWords::of(&told, language).group_label(Group::All)
        );
        for (row, theme) in groups.rows.iter().zip(&results.themes) {
            assert_eq!(row[1], show(theme.values.current.value));
            for (shown, (_, values)) in row[2..].iter().zip(&theme.groups) {
                assert_eq!(*shown, show(values.current.value));
            }
        }
    }
}

#[test]
fn gaps_are_ranked_by_the_joint_view_only_where_it_is_whole() {
    let means = finnish(&Round::of(NGOS, &GROUPS, Joint::Some), ChartKind::Gaps, None).unwrap();
    assert_eq!(means.table.columns[2], "Nykytila, keskiarvo");
    let joint = finnish(&Round::of(NGOS, &GROUPS, Joint::All), ChartKind::Gaps, None).unwrap();
    assert_eq!(joint.table.columns[2], "Yhteinen näkemys: nykytila");
    assert!(joint.description.contains("yhteisestä näkemyksestä"));
    for chart in [means, joint] {
        let gaps: Vec<f64> = chart
            .table
            .rows
            .iter()
            .map(|row| row[4].replace(',', ".").replace('−', "-").parse().unwrap())
            .collect();
        assert!(gaps.windows(2).all(|pair| pair[0] >= pair[1]), "{gaps:?}");
    }
}

#[test]
fn a_target_that_is_reached_is_said_so_and_no_gap_of_nothing_is_the_largest() {
    let round = Round::of(NGOS, &GROUPS, Joint::None);
    let mut reached = Round::of(NGOS, &GROUPS, Joint::None);
    reached.reach_targets();
    for kind in [ChartKind::Dumbbell, ChartKind::Gaps] {
        let says = |round: &Round| finnish(round, kind, None).expect("a picture").description;
        assert!(!says(&round).contains("saavutettu"), "{kind:?}");
        let description = says(&reached);
        assert!(
            description.contains("Tavoite on saavutettu kaikissa kohdissa"),
            "{description}"
        );
        assert!(!description.contains("0,0"), "{description}");
    }
}

#[test]
fn hidden_values_are_said_in_words_and_never_drawn() {
    let mut round = Round::of(NGOS, &GROUPS, Joint::None);
    round.hide(&[3, 4, 5], 2);
    let hidden_theme = finnish(&round, ChartKind::Radar, None).unwrap();
    assert!(hidden_theme.svg.contains("liian vähän vastauksia"));
    assert!(
        hidden_theme
            .description
            .contains("Liian vähän vastauksia: ”Yhteisen työn rakenteet”.")
    );
    assert_eq!(hidden_theme.table.rows[1][1], "liian vähän vastauksia");
    for kind in [
        ChartKind::Dumbbell,
        ChartKind::Distribution,
        ChartKind::Gaps,
        ChartKind::Ranking,
    ] {
        let chart = finnish(&round, kind, None).unwrap();
        assert_eq!(chart.svg.matches(">\nliian vähän vastauksia\n<").count(), 3, "{kind:?}");
    }
    let mut agreed = Round::of(NGOS, &GROUPS, Joint::All);
    agreed.hide(&[3, 4, 5], 2);
    assert!(
        finnish(&agreed, ChartKind::Radar, None)
            .unwrap()
            .svg
            .contains(">\nliian vähän vastauksia\n<")
    );
    // Nothing else of the hidden criteria is there: a round where those two answered otherwise looks the same.
    let mut otherwise = Round::of(NGOS, &GROUPS, Joint::None);
    otherwise.hide(&[3, 4, 5], 1);
    for kind in ChartKind::ALL {
        assert_eq!(finnish(&round, kind, None), finnish(&otherwise, kind, None), "{kind:?}");
    }
}

#[test]
fn a_ranking_descends_and_ends_with_what_cannot_be_shown() {
    let mut round = Round::of(NGOS, &GROUPS, Joint::Some);
    round.hide(&[3, 4, 5], 2);
    let ranking = finnish(&round, ChartKind::Ranking, None).unwrap();
    let currents: Vec<&str> = ranking.table.rows.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(currents[21..], ["liian vähän vastauksia"; 3]);
    let means: Vec<f64> = currents[..21]
        .iter()
        .map(|text| text.replace(',', ".").parse().unwrap())
        .collect();
    assert!(means.windows(2).all(|pair| pair[0] >= pair[1]), "{means:?}");
    // The joint view of a hidden criterion stands on its own row.
    let joint = ranking
        .table
        .columns
        .iter()
        .position(|name| name.starts_with("Yhteinen näkemys"))
        .unwrap();
    assert!(ranking.table.rows[21][joint].parse::<i32>().is_ok());
}

#[test]
fn a_heat_map_has_the_groups_figures_and_says_which_are_hidden() {
    let mut round = Round::of(NGOS, &GROUPS, Joint::None);
    round.hide(&[3, 4, 5], 2);
    let told = round.told();
    for size in Size::ALL {
        let map = chart(&told, ChartKind::Heatmap, size, Language::Fi, None).unwrap();
        assert_eq!(map.table.rows.len(), 8);
        for (row, theme) in map.table.rows.iter().zip(&told.results.themes) {
            for (shown, (_, values)) in row[2..].iter().zip(&theme.groups) {
                let value = values.current.value.map(|value| numbers::decimal(Language::Fi, value));
                assert_eq!(*shown, value.unwrap_or("liian vähän vastauksia".to_owned()));
            }
        }
        assert!(map.description.contains("7 ruudussa on liian vähän vastauksia."));
        assert!(letters(&map.svg).contains("liianvähänvastauksia"));
    }
    let one_theme = finnish(&round, ChartKind::Heatmap, Some(&round.themes[0])).unwrap();
    assert_eq!(
        (one_theme.table.columns[0].as_str(), one_theme.table.rows.len()),
        ("Kriteeri", 3)
    );
    let one_group = Round::of(NGOS, &GROUPS[..1], Joint::None);
    assert!(!exists(&one_group, ChartKind::Heatmap, None));
}

#[test]
fn texts_of_people_are_escaped() {
    let mut told = Round::of(NGOS, &GROUPS, Joint::None).told();
    let title = "<script>&\"it's\u{0}\u{8}</script>";
    told.round.settings.name = title.to_owned();
    told.site = Some(title.to_owned());
    Arc::make_mut(&mut told.instrument).version = "]]>&<b>".to_owned();
    let chart = chart(&told, ChartKind::Radar, Size::Slide, Language::Fi, None).unwrap();
    let picture = resvg::usvg::roxmltree::Document::parse(&chart.svg).unwrap();
    assert!(!chart.svg.contains("<script"));
    let texts: Vec<&str> = picture
        .descendants()
        .filter_map(|node| node.text())
        .map(str::trim)
        .collect();
    assert!(
        texts.contains(&"<script>&\"it's  </script>") && texts.iter().any(|text| text.contains("]]>&<b>")),
        "{texts:?}"
    );
}

#[test]
fn pictures_on_one_page_have_ids_of_their_own() {
    let round = Round::of(MEETING_PLACE, &GROUPS, Joint::All);
    let told = round.told();
    let mut ids = HashSet::new();
    for kind in ChartKind::ALL {
        for theme in std::iter::once(None).chain(round.themes.iter().map(Some)) {
            let Some(chart) = chart(&told, kind, Size::Page, Language::Sv, theme) else {
                continue;
            };
            for id in chart
                .svg
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
            {
                assert!(ids.insert(id.to_owned()), "{id} stands twice");
            }
        }
    }
    assert!(ids.len() > 10);
}

#[test]
fn the_same_results_give_the_same_picture() {
    let round = Round::of(NGOS, &GROUPS, Joint::Some);
    for kind in ChartKind::ALL {
        assert_eq!(finnish(&round, kind, None), finnish(&round, kind, None));
    }
}

#[test]
fn a_png_has_the_measures_of_its_size() {
    let round = Round::of(MEETING_PLACES, &GROUPS, Joint::All);
    let told = round.told();
    for kind in ChartKind::ALL {
        let Some(slide) = chart(&told, kind, Size::Slide, Language::En, None) else {
            continue;
        };
        let page = chart(&told, kind, Size::Page, Language::En, None).unwrap();
        assert_eq!(measures(&png(&slide).unwrap()), (1920, 1080), "{kind:?}");
        assert_eq!(measures(&png(&page).unwrap()).0, 2480, "{kind:?}");
    }
}

/// Width and height from the header of a PNG file.
fn measures(file: &[u8]) -> (u32, u32) {
    assert_eq!(&file[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn different_scales_are_drawn_as_shares_of_each() {
    let mut round = Round::of(NGOS, &GROUPS, Joint::All);
    let other = &mut Arc::make_mut(&mut round.instrument).themes[0].criteria[0];
    other.scale.max = 4;
    let id = other.id.clone();
    for participation in &mut round.participants {
        participation.answers.remove(&id);
    }
    let told = round.told();
    for kind in ChartKind::ALL {
        let chart = chart(&told, kind, Size::Slide, Language::Fi, None).unwrap();
        assert!(!chart.svg.contains("NaN"), "{kind:?}");
        if kind == ChartKind::Dumbbell {
            assert!(chart.svg.contains("Asteikot eroavat"), "{kind:?}");
            let share: i64 = chart.table.rows[5][2].parse().unwrap();
            assert!((0..=100).contains(&share));
        }
    }
}
