//! A whole workshop: forty phones on a bad network go through all steps with their facilitator, and at the end every
//! acknowledged answer is there exactly once. The same with the server killed twice on the way.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use diesel::prelude::*;
use perhekeskusarviointi::db::schema::{answer_edits, participants};
use perhekeskusarviointi::db::{Db, DbError, answers, rounds, second_votes};
use perhekeskusarviointi::domain::ActorGroup;
use perhekeskusarviointi::domain::answer::Field;
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::keys;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;
use uuid::Uuid;

use crate::engine::{self, Engine};
use crate::http::{Connection, Event, Listening, Reply, Request};
use crate::seed::{self, OpenRound};
use crate::served;

const PHONES: usize = 40;
const GROUPS: [ActorGroup; 4] = [
    ActorGroup::County,
    ActorGroup::EarlyEducation,
    ActorGroup::Ngo,
    ActorGroup::Family,
];
/// All of it, on a machine that does other things beside.
const AT_MOST: Duration = Duration::from_secs(170);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_holds_a_workshop() {
    workshop(Engine::Sqlite, &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_holds_a_workshop() {
    workshop(Engine::Postgres, &[]).await;
}

/// Criteria of the round's instrument.
const CRITERIA: usize = 24;
/// What is acknowledged before the second vote: each phone's answers, and what the group agrees on.
const BEFORE_VOTE: usize = PHONES * CRITERIA + CRITERIA;
/// Once while people answer, once while they vote a second time.
const KILLS: [usize; 2] = [PHONES * CRITERIA / 3, BEFORE_VOTE + PHONES / 4];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_holds_a_workshop_though_killed_twice() {
    workshop(Engine::Sqlite, &KILLS).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_holds_a_workshop_though_killed_twice() {
    workshop(Engine::Postgres, &KILLS).await;
}

/// What everybody in the room shares.
struct Room {
    /// The same before and after the server was killed.
    address: String,
    round: OpenRound,
    /// How much has been acknowledged so far: criteria answered to the end by a phone, views recorded, second votes.
    done: watch::Sender<usize>,
}

async fn workshop(engine: Engine, kills: &'static [usize]) {
    timeout(AT_MOST, run(engine, kills))
        .await
        .expect("the workshop ends in time");
}

async fn run(engine: Engine, kills: &'static [usize]) {
    let database = engine.own_database().await;
    let db = Db::open(&engine::settings(&database.url).database).expect("the database opens");
    let facilitator = seed::coordinator(&db).await;
    let address = free_address();
    let (server, _) = served::start(&database.url, &address);
    let room = Arc::new(Room {
        address,
        round: seed::open_round(&db, 0).await,
        done: watch::Sender::new(0),
    });
    assert_eq!(room.round.criteria.len(), CRITERIA);
    let killing = tokio::spawn(kill(server, kills, Arc::clone(&room), database.url.clone()));

    let (ready, mut joined) = mpsc::channel(PHONES);
    let phones: Vec<_> = (0..PHONES)
        .map(|at| tokio::spawn(Phone::take_part(at, Arc::clone(&room), ready.clone())))
        .collect();
    drop(ready);
    let mut count = 0;
    while joined.recv().await.is_some() {
        count += 1;
        if count == PHONES {
            break;
        }
    }
    assert_eq!(count, PHONES, "a phone gave up");
    let joint = Facilitator::lead(Arc::clone(&room), facilitator.clone()).await;
    let mut told = Vec::new();
    for phone in phones {
        told.push(phone.await.expect("a phone's task ends"));
    }
    let figures = figures(&room, &facilitator).await;
    let (server, killed) = killing.await.expect("the server's task ends");
    assert_eq!(
        killed,
        kills.len(),
        "the server was killed too seldom to prove anything"
    );
    drop(server);

    everything_is_there_once(&db, &room, &told).await;
    figures_are_right(&room, &figures, &told, &joint);
}

/// A port that outgoing connections do not take while the server is away.
fn free_address() -> String {
    let first = 10_000 + u16::try_from(Uuid::new_v4().as_u128() % 20_000).expect("a small number");
    let address = (first..).map(|port| format!("127.0.0.1:{port}"));
    let free = address.take(1_000).find(|address| TcpListener::bind(address).is_ok());
    free.expect("a free port")
}

/// Kills the server each time so much has been acknowledged, and starts it again.
async fn kill(
    mut server: served::Running,
    kills: &'static [usize],
    room: Arc<Room>,
    database: String,
) -> (served::Running, usize) {
    let mut killed = 0;
    for at in kills {
        let reached = room.done.subscribe().wait_for(|done| done >= at).await.is_ok();
        assert!(reached);
        drop(server);
        let (database, address) = (database.clone(), room.address.clone());
        let started = tokio::task::spawn_blocking(move || served::start(&database, &address));
        (server, _) = started.await.expect("the server starts again");
        killed += 1;
    }
    (server, killed)
}

// ---- A bad network ----------------------------------------------------------------------------------------------

/// The same numbers in every run.
struct Chance(u64);

impl Chance {
    fn of(seed: usize) -> Chance {
        Chance(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed as u64 + 1) | 1)
    }

    /// Below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Arrives,
    /// Half of it does.
    Halved,
    /// It does; nobody waits for the reply.
    Unheard,
    /// It does; the reply breaks off.
    CutReply,
    /// It does; the reply is lost after it came.
    Ignored,
    /// Twice at the same time.
    Doubled,
}

/// A client that goes on until it has a reply.
struct Client {
    room: Arc<Room>,
    cookie: String,
    connection: Option<Connection>,
    chance: Chance,
    /// How many of ten requests go wrong.
    flaky: usize,
}

impl Client {
    fn new(room: &Arc<Room>, seed: usize, flaky: usize) -> Client {
        Client {
            room: Arc::clone(room),
            cookie: String::new(),
            connection: None,
            chance: Chance::of(seed),
            flaky,
        }
    }

    fn fate(&mut self) -> Fate {
        if self.chance.below(10) >= self.flaky {
            return Fate::Arrives;
        }
        match self.chance.below(5) {
            0 => Fate::Halved,
            1 => Fate::Unheard,
            2 => Fate::CutReply,
            3 => Fate::Ignored,
            _ => Fate::Doubled,
        }
    }

    async fn get(&mut self, path: &str) -> Reply {
        let request = Request::get(path, &self.cookie);
        self.ask(&request).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = Request::form(path, &self.cookie, fields);
        self.ask(&request).await
    }

    /// Whatever befalls a request, it is sent again as it was until its reply has come.
    async fn ask(&mut self, request: &Request) -> Reply {
        let mut fate = self.fate();
        loop {
            match self.send(request, fate).await {
                Ok(Some(reply)) if reply.status != 503 => return reply,
                Ok(_) => {}
                // The server is away: nothing tells when it is back.
                Err(_) => {
                    self.connection = None;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
            fate = Fate::Arrives;
        }
    }

    async fn send(&mut self, request: &Request, fate: Fate) -> std::io::Result<Option<Reply>> {
        let address = &self.room.address;
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => Connection::open(address).await?,
        };
        if let Fate::Halved = fate {
            connection.send_half(request).await?;
            return Ok(None);
        }
        connection.send(request).await?;
        match fate {
            Fate::Halved | Fate::Unheard => return Ok(None),
            Fate::CutReply => {
                connection.begin_of_reply().await?;
                return Ok(None);
            }
            Fate::Doubled => {
                let mut second = Connection::open(address).await?;
                second.send(request).await?;
                second.reply().await?;
            }
            Fate::Arrives | Fate::Ignored => {}
        }
        let reply = connection.reply().await?;
        self.connection = Some(connection);
        Ok(if let Fate::Ignored = fate { None } else { Some(reply) })
    }
}

/// Follows the round live, through every break, and passes on what it hears.
async fn follow(room: Arc<Room>, path: String, cookie: String, heard: mpsc::Sender<String>) {
    let mut last: Option<String> = None;
    loop {
        if let Ok(mut listening) = Listening::open(&room.address, &path, &cookie, last.as_deref()).await {
            // What was told before anybody listened nobody heard: as after loading a page.
            if last.is_none() && heard.send("everything".to_owned()).await.is_err() {
                return;
            }
            while let Ok(Event { id, kind }) = listening.next().await {
                last = Some(id);
                if heard.send(kind).await.is_err() {
                    return;
                }
            }
        }
        if heard.is_closed() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

// ---- Participants -----------------------------------------------------------------------------------------------

type Answered = (usize, Field);

/// What a phone knows to be saved.
#[derive(Debug)]
struct PhoneMemory {
    group: ActorGroup,
    return_code: String,
    answers: BTreeMap<Answered, String>,
    edits: usize,
    ballot: Option<Ballot>,
}

/// A second vote: current and target state.
type Ballot = (String, String);

struct Edit {
    id: Uuid,
    /// The device's own clock.
    at: i64,
    answered: Answered,
    value: String,
}

struct Phone {
    client: Client,
    group: ActorGroup,
    /// The newest value of each answer among those that have been acknowledged, and when it was given.
    saved: BTreeMap<Answered, (i64, String)>,
    edits: usize,
    ballot: Option<Ballot>,
    clock: i64,
}

impl Phone {
    async fn take_part(at: usize, room: Arc<Room>, ready: mpsc::Sender<usize>) -> PhoneMemory {
        let mut phone = Phone {
            // Every third phone has a good connection.
            client: Client::new(&room, at, if at.is_multiple_of(3) { 0 } else { 3 }),
            group: GROUPS[at % GROUPS.len()],
            saved: BTreeMap::new(),
            edits: 0,
            ballot: None,
            clock: jiff::Timestamp::now().as_millisecond() - 3_600_000,
        };
        let return_code = phone.join().await;
        let (sender, mut heard) = mpsc::channel(1_024);
        let path = format!("/answering/{}/events", room.round.id);
        tokio::spawn(follow(Arc::clone(&room), path, phone.client.cookie.clone(), sender));
        phone.answer().await;
        let finished = phone
            .client
            .post(&format!("/answering/{}/finish", room.round.id), &[])
            .await;
        assert_eq!(finished.status, 303, "{}", finished.text());
        ready.send(at).await.expect("the room waits");
        drop(ready);
        phone.discuss(&mut heard).await;
        PhoneMemory {
            group: phone.group,
            return_code,
            answers: phone
                .saved
                .into_iter()
                .map(|(which, (_, value))| (which, value))
                .collect(),
            edits: phone.edits,
            ballot: phone.ballot,
        }
    }

    /// Joins with the form of the join page; its key makes one participant of a form that is sent again and again.
    async fn join(&mut self) -> String {
        let path = format!("/join/{}", self.client.room.round.code.as_str());
        let page = self.client.get(&path).await.text();
        let key = page.split_once(r#"name="key" value=""#).expect("the form's key").1;
        let key = key.split('"').next().expect("a value").to_owned();
        let reply = self
            .client
            .post(&path, &[("group", self.group.code()), ("key", &key)])
            .await;
        assert_eq!(reply.status, 303, "{}", reply.text());
        let name = format!("answering-{}=", self.client.room.round.id);
        let cookie = reply.headers("set-cookie").find(|cookie| cookie.starts_with(&name));
        let cookie = cookie
            .and_then(|cookie| cookie.split(';').next())
            .expect("the return code");
        self.client.cookie = cookie.to_owned();
        cookie.trim_start_matches(&name).to_owned()
    }

    async fn answer(&mut self) {
        let count = self.client.room.round.criteria.len();
        let mut waiting: Vec<Vec<Edit>> = Vec::new();
        for criterion in 0..count {
            let edits = self.edits_of(criterion);
            waiting.push(edits);
            // Now and then some wait for the network, and then come all at once, or the later ones first.
            if self.client.flaky > 0 && self.client.chance.below(3) == 0 && criterion + 1 < count {
                continue;
            }
            if self.client.chance.below(2) == 0 {
                waiting.reverse();
            }
            let done = waiting.len();
            if self.client.chance.below(2) == 0 {
                waiting = vec![waiting.into_iter().flatten().collect()];
            }
            for batch in std::mem::take(&mut waiting) {
                self.save(&batch).await;
            }
            self.client.room.done.send_modify(|all| *all += done);
        }
    }

    /// Somebody thinks about a criterion: maybe changes their mind, maybe says why.
    fn edits_of(&mut self, criterion: usize) -> Vec<Edit> {
        let chance = &mut self.client.chance;
        let target = |chance: &mut Chance| match chance.below(10) {
            0 => "cannot_say".to_owned(),
            other => (1 + other % 5).to_string(),
        };
        // What does not concern somebody concerns them in neither state.
        let current = |chance: &mut Chance| match chance.below(20) {
            0 => "not_applicable".to_owned(),
            _ => target(chance),
        };
        let mut said = vec![(Field::Current, current(chance)), (Field::Target, target(chance))];
        while chance.below(4) == 0 {
            said.push((Field::Current, current(chance)));
        }
        if chance.below(6) == 0 {
            said.push((Field::Target, String::new()));
        }
        if chance.below(8) == 0 {
            said.push((Field::Comment, format!("Sana {}", chance.below(1_000))));
        }
        let clock = &mut self.clock;
        let edit = |(field, value)| {
            *clock += 1;
            Edit {
                id: Uuid::new_v4(),
                at: *clock,
                answered: (criterion, field),
                value,
            }
        };
        said.into_iter().map(edit).collect()
    }

    /// Sends edits until they are acknowledged; the reply tells of each the value that stands.
    async fn save(&mut self, edits: &[Edit]) {
        let round = &self.client.room.round;
        let sent: Vec<_> = edits
            .iter()
            .map(|edit| {
                serde_json::json!({
                    "edit_id": edit.id, "criterion": round.criteria[edit.answered.0].as_str(), "field": edit.answered.1.code(),
                    "value": edit.value, "edited_at_ms": edit.at,
                })
            })
            .collect();
        let body = serde_json::json!({ "edits": sent }).to_string();
        let request = Request::json(&round.edits_path(), &self.client.cookie, &body);
        let reply = self.client.ask(&request).await;
        assert_eq!(reply.status, 200, "{}", reply.text());
        let reply: serde_json::Value = serde_json::from_slice(&reply.body).expect("a reply is JSON");
        for edit in edits {
            let newest = self.saved.entry(edit.answered).or_insert((edit.at, edit.value.clone()));
            if newest.0 < edit.at {
                *newest = (edit.at, edit.value.clone());
            }
        }
        // Within one request the later edit of an answer may come after the earlier one's line.
        let mut standing: HashMap<Answered, &str> = HashMap::new();
        for (edit, line) in edits.iter().zip(reply["edits"].as_array().expect("a line for each")) {
            assert_eq!(line["edit_id"], edit.id.to_string());
            let value = line["value"].as_str();
            standing.insert(edit.answered, value.unwrap_or_else(|| panic!("{line}")));
        }
        for (answered, value) in standing {
            assert_eq!(value, self.saved[&answered].1, "{answered:?}");
        }
        self.edits += edits.len();
    }

    /// Follows the discussion on the live channel: votes when the vote is opened, and reads the results in the end.
    async fn discuss(&mut self, heard: &mut mpsc::Receiver<String>) {
        let base = format!("/answering/{}", self.client.room.round.id);
        loop {
            let kind = heard.recv().await.expect("the phone listens on");
            let may_be = |kinds: &[&str]| kind == "everything" || kinds.contains(&kind.as_str());
            if may_be(&["second_vote"]) && self.ballot.is_none() {
                let page = self.client.get(&format!("{base}/room")).await;
                assert_eq!(page.status, 200);
                if let Some((_, rest)) = page.text().split_once(&format!(r#"action="{base}/ballots/"#)) {
                    let criterion = rest.split('"').next().expect("an address").to_owned();
                    self.vote(&format!("{base}/ballots/{criterion}")).await;
                }
            }
            if may_be(&["round"]) && self.client.get(&format!("{base}/results")).await.status == 200 {
                return;
            }
        }
    }

    /// Some think again; what was acknowledged last counts.
    async fn vote(&mut self, address: &str) {
        for _ in 0..=self.client.chance.below(2) {
            let (current, target) = (1 + self.client.chance.below(5), 1 + self.client.chance.below(5));
            let (current, target) = (current.to_string(), target.to_string());
            let reply = self
                .client
                .post(address, &[("current", &current), ("target", &target)])
                .await;
            assert_eq!(reply.status, 303, "{}", reply.text());
            self.ballot = Some((current, target));
        }
        self.client.room.done.send_modify(|all| *all += 1);
    }
}

// ---- The facilitator --------------------------------------------------------------------------------------------

/// What the group agreed on: current and target state of each criterion.
type Joint = Vec<(i32, i32)>;

struct Facilitator {
    client: Client,
    base: String,
}

impl Facilitator {
    async fn lead(room: Arc<Room>, cookie: String) -> Joint {
        let mut client = Client::new(&room, PHONES, 3);
        client.cookie = cookie;
        let base = format!("/rounds/{}", room.round.id);
        let (sender, mut heard) = mpsc::channel(4_096);
        tokio::spawn(follow(
            Arc::clone(&room),
            format!("{base}/events"),
            client.cookie.clone(),
            sender,
        ));
        let mut celia = Facilitator { client, base };
        celia.step("joint-discussion").await;
        celia.reveal().await;
        let joint = celia.agree(&room.round).await;
        celia.vote_again(&room).await;
        celia.moved("phase", "phase", "priorities").await;
        celia.prioritise(&room.round).await;
        celia.moved("phase", "phase", "close").await;
        let shown = celia.post("results-shown", &[("shown", "yes")]).await;
        assert_eq!(shown.status, 303, "{}", shown.text());
        celia.step("closure").await;
        // The board was told of all of it, or that all may have changed.
        let mut kinds = HashSet::new();
        while let Ok(kind) = heard.try_recv() {
            kinds.insert(kind);
        }
        for kind in ["reveal", "workshop", "joint_view", "second_vote"] {
            assert!(kinds.contains(kind), "{kind}: {kinds:?}");
        }
        joint
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.client.post(&format!("{}/{path}", self.base), fields).await
    }

    /// A step sent again meets a round that has taken it.
    async fn step(&mut self, step: &str) {
        let reply = self.post(step, &[]).await;
        assert!([303, 409].contains(&reply.status), "{step}: {}", reply.text());
    }

    /// Moves the workshop on, as from the board.
    async fn moved(&mut self, what: &str, field: &str, value: &str) {
        let reply = self.post(&format!("workshop/{what}"), &[(field, value)]).await;
        assert_eq!(reply.status, 303, "{what}: {}", reply.text());
    }

    /// Opens the themes one after the other, the last two together.
    async fn reveal(&mut self) {
        let themes = self.themes();
        for theme in &themes[..themes.len() - 2] {
            let reply = self.post("reveals", &[("theme", theme)]).await;
            assert_eq!(reply.status, 303, "{}", reply.text());
        }
        let reply = self.post("reveals", &[("all", "yes")]).await;
        assert_eq!(reply.status, 303, "{}", reply.text());
    }

    fn themes(&self) -> Vec<String> {
        let mut themes: Vec<String> = Vec::new();
        for criterion in &self.client.room.round.criteria {
            let theme = criterion.as_str().split('.').next().expect("a theme").to_owned();
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        themes
    }

    /// Criterion by criterion: on the screen, and what the group agrees on.
    async fn agree(&mut self, round: &OpenRound) -> Joint {
        let mut joint = Joint::new();
        for (at, criterion) in round.criteria.iter().enumerate() {
            let topic = format!("discussion/{criterion}");
            self.moved("screen", "criterion", criterion.as_str()).await;
            let page = self.client.get(&format!("{}/{topic}", self.base)).await;
            assert_eq!(page.status, 200);
            let number = i32::try_from(at).expect("a small number");
            let (current, target) = (1 + number % 4, 2 + number % 4);
            let fields = [
                ("current", &*current.to_string()),
                ("target", &*target.to_string()),
                ("reason", "Puhuttiin yhdessä."),
                ("verdict", if at % 2 == 0 { "strength" } else { "need" }),
                ("priority", if at % 6 == 0 { "yes" } else { "" }),
                ("revision", "0"),
            ];
            let reply = self.post(&topic, &fields).await;
            assert_eq!(reply.status, 303, "{}", reply.text());
            joint.push((current, target));
            self.client.room.done.send_modify(|all| *all += 1);
        }
        joint
    }

    /// The first criterion is put to the vote again, until everybody has voted.
    async fn vote_again(&mut self, room: &Room) {
        let path = format!("discussion/{}/second-vote", room.round.criteria[0]);
        for vote in ["open", "close"] {
            let reply = self.post(&path, &[("vote", vote)]).await;
            assert_eq!(reply.status, 303, "{}", reply.text());
            let mut done = room.done.subscribe();
            let everybody = done.wait_for(|done| *done >= BEFORE_VOTE + PHONES).await;
            assert!(everybody.is_ok());
        }
    }

    /// The first actions. Such a form sent twice is two actions: it goes over a good connection.
    async fn prioritise(&mut self, round: &OpenRound) {
        let flaky = std::mem::take(&mut self.client.flaky);
        for criterion in round.criteria.iter().step_by(6) {
            let fields = [
                ("what", "Sovitaan vuosikello"),
                ("criterion", criterion.as_str()),
                ("revision", "0"),
            ];
            let reply = self.post("actions", &fields).await;
            assert_eq!(reply.status, 303, "{}", reply.text());
        }
        self.client.flaky = flaky;
    }
}

// ---- What is there in the end -----------------------------------------------------------------------------------

async fn figures(room: &Arc<Room>, facilitator: &str) -> String {
    let mut client = Client::new(room, PHONES + 1, 0);
    client.cookie = facilitator.to_owned();
    let reply = client.get(&format!("/rounds/{}/results.csv", room.round.id)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.text()
}

/// Forty participants, each with the answers that were acknowledged to them, and with every edit once.
async fn everything_is_there_once(db: &Db, room: &Room, told: &[PhoneMemory]) {
    let id = room.round.id.clone();
    let round = db
        .read(move |conn| -> Result<_, DbError> { rounds::find(conn, &id) })
        .await
        .expect("the round");
    assert_eq!(round.state, RoundState::Closed);
    let id = room.round.id.clone();
    let attendance = db
        .read(move |conn| -> Result<_, DbError> { rounds::attendance(conn, &id) })
        .await
        .expect("the attendance");
    for (group, own) in attendance {
        let there = if GROUPS.contains(&group) {
            PHONES / GROUPS.len()
        } else {
            0
        };
        let there = i64::try_from(there).expect("a small number");
        assert_eq!((own.joined, own.finished), (there, there), "{group:?}");
    }
    for told in told {
        let hash = keys::hash(&told.return_code);
        let voted_on = room.round.criteria[0].clone();
        let (stored, edits, ballot) = db
            .read(move |conn| -> Result<_, DbError> {
                let id: String = participants::table
                    .filter(participants::return_code_hash.eq(hash))
                    .select(participants::id)
                    .first(conn)?;
                let edits: i64 = answer_edits::table
                    .filter(answer_edits::participant_id.eq(&id))
                    .count()
                    .get_result(conn)?;
                let id = ParticipantId::parse(&id).ok_or(DbError::NotFound)?;
                let ballot = second_votes::find_ballot(conn, &id, &voted_on)?;
                Ok((answers::list(conn, &id)?, edits, ballot))
            })
            .await
            .expect("a participant's answers");
        let code = |choice: Option<Choice>| choice.map(Choice::code).unwrap_or_default();
        let ballot = ballot.map(|ballot| (code(ballot.current), code(ballot.target)));
        assert!(ballot.is_some() && ballot == told.ballot, "{ballot:?}");
        assert_eq!(
            edits,
            i64::try_from(told.edits).expect("a small number"),
            "every edit once"
        );
        let mut found: BTreeMap<Answered, String> = BTreeMap::new();
        for (at, criterion) in room.round.criteria.iter().enumerate() {
            for field in Field::ALL {
                let value = stored
                    .get(criterion)
                    .map(|answer| answer.code(field))
                    .unwrap_or_default();
                if !value.is_empty() {
                    found.insert((at, field), value);
                }
            }
        }
        let acknowledged = told.answers.iter().filter(|(_, value)| !value.is_empty());
        let acknowledged: BTreeMap<Answered, String> =
            acknowledged.map(|(which, value)| (*which, value.clone())).collect();
        assert_eq!(found, acknowledged);
    }
}

/// The figures of `results.csv` beside those reckoned here from what the phones know.
fn figures_are_right(room: &Room, csv: &str, told: &[PhoneMemory], joint: &Joint) {
    let mut lines = csv.lines();
    let columns: Vec<&str> = lines.next().expect("names of columns").split(',').collect();
    let rows: Vec<HashMap<&str, &str>> = lines
        .map(|line| columns.iter().copied().zip(line.split(',')).collect())
        .collect();
    let groups = std::iter::once(None).chain(GROUPS.map(Some));
    for (group, at) in groups.flat_map(|group| (0..room.round.criteria.len()).map(move |at| (group, at))) {
        for (field, asked) in [(Field::Current, "current"), (Field::Target, "target")] {
            let criterion = room.round.criteria[at].as_str();
            let code = group.map_or("all", ActorGroup::code);
            let row = rows
                .iter()
                .find(|row| row["criterion"] == criterion && row["asked"] == asked && row["group"] == code)
                .unwrap_or_else(|| panic!("no row of {criterion}, {asked}, {code}"));
            let given: Vec<&str> = told
                .iter()
                .filter(|told| group.is_none_or(|group| told.group == group))
                .filter_map(|told| choice(told, at, field))
                .collect();
            let count = |code: &str| given.iter().filter(|choice| **choice == code).count().to_string();
            let levels: Vec<f64> = given.iter().filter_map(|choice| choice.parse().ok()).collect();
            let context = format!("{criterion}, {asked}, {code}: {row:?}");
            if row["suppressed"] == "true" {
                // Two groups are hidden together where one is too small.
                assert!(group.is_some(), "{context}");
                continue;
            }
            assert_eq!(row["n"], levels.len().to_string(), "{context}");
            let mean: f64 = row["mean"].parse().unwrap_or_else(|_| panic!("{context}"));
            assert!(
                (mean - levels.iter().sum::<f64>() / levels.len() as f64).abs() < 1e-9,
                "{context}"
            );
            let whole: Vec<(String, String)> = ["cannot_say", "not_applicable"]
                .map(|code| (code.to_owned(), count(code)))
                .into_iter()
                .chain((1..=5).map(|level| (format!("count_{level}"), count(&level.to_string()))))
                .collect();
            if group.is_some() && row["sd"].is_empty() {
                // Too few answers in a group to tell more than their mean.
                assert!(whole.iter().all(|(column, _)| row[&**column].is_empty()), "{context}");
                continue;
            }
            assert!(group.is_none() || levels.len() >= 10, "{context}");
            for (column, count) in whole {
                assert_eq!(row[&*column], count, "{context}");
            }
            if group.is_none() {
                let agreed = if asked == "current" { joint[at].0 } else { joint[at].1 };
                assert_eq!(row["joint"], agreed.to_string(), "{context}");
            }
        }
    }
}

/// What counts of somebody's answer: what does not concern them concerns them in neither state.
fn choice(told: &PhoneMemory, at: usize, field: Field) -> Option<&str> {
    let of = |field| told.answers.get(&(at, field)).map(String::as_str);
    let choice = if of(Field::Current) == Some("not_applicable") {
        of(Field::Current)
    } else {
        of(field)
    };
    choice.filter(|choice| !choice.is_empty())
}
