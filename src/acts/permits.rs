//! Loads a thing and asks the one permission table (`domain/permission.rs`) about it, in one call. For a stranger it is
//! not there; somebody who knows it and may not do that is told so.

use super::ActError;
use crate::db::{Connection, publications, regions, rounds, sites};
use crate::domain::api_token::{Places, Reading};
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::permission::{Actor, NationalAction, RegionAction, RoundAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::Round;
use crate::domain::site::Site;

/// # Errors
/// [`ActError::NotFound`] for everyone whom the table does not name.
pub fn nationally(actor: &Actor, action: NationalAction) -> Result<(), ActError> {
    if actor.may_nationally(action) {
        Ok(())
    } else {
        Err(ActError::NotFound)
    }
}

/// The region with this code, for somebody who may do this there.
///
/// # Errors
/// [`ActError::NotFound`] when there is none, or none for this person; [`ActError::Forbidden`] for somebody who may see
/// it and not do that.
pub fn region_for(conn: &mut Connection, actor: &Actor, code: &str, action: RegionAction) -> Result<Region, ActError> {
    let code = RegionCode::parse(code).ok_or(ActError::NotFound)?;
    if actor.may_in_region(&code, action) {
        return Ok(regions::find(conn, &code)?);
    }
    if actor.may_in_region(&code, RegionAction::SeeRegion) {
        Err(ActError::Forbidden)
    } else {
        Err(ActError::NotFound)
    }
}

/// The round with this id, for somebody who may do this in it. Whether its state allows it is the round's own rule.
///
/// # Errors
/// As [`region_for`].
pub fn round_for(conn: &mut Connection, actor: &Actor, id: &str, action: RoundAction) -> Result<Round, ActError> {
    let id = RoundId::parse(id).ok_or(ActError::NotFound)?;
    let round = rounds::find(conn, &id)?;
    allowed(actor, round, action)
}

/// As [`round_for`], for a write: the round stays as it is until the write is done.
///
/// # Errors
/// As [`region_for`].
pub fn round_for_change(
    conn: &mut Connection,
    actor: &Actor,
    id: &str,
    action: RoundAction,
) -> Result<Round, ActError> {
    let id = RoundId::parse(id).ok_or(ActError::NotFound)?;
    let round = rounds::find_for_change(conn, &id)?;
    allowed(actor, round, action)
}

/// Where all that is read through a token lies, the published rounds of other regions too.
pub fn places_for(reading: &Reading) -> Places {
    Places {
        published: true,
        ..reading.places()
    }
}

/// The closed round with this id, for whoever reads its results through a token. Any other is not there.
///
/// # Errors
/// [`ActError::NotFound`].
pub fn closed_round_for(conn: &mut Connection, reading: &Reading, id: &str) -> Result<Round, ActError> {
    let id = RoundId::parse(id).ok_or(ActError::NotFound)?;
    let round = rounds::find(conn, &id)?;
    let is_published = publications::find(conn, &id)?.is_some();
    if reading.reads_round(&round, is_published) {
        Ok(round)
    } else {
        Err(ActError::NotFound)
    }
}

fn allowed(actor: &Actor, round: Round, action: RoundAction) -> Result<Round, ActError> {
    if !actor.knows_round(&round) {
        return Err(ActError::NotFound);
    }
    if actor.may_in_round(&round, action) {
        Ok(round)
    } else {
        Err(ActError::Forbidden)
    }
}

/// The site with this id, for somebody who may do this in its region.
///
/// # Errors
/// As [`region_for`].
pub fn site_for(conn: &mut Connection, actor: &Actor, id: &str, action: RegionAction) -> Result<Site, ActError> {
    let id = SiteId::parse(id).ok_or(ActError::NotFound)?;
    let site = sites::find(conn, &id)?;
    region_for(conn, actor, site.region.as_str(), action)?;
    Ok(site)
}

/// As [`site_for`], for a write: the site stays as it is until the write is done.
///
/// # Errors
/// As [`region_for`].
pub fn site_for_change(conn: &mut Connection, actor: &Actor, id: &str, action: RegionAction) -> Result<Site, ActError> {
    let id = SiteId::parse(id).ok_or(ActError::NotFound)?;
    let site = sites::find_for_change(conn, &id)?;
    region_for(conn, actor, site.region.as_str(), action)?;
    Ok(site)
}
