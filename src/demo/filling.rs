//! Writes the demo's content, as if people had done all of it over the years.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::answering::{self, Person};
use super::chance::{Chance, id_of};
use super::content::{Content, PersonEntry, PersonRole, RoundEntry, SiteEntry};
use super::steps;
use crate::acts::roles::give as give_role;
use crate::db::versions::{self, Stored};
use crate::db::{self, Connection, DbError};
use crate::domain::account::{Account, Grant, ReaderScope, Role};
use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::{Stamp, Stamped};
use crate::domain::code::JoinCode;
use crate::domain::comment::{Decision, WrittenComment};
use crate::domain::event::{By, Event, EventKind, Means, Trace};
use crate::domain::ids::{AccountId, GrantId, RoundId, SiteId};
use crate::domain::instrument::{Criterion, CriterionId, Instrument, ThemeId};
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::round::{Round, RoundGroup, Settings, Step, Subject};
use crate::domain::site::{Site, SiteFacts, SiteKind};
use crate::domain::text::Email;
use crate::domain::{Language, SubjectKind};

mod agreed;

use agreed::{insert_actions, insert_joint_views};

/// Why the content could not be written.
#[derive(Debug)]
pub enum FillError {
    Db(DbError),
    /// Something in the data files that the service does not know.
    Content(String),
}

impl From<DbError> for FillError {
    fn from(error: DbError) -> Self {
        FillError::Db(error)
    }
}

impl std::fmt::Display for FillError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FillError::Db(error) => write!(f, "{error}"),
            FillError::Content(what) => write!(f, "the demo's data: {what}"),
        }
    }
}

pub fn round_id(key: &str) -> RoundId {
    RoundId::from_uuid(id_of("round", key))
}

pub fn join_code(entry: &RoundEntry) -> Result<JoinCode, String> {
    match &entry.code {
        Some(code) => JoinCode::parse(code).map_err(|flaw| format!("{code}: {flaw:?}")),
        None => {
            let mut chance = Chance::named(&format!("code/{}", entry.key));
            let bytes = std::array::from_fn(|_| u8::try_from(chance.below(256)).unwrap_or_default());
            Ok(JoinCode::from_random(bytes))
        }
    }
}

/// Writes everything. The caller has made sure that nothing is there.
///
/// # Errors
/// [`FillError`]; the caller's transaction leaves nothing behind then.
pub fn fill(conn: &mut Connection, content: &Content, password_hash: &str) -> Result<(), FillError> {
    let began = at_nine(jiff::civil::date(2023, 9, 4));
    for person in &content.people.people {
        insert_person(conn, person, password_hash, began)?;
    }
    for site in &content.sites {
        insert_site(conn, content, site, began)?;
    }
    let stored = versions::list(conn)?;
    for entry in &content.rounds {
        let stored = stored
            .iter()
            .find(|stored| stored.instrument.id.as_str() == entry.instrument)
            .ok_or_else(|| unknown("instrument", &entry.instrument))?;
        insert_round(conn, content, entry, stored)?;
    }
    for code in &content.consents {
        let region = known("region", code, RegionCode::parse)?;
        let by = coordinator(content, code);
        let given = Mark {
            by: by.account().cloned(),
            at: began,
        };
        db::consents::insert(conn, &region, &given)?;
        let event = Event::new(EventKind::ConsentGiven).in_region(&region).to(&region);
        db::events::leave(conn, &past(&by, began), &event)?;
    }
    Ok(())
}

fn insert_person(conn: &mut Connection, person: &PersonEntry, hash: &str, at: Timestamp) -> Result<(), FillError> {
    let account = Account {
        id: account_id(&person.key),
        email: Email::parse(&person.email()).map_err(|_| unknown("address", &person.email()))?,
        name: person.name.clone(),
        language: known("language", &person.language, Language::parse)?,
        deactivated: None,
    };
    db::accounts::insert(conn, &account, hash, at)?;
    let made = Event::new(EventKind::AccountCreated).to(&account.id);
    db::events::leave(conn, &past(&By::CommandLine, at), &made)?;
    let region = |code: &Option<String>| {
        let code = code.as_deref().unwrap_or_default();
        known("region", code, RegionCode::parse)
    };
    let role = match person.role {
        PersonRole::NationalAdmin => Role::NationalAdmin,
        PersonRole::Coordinator => Role::Coordinator(region(&person.region)?),
        PersonRole::Reader => Role::Reader(ReaderScope::Region(region(&person.region)?)),
        // The role comes with each round.
        PersonRole::Facilitator => return Ok(()),
    };
    give(conn, &By::CommandLine, &person.key, role, at)
}

fn give(conn: &mut Connection, by: &By, person: &str, role: Role, at: Timestamp) -> Result<(), FillError> {
    let grant = Grant {
        id: GrantId::from_uuid(id_of("grant", &format!("{person}/{role:?}"))),
        account: account_id(person),
        role,
        given: Mark {
            by: by.account().cloned(),
            at,
        },
    };
    for event in give_role(conn, &grant)? {
        db::events::leave(conn, &past(by, at), &event)?;
    }
    Ok(())
}

fn insert_site(conn: &mut Connection, content: &Content, entry: &SiteEntry, at: Timestamp) -> Result<(), FillError> {
    let site = Site {
        id: site_id(&entry.key),
        region: known("region", &entry.region, RegionCode::parse)?,
        facts: SiteFacts {
            kind: known("kind of site", &entry.kind, SiteKind::parse)?,
            name: entry.name.clone(),
            municipality: entry.municipality.clone(),
            operator: Some(entry.operator.clone()),
        },
        archived: None,
        revision: 1,
    };
    let by = coordinator(content, &entry.region);
    let created = Mark {
        by: by.account().cloned(),
        at,
    };
    db::sites::insert(conn, &site, &created)?;
    let added = Event::new(EventKind::SiteAdded).in_region(&site.region).to(&site.id);
    Ok(db::events::leave(conn, &past(&by, at), &added)?)
}

fn insert_round(
    conn: &mut Connection,
    content: &Content,
    entry: &RoundEntry,
    stored: &Stored,
) -> Result<(), FillError> {
    let by = coordinator(content, &entry.region);
    let created_at = at_nine(entry.starts_on) - SignedDuration::from_hours(14 * 24);
    let round = draft(content, entry, stored, &by, created_at)?;
    steps::insert(conn, &by, &round)?;
    let runner = match &entry.facilitator {
        Some(person) => {
            give(conn, &by, person, Role::Facilitator(round.id.clone()), created_at)?;
            By::Account(account_id(person))
        }
        None => by,
    };
    let Some(opened) = entry.opened else { return Ok(()) };
    steps::take(conn, &runner, &round.id, Step::Opening, at_nine(opened))?;
    let until = at_nine(entry.discussed.unwrap_or(entry.opened.unwrap_or(entry.starts_on)));
    let until = until.max(at_nine(opened) + SignedDuration::from_hours(10 * 24));
    let instrument = &stored.instrument;
    let mut people = answering::people(entry, &round.id, instrument, &content.story, (at_nine(opened), until));
    let comments = comments(content, entry, instrument, &mut people)?;
    insert_people(conn, &round, &people, until)?;
    let Some(discussed) = entry.discussed else {
        return Ok(());
    };
    let talk = at_nine(discussed);
    steps::take(conn, &runner, &round.id, Step::JointDiscussion, talk)?;
    let mark = Mark {
        by: runner.account().cloned(),
        at: talk,
    };
    db::reveals::insert(conn, &round.id, &round.settings.themes, &mark)?;
    let ids: Vec<&str> = round.settings.themes.iter().map(ThemeId::as_str).collect();
    leave(conn, &runner, EventKind::ThemesRevealed, &round, &ids.join(","), talk)?;
    for comment in &comments {
        if let Some(decision) = comment.decision {
            db::comments::save_decision(conn, comment, comment.decision, &mark)?;
            let what = format!("{} {}", comment.criterion, decision.code());
            leave(conn, &runner, EventKind::CommentDecided, &round, &what, talk)?;
        }
    }
    if let Some(joint) = content.joint.iter().find(|joint| joint.key == entry.key) {
        insert_joint_views(conn, &runner, &round, instrument, joint, &people, talk)?;
        insert_actions(conn, &runner, &round, instrument, joint, talk)?;
    }
    let Some(closed) = entry.closed else { return Ok(()) };
    let end = at_nine(closed);
    steps::take(conn, &runner, &round.id, Step::Closure, end)?;
    if entry.shows_results {
        steps::show_results(conn, &runner, &round.id, end)?;
    }
    Ok(())
}

fn draft(content: &Content, entry: &RoundEntry, stored: &Stored, by: &By, at: Timestamp) -> Result<Round, FillError> {
    let kind = match &entry.site {
        None => SubjectKind::Region,
        Some(key) => {
            let site = content.sites.iter().find(|site| site.key == *key);
            let site = site.ok_or_else(|| unknown("site", key))?;
            known("kind of site", &site.kind, SiteKind::parse)?.into()
        }
    };
    let subject = Subject {
        region: known("region", &entry.region, RegionCode::parse)?,
        site: entry.site.as_deref().map(site_id),
        kind,
    };
    let period = (entry.starts_on, entry.ends_on);
    let mut settings = Settings::suggested(&stored.instrument, kind, entry.name.clone(), period);
    for code in entry.groups.keys() {
        known("actor group", code, ActorGroup::parse)?;
    }
    settings.groups = ActorGroup::ALL
        .into_iter()
        .filter(|group| entry.groups.contains_key(group.code()))
        .map(|group| RoundGroup { group, label: None })
        .collect();
    let created = Mark {
        by: by.account().cloned(),
        at,
    };
    let code = join_code(entry).map_err(FillError::Content)?;
    let id = round_id(&entry.key);
    let mut round = Round::draft(id, subject, stored.id.clone(), settings, code, created);
    round.previous = entry.previous.as_deref().map(round_id);
    Ok(round)
}

/// Puts the comments beside somebody's answers, each with somebody else where that is possible.
fn comments(
    content: &Content,
    entry: &RoundEntry,
    instrument: &Instrument,
    people: &mut [Person],
) -> Result<Vec<WrittenComment>, FillError> {
    let mut written = Vec::new();
    let mut chance = Chance::named(&format!("comments/{}", entry.key));
    let entries = content.comments.get(&entry.key).map_or(&[][..], |own| &own.comments);
    for parts in entries {
        let [criterion, group, text, decision @ ..] = &parts[..] else {
            return Err(unknown("comment", &parts.join(", ")));
        };
        let id = criterion_of(instrument, criterion)?.id.clone();
        let group = known("actor group", group, ActorGroup::parse)?;
        let own: Vec<usize> = (0..people.len())
            .filter(|place| people[*place].participant.facts.group == group)
            .filter(|place| {
                let answers = &people[*place].answers;
                answers
                    .iter()
                    .any(|(other, answer)| *other == id && answer.comment.value.is_none())
            })
            .collect();
        if own.is_empty() {
            return Err(unknown("author of the comment", text));
        }
        let person = &mut people[own[chance.below(own.len())]];
        for (_, answer) in person.answers.iter_mut().filter(|(other, _)| *other == id) {
            let edited_at = answer
                .current
                .stamp
                .map_or(person.participant.joined_at, |stamp| stamp.edited_at);
            answer.comment = Stamped {
                value: Some(text.clone()),
                stamp: Some(Stamp {
                    edited_at,
                    edit_id: chance.uuid(),
                }),
            };
        }
        written.push(WrittenComment {
            participant: person.participant.id.clone(),
            criterion: id,
            group,
            text: text.clone(),
            decision: match decision.first() {
                Some(code) => Some(known("decision", code, Decision::parse)?),
                None => None,
            },
        });
    }
    Ok(written)
}

fn insert_people(conn: &mut Connection, round: &Round, people: &[Person], at: Timestamp) -> Result<(), FillError> {
    let participants: Vec<_> = people.iter().map(|person| person.participant.clone()).collect();
    let answers: Vec<_> = people
        .iter()
        .flat_map(|person| {
            let id = &person.participant.id;
            let answers = person.answers.iter();
            answers.map(move |(criterion, answer)| (id.clone(), criterion.clone(), answer.clone()))
        })
        .collect();
    db::participants::insert_all(conn, &participants)?;
    db::answers::insert_all(conn, &answers)?;
    let told = Event::new(EventKind::AnswersImported)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(participants.len());
    Ok(db::events::leave(conn, &past(&By::CommandLine, at), &told)?)
}

/// By whom something in the demo's past was done, and when.
pub(super) fn past(by: &By, at: Timestamp) -> Trace {
    Trace {
        by: by.clone(),
        means: Means::Demo,
        at,
    }
}

fn leave(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    round: &Round,
    thing: &str,
    at: Timestamp,
) -> Result<(), FillError> {
    let event = Event::new(kind)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(thing);
    Ok(db::events::leave(conn, &past(by, at), &event)?)
}

fn criterion_of<'a>(instrument: &'a Instrument, id: &str) -> Result<&'a Criterion, FillError> {
    instrument
        .criterion(&CriterionId::new(id))
        .ok_or_else(|| unknown("criterion", id))
}

/// Whoever co-ordinates the region; the command line where the demo has nobody.
fn coordinator(content: &Content, region: &str) -> By {
    let own = content
        .people
        .people
        .iter()
        .find(|person| person.role == PersonRole::Coordinator && person.region.as_deref() == Some(region));
    own.map_or(By::CommandLine, |person| By::Account(account_id(&person.key)))
}

fn account_id(key: &str) -> AccountId {
    AccountId::from_uuid(id_of("account", key))
}

fn site_id(key: &str) -> SiteId {
    SiteId::from_uuid(id_of("site", key))
}

fn at_nine(date: Date) -> Timestamp {
    let seven = date.at(7, 0, 0, 0).to_zoned(TimeZone::UTC);
    seven.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn known<T>(what: &str, text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, FillError> {
    parse(text).ok_or_else(|| unknown(what, text))
}

fn unknown(what: &str, text: &str) -> FillError {
    FillError::Content(format!("{what} \"{text}\" is not known"))
}
