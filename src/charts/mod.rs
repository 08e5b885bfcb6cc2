//! What is told of rounds, turned into pictures. [`RoundPictures`] and [`ComparisonPictures`] draw it as it is: a [`Chart`] is
//! an SVG that may stand on a page, with the same said in words and as a table; [`png`] turns the same SVG into pixels.
//!
//! [`draw_overview`] draws many rounds at a glance. [`grid`] paints any figures in rows and columns, and [`tile_map`] one figure
//! for each region.
//!
//! Every kind of picture is one file or folder, in `round/kinds`, `beside/kinds` or `overview/kinds`, that says all of itself as its `KIND`:
//! its name in addresses, its heading, its drawing with words and table, and what other programs draw it as. A list beside
//! them makes [`ChartKind`], [`ComparisonChart`] and [`OverviewChart`]. Kinds know what several share (`round`, `beside`, `overview`) and what they are
//! painted with (`paint`), never each other. What is hidden in the results is said in words and never drawn as a value.

mod beside;
mod chart;
mod figure;
mod grid;
mod kind;
mod overview;
mod paint;
mod plot;
mod png;
mod round;
mod tile_map;
mod words;

pub use beside::{ComparisonChart, ComparisonPictures};
pub use chart::{Chart, Table};
pub use figure::Figure;
pub use grid::{Grid, GridRow, grid};
pub use overview::{Breadth, Overview, OverviewChart, draw_overview};
#[cfg(feature = "pdf")]
pub(crate) use paint::font::FACES;
pub use paint::palette::{Color, Dash, Mark, Shape, text_on};
pub use paint::scale::Axis;
pub use paint::size::Size;
pub use plot::{Measure, Plot, PlotKind, Plotted};
pub use png::{PngError, png, pngs};
pub use round::{ChartKind, RoundPictures};
pub use tile_map::{Tile, TileMap, tile_map};
