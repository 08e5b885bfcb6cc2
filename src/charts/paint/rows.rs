//! A picture of rows: labels to the left, a plot, columns of figures to the right. On a slide the rows share the height
//! and themes stand in a column of their own; on a page each row takes what it needs and themes are headings.

use super::canvas::{Area, Canvas, Ink, Stroke, at, lines};
use super::palette::{BAND, Color, PAPER, QUIET, RULE, TEXT};
use super::scale::Axis;
use super::size::Size;

/// Rows that belong together; a title is shown where it is not empty.
pub(crate) struct Section<'a> {
    pub(crate) title: &'a str,
    pub(crate) labels: Vec<&'a str>,
}

/// What the rows are fitted into.
pub(crate) struct Room {
    pub(crate) em: f64,
    pub(crate) width: f64,
    /// Where the picture's height is given, what is left of it.
    pub(crate) height: Option<f64>,
    /// Above the first row.
    pub(crate) head: f64,
    /// The width of the columns to the right of the plot.
    pub(crate) right: f64,
    /// The least height of a row, in em; on a page, row by row.
    pub(crate) least_em: f64,
    /// The most of the width that labels take, where it is not the usual third.
    pub(crate) most_label: Option<f64>,
}

/// Where everything stands, from the upper left corner of the area.
pub(crate) struct Rows {
    em: f64,
    width: f64,
    head: f64,
    sections: Vec<SectionPlace>,
    pub(crate) rows: Vec<RowPlace>,
    label_x: f64,
    label_ink: Ink,
    pub(crate) plot_x: f64,
    pub(crate) plot_width: f64,
    pub(crate) height: f64,
}

struct SectionPlace {
    title: Vec<String>,
    beside: bool,
    top: f64,
    bottom: f64,
}

pub(crate) struct RowPlace {
    label: Vec<String>,
    pub(crate) middle: f64,
    pub(crate) height: f64,
    /// What the row is drawn on.
    ground: Color,
}

const SMALLEST_LABEL: f64 = 15.0;

impl Rows {
    pub(crate) fn fit(sections: &[Section<'_>], room: &Room) -> Rows {
        match room.height {
            Some(height) => Rows::fit_height(sections, room, height),
            None => Rows::fit_content(sections, room),
        }
    }

    /// Shares a given height among the rows; the labels' size follows.
    fn fit_height(sections: &[Section<'_>], room: &Room, given: f64) -> Rows {
        let em = room.em;
        let count = sections.iter().map(|section| section.labels.len()).sum::<usize>();
        #[allow(clippy::cast_precision_loss)] // far fewer rows than that
        let height = ((given - room.head) / count.max(1) as f64).min(em * 6.5);
        let beside = sections.len() > 1 && sections.iter().any(|section| !section.title.is_empty());
        let label_x = if beside { room.width * 0.175 } else { em * 0.3 };
        let (label_ink, label_width) =
            label_measure(sections, room, height, room.width * room.most_label.unwrap_or(0.31));
        let mut place = Rows::empty(room, label_x, label_ink, label_width);
        let title_ink = theme_ink(em);
        let mut top = room.head;
        for (number, section) in sections.iter().enumerate() {
            let begin = top;
            let ground = if beside && number.is_multiple_of(2) {
                BAND
            } else {
                PAPER
            };
            for label in &section.labels {
                let most = whole_lines(height * 0.98 / label_ink.leading());
                place.rows.push(RowPlace {
                    label: label_ink.wrap(label, label_width, most),
                    middle: top + height / 2.0,
                    height,
                    ground,
                });
                top += height;
            }
            let most = whole_lines((top - begin) * 0.98 / title_ink.leading());
            let title = if beside {
                title_ink.wrap(section.title, label_x - em * 0.9, most)
            } else {
                Vec::new()
            };
            place.sections.push(SectionPlace {
                title,
                beside,
                top: begin,
                bottom: top,
            });
        }
        place.height = top;
        place
    }

    /// As [`Rows::fit`], with an axis of levels above the rows that is as high as the levels' words need.
    pub(crate) fn fit_under_axis(
        sections: &[Section<'_>],
        room: &mut Room,
        axis: Axis,
        labels: &[(i32, &str)],
    ) -> Rows {
        // The words' lines depend on the plot's width, which hardly depends on the height they take.
        let first = Rows::fit(sections, room);
        let needed = first
            .axis_words(axis, labels)
            .iter()
            .map(|(_, words)| words.len())
            .max()
            .unwrap_or_default();
        #[allow(clippy::cast_precision_loss)] // at most three lines
        let height = room.em * 1.35 + first.axis_ink(axis, labels).leading() * needed as f64;
        room.head = room.head.max(height);
        Rows::fit(sections, room)
    }

    /// Gives each row the height that its label needs.
    fn fit_content(sections: &[Section<'_>], room: &Room) -> Rows {
        let em = room.em;
        let label_ink = Ink::new(em * 0.95, TEXT);
        let label_width = widest(sections, label_ink).min(room.width * room.most_label.unwrap_or(0.34));
        let mut place = Rows::empty(room, em * 0.3, label_ink, label_width);
        let mut top = room.head;
        let headed = sections.len() > 1;
        for section in sections {
            let begin = top;
            let title = if headed && !section.title.is_empty() {
                theme_ink(em).wrap(section.title, room.width - em, 2)
            } else {
                Vec::new()
            };
            if !title.is_empty() {
                top += theme_ink(em).leading() * lines(&title) + em * 0.75;
            }
            for label in &section.labels {
                let label = label_ink.wrap_evenly(label, label_width, 4);
                let height = (label_ink.leading() * lines(&label) + em * 0.7).max(em * room.least_em);
                place.rows.push(RowPlace {
                    label,
                    middle: top + height / 2.0,
                    height,
                    ground: PAPER,
                });
                top += height;
            }
            place.sections.push(SectionPlace {
                title,
                beside: false,
                top: begin,
                bottom: top,
            });
            if headed {
                top += em * 0.35;
            }
        }
        place.height = top;
        place
    }

    fn empty(room: &Room, label_x: f64, label_ink: Ink, label_width: f64) -> Rows {
        let plot_x = label_x + label_width + room.em * 0.9;
        Rows {
            em: room.em,
            width: room.width,
            head: room.head,
            sections: Vec::new(),
            rows: Vec::new(),
            label_x,
            label_ink,
            plot_x,
            plot_width: room.width - room.right - plot_x,
            height: room.head,
        }
    }

    /// The size of marks that the rows have room for.
    pub(crate) fn mark_radius(&self) -> f64 {
        let least = self.rows.iter().map(|row| row.height).fold(f64::INFINITY, f64::min);
        (self.em * 0.4).min(least * 0.24)
    }

    /// The size of figures that the rows have room for.
    pub(crate) fn figure_ink(&self) -> Ink {
        Ink::new(self.label_ink.size, TEXT)
    }

    /// Where the columns to the right of the plot begin.
    pub(crate) fn right_x(&self) -> f64 {
        self.plot_x + self.plot_width
    }

    /// Draws what lies under the axis: every second theme is shaded where the themes have a column.
    pub(crate) fn draw_ground(&self, canvas: &mut Canvas<'_>, area: Area) {
        for section in self.sections.iter().filter(|section| section.beside).step_by(2) {
            canvas.fill(self.band(area, section), BAND);
        }
    }

    /// Draws themes and labels.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>, area: Area) {
        for section in &self.sections {
            self.draw_section(canvas, area, section);
        }
        for row in &self.rows {
            let point = at(area.x + self.label_x, area.y + row.middle);
            canvas.lines_around(&row.label, point, self.label_ink);
        }
    }

    fn band(&self, area: Area, section: &SectionPlace) -> Area {
        Area {
            x: area.x,
            y: area.y + section.top,
            width: self.width,
            height: section.bottom - section.top,
        }
    }

    fn draw_section(&self, canvas: &mut Canvas<'_>, area: Area, section: &SectionPlace) {
        let band = self.band(area, section);
        let ink = theme_ink(self.em);
        if section.beside {
            let point = at(area.x + self.em * 0.4, area.y + (section.top + section.bottom) / 2.0);
            canvas.lines_around(&section.title, point, ink);
        } else if !section.title.is_empty() {
            let title = Area {
                height: ink.leading() * lines(&section.title) + self.em * 0.5,
                ..band
            };
            canvas.fill(title, BAND);
            let baseline = title.y + self.em * 0.25 + ink.size * 0.98;
            canvas.lines(&section.title, at(area.x + self.em * 0.3, baseline), ink);
        }
    }

    /// The x of a value on an axis whose ticks each have a column of equal width.
    pub(crate) fn x(&self, axis: Axis, value: f64) -> f64 {
        let column = self.column(axis);
        self.plot_x + column / 2.0 + axis.share(value) * (self.plot_width - column)
    }

    fn column(&self, axis: Axis) -> f64 {
        #[allow(clippy::cast_precision_loss)] // at most ten levels
        let ticks = axis.ticks().len() as f64;
        self.plot_width / ticks
    }

    /// Draws the axis: numbers and words of the levels above the plot, a thin line down through the rows.
    pub(crate) fn draw_axis(&self, canvas: &mut Canvas<'_>, area: Area, axis: Axis, labels: &[(i32, &str)]) {
        let number = Ink::new(self.em * 0.9, TEXT).bold().middle();
        let ink = self.axis_ink(axis, labels);
        let top = area.y + self.head;
        for tick in axis.ticks() {
            let x = area.x + self.x(axis, f64::from(tick));
            canvas.line(
                at(x, top - self.em * 0.1),
                at(x, area.y + self.height),
                Stroke::solid(RULE, 2.0),
            );
            canvas.text(&tick.to_string(), at(x, area.y + number.size), number);
        }
        for (level, words) in self.axis_words(axis, labels) {
            let x = area.x + self.x(axis, f64::from(level));
            canvas.lines(&words, at(x, area.y + number.size + ink.leading()), ink);
        }
    }

    fn axis_words(&self, axis: Axis, labels: &[(i32, &str)]) -> Vec<(i32, Vec<String>)> {
        let (ink, limit) = (self.axis_ink(axis, labels), self.column(axis) * 0.96);
        labels
            .iter()
            .map(|(level, label)| (*level, ink.wrap_evenly(label, limit, 3)))
            .collect()
    }

    /// Small enough that no word of a level is divided, where that can be.
    fn axis_ink(&self, axis: Axis, labels: &[(i32, &str)]) -> Ink {
        let mut ink = Ink::new(self.em * 0.72, QUIET).middle();
        let limit = self.column(axis) * 0.96;
        let words = || labels.iter().flat_map(|(_, label)| label.split(' '));
        while ink.size > self.em * 0.56 && words().any(|word| ink.width(word) > limit) {
            ink.size -= 1.0;
        }
        ink
    }

    /// Says that a row has too few answers, where its values would be.
    pub(crate) fn draw_too_few(&self, canvas: &mut Canvas<'_>, area: Area, row: &RowPlace, x: f64, words: &str) {
        let ink = Ink {
            color: QUIET,
            ..self.figure_ink()
        };
        let half = ink.size * 0.62;
        let (left, middle) = (area.x + x, area.y + row.middle);
        let width = ink.width(words) + ink.size * 0.5;
        canvas.fill(
            Area {
                x: left,
                y: middle - half,
                width,
                height: 2.0 * half,
            },
            row.ground,
        );
        canvas.text(words, at(left + ink.size * 0.25, middle + ink.drop()), ink);
    }

    /// The four lines that part a plot of shares into quarters, with percent above.
    pub(crate) fn draw_shares(&self, canvas: &mut Canvas<'_>, area: Area, percent: impl Fn(f64) -> String) {
        let ink = Ink::new(self.em * 0.72, QUIET).middle();
        let top = area.y + self.head;
        for quarter in 0..=4_u8 {
            let share = f64::from(quarter) / 4.0;
            let x = area.x + self.plot_x + share * self.plot_width;
            canvas.line(
                at(x, top - self.em * 0.3),
                at(x, area.y + self.height),
                Stroke::solid(RULE, 2.0),
            );
            // The last one ends at its line, so as to leave the columns beside it free.
            let ink = if quarter == 4 { ink.end() } else { ink };
            canvas.text(&percent(share), at(x, top - self.em * 0.5), ink);
        }
    }
}

/// With more levels than this an axis has no room for their words.
const MOST_WORDED: usize = 6;

/// The words of the levels for an axis, and for the legend where the axis has no room for them.
pub(crate) fn share_labels(size: Size, labels: Vec<(i32, &str)>) -> (Vec<(i32, &str)>, Vec<String>) {
    if size == Size::Slide && labels.len() <= MOST_WORDED {
        return (labels, Vec::new());
    }
    (
        Vec::new(),
        labels.iter().map(|(level, label)| format!("{level} {label}")).collect(),
    )
}

fn theme_ink(em: f64) -> Ink {
    Ink::new(em * 0.82, TEXT).bold()
}

fn widest(sections: &[Section<'_>], ink: Ink) -> f64 {
    let labels = sections.iter().flat_map(|section| &section.labels);
    labels
        .map(|label| ink.width(label))
        .fold(ink.size * 4.0, f64::max)
        .ceil()
}

/// The largest size at which every label has room in its row, and the width of the labels' column.
fn label_measure(sections: &[Section<'_>], room: &Room, height: f64, widest_allowed: f64) -> (Ink, f64) {
    let mut ink = Ink::new((room.em * 0.95).min(height * 0.66), TEXT);
    loop {
        let width = widest(sections, ink).min(widest_allowed);
        let most = whole_lines(height * 0.98 / ink.leading());
        let labels = sections.iter().flat_map(|section| &section.labels);
        let fits = labels
            .into_iter()
            .all(|label| ink.wrap(label, width, most + 1).len() <= most);
        if fits || ink.size <= SMALLEST_LABEL {
            return (ink, width);
        }
        ink.size -= 1.0;
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a small positive number
fn whole_lines(lines: f64) -> usize {
    (lines.floor() as usize).max(1)
}
