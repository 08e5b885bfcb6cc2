//! A round in joint discussion: thirty participants of the NGO instrument, three in each actor group.

use super::seed::{Put, by_nobody};
use diesel::prelude::*;
use jiff::SignedDuration;
use perhekeskusarviointi::acts::ActError;
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::schema::events;
use perhekeskusarviointi::db::{DbError, Untraced, Written, answers, participants, reveals, rounds, versions};
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::event::{By, EventKind};
use perhekeskusarviointi::domain::ids::{ParticipantId, RoundId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::participant::{Participant, ParticipantFacts};
use perhekeskusarviointi::domain::round::{Round, Step};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::{ActorGroup, Criterion, CriterionId, Language};
use perhekeskusarviointi::keys;

use super::people::{BIRGITTAS_REGION, region};
use super::seed::{open_round, take};
use super::{Person, TestApp};

pub struct JointRound {
    pub id: RoundId,
    /// Each by its part in the tests, and then those that nobody answered.
    pub divided: CriterionId,
    pub agreed: CriterionId,
    pub too_few: CriterionId,
    pub groups_hidden: CriterionId,
    pub titles: [String; 4],
    pub participants: Vec<ParticipantId>,
    pub count: usize,
}

impl JointRound {
    pub fn path(&self, under: &str) -> String {
        format!("/rounds/{}{under}", self.id)
    }

    pub fn topic(&self, criterion: &CriterionId) -> String {
        self.path(&format!("/discussion/{criterion}"))
    }
}

impl TestApp {
    /// A round of Birgitta's region whose answering is over: *divided* (half at each end, all aim at 5; ten comments),
    /// *agreed* (all 3, aiming at 4), *too few* (two answers, two comments) and *groups hidden* (twelve answers, one or
    /// two in each group; twelve comments).
    pub async fn joint_round(&self) -> JointRound {
        let round = self.still_open_round().await;
        self.step(&round.id, Step::JointDiscussion).await;
        self.reveal(&round.id).await;
        round
    }

    /// The same while it is still open.
    pub async fn still_open_round(&self) -> JointRound {
        let open = open_round(self.db(), 30).await;
        let participants = open.participants.into_iter().map(|(id, _)| id).collect();
        self.answered(open.id, participants).await
    }

    /// A round started from another, in joint discussion as well, with the same answers.
    pub async fn next_round(&self, previous: &RoundId) -> JointRound {
        let next = Round {
            id: RoundId::from_uuid(fresh_uuid()),
            code: JoinCode::from_random(random_bytes()),
            previous: Some(previous.clone()),
            revealed: Vec::new(),
            first_revealed_at: None,
            state: RoundState::Open,
            ..self.round(previous).await
        };
        let participants: Vec<Participant> = (0..30)
            .map(|at| Participant {
                id: ParticipantId::from_uuid(fresh_uuid()),
                round: next.id.clone(),
                facts: ParticipantFacts {
                    group: ActorGroup::ALL[at % ActorGroup::ALL.len()],
                    name: None,
                    organisation: None,
                    team_size: 1,
                },
                joined_at: self.now(),
                finished_at: None,
            })
            .collect();
        let ids = participants.iter().map(|participant| participant.id.clone()).collect();
        let id = next.id.clone();
        self.db()
            .put(move |conn| -> Result<(), DbError> {
                rounds::insert(conn, &next)?;
                for participant in &participants {
                    participants::insert(conn, participant, &keys::hash(participant.id.as_str()))?;
                }
                Ok(())
            })
            .await
            .expect("the next round can be stored");
        let round = self.answered(id, ids).await;
        self.step(&round.id, Step::JointDiscussion).await;
        self.reveal(&round.id).await;
        round
    }

    async fn answered(&self, id: RoundId, participants: Vec<ParticipantId>) -> JointRound {
        let version = self.round(&id).await.version;
        let instrument = self
            .db()
            .read(move |conn| -> Result<_, DbError> { Ok(versions::find(conn, &version)?.instrument) })
            .await
            .expect("the round's instrument");
        let criteria: Vec<&Criterion> = instrument.criteria().collect();
        let [divided, agreed, too_few, groups_hidden] = [0, 1, 2, 3].map(|at: usize| criteria[at].id.clone());
        let mut said: Vec<(usize, &CriterionId, Change)> = Vec::new();
        let level = |level| Some(Choice::Level(level));
        for at in 0..30 {
            said.push((at, &divided, Change::Current(level(if at % 2 == 0 { 1 } else { 5 }))));
            said.push((at, &divided, Change::Target(level(5))));
            said.push((at, &agreed, Change::Current(level(3))));
            said.push((at, &agreed, Change::Target(level(4))));
        }
        for at in 0..10 {
            said.push((at, &divided, Change::Comment(Some(format!("Eri mieltä {at}")))));
        }
        for at in 0..2 {
            said.push((at, &too_few, Change::Current(level(2))));
            said.push((at, &too_few, Change::Comment(Some(format!("Harva sanoi {at}")))));
        }
        for at in 0..12 {
            said.push((at, &groups_hidden, Change::Current(level(4))));
            said.push((at, &groups_hidden, Change::Comment(Some(format!("Ryhmättä {at}")))));
        }
        let edits: Vec<(ParticipantId, Edit)> = said
            .into_iter()
            .map(|(at, criterion, change)| {
                let stamp = Stamp {
                    edited_at: self.now(),
                    edit_id: fresh_uuid(),
                };
                let criterion = criterion.clone();
                (
                    participants[at].clone(),
                    Edit {
                        criterion,
                        change,
                        stamp,
                    },
                )
            })
            .collect();
        self.db()
            .put(move |conn| -> Result<(), DbError> {
                for (participant, edit) in &edits {
                    answers::save_edit(conn, participant, edit)?;
                }
                Ok(())
            })
            .await
            .expect("the answers can be stored");
        JointRound {
            id,
            titles: [0, 1, 2, 3].map(|at: usize| criteria[at].texts(Language::Fi).title.clone()),
            count: criteria.len(),
            divided,
            agreed,
            too_few,
            groups_hidden,
            participants,
        }
    }

    /// Celia, who facilitates this round.
    pub async fn facilitator_of(&self, round: &RoundId) -> Person {
        let celia = self.celia().await;
        self.give(&celia.account.id, Role::Facilitator(round.clone())).await;
        celia
    }

    /// Fanny, who reads Birgitta's region.
    pub async fn reader(&self) -> Person {
        let role = Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)));
        self.person("Fanny Forss", Language::Fi, &[role]).await
    }

    pub async fn step(&self, round: &RoundId, step: Step) {
        self.advance(SignedDuration::from_secs(60));
        let (id, now) = (round.clone(), self.now());
        self.db()
            .write(by_nobody(now), move |conn| -> Result<_, ActError> {
                let left = take(conn, &id, step, now)?;
                Ok(Written::leaving((), left, Untraced::Nothing))
            })
            .await
            .expect("a step taken");
    }

    /// Opens every theme's answers to the group.
    pub async fn reveal(&self, round: &RoundId) {
        let (id, now) = (round.clone(), self.now());
        self.db()
            .put(move |conn| -> Result<(), DbError> {
                let round = rounds::find_for_change(conn, &id)?;
                let themes = round
                    .reveal(&round.settings.themes)
                    .expect("a round in joint discussion");
                reveals::open(conn, &round, &themes, &Mark { by: None, at: now })
            })
            .await
            .expect("themes revealed");
    }

    pub async fn round(&self, id: &RoundId) -> Round {
        let id = id.clone();
        self.db()
            .read(move |conn| -> Result<_, DbError> { rounds::find(conn, &id) })
            .await
            .expect("a round")
    }

    /// How many events there are.
    pub async fn events_in_all(&self) -> i64 {
        self.db()
            .read(|conn| -> Result<_, DbError> { Ok(events::table.count().get_result(conn)?) })
            .await
            .expect("the events")
    }

    /// The events of one kind: who, and to what, in the order they happened.
    pub async fn events(&self, kind: EventKind) -> Vec<(Option<String>, Option<String>)> {
        self.db()
            .read(move |conn| -> Result<_, DbError> {
                Ok(events::table
                    .filter(events::kind.eq(kind.code()))
                    .order((events::at, events::id))
                    .select((events::by_id, events::thing))
                    .load(conn)?)
            })
            .await
            .expect("the events")
    }
}
