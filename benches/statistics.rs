//! Every figure of a round, disclosure included: eight themes of three criteria, current and target, four fifths of the
//! questions answered with a level.

use std::collections::HashMap;

use divan::Bencher;
use divan::counter::ItemsCount;
use perhekeskusarviointi::domain::answer::Choice;
use perhekeskusarviointi::domain::instrument::{Status, Wording};
use perhekeskusarviointi::domain::results::{Anonymity, Choices, Disclosure, Participation, Results, Source};
use perhekeskusarviointi::domain::{
    ActorGroup, Criterion, CriterionId, Instrument, InstrumentId, PerLanguage, Scale, Theme, ThemeId,
};

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn results(bencher: Bencher, participants: usize) {
    let instrument = instrument();
    let themes: Vec<ThemeId> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
    let participants = participations(&instrument, participants);
    let joint = HashMap::new();
    let source = Source {
        instrument: &instrument,
        themes: &themes,
        disclosure: Disclosure {
            anonymity: Anonymity::Anonymous,
            k: 3,
        },
        targets_asked: true,
        participants: &participants,
        joint: &joint,
    };
    bencher
        .counter(ItemsCount::new(participants.len()))
        .bench(|| Results::of(divan::black_box(&source)));
}

#[divan::bench]
fn rows_of_1000(bencher: Bencher) {
    let instrument = instrument();
    let themes: Vec<ThemeId> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
    let results = Results::of(&Source {
        instrument: &instrument,
        themes: &themes,
        disclosure: Disclosure {
            anonymity: Anonymity::Anonymous,
            k: 3,
        },
        targets_asked: true,
        participants: &participations(&instrument, 1_000),
        joint: &HashMap::new(),
    });
    bencher.bench(|| divan::black_box(&results).rows());
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

fn instrument() -> Instrument {
    let scale = Scale {
        min: 1,
        max: 5,
        anchors: vec![1, 3, 5],
    };
    let criterion = |theme: usize, number: usize| Criterion {
        id: CriterionId::parse(&format!("theme-{theme}.criterion-{number}")).expect("a well-formed id"),
        weight: 1.0,
        tags: Vec::new(),
        scale: scale.clone(),
        own_scale: false,
        allows_cannot_say: true,
        allows_not_applicable: true,
        replaces: Vec::new(),
        texts: PerLanguage::default(),
    };
    let theme = |theme: usize| Theme {
        id: ThemeId::parse(&format!("theme-{theme}")).expect("a well-formed id"),
        criteria: (1..=3).map(|number| criterion(theme, number)).collect(),
        texts: PerLanguage::default(),
    };
    Instrument {
        id: InstrumentId::parse("benchmark").expect("a well-formed id"),
        version: "1.0".to_owned(),
        status: Status::Draft,
        wording: Wording::Project,
        source: String::new(),
        licence: String::new(),
        languages: Vec::new(),
        subjects: Vec::new(),
        modes: Vec::new(),
        asks_target: true,
        minutes_alone: 1,
        minutes_joint: 1,
        predecessor: None,
        scale: scale.clone(),
        themes: (1..=8).map(theme).collect(),
        texts: PerLanguage::default(),
    }
}
