//! How a closed round's results reach people without an account: links that open them, publication, and a region's
//! consent to national comparisons.

mod published;
mod uses;

pub use published::{PublishedPage, list_published};
pub use uses::LinkUses;

use uuid::Uuid;

use super::permits::{region_for, round_for, round_for_change};
use super::results::{Extent, tell};
use super::rounds::placed;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Connection, Untraced, Written, consents, publications, share_links};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::{RoundId, ShareLinkId};
use crate::domain::mark::NamedMark;
use crate::domain::permission::{RegionAction, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::region::RegionCode;
use crate::domain::results::Results;
use crate::domain::round::Round;
use crate::domain::sharing::{LinkLifetime, Publication, ShareLink, TypedLink};
use crate::domain::tellable_round::Reader;
use crate::domain::text::optional_line;
use crate::domain::{Flaw, Flaws};

/// How a round is shared.
pub struct SharedRound {
    /// The round.
    pub placed: PlacedRound,
    /// Its links, newest first.
    pub links: Vec<ShareLink>,
    /// Its publication.
    pub publication: Option<Publication>,
    /// Whether there is anything to publish.
    pub publishable: bool,
}

/// How a round is shared, for whoever decides that.
///
/// # Errors
/// As [`placed`]; [`ActError::Round`] for a round that is not closed.
pub async fn show(acting: &Acting, id: &str) -> Result<SharedRound, ActError> {
    let id = id.to_owned();
    let mut shared = acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::Share)?;
            placed.round.shareable()?;
            let told = tell(conn, placed.round.clone(), Reader::Everyone, Extent::Figures)?;
            Ok(SharedRound {
                links: share_links::list_of_round(conn, &placed.round.id)?,
                publication: publications::find(conn, &placed.round.id)?,
                publishable: placed.round.publishable(&told.results).is_ok(),
                placed,
            })
        })
        .await?;
    for link in &mut shared.links {
        link.uses += acting.acts().link_uses.unwritten(&link.id);
    }
    Ok(shared)
}

/// Makes a link to a closed round's results; only the hash of its key is stored.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; [`ActError::Round`] for a round that is not closed; else as
/// [`round_for_change`].
pub async fn make_link(
    acting: &Acting,
    id: &str,
    typed: TypedLink,
    fresh: Uuid,
    key_hash: String,
) -> Result<(), ActError> {
    let (id, made) = (id.to_owned(), acting.mark());
    let mut flaws = Flaws::new();
    let note = flaws.take("note", optional_line(&typed.note, ShareLink::NOTE_MAX));
    let lifetime = flaws.take("days", LinkLifetime::parse(&typed.days).ok_or(Flaw::NotAChoice));
    let (Some(note), Some(lifetime)) = (note, lifetime) else {
        return Err(flaws.into());
    };
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Share)?;
            round.shareable()?;
            let link = ShareLink {
                id: ShareLinkId::from_uuid(fresh),
                round: round.id.clone(),
                note: note.clone(),
                created: NamedMark {
                    mark: made.clone(),
                    name: None,
                },
                expires_at: lifetime.end(made.at),
                revoked: None,
                uses: 0,
                last_used_at: None,
            };
            share_links::insert(conn, &link, &key_hash)?;
            Ok(Written::new(
                (),
                in_round(EventKind::ShareLinkMade, &round).to(&link.id),
            ))
        })
        .await
}

/// Ends a link; one that was revoked before stays as it is.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::NotFound`] where the round has no such link.
pub async fn revoke_link(acting: &Acting, id: &str, link: &str) -> Result<RoundId, ActError> {
    let (id, revoked) = (id.to_owned(), acting.mark());
    let link = ShareLinkId::parse(link).ok_or(ActError::NotFound)?;
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Share)?;
            if !share_links::revoke(conn, &round.id, &link, &revoked)? {
                return Ok(Written::unchanged(round.id));
            }
            let event = in_round(EventKind::ShareLinkRevoked, &round).to(&link);
            Ok(Written::new(round.id, event))
        })
        .await
}

/// Counts that a link's page was opened; files and pictures belong to it. It is written down every few seconds.
///
/// # Errors
/// What the database fails with: then the use is counted all the same and written down another time.
pub async fn note_use(acting: &Acting, link: &ShareLinkId) -> Result<(), ActError> {
    let uses = &acting.acts().link_uses;
    let Some(count) = uses.count(link, acting.at) else {
        return Ok(());
    };
    let (id, at) = (link.clone(), acting.at);
    let noted = acting
        .write(move |conn| {
            share_links::save_uses(conn, &id, count, at)?;
            Ok(Written::untraced((), Untraced::Use))
        })
        .await;
    if noted.is_err() {
        uses.take_back(link, count);
    }
    noted
}

/// What everybody would see of a round that may be published.
///
/// # Errors
/// As [`placed`]; [`ActError::Round`] where there is nothing to publish.
pub async fn preview(acting: &Acting, id: &str) -> Result<(PlacedRound, Results), ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::Publish)?;
            let told = publishable(conn, &placed.round)?;
            Ok((placed, told))
        })
        .await
}

/// Publishes a closed round; one that is published stays as it is.
///
/// # Errors
/// As [`preview`]; [`ActError::Stale`] where the round has changed meanwhile.
pub async fn publish(acting: &Acting, id: &str) -> Result<RoundId, ActError> {
    let (asked, id, published) = (id.to_owned(), id.to_owned(), acting.mark());
    // Results take time that the one writer does not have. Those of a closed round stand still while it stays as it is.
    let judged = acting
        .read_as_account(move |conn, actor| {
            let round = round_for(conn, actor, &asked, RoundAction::Publish)?;
            publishable(conn, &round)?;
            Ok(round)
        })
        .await?;
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Publish)?;
            round.shareable()?;
            if round != judged {
                return Err(ActError::Stale);
            }
            if !publications::insert(conn, &round.id, &published)? {
                return Ok(Written::unchanged(round.id));
            }
            let event = in_round(EventKind::RoundPublished, &round);
            Ok(Written::new(round.id, event))
        })
        .await
}

/// Withdraws a publication, if there is one.
///
/// # Errors
/// As [`round_for_change`].
pub async fn withdraw(acting: &Acting, id: &str) -> Result<RoundId, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Publish)?;
            if !publications::delete(conn, &round.id)? {
                return Ok(Written::unchanged(round.id));
            }
            let event = in_round(EventKind::PublicationWithdrawn, &round);
            Ok(Written::new(round.id, event))
        })
        .await
}

/// Lets a region's closed rounds be counted nationally, or takes that back. Saying it twice changes nothing.
///
/// # Errors
/// As [`region_for`].
pub async fn consent(acting: &Acting, code: &str, given: bool) -> Result<RegionCode, ActError> {
    let (code, mark) = (code.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let code = region_for(conn, actor, &code, RegionAction::ConsentToComparison)?.code;
            let (changed, kind) = match given {
                true => (consents::insert(conn, &code, &mark)?, EventKind::ConsentGiven),
                false => (consents::delete(conn, &code)?, EventKind::ConsentWithdrawn),
            };
            if !changed {
                return Ok(Written::unchanged(code));
            }
            let event = Event::new(kind).in_region(&code).to(&code);
            Ok(Written::new(code, event))
        })
        .await
}

/// What everybody would be shown, if there is anything.
fn publishable(conn: &mut Connection, round: &Round) -> Result<Results, ActError> {
    round.shareable()?;
    let told = tell(conn, round.clone(), Reader::Everyone, Extent::Figures)?;
    round.publishable(&told.results)?;
    Ok(told.results)
}
