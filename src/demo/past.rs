//! Who did what in the demo's past, and when: by the acts that everybody does it by, at the time of then.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::task::JoinSet;

use super::content::{Content, PersonEntry};
use crate::acts::{ActError, Acting, Acts, Who};
use crate::domain::event::Means;

/// Why the demo could not be filled, for whoever changes its content.
#[derive(Debug)]
pub struct FillError(String);

impl FillError {
    /// Something in the content that the service does not know.
    pub fn unknown(what: &str, text: &str) -> FillError {
        FillError(format!("{what} \"{text}\" is not known"))
    }

    /// With where it happened.
    pub fn within(self, what: &str) -> FillError {
        FillError(format!("{what}: {self}"))
    }
}

impl From<String> for FillError {
    fn from(what: String) -> Self {
        FillError(what)
    }
}

impl From<ActError> for FillError {
    fn from(error: ActError) -> Self {
        FillError(format!("{error:?}"))
    }
}

impl fmt::Display for FillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is done in the demo's past is done with, and what it is made of.
#[derive(Clone)]
pub struct Past {
    acts: Acts,
    pub content: Arc<Content>,
}

impl Past {
    pub fn new(acts: &Acts, content: &Arc<Content>) -> Past {
        Past {
            acts: acts.clone(),
            content: Arc::clone(content),
        }
    }

    pub fn command_line(&self, at: Timestamp) -> Acting {
        self.acting(Who::CommandLine, at)
    }

    /// Participants, and whoever follows a link.
    pub fn nobody(&self, at: Timestamp) -> Acting {
        self.acting(Who::Nobody, at)
    }

    /// A person of the demo, with the roles they have by then.
    pub async fn person(&self, person: &PersonEntry, at: Timestamp) -> Result<Acting, FillError> {
        Ok(self.command_line(at).in_name_of(&person.account()).await?)
    }

    fn acting(&self, who: Who, at: Timestamp) -> Acting {
        Acting::new(&self.acts, who, Means::Demo, at)
    }
}

/// The same person at another time.
pub fn at_time(acting: &Acting, at: Timestamp) -> Acting {
    let mut then = acting.clone();
    then.at = at;
    then
}

/// Does things side by side: what is written at the same time shares a commit.
pub async fn together<F>(all: impl IntoIterator<Item = F>) -> Result<(), FillError>
where
    F: Future<Output = Result<(), FillError>> + Send + 'static,
{
    let mut under_way = JoinSet::new();
    for one in all {
        under_way.spawn(one);
    }
    while let Some(done) = under_way.join_next().await {
        done.map_err(|error| FillError::from(error.to_string()))??;
    }
    Ok(())
}

pub fn at_nine(date: Date) -> Timestamp {
    let seven = date.at(7, 0, 0, 0).to_zoned(TimeZone::UTC);
    seven.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

pub fn known<T>(what: &str, text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, FillError> {
    parse(text).ok_or_else(|| FillError::unknown(what, text))
}
