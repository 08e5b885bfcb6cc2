//! The register of family centres and meeting places.

use uuid::Uuid;

use super::permits::{region_for, site_for, site_for_change};
use super::rounds::listed;
use super::{ActError, Acting};
use crate::db::{Connection, DbError, Saved, Written, regions, rounds, sites};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::SiteId;
use crate::domain::permission::RegionAction;
use crate::domain::region::{Municipality, Region};
use crate::domain::round::ListedRound;
use crate::domain::site::{Site, SiteFacts, TypedSite};
use crate::domain::{Flaw, Flaws};

/// A site with the region it lies in.
pub struct SiteInRegion {
    /// The site.
    pub site: Site,
    /// Its region.
    pub region: Region,
    /// The region's municipalities.
    pub municipalities: Vec<Municipality>,
}

/// Why a site is not deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HasRounds;

/// A site with its region, for whoever keeps it.
///
/// # Errors
/// As [`site_for`].
pub async fn show(acting: &Acting, id: &str) -> Result<SiteInRegion, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let site = site_for(conn, actor, &id, RegionAction::ManageSites)?;
            Ok(SiteInRegion {
                region: regions::find(conn, &site.region)?,
                municipalities: regions::list_municipalities(conn, &site.region)?,
                site,
            })
        })
        .await
}

/// As [`show`], with the site's rounds.
///
/// # Errors
/// As [`site_for`].
pub async fn show_with_rounds(acting: &Acting, id: &str) -> Result<(SiteInRegion, Vec<ListedRound>), ActError> {
    let shown = show(acting, id).await?;
    let id = shown.site.id.clone();
    let rounds = acting
        .read(move |conn| {
            let rounds = rounds::list_of_site(conn, &id)?;
            listed(conn, rounds, true)
        })
        .await?;
    Ok((shown, rounds))
}

/// Adds a site to a region.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, a name that is taken included; else as [`region_for`].
pub async fn add(acting: &Acting, region: &str, typed: TypedSite, id: Uuid) -> Result<Site, ActError> {
    let (region, created) = (region.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let region = region_for(conn, actor, &region, RegionAction::ManageSites)?;
            let site = Site {
                id: SiteId::from_uuid(id),
                facts: facts(conn, &typed, &region)?,
                region: region.code,
                archived: None,
                revision: 1,
            };
            named_once(sites::insert(conn, &site, &created))?;
            let event = event(EventKind::SiteAdded, &site);
            Ok(Written::new(site, event))
        })
        .await
}

/// Saves a site's facts over those of `revision`. The same said twice, as by a double tap, changes nothing.
///
/// # Errors
/// As [`add`].
pub async fn change(acting: &Acting, id: &str, typed: TypedSite, revision: i32) -> Result<Saved<Site>, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let site = site_for_change(conn, actor, &id, RegionAction::ManageSites)?;
            let region = regions::find(conn, &site.region)?;
            let facts = facts(conn, &typed, &region)?;
            if site.facts == facts {
                return Ok(Written::unchanged(Saved::Done));
            }
            if site.revision != revision {
                return Ok(Written::unchanged(Saved::Stale(site)));
            }
            let changed = Site {
                facts,
                revision: revision + 1,
                ..site
            };
            named_once(sites::save(conn, &changed))?;
            Ok(Written::new(Saved::Done, event(EventKind::SiteChanged, &changed)))
        })
        .await
}

/// Takes a site out of use, its rounds kept; doing it twice changes nothing.
///
/// # Errors
/// As [`site_for`].
pub async fn archive(acting: &Acting, id: &str) -> Result<Site, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let site = site_for_change(conn, actor, &id, RegionAction::ManageSites)?;
            if site.archived.is_some() {
                return Ok(Written::unchanged(site));
            }
            let archived = Site {
                archived: Some(mark.clone()),
                ..site
            };
            sites::save(conn, &archived)?;
            let event = event(EventKind::SiteArchived, &archived);
            Ok(Written::new(archived, event))
        })
        .await
}

/// Brings a site back into use; doing it twice changes nothing.
///
/// # Errors
/// As [`site_for`].
pub async fn restore(acting: &Acting, id: &str) -> Result<Site, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let site = site_for_change(conn, actor, &id, RegionAction::ManageSites)?;
            if site.archived.is_none() {
                return Ok(Written::unchanged(site));
            }
            let restored = Site { archived: None, ..site };
            sites::save(conn, &restored)?;
            let event = event(EventKind::SiteRestored, &restored);
            Ok(Written::new(restored, event))
        })
        .await
}

/// A site that may be deleted, and whether its rounds keep it from that.
///
/// # Errors
/// As [`site_for`].
pub async fn deletable(acting: &Acting, id: &str) -> Result<(SiteInRegion, Result<(), HasRounds>), ActError> {
    let shown = show(acting, id).await?;
    let id = shown.site.id.clone();
    let without_rounds = acting.read(move |conn| without_rounds(conn, &id)).await?;
    Ok((shown, without_rounds))
}

/// Deletes a site that has never had a round.
///
/// # Errors
/// As [`site_for`].
pub async fn delete(acting: &Acting, id: &str) -> Result<(Site, Result<(), HasRounds>), ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let site = site_for_change(conn, actor, &id, RegionAction::ManageSites)?;
            if without_rounds(conn, &site.id)?.is_err() {
                return Ok(Written::unchanged((site, Err(HasRounds))));
            }
            sites::delete(conn, &site.id)?;
            let event = event(EventKind::SiteDeleted, &site);
            Ok(Written::new((site, Ok(())), event))
        })
        .await
}

fn without_rounds(conn: &mut Connection, id: &SiteId) -> Result<Result<(), HasRounds>, ActError> {
    let rounds = sites::count_rounds(conn, id)?;
    Ok(if rounds == 0 { Ok(()) } else { Err(HasRounds) })
}

fn facts(conn: &mut Connection, typed: &TypedSite, region: &Region) -> Result<SiteFacts, ActError> {
    let municipalities = regions::list_municipalities(conn, &region.code)?;
    Ok(SiteFacts::parse(typed, &municipalities)?)
}

/// The only thing that must be unique is the name among the region's sites of its kind.
fn named_once(stored: Result<(), DbError>) -> Result<(), ActError> {
    match stored {
        Err(DbError::Duplicate) => Err(Flaws::one("name", Flaw::Taken).into()),
        stored => Ok(stored?),
    }
}

fn event(kind: EventKind, site: &Site) -> Event {
    Event::new(kind).in_region(&site.region).to(&site.id)
}
