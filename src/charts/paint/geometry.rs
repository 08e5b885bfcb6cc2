//! Points, areas, and what marks and broken lines are made of, in pixels.

use super::palette::Shape;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

pub(crate) fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Area {
    pub(crate) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(crate) fn middle(&self) -> Point {
        at(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// The corners of a mark; those without corners have none.
pub(super) fn corners(shape: Shape, Point { x, y }: Point, r: f64) -> Vec<Point> {
    match shape {
        Shape::Square => {
            let r = r * 0.88;
            vec![at(x - r, y - r), at(x + r, y - r), at(x + r, y + r), at(x - r, y + r)]
        }
        Shape::Diamond => {
            let r = r * 1.22;
            vec![at(x, y - r), at(x + r, y), at(x, y + r), at(x - r, y)]
        }
        Shape::Up => {
            let r = r * 1.18;
            vec![at(x, y - r), at(x + r, y + r * 0.75), at(x - r, y + r * 0.75)]
        }
        Shape::Down => {
            let r = r * 1.18;
            vec![at(x, y + r), at(x - r, y - r * 0.75), at(x + r, y - r * 0.75)]
        }
        Shape::Circle | Shape::Cross | Shape::Plus => Vec::new(),
    }
}

pub(super) fn strokes(shape: Shape, Point { x, y }: Point, r: f64) -> [(Point, Point); 2] {
    let d = r * 0.8;
    match shape {
        Shape::Cross => [
            (at(x - d, y - d), at(x + d, y + d)),
            (at(x - d, y + d), at(x + d, y - d)),
        ],
        Shape::Plus | Shape::Circle | Shape::Square | Shape::Diamond | Shape::Up | Shape::Down => {
            [(at(x - r, y), at(x + r, y)), (at(x, y - r), at(x, y + r))]
        }
    }
}

/// The pieces of a broken line that are drawn; the pattern runs on around corners.
pub(super) fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Point> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, on);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = (to.x - from.x).hypot(to.y - from.y);
            if length <= left {
                left -= length;
                if drawing {
                    piece.push(to);
                }
                break;
            }
            let share = left / length;
            from = at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
            if drawing {
                piece.push(from);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece.push(from);
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share_and_turn_corners() {
        let points = [at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0)];
        let pieces = dashes(&points, 30.0, 10.0);
        let drawn: f64 = pieces
            .iter()
            .flat_map(|piece| piece.windows(2))
            .map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y))
            .sum();
        assert!((drawn - 150.0).abs() < 1e-6, "{drawn}");
        assert!(pieces.iter().any(|piece| piece.len() == 3));
    }
}
