use jiff::Timestamp;

use super::assembled::{assembled, held};
use super::beside::{self, Lined, lined_up};
use super::{Block, Cell, Column, Document, Item, Section, appendix, list, pictures, table, under, understanding};
use crate::charts::ComparisonChart;
use crate::domain::results::comparison::{About, Compared, ComparedTheme, Direction, Mover};
use crate::i18n::{dates, msg, numbers};
use crate::reports::shortened::shortened;
use crate::words::figures::composed;
use crate::words::{ComparisonInWords, comparison_definitions, definitions};

/// The sections that a report of several rounds may hold.
pub const SECTIONS: [Section; 6] = [
    Section::Summary,
    Section::Participants,
    Section::Overall,
    Section::Themes,
    Section::Definitions,
    Section::Appendix,
];

/// The report of a comparison with the chosen sections, in the order they are read.
pub fn of_comparison(told: &ComparisonInWords<'_>, sections: &[Section], made: Timestamp) -> Document {
    let l = told.language;
    let chosen = SECTIONS.into_iter().filter(|section| sections.contains(section));
    let blocks = assembled(l, chosen, |section, before| of_section(told, section, before));
    Document {
        language: l,
        title: told.title.clone(),
        kind: msg::report_kind_comparison(l).to_owned(),
        subject: told.facts_line.clone(),
        facts: told.facts_line.clone(),
        made,
        blocks,
    }
}

/// The sections that hold something in this comparison.
pub fn sections_of_comparison(told: &ComparisonInWords<'_>) -> Vec<Section> {
    held(&SECTIONS, |section, before| of_section(told, section, before))
}

fn of_section(told: &ComparisonInWords<'_>, section: Section, before: &[Block]) -> Vec<Block> {
    match section {
        Section::Summary => summary(told),
        Section::Participants => participants(told),
        Section::Overall => overall(told),
        Section::Themes => themes(told),
        Section::Definitions => definitions_of(told),
        Section::Appendix => appendix::of_pictures(told.language, before, || {
            let others = SECTIONS.into_iter().filter(|own| *own != Section::Appendix);
            others.flat_map(|own| of_section(told, own, &[])).collect()
        }),
        Section::StandingOut | Section::Actions | Section::Comments => Vec::new(),
    }
}

/// Criteria that tie for the fifth place may be many.
const MOST_MOVED: usize = 8;

/// The whole per round, what has moved most, and what to keep in mind.
fn summary(told: &ComparisonInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = vec![Block::Lead(msg::report_compared_rounds(
        l,
        told.labels.len(),
        told.labels.join(", "),
    ))];
    blocks.extend(beside::wholes(told));
    let columns = [
        (Direction::Up, msg::comparison_movers_up(l)),
        (Direction::Down, msg::comparison_movers_down(l)),
    ];
    let columns: Vec<Vec<Block>> = columns
        .into_iter()
        .map(|(direction, title)| {
            let movers = told.comparison.movers(direction, |_, _| true);
            let movers = movers.iter().map(|mover| moved(told, mover)).collect();
            under(2, title, list(shortened(l, movers, MOST_MOVED)).into_iter().collect())
        })
        .filter(|column| !column.is_empty())
        .collect();
    if let Some((from, to)) = told.comparison.newest_step().filter(|_| !columns.is_empty()) {
        let step = msg::comparison_movers_about(l, &told.labels[from], &told.labels[to]);
        blocks.push(Block::Paragraph(step));
        blocks.push(Block::Columns(columns));
        blocks.extend(told.rule().into_iter().next().map(Block::Note));
    }
    let cautions = told.cautions().into_iter().map(Item::from).collect();
    blocks.extend(under(
        2,
        msg::comparison_cautions(l),
        list(cautions).into_iter().collect(),
    ));
    blocks
}

fn moved(told: &ComparisonInWords<'_>, mover: &Mover) -> Item {
    let l = told.language;
    let (before, after) = mover.means;
    let mut way = format!("{} → {}", numbers::decimal(l, before), numbers::decimal(l, after));
    let step = told.comparison.newest_step();
    if step.is_some_and(|(from, _)| mover.change.from < from) {
        way = format!("{}: {way}", told.labels[mover.change.from]);
    }
    let by = numbers::signed(l, mover.change.by);
    Item {
        text: told.criterion_title(&mover.criterion).to_owned(),
        aside: Some(format!("{way} ({by}), {}", told.mark(mover.change.mark))),
    }
}

/// Which rounds, when, and who took part. Of a veiled one nothing is told.
fn participants(told: &ComparisonInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let row = |place: usize, about: &About| {
        let period = dates::period(l, about.starts_on, about.ends_on);
        let number = |n: usize| numbers::integer(i64::try_from(n).unwrap_or(i64::MAX));
        vec![
            Cell {
                text: told.labels[place].clone(),
                below: Some(about.name.clone()),
            },
            period
                .unwrap_or_else(|| msg::results_fact_period_open(l).to_owned())
                .into(),
            about.version.as_str().into(),
            about
                .participants
                .map_or_else(|| msg::results_too_few(l).to_owned(), number)
                .into(),
            number(about.groups.len()).into(),
        ]
    };
    let known = told.comparison.rounds.iter().enumerate();
    let rows = known.filter_map(|(place, round)| Some(row(place, round.about.as_ref()?)));
    let columns = vec![
        Column::text(msg::comparison_column_round(l), 48),
        Column::text(msg::results_fact_period(l), 34),
        Column::text(msg::comparison_column_version(l), 16),
        Column::number(msg::report_group_size(l), 22),
        Column::number(msg::comparison_column_groups(l), 24),
    ];
    let mut blocks: Vec<Block> = table(msg::comparison_facts(l), columns, rows.collect())
        .into_iter()
        .collect();
    let left_out = told.left_out().into_iter().map(Item::from).collect();
    blocks.extend(under(
        2,
        msg::comparison_left_out(l),
        list(left_out).into_iter().collect(),
    ));
    blocks
}

/// All themes: over time or side by side.
fn overall(told: &ComparisonInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    for kind in [
        ComparisonChart::Trend,
        ComparisonChart::HeatMap,
        ComparisonChart::Movers,
    ] {
        blocks.extend(pictures::of_comparison(told, kind, None));
    }
    let rows = told.comparison.themes.iter().map(|theme| {
        let current = |round: &Option<Compared>| match round {
            None => msg::comparison_not_in_use(l).to_owned(),
            Some(own) => composed(l, own.values.current).unwrap_or_else(|| msg::results_too_few(l).to_owned()),
        };
        Lined {
            name: told.theme_title(&theme.theme),
            currents: theme.rounds.iter().map(current).collect(),
            change: theme.changes.last().copied().flatten(),
        }
    });
    let every: Vec<usize> = (0..told.labels.len()).collect();
    blocks.extend(lined_up(
        told,
        msg::report_themes_caption(l),
        msg::charts_theme(l),
        &every,
        rows.collect(),
    ));
    blocks.extend(pictures::of_comparison(told, ComparisonChart::Multiples, None));
    blocks
}

fn themes(told: &ComparisonInWords<'_>) -> Vec<Block> {
    let of_theme = |theme: &ComparedTheme| under(2, told.theme_title(&theme.theme), criteria(told, theme));
    told.comparison.themes.iter().flat_map(of_theme).collect()
}

fn criteria(told: &ComparisonInWords<'_>, theme: &ComparedTheme) -> Vec<Block> {
    let l = told.language;
    // Veiled rounds tell no criteria: no column for them.
    let is_told = |place: &usize| told.comparison.rounds[*place].about.is_some();
    let places: Vec<usize> = (0..told.labels.len()).filter(is_told).collect();
    let rows = theme.criteria.iter().map(|criterion| {
        let current = |place: &usize| match criterion.rounds[*place] {
            None => msg::comparison_not_asked(l).to_owned(),
            Some(point) => point.current.map_or_else(
                || msg::results_too_few(l).to_owned(),
                |spread| numbers::decimal(l, spread.mean),
            ),
        };
        Lined {
            name: told.criterion_title(&criterion.criterion),
            currents: places.iter().map(current).collect(),
            change: criterion.changes.last().copied().flatten(),
        }
    });
    let caption = msg::report_criteria_caption(l, told.theme_title(&theme.theme));
    let mut blocks = lined_up(told, &caption, msg::charts_criterion(l), &places, rows.collect());
    blocks.extend(pictures::of_comparison(
        told,
        ComparisonChart::Trend,
        Some(&theme.theme),
    ));
    blocks
}

fn definitions_of(told: &ComparisonInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let held_back = definitions(l).into_iter().filter(|own| own.code == "suppressed");
    let facts = comparison_definitions(l).into_iter().chain(held_back);
    let facts = facts.map(|definition| (definition.term.to_owned(), definition.meaning.to_owned()));
    let mut blocks = vec![Block::Paragraph(msg::report_definitions_rounding(l).to_owned())];
    let newest = told.newest();
    blocks.extend(newest.and_then(|instrument| understanding::levels(l, instrument)));
    blocks.push(Block::Facts(facts.collect()));
    blocks.extend(under(
        2,
        msg::comparison_rule(l),
        told.rule().into_iter().map(Block::Paragraph).collect(),
    ));
    blocks.extend(
        newest
            .into_iter()
            .flat_map(|instrument| understanding::source(l, instrument)),
    );
    blocks
}
