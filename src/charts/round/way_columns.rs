//! Criteria drawn as rows: what their pictures begin with, and the columns to the right, from the current to the target state
//! by means and by joint view.

use crate::charts::paint::canvas::{Area, Canvas, Ink, at};
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::{QUIET, Series};
use crate::charts::paint::rows::{Room, RowPlace, Rows, share_labels};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words, em};
use crate::charts::words;
use crate::i18n::msg;

use super::item::Item;
use super::pictures::RoundPictures;
use super::values;

pub(crate) struct WayColumns<'a> {
    pub(crate) subject: RoundPictures<'a>,
    pub(crate) axis: Axis,
    /// The series that have a value somewhere.
    pub(crate) drawn: Vec<Series>,
}

/// What a picture of criteria as rows begins with.
pub(crate) struct WaySheet<'a> {
    pub(crate) sheet: Sheet,
    pub(crate) columns: WayColumns<'a>,
    /// What the rows are fitted into.
    pub(crate) room: Room,
    /// Stand at the levels of the axis.
    pub(crate) labels: Vec<(i32, &'a str)>,
}

impl<'a> WaySheet<'a> {
    /// `shows` is the first sentence of the description; the legend has `sample` of each series.
    pub(crate) fn of(
        columns: WayColumns<'a>,
        code: &str,
        items: &[Item<'_>],
        (title, shows): (&str, String),
        sample: fn(Series) -> Sample,
    ) -> WaySheet<'a> {
        let (subject, axis) = (&columns.subject, columns.axis);
        let (labels, levels) = share_labels(subject.size, subject.level_labels(axis));
        let drawn = columns.drawn.iter();
        let entries = drawn.map(|series| {
            (
                sample(*series),
                words::series(subject.told.language, *series).to_owned(),
            )
        });
        let legend = Legend {
            levels,
            entries: entries.collect(),
        };
        let sheet_words = Words {
            title: title.to_owned(),
            notes: values::notes(subject, axis, items),
            description: values::description(subject, axis, items, shows),
            table: values::table(subject, axis, title, items),
        };
        let sheet = Sheet::new(subject.frame(code), sheet_words, legend);
        let em = sheet.em();
        WaySheet {
            room: Room {
                em,
                width: sheet.width(),
                height: sheet.given_height(),
                head: em * 2.5,
                right: columns.width(em),
                least_em: if items.len() > 8 { 1.85 } else { 2.4 },
                most_label: None,
            },
            sheet,
            columns,
            labels,
        }
    }
}

impl WayColumns<'_> {
    pub(crate) fn has_means(&self) -> bool {
        let is_mean = |series: &Series| matches!(series, Series::Current | Series::Target);
        self.drawn.iter().any(is_mean)
    }

    pub(crate) fn has_joint(&self) -> bool {
        let is_joint = |series: &Series| matches!(series, Series::JointCurrent | Series::JointTarget);
        self.drawn.iter().any(is_joint)
    }

    pub(crate) fn width(&self, em: f64) -> f64 {
        let column = |there: bool| if there { em * 5.2 } else { 0.0 };
        em * 0.4 + column(self.has_means()) + column(self.has_joint())
    }

    /// The right edges of the columns of means and of joint values.
    fn edges(&self, area: Area) -> (f64, f64) {
        let em = em(self.subject.size);
        let joint = area.right() - em * 0.4;
        (if self.has_joint() { joint - em * 5.2 } else { joint }, joint)
    }

    pub(crate) fn draw_heads(&self, canvas: &mut Canvas<'_>, area: Area, rows: &Rows) {
        let (em, language) = (em(self.subject.size), self.subject.told.language);
        let ink = Ink::new(em * 0.72, QUIET).end();
        let (means, joint) = self.edges(area);
        let mut head = |there: bool, text: &str, x: f64| {
            if there {
                let text = ink.wrap_evenly(text, em * 4.9, 3);
                canvas.lines(&text, at(x, area.y + em * 0.9), ink);
            }
        };
        head(self.has_means(), msg::charts_means(language), means);
        head(self.has_joint(), msg::charts_joint(language), joint);
        debug_assert!(rows.right_x() <= means);
    }

    /// The figures of one row.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>, area: Area, rows: &Rows, row: &RowPlace, item: &Item<'_>) {
        let figures = rows.figure_ink().end();
        let baseline = area.y + row.middle + figures.drop();
        let (means, joint) = self.edges(area);
        let (axis, language) = (self.axis, self.subject.told.language);
        if self.has_means() && (item.current.is_some() || item.target.is_some()) {
            let text = words::way(item.current, item.target, |value| axis.show(language, value));
            canvas.text(&text, at(means, baseline), figures);
        }
        if item.joint_current.is_some() || item.joint_target.is_some() {
            let text = words::way(item.joint_current, item.joint_target, |value| {
                axis.show_agreed(language, value)
            });
            canvas.text(&text, at(joint, baseline), figures);
        }
    }

    /// Says that a row has too few answers, in the first place from the left where the words hide none of these values' marks.
    pub(crate) fn draw_too_few(
        &self,
        canvas: &mut Canvas<'_>,
        area: Area,
        rows: &Rows,
        row: &RowPlace,
        marked: &[Option<f64>],
    ) {
        let words = msg::charts_too_few(self.subject.told.language);
        let apart = rows.mark_radius() * 2.0;
        let width = rows.figure_ink().width(words) + apart;
        let marks = marked.iter().flatten().map(|value| rows.x(self.axis, *value));
        rows.draw_too_few(
            canvas,
            area,
            row,
            free_place(rows, marks.collect(), width, apart),
            words,
        );
    }
}

/// The first place from the left where words of this width hide none of the marks.
fn free_place(rows: &Rows, mut marks: Vec<f64>, width: f64, apart: f64) -> f64 {
    marks.sort_by(f64::total_cmp);
    let starts = std::iter::once(rows.plot_x).chain(marks.iter().map(|mark| mark + apart));
    let is_free = |start: &f64| {
        marks
            .iter()
            .all(|mark| mark + apart <= *start || start + width <= *mark)
    };
    starts.into_iter().find(is_free).unwrap_or(rows.plot_x)
}
