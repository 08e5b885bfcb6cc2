//! What the marks, lines and colours of a picture mean.

use super::canvas::{Area, Canvas, Ink, Point, Stroke, at, lines};
use super::palette::{Color, Dash, Mark, QUIET, RULE, Series, TEXT};

/// The sample that stands before a legend's words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sample {
    Mark(Mark),
    /// A line of the series with its mark.
    Line(Series),
    /// A plain thick line.
    Bar(Color),
    Swatch(Color),
    /// An empty bar with this rim.
    Hollow(Color, Dash),
    /// A cell with a sign instead of a figure; the sign may be nothing.
    Sign(&'static str),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Legend {
    pub(crate) entries: Vec<(Sample, String)>,
    /// What the numbers of the levels mean, as a line of its own.
    pub(crate) levels: Vec<String>,
}

impl Legend {
    /// The height of the entries in rows of at most `width`; 0 when there are none.
    pub(crate) fn height(&self, width: f64, em: f64) -> f64 {
        let levels = self.level_lines(width, em);
        let apart = if levels.is_empty() { 0.0 } else { em * 0.25 };
        self.entries_height(width, em) + apart + levels_ink(em).leading() * lines(&levels)
    }

    fn entries_height(&self, width: f64, em: f64) -> f64 {
        self.places(width, em).last().map_or(0.0, |place| place.y + row(em))
    }

    fn level_lines(&self, width: f64, em: f64) -> Vec<String> {
        if self.levels.is_empty() {
            return Vec::new();
        }
        levels_ink(em).wrap(&self.levels.join(" · "), width, 6)
    }

    /// Draws the entries in rows from the upper left corner `corner`.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>, corner: Point, width: f64, em: f64) {
        for ((sample, words), place) in self.entries.iter().zip(self.places(width, em)) {
            draw_entry(canvas, *sample, words, at(corner.x + place.x, corner.y + place.y), em);
        }
        let ink = levels_ink(em);
        let baseline = corner.y + self.entries_height(width, em) + em * 0.25 + ink.size;
        canvas.lines(&self.level_lines(width, em), at(corner.x, baseline), ink);
    }

    fn places(&self, width: f64, em: f64) -> Vec<Point> {
        let (mut x, mut y) = (0.0, 0.0);
        let mut places = Vec::with_capacity(self.entries.len());
        for (sample, words) in &self.entries {
            let wide = sample_width(*sample, em) + ink(em).width(words);
            if x > 0.0 && x + wide > width {
                x = 0.0;
                y += row(em);
            }
            places.push(at(x, y));
            x += wide + em * 1.8;
        }
        places
    }
}

fn draw_entry(canvas: &mut Canvas<'_>, sample: Sample, words: &str, corner: Point, em: f64) {
    let middle = corner.y + row(em) / 2.0;
    let wide = sample_width(sample, em) - em * 0.5;
    let center = at(corner.x + wide / 2.0, middle);
    match sample {
        Sample::Mark(mark) => canvas.mark(mark, center, em * 0.36),
        Sample::Line(series) => {
            let stroke = Stroke {
                color: series.mark().color,
                width: em * 0.14,
                dash: series.dash(),
            };
            canvas.line(at(corner.x, middle), at(corner.x + wide, middle), stroke);
            canvas.mark(series.mark(), center, em * 0.34);
        }
        Sample::Bar(color) => {
            let stroke = Stroke {
                color,
                width: em * 0.2,
                dash: Dash::Solid,
            };
            canvas.line(at(center.x, middle - em * 0.5), at(center.x, middle + em * 0.5), stroke);
        }
        Sample::Swatch(color) => {
            let half = em * 0.45;
            let swatch = Area {
                x: corner.x,
                y: middle - half,
                width: wide,
                height: 2.0 * half,
            };
            canvas.fill(swatch, color);
        }
        Sample::Hollow(color, dash) => {
            let half = em * 0.45;
            let bar = Area {
                x: corner.x + 2.0,
                y: middle - half,
                width: wide - 4.0,
                height: 2.0 * half,
            };
            let width = (em * 0.1).max(2.0);
            canvas.outline(bar, Stroke { color, width, dash });
        }
        Sample::Sign(sign) => {
            let half = em * 0.45;
            let cell = Area {
                x: corner.x,
                y: middle - half,
                width: wide,
                height: 2.0 * half,
            };
            canvas.outline(cell, Stroke::solid(RULE, 2.0));
            if !sign.is_empty() {
                canvas.lines_around(&[sign.to_owned()], center, Ink::new(em * 0.88, QUIET).middle());
            }
        }
    }
    let ink = ink(em);
    canvas.text(words, at(corner.x + wide + em * 0.5, middle + ink.drop()), ink);
}

fn sample_width(sample: Sample, em: f64) -> f64 {
    match sample {
        Sample::Mark(_) => em * 1.4,
        Sample::Line(_) => em * 3.4,
        Sample::Bar(_) => em * 0.9,
        Sample::Swatch(_) | Sample::Hollow(..) | Sample::Sign(_) => em * 1.9,
    }
}

fn row(em: f64) -> f64 {
    em * 1.5
}

fn levels_ink(em: f64) -> Ink {
    Ink::new(em * 0.8, QUIET)
}

fn ink(em: f64) -> Ink {
    Ink::new(em * 0.88, TEXT)
}
