//! Every figure of a round, disclosure included: eight themes of three criteria, current and target, four fifths of the
//! questions answered with a level.

use std::collections::HashMap;

use divan::Bencher;
use divan::counter::ItemsCount;
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::choice::Choices;
use perhekeskusarviointi::domain::disclosure::Disclosure;
use perhekeskusarviointi::domain::results::{Participation, Release, ReleaseRule, Results, Terms};
use perhekeskusarviointi::domain::{ActorGroup, Instrument, ThemeId};
use perhekeskusarviointi::questionnaires;

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn results(bencher: Bencher, participants: usize) {
    let instrument = instrument();
    let participants = participations(&instrument, participants);
    bencher
        .counter(ItemsCount::new(participants.len()))
        .bench(|| results_of(&instrument, divan::black_box(&participants)));
}

#[divan::bench]
fn rows_of_1000(bencher: Bencher) {
    let instrument = instrument();
    let results = results_of(&instrument, &participations(&instrument, 1_000));
    bencher.bench(|| divan::black_box(&results).rows());
}

fn results_of(instrument: &Instrument, participants: &[Participation]) -> Results {
    let themes: Vec<ThemeId> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
    let terms = Terms {
        instrument,
        themes: &themes,
        disclosure: Disclosure {
            anonymity: Anonymity::Anonymous,
            k: 3,
        },
        targets_asked: true,
    };
    Results::of(
        &terms,
        &Release::of(ReleaseRule::WholeCells, &terms, participants),
        &HashMap::new(),
    )
}

fn participations(instrument: &Instrument, count: usize) -> Vec<Participation> {
    let mut dice = Dice(20_260_101);
    (0..count)
        .map(|_| {
            let group = ActorGroup::ALL[dice.throw(ActorGroup::ALL.len())];
            let answers = instrument.criteria().map(|criterion| {
                let choices = Choices {
                    current: dice.choice(),
                    target: dice.choice(),
                };
                (criterion.id.clone(), choices)
            });
            Participation {
                group,
                answers: answers.collect(),
            }
        })
        .collect()
}

/// The same throws each time (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn choice(&mut self) -> Option<Choice> {
        match self.throw(10) {
            0 => None,
            1 => Some(Choice::CannotSay),
            level => Some(Choice::Level(1 + (level / 2) as i32)),
        }
    }
}

/// The instrument of the NGOs: eight themes of three criteria.
fn instrument() -> Instrument {
    let shipped = questionnaires::shipped().expect("the shipped questionnaires are sound");
    let ngos = shipped
        .into_iter()
        .find(|version| version.instrument.id.as_str() == "jarjestot-osana-perhekeskusta");
    ngos.expect("the instrument of the NGOs is shipped").instrument
}
