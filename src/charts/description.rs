//! Pictures in words, and their figures as tables: the same for those who do not see them.

use crate::domain::Language;
use crate::domain::results::{Basis, CriterionResult, Group};
use crate::i18n::{msg, numbers};

use super::distribution::figures;
use super::figure::Figure;
use super::gaps::{Place, shown_gap, shown_value};
use super::groups::{Line, is_by_criteria};
use super::heat_map::{HeatMap, HeatRow};
use super::item::{Item, series_of};
use super::palette::Series;
use super::scale::Axis;
use super::subject::Subject;
use super::words::{self, NONE};

/// The figures of a picture. The first cell of each row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// Names are told one by one up to this many.
const MOST_NAMED: usize = 3;

/// Current, target and joint values: what is highest and lowest, where the gap is largest, what is missing.
pub(crate) fn of_values(subject: &Subject<'_>, axis: Axis, items: &[Item<'_>], shows: String) -> String {
    let language = subject.language;
    let mut sentences = vec![shows];
    let currents = values(items, |item| item.current);
    sentences.extend(of_currents(language, axis, &currents));
    let gaps = values(items, |item| item.gap);
    if let Some((largest, gap)) = top(&gaps, |gap| axis.show_gap(language, gap)) {
        sentences.push(msg::charts_says_gap(language, gap, names(language, &largest)));
    }
    let joint = items
        .iter()
        .filter(|item| item.joint_current.is_some() || item.joint_target.is_some())
        .count();
    if joint > 0 {
        sentences.push(msg::charts_says_joint(language, joint, items.len()));
    }
    let hidden = items.iter().filter(|item| item.current.is_none());
    sentences.extend(too_few(language, hidden.map(|item| item.title)));
    sentences.join(" ")
}

/// Where the answers agree most and least.
pub(crate) fn of_distribution(subject: &Subject<'_>, criteria: &[&CriterionResult]) -> String {
    let language = subject.language;
    let agreements: Vec<(&str, f64)> = criteria
        .iter()
        .filter_map(|criterion| {
            Some((
                subject.criterion_title(&criterion.criterion),
                figures(criterion)?.agreement?,
            ))
        })
        .collect();
    let mut sentences = vec![msg::charts_distribution_shows(language, criteria.len())];
    sentences.extend(of_ends(
        language,
        &agreements,
        |agreement| numbers::percent(language, agreement),
        |all| msg::charts_says_agreement_same(language, all),
        |(high, most), (low, least)| msg::charts_says_agreement(language, high, most, low, least),
    ));
    let cannot_say: usize = criteria
        .iter()
        .filter_map(|criterion| figures(criterion))
        .map(|it| it.cannot_say)
        .sum();
    sentences.push(msg::charts_says_cannot_say(language, cannot_say));
    let hidden = criteria.iter().filter(|criterion| figures(criterion).is_none());
    let hidden = hidden.map(|criterion| subject.criterion_title(&criterion.criterion));
    sentences.extend(too_few(language, hidden));
    sentences.join(" ")
}

/// Where the groups' views lie farthest apart.
pub(crate) fn of_groups(subject: &Subject<'_>, axis: Axis, lines: &[Line<'_>], groups: &[(Group, usize)]) -> String {
    let language = subject.language;
    let label = |group: Group| (subject.group_label)(group);
    let listed: Vec<String> = groups.iter().map(|(group, _)| label(*group)).collect();
    let mut sentences = vec![msg::charts_groups_shows(language, listed.join(", "), lines.len())];
    let spread = |line: &Line<'_>| {
        let values = || {
            line.groups
                .iter()
                .filter_map(|(group, value)| Some((*group, (*value)?)))
        };
        let low = values().min_by(|one, other| one.1.total_cmp(&other.1))?;
        let high = values().max_by(|one, other| one.1.total_cmp(&other.1))?;
        Some((low, high))
    };
    let widest = lines
        .iter()
        .filter_map(|line| Some((line.title, spread(line)?)))
        .reduce(|best, next| {
            if next.1.1.1 - next.1.0.1 > best.1.1.1 - best.1.0.1 {
                next
            } else {
                best
            }
        });
    if let Some((title, (low, high))) = widest.filter(|(_, (low, high))| high.1 > low.1) {
        sentences.push(msg::charts_says_groups(
            language,
            label(high.0),
            axis.show(language, high.1),
            label(low.0),
            axis.show(language, low.1),
            title,
        ));
    }
    let alls: Vec<(&str, f64)> = lines.iter().filter_map(|line| Some((line.title, line.all?))).collect();
    sentences.extend(of_currents(language, axis, &alls));
    let hidden = lines.iter().filter(|line| line.all.is_none());
    sentences.extend(too_few(language, hidden.map(|line| line.title)));
    sentences.join(" ")
}

/// What the group has farthest to go in, and on whose view that rests.
pub(crate) fn of_gaps(subject: &Subject<'_>, axis: Axis, basis: Basis, places: &[Place<'_>]) -> String {
    let language = subject.language;
    let mut sentences = vec![
        msg::charts_gaps_shows(language, places.len()),
        match basis {
            Basis::Joint => msg::charts_note_basis_joint(language).to_owned(),
            Basis::Means => msg::charts_note_basis_means(language).to_owned(),
        },
    ];
    let gaps: Vec<(&str, f64)> = places
        .iter()
        .filter_map(|place| Some((place.title, place.gap?)))
        .collect();
    sentences.extend(of_ends(
        language,
        &gaps,
        |gap| shown_gap(subject, axis, basis, gap),
        |all| msg::charts_says_gap_same(language, all),
        |(high, most), (low, least)| msg::charts_says_gaps(language, high, most, low, least),
    ));
    let hidden = places.iter().filter(|place| place.gap.is_none());
    sentences.extend(too_few(language, hidden.map(|place| place.title)));
    sentences.join(" ")
}

/// Where a heat map's figures are highest and lowest, and how many are missing.
pub(crate) fn of_heat_map(map: &HeatMap<'_>) -> String {
    let (language, axis) = (map.language, map.axis);
    let mut sentences = vec![msg::charts_heat_shows(language, map.columns.len(), map.rows.len())];
    let named = |row: &str, column: &str| msg::charts_cell(language, column, row);
    let cells: Vec<(String, Figure)> = map
        .rows
        .iter()
        .flat_map(|row| {
            let columns = map
                .columns
                .iter()
                .zip(&row.figures)
                .skip(map.apart.min(row.figures.len()));
            columns.map(|(column, figure)| (named(&row.label, column), *figure))
        })
        .collect();
    let values: Vec<(&str, f64)> = cells
        .iter()
        .filter_map(|(name, figure)| Some((name.as_str(), figure.value()?)))
        .collect();
    sentences.extend(of_ends(
        language,
        &values,
        |value| axis.show(language, value),
        |all| msg::charts_says_figures_same(language, all),
        |(high, most), (low, least)| msg::charts_says_figures(language, high, most, low, least),
    ));
    let count = |missing: Figure| {
        let figures = map.rows.iter().flat_map(|row| &row.figures);
        figures.filter(|figure| **figure == missing).count()
    };
    let too_few = count(Figure::TooFew);
    sentences.extend((too_few > 0).then(|| msg::charts_says_cells_too_few(language, too_few)));
    let missing = count(Figure::Missing);
    sentences.extend((missing > 0).then(|| msg::charts_says_cells_missing(language, missing)));
    sentences.join(" ")
}

pub(crate) fn table_of_heat_map(map: &HeatMap<'_>) -> Table {
    let mut columns = vec![map.row_name.to_owned()];
    columns.extend(map.columns.iter().cloned());
    let row = |row: &HeatRow| {
        let figures = row.figures.iter().map(|figure| figure.said(map.language, map.axis));
        std::iter::once(row.label.clone()).chain(figures).collect()
    };
    Table {
        caption: map.title.to_owned(),
        columns,
        rows: map.rows.iter().map(row).collect(),
    }
}

/// Themes with their values, the joint view with how many criteria it rests on.
pub(crate) fn table_of_themes(subject: &Subject<'_>, axis: Axis, caption: &str) -> Table {
    let language = subject.language;
    let items: Vec<Item<'_>> = subject
        .themes()
        .map(|theme| Item::of_theme(subject, theme, axis))
        .collect();
    let mut table = table_of_items(subject, axis, caption, msg::charts_theme(language), &items);
    let joint_columns = [Series::JointCurrent, Series::JointTarget].map(|series| {
        let head = words::series(language, series);
        table.columns.iter().position(|column| column == head)
    });
    for (row, theme) in table.rows.iter_mut().zip(subject.themes()) {
        let with = [theme.joint.with_current, theme.joint.with_target];
        for (column, with) in joint_columns.iter().zip(with) {
            if let Some(column) = column.filter(|_| with > 0 && with < theme.joint.of) {
                row[column] = msg::charts_joint_part(language, with, theme.joint.of, &row[column]);
            }
        }
    }
    table
}

/// Criteria with their values and the theme they belong to.
pub(crate) fn table_of_criteria(subject: &Subject<'_>, axis: Axis, caption: &str) -> Table {
    let language = subject.language;
    let items: Vec<Item<'_>> = subject
        .criteria()
        .map(|criterion| Item::of_criterion(subject, criterion, axis))
        .collect();
    let mut table = table_of_items(subject, axis, caption, msg::charts_criterion(language), &items);
    put_themes(subject, &mut table);
    table
}

/// Criteria in the order of a ranking, each with its theme.
pub(crate) fn table_of_ranking(subject: &Subject<'_>, axis: Axis, caption: &str, ranked: &[(&str, Item<'_>)]) -> Table {
    let language = subject.language;
    let items: Vec<Item<'_>> = ranked.iter().map(|(_, item)| item.clone()).collect();
    let mut table = table_of_items(subject, axis, caption, msg::charts_criterion(language), &items);
    if subject.themes().count() > 1 {
        table.columns.insert(1, msg::charts_theme(language).to_owned());
        for (row, (theme, _)) in table.rows.iter_mut().zip(ranked) {
            row.insert(1, (*theme).to_owned());
        }
    }
    table
}

fn table_of_items(subject: &Subject<'_>, axis: Axis, caption: &str, name: &str, items: &[Item<'_>]) -> Table {
    let language = subject.language;
    let series = series_of(items);
    let gaps = items.iter().any(|item| item.gap.is_some());
    let mut columns = vec![name.to_owned()];
    columns.extend(series.iter().map(|series| words::series(language, *series).to_owned()));
    columns.extend(gaps.then(|| msg::charts_gap(language).to_owned()));
    let row = |item: &Item<'_>| {
        let mut row = vec![item.title.to_owned()];
        row.extend(series.iter().map(|series| {
            let absent = match series {
                Series::Current | Series::Target => msg::charts_too_few(language),
                Series::JointCurrent | Series::JointTarget => NONE,
            };
            let text = item.text(axis, language, *series);
            text.unwrap_or_else(|| absent.to_owned())
        }));
        row.extend(gaps.then(|| item.gap.map_or(NONE.to_owned(), |gap| axis.show_gap(language, gap))));
        row
    };
    Table {
        caption: caption.to_owned(),
        columns,
        rows: items.iter().map(row).collect(),
    }
}

/// Answers per level, and outside the levels.
pub(crate) fn table_of_distribution(subject: &Subject<'_>, axis: Axis, criteria: &[&CriterionResult]) -> Table {
    let language = subject.language;
    let labels = subject.level_labels(axis);
    let least = criteria.iter().map(|criterion| criterion.scale_min).min();
    let most = criteria.iter().map(|criterion| criterion.scale_max).max();
    let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
    let levels: Vec<String> = if labels.is_empty() {
        (least..=most).map(|level| level.to_string()).collect()
    } else {
        labels.iter().map(|(level, label)| format!("{level} {label}")).collect()
    };
    let mut columns = vec![msg::charts_criterion(language).to_owned()];
    columns.extend(levels.iter().cloned());
    columns.extend(
        [
            msg::charts_cannot_say(language),
            msg::charts_not_applicable(language),
            msg::charts_answers(language),
            msg::charts_mean(language),
            msg::charts_agreement(language),
        ]
        .map(str::to_owned),
    );
    let row = |criterion: &&CriterionResult| {
        let mut row = vec![subject.criterion_title(&criterion.criterion).to_owned()];
        let Some(figures) = figures(criterion) else {
            row.resize(columns.len(), NONE.to_owned());
            row[1] = msg::charts_too_few(language).to_owned();
            return row;
        };
        let before = usize::try_from(criterion.scale_min - least).unwrap_or_default();
        row.extend((0..levels.len()).map(|place| {
            let count = place.checked_sub(before).and_then(|place| figures.counts.get(place));
            count.map_or(NONE.to_owned(), usize::to_string)
        }));
        row.extend([figures.cannot_say, figures.not_applicable, figures.n].map(|count| count.to_string()));
        row.push(
            figures
                .mean
                .map_or(NONE.to_owned(), |mean| numbers::decimal(language, mean)),
        );
        row.push(
            figures
                .agreement
                .map_or(NONE.to_owned(), |agreement| numbers::percent(language, agreement)),
        );
        row
    };
    let rows = criteria.iter().map(row).collect();
    let mut table = Table {
        caption: msg::charts_distribution_title(language).to_owned(),
        columns,
        rows,
    };
    put_themes(subject, &mut table);
    table
}

/// Values over all and per group.
pub(crate) fn table_of_groups(subject: &Subject<'_>, axis: Axis, lines: &[Line<'_>], caption: &str) -> Table {
    let language = subject.language;
    let name = if is_by_criteria(subject) {
        msg::charts_criterion(language)
    } else {
        msg::charts_theme(language)
    };
    let groups = subject.results.groups.iter().map(|(group, _)| *group);
    let mut columns = vec![name.to_owned()];
    columns.extend(
        std::iter::once(Group::All)
            .chain(groups.clone())
            .map(|group| (subject.group_label)(group)),
    );
    let show = |value: Option<f64>| match value {
        Some(value) => axis.show(language, value),
        None => msg::charts_too_few(language).to_owned(),
    };
    let row = |line: &Line<'_>| {
        let of_group = |group: Group| {
            line.groups
                .iter()
                .find(|(of, _)| *of == group)
                .and_then(|(_, value)| *value)
        };
        let mut row = vec![line.title.to_owned(), show(line.all)];
        row.extend(groups.clone().map(|group| show(of_group(group))));
        row
    };
    Table {
        caption: caption.to_owned(),
        rows: lines.iter().map(row).collect(),
        columns,
    }
}

/// The ranking with what each gap lies between.
pub(crate) fn table_of_gaps(subject: &Subject<'_>, axis: Axis, basis: Basis, places: &[Place<'_>]) -> Table {
    let language = subject.language;
    let (from, to) = match basis {
        Basis::Joint => (Series::JointCurrent, Series::JointTarget),
        Basis::Means => (Series::Current, Series::Target),
    };
    let columns = [
        msg::charts_criterion(language),
        msg::charts_theme(language),
        words::series(language, from),
        words::series(language, to),
        msg::charts_gap(language),
    ];
    let row = |place: &Place<'_>| {
        let value = |value: Option<f64>| match value {
            Some(value) => shown_value(subject, axis, basis, value),
            None => msg::charts_too_few(language).to_owned(),
        };
        let gap = place
            .gap
            .map_or(NONE.to_owned(), |gap| shown_gap(subject, axis, basis, gap));
        vec![
            place.title.to_owned(),
            place.theme.to_owned(),
            value(place.from),
            value(place.to),
            gap,
        ]
    };
    Table {
        caption: msg::charts_gaps_title(language).to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: places.iter().map(row).collect(),
    }
}

/// Adds the themes' names as the second column, where there are several.
fn put_themes(subject: &Subject<'_>, table: &mut Table) {
    if subject.themes().count() < 2 {
        return;
    }
    table.columns.insert(1, msg::charts_theme(subject.language).to_owned());
    let themes = subject
        .themes()
        .flat_map(|theme| theme.criteria.iter().map(|_| subject.theme_title(&theme.theme)));
    for (row, theme) in table.rows.iter_mut().zip(themes) {
        row.insert(1, theme.to_owned());
    }
}

fn values<'a>(items: &[Item<'a>], of: impl Fn(&Item<'a>) -> Option<f64>) -> Vec<(&'a str, f64)> {
    items.iter().filter_map(|item| Some((item.title, of(item)?))).collect()
}

fn of_currents(language: Language, axis: Axis, currents: &[(&str, f64)]) -> Option<String> {
    of_ends(
        language,
        currents,
        |value| axis.show(language, value),
        |all| msg::charts_says_current_same(language, all),
        |(high, most), (low, least)| msg::charts_says_current(language, high, most, low, least),
    )
}

/// What lies at the two ends, each with its value, or the one value that all have; ties judged as shown.
pub(crate) fn of_ends(
    language: Language,
    values: &[(&str, f64)],
    show: impl Fn(f64) -> String,
    same: impl Fn(String) -> String,
    apart: impl Fn((String, String), (String, String)) -> String,
) -> Option<String> {
    let (high, most) = top(values, &show)?;
    let turned: Vec<(&str, f64)> = values.iter().map(|(name, value)| (*name, -value)).collect();
    let (low, least) = top(&turned, |value| show(-value))?;
    Some(if most == least {
        same(most)
    } else {
        apart((names(language, &high), most), (names(language, &low), least))
    })
}

/// The names with the greatest value as it is shown.
fn top<'a>(values: &[(&'a str, f64)], show: impl Fn(f64) -> String) -> Option<(Vec<&'a str>, String)> {
    let greatest = values.iter().map(|(_, value)| *value).reduce(f64::max)?;
    let shown = show(greatest);
    let names = values
        .iter()
        .filter(|(_, value)| show(*value) == shown)
        .map(|(name, _)| *name)
        .collect();
    Some((names, shown))
}

fn too_few<'a>(language: Language, hidden: impl Iterator<Item = &'a str>) -> Option<String> {
    let hidden: Vec<&str> = hidden.collect();
    (!hidden.is_empty()).then(|| msg::charts_says_too_few(language, names(language, &hidden)))
}

/// "”Yksi”, ”kaksi”, ”kolme” ja 2 muuta".
pub(crate) fn names(language: Language, names: &[&str]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .take(MOST_NAMED)
        .map(|name| msg::charts_quoted(language, name))
        .collect();
    let listed = quoted.join(", ");
    match names.len().saturating_sub(MOST_NAMED) {
        0 => listed,
        more => msg::charts_and_more(language, more, listed),
    }
}
