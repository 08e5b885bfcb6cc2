//! The circle: its axes with their names and figures, and an outline for each series.

use std::f64::consts::{PI, TAU};

use crate::charts::paint::canvas::{Align, Area, Canvas, Ink, Point, Stroke, at, lines};
use crate::charts::paint::palette::{Dash, PAPER, QUIET, RULE, Series, TEXT};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::Sheet;
use crate::charts::paint::size::Size;
use crate::charts::round::item::Item;
use crate::charts::round::pictures::RoundPictures;
use crate::i18n::msg;

/// The circle with its names, fitted into what is left of the sheet.
pub(super) struct Web<'a> {
    em: f64,
    items: &'a [Item<'a>],
    axis: Axis,
    subject: &'a RoundPictures<'a>,
    drawn: Vec<Series>,
    labels: Vec<Vec<String>>,
    levels: Vec<(i32, &'a str)>,
    radius: f64,
    center: Point,
    pub(super) height: f64,
}

impl<'a> Web<'a> {
    pub(super) fn fit(
        sheet: &Sheet,
        items: &'a [Item<'a>],
        axis: Axis,
        subject: &'a RoundPictures<'a>,
        drawn: Vec<Series>,
    ) -> Self {
        let em = sheet.em();
        let mut web = Web {
            em,
            items,
            axis,
            subject,
            drawn,
            labels: Vec::new(),
            levels: subject.level_labels(axis),
            radius: em * 14.0,
            center: at(sheet.width() / 2.0, 0.0),
            height: 0.0,
        };
        // The names' widths depend on the radius and the radius on their heights: once more settles it.
        for _ in 0..2 {
            web.labels = web.wrapped(sheet.width());
            let (above, below) = web.overhang();
            match sheet.given_height() {
                Some(height) => {
                    web.height = height;
                    web.radius = ((height - above - below) / (1.0 + web.depth())).max(em * 4.0);
                }
                None => {
                    web.height = web.radius * (1.0 + web.depth()) + above + below + web.levels_height(sheet.width());
                }
            }
            web.center.y = above + web.radius;
        }
        web
    }

    fn angle(&self, place: usize) -> f64 {
        #[allow(clippy::cast_precision_loss)] // at most twelve axes
        let share = place as f64 / self.items.len() as f64;
        share * TAU - PI / 2.0
    }

    /// How far down the lowest axis reaches, in radii.
    fn depth(&self) -> f64 {
        (0..self.items.len())
            .map(|place| self.angle(place).sin())
            .fold(0.0, f64::max)
    }

    fn label_ink(&self) -> Ink {
        Ink::new(self.em * 0.88, TEXT)
    }

    fn gap(&self) -> f64 {
        self.em * 0.9
    }

    fn wrapped(&self, width: f64) -> Vec<Vec<String>> {
        #[allow(clippy::cast_precision_loss)] // at most twelve axes
        let step = TAU / self.items.len() as f64;
        let wrap = |(place, item): (usize, &Item<'_>)| {
            let side = self.angle(place).cos().abs();
            let limit = if side < 0.1 {
                (2.0 * self.radius * step.sin() * 0.85).clamp(self.em * 9.0, self.em * 17.0)
            } else {
                (width / 2.0 - (self.radius + self.gap()) * side).min(self.em * 15.0)
            };
            self.label_ink().wrap_evenly(item.title, limit, 4)
        };
        self.items.iter().enumerate().map(wrap).collect()
    }

    fn block_height(&self, label: &[String]) -> f64 {
        self.label_ink().leading() * (lines(label) + 1.0)
    }

    /// How far the names reach above the topmost and below the lowest point of the axes.
    fn overhang(&self) -> (f64, f64) {
        let depth = self.depth();
        let (mut above, mut below) = (0.0_f64, 0.0_f64);
        for (place, label) in self.labels.iter().enumerate() {
            let sine = self.angle(place).sin();
            let height = self.block_height(label);
            let middle = sine * (self.radius + self.gap() + height / 2.0);
            above = above.max(height / 2.0 - middle - self.radius);
            below = below.max(middle + height / 2.0 - depth * self.radius);
        }
        (above, below)
    }

    fn levels_ink(&self) -> Ink {
        Ink::new(self.em * 0.76, QUIET)
    }

    fn level_words(&self) -> Vec<String> {
        self.levels
            .iter()
            .map(|(level, label)| format!("{level} {label}"))
            .collect()
    }

    fn levels_height(&self, width: f64) -> f64 {
        let ink = self.levels_ink();
        ink.leading() * lines(&ink.wrap(&self.level_words().join("  ·  "), width, 3)) + self.em
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, area: Area) {
        let center = at(area.x + self.center.x, area.y + self.center.y);
        self.draw_grid(canvas, center);
        for series in [
            Series::Current,
            Series::Target,
            Series::JointCurrent,
            Series::JointTarget,
        ] {
            if self.drawn.contains(&series) {
                self.draw_outline(canvas, center, series);
            }
        }
        // The joint marks are smaller and lie above, so that equal values are both seen.
        for series in &self.drawn {
            let radius = match series {
                Series::Current | Series::Target => self.em * 0.3,
                Series::JointCurrent | Series::JointTarget => self.em * 0.22,
            };
            for point in self.points(center, *series).into_iter().flatten() {
                canvas.mark(series.mark(), point, radius);
            }
        }
        for (place, item) in self.items.iter().enumerate() {
            self.draw_label(canvas, center, place, item);
        }
        self.draw_levels(canvas, area);
    }

    fn spoke(&self, center: Point, place: usize, length: f64) -> Point {
        let angle = self.angle(place);
        at(center.x + length * angle.cos(), center.y + length * angle.sin())
    }

    fn draw_grid(&self, canvas: &mut Canvas<'_>, center: Point) {
        let stroke = Stroke::solid(RULE, 2.0);
        for tick in self.axis.ticks() {
            let share = self.axis.share(f64::from(tick));
            if share > 0.0 {
                canvas.ring(center, share * self.radius, stroke);
            }
        }
        for place in 0..self.items.len() {
            canvas.line(center, self.spoke(center, place, self.radius), stroke);
        }
        // Numbers stand between the first two axes, where no line of values begins.
        let ink = Ink::new(self.em * 0.72, QUIET).middle();
        let between = (self.angle(0) + self.angle(1)) / 2.0;
        for tick in self.axis.ticks() {
            let length = self.axis.share(f64::from(tick)) * self.radius;
            let point = at(center.x + length * between.cos(), center.y + length * between.sin());
            let (text, half) = (tick.to_string(), self.em * 0.46);
            let ground = ink.width(&text).max(half) + self.em * 0.16;
            let ground = Area {
                x: point.x - ground / 2.0,
                y: point.y - half,
                width: ground,
                height: 2.0 * half,
            };
            canvas.fill(ground, PAPER);
            canvas.text(&text, at(point.x, point.y + ink.drop()), ink);
        }
    }

    fn points(&self, center: Point, series: Series) -> Vec<Option<Point>> {
        let point = |(place, item): (usize, &Item<'_>)| {
            let share = self.axis.share(item.value(series)?);
            Some(self.spoke(center, place, share * self.radius))
        };
        self.items.iter().enumerate().map(point).collect()
    }

    /// Joins the points of neighbouring axes; an axis without a value leaves a gap.
    fn draw_outline(&self, canvas: &mut Canvas<'_>, center: Point, series: Series) {
        let points = self.points(center, series);
        let width = match series.dash() {
            Dash::Solid => self.em * 0.15,
            Dash::Dashed | Dash::Dotted => self.em * 0.13,
        };
        let stroke = Stroke {
            color: series.mark().color,
            width,
            dash: series.dash(),
        };
        let whole: Option<Vec<Point>> = points.iter().copied().collect();
        if let Some(mut whole) = whole {
            if series == Series::Current {
                canvas.polygon(&whole, series.mark().color, 0.12);
            }
            whole.push(whole[0]);
            canvas.path(&whole, stroke);
            return;
        }
        for (place, point) in points.iter().enumerate() {
            if let Some((from, to)) = point.zip(points[(place + 1) % points.len()]) {
                canvas.line(from, to, stroke);
            }
        }
    }

    fn draw_label(&self, canvas: &mut Canvas<'_>, center: Point, place: usize, item: &Item<'_>) {
        let angle = self.angle(place);
        let label = &self.labels[place];
        let ink = self.label_ink();
        let height = self.block_height(label);
        let point = self.spoke(center, place, self.radius + self.gap());
        let top = point.y + angle.sin() * height / 2.0 - height / 2.0;
        let align = match angle.cos() {
            side if side.abs() < 0.1 => Align::Middle,
            side if side > 0.0 => Align::Start,
            _ => Align::End,
        };
        canvas.lines(label, at(point.x, top + ink.size), Ink { align, ..ink.bold() });
        let baseline = top + ink.leading() * lines(label) + ink.size;
        self.draw_figures(canvas, at(point.x, baseline), align, item);
    }

    /// The values under a name, each behind its mark; too few answers are said in words.
    fn draw_figures(&self, canvas: &mut Canvas<'_>, point: Point, align: Align, item: &Item<'_>) {
        let ink = Ink::new(self.em * 0.84, TEXT);
        let language = self.subject.told.language;
        let too_few = if item.current.is_none() {
            msg::charts_too_few(language)
        } else {
            ""
        };
        let figures: Vec<(Series, String)> = Series::ALL
            .into_iter()
            .filter_map(|series| Some((series, item.text(self.axis, language, series)?)))
            .collect();
        let (mark, gap) = (self.em * 0.95, self.em * 0.55);
        let words = if too_few.is_empty() {
            0.0
        } else {
            ink.width(too_few) + gap
        };
        let width: f64 = words
            + figures
                .iter()
                .map(|(_, text)| mark + ink.width(text) + gap)
                .sum::<f64>()
            - gap;
        let mut x = match align {
            Align::Start => point.x,
            Align::Middle => point.x - width / 2.0,
            Align::End => point.x - width,
        };
        if !too_few.is_empty() {
            canvas.text(too_few, at(x, point.y), Ink { color: QUIET, ..ink });
            x += words;
        }
        for (series, text) in figures {
            canvas.mark(
                series.mark(),
                at(x + self.em * 0.36, point.y - ink.drop()),
                self.em * 0.27,
            );
            canvas.text(&text, at(x + mark, point.y), ink);
            x += mark + ink.width(&text) + gap;
        }
    }

    /// What the numbers on the rings mean: in the corner of a slide, under the circle on a page.
    fn draw_levels(&self, canvas: &mut Canvas<'_>, area: Area) {
        let ink = self.levels_ink();
        let words = self.level_words();
        if words.is_empty() {
            return;
        }
        match self.subject.size {
            Size::Slide => {
                let top = area.bottom() - ink.leading() * (lines(&words) - 1.0) - self.em * 0.3;
                canvas.lines(&words, at(area.x, top), ink);
            }
            Size::Page => {
                let text = ink.wrap(&words.join("  ·  "), area.width, 3);
                let top = area.bottom() - ink.leading() * (lines(&text) - 1.0) - self.em * 0.3;
                canvas.lines(&text, at(area.x + area.width / 2.0, top), ink.middle());
            }
        }
    }
}
