//! Each picture of 24 criteria and 42 participants as SVG and as PNG, and beside it what the renderer alone takes for
//! the same SVG. Run with `cargo bench --bench charts`.

#[path = "../tests/charts/example.rs"]
#[allow(dead_code)] // the tests use more of it
mod example;

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use example::{GROUPS, Joint, NGOS, Round, chart};
use perhekeskusarviointi::charts::{Chart, ChartKind, Size, png};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::results::Results;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

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

fn drawn(kind: &str) -> Chart {
    let (round, results) = &*ROUND;
    let kind = ChartKind::parse(kind).expect("a kind of chart");
    chart(round, results, kind, Size::Slide, Language::Fi, None).expect("the round has every picture")
}

const KINDS: [&str; 7] = [
    "radar",
    "dumbbell",
    "distribution",
    "groups",
    "gaps",
    "ranking",
    "heatmap",
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
