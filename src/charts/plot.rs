//! A picture's values for programs that draw charts themselves: workbooks and slides hold them as charts that a reader
//! can edit. They are the values that the picture of the same kind is drawn from.

use crate::domain::results::{Basis, CriterionResult, Group};
use crate::i18n::msg;

use super::distribution::figures;
use super::gaps::{self, Place};
use super::groups::{self, Line};
use super::palette::{self, Dash, Mark, Series, Shape, group_mark};
use super::radar::{self, Over};
use super::scale::Axis;
use super::subject::Subject;
use super::{ChartKind, words};

/// A table of values and how they are drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    pub form: Form,
    /// What the values are of: themes, criteria or rounds.
    pub rows: Vec<String>,
    pub series: Vec<Plotted>,
    pub measure: Measure,
    /// Lowest and highest value of the axis and the step between two ticks; `None` where the values decide.
    pub ticks: Option<(f64, f64, f64)>,
}

/// One series of values, one for each row.
#[derive(Debug, Clone, PartialEq)]
pub struct Plotted {
    pub name: String,
    /// `None` is not shown: too few answers, or nothing agreed on.
    pub values: Vec<Option<f64>>,
    pub mark: Mark,
    pub dash: Dash,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Outlines around a circle, the rows on its axes.
    Radar,
    /// A mark for each value above its row, no lines.
    Dots,
    /// Lines from row to row.
    Lines,
    /// Lying bars.
    Bars,
    /// Lying bars of equal length, parted by the series' shares.
    Shares,
}

/// How the values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// One decimal.
    Mean,
    /// Whole, `0..=100`.
    Index,
    /// One decimal with its sign.
    Gap,
    /// Whole with its sign.
    WholeGap,
    Count,
}

/// The values of a picture that can also be drawn as a chart of other programs; `None` where the picture does not exist,
/// or is of a kind that those programs cannot draw.
pub fn plot(kind: ChartKind, subject: &Subject<'_>) -> Option<Plot> {
    let mut plot = drawn(kind, subject)?;
    for (at, row) in plot.rows.iter_mut().enumerate() {
        if plot
            .series
            .iter()
            .all(|series| series.values.get(at).copied().flatten().is_none())
        {
            *row = format!("{row} ({})", msg::charts_too_few(subject.language));
        }
    }
    Some(plot)
}

fn drawn(kind: ChartKind, subject: &Subject<'_>) -> Option<Plot> {
    match kind {
        ChartKind::Radar => of_radar(subject),
        ChartKind::Groups => of_groups(subject),
        ChartKind::Gaps => of_gaps(subject),
        ChartKind::Distribution => of_distribution(subject),
        ChartKind::Dumbbell | ChartKind::Ranking | ChartKind::Heatmap => None,
    }
}

fn of_radar(subject: &Subject<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let over = Over::of(subject)?;
    let items = radar::items(subject, over, axis);
    let drawn = radar::drawn_series(subject, &items);
    let series = drawn.into_iter().map(|series| Plotted {
        name: words::series(subject.language, series).to_owned(),
        values: items.iter().map(|item| item.value(series)).collect(),
        mark: series.mark(),
        dash: series.dash(),
    });
    let series: Vec<Plotted> = series.collect();
    (!series.is_empty()).then(|| Plot {
        form: Form::Radar,
        rows: items.iter().map(|item| item.title.to_owned()).collect(),
        series,
        measure: measure(axis),
        ticks: Some(ticks(axis)),
    })
}

fn of_groups(subject: &Subject<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let lines = groups::lines(subject, axis);
    let groups = groups::shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let mark = |name: String, group: Group, values: Vec<Option<f64>>| Plotted {
        name,
        values,
        mark: group_mark(group),
        dash: Dash::Solid,
    };
    let of_group = |line: &Line<'_>, group: Group| {
        let own = line.groups.iter().find(|(of, _)| *of == group);
        own.and_then(|(_, value)| *value)
    };
    let name_of_all = (subject.group_label)(Group::All);
    let of_all = lines.iter().map(|line| line.all).collect();
    let mut series = vec![mark(name_of_all, Group::All, of_all)];
    series.extend(groups.into_iter().map(|(group, size)| {
        let name = msg::charts_group_with_n(subject.language, (subject.group_label)(group), size);
        mark(name, group, lines.iter().map(|line| of_group(line, group)).collect())
    }));
    Some(Plot {
        form: Form::Dots,
        rows: lines.iter().map(|line| line.title.to_owned()).collect(),
        series,
        measure: measure(axis),
        ticks: Some(ticks(axis)),
    })
}

fn of_gaps(subject: &Subject<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let basis = gaps::basis(subject);
    let places: Vec<Place<'_>> = gaps::ranking(subject, axis, basis);
    let values: Vec<Option<f64>> = places.iter().map(|place| place.gap).collect();
    values.iter().any(Option::is_some).then(|| Plot {
        form: Form::Bars,
        rows: places.iter().map(|place| place.title.to_owned()).collect(),
        series: vec![Plotted {
            name: msg::charts_gap(subject.language).to_owned(),
            values,
            mark: Series::Current.mark(),
            dash: Dash::Solid,
        }],
        measure: match (basis, axis) {
            (Basis::Means, Axis::Levels { .. }) => Measure::Gap,
            (Basis::Joint, _) | (Basis::Means, Axis::Index) => Measure::WholeGap,
        },
        ticks: None,
    })
}

/// Where the scales differ, so do the levels: then there is no table of them.
fn of_distribution(subject: &Subject<'_>) -> Option<Plot> {
    let criteria: Vec<&CriterionResult> = subject.criteria().collect();
    if !criteria.iter().any(|criterion| figures(criterion).is_some()) {
        return None;
    }
    let labels = subject.level_labels(subject.axis()?);
    let count = |criterion: &CriterionResult, place: usize| {
        let count = *figures(criterion)?.counts.get(place)?;
        Some(f64::from(u32::try_from(count).ok()?))
    };
    let series: Vec<Plotted> = labels
        .iter()
        .enumerate()
        .map(|(place, (level, label))| Plotted {
            name: format!("{level} {label}"),
            values: criteria.iter().map(|criterion| count(criterion, place)).collect(),
            mark: Mark {
                shape: Shape::Square,
                color: palette::level(place, labels.len()),
                filled: true,
            },
            dash: Dash::Solid,
        })
        .collect();
    (!series.is_empty()).then(|| Plot {
        form: Form::Shares,
        rows: criteria
            .iter()
            .map(|criterion| subject.criterion_title(&criterion.criterion).to_owned())
            .collect(),
        series,
        measure: Measure::Count,
        ticks: None,
    })
}

fn measure(axis: Axis) -> Measure {
    match axis {
        Axis::Levels { .. } => Measure::Mean,
        Axis::Index => Measure::Index,
    }
}

fn ticks(axis: Axis) -> (f64, f64, f64) {
    match axis {
        Axis::Levels { min, max } => (f64::from(min), f64::from(max), 1.0),
        Axis::Index => (0.0, 100.0, 25.0),
    }
}
