//! The same picture in pixels: the SVG rendered with the font it was measured with.

use std::fmt;
use std::sync::{Arc, LazyLock};
use std::thread;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::chart::Chart;
use super::paint::font::FACES;

/// Why a picture could not be turned into pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PngError(String);

impl fmt::Display for PngError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the chart cannot be rendered: {}", self.0)
    }
}

impl std::error::Error for PngError {}

/// The chart as a PNG file of the size it was drawn in. Takes tens of milliseconds of computing.
///
/// # Errors
/// When the picture cannot be read or encoded, which a chart drawn here never causes.
pub fn png(chart: &Chart) -> Result<Vec<u8>, PngError> {
    let broken = |error: &dyn fmt::Display| PngError(error.to_string());
    let tree = Tree::from_str(&chart.svg, &OPTIONS).map_err(|error| broken(&error))?;
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).ok_or_else(|| broken(&"it has no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| broken(&error))
}

/// Several charts as PNG files, in their order: at once on two processors, since one after another they take long.
///
/// # Errors
/// As for [`png`].
pub fn pngs(charts: &[&Chart]) -> Result<Vec<Vec<u8>>, PngError> {
    let (first, rest) = charts.split_at(charts.len() / 2);
    let rendered = |charts: &[&Chart]| charts.iter().map(|chart| png(chart)).collect::<Result<Vec<_>, _>>();
    thread::scope(|scope| {
        let other = scope.spawn(|| rendered(rest));
        let mut all = rendered(first)?;
        let other = other.join().map_err(|_| PngError("rendering has stopped".to_owned()))?;
        all.extend(other?);
        Ok(all)
    })
}

/// Only the embedded font, whatever is installed: the picture is the same on every machine.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in FACES {
        fonts.load_font_data(face.to_vec());
    }
    fonts.set_sans_serif_family("Noto Sans");
    Options {
        fontdb: Arc::new(fonts),
        font_family: "Noto Sans".to_owned(),
        ..Options::default()
    }
});
