use uuid::Uuid;

use crate::acts::{ActError, Acting, Who};
use crate::db::{Connection, Written, answers, participants, rounds, versions};
use crate::domain::answer::Stamp;
use crate::domain::answers_file::{self, Import, Imported};
use crate::domain::code::JoinCode;
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::RoundId;
use crate::domain::news::{Happening, News};
use crate::domain::round::Round;

/// How a person names a round: by its id or by its join code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhichRound {
    /// The round with this id.
    Id(RoundId),
    /// The round that this code opens.
    Code(JoinCode),
}

impl WhichRound {
    /// Reads either.
    pub fn parse(text: &str) -> Option<WhichRound> {
        let by_id = RoundId::parse(text.trim()).map(WhichRound::Id);
        by_id.or_else(|| JoinCode::parse(text).ok().map(WhichRound::Code))
    }
}

/// A file that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedFile {
    /// The name of the round it went into.
    pub round: String,
    /// How much it brought in.
    pub imported: Imported,
}

/// Imports a file of answers into an open round: all of it, or nothing. For the command line. `fresh` makes ids.
///
/// # Errors
/// [`ActError::NotFound`] when there is no such round, [`ActError::Round`] when it takes no answers, [`ActError::Faulty`]
/// for all that is wrong in the file, [`ActError::Stale`] when another import of the same participants came between.
pub async fn import(
    acting: &Acting,
    which: WhichRound,
    content: Vec<u8>,
    fresh: fn() -> Uuid,
) -> Result<ImportedFile, ActError> {
    match acting.who {
        Who::CommandLine => {}
        Who::Nobody | Who::Account { .. } | Who::Program => return Err(ActError::NotFound),
    }
    let stamp = Stamp {
        edited_at: acting.at,
        edit_id: fresh(),
    };
    acting
        .write(move |conn| {
            let round = find_round(conn, &which)?;
            round.answerable()?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let filed = answers_file::read(&content, &round, &instrument).map_err(ActError::Faulty)?;
            let known = participants::list_imported(conn, &round.id)?;
            answers_file::check_groups(&filed, &known).map_err(ActError::Faulty)?;
            let stored = answers::list_imported(conn, &round.id)?;
            let import = Import::of(&round.id, &filed, &known, stored, stamp, fresh);
            participants::insert_imported(conn, &import.newcomers)?;
            answers::delete_all(conn, &import.overwritten)?;
            answers::insert_all(conn, &import.answers)?;
            let told = Event::new(EventKind::AnswersImported)
                .in_region(&round.subject.region)
                .in_round(&round.id)
                .to(filed.len());
            let file = ImportedFile {
                round: round.settings.name,
                imported: import.count(filed.len()),
            };
            Ok(Written::new(file, told).telling([News::new(&round.id, Happening::Attendance)]))
        })
        .await
}

/// The round, whose state stays until the transaction ends.
fn find_round(conn: &mut Connection, which: &WhichRound) -> Result<Round, ActError> {
    Ok(match which {
        WhichRound::Id(id) => rounds::find_for_answering(conn, id)?,
        WhichRound::Code(code) => rounds::find_by_code_for_answering(conn, code)?,
    })
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
