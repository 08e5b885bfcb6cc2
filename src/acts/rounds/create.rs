//! A new round: what it may be of, and making it. One that is started from an earlier one takes along its subject.

use std::sync::Arc;

use serde::Deserialize;
use uuid::Uuid;

use crate::acts::permits::{region_for, round_for, site_for, site_for_change};
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::versions::Stored;
use crate::db::{Connection, DbError, Written, rounds, sites, versions};
use crate::domain::code::JoinCode;
use crate::domain::event::EventKind;
use crate::domain::ids::{RoundId, VersionId};
use crate::domain::instrument::{Instrument, Status};
use crate::domain::permission::{Actor, RegionAction, RoundAction};
use crate::domain::region::Region;
use crate::domain::round::{Round, Settings, Subject, TypedSettings};
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws, SubjectKind};

/// What a new round shall be of, as it is asked for; what is empty is not chosen yet.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WantedRound {
    /// A region's code.
    pub region: String,
    /// A site's id, or the code of [`SubjectKind::Region`].
    pub site: String,
    /// The id of a version of an instrument.
    pub version: String,
    /// The round this one is started from: its subject, instrument and settings come along.
    pub previous: String,
    /// The id of the round to be, made with the form: a form sent twice is one round.
    pub key: String,
}

/// A round that is being begun: what it may be of, and what has been chosen of that.
pub struct BegunRound {
    /// The region it lies in.
    pub region: Region,
    /// The site it is of, unless of the region itself.
    pub site: Option<Site>,
    /// The newest released version of each instrument.
    pub versions: Vec<(VersionId, Arc<Instrument>)>,
    /// The chosen one.
    pub version: Option<(VersionId, Arc<Instrument>)>,
    /// The round it is started from.
    pub previous: Option<Round>,
    /// See [`WantedRound::key`].
    pub key: String,
}

impl BegunRound {
    /// What is assessed, by kind.
    pub fn kind(&self) -> SubjectKind {
        self.site
            .as_ref()
            .map_or(SubjectKind::Region, |site| site.facts.kind.into())
    }

    /// The site's name, unless the region itself is assessed.
    pub fn site_name(&self) -> Option<&str> {
        self.site.as_ref().map(|site| site.facts.name.as_str())
    }

    /// The chosen version of an instrument.
    ///
    /// # Errors
    /// [`Flaw::Missing`] where none is chosen, [`Flaw::NotAChoice`] where it does not assess what is to be assessed.
    pub fn suited(&self) -> Result<(&VersionId, &Instrument), Flaw> {
        let (id, instrument) = self.version.as_ref().ok_or(Flaw::Missing)?;
        if instrument.subjects.contains(&self.kind()) {
            Ok((id, instrument))
        } else {
            Err(Flaw::NotAChoice)
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            region: self.region.code.clone(),
            site: self.site.as_ref().map(|site| site.id.clone()),
            kind: self.kind(),
        }
    }
}

/// What a new round may be of, with the region's sites that take new rounds.
///
/// # Errors
/// [`ActError::NotFound`] for what is wanted and is not there or not for this person; [`ActError::Stale`] for a site that
/// takes no new rounds any more.
pub async fn begin(acting: &Acting, wanted: WantedRound) -> Result<(BegunRound, Vec<Site>), ActError> {
    acting
        .read_as_account(move |conn, actor| {
            let begun = begun(conn, actor, &wanted)?;
            let sites = sites::list_in_region(conn, &begun.region.code)?.into_iter();
            let in_use = sites.map(|row| row.site).filter(|site| site.archived.is_none());
            Ok((begun, in_use.collect()))
        })
        .await
}

/// Makes a round: a draft. The same form sent twice makes one.
///
/// # Errors
/// As [`begin`]; [`ActError::Flawed`] for what was typed, and under `version` where no instrument is chosen that suits.
pub async fn create(
    acting: &Acting,
    wanted: WantedRound,
    typed: TypedSettings,
    id: Uuid,
    code: JoinCode,
) -> Result<Round, ActError> {
    let created = acting.mark();
    acting
        .write_as_account(move |conn, actor| {
            let begun = begun(conn, actor, &wanted)?;
            if let Some(site) = &begun.site {
                // Held until the round is there: it takes new ones.
                takes_rounds(&site_for_change(
                    conn,
                    actor,
                    site.id.as_str(),
                    RegionAction::CreateRound,
                )?)?;
            }
            let (version, instrument) = begun.suited().map_err(|flaw| Flaws::one("version", flaw))?;
            let settings = Settings::parse(&typed, instrument)?;
            let (key, fresh) = (RoundId::parse(&begun.key), RoundId::from_uuid(id));
            let stored = key.as_ref().map(|key| rounds::find(conn, key));
            let mut round = Round::draft(
                key.unwrap_or(fresh.clone()),
                begun.subject(),
                version.clone(),
                settings,
                code.clone(),
                created.clone(),
            );
            round.previous = begun.previous.map(|previous| previous.id);
            match stored {
                None | Some(Err(DbError::NotFound)) => {}
                Some(Err(other)) => return Err(other.into()),
                Some(Ok(stored)) if stored.is_same_draft(&round) => return Ok(Written::unchanged(stored)),
                // Somebody went back to the form and typed something else: that is another round.
                Some(Ok(_)) => round.id = fresh,
            }
            rounds::insert(conn, &round)?;
            let event = in_round(EventKind::RoundCreated, &round);
            Ok(Written::new(round, event))
        })
        .await
}

fn begun(conn: &mut Connection, actor: &Actor, wanted: &WantedRound) -> Result<BegunRound, ActError> {
    let region = region_for(conn, actor, &wanted.region, RegionAction::CreateRound)?;
    let previous = match wanted.previous.as_str() {
        "" => None,
        id => Some(round_for(conn, actor, id, RoundAction::StartNext)?),
    };
    let elsewhere = |round: &Round| round.subject.region != region.code;
    if previous.as_ref().is_some_and(elsewhere) {
        return Err(ActError::NotFound);
    }
    let site = match (&previous, wanted.site.as_str()) {
        (Some(previous), _) => previous.subject.site.as_ref().map(ToString::to_string),
        (None, "") => None,
        // The region itself, as the first page names it.
        (None, code) if code == SubjectKind::Region.code() => None,
        (None, id) => Some(id.to_owned()),
    };
    let site = site
        .map(|id| site_for(conn, actor, &id, RegionAction::CreateRound))
        .transpose()?;
    if let Some(site) = &site {
        if site.region != region.code {
            return Err(ActError::NotFound);
        }
        takes_rounds(site)?;
    }
    let newest = newest_released(versions::list(conn)?);
    Ok(BegunRound {
        version: chosen_version(conn, &newest, wanted, previous.as_ref())?.map(asked_with),
        versions: newest.into_iter().map(asked_with).collect(),
        region,
        site,
        previous,
        key: wanted.key.clone(),
    })
}

fn takes_rounds(site: &Site) -> Result<(), ActError> {
    match site.archived {
        Some(_) => Err(ActError::Stale),
        None => Ok(()),
    }
}

/// The wanted one; without a wish the newest of the instrument that was used before.
fn chosen_version(
    conn: &mut Connection,
    newest: &[Stored],
    wanted: &WantedRound,
    previous: Option<&Round>,
) -> Result<Option<Stored>, ActError> {
    match (previous, VersionId::parse(&wanted.version)) {
        (_, Some(id)) => {
            let found = newest.iter().find(|stored| stored.id == id).cloned();
            Ok(Some(found.ok_or(ActError::NotFound)?))
        }
        (Some(previous), None) => {
            let own = versions::find(conn, &previous.version)?;
            let newer = newest.iter().find(|stored| stored.instrument.id == own.instrument.id);
            Ok(Some(newer.cloned().unwrap_or(own)))
        }
        (None, None) => Ok(None),
    }
}

/// The list comes newest first.
fn newest_released(all: Vec<Stored>) -> Vec<Stored> {
    let mut newest: Vec<Stored> = Vec::new();
    for stored in all {
        let is_known = newest.iter().any(|known| known.instrument.id == stored.instrument.id);
        if stored.instrument.status == Status::Released && !is_known {
            newest.push(stored);
        }
    }
    newest
}

fn asked_with(stored: Stored) -> (VersionId, Arc<Instrument>) {
    (stored.id, stored.instrument)
}
