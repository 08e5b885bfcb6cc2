//! The demo's people, places, rounds and words, read from the files in `data`.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::chance::{Chance, id_of};
use crate::domain::code::JoinCode;
use crate::domain::ids::{AccountId, RoundId, SiteId};

pub struct Content {
    /// Those whom one looks around as.
    pub people: People,
    /// Co-ordinators of regions that are only compared with, or have but a site.
    elsewhere: Vec<PersonEntry>,
    pub sites: Vec<SiteEntry>,
    pub rounds: Vec<RoundEntry>,
    /// Regions whose closed rounds may be counted in national comparisons.
    pub consents: Vec<String>,
    pub story: Story,
    pub comments: HashMap<String, CommentEntries>,
    pub joint: Vec<JointEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    pub password: String,
    pub people: Vec<PersonEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonEntry {
    pub key: String,
    pub name: String,
    pub language: String,
    pub role: PersonRole,
    pub region: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum PersonRole {
    NationalAdmin,
    Coordinator,
    Facilitator,
    Reader,
}

impl PersonRole {
    pub fn code(self) -> &'static str {
        match self {
            PersonRole::NationalAdmin => "national_admin",
            PersonRole::Coordinator => "coordinator",
            PersonRole::Facilitator => "facilitator",
            PersonRole::Reader => "reader",
        }
    }
}

impl PersonEntry {
    pub fn account(&self) -> AccountId {
        AccountId::from_uuid(id_of("account", &self.key))
    }

    pub fn email(&self) -> String {
        format!("{}@example.fi", self.key)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    sites: Vec<SiteEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteEntry {
    pub key: String,
    pub region: String,
    pub kind: String,
    pub name: String,
    pub municipality: String,
    pub operator: String,
}

impl SiteEntry {
    pub fn uuid(&self) -> Uuid {
        id_of("site", &self.key)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rounds {
    rounds: Vec<RoundEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct National {
    consents: Vec<String>,
    people: Vec<PersonEntry>,
    rounds: Vec<RoundEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundEntry {
    pub key: String,
    pub region: String,
    pub site: Option<String>,
    pub instrument: String,
    pub name: String,
    pub code: Option<String>,
    pub starts_on: Date,
    pub ends_on: Date,
    /// When each step was taken; those not taken yet are missing, which makes the round's state.
    pub opened: Option<Date>,
    pub discussed: Option<Date>,
    pub closed: Option<Date>,
    pub previous: Option<String>,
    pub facilitator: Option<String>,
    #[serde(default)]
    pub shows_results: bool,
    /// How many take part in each actor group.
    pub groups: BTreeMap<String, usize>,
    /// Mean of the current and of the target state.
    pub themes: HashMap<String, (f64, f64)>,
    /// How many have answered everything; all unless given.
    pub finished: Option<usize>,
}

impl RoundEntry {
    pub fn uuid(&self) -> Uuid {
        id_of("round", &self.key)
    }

    pub fn id(&self) -> RoundId {
        RoundId::from_uuid(self.uuid())
    }

    pub fn previous_id(&self) -> Option<RoundId> {
        self.previous
            .as_deref()
            .map(|key| RoundId::from_uuid(id_of("round", key)))
    }

    pub fn site_id(&self) -> Option<SiteId> {
        self.site.as_deref().map(|key| SiteId::from_uuid(id_of("site", key)))
    }

    /// # Errors
    /// What is wrong with the code that is given.
    pub fn join_code(&self) -> Result<JoinCode, String> {
        match &self.code {
            Some(code) => JoinCode::parse(code).map_err(|flaw| format!("{code}: {flaw:?}")),
            None => {
                let mut chance = Chance::named(&format!("code/{}", self.key));
                let bytes = std::array::from_fn(|_| u8::try_from(chance.below(256)).unwrap_or_default());
                Ok(JoinCode::from_random(bytes))
            }
        }
    }
}

/// How answers come about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// How a criterion lies beside its theme's mean.
    pub criteria: HashMap<String, f64>,
    pub groups: HashMap<String, GroupStory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupStory {
    /// How often somebody of the group cannot say.
    pub cannot_say: f64,
    /// How the group sees a theme beside the others.
    pub themes: HashMap<String, f64>,
    /// And a single criterion.
    #[serde(default)]
    pub criteria: HashMap<String, f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentEntries {
    /// Criterion, actor group, text and perhaps a decision.
    pub comments: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Joint {
    rounds: Vec<JointEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointEntry {
    pub key: String,
    /// The other criteria have no joint view yet, instead of one made of the means.
    #[serde(default)]
    pub only_these: bool,
    pub views: Vec<ViewEntry>,
    pub actions: Vec<ActionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewEntry {
    pub criterion: String,
    pub current: Option<i32>,
    pub target: Option<i32>,
    pub verdict: Option<String>,
    #[serde(default)]
    pub priority: bool,
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionEntry {
    pub what: String,
    pub criterion: String,
    pub responsible: String,
    pub due: Date,
    #[serde(default)]
    pub done: bool,
}

impl Content {
    /// # Errors
    /// Which file cannot be read, and why.
    pub fn read() -> Result<Content, String> {
        let mut rounds = file::<Rounds>("rounds.toml", include_str!("data/rounds.toml"))?.rounds;
        let national: National = file("national.toml", include_str!("data/national.toml"))?;
        rounds.extend(national.rounds);
        Ok(Content {
            people: file("people.toml", include_str!("data/people.toml"))?,
            sites: file::<Places>("places.toml", include_str!("data/places.toml"))?.sites,
            rounds,
            elsewhere: national.people,
            consents: national.consents,
            story: file("story.toml", include_str!("data/story.toml"))?,
            comments: file("comments.toml", include_str!("data/comments.toml"))?,
            joint: file::<Joint>("joint.toml", include_str!("data/joint.toml"))?.rounds,
        })
    }
}

impl Content {
    /// All people with accounts, those above before those below.
    pub fn everybody(&self) -> impl Iterator<Item = &PersonEntry> {
        self.people.people.iter().chain(&self.elsewhere)
    }

    pub fn person(&self, key: &str) -> Result<&PersonEntry, String> {
        let mut all = self.everybody();
        all.find(|person| person.key == key)
            .ok_or_else(|| format!("nobody is {key}"))
    }

    pub fn national_admin(&self) -> Result<&PersonEntry, String> {
        let mut all = self.everybody();
        all.find(|person| person.role == PersonRole::NationalAdmin)
            .ok_or_else(|| "nobody is a national admin".to_owned())
    }

    /// Whoever co-ordinates the region.
    pub fn coordinator(&self, region: &str) -> Result<&PersonEntry, String> {
        let mut all = self.everybody();
        all.find(|person| person.role == PersonRole::Coordinator && person.region.as_deref() == Some(region))
            .ok_or_else(|| format!("nobody co-ordinates {region}"))
    }
}

fn file<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| format!("src/demo/data/{name}: {error}"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn comments_are_many_and_all_different() {
        let content = Content::read().unwrap();
        let texts: Vec<&String> = content
            .comments
            .values()
            .flat_map(|own| &own.comments)
            .map(|parts| &parts[2])
            .collect();
        assert!(texts.len() >= 60, "{}", texts.len());
        assert_eq!(texts.iter().collect::<HashSet<_>>().len(), texts.len());
        let rounds: HashSet<&str> = content.rounds.iter().map(|entry| entry.key.as_str()).collect();
        assert!(content.comments.keys().all(|key| rounds.contains(key.as_str())));
        assert!(content.joint.iter().all(|entry| rounds.contains(entry.key.as_str())));
    }
}
