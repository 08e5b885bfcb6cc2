//! Drawing in pixels on plotters' SVG backend: lines, marks and texts that the charts share.

use std::fmt::Write as _;

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform, RGBAColor, ShapeStyle, TextStyle};

use super::font::{self, Weight};
use super::geometry::{corners, dashes, strokes};
use super::palette::{Color, Dash, Mark, PAPER, Shape};
use crate::xml::is_held;

pub(crate) use super::geometry::{Area, Point, at};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) color: Color,
    pub(crate) width: f64,
    pub(crate) dash: Dash,
}

impl Stroke {
    pub(crate) fn solid(color: Color, width: f64) -> Self {
        Stroke {
            color,
            width,
            dash: Dash::Solid,
        }
    }
}

/// Which part of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink {
    /// Font size in pixels.
    pub(crate) size: f64,
    pub(crate) color: Color,
    pub(crate) weight: Weight,
    pub(crate) align: Align,
}

impl Ink {
    pub(crate) fn new(size: f64, color: Color) -> Self {
        Ink {
            size: size.round(),
            color,
            weight: Weight::Regular,
            align: Align::Start,
        }
    }

    pub(crate) fn bold(self) -> Self {
        Ink {
            weight: Weight::Bold,
            ..self
        }
    }

    pub(crate) fn middle(self) -> Self {
        Ink {
            align: Align::Middle,
            ..self
        }
    }

    pub(crate) fn end(self) -> Self {
        Ink {
            align: Align::End,
            ..self
        }
    }

    pub(crate) fn width(self, text: &str) -> f64 {
        font::width(text, self.weight, self.size)
    }

    pub(crate) fn wrap(self, text: &str, limit: f64, most_lines: usize) -> Vec<String> {
        font::wrap(text, self.weight, self.size, limit, most_lines)
    }

    pub(crate) fn wrap_evenly(self, text: &str, limit: f64, most_lines: usize) -> Vec<String> {
        font::wrap_evenly(text, self.weight, self.size, limit, most_lines)
    }

    /// From one baseline to the next.
    pub(crate) fn leading(self) -> f64 {
        (self.size * 1.25).round()
    }

    /// How far below the middle of its line a baseline lies.
    pub(crate) fn drop(self) -> f64 {
        self.size * 0.36
    }
}

/// A picture being drawn. What is written later lies above what was written before.
pub(crate) struct Canvas<'a> {
    backend: SVGBackend<'a>,
    /// How wide each text is in our own font, in the order drawn.
    widths: Vec<f64>,
}

const NEVER_FAILS: &str = "drawing into a string does not fail";

impl<'a> Canvas<'a> {
    pub(crate) fn new(svg: &'a mut String, width: u32, height: u32) -> Self {
        Canvas {
            backend: SVGBackend::with_string(svg, (width, height)),
            widths: Vec::new(),
        }
    }

    /// Closes the picture; tells how wide its texts are, for [`hold_widths`].
    pub(crate) fn finish(mut self) -> Vec<f64> {
        self.backend.present().expect(NEVER_FAILS);
        self.widths
    }

    pub(crate) fn fill(&mut self, area: Area, color: Color) {
        let (from, to) = (at(area.x, area.y), at(area.right(), area.bottom()));
        self.backend
            .draw_rect(pixel(from), pixel(to), &filling(color, 1.0), true)
            .expect(NEVER_FAILS);
    }

    pub(crate) fn outline(&mut self, area: Area, stroke: Stroke) {
        let corners = [
            at(area.x, area.y),
            at(area.right(), area.y),
            at(area.right(), area.bottom()),
            at(area.x, area.bottom()),
            at(area.x, area.y),
        ];
        self.path(&corners, stroke);
    }

    pub(crate) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(&[from, to], stroke);
    }

    pub(crate) fn path(&mut self, points: &[Point], stroke: Stroke) {
        let style = line_of(stroke);
        let mut draw = |points: &[Point]| {
            let drawn = match points {
                [from, to] => self.backend.draw_line(pixel(*from), pixel(*to), &style),
                points => self.backend.draw_path(points.iter().copied().map(pixel), &style),
            };
            drawn.expect(NEVER_FAILS);
        };
        let (on, off) = match stroke.dash {
            Dash::Solid => return draw(points),
            Dash::Dashed => (stroke.width * 4.5, stroke.width * 3.0),
            Dash::Dotted => (stroke.width * 1.2, stroke.width * 2.0),
        };
        for dash in dashes(points, on, off) {
            draw(&dash);
        }
    }

    pub(crate) fn polygon(&mut self, points: &[Point], color: Color, opacity: f64) {
        self.backend
            .fill_polygon(points.iter().copied().map(pixel), &filling(color, opacity))
            .expect(NEVER_FAILS);
    }

    pub(crate) fn ring(&mut self, center: Point, radius: f64, stroke: Stroke) {
        let style = line_of(stroke);
        self.backend
            .draw_circle(pixel(center), pixels(radius), &style, false)
            .expect(NEVER_FAILS);
    }

    /// A mark with a rim of paper around it, so that it stands out from lines and other marks.
    pub(crate) fn mark(&mut self, mark: Mark, center: Point, radius: f64) {
        let rim = (radius * 0.22).max(2.0);
        let line = (radius * 0.36).max(2.0);
        match mark.shape {
            Shape::Circle => self.disc(mark, center, radius, rim, line),
            Shape::Cross | Shape::Plus => {
                for (color, width) in [(PAPER, line * 1.5 + 2.0 * rim), (mark.color, line * 1.5)] {
                    let reach = if color == PAPER { radius + rim } else { radius };
                    for (from, to) in strokes(mark.shape, center, reach) {
                        self.line(from, to, Stroke::solid(color, width));
                    }
                }
            }
            Shape::Square | Shape::Diamond | Shape::Up | Shape::Down => {
                self.polygon(&corners(mark.shape, center, radius + 1.6 * rim), PAPER, 1.0);
                if mark.filled {
                    self.polygon(&corners(mark.shape, center, radius), mark.color, 1.0);
                } else {
                    let mut outline = corners(mark.shape, center, radius - line * 0.3);
                    outline.extend_from_within(..2);
                    self.path(&outline, Stroke::solid(mark.color, line));
                }
            }
        }
    }

    fn disc(&mut self, mark: Mark, center: Point, radius: f64, rim: f64, line: f64) {
        let mut disc = |color: Color, radius: f64| {
            self.backend
                .draw_circle(pixel(center), pixels(radius), &filling(color, 1.0), true)
                .expect(NEVER_FAILS);
        };
        disc(PAPER, radius + rim);
        disc(mark.color, radius);
        if !mark.filled {
            disc(PAPER, radius - line);
        }
    }

    /// One line of text with its baseline at `point`.
    pub(crate) fn text(&mut self, text: &str, point: Point, ink: Ink) {
        // The backend puts the baseline 0.76 em below a point at the top.
        self.write(text, at(point.x, point.y - 0.76 * ink.size), ink, FontTransform::None);
    }

    /// Lines of text that run upwards from `point`, side by side with their middle on its x.
    pub(crate) fn turned_lines(&mut self, lines: &[String], point: Point, ink: Ink) {
        #[allow(clippy::cast_precision_loss)] // a handful of lines
        let mut baseline = point.x - ink.leading() * (lines.len().max(1) - 1) as f64 / 2.0 + ink.drop();
        for line in lines {
            let left = at(baseline - 0.76 * ink.size, point.y);
            self.write(line, left, ink, FontTransform::Rotate270);
            baseline += ink.leading();
        }
    }

    fn write(&mut self, text: &str, corner: Point, ink: Ink, transform: FontTransform) {
        let style = match ink.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let h_pos = match ink.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let color = rgba(ink.color, 1.0);
        // The backend writes sizes divided by 1.24.
        let font = FontDesc::new(FontFamily::Name(font::FAMILY), backend_size(ink.size), style).transform(transform);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(h_pos, VPos::Top));
        let text = text.replace(is_undrawable, " ");
        self.widths.push(ink.width(&text));
        self.backend.draw_text(&text, &style, pixel(corner)).expect(NEVER_FAILS);
    }

    /// Lines of text, the first baseline at `point`.
    pub(crate) fn lines(&mut self, lines: &[String], point: Point, ink: Ink) {
        let mut baseline = point.y;
        for line in lines {
            self.text(line, at(point.x, baseline), ink);
            baseline += ink.leading();
        }
    }

    /// Lines of text with their middle at `point`.
    pub(crate) fn lines_around(&mut self, lines: &[String], point: Point, ink: Ink) {
        #[allow(clippy::cast_precision_loss)] // a handful of lines
        let above = ink.leading() * (lines.len().max(1) - 1) as f64 / 2.0;
        self.lines(lines, at(point.x, point.y - above + ink.drop()), ink);
    }
}

/// How many lines a text has, to be measured with.
#[allow(clippy::cast_precision_loss)] // a handful of lines
pub(crate) fn lines(lines: &[String]) -> f64 {
    lines.len() as f64
}

/// What has no shape to draw, or no place in the XML that the picture is.
fn is_undrawable(c: char) -> bool {
    c.is_control() || !is_held(c)
}

#[allow(clippy::cast_possible_truncation)] // pictures are a few thousand pixels
fn pixel(point: Point) -> (i32, i32) {
    (point.x.round() as i32, point.y.round() as i32)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // widths and radii are small and positive
fn pixels(length: f64) -> u32 {
    length.round().max(1.0) as u32
}

fn rgba(Color(red, green, blue): Color, opacity: f64) -> RGBAColor {
    RGBAColor(red, green, blue, opacity)
}

fn filling(color: Color, opacity: f64) -> ShapeStyle {
    ShapeStyle {
        color: rgba(color, opacity),
        filled: true,
        stroke_width: 0,
    }
}

fn line_of(stroke: Stroke) -> ShapeStyle {
    ShapeStyle {
        color: rgba(stroke.color, 1.0),
        filled: false,
        stroke_width: pixels(stroke.width),
    }
}

/// Tells viewers how wide each text is: one without our font sets it in another, which is often wider, and labels would
/// run into bars and over edges.
pub(crate) fn hold_widths(svg: &str, widths: &[f64]) -> String {
    let mut texts = svg.split("<text ");
    let mut held = String::with_capacity(svg.len() + widths.len() * 56);
    held.push_str(texts.next().unwrap_or_default());
    for (at, text) in texts.enumerate() {
        held.push_str("<text ");
        if let Some(width) = widths.get(at).filter(|width| **width > 0.0) {
            // Writing to a string does not fail.
            let _ = write!(held, "textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" ");
        }
        held.push_str(text);
    }
    held
}

/// The size that the backend's division gives back as `size`, exactly where floating point allows it.
fn backend_size(size: f64) -> f64 {
    let near = size * 1.24;
    [near, near.next_up(), near.next_down()]
        .into_iter()
        .find(|candidate| candidate / 1.24 == size)
        .unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn font_sizes_are_written_as_meant() {
        for size in 10..90 {
            let size = f64::from(size);
            let written = format!("{}", backend_size(size) / 1.24);
            assert!(
                written
                    .parse::<f64>()
                    .is_ok_and(|written| (written - size).abs() < 1e-9),
                "{written}"
            );
        }
    }

    #[test]
    fn texts_are_escaped_and_free_of_what_xml_forbids() {
        let mut svg = String::new();
        let mut canvas = Canvas::new(&mut svg, 10, 10);
        canvas.text("<&\"\u{0}\u{b}>", at(0.0, 0.0), Ink::new(10.0, Color(0, 0, 0)));
        let widths = canvas.finish();
        assert_eq!(widths.len(), svg.matches("<text ").count());
        let held = hold_widths(&svg, &widths);
        assert_eq!(held.matches("textLength=").count(), 1, "{held}");
        assert!(svg.contains("&lt;&amp;&quot;  &gt;"), "{svg}");
    }
}
