//! Lines over rounds: rounds from left to right at equal steps, indices from bottom to top.

use super::canvas::{Area, Canvas, Ink, Point, Stroke, at};
use super::palette::{QUIET, RULE};

/// The indices between which a picture is drawn, whole tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) least: i32,
    pub(crate) most: i32,
}

impl Span {
    /// A smaller span would make little changes look great.
    const LEAST: i32 = 40;

    /// Room for the values and a little more, within 0 and 100.
    #[allow(clippy::cast_possible_truncation)] // indices
    pub(crate) fn of(values: impl Iterator<Item = f64>) -> Span {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if low > high {
            return Span { least: 0, most: 100 };
        }
        let mut least = (((low - 4.0) / 20.0).floor() as i32 * 20).clamp(0, 100);
        let mut most = (((high + 4.0) / 20.0).ceil() as i32 * 20).clamp(0, 100);
        while most - least < Span::LEAST {
            if most < 100 {
                most += 20;
            } else {
                least -= 20;
            }
        }
        Span { least, most }
    }

    /// Whether the scale goes on beyond the picture.
    pub(crate) fn is_part(self) -> bool {
        self.least > 0 || self.most < 100
    }

    pub(crate) fn ticks(self) -> impl Iterator<Item = i32> {
        (self.least..=self.most).step_by(20)
    }
}

/// Where values stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Panel {
    /// What the lines are drawn in.
    pub(crate) plot: Area,
    pub(crate) span: Span,
    pub(crate) rounds: usize,
    /// From the plot's side to the first and from the last round.
    pub(crate) side: f64,
}

impl Panel {
    pub(crate) fn x(&self, round: usize) -> f64 {
        #[allow(clippy::cast_precision_loss)] // a dozen rounds
        let (place, steps) = (round as f64, self.rounds.saturating_sub(1) as f64);
        if steps == 0.0 {
            return self.plot.middle().x;
        }
        self.plot.x + self.side + (self.plot.width - 2.0 * self.side) * place / steps
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        let share = (value - f64::from(self.span.least)) / f64::from(self.span.most - self.span.least);
        self.plot.bottom() - share * self.plot.height
    }

    pub(crate) fn points(&self, values: &[Option<f64>]) -> Vec<Option<Point>> {
        let point = |(round, value): (usize, &Option<f64>)| Some(at(self.x(round), self.y((*value)?)));
        values.iter().enumerate().map(point).collect()
    }

    /// Levels with their numbers on the left, a thin line up from each round.
    pub(crate) fn draw_grid(&self, canvas: &mut Canvas<'_>, ink: Ink) {
        let ink = Ink { color: QUIET, ..ink }.end();
        for tick in self.span.ticks() {
            let y = self.y(f64::from(tick));
            canvas.line(at(self.plot.x, y), at(self.plot.right(), y), Stroke::solid(RULE, 2.0));
            canvas.text(&tick.to_string(), at(self.plot.x - ink.size * 0.4, y + ink.drop()), ink);
        }
        for round in 0..self.rounds {
            let x = self.x(round);
            let stroke = Stroke::solid(RULE, 1.0);
            canvas.line(at(x, self.plot.y), at(x, self.plot.bottom()), stroke);
        }
    }
}

/// Joins the points of rounds that follow each other; a round without a value leaves a gap.
pub(crate) fn draw_line(canvas: &mut Canvas<'_>, points: &[Option<Point>], stroke: Stroke) {
    for run in points.split(Option::is_none) {
        let run: Vec<Point> = run.iter().copied().flatten().collect();
        if run.len() > 1 {
            canvas.path(&run, stroke);
        }
    }
}

/// Moves middles apart so that blocks of these heights do not overlap and stay between `top` and `bottom`; the order is
/// that of `wanted`, which ascends.
pub(crate) fn apart(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut middles = wanted.to_vec();
    let mut free = top;
    for (middle, height) in middles.iter_mut().zip(heights) {
        *middle = middle.max(free + height / 2.0);
        free = *middle + height / 2.0;
    }
    let mut free = bottom;
    for (middle, height) in middles.iter_mut().zip(heights).rev() {
        *middle = middle.min(free - height / 2.0);
        free = *middle - height / 2.0;
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_holds_the_values_and_is_never_so_narrow_that_little_looks_much() {
        assert_eq!(Span::of([48.0, 52.0].into_iter()), Span { least: 40, most: 80 });
        assert_eq!(Span::of([2.0, 97.0].into_iter()), Span { least: 0, most: 100 });
        assert_eq!(Span::of([99.0, 100.0].into_iter()), Span { least: 60, most: 100 });
        assert_eq!(Span::of(std::iter::empty()), Span { least: 0, most: 100 });
        assert!(Span::of([50.0].into_iter()).is_part() && !Span { least: 0, most: 100 }.is_part());
    }

    #[test]
    fn blocks_are_moved_apart_in_order_and_within_the_panel() {
        let middles = apart(&[10.0, 12.0, 95.0, 96.0], &[20.0; 4], 0.0, 100.0);
        assert!(middles.windows(2).all(|pair| pair[1] - pair[0] >= 20.0), "{middles:?}");
        assert!(middles[0] >= 10.0 && middles[3] <= 90.0);
        assert_eq!(apart(&[30.0, 70.0], &[20.0; 2], 0.0, 100.0), [30.0, 70.0]);
    }
}
