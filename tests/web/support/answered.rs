//! A round that has been answered, put straight into the database: what is there to see once answering is over.

use super::seed::Put;
use jiff::civil::date;
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::{DbError, answers, participants, releases, rounds, versions};
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::code::{JoinCode, ReturnCode};
use perhekeskusarviointi::domain::ids::{ParticipantId, RoundId, SiteId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::participant::{Participant, ParticipantFacts};
use perhekeskusarviointi::domain::results::ReleaseRule;
use perhekeskusarviointi::domain::round::{Round, RoundGroup, Settings, Subject};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::{ActorGroup, CriterionId, Mode, SubjectKind, ThemeId};
use perhekeskusarviointi::keys;
use uuid::Uuid;

use super::{Browser, TestApp, people};

/// What is particular about a round; the rest is always the same.
pub struct Answered {
    pub name: &'static str,
    pub state: RoundState,
    pub shown_to_participants: bool,
    pub targets: TargetTiming,
    pub themes: usize,
    pub people: &'static [(ActorGroup, usize)],
    pub previous: Option<RoundId>,
    /// When answering ended: at the end of October of this year.
    pub year: i16,
    /// A family centre of the region; otherwise the region itself.
    pub site: Option<SiteId>,
}

/// Of Kela there are two and of families one: both become other actors, and no page says that they were there.
pub const PEOPLE: &[(ActorGroup, usize)] = &[
    (ActorGroup::County, 5),
    (ActorGroup::EarlyEducation, 4),
    (ActorGroup::Ngo, 6),
    (ActorGroup::Kela, 2),
    (ActorGroup::Family, 1),
];

/// The round's own name for Kela: a word that stands nowhere else.
pub const HIDDEN_LABEL: &str = "Piilopaikka";
/// The round's own name for NGOs.
pub const SHOWN_LABEL: &str = "Järjestöväki <3";

impl Default for Answered {
    fn default() -> Self {
        Answered {
            name: "Pohjanmaan kierros",
            state: RoundState::Joint,
            shown_to_participants: false,
            targets: TargetTiming::WithCurrent,
            themes: 4,
            people: PEOPLE,
            previous: None,
            year: 2026,
            site: None,
        }
    }
}

/// A stored round.
pub struct AnsweredRound {
    pub round: Round,
    pub participants: Vec<(ParticipantId, ReturnCode)>,
    pub criteria: Vec<CriterionId>,
    pub themes: Vec<ThemeId>,
}

impl AnsweredRound {
    pub fn path(&self, rest: &str) -> String {
        format!("/rounds/{}/{rest}", self.round.id)
    }

    /// The browser in which a participant answered.
    pub fn browser_of(&self, app: &TestApp, participant: usize) -> Browser {
        let browser = app.browser();
        let code = self.participants[participant].1.as_str();
        browser.set_cookie(&format!("answering-{}", self.round.id), code);
        browser
    }
}

impl TestApp {
    /// A round in Birgitta's region with everybody's answers. The last criterion has too few answers of the NGOs.
    pub async fn answered_round(&self, sketch: Answered) -> AnsweredRound {
        let now = self.now();
        let seeds: Vec<(ActorGroup, ParticipantId, ReturnCode)> = sketch
            .people
            .iter()
            .flat_map(|(group, size)| std::iter::repeat_n(*group, *size))
            .map(|group| {
                (
                    group,
                    ParticipantId::from_uuid(fresh_uuid()),
                    ReturnCode::from_random(random_bytes()),
                )
            })
            .collect();
        let (id, code) = (RoundId::from_uuid(fresh_uuid()), JoinCode::from_random(random_bytes()));
        self.db()
            .put(move |conn| {
                let version = versions::list(conn)?
                    .into_iter()
                    .find(|stored| stored.instrument.id.as_str() == "jarjestot-osana-perhekeskusta")
                    .ok_or(DbError::NotFound)?;
                let used = &version.instrument.themes[..sketch.themes];
                let mark = Mark { by: None, at: now };
                let round = Round {
                    id: id.clone(),
                    subject: Subject {
                        region: people::region(people::BIRGITTAS_REGION),
                        kind: match &sketch.site {
                            None => SubjectKind::Region,
                            Some(_) => SubjectKind::FamilyCentre,
                        },
                        site: sketch.site.clone(),
                    },
                    version: version.id.clone(),
                    settings: Settings {
                        name: sketch.name.to_owned(),
                        starts_on: Some(date(sketch.year, 10, 1)),
                        ends_on: Some(date(sketch.year, 10, 31)),
                        themes: used.iter().map(|theme| theme.id.clone()).collect(),
                        groups: groups(),
                        mode: Mode::SelfAssessment,
                        anonymity: Anonymity::Anonymous,
                        k: 3,
                        targets: sketch.targets,
                        asks_name: false,
                    },
                    state: sketch.state,
                    code: code.clone(),
                    revealed: match sketch.state {
                        RoundState::Joint | RoundState::Closed => used.iter().map(|theme| theme.id.clone()).collect(),
                        RoundState::Draft | RoundState::Open | RoundState::Cancelled => Vec::new(),
                    },
                    first_revealed_at: None,
                    results_shown: sketch.shown_to_participants.then(|| mark.clone()),
                    previous: sketch.previous.clone(),
                    created: mark,
                    revision: 1,
                };
                rounds::insert(conn, &round)?;
                let criteria: Vec<CriterionId> = used
                    .iter()
                    .flat_map(|theme| &theme.criteria)
                    .map(|criterion| criterion.id.clone())
                    .collect();
                for (place, (group, id, code)) in seeds.iter().enumerate() {
                    let participant = Participant {
                        id: id.clone(),
                        round: round.id.clone(),
                        facts: ParticipantFacts {
                            group: *group,
                            name: None,
                            organisation: None,
                            team_size: 1,
                        },
                        joined_at: now,
                        finished_at: Some(now),
                    };
                    participants::insert(conn, &participant, &keys::hash(code.as_str()))?;
                    for edit in edits(place, *group, &criteria, sketch.targets, now) {
                        answers::save_edit(conn, id, &edit)?;
                    }
                }
                if round.state.is_revealed() {
                    releases::make(conn, &round, ReleaseRule::NOW, now)?;
                }
                let participants = seeds.iter().map(|(_, id, code)| (id.clone(), code.clone())).collect();
                let themes = round.settings.themes.clone();
                Ok(AnsweredRound {
                    round,
                    participants,
                    criteria,
                    themes,
                })
            })
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"))
    }
}

fn groups() -> Vec<RoundGroup> {
    ActorGroup::ALL
        .into_iter()
        .map(|group| RoundGroup {
            group,
            label: match group {
                ActorGroup::Kela => Some(HIDDEN_LABEL.to_owned()),
                ActorGroup::Ngo => Some(SHOWN_LABEL.to_owned()),
                _ => None,
            },
        })
        .collect()
}

/// Levels that differ from person to person and from criterion to criterion; the target lies above the current state.
fn edits(
    place: usize,
    group: ActorGroup,
    criteria: &[CriterionId],
    targets: TargetTiming,
    now: jiff::Timestamp,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (number, criterion) in criteria.iter().enumerate() {
        if group == ActorGroup::Ngo && number + 1 == criteria.len() && !place.is_multiple_of(3) {
            continue;
        }
        let current = 1 + (place * 7 + number * 5) % 4;
        let target = (current + 1 + number % 2).min(5);
        let mut add = |change| {
            let stamp = Stamp {
                edited_at: now,
                edit_id: Uuid::new_v4(),
            };
            edits.push(Edit {
                criterion: criterion.clone(),
                change,
                stamp,
            });
        };
        let level = |level: usize| Some(Choice::Level(i32::try_from(level).expect("a level")));
        add(Change::Current(level(current)));
        if targets.of_participants() {
            add(Change::Target(level(target)));
        }
        if number == 0 {
            add(Change::Comment(Some(format!("Sana {place}"))));
        }
    }
    edits
}
