//! What a report of a round costs, from its results to the file: with nothing agreed on, as rounds usually are, and with
//! everything a report can hold.

#[path = "../tests/support/closed_round.rs"]
#[allow(dead_code)] // the tests use more of it
mod closed_round;

#[path = "../tests/files/reports/example.rs"]
mod example;

use divan::Bencher;
use example::Example;
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::reports::docx::docx;

fn main() {
    divan::main();
}

const SIZES: [&str; 3] = ["bare", "usual", "full"];

fn example_of(size: &str) -> Example {
    match size {
        "bare" => Example::bare(),
        "usual" => Example::usual(),
        _ => Example::full(),
    }
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn document(bencher: Bencher, size: &str) {
    let example = example_of(size);
    bencher.bench_local(|| example.document(Language::Fi));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn word_file(bencher: Bencher, size: &str) {
    let document = example_of(size).document(Language::Fi);
    bencher.bench_local(|| docx(&document).expect("a Word file"));
}

/// Each time with another time of making, so that nothing is remembered of the one before.
#[cfg(feature = "pdf")]
#[divan::bench(args = SIZES, sample_count = 10)]
fn pdf(bencher: Bencher, size: &str) {
    use perhekeskusarviointi::reports::pdf::pdf;

    let mut document = example_of(size).document(Language::Fi);
    let mut made = 0_u32;
    bencher.bench_local(|| {
        made += 1;
        document.title = format!("Raportti {made}");
        pdf(&document).expect("a PDF")
    });
}
