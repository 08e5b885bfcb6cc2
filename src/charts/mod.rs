//! Results turned into pictures. [`draw`] gives a [`Chart`]: an SVG that may stand on a page, with the same said in words
//! and as a table; [`png`] turns the same SVG into pixels.
//!
//! [`draw_beside`] draws several rounds beside each other, [`heat_map`] any figures in rows and columns (such as sites by
//! theme), and [`tile_map`] one figure for each region.
//!
//! Every kind of picture is one file. All stand on a [`sheet`] (title, legend, foot), and those of rows share [`rows`]. What
//! is hidden in the results is said in words and never drawn as a value.

mod beside;
mod canvas;
mod description;
mod distribution;
mod dumbbell;
mod figure;
mod font;
mod gaps;
mod groups;
mod heads;
mod heat_map;
mod heatmap;
mod item;
mod legend;
mod palette;
mod plot;
mod png;
mod radar;
mod ranking;
mod rows;
mod scale;
mod sheet;
mod subject;
mod tile_map;
mod words;

pub use beside::{Beside, ComparisonChart, draw_beside, plot_beside};
pub use description::Table;
pub use figure::Figure;
#[cfg(feature = "pdf")]
pub(crate) use font::FACES;
pub use heat_map::{HeatMap, HeatRow, heat_map};
pub use palette::{Color, Dash, Mark, Shape, text_on};
pub use plot::{Form, Measure, Plot, Plotted, plot};
pub use png::{PngError, png, pngs};
pub use scale::Axis;
pub use subject::{Size, Subject};
pub use tile_map::{Tile, TileMap, tile_map};

/// The kinds of pictures of one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Current, target and joint view around a circle.
    Radar,
    /// Criteria: from current to target.
    Dumbbell,
    /// Criteria: how the answers fall on the levels.
    Distribution,
    /// Themes, or one theme's criteria: the groups' means.
    Groups,
    /// Criteria by the size of their gap.
    Gaps,
    /// Criteria from the highest current state to the lowest, with target and joint view.
    Ranking,
    /// Themes, or one theme's criteria, by group.
    Heatmap,
}

impl ChartKind {
    pub const ALL: [ChartKind; 7] = [
        ChartKind::Radar,
        ChartKind::Dumbbell,
        ChartKind::Distribution,
        ChartKind::Groups,
        ChartKind::Gaps,
        ChartKind::Ranking,
        ChartKind::Heatmap,
    ];

    pub fn code(self) -> &'static str {
        match self {
            ChartKind::Radar => "radar",
            ChartKind::Dumbbell => "dumbbell",
            ChartKind::Distribution => "distribution",
            ChartKind::Groups => "groups",
            ChartKind::Gaps => "gaps",
            ChartKind::Ranking => "ranking",
            ChartKind::Heatmap => "heatmap",
        }
    }

    pub fn parse(code: &str) -> Option<ChartKind> {
        ChartKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A picture, and the same in words and figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// A whole `<svg>` element with role, title and description; no scripts, no styles, ids of its own.
    pub svg: String,
    /// How high the title and the round's name stand in it, in its pixels.
    pub head: u32,
    pub title: String,
    /// Two to five sentences that tell what the picture shows.
    pub description: String,
    pub table: Table,
}

/// Draws a picture of a round; `None` where it does not exist: too few or too many axes, no target, no second group, an
/// unknown theme, or nothing that may be shown.
pub fn draw(kind: ChartKind, subject: &Subject<'_>) -> Option<Chart> {
    match kind {
        ChartKind::Radar => radar::draw(subject),
        ChartKind::Dumbbell => dumbbell::draw(subject),
        ChartKind::Distribution => distribution::draw(subject),
        ChartKind::Groups => groups::draw(subject),
        ChartKind::Gaps => gaps::draw(subject),
        ChartKind::Ranking => ranking::draw(subject),
        ChartKind::Heatmap => heatmap::draw(subject),
    }
}
