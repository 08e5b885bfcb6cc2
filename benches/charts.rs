//! Each picture of 24 criteria and 42 participants, of three such rounds beside each other, of 30 sites by nine themes
//! and of the 22 regions: as SVG and as PNG, and beside it what the renderer alone takes for the same SVG. Run
//! with `cargo bench --bench charts`.

#[path = "../tests/support/closed_round.rs"]
#[allow(dead_code)] // the tests use more of it
mod closed_round;

#[path = "../tests/files/charts/example.rs"]
#[allow(dead_code)] // the tests use more of it
mod example;

#[path = "../tests/files/charts/several.rs"]
#[allow(dead_code)] // the tests use more of it
mod several;

use std::fmt;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use example::{GROUPS, Joint, NGOS, Round, chart};
use perhekeskusarviointi::charts::{Chart, ChartKind, ComparisonChart, Size, grid, png, tile_map};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::region::Region;
use perhekeskusarviointi::domain::results::comparison::Order;
use perhekeskusarviointi::domain::tellable_round::TellableRound;
use perhekeskusarviointi::reference;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use several::{Drawing, Several, regions_map, short_label, sites_map};

fn main() {
    divan::main();
}

static ROUND: LazyLock<TellableRound> = LazyLock::new(|| Round::of(NGOS, &GROUPS, Joint::Some).told());

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(ttf_noto_sans::REGULAR.to_vec());
    fonts.load_font_data(ttf_noto_sans::BOLD.to_vec());
    Arc::new(fonts)
});

static YEARS: LazyLock<Several> = LazyLock::new(|| Several::of(NGOS, &GROUPS, Joint::Some, 3));

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| reference::read().expect("the regions").0);

/// A picture that is measured.
#[derive(Clone, Copy)]
enum Picture {
    OfRound(ChartKind),
    Beside(ComparisonChart),
    Sites,
    Regions,
}

impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Picture::OfRound(kind) => f.write_str(kind.code()),
            Picture::Beside(kind) => write!(f, "beside-{}", kind.code()),
            Picture::Sites => f.write_str("sites"),
            Picture::Regions => f.write_str("regions"),
        }
    }
}

fn drawn(picture: Picture) -> Chart {
    let (size, language) = (Size::Slide, Language::Fi);
    let picture = match picture {
        Picture::OfRound(kind) => chart(&ROUND, kind, size, language, None),
        Picture::Beside(kind) => beside(kind),
        Picture::Sites => grid(&sites_map(30, 9, size, language)),
        Picture::Regions => tile_map(&regions_map(&REGIONS, 20, size, language)),
    };
    picture.expect("the rounds have every picture")
}

fn beside(kind: ComparisonChart) -> Option<Chart> {
    let drawing = Drawing {
        kind,
        order: Order::OverTime,
        size: Size::Slide,
        language: Language::Fi,
        theme: None,
    };
    YEARS.chart(drawing, &short_label(Language::Fi, YEARS.kept.len()))
}

/// Every kind there is.
fn pictures() -> Vec<Picture> {
    let of_round = ChartKind::ALL.map(Picture::OfRound);
    let beside = ComparisonChart::ALL.map(Picture::Beside);
    let others = [Picture::Sites, Picture::Regions];
    of_round.into_iter().chain(beside).chain(others).collect()
}

#[divan::bench(args = pictures())]
fn svg(bencher: Bencher, picture: Picture) {
    drawn(picture);
    bencher.bench(|| drawn(black_box(picture)));
}

#[divan::bench(args = pictures(), sample_count = 20, sample_size = 1)]
fn png_whole(bencher: Bencher, picture: Picture) {
    png(&drawn(picture)).expect("a chart becomes a picture");
    bencher.bench(|| png(&drawn(black_box(picture))));
}

#[divan::bench(args = pictures(), sample_count = 20, sample_size = 1)]
fn png_renderer_alone(bencher: Bencher, picture: Picture) {
    let svg = drawn(picture).svg;
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: "Noto Sans".to_owned(),
        ..Options::default()
    };
    bencher.bench(|| {
        let tree = Tree::from_str(black_box(&svg), &options).expect("sound SVG");
        let size = tree.size().to_int_size();
        let mut pixmap = Pixmap::new(size.width(), size.height()).expect("a size");
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        pixmap.encode_png().expect("a picture")
    });
}
