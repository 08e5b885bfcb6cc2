//! A closed round with its results and joint views, made without a database.

use std::collections::HashMap;

use jiff::Timestamp;
use perhekeskusarviointi::charts::{self, Chart, ChartKind, Size, Subject};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::choice::Choices;
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::ids::{RoundId, VersionId};
use perhekeskusarviointi::domain::instrument::CriterionId;
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::joint_view::{JointContent, JointView, Verdict};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::region::RegionCode;
use perhekeskusarviointi::domain::results::{Gathered, Group, Participation, Results};
use perhekeskusarviointi::domain::round::Subject as RoundSubject;
use perhekeskusarviointi::domain::round::{Round, Settings};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::{ActorGroup, Instrument, Language, SubjectKind};
use perhekeskusarviointi::questionnaires;
use perhekeskusarviointi::reports::{Described, Material};
use perhekeskusarviointi::views::results::{Facts, facts_line, group_label, picture_title};
use uuid::Uuid;

/// A round with its results.
pub struct ClosedRound {
    pub round: Round,
    pub instrument: Instrument,
    pub results: Results,
    pub joint_views: HashMap<CriterionId, JointView>,
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
        let instrument = questionnaires::shipped()
            .expect("sound questionnaires")
            .into_iter()
            .map(|version| version.instrument)
            .find(|instrument| instrument.id.as_str() == "jarjestot-osana-perhekeskusta")
            .expect("the NGO instrument");
        let round = round(&instrument);
        let people = people
            .iter()
            .flat_map(|(group, size)| std::iter::repeat_n(*group, *size));
        let participants = people
            .enumerate()
            .map(|(place, group)| participation(&instrument, place, group))
            .collect();
        let joint_views: HashMap<CriterionId, JointView> = instrument
            .criteria()
            .take(5)
            .map(|criterion| (criterion.id.clone(), joint_view(&criterion.id)))
            .collect();
        let joint = joint_views.iter().map(|(id, view)| (id.clone(), view.content.levels));
        let gathered = Gathered::new(participants, joint.collect::<HashMap<_, _>>());
        let results = gathered.results(&round, &instrument).expect("a revealed round");
        ClosedRound {
            round,
            instrument,
            results,
            joint_views,
        }
    }

    /// What a workbook, slides or an archive of the round is made of.
    pub fn with_material<T>(&self, l: Language, make: impl FnOnce(&Material<'_>) -> T) -> T {
        const SUBJECT: &str = "Pohjanmaa";
        let label = |group: Group| group_label(l, &self.round, group);
        let facts = Facts {
            round: &self.round,
            instrument: &self.instrument,
            results: &self.results,
            subject: SUBJECT,
            region: SUBJECT,
            last_time: None,
        };
        make(&Material {
            described: Described {
                round: &self.round,
                instrument: &self.instrument,
                results: &self.results,
                subject: SUBJECT,
                language: l,
                group_label: &label,
            },
            title: &picture_title(&self.round, SUBJECT),
            summary: &facts.summary(l),
            facts: &facts.told(l),
            facts_line: &facts_line(l, &self.round, &self.instrument, &self.results),
            joint_views: &self.joint_views,
            made_at: moment(),
        })
    }

    pub fn chart(&self, kind: ChartKind, size: Size, language: Language) -> Option<Chart> {
        let facts = facts_line(language, &self.round, &self.instrument, &self.results);
        let label = |group: Group| group_label(language, &self.round, group);
        charts::draw(
            kind,
            &Subject {
                results: &self.results,
                instrument: &self.instrument,
                language,
                size,
                theme: None,
                round_title: &self.round.settings.name,
                facts: &facts,
                group_label: &label,
            },
        )
    }
}

fn round(instrument: &Instrument) -> Round {
    let subject = RoundSubject {
        region: RegionCode::parse("17").expect("a code"),
        site: None,
        kind: SubjectKind::Region,
    };
    let period = (jiff::civil::date(2026, 10, 1), jiff::civil::date(2026, 10, 31));
    let settings = Settings::suggested(instrument, subject.kind, "Perhekeskus \"2026\"".to_owned(), period);
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

fn participation(instrument: &Instrument, place: usize, group: ActorGroup) -> Participation {
    let answers = instrument.criteria().enumerate().map(|(number, criterion)| {
        let level = i32::try_from(1 + (place * 3 + number * 7) % 4).expect("a level");
        let current = if (place + number).is_multiple_of(11) {
            Choice::CannotSay
        } else {
            Choice::Level(level)
        };
        let target = Choice::Level((level + 1).min(5));
        (
            criterion.id.clone(),
            Choices {
                current: Some(current),
                target: Some(target),
            },
        )
    });
    Participation {
        group,
        answers: answers.collect(),
    }
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
