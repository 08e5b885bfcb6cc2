//! Values of several rounds in a table: beside each other while there is room, else below each other.

use super::{Block, Cell, Column, Table, parted, table};
use crate::domain::Language;
use crate::domain::results::comparison::{Change, Compared, Order};
use crate::i18n::{msg, numbers};
use crate::words::ComparisonInWords;
use crate::words::figures::{NONE, composed, way};

/// More rounds than these stand below each other, with themes or criteria beside each other.
const MOST_BESIDE: usize = 5;

/// A theme or criterion: its current state in each of some rounds, in words where there is no figure, and its newest
/// change.
pub(super) struct Lined<'a> {
    pub(super) name: &'a str,
    pub(super) currents: Vec<String>,
    pub(super) change: Option<Change>,
}

/// The rounds at `places` with their values; several tables where one is too wide for a page.
pub(super) fn lined_up(
    told: &ComparisonInWords<'_>,
    caption: &str,
    head: &str,
    places: &[usize],
    rows: Vec<Lined<'_>>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let l = told.language;
    let changes = told.comparison.order == Order::OverTime && rows.iter().any(|row| row.change.is_some());
    let labels = places.iter().map(|place| told.labels[*place].as_str());
    let heads: Vec<&str> = labels.chain(changes.then(|| msg::charts_change(l))).collect();
    let cells: Vec<Vec<Cell>> = rows
        .iter()
        .map(|row| {
            let currents = row.currents.iter().map(|current| Cell::from(current.as_str()));
            currents.chain(changes.then(|| change(told, row.change))).collect()
        })
        .collect();
    let names = rows.iter().map(|row| row.name);
    let is_beside = places.len() <= MOST_BESIDE;
    let (first, columns, rows) = if is_beside {
        let width = |at: usize| if at < places.len() { 18 } else { 30 };
        let columns = heads
            .iter()
            .enumerate()
            .map(|(at, head)| Column::number(*head, width(at)));
        (head, columns.collect(), named(names, cells))
    } else {
        let turned = (0..heads.len()).map(|at| cells.iter().map(|row| row[at].clone()).collect());
        let columns = names.map(|name| Column::number(name, 18)).collect();
        (
            msg::comparison_column_round(l),
            columns,
            named(heads.into_iter(), turned.collect()),
        )
    };
    let columns: Vec<Column> = columns;
    let whole = Table {
        caption: caption.to_owned(),
        is_captioned: true,
        columns: std::iter::once(Column::text(first, 46)).chain(columns).collect(),
        rows,
    };
    parted(whole).into_iter().map(Block::Table).collect()
}

fn named<'a>(names: impl Iterator<Item = &'a str>, cells: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    let rows = names.zip(cells);
    rows.map(|(name, cells)| std::iter::once(Cell::from(name)).chain(cells).collect())
        .collect()
}

/// A figure of the whole in one round.
type OfWhole = fn(Language, &Compared) -> Option<String>;

/// The whole of the rounds with the same themes in use; the figures that some round has.
pub(super) fn wholes(told: &ComparisonInWords<'_>) -> Option<Block> {
    let (l, comparison) = (told.language, &told.comparison);
    let rounds: Vec<(usize, &Compared)> = comparison
        .whole
        .iter()
        .enumerate()
        .filter_map(|(place, whole)| Some((place, whole.as_ref()?)))
        .collect();
    let changes = comparison.order == Order::OverTime && comparison.whole_changes.iter().any(Option::is_some);
    let kinds: [(&str, u32, OfWhole, &str); 4] = [
        (
            msg::words_current(l),
            16,
            |l, own| composed(l, own.values.current),
            msg::results_too_few(l),
        ),
        (msg::words_target(l), 20, |l, own| composed(l, own.values.target), NONE),
        (
            msg::words_gap(l),
            23,
            |l, own| own.values.gap.map(|gap| numbers::signed(l, gap)),
            NONE,
        ),
        (
            msg::results_column_joint(l),
            21,
            |l, own| way(composed(l, own.joint.current), composed(l, own.joint.target)),
            msg::comparison_joint_none(l),
        ),
    ];
    let mut columns = vec![Column::text(msg::comparison_column_round(l), 40)];
    let mut rows: Vec<Vec<Cell>> = rounds
        .iter()
        .map(|(place, _)| vec![told.labels[*place].as_str().into()])
        .collect();
    for (at, (head, width, of, without)) in kinds.into_iter().enumerate() {
        if at > 0 && rounds.iter().all(|(_, own)| of(l, own).is_none()) {
            continue;
        }
        columns.push(Column::number(head, width));
        for (row, (_, own)) in rows.iter_mut().zip(&rounds) {
            row.push(of(l, own).unwrap_or_else(|| without.to_owned()).into());
        }
    }
    if changes {
        columns.push(Column::number(msg::charts_change(l), 30));
        for (row, (place, _)) in rows.iter_mut().zip(&rounds) {
            row.push(change(told, comparison.whole_changes[*place]));
        }
    }
    table(msg::comparison_whole(l), columns, rows)
}

/// "+0,6", and under it how sure that is.
fn change(told: &ComparisonInWords<'_>, change: Option<Change>) -> Cell {
    change.map_or_else(
        || NONE.into(),
        |change| Cell {
            text: numbers::signed(told.language, change.by),
            below: Some(told.mark(change.mark).to_owned()),
        },
    )
}
