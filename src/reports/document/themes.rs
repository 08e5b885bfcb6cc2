use super::{Block, Cell, Column, Picture, Term, lines, pictures, table, under};
use crate::charts::ChartKind;
use crate::domain::joint_levels::JointLevels;
use crate::domain::joint_view::JointView;
use crate::domain::results::{CriterionResult, ThemeResult};
use crate::i18n::{msg, numbers};
use crate::words::figures::{self, NONE};
use crate::words::{self, RoundInWords};

/// Theme by theme: criteria, how the answers fall, how the groups see it, and what was agreed and why.
pub(super) fn of_round(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    if let Some(before) = &told.last_time {
        blocks.push(Block::Note(msg::results_last_time_note(l, &before.round.settings.name)));
    }
    for theme in &told.results.themes {
        blocks.extend(under(2, told.theme_title(&theme.theme), of_theme(told, theme)));
    }
    blocks
}

fn of_theme(told: &RoundInWords<'_>, theme: &ThemeResult) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    let description = told
        .instrument
        .theme(&theme.theme)
        .map(|theme| theme.texts(l).description.trim());
    blocks.extend(
        description
            .filter(|text| !text.is_empty())
            .map(|text| Block::Intro(text.to_owned())),
    );
    blocks.push(Block::Lead(figures::of_theme(l, theme)));
    let missing = figures::left_out(theme, told.results.targets_asked);
    if !missing.is_empty() {
        let names: Vec<&str> = missing.into_iter().map(|id| told.criterion_title(id)).collect();
        blocks.push(Block::Note(msg::results_theme_left_out(l, names.join(", "))));
    }
    blocks.extend(criteria(told, theme));
    blocks.extend(pictures_of(told, theme));
    blocks.extend(under(3, msg::words_joint(l), joint_views(told, theme)));
    blocks
}

fn criteria(told: &RoundInWords<'_>, theme: &ThemeResult) -> Option<Block> {
    let l = told.language;
    let shown = Shown::of(told, theme);
    let mut columns = vec![
        Column::text(msg::charts_criterion(l), 50),
        Column::number(msg::words_current(l), 16),
    ];
    if shown.targets {
        columns.extend([
            Column::number(msg::words_target(l), 20),
            Column::number(msg::words_gap(l), 23),
        ]);
    }
    columns.push(Column::number(msg::words_agreement(l), 25));
    columns.extend(shown.joint.then(|| Column::number(msg::results_column_joint(l), 18)));
    columns.extend(shown.last_time.then(|| Column::number(msg::results_last_time(l), 20)));
    let rows = theme
        .criteria
        .iter()
        .map(|criterion| row(told, criterion, &shown))
        .collect();
    table(
        msg::report_criteria_caption(l, told.theme_title(&theme.theme)),
        columns,
        rows,
    )
}

/// The columns that hold something in this theme.
struct Shown {
    targets: bool,
    joint: bool,
    last_time: bool,
}

impl Shown {
    fn of(told: &RoundInWords<'_>, theme: &ThemeResult) -> Shown {
        let any = |held: &dyn Fn(&CriterionResult) -> bool| theme.criteria.iter().any(held);
        Shown {
            targets: told.results.targets_asked,
            joint: any(&|criterion| criterion.joint != JointLevels::default()),
            last_time: any(&|criterion| {
                told.last_time_of(criterion)
                    .and_then(|it| figures::last_time(told.language, it))
                    .is_some()
            }),
        }
    }
}

fn row(told: &RoundInWords<'_>, criterion: &CriterionResult, shown: &Shown) -> Vec<Cell> {
    let l = told.language;
    let all = criterion.all();
    let none = || NONE.to_owned();
    let statement = told
        .instrument
        .criterion(&criterion.criterion)
        .map(|it| it.texts(l).statement.clone());
    let mut cells = vec![Cell {
        text: told.criterion_title(&criterion.criterion).to_owned(),
        below: statement.filter(|text| !text.is_empty()),
    }];
    cells.push(figures::mean(l, all.current.as_ref()).into());
    if shown.targets {
        cells.push(figures::mean(l, all.target.as_ref()).into());
        cells.push(all.gap.map_or_else(none, |gap| numbers::signed(l, gap)).into());
    }
    let agreement = all.current.as_ref().and_then(|figures| figures.agreement);
    cells.push(
        agreement
            .map_or_else(none, |agreement| numbers::percent(l, agreement))
            .into(),
    );
    if shown.joint {
        cells.push(figures::joint_levels(criterion.joint).unwrap_or_else(none).into());
    }
    if shown.last_time {
        cells.push(last_time(told, criterion));
    }
    cells
}

/// Last time's mean, and under it the level agreed on then.
fn last_time(told: &RoundInWords<'_>, criterion: &CriterionResult) -> Cell {
    let l = told.language;
    let Some(before) = told.last_time_of(criterion) else {
        return NONE.into();
    };
    Cell {
        text: figures::mean(l, before.all().current.as_ref()),
        below: before.joint.current.map(|joint| msg::report_last_time_joint(l, joint)),
    }
}

fn pictures_of(told: &RoundInWords<'_>, theme: &ThemeResult) -> Vec<Block> {
    let l = told.language;
    let title = told.theme_title(&theme.theme);
    let picture = |kind: ChartKind| {
        Some(Block::Picture(Picture {
            caption: msg::report_picture_of_theme(l, kind.name(l), title),
            chart: pictures::of_round(told, kind, Some(&theme.theme))?,
        }))
    };
    [ChartKind::Distribution, ChartKind::Groups]
        .into_iter()
        .filter_map(picture)
        .collect()
}

/// What the group said of the theme's criteria beside their levels.
fn joint_views(told: &RoundInWords<'_>, theme: &ThemeResult) -> Vec<Block> {
    let said: Vec<Term> = theme
        .criteria
        .iter()
        .filter_map(|criterion| told.joint_view(&criterion.criterion))
        .filter(|view| view.content.reason.is_some() || view.content.verdict.is_some() || view.content.priority)
        .map(|view| Term {
            term: told.criterion_title(&view.criterion).to_owned(),
            marks: marks(told, view),
            meaning: view.content.reason.as_deref().map(lines).unwrap_or_default(),
        })
        .collect();
    if said.is_empty() {
        Vec::new()
    } else {
        vec![Block::Terms(said)]
    }
}

/// "2 → 4", "Strength", "Priority".
fn marks(told: &RoundInWords<'_>, view: &JointView) -> Vec<String> {
    let l = told.language;
    let verdict = view
        .content
        .verdict
        .map(|verdict| words::verdict(l, verdict).to_owned());
    let priority = view.content.priority.then(|| msg::results_priority(l).to_owned());
    figures::joint_levels(view.content.levels)
        .into_iter()
        .chain(verdict)
        .chain(priority)
        .collect()
}
