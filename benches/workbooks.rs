//! What a round's workbook and slides cost: 24 criteria, and 20, 200 and 2 000 participants. Run with
//! `cargo bench --bench workbooks`.

#[path = "../tests/support/closed_round.rs"]
#[allow(dead_code)] // the tests use more of it
mod closed_round;

use closed_round::ClosedRound;
use divan::Bencher;
use perhekeskusarviointi::domain::{ActorGroup, Language};
use perhekeskusarviointi::reports;

fn main() {
    divan::main();
}

const PARTICIPANTS: [usize; 3] = [20, 200, 2_000];

/// All groups, equally large.
fn round(participants: usize) -> ClosedRound {
    let each = participants / ActorGroup::ALL.len();
    ClosedRound::of(&ActorGroup::ALL.map(|group| (group, each.max(1))))
}

#[divan::bench(args = PARTICIPANTS, sample_count = 20, sample_size = 1)]
fn xlsx(bencher: Bencher, participants: usize) {
    let round = round(participants);
    bencher.bench_local(|| round.made(Language::Fi, reports::xlsx).expect("a workbook"));
}

#[divan::bench(args = PARTICIPANTS, sample_count = 20, sample_size = 1)]
fn pptx(bencher: Bencher, participants: usize) {
    let round = round(participants);
    bencher.bench_local(|| round.made(Language::Fi, reports::pptx).expect("slides"));
}

#[divan::bench(args = PARTICIPANTS, sample_count = 10, sample_size = 1)]
fn pictures_zip(bencher: Bencher, participants: usize) {
    let round = round(participants);
    bencher.bench_local(|| round.made(Language::Fi, reports::pictures_zip).expect("an archive"));
}
