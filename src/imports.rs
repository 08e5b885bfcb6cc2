//! `arviointi answers import`: answers collected elsewhere come into an open round, all of a file or nothing of it.

use std::fmt;

use jiff::Timestamp;

use crate::db::imports::Imported;
use crate::db::{self, Connection, Db, DbError};
use crate::domain::answers_file::{self, Fault};
use crate::domain::code::JoinCode;
use crate::domain::event::By;
use crate::domain::ids::RoundId;
use crate::domain::news::{Happening, News};
use crate::domain::round::{Round, RoundRule};

mod sentences;

/// How a person names a round: by its id or by its join code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhichRound {
    Id(RoundId),
    Code(JoinCode),
}

impl WhichRound {
    pub fn parse(text: &str) -> Option<WhichRound> {
        let by_id = RoundId::parse(text.trim()).map(WhichRound::Id);
        by_id.or_else(|| JoinCode::parse(text).ok().map(WhichRound::Code))
    }
}

/// Why nothing of a file was stored.
#[derive(Debug)]
pub enum Refused {
    RoundUnknown,
    /// The round takes no answers in its present state.
    Rule(RoundRule),
    /// All that is wrong in the file.
    Faults(Vec<Fault>),
    /// Another import of the same participants came between.
    AtTheSameTime,
    Db(DbError),
}

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        Refused::Db(error)
    }
}

/// A file that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub round: String,
    pub imported: Imported,
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Imported {
            participants,
            new,
            answers,
        } = self.imported;
        write!(
            f,
            "Imported into \"{}\": answers {answers}, participants {participants}, of them new {new}.",
            self.round
        )
    }
}

/// Imports a file's content in one transaction.
///
/// # Errors
/// Why nothing was stored.
pub async fn answers(db: &Db, which: WhichRound, content: Vec<u8>, now: Timestamp) -> Result<Done, Refused> {
    db.write_telling(move |conn| {
        let (round, done) = write(conn, &which, &content, now)?;
        Ok::<_, Refused>((done, vec![News::new(&round, Happening::Attendance)]))
    })
    .await
}

fn write(
    conn: &mut Connection,
    which: &WhichRound,
    content: &[u8],
    now: Timestamp,
) -> Result<(RoundId, Done), Refused> {
    let round = find_round(conn, which)?;
    round.answerable().map_err(Refused::Rule)?;
    let version = db::versions::find(conn, &round.version)?;
    let filed = answers_file::read(content, &round, &version.instrument).map_err(Refused::Faults)?;
    let known = db::imports::list_known(conn, &round.id)?;
    let groups = known.iter().map(|(key, known)| (key.clone(), known.group)).collect();
    answers_file::check_groups(&filed, &groups).map_err(Refused::Faults)?;
    let imported =
        db::imports::save(conn, &By::CommandLine, &round, &filed, &known, now).map_err(|error| match error {
            DbError::Duplicate => Refused::AtTheSameTime,
            DbError::NotFound | DbError::Busy | DbError::Broken(_) => Refused::Db(error),
        })?;
    let done = Done {
        round: round.settings.name,
        imported,
    };
    Ok((round.id, done))
}

/// The round, whose state stays until the transaction ends.
fn find_round(conn: &mut Connection, which: &WhichRound) -> Result<Round, Refused> {
    let unknown = |error| match error {
        DbError::NotFound => Refused::RoundUnknown,
        DbError::Duplicate | DbError::Busy | DbError::Broken(_) => Refused::Db(error),
    };
    let id = match which {
        WhichRound::Id(id) => id.clone(),
        WhichRound::Code(code) => db::rounds::find_by_code(conn, code).map_err(unknown)?.id,
    };
    db::rounds::find_for_answering(conn, &id).map_err(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_named_by_its_id_or_its_code() {
        let id = "0199a1b2-0000-7000-8000-000000000001";
        assert_eq!(WhichRound::parse(id), RoundId::parse(id).map(WhichRound::Id));
        let code = JoinCode::parse("7K3M9QPT").ok().map(WhichRound::Code);
        assert!(code.is_some());
        assert_eq!(WhichRound::parse(" 7k3m-9qpt "), code);
        assert_eq!(WhichRound::parse("syksy 2026"), None);
    }
}
