//! What a write hands back: its value, what it leaves in the trail, and what those who follow are told. It cannot be made
//! without saying what is left in the trail, so that a write without a trace does not compile.

use super::{Connection, DbError, events};
use crate::domain::event::{By, Event, Events, Trace};
use crate::domain::news::News;

/// What was written, to be handed back to the database.
#[derive(Debug)]
#[must_use = "a write is done when the database has it back"]
pub struct Written<T> {
    value: T,
    trail: Trail,
    /// Who did it, where that is only known now: somebody who has just made their account or joined.
    by: Option<By>,
    news: Vec<News>,
}

#[derive(Debug)]
enum Trail {
    Left(Events),
    /// The reason is for who reads the code.
    Not(#[expect(dead_code, reason = "it is told where it is written")] Untraced),
}

/// Why a write leaves no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Untraced {
    /// Nothing was changed.
    Nothing,
    /// A participant's answers, comments and votes: who reads the trail does not learn when somebody answered what.
    Answers,
    /// That somebody was here: a session seen, a link or token used.
    Use,
    /// Failed tries, which are counted and forgotten.
    Tries,
    /// What the service keeps for itself: its keys, what ships with it.
    Housekeeping,
}

impl<T> Written<T> {
    /// With the event or all the events it leaves.
    pub fn new(value: T, events: impl Into<Events>) -> Written<T> {
        Written::with(value, Trail::Left(events.into()))
    }

    /// With the events it leaves, or where there are none by `otherwise` why.
    pub fn leaving(value: T, events: impl IntoIterator<Item = Event>, otherwise: Untraced) -> Written<T> {
        match Events::of(events) {
            Some(events) => Written::new(value, events),
            None => Written::untraced(value, otherwise),
        }
    }

    /// Without an event, and why.
    pub fn untraced(value: T, why: Untraced) -> Written<T> {
        Written::with(value, Trail::Not(why))
    }

    fn with(value: T, trail: Trail) -> Written<T> {
        Written {
            value,
            trail,
            by: None,
            news: Vec::new(),
        }
    }

    /// Nothing was changed: what stands is the value.
    pub fn unchanged(value: T) -> Written<T> {
        Written::untraced(value, Untraced::Nothing)
    }

    /// Done by somebody who is known only now.
    pub fn by(mut self, by: By) -> Written<T> {
        self.by = Some(by);
        self
    }

    /// What those who follow are told once it is stored for good.
    pub fn telling(mut self, news: impl IntoIterator<Item = News>) -> Written<T> {
        self.news.extend(news);
        self
    }

    /// Another value, the same trail and news.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Written<U> {
        Written {
            value: to(self.value),
            trail: self.trail,
            by: self.by,
            news: self.news,
        }
    }

    /// Leaves the trail; what is left are the value and the news.
    pub(super) fn leave(self, conn: &mut Connection, trace: &Trace) -> Result<(T, Vec<News>), DbError> {
        if let Trail::Left(left) = &self.trail {
            let trace = Trace {
                by: self.by.unwrap_or_else(|| trace.by.clone()),
                ..trace.clone()
            };
            for event in left.iter() {
                events::leave(conn, &trace, event)?;
            }
        }
        Ok((self.value, self.news))
    }
}
