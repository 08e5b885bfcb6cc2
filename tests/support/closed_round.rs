//! A closed round with its results and joint views, made without a database.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use jiff::Timestamp;
use perhekeskusarviointi::charts::{Chart, ChartKind, RoundPictures, Size};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::choice::Choices;
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::ids::{RoundId, VersionId};
use perhekeskusarviointi::domain::instrument::CriterionId;
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::joint_view::{JointContent, JointView, Verdict};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::region::{Region, RegionCode};
use perhekeskusarviointi::domain::results::{Gathered, Participation, Release, ReleaseRule, Terms};
use perhekeskusarviointi::domain::round::{Round, Settings, Subject};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::tellable_round::{Reader, TellableRound};
use perhekeskusarviointi::domain::{ActorGroup, Instrument, Language, SubjectKind};
use perhekeskusarviointi::questionnaires;
use perhekeskusarviointi::reference;
use perhekeskusarviointi::words::RoundInWords;
use uuid::Uuid;

/// What is told of a round to somebody who leads it.
pub struct ClosedRound {
    pub told: TellableRound,
}

impl Deref for ClosedRound {
    type Target = TellableRound;

    fn deref(&self) -> &TellableRound {
        &self.told
    }
}

impl DerefMut for ClosedRound {
    fn deref_mut(&mut self) -> &mut TellableRound {
        &mut self.told
    }
}

impl ClosedRound {
    /// Of Kela one took part: that one is among other actors.
    pub fn anonymous() -> ClosedRound {
        ClosedRound::of(&[
            (ActorGroup::County, 7),
            (ActorGroup::Ngo, 9),
            (ActorGroup::Parish, 3),
            (ActorGroup::Kela, 1),
        ])
    }

    /// Too few for any figure.
    pub fn few() -> ClosedRound {
        ClosedRound::of(&[(ActorGroup::County, 1), (ActorGroup::Ngo, 1)])
    }

    pub fn of(people: &[(ActorGroup, usize)]) -> ClosedRound {
        let instrument = ngos();
        let round = closed(&instrument, "Perhekeskus \"2026\"");
        let participants = participants(&instrument, people, |place, number| {
            let level = level(place * 3 + number * 7);
            (level, level + 1)
        });
        let joint_views: HashMap<CriterionId, JointView> = instrument
            .criteria()
            .take(5)
            .map(|criterion| (criterion.id.clone(), joint_view(&criterion.id)))
            .collect();
        let joint = joint_views.iter().map(|(id, view)| (id.clone(), view.content.levels));
        let release = Release::of(ReleaseRule::NOW, &Terms::of(&round, &instrument), &participants);
        let gathered = Gathered::new(Some(release), joint.collect::<HashMap<_, _>>());
        let results = gathered.results(&round, &instrument).expect("a revealed round");
        ClosedRound {
            told: TellableRound {
                round,
                instrument: Arc::new(instrument),
                region: region("Pohjanmaa"),
                site: None,
                results,
                joint_views,
                actions: Vec::new(),
                comments: Vec::new(),
                last_time: None,
                reader: Reader::Account(Vec::new()),
            },
        }
    }

    pub fn in_words(&self, l: Language) -> RoundInWords<'_> {
        RoundInWords::of(&self.told, l)
    }

    /// A workbook, slides or an archive of the round.
    pub fn made<T>(&self, l: Language, make: impl FnOnce(&RoundInWords<'_>, Timestamp) -> T) -> T {
        make(&self.in_words(l), moment())
    }

    pub fn chart(&self, kind: ChartKind, size: Size, language: Language) -> Option<Chart> {
        let pictures = RoundPictures {
            told: &self.in_words(language),
            size,
            theme: None,
            is_named: true,
        };
        pictures.draw(kind)
    }
}

/// A region that is called the same in every language.
pub fn region(name: &str) -> Region {
    let (regions, ..) = reference::read().expect("the regions");
    let region = regions.into_iter().find(|region| region.code.as_str() == "17");
    Region {
        name_fi: name.to_owned(),
        name_sv: name.to_owned(),
        name_en: name.to_owned(),
        ..region.expect("a region")
    }
}

/// The NGO instrument.
pub fn ngos() -> Instrument {
    questionnaires::shipped()
        .expect("sound questionnaires")
        .into_iter()
        .map(|version| version.instrument)
        .find(|instrument| instrument.id.as_str() == "jarjestot-osana-perhekeskusta")
        .expect("the NGO instrument")
}

/// A closed round of a region, as it is suggested to whoever begins one.
pub fn closed(instrument: &Instrument, name: &str) -> Round {
    let subject = Subject {
        region: RegionCode::parse("17").expect("a code"),
        site: None,
        kind: SubjectKind::Region,
    };
    let period = (jiff::civil::date(2026, 10, 1), jiff::civil::date(2026, 10, 31));
    let settings = Settings::suggested(instrument, subject.kind, name.to_owned(), period);
    let created = Mark { by: None, at: moment() };
    let (id, version) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let mut round = Round::draft(
        RoundId::from_uuid(id),
        subject,
        VersionId::from_uuid(version),
        settings,
        JoinCode::from_random([7; 8]),
        created,
    );
    round.state = RoundState::Closed;
    round
}

/// What so many of each group answered: `levels` gives the current and the target level of a participant and a criterion by
/// their places. Now and then somebody cannot say.
pub fn participants(
    instrument: &Instrument,
    people: &[(ActorGroup, usize)],
    levels: impl Fn(usize, usize) -> (i32, i32),
) -> Vec<Participation> {
    let choices = |place: usize, number: usize| {
        let (current, target) = levels(place, number);
        let current = if (place + number).is_multiple_of(11) {
            Choice::CannotSay
        } else {
            Choice::Level(current)
        };
        Choices {
            current: Some(current),
            target: Some(Choice::Level(target.min(5))),
        }
    };
    let people = people
        .iter()
        .flat_map(|(group, size)| std::iter::repeat_n(*group, *size));
    people
        .enumerate()
        .map(|(place, group)| {
            let criteria = instrument.criteria().enumerate();
            let answers = criteria.map(|(number, criterion)| (criterion.id.clone(), choices(place, number)));
            Participation {
                group,
                answers: answers.collect(),
            }
        })
        .collect()
}

/// One of the four lower levels.
pub fn level(of: usize) -> i32 {
    i32::try_from(1 + of % 4).expect("a level")
}

/// What somebody typed, the way somebody would who wants a spreadsheet to calculate.
pub const REASON: &str = "=HYPERLINK(\"http://example.test\";\"Avaa\") & <b>";

fn joint_view(id: &CriterionId) -> JointView {
    JointView {
        criterion: id.clone(),
        content: JointContent {
            levels: JointLevels {
                current: Some(2),
                target: Some(4),
            },
            reason: Some(REASON.to_owned()),
            verdict: Some(Verdict::Need),
            priority: true,
        },
        revision: 1,
        saved: Mark { by: None, at: moment() },
    }
}

fn moment() -> Timestamp {
    "2026-09-01T08:00:00Z".parse().expect("a time")
}
