//! The way from the current to the target state, longest first.

use std::cmp::Reverse;

use crate::domain::results::{Basis, CriterionResult};
use crate::i18n::msg;

use super::canvas::{Area, Canvas, Ink, Stroke, at};
use super::item::Item;
use super::legend::Legend;
use super::palette::{QUIET, RULE, Series};
use super::rows::{Room, RowPlace, Rows, Section};
use super::scale::Axis;
use super::sheet::{Sheet, Words, em};
use super::subject::Subject;
use super::{Chart, ChartKind, description, words};

/// A criterion in the ranking; without a gap where there are too few answers.
pub(crate) struct Place<'a> {
    pub(crate) title: &'a str,
    pub(crate) theme: &'a str,
    pub(crate) from: Option<f64>,
    pub(crate) to: Option<f64>,
    pub(crate) gap: Option<f64>,
}

/// The picture, where some gap may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let basis = basis(subject);
    let places = ranking(subject, axis, basis);
    if !places.iter().any(|place| place.gap.is_some()) {
        return None;
    }
    let language = subject.language;
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
    if places.iter().any(|place| place.gap.is_none()) {
        notes.push(words::too_few_note(subject));
    }
    let sheet_words = Words {
        title: msg::charts_gaps_title(language).to_owned(),
        notes,
        description: description::of_gaps(subject, axis, basis, &places),
        table: description::table_of_gaps(subject, axis, basis, &places),
    };
    let sheet = Sheet::new(subject.frame(ChartKind::Gaps), sheet_words, Legend::default());
    let em = sheet.em();
    let section = [Section {
        title: "",
        labels: places.iter().map(|place| place.title).collect(),
    }];
    let rows = Rows::fit(
        &section,
        &Room {
            em,
            width: sheet.width(),
            height: sheet.given_height(),
            head: em * 1.7,
            right: em * 7.0,
            least_em: if places.len() > 8 { 1.8 } else { 2.3 },
            most_label: None,
        },
    );
    let (height, subject) = (rows.height, *subject);
    Some(sheet.draw(height, |canvas, area| {
        rows.draw(canvas, area);
        let bars = Bars::of(&rows, &places, axis, &subject);
        bars.draw_head(canvas, area, basis);
        for (place, row) in places.iter().zip(&rows.rows) {
            bars.draw_row(canvas, area, row, place, basis);
        }
    }))
}

/// The joint view where every criterion drawn has both a joint current and a joint target, else the means.
pub(crate) fn basis(subject: &Subject<'_>) -> Basis {
    let whole = |criterion: &CriterionResult| criterion.joint.current.is_some() && criterion.joint.target.is_some();
    if subject.criteria().all(whole) {
        Basis::Joint
    } else {
        Basis::Means
    }
}

/// Largest gap first; what cannot be shown comes last; what is shown as equal in the instrument's order.
pub(crate) fn ranking<'a>(subject: &Subject<'a>, axis: Axis, basis: Basis) -> Vec<Place<'a>> {
    let mut places: Vec<Place<'a>> = subject
        .themes()
        .flat_map(|theme| theme.criteria.iter().map(move |criterion| (theme, criterion)))
        .map(|(theme, criterion)| {
            let item = Item::of_criterion(subject, criterion, axis);
            let (from, to, gap) = match basis {
                Basis::Joint => {
                    let gap = item.joint_target.zip(item.joint_current).map(|(to, from)| to - from);
                    (item.joint_current, item.joint_target, gap)
                }
                Basis::Means => (item.current, item.target, item.gap),
            };
            Place {
                title: item.title,
                theme: subject.theme_title(&theme.theme),
                from,
                to,
                gap,
            }
        })
        .collect();
    let key = |place: &Place<'_>| place.gap.map(|gap| axis.rounded(gap));
    places.sort_by_key(|place| Reverse(key(place)));
    places
}

/// A gap as it is shown: with one decimal, or whole where two agreed levels differ.
pub(crate) fn shown_gap(subject: &Subject<'_>, axis: Axis, basis: Basis, gap: f64) -> String {
    match (basis, axis) {
        (Basis::Joint, Axis::Levels { .. }) if gap > 0.0 => format!("+{}", axis.show_agreed(subject.language, gap)),
        (Basis::Joint, Axis::Levels { .. }) => axis.show_agreed(subject.language, gap),
        (Basis::Joint, Axis::Index) | (Basis::Means, _) => axis.show_gap(subject.language, gap),
    }
}

pub(crate) fn shown_value(subject: &Subject<'_>, axis: Axis, basis: Basis, value: f64) -> String {
    match basis {
        Basis::Joint => axis.show_agreed(subject.language, value),
        Basis::Means => axis.show(subject.language, value),
    }
}

/// The bars' common measure.
struct Bars<'a> {
    rows: &'a Rows,
    subject: &'a Subject<'a>,
    axis: Axis,
    /// Where no difference stands.
    zero: f64,
    /// Pixels for one unit of the axis.
    unit: f64,
}

impl<'a> Bars<'a> {
    /// The longest bar leaves room for its figure.
    fn of(rows: &'a Rows, places: &[Place<'_>], axis: Axis, subject: &'a Subject<'a>) -> Self {
        let gaps = || places.iter().filter_map(|place| place.gap);
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
        let language = self.subject.language;
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

    fn draw_row(&self, canvas: &mut Canvas<'_>, area: Area, row: &RowPlace, place: &Place<'_>, basis: Basis) {
        let ink = self.rows.figure_ink();
        let middle = area.y + row.middle;
        let baseline = middle + ink.drop();
        let bottom = middle + row.height / 2.0;
        let x = area.x + self.zero;
        canvas.line(at(area.x, bottom), at(area.right(), bottom), Stroke::solid(RULE, 1.0));
        let Some(gap) = place.gap else {
            let words = msg::charts_too_few(self.subject.language);
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
        let way = words::way(place.from, place.to, |value| {
            shown_value(self.subject, self.axis, basis, value)
        });
        canvas.text(
            &way,
            at(area.right() - em(self.subject.size) * 0.3, baseline),
            ink.end(),
        );
    }
}
