//! Before a theme is revealed, nothing that is made of its answers reaches any browser. Proved by two worlds that are alike
//! to the last id and differ only in what people answered to hidden themes: whatever anybody is sent is the same, byte for
//! byte.

use std::collections::BTreeSet;

use crate::support::seed::Put;
use perhekeskusarviointi::charts::ChartKind;
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, answers, participants, reveals, rounds, versions, workshops};
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::code::{JoinCode, ReturnCode};
use perhekeskusarviointi::domain::ids::{ParticipantId, RoundId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::participant::{Participant, ParticipantFacts};
use perhekeskusarviointi::domain::round::{Round, RoundGroup, Settings, Step, Subject};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::{ActorGroup, Mode, SubjectKind};
use perhekeskusarviointi::keys;
use reqwest::header::HeaderMap;
use serde_json::json;
use uuid::Uuid;

use crate::support::{BIRGITTAS_REGION, Browser, Engine, Listener, TestApp, region};

const GROUPS: [ActorGroup; 3] = [ActorGroup::County, ActorGroup::Ngo, ActorGroup::Family];
const PEOPLE: u128 = 12;
const THEMES: usize = 3;
/// What the participant who reads along answered: the same in both worlds, as everybody sees their own.
const READS_ALONG: usize = 0;

/// One of the two worlds. In the second, everybody but one answered the themes from `alike` on otherwise.
struct World {
    app: TestApp,
    round: RoundId,
    themes: Vec<String>,
    criteria: Vec<String>,
    readers: Vec<(&'static str, Browser)>,
}

impl World {
    async fn new(engine: Engine, is_other: bool, alike: usize) -> World {
        let app = TestApp::start(engine).await;
        let (round, now) = (RoundId::from_uuid(Uuid::from_u128(7_000)), app.now());
        let id = round.clone();
        let (themes, criteria) = app
            .db()
            .put(move |conn| -> Result<_, DbError> {
                let version = versions::list(conn)?
                    .into_iter()
                    .find(|stored| stored.instrument.id.as_str() == "jarjestot-osana-perhekeskusta")
                    .ok_or(DbError::NotFound)?;
                let used = &version.instrument.themes[..THEMES];
                let round = sketch(
                    &id,
                    &version.id,
                    used.iter().map(|theme| theme.id.clone()).collect(),
                    now,
                );
                rounds::insert(conn, &round)?;
                for person in 0..PEOPLE {
                    let participant = participant(&id, person, now);
                    participants::insert(conn, &participant, &keys::hash(code(person).as_str()))?;
                    let own = usize::try_from(person).unwrap_or_default();
                    for (place, theme) in used.iter().enumerate() {
                        let differs = is_other && place >= alike && own != READS_ALONG;
                        for (number, criterion) in theme.criteria.iter().enumerate() {
                            for change in said(own, place + number, number == 0, differs) {
                                let stamp = Stamp {
                                    edited_at: now,
                                    edit_id: fresh_uuid(),
                                };
                                let criterion = criterion.id.clone();
                                answers::save_edit(
                                    conn,
                                    &participant.id,
                                    &Edit {
                                        criterion,
                                        change,
                                        stamp,
                                    },
                                )?;
                            }
                        }
                    }
                }
                // Somebody who came late and answered nothing.
                let late = participant(&id, PEOPLE, now);
                participants::insert(conn, &late, &keys::hash(code(PEOPLE).as_str()))?;
                let criteria = used.iter().flat_map(|theme| &theme.criteria);
                Ok((
                    used.iter().map(|theme| theme.id.to_string()).collect::<Vec<_>>(),
                    criteria.map(|criterion| criterion.id.to_string()).collect::<Vec<_>>(),
                ))
            })
            .await
            .expect("a world");
        let readers = readers(&app, &round).await;
        app.step(&round, Step::JointDiscussion).await;
        World {
            app,
            round,
            themes,
            criteria,
            readers,
        }
    }

    /// Everything that anybody can ask for.
    fn addresses(&self) -> Vec<String> {
        let mut all: Vec<String> = [
            "/",
            "/home",
            "/about",
            "/privacy",
            &format!("/regions/{BIRGITTAS_REGION}"),
        ]
        .map(str::to_owned)
        .to_vec();
        let (work, phone) = (format!("/rounds/{}", self.round), format!("/answering/{}", self.round));
        for under in [
            "",
            "/results",
            "/results.csv",
            "/results.json",
            "/discussion",
            "/actions",
            "/actions/new",
            "/workshop",
            "/projector",
            "/invitation",
            "/sheet",
            "/facilitators",
            "/participants",
            "/paper",
            "/edit",
            "/groups",
            "/closure",
            "/return-to-open",
            "/joint-discussion",
            "/deletion",
            "/cancellation",
            "/trial",
        ] {
            all.push(format!("{work}{under}"));
        }
        for kind in ChartKind::ALL {
            for form in ["svg", "png"] {
                all.push(format!("{work}/charts/{}.{form}", kind.code()));
            }
        }
        for theme in &self.themes {
            for under in ["results", "discussion"] {
                all.push(format!("{work}/{under}?theme={theme}"));
            }
            for kind in ChartKind::ALL {
                all.push(format!("{work}/charts/{}.svg?theme={theme}", kind.code()));
            }
            all.push(format!("{phone}/results?theme={theme}"));
        }
        for criterion in &self.criteria {
            all.push(format!("{work}/discussion/{criterion}"));
            all.push(format!("{work}/discussion/{criterion}/joint-view"));
            all.push(format!("{work}/actions/new?criterion={criterion}"));
        }
        for under in [
            "",
            "/room",
            "/own",
            "/check",
            "/results",
            "/themes/1",
            "/themes/2",
            "/themes/3",
        ] {
            all.push(format!("{phone}{under}"));
        }
        all.push("/join/00000000".to_owned());
        all.push(format!("/join/{}", join_code().as_str()));
        all
    }

    /// Everything that everybody is sent, who and from where first.
    async fn sent(&self, hidden: &[String]) -> Vec<(String, String)> {
        let mut sent = Vec::new();
        for (who, browser) in &self.readers {
            for address in self.addresses() {
                // Drawing takes long, and is the same for all who may see it.
                if address.ends_with(".png") && *who != "the facilitator" && *who != "a participant" {
                    continue;
                }
                let reply = browser.get(&address).await;
                sent.push((
                    format!("{who} {address}"),
                    self.masked(reply.status, &reply.headers, &reply.body),
                ));
                // Scripts are refused in their own words.
                if reply.status >= 300 {
                    let reply = browser.get_with(&address, &[("accept", "application/json")]).await;
                    let name = format!("{who} JSON {address}");
                    sent.push((name, self.masked(reply.status, &reply.headers, &reply.body)));
                }
            }
            for (address, fields) in self.deeds(hidden) {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let reply = browser.post(&address, &fields).await;
                let name = format!("{who} POST {address}");
                sent.push((name, self.masked(reply.status, &reply.headers, &reply.body)));
            }
            let edit = json!({ "edits": [{
                "edit_id": Uuid::from_u128(5), "criterion": self.criteria[0], "field": "current", "value": "3",
                "edited_at_ms": 0,
            }] });
            let reply = browser
                .post_json(&format!("/answering/{}/edits", self.round), &edit)
                .await;
            let name = format!("{who} sends an edit");
            sent.push((name, self.masked(reply.status, &reply.headers, &reply.body)));
        }
        sent
    }

    /// What is tried on criteria that are still hidden, and is refused. None of it may change anything.
    fn deeds(&self, hidden: &[String]) -> Vec<(String, Vec<(&'static str, String)>)> {
        let work = format!("/rounds/{}", self.round);
        let fields =
            |all: &[(&'static str, &str)]| all.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let mut deeds = Vec::new();
        for criterion in self.criteria.iter().filter(|id| is_hidden(id, hidden)) {
            let joint = [
                ("current", "2"),
                ("target", ""),
                ("reason", ""),
                ("verdict", ""),
                ("revision", "0"),
            ];
            deeds.push((format!("{work}/discussion/{criterion}"), fields(&joint)));
            deeds.push((
                format!("{work}/discussion/{criterion}/second-vote"),
                fields(&[("vote", "open")]),
            ));
            deeds.push((
                format!("{work}/discussion/{criterion}/second-vote"),
                fields(&[("vote", "close")]),
            ));
            deeds.push((
                format!("{work}/discussion/{criterion}/comments/{}", "0".repeat(32)),
                fields(&[("decision", "hidden")]),
            ));
            deeds.push((format!("{work}/workshop/screen"), fields(&[("criterion", criterion)])));
            deeds.push((
                format!("/answering/{}/ballots/{criterion}", self.round),
                fields(&[("current", "2"), ("target", "3")]),
            ));
        }
        deeds.push((format!("{work}/reveals"), fields(&[])));
        deeds
    }

    /// An answer in one text, without what differs from one request to the next: keys of forms, sessions, the port.
    fn masked(&self, status: u16, headers: &HeaderMap, body: &str) -> String {
        let mut lines = Vec::new();
        for (name, value) in headers {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            match name.as_str() {
                // The length differs with the port, which is left out.
                "date" | "x-request-id" | "content-length" => {}
                // A cookie's name tells something too; its value is a key.
                "set-cookie" => lines.push(format!("set-cookie: {}", value.split('=').next().unwrap_or_default())),
                _ => lines.push(format!("{name}: {value}")),
            }
        }
        // Headers come in any order.
        lines.sort();
        lines.insert(0, status.to_string());
        // The code on the board holds the port as a drawing.
        lines.push(without_qr(body));
        let text = lines.join("\n").replace(&self.app.origin, "ORIGIN");
        let text = text.replace(self.app.origin.trim_start_matches("http://"), "HOST");
        without_keys(&text)
    }

    async fn reveal(&self, theme: usize) {
        let (id, now, theme) = (self.round.clone(), self.app.now(), self.themes[theme].clone());
        self.app
            .db()
            .put(move |conn| -> Result<(), DbError> {
                let round = rounds::find_for_change(conn, &id)?;
                let themes: Vec<_> = round
                    .settings
                    .themes
                    .iter()
                    .filter(|own| own.as_str() == theme)
                    .cloned()
                    .collect();
                reveals::open(conn, &round, &themes, &Mark { by: None, at: now })
            })
            .await
            .expect("a theme revealed");
    }

    /// Puts a criterion on the screen of everybody, whether it may be or not: what is shown is asked anew each time.
    async fn force_on_screen(&self, criterion: &str) {
        use perhekeskusarviointi::domain::workshop::{Phase, Timer, Workshop};
        let (id, criterion) = (self.round.clone(), criterion.to_owned());
        self.app
            .db()
            .put(move |conn| -> Result<(), DbError> {
                let round = rounds::find_for_change(conn, &id)?;
                let criterion = perhekeskusarviointi::domain::CriterionId::parse(&criterion);
                let workshop = Workshop::stored(Phase::Discussion, criterion, true, Timer::Off, 1);
                workshops::save(conn, &round.id, &workshop)
            })
            .await
            .expect("a criterion on the screen");
    }
}

fn is_hidden(criterion: &str, hidden: &[String]) -> bool {
    hidden.iter().any(|theme| criterion.starts_with(&format!("{theme}.")))
}

/// Eight or more hexadecimal digits or a UUID are a key or a place in the news; fixed ids are the same in both worlds anyway.
fn without_keys(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut run = String::new();
    for sign in text.chars().chain(std::iter::once('\n')) {
        if sign.is_ascii_hexdigit() || (sign == '-' && !run.is_empty()) {
            run.push(sign);
            continue;
        }
        let digits = run.chars().filter(char::is_ascii_hexdigit).count();
        let is_word = run.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
        masked.push_str(if digits >= 8 && (!is_word || digits >= 16) {
            "KEY"
        } else {
            &run
        });
        run.clear();
        masked.push(sign);
    }
    // A form's key is a return code to be: letters and digits; a place in the news may be digits alone.
    let masked = without(&masked, "name=\"key\" value=\"");
    let masked = without(&masked, "after=");
    // A QR code is the address with the port, drawn.
    without(&masked, "shape-rendering=\"crispEdges\"><title>")
}

/// What stands between a beginning and the next quotation mark, or the end of a drawing, is left out.
fn without(text: &str, beginning: &str) -> String {
    let mut parts = text.split(beginning);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(beginning);
        let end = if beginning.ends_with("<title>") { "</svg>" } else { "\"" };
        kept.push_str(part.find(end).map_or("", |end| &part[end..]));
    }
    kept
}

/// Two to four choices and perhaps a comment; the same criteria are answered in both worlds, as it is told how many have
/// answered how much.
fn said(person: usize, number: usize, with_comment: bool, differs: bool) -> Vec<Change> {
    let level = |level: usize| Some(Choice::Level(i32::try_from(level).expect("a level")));
    let (current, target) = match differs {
        false => (level(1 + (person + number) % 3), level(4)),
        true if person % 5 == 1 => (Some(Choice::CannotSay), Some(Choice::CannotSay)),
        true => (level(3 + (person * 2 + number) % 3), level(5)),
    };
    let mut said = vec![Change::Current(current), Change::Target(target)];
    if with_comment && person != READS_ALONG {
        let secret = if differs { "Toisin" } else { "Salaa" };
        said.push(Change::Comment(Some(format!("{secret} sanottu {person}.{number}"))));
    }
    said
}

fn join_code() -> JoinCode {
    JoinCode::from_random([3; JoinCode::SYMBOLS])
}

fn code(person: u128) -> ReturnCode {
    let number = u8::try_from(person).expect("few people");
    ReturnCode::from_random([number + 1; ReturnCode::SYMBOLS])
}

fn participant(round: &RoundId, person: u128, now: jiff::Timestamp) -> Participant {
    let place = usize::try_from(person).unwrap_or_default();
    Participant {
        id: ParticipantId::from_uuid(Uuid::from_u128(person + 1)),
        round: round.clone(),
        facts: ParticipantFacts {
            group: GROUPS[place % GROUPS.len()],
            name: None,
            organisation: None,
            team_size: 1,
        },
        joined_at: now,
        finished_at: None,
    }
}

fn sketch(
    id: &RoundId,
    version: &perhekeskusarviointi::domain::ids::VersionId,
    themes: Vec<perhekeskusarviointi::domain::ThemeId>,
    now: jiff::Timestamp,
) -> Round {
    Round {
        id: id.clone(),
        subject: Subject {
            region: region(BIRGITTAS_REGION),
            site: None,
            kind: SubjectKind::Region,
        },
        version: version.clone(),
        settings: Settings {
            name: "Kaksi maailmaa".to_owned(),
            starts_on: None,
            ends_on: None,
            themes,
            groups: GROUPS.map(|group| RoundGroup { group, label: None }).to_vec(),
            mode: Mode::SelfAssessment,
            anonymity: Anonymity::Anonymous,
            k: 3,
            targets: TargetTiming::WithCurrent,
            asks_name: false,
        },
        state: RoundState::Open,
        code: join_code(),
        revealed: Vec::new(),
        first_revealed_at: None,
        results_shown: None,
        previous: None,
        created: Mark { by: None, at: now },
        revision: 1,
    }
}

async fn readers(app: &TestApp, round: &RoundId) -> Vec<(&'static str, Browser)> {
    let phone = |person: u128| {
        let browser = app.browser();
        browser.set_cookie(&format!("answering-{round}"), code(person).as_str());
        browser
    };
    let reader = app.reader().await;
    app.give(
        &reader.account.id,
        Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION))),
    )
    .await;
    vec![
        ("the co-ordinator", app.birgitta().await.browser),
        ("the facilitator", app.facilitator_of(round).await.browser),
        ("a reader", reader.browser),
        ("a national admin", app.aino().await.browser),
        ("another region's co-ordinator", app.eero().await.browser),
        ("a participant", phone(0)),
        ("a late participant", phone(PEOPLE)),
        ("anybody", app.browser()),
    ]
}

/// Without the drawings of codes that lead to the service's address.
fn without_qr(body: &str) -> String {
    let mut rest = body;
    let mut kept = String::new();
    while let Some((before, drawing)) = rest.split_once("<svg class=\"qr\"") {
        kept.push_str(before);
        rest = drawing.split_once("</svg>").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// Both worlds are asked for everything; returns how much was compared.
async fn compare(one: &World, other: &World, hidden: &[String]) -> usize {
    let (first, second) = (one.sent(hidden).await, other.sent(hidden).await);
    assert_eq!(first.len(), second.len());
    let mut statuses = BTreeSet::new();
    for ((name, text), (_, also)) in first.iter().zip(&second) {
        if text != also {
            let at = text
                .bytes()
                .zip(also.bytes())
                .take_while(|(one, other)| one == other)
                .count();
            let near = |text: &str| {
                String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(200)..])
                    .chars()
                    .take(400)
                    .collect::<String>()
            };
            panic!("{name} differs:\n{}\n\n{}", near(text), near(also));
        }
        for secret in ["Salaa sanottu", "Toisin sanottu"] {
            assert!(hidden.len() < THEMES || !text.contains(secret), "{name} tells {secret}");
        }
        statuses.insert(text.lines().next().unwrap_or_default().to_owned());
    }
    // Pages, redirects and refusals were all among what was read.
    for status in ["200", "303", "403", "404", "409"] {
        assert!(statuses.contains(status), "{statuses:?}");
    }
    first.len()
}

async fn hidden_answers_reach_nobody(engine: Engine) {
    // Nothing has been revealed; the worlds differ in all themes.
    let (one, other) = (World::new(engine, false, 0).await, World::new(engine, true, 0).await);
    let all = one.themes.clone();
    for world in [&one, &other] {
        world.force_on_screen(&world.criteria[0]).await;
    }
    let compared = compare(&one, &other, &all).await;
    assert!(compared > 500, "only {compared} answers");
    // What is not to be told is there, and differs: with it revealed nothing is the same any more.
    for world in [&one, &other] {
        world.reveal(0).await;
    }
    let page = format!("/rounds/{}/discussion/{}", one.round, one.criteria[0]);
    let told = one.readers[0].1.get(&page).await;
    assert!(told.body.contains("Salaa sanottu"));
    assert!(other.readers[0].1.get(&page).await.body.contains("Toisin sanottu"));
    one.app.stop().await;
    other.app.stop().await;

    // One theme has been revealed, and it is the same; they differ in the others.
    let (one, other) = (World::new(engine, false, 1).await, World::new(engine, true, 1).await);
    for world in [&one, &other] {
        world.reveal(0).await;
        world.force_on_screen(&world.criteria[0]).await;
    }
    let hidden = one.themes[1..].to_vec();
    compare(&one, &other, &hidden).await;
    let results = one.readers[0].1.get(&format!("/rounds/{}/results", one.round)).await;
    assert_eq!(results.status, 200, "what is revealed is there");
    // A criterion of a hidden theme stays off the screen, even if it is stored there.
    for world in [&one, &other] {
        let last = world.criteria.last().expect("criteria").clone();
        world.force_on_screen(&last).await;
    }
    for address in ["/workshop", "/projector"].map(|under| format!("/rounds/{}{under}", one.round)) {
        let replies = [&one, &other].map(|world| (world, &world.readers[1].1));
        let mut told = Vec::new();
        for (world, facilitator) in replies {
            let reply = facilitator.get(&address).await;
            assert_eq!(reply.status, 200);
            told.push(world.masked(reply.status, &reply.headers, &reply.body));
        }
        assert_eq!(told[0], told[1]);
    }
    for world in [&one, &other] {
        let room = format!("/answering/{}/room", world.round);
        let room = world.readers[5].1.get(&room).await;
        assert!(room.status == 200 && room.texts(".on-screen").is_empty());
    }
    one.app.stop().await;
    other.app.stop().await;
}

async fn the_live_channel_tells_no_answers(engine: Engine) {
    let (one, other) = (World::new(engine, false, 1).await, World::new(engine, true, 1).await);
    let mut heard: Vec<Vec<String>> = Vec::new();
    for world in [&one, &other] {
        let work = format!("/rounds/{}/events", world.round);
        let [facilitator, phone] = ["the facilitator", "a participant"]
            .map(|who| &world.readers.iter().find(|(name, _)| *name == who).expect("a reader").1);
        let mut listeners = vec![
            Listener::open(facilitator, &work).await,
            Listener::open(facilitator, &format!("{work}?to=projector")).await,
            Listener::open(phone, &format!("/answering/{}/events", world.round)).await,
        ];
        let under = format!("/rounds/{}", world.round);
        let topic = format!("{under}/discussion/{}", world.criteria[0]);
        let mut told = Vec::new();
        for (address, fields) in [
            (format!("{under}/reveals"), vec![("theme", world.themes[0].as_str())]),
            (format!("{topic}/second-vote"), vec![("vote", "open")]),
            (format!("{topic}/second-vote"), vec![("vote", "close")]),
            (
                topic.clone(),
                vec![("current", "2"), ("reason", "Sovittu"), ("revision", "0")],
            ),
        ] {
            let reply = facilitator.post(&address, &fields).await;
            assert_eq!(reply.status, 303, "{address}: {}", reply.text());
            for listener in &mut listeners {
                told.push(listener.heard().await);
            }
        }
        heard.push(told);
    }
    assert_eq!(heard[0], heard[1]);
    let criterion = &one.criteria[0];
    let expected = [
        "reveal".to_owned(),
        format!("second_vote:{criterion}"),
        format!("second_vote:{criterion}"),
        format!("joint_view:{criterion}"),
    ];
    assert_eq!(
        heard[0].chunks(3).map(|told| told[0].clone()).collect::<Vec<_>>(),
        expected
    );
    one.app.stop().await;
    other.app.stop().await;
}

mod before_it_is_revealed_nobody_is_sent_anything_of_a_theme {
    use super::*;

    #[actix_web::test]
    async fn sqlite() {
        hidden_answers_reach_nobody(Engine::Sqlite).await;
    }

    #[actix_web::test]
    async fn postgres() {
        hidden_answers_reach_nobody(Engine::Postgres).await;
    }
}

mod events_tell_that_something_happened_and_never_what_was_answered {
    use super::*;

    #[actix_web::test]
    async fn sqlite() {
        the_live_channel_tells_no_answers(Engine::Sqlite).await;
    }

    #[actix_web::test]
    async fn postgres() {
        the_live_channel_tells_no_answers(Engine::Postgres).await;
    }
}
