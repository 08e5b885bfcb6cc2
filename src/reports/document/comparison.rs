use super::assembled::{assembled, held};
use super::beside::{self, Lined, lined_up};
use super::reported_comparison::ReportedComparison;
use super::{Block, Cell, Column, Document, Item, Section, appendix, list, table, under, understanding};
use crate::charts::ComparisonChart;
use crate::domain::results::comparison::{About, Compared, ComparedTheme, Direction, Mover};
use crate::i18n::{dates, msg, numbers};
use crate::reports::definitions::{comparison_definitions, definitions};
use crate::reports::shortened::shortened;
use crate::words::figures::composed;

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
pub fn of_comparison(reported: &ReportedComparison<'_>, sections: &[Section]) -> Document {
    let l = reported.language;
    let chosen = SECTIONS.into_iter().filter(|section| sections.contains(section));
    let blocks = assembled(l, chosen, |section, before| of_section(reported, section, before));
    Document {
        language: l,
        title: reported.title.to_owned(),
        kind: msg::report_kind_comparison(l).to_owned(),
        subject: reported.facts.to_owned(),
        facts: reported.facts.to_owned(),
        made: reported.made,
        blocks,
    }
}

/// The sections that hold something in this comparison.
pub fn sections_of_comparison(reported: &ReportedComparison<'_>) -> Vec<Section> {
    held(&SECTIONS, |section, before| of_section(reported, section, before))
}

fn of_section(reported: &ReportedComparison<'_>, section: Section, before: &[Block]) -> Vec<Block> {
    match section {
        Section::Summary => summary(reported),
        Section::Participants => participants(reported),
        Section::Overall => overall(reported),
        Section::Themes => themes(reported),
        Section::Definitions => definitions_of(reported),
        Section::Appendix => appendix::of_pictures(reported.language, before, || {
            let others = SECTIONS.into_iter().filter(|own| *own != Section::Appendix);
            others.flat_map(|own| of_section(reported, own, &[])).collect()
        }),
        Section::StandingOut | Section::Actions | Section::Comments => Vec::new(),
    }
}

/// Criteria that tie for the fifth place may be many.
const MOST_MOVED: usize = 8;

/// The whole per round, what has moved most, and what to keep in mind.
fn summary(reported: &ReportedComparison<'_>) -> Vec<Block> {
    let l = reported.language;
    let mut blocks = vec![Block::Lead(msg::report_compared_rounds(
        l,
        reported.labels.len(),
        reported.labels.join(", "),
    ))];
    blocks.extend(beside::wholes(reported));
    let columns = [
        (Direction::Up, msg::comparison_movers_up(l)),
        (Direction::Down, msg::comparison_movers_down(l)),
    ];
    let columns: Vec<Vec<Block>> = columns
        .into_iter()
        .map(|(direction, title)| {
            let movers = reported.comparison.movers(direction, |_, _| true);
            let movers = movers.iter().map(|mover| moved(reported, mover)).collect();
            under(2, title, list(shortened(l, movers, MOST_MOVED)).into_iter().collect())
        })
        .filter(|column| !column.is_empty())
        .collect();
    if let Some((from, to)) = reported.comparison.newest_step().filter(|_| !columns.is_empty()) {
        let step = msg::comparison_movers_about(l, &reported.labels[from], &reported.labels[to]);
        blocks.push(Block::Paragraph(step));
        blocks.push(Block::Columns(columns));
        blocks.extend(reported.rule.first().cloned().map(Block::Note));
    }
    let cautions = reported.cautions.iter().cloned().map(Item::from).collect();
    blocks.extend(under(
        2,
        msg::comparison_cautions(l),
        list(cautions).into_iter().collect(),
    ));
    blocks
}

fn moved(reported: &ReportedComparison<'_>, mover: &Mover) -> Item {
    let l = reported.language;
    let (before, after) = mover.means;
    let mut way = format!("{} → {}", numbers::decimal(l, before), numbers::decimal(l, after));
    let step = reported.comparison.newest_step();
    if step.is_some_and(|(from, _)| mover.change.from < from) {
        way = format!("{}: {way}", reported.labels[mover.change.from]);
    }
    let by = numbers::signed(l, mover.change.by);
    Item {
        text: reported.criterion_title(&mover.criterion).to_owned(),
        aside: Some(format!("{way} ({by}), {}", (reported.mark)(mover.change.mark))),
    }
}

/// Which rounds, when, and who took part. Of a veiled one nothing is told.
fn participants(reported: &ReportedComparison<'_>) -> Vec<Block> {
    let l = reported.language;
    let row = |place: usize, about: &About| {
        let period = dates::period(l, about.starts_on, about.ends_on);
        let number = |n: usize| numbers::integer(i64::try_from(n).unwrap_or(i64::MAX));
        vec![
            Cell {
                text: reported.labels[place].clone(),
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
    let known = reported.comparison.rounds.iter().enumerate();
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
    let left_out = reported.left_out.iter().cloned().map(Item::from).collect();
    blocks.extend(under(
        2,
        msg::comparison_left_out(l),
        list(left_out).into_iter().collect(),
    ));
    blocks
}

/// All themes: over time or side by side.
fn overall(reported: &ReportedComparison<'_>) -> Vec<Block> {
    let l = reported.language;
    let mut blocks = Vec::new();
    for kind in [
        ComparisonChart::Trend,
        ComparisonChart::HeatMap,
        ComparisonChart::Movers,
    ] {
        blocks.extend(reported.picture(kind, None));
    }
    let rows = reported.comparison.themes.iter().map(|theme| {
        let current = |round: &Option<Compared>| match round {
            None => msg::comparison_not_in_use(l).to_owned(),
            Some(own) => composed(l, own.values.current).unwrap_or_else(|| msg::results_too_few(l).to_owned()),
        };
        Lined {
            name: reported.theme_title(&theme.theme),
            currents: theme.rounds.iter().map(current).collect(),
            change: theme.changes.last().copied().flatten(),
        }
    });
    let every: Vec<usize> = (0..reported.labels.len()).collect();
    blocks.extend(lined_up(
        reported,
        msg::report_themes_caption(l),
        msg::charts_theme(l),
        &every,
        rows.collect(),
    ));
    blocks.extend(reported.picture(ComparisonChart::Multiples, None));
    blocks
}

fn themes(reported: &ReportedComparison<'_>) -> Vec<Block> {
    let of_theme = |theme: &ComparedTheme| under(2, reported.theme_title(&theme.theme), criteria(reported, theme));
    reported.comparison.themes.iter().flat_map(of_theme).collect()
}

fn criteria(reported: &ReportedComparison<'_>, theme: &ComparedTheme) -> Vec<Block> {
    let l = reported.language;
    // Veiled rounds tell no criteria: no column for them.
    let is_told = |place: &usize| reported.comparison.rounds[*place].about.is_some();
    let told: Vec<usize> = (0..reported.labels.len()).filter(is_told).collect();
    let rows = theme.criteria.iter().map(|criterion| {
        let current = |place: &usize| match criterion.rounds[*place] {
            None => msg::comparison_not_asked(l).to_owned(),
            Some(point) => point.current.map_or_else(
                || msg::results_too_few(l).to_owned(),
                |spread| numbers::decimal(l, spread.mean),
            ),
        };
        Lined {
            name: reported.criterion_title(&criterion.criterion),
            currents: told.iter().map(current).collect(),
            change: criterion.changes.last().copied().flatten(),
        }
    });
    let caption = msg::report_criteria_caption(l, reported.theme_title(&theme.theme));
    let mut blocks = lined_up(reported, &caption, msg::charts_criterion(l), &told, rows.collect());
    blocks.extend(reported.picture(ComparisonChart::Trend, Some(&theme.theme)));
    blocks
}

fn definitions_of(reported: &ReportedComparison<'_>) -> Vec<Block> {
    let l = reported.language;
    let held_back = definitions(l).into_iter().filter(|own| own.code == "suppressed");
    let facts = comparison_definitions(l).into_iter().chain(held_back);
    let facts = facts.map(|definition| (definition.term.to_owned(), definition.meaning.to_owned()));
    let mut blocks = vec![Block::Paragraph(msg::report_definitions_rounding(l).to_owned())];
    let newest = reported.instruments.first();
    blocks.extend(newest.and_then(|instrument| understanding::levels(l, instrument)));
    blocks.push(Block::Facts(facts.collect()));
    blocks.extend(under(
        2,
        msg::comparison_rule(l),
        reported.rule.iter().cloned().map(Block::Paragraph).collect(),
    ));
    blocks.extend(
        newest
            .into_iter()
            .flat_map(|instrument| understanding::source(l, instrument)),
    );
    blocks
}
