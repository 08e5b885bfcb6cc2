//! Each picture of 24 criteria and 42 participants, of three such rounds beside each other, of 30 sites by nine themes
//! and of the 22 regions: as SVG and as PNG, and beside it what the renderer alone takes for the same SVG. Run
//! with `cargo bench --bench charts`.

#[path = "../tests/files/charts/example.rs"]
#[allow(dead_code)] // the tests use more of it
mod example;

#[path = "../tests/files/charts/several.rs"]
#[allow(dead_code)] // the tests use more of it
mod several;

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use example::{GROUPS, Joint, NGOS, Round, chart};
use perhekeskusarviointi::charts::{Chart, ChartKind, ComparisonChart, Size, heat_map, png, tile_map};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::region::Region;
use perhekeskusarviointi::domain::results::Results;
use perhekeskusarviointi::domain::results::comparison::Order;
use perhekeskusarviointi::reference;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use several::{Asked, Several, regions_map, short_label, sites_map};

fn main() {
    divan::main();
}

static ROUND: LazyLock<(Round, Results)> = LazyLock::new(|| {
    let round = Round::of(NGOS, &GROUPS, Joint::Some);
    let results = round.results();
    (round, results)
});

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(ttf_noto_sans::REGULAR.to_vec());
    fonts.load_font_data(ttf_noto_sans::BOLD.to_vec());
    Arc::new(fonts)
});

static YEARS: LazyLock<Several> = LazyLock::new(|| Several::of(NGOS, &GROUPS, Joint::Some, 3));

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| reference::read().expect("the regions").0);

fn drawn(kind: &str) -> Chart {
    let (size, language) = (Size::Slide, Language::Fi);
    let picture = match kind {
        "sites" => heat_map(&sites_map(30, 9, size, language)),
        "regions" => tile_map(&regions_map(&REGIONS, 20, size, language)),
        kind => match ChartKind::parse(kind) {
            Some(kind) => chart(&ROUND.0, &ROUND.1, kind, size, language, None),
            None => beside(ComparisonChart::parse(kind).expect("a kind of chart")),
        },
    };
    picture.expect("the rounds have every picture")
}

fn beside(kind: ComparisonChart) -> Option<Chart> {
    let asked = Asked {
        kind,
        order: Order::OverTime,
        size: Size::Slide,
        language: Language::Fi,
        theme: None,
    };
    YEARS.chart(asked, &short_label(Language::Fi, YEARS.kept.len()))
}

const KINDS: [&str; 12] = [
    "radar",
    "dumbbell",
    "distribution",
    "groups",
    "gaps",
    "ranking",
    "heatmap",
    "trend",
    "multiples",
    "movers",
    "sites",
    "regions",
];

#[divan::bench(args = KINDS)]
fn svg(bencher: Bencher, kind: &str) {
    drawn(kind);
    bencher.bench(|| drawn(black_box(kind)));
}

#[divan::bench(args = KINDS, sample_count = 20, sample_size = 1)]
fn png_whole(bencher: Bencher, kind: &str) {
    png(&drawn(kind)).expect("a chart becomes a picture");
    bencher.bench(|| png(&drawn(black_box(kind))));
}

#[divan::bench(args = KINDS, sample_count = 20, sample_size = 1)]
fn png_renderer_alone(bencher: Bencher, kind: &str) {
    let svg = drawn(kind).svg;
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
