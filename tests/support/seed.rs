//! An open round with participants, put straight into a database: for the load run, the test that kills the server and
//! the answering room's tests.
#![allow(dead_code)] // each uses its own part

use jiff::Timestamp;
use perhekeskusarviointi::acts::ActError;
use perhekeskusarviointi::acts::rounds::take_step;
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::{
    Connection, Db, DbError, Untraced, Written, accounts, grants, participants, rounds, sessions, steps, versions,
};
use perhekeskusarviointi::domain::account::{Account, Grant, Role, Session};
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::code::{JoinCode, ReturnCode};
use perhekeskusarviointi::domain::event::{By, Event, Means, Trace};
use perhekeskusarviointi::domain::ids::{AccountId, GrantId, ParticipantId, RoundId, SessionId};
use perhekeskusarviointi::domain::instrument::CriterionId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::participant::{Participant, ParticipantFacts};
use perhekeskusarviointi::domain::region::RegionCode;
use perhekeskusarviointi::domain::round::{Round, RoundGroup, Settings as RoundSettings, Step, Subject, Surroundings};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::text::Email;
use perhekeskusarviointi::domain::{ActorGroup, Language, Mode, SubjectKind};
use perhekeskusarviointi::keys;

pub struct OpenRound {
    pub id: RoundId,
    pub code: JoinCode,
    pub criteria: Vec<CriterionId>,
    pub participants: Vec<(ParticipantId, ReturnCode)>,
}

impl OpenRound {
    /// The cookie with which a participant answers.
    pub fn cookie(&self, participant: usize) -> String {
        format!("answering-{}={}", self.id, self.participants[participant].1.as_str())
    }

    pub fn edits_path(&self) -> String {
        format!("/answering/{}/edits", self.id)
    }
}

/// Opens a round of the NGO instrument with so many participants in a prepared database.
pub async fn open_round(db: &Db, participants: usize) -> OpenRound {
    db.put(move |conn| insert(conn, participants))
        .await
        .expect("the round can be stored")
}

/// Takes a step in a round by its rules, and tells what it would leave in the trail; only whether anybody has answered is
/// not asked, since most tests need nobody's answers.
pub fn take(conn: &mut Connection, id: &RoundId, step: Step, now: Timestamp) -> Result<Vec<Event>, ActError> {
    let round = rounds::find_for_change(conn, id)?;
    let mark = Mark { by: None, at: now };
    if step == Step::JointDiscussion && rounds::count_answered(conn, id)? == 0 {
        let around = Surroundings {
            answered: 1,
            ..Surroundings::default()
        };
        steps::save(conn, &round.take(step, &around, &mark)?)?;
        Ok(Vec::new())
    } else {
        Ok(take_step(conn, &round, step, &mark)?.1.into_iter().collect())
    }
}

/// The cookie of a co-ordinator of the round's region who has just signed in.
pub async fn coordinator(db: &Db) -> String {
    signed_in(db, Role::Coordinator(RegionCode::parse("17").expect("a region's code"))).await
}

/// The cookie of somebody with a role who has just signed in.
pub async fn signed_in(db: &Db, role: Role) -> String {
    let (now, key) = (Timestamp::now(), keys::fresh());
    let hash = keys::hash(&key);
    let account = Account {
        id: AccountId::from_uuid(fresh_uuid()),
        email: Email::parse(&format!("{}@example.fi", fresh_uuid().simple())).expect("an address"),
        name: "Birgitta Berg".to_owned(),
        language: Language::Fi,
        deactivated: None,
    };
    let session = Session {
        id: SessionId::from_uuid(fresh_uuid()),
        account: account.id.clone(),
        browser: "Firefox, Linux".to_owned(),
        created_at: now,
        seen_at: now,
    };
    let grant = Grant {
        id: GrantId::from_uuid(fresh_uuid()),
        account: account.id.clone(),
        role,
        given: Mark { by: None, at: now },
    };
    db.put(move |conn| -> Result<(), DbError> {
        accounts::insert(conn, &account, "no password", now)?;
        grants::insert(conn, &grant)?;
        sessions::insert(conn, &session, &hash)
    })
    .await
    .expect("a co-ordinator can be stored");
    format!("session={key}")
}

fn insert(conn: &mut Connection, count: usize) -> Result<OpenRound, DbError> {
    let now = Timestamp::now();
    let version = versions::list(conn)?
        .into_iter()
        .find(|stored| stored.instrument.id.as_str() == "jarjestot-osana-perhekeskusta")
        .ok_or(DbError::NotFound)?;
    let region = RegionCode::parse("17").ok_or(DbError::NotFound)?;
    let round = Round {
        id: RoundId::from_uuid(fresh_uuid()),
        subject: Subject {
            region,
            site: None,
            kind: SubjectKind::Region,
        },
        version: version.id,
        settings: RoundSettings {
            name: "Load".to_owned(),
            starts_on: None,
            ends_on: None,
            themes: version.instrument.themes.iter().map(|theme| theme.id.clone()).collect(),
            groups: ActorGroup::ALL.map(|group| RoundGroup { group, label: None }).to_vec(),
            mode: Mode::SelfAssessment,
            anonymity: Anonymity::Anonymous,
            k: 3,
            targets: TargetTiming::WithCurrent,
            asks_name: false,
        },
        state: RoundState::Open,
        code: JoinCode::from_random(random_bytes()),
        revealed: Vec::new(),
        first_revealed_at: None,
        results_shown: None,
        previous: None,
        created: Mark { by: None, at: now },
        revision: 1,
    };
    rounds::insert(conn, &round)?;
    let mut joined = Vec::with_capacity(count);
    for at in 0..count {
        let code = ReturnCode::from_random(random_bytes());
        let participant = Participant {
            id: ParticipantId::from_uuid(fresh_uuid()),
            round: round.id.clone(),
            facts: ParticipantFacts {
                group: ActorGroup::ALL[at % ActorGroup::ALL.len()],
                name: None,
                organisation: None,
                team_size: 1,
            },
            joined_at: now,
            finished_at: None,
        };
        participants::insert(conn, &participant, &keys::hash(code.as_str()))?;
        joined.push((participant.id, code));
    }
    let criteria = version
        .instrument
        .criteria()
        .map(|criterion| criterion.id.clone())
        .collect();
    Ok(OpenRound {
        id: round.id,
        code: round.code,
        criteria,
        participants: joined,
    })
}

/// Sets something up in the database as no act would: by nobody in particular, and leaving nothing in the trail.
pub trait Put {
    /// Writes, durably.
    fn put<T, E>(
        &self,
        write: impl Fn(&mut Connection) -> Result<T, E> + Send + 'static,
    ) -> impl Future<Output = Result<T, E>>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static;
}

impl Put for Db {
    async fn put<T, E>(&self, write: impl Fn(&mut Connection) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.write(by_nobody(Timestamp::UNIX_EPOCH), move |conn| {
            Ok(Written::untraced(write(conn)?, Untraced::Housekeeping))
        })
        .await
    }
}

/// What is set up is nobody's doing in particular.
pub fn by_nobody(at: Timestamp) -> Trace {
    Trace {
        by: By::CommandLine,
        means: Means::CommandLine,
        at,
    }
}
