//! The way from the current to the target state, longest first.

use std::cmp::Reverse;

use crate::charts::chart::{Chart, Table};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Ink, Stroke, at};
use crate::charts::paint::legend::Legend;
use crate::charts::paint::palette::{Dash, QUIET, RULE, Series};
use crate::charts::paint::rows::{Room, RowPlace, Rows, Section};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words, em};
use crate::charts::plot::{Measure, Plot, PlotKind, Plotted};
use crate::charts::round::item::Item;
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::values::too_few_note;
use crate::charts::words::{self, NONE, of_ends, too_few};
use crate::domain::results::{Basis, CriterionResult};
use crate::i18n::msg;

const CODE: &str = "gaps";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_gaps_name,
    draw,
    native: Native::Chart(plot),
};

/// A criterion's way from its current to its target state; without a gap where there are too few answers.
struct Way<'a> {
    title: &'a str,
    theme: &'a str,
    from: Option<f64>,
    to: Option<f64>,
    gap: Option<f64>,
}

/// The picture, where some gap may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let basis = basis(subject);
    let ways = ways(subject, axis, basis);
    if !ways.iter().any(|way| way.gap.is_some()) {
        return None;
    }
    let language = subject.told.language;
    let mut notes = vec![
        match basis {
            Basis::Joint => msg::charts_note_basis_joint(language).to_owned(),
            Basis::Means => msg::charts_note_basis_means(language).to_owned(),
        },
        match axis {
            Axis::Levels { min, max } => msg::charts_note_scale(language, max, min),
            Axis::Index => msg::charts_note_index(language).to_owned(),
        },
    ];
    if ways.iter().any(|way| way.gap.is_none()) {
        notes.push(too_few_note(subject));
    }
    let sheet_words = Words {
        title: msg::charts_gaps_title(language).to_owned(),
        notes,
        description: description(subject, axis, basis, &ways),
        table: table(subject, axis, basis, &ways),
    };
    let sheet = Sheet::new(subject.frame(CODE), sheet_words, Legend::default());
    let em = sheet.em();
    let section = [Section {
        title: "",
        labels: ways.iter().map(|way| way.title).collect(),
    }];
    let rows = Rows::fit(
        &section,
        &Room {
            em,
            width: sheet.width(),
            height: sheet.given_height(),
            head: em * 1.7,
            right: em * 7.0,
            least_em: if ways.len() > 8 { 1.8 } else { 2.3 },
            most_label: None,
        },
    );
    let (height, subject) = (rows.height, *subject);
    Some(sheet.draw(height, |canvas, area| {
        rows.draw(canvas, area);
        let bars = Bars::of(&rows, &ways, axis, &subject);
        bars.draw_head(canvas, area, basis);
        for (way, row) in ways.iter().zip(&rows.rows) {
            bars.draw_row(canvas, area, row, way, basis);
        }
    }))
}

/// The joint view where every criterion drawn has both a joint current and a joint target, else the means.
fn basis(subject: &RoundPictures<'_>) -> Basis {
    let whole = |criterion: &CriterionResult| criterion.joint.current.is_some() && criterion.joint.target.is_some();
    if subject.criteria().all(whole) {
        Basis::Joint
    } else {
        Basis::Means
    }
}

/// Largest gap first; what cannot be shown comes last; what is shown as equal in the instrument's order.
fn ways<'a>(subject: &RoundPictures<'a>, axis: Axis, basis: Basis) -> Vec<Way<'a>> {
    let items = Item::of_criteria(subject, axis);
    let mut ways: Vec<Way<'a>> = items.into_iter().map(|item| Way::of(&item, basis)).collect();
    ways.sort_by_key(|way| Reverse(way.gap.map(|gap| axis.rounded(gap))));
    ways
}

impl<'a> Way<'a> {
    fn of(item: &Item<'a>, basis: Basis) -> Self {
        let (from, to, gap) = match basis {
            Basis::Joint => {
                let gap = item.joint_target.zip(item.joint_current).map(|(to, from)| to - from);
                (item.joint_current, item.joint_target, gap)
            }
            Basis::Means => (item.current, item.target, item.gap),
        };
        Way {
            title: item.title,
            theme: item.theme.unwrap_or_default(),
            from,
            to,
            gap,
        }
    }
}

/// A gap as it is shown: with one decimal, or whole where two agreed levels differ.
fn shown_gap(subject: &RoundPictures<'_>, axis: Axis, basis: Basis, gap: f64) -> String {
    match (basis, axis) {
        (Basis::Joint, Axis::Levels { .. }) if gap > 0.0 => {
            format!("+{}", axis.show_agreed(subject.told.language, gap))
        }
        (Basis::Joint, Axis::Levels { .. }) => axis.show_agreed(subject.told.language, gap),
        (Basis::Joint, Axis::Index) | (Basis::Means, _) => axis.show_gap(subject.told.language, gap),
    }
}

fn shown_value(subject: &RoundPictures<'_>, axis: Axis, basis: Basis, value: f64) -> String {
    match basis {
        Basis::Joint => axis.show_agreed(subject.told.language, value),
        Basis::Means => axis.show(subject.told.language, value),
    }
}

/// What the group has farthest to go in, and on whose view that rests.
fn description(subject: &RoundPictures<'_>, axis: Axis, basis: Basis, ways: &[Way<'_>]) -> String {
    let language = subject.told.language;
    let mut sentences = vec![
        msg::charts_gaps_shows(language, ways.len()),
        match basis {
            Basis::Joint => msg::charts_note_basis_joint(language).to_owned(),
            Basis::Means => msg::charts_note_basis_means(language).to_owned(),
        },
    ];
    let gaps: Vec<(&str, f64)> = ways.iter().filter_map(|way| Some((way.title, way.gap?))).collect();
    let show = |gap| shown_gap(subject, axis, basis, gap);
    if words::reached(&gaps, show) {
        sentences.push(msg::charts_says_reached(language).to_owned());
    } else {
        sentences.extend(of_ends(
            language,
            &gaps,
            show,
            |all| msg::charts_says_gap_same(language, all),
            |(high, most), (low, least)| msg::charts_says_gaps(language, high, most, low, least),
        ));
    }
    let hidden = ways.iter().filter(|way| way.gap.is_none());
    sentences.extend(too_few(language, hidden.map(|way| way.title)));
    sentences.join(" ")
}

/// The ranking with what each gap lies between.
fn table(subject: &RoundPictures<'_>, axis: Axis, basis: Basis, ways: &[Way<'_>]) -> Table {
    let language = subject.told.language;
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
    let row = |way: &Way<'_>| {
        let value = |value: Option<f64>| match value {
            Some(value) => shown_value(subject, axis, basis, value),
            None => msg::charts_too_few(language).to_owned(),
        };
        let gap = way
            .gap
            .map_or(NONE.to_owned(), |gap| shown_gap(subject, axis, basis, gap));
        vec![
            way.title.to_owned(),
            way.theme.to_owned(),
            value(way.from),
            value(way.to),
            gap,
        ]
    };
    Table {
        caption: msg::charts_gaps_title(language).to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: ways.iter().map(row).collect(),
    }
}

/// The same bars.
fn plot(subject: &RoundPictures<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let basis = basis(subject);
    let ways = ways(subject, axis, basis);
    let values: Vec<Option<f64>> = ways.iter().map(|way| way.gap).collect();
    values.iter().any(Option::is_some).then(|| Plot {
        kind: PlotKind::Bars,
        rows: ways.iter().map(|way| way.title.to_owned()).collect(),
        series: vec![Plotted {
            name: msg::charts_gap(subject.told.language).to_owned(),
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

/// The bars' common measure.
struct Bars<'a> {
    rows: &'a Rows,
    subject: &'a RoundPictures<'a>,
    axis: Axis,
    /// Where no difference stands.
    zero: f64,
    /// Pixels for one unit of the axis.
    unit: f64,
}

impl<'a> Bars<'a> {
    /// The longest bar leaves room for its figure.
    fn of(rows: &'a Rows, ways: &[Way<'_>], axis: Axis, subject: &'a RoundPictures<'a>) -> Self {
        let gaps = || ways.iter().filter_map(|way| way.gap);
        let most = gaps().fold(0.0_f64, f64::max);
        let least = gaps().fold(0.0_f64, f64::min);
        let figure = rows.figure_ink().width("+00,0") * 1.15;
        let below = if least < 0.0 { figure } else { 0.0 };
        let unit = (rows.plot_width - figure - below) / (most - least).max(f64::EPSILON);
        let unit = if most > least { unit } else { 0.0 };
        Bars {
            rows,
            subject,
            axis,
            zero: rows.plot_x + below - least * unit,
            unit,
        }
    }

    fn draw_head(&self, canvas: &mut Canvas<'_>, area: Area, basis: Basis) {
        let em = em(self.subject.size);
        let ink = Ink::new(em * 0.72, QUIET);
        let language = self.subject.told.language;
        let x = area.x + self.zero;
        let baseline = area.y + em * 1.1;
        canvas.text(msg::charts_gap(language), at(x, baseline), ink);
        let head = match basis {
            Basis::Joint => msg::charts_joint(language),
            Basis::Means => msg::charts_means(language),
        };
        canvas.text(head, at(area.right() - em * 0.3, baseline), ink.end());
        let top = area.y + em * 1.5;
        canvas.line(at(x, top), at(x, area.y + self.rows.height), Stroke::solid(QUIET, 2.0));
    }

    fn draw_row(&self, canvas: &mut Canvas<'_>, area: Area, row: &RowPlace, way: &Way<'_>, basis: Basis) {
        let ink = self.rows.figure_ink();
        let middle = area.y + row.middle;
        let baseline = middle + ink.drop();
        let bottom = middle + row.height / 2.0;
        let x = area.x + self.zero;
        canvas.line(at(area.x, bottom), at(area.right(), bottom), Stroke::solid(RULE, 1.0));
        let Some(gap) = way.gap else {
            let words = msg::charts_too_few(self.subject.told.language);
            return self
                .rows
                .draw_too_few(canvas, area, row, self.zero + ink.size * 0.3, words);
        };
        let length = gap * self.unit;
        let height = (row.height * 0.56).min(ink.size * 2.0);
        let series = if gap < 0.0 { Series::Target } else { Series::Current };
        let bar = Area {
            x: x + length.min(0.0),
            y: middle - height / 2.0,
            width: length.abs(),
            height,
        };
        canvas.fill(bar, series.mark().color);
        let text = shown_gap(self.subject, self.axis, basis, gap);
        let apart = ink.size * 0.35;
        if gap < 0.0 {
            canvas.text(&text, at(x + length - apart, baseline), ink.bold().end());
        } else {
            canvas.text(&text, at(x + length + apart, baseline), ink.bold());
        }
        let figures = words::way(way.from, way.to, |value| {
            shown_value(self.subject, self.axis, basis, value)
        });
        canvas.text(
            &figures,
            at(area.right() - em(self.subject.size) * 0.3, baseline),
            ink.end(),
        );
    }
}
