use std::sync::Arc;

use uuid::Uuid;

use super::participant_key::hash;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{DbError, Written, participants, regions, rounds, sites, versions};
use crate::domain::code::{JoinCode, ReturnCode};
use crate::domain::event::{By, EventKind};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::news::{Happening, News};
use crate::domain::participant::{Participant, ParticipantFacts, TypedFacts};
use crate::domain::region::Region;
use crate::domain::round::Round;
use crate::domain::site::Site;
use crate::domain::{Instrument, Language};

/// A round as it is told to whoever is about to join it.
pub struct RoundToJoin {
    /// The round, whatever its state.
    pub round: Round,
    /// What it asks.
    pub instrument: Arc<Instrument>,
    region: Region,
    site: Option<Site>,
}

impl RoundToJoin {
    /// What is assessed, by its name.
    pub fn subject(&self, l: Language) -> &str {
        match &self.site {
            Some(site) => &site.facts.name,
            None => self.region.name(l),
        }
    }
}

/// The round that a join code opens.
///
/// # Errors
/// [`ActError::NotFound`] for a code that opens nothing.
pub async fn find(acting: &Acting, code: &JoinCode) -> Result<RoundToJoin, ActError> {
    let code = code.clone();
    acting
        .read(move |conn| {
            let round = rounds::find_by_code(conn, &code)?;
            let site = round.subject.site.as_ref();
            Ok(RoundToJoin {
                instrument: versions::find(conn, &round.version)?.instrument,
                region: regions::find(conn, &round.subject.region)?,
                site: site.map(|site| sites::find(conn, site)).transpose()?,
                round,
            })
        })
        .await
}

/// Lets somebody join with a fresh return code. Joining twice with the same code makes one participant.
///
/// # Errors
/// [`ActError::NotFound`] for a join code that opens nothing, [`ActError::Round`] where nobody may join,
/// [`ActError::Flawed`] for what was typed.
pub async fn join(
    acting: &Acting,
    code: &JoinCode,
    typed: TypedFacts,
    return_code: &ReturnCode,
    id: Uuid,
) -> Result<Round, ActError> {
    let (code, code_hash, at) = (code.clone(), hash(return_code), acting.at);
    acting
        .write(move |conn| {
            let round = rounds::find_by_code_for_answering(conn, &code)?;
            round.joinable()?;
            let facts = ParticipantFacts::parse(&round, &typed)?;
            match participants::find(conn, &round.id, &code_hash) {
                Ok(_) => return Ok(Written::unchanged(round)),
                Err(DbError::NotFound) => {}
                Err(error) => return Err(error.into()),
            }
            let participant = Participant {
                id: ParticipantId::from_uuid(id),
                round: round.id.clone(),
                facts,
                joined_at: at,
                finished_at: None,
            };
            participants::insert(conn, &participant, &code_hash)?;
            let joined = in_round(EventKind::ParticipantJoined, &round);
            let news = News::new(&round.id, Happening::Attendance);
            Ok(Written::new(round, joined)
                .by(By::Participant(participant.id))
                .telling([news]))
        })
        .await
}

/// Where a participant belongs who comes back with a return code.
///
/// # Errors
/// [`ActError::NotFound`] for a code that opens nothing.
pub async fn come_back(acting: &Acting, code: &ReturnCode) -> Result<RoundId, ActError> {
    let code_hash = hash(code);
    acting
        .read(move |conn| Ok(participants::find_by_return_code(conn, &code_hash)?.round))
        .await
}
