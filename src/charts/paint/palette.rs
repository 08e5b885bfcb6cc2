//! Colours and marks. Hues are those of Okabe and Ito, which colour-blind readers tell apart; every series has a mark,
//! a line or a place of its own as well, so that nothing is said by colour alone and a grey print stays legible.

use crate::domain::actor_group::ActorGroup;
use crate::domain::results::Group;

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

pub(crate) const PAPER: Color = Color(255, 255, 255);
pub(crate) const TEXT: Color = Color(26, 32, 38);
/// Explanations; 7:1 on paper.
pub(crate) const QUIET: Color = Color(80, 88, 96);
pub(crate) const RULE: Color = Color(205, 211, 217);
/// Bars outside the levels.
pub(crate) const GREY: Color = Color(140, 148, 156);
pub(crate) const BAND: Color = Color(243, 246, 248);

const BLUE: Color = Color(0, 114, 178);
const VERMILLION: Color = Color(200, 82, 0);
const GREEN: Color = Color(0, 110, 84);
const PURPLE: Color = Color(150, 70, 125);
const BROWN: Color = Color(122, 84, 20);
const BLACK: Color = Color(26, 32, 38);

/// A point's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Circle,
    Square,
    Diamond,
    Up,
    Down,
    Cross,
    Plus,
}

/// A point's look: shape, colour, filled or hollow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub shape: Shape,
    pub color: Color,
    pub filled: bool,
}

/// How a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Dashed,
    Dotted,
}

/// What the values of a picture are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Series {
    Current,
    Target,
    JointCurrent,
    JointTarget,
}

impl Series {
    pub(crate) const ALL: [Series; 4] = [
        Series::Current,
        Series::Target,
        Series::JointCurrent,
        Series::JointTarget,
    ];

    pub(crate) fn mark(self) -> Mark {
        match self {
            Series::Current => Mark {
                shape: Shape::Circle,
                color: BLUE,
                filled: true,
            },
            Series::Target => Mark {
                shape: Shape::Diamond,
                color: VERMILLION,
                filled: false,
            },
            Series::JointCurrent => Mark {
                shape: Shape::Down,
                color: GREEN,
                filled: true,
            },
            Series::JointTarget => Mark {
                shape: Shape::Down,
                color: GREEN,
                filled: false,
            },
        }
    }

    pub(crate) fn dash(self) -> Dash {
        match self {
            Series::Current => Dash::Solid,
            Series::Target => Dash::Dashed,
            Series::JointCurrent | Series::JointTarget => Dash::Dotted,
        }
    }
}

/// The line that others make up.
pub(crate) const SUM: Mark = Mark {
    shape: Shape::Circle,
    color: BLACK,
    filled: true,
};

/// What tells lines apart that stand for nothing fixed: no two share shape and filling, and neighbours differ in how
/// they run.
pub(crate) const LOOKS: [(Mark, Dash); 8] = [
    look(Shape::Square, BLUE, true, Dash::Solid),
    look(Shape::Up, VERMILLION, true, Dash::Dashed),
    look(Shape::Diamond, PURPLE, true, Dash::Dotted),
    look(Shape::Cross, BROWN, true, Dash::Solid),
    look(Shape::Circle, GREEN, false, Dash::Dashed),
    look(Shape::Square, VERMILLION, false, Dash::Dotted),
    look(Shape::Up, BLUE, false, Dash::Solid),
    look(Shape::Diamond, BROWN, false, Dash::Dashed),
];

const fn look(shape: Shape, color: Color, filled: bool, dash: Dash) -> (Mark, Dash) {
    (Mark { shape, color, filled }, dash)
}

/// The same group has the same mark in every round and language.
pub(crate) fn group_mark(group: Group) -> Mark {
    let (shape, color, filled) = match group {
        Group::All => (Shape::Plus, BLACK, true),
        Group::Of(ActorGroup::County) => (Shape::Circle, BLUE, true),
        Group::Of(ActorGroup::EarlyEducation) => (Shape::Square, VERMILLION, true),
        Group::Of(ActorGroup::Schools) => (Shape::Up, GREEN, true),
        Group::Of(ActorGroup::CultureSportYouth) => (Shape::Down, PURPLE, true),
        Group::Of(ActorGroup::Ngo) => (Shape::Diamond, BLACK, true),
        Group::Of(ActorGroup::Parish) => (Shape::Square, BLUE, false),
        Group::Of(ActorGroup::Kela) => (Shape::Cross, BROWN, true),
        Group::Of(ActorGroup::Family) => (Shape::Circle, VERMILLION, false),
        Group::Of(ActorGroup::Volunteer) => (Shape::Up, PURPLE, false),
        Group::Of(ActorGroup::Other) => (Shape::Diamond, GREEN, false),
        Group::Merged => (Shape::Plus, BROWN, true),
    };
    Mark { shape, color, filled }
}

/// The colour of level number `place` of `levels`: one hue from light to dark in even steps of lightness.
#[allow(clippy::cast_precision_loss)] // at most ten levels
pub(crate) fn level(place: usize, levels: usize) -> Color {
    between(
        [204, 223, 241],
        [98, 160, 208],
        [6, 44, 94],
        place as f64 / levels.saturating_sub(1).max(1) as f64,
    )
}

/// The ground of a figure that stands `share` (`0..=1`) along its axis: lighter in the middle than the levels', so that
/// the many figures there are easy to read.
pub(crate) fn shade(share: f64) -> Color {
    between([226, 238, 249], [138, 187, 225], [6, 44, 94], share.clamp(0.0, 1.0))
}

fn between(light: [u8; 3], middle: [u8; 3], dark: [u8; 3], share: f64) -> Color {
    let (from, to, part) = if share < 0.5 {
        (light, middle, share * 2.0)
    } else {
        (middle, dark, share * 2.0 - 1.0)
    };
    let mix = |channel: usize| {
        let (from, to) = (f64::from(from[channel]), f64::from(to[channel]));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between two colours: 0..=255
        let mixed = (from + (to - from) * part).round() as u8;
        mixed
    };
    Color(mix(0), mix(1), mix(2))
}

/// Black or white, whichever is easier to read on `ground`; one of them always has 4.5:1.
pub fn text_on(ground: Color) -> Color {
    const INK: Color = Color(0, 0, 0);
    if contrast(ground, INK) >= contrast(ground, PAPER) {
        INK
    } else {
        PAPER
    }
}

/// The contrast ratio of WCAG 2.2, `1..=21`.
pub(crate) fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(Color(red, green, blue): Color) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_group() -> Vec<Group> {
        let mut groups = vec![Group::All, Group::Merged];
        groups.extend(ActorGroup::ALL.map(Group::Of));
        groups
    }

    #[test]
    fn marks_and_words_stand_out_from_paper() {
        for series in Series::ALL {
            assert!(contrast(series.mark().color, PAPER) >= 3.0, "{series:?}");
        }
        for group in every_group() {
            assert!(contrast(group_mark(group).color, PAPER) >= 3.0, "{group:?}");
        }
        for words in [TEXT, QUIET] {
            assert!(contrast(words, PAPER) >= 4.5 && contrast(words, BAND) >= 4.5);
        }
    }

    #[test]
    fn lines_differ_in_shape_and_filling() {
        let mut marks: Vec<Mark> = LOOKS.iter().map(|(mark, _)| *mark).collect();
        marks.extend([SUM, Series::JointCurrent.mark()]);
        for (at, one) in marks.iter().enumerate() {
            assert!(contrast(one.color, PAPER) >= 3.0, "{one:?}");
            for other in &marks[at + 1..] {
                assert!(one.shape != other.shape || one.filled != other.filled, "{one:?}");
            }
        }
    }

    #[test]
    fn no_two_groups_differ_by_colour_alone() {
        let marks: Vec<Mark> = every_group().into_iter().map(group_mark).collect();
        for (at, one) in marks.iter().enumerate() {
            for other in &marks[at + 1..] {
                let alike = one.shape == other.shape && one.filled == other.filled;
                assert!(!alike || one.color != other.color);
                if alike {
                    // The two plus signs: everyone is drawn as a line, never as a mark.
                    assert_eq!(one.shape, Shape::Plus);
                }
            }
        }
    }

    #[test]
    fn levels_darken_step_by_step_and_carry_legible_counts() {
        for levels in 2..=10 {
            let colors: Vec<Color> = (0..levels).map(|place| level(place, levels)).collect();
            for pair in colors.windows(2) {
                assert!(luminance(pair[0]) > luminance(pair[1]), "{levels}");
            }
            for color in colors {
                assert!(contrast(color, text_on(color)) >= 4.5, "{levels} {color:?}");
            }
        }
    }

    #[test]
    fn every_shade_carries_a_legible_figure() {
        for thousandth in 0..=1000 {
            let color = shade(f64::from(thousandth) / 1000.0);
            assert!(contrast(color, text_on(color)) >= 4.5, "{thousandth} {color:?}");
        }
    }
}
