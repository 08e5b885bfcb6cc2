//! Tokens by which programs read: made, shown once, listed, revoked; and who is behind one.

use jiff::Timestamp;
use uuid::Uuid;

use super::tries::{self, Tried, Trying};
use super::{ActError, Acting};
use crate::db::closed_rounds::{self, Wanted};
use crate::db::{Connection, Untraced, Written, actors, api_tokens, grants, regions};
use crate::domain::api_token::{ApiToken, AskedToken, PREFIX, Reading, TokenScope, TokenState, TypedToken};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::ApiTokenId;
use crate::domain::permission::Actor;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::RoundSummary;
use crate::domain::{Flaw, Flaws};
use crate::keys;

/// Rounds whose addresses the page tells; a program lists them all.
const ROUNDS_TOLD: usize = 30;

/// One's tokens, and what they may be narrowed to.
pub struct OwnTokens {
    /// The tokens, newest first.
    pub tokens: Vec<ApiToken>,
    /// Every region.
    pub regions: Vec<Region>,
    /// Those a token may be narrowed to.
    pub offered: Vec<Region>,
    /// Closed rounds that a token would read, newest first; not all where they are many.
    pub rounds: Vec<RoundSummary>,
    /// Whether a token of theirs would read anything.
    pub reads: bool,
}

/// One's own tokens, for those who have something to read, and for those who have had and may still have to revoke one.
///
/// # Errors
/// [`ActError::NotFound`] for everybody else.
pub async fn own(acting: &Acting) -> Result<OwnTokens, ActError> {
    acting
        .read_as_account(move |conn, actor| {
            let tokens = api_tokens::list_of(conn, actor.id())?;
            let reads = !actor.grants.is_empty();
            if !reads && tokens.is_empty() {
                return Err(ActError::NotFound);
            }
            let all = regions::list(conn)?;
            let reading = Reading {
                actor: actor.clone(),
                scope: TokenScope::Everything,
            };
            let newest = Wanted {
                limit: ROUNDS_TOLD,
                ..Wanted::default()
            };
            let closed = closed_rounds::list(conn, &reading.places(), &newest)?;
            Ok(OwnTokens {
                rounds: closed_rounds::named(conn, &closed)?,
                tokens,
                offered: offered(conn, actor, &all)?,
                regions: all,
                reads,
            })
        })
        .await
}

/// Makes a token of one's own; `key` is the whole of what programs show, only its hash is stored.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, and where too many work already; [`ActError::NotFound`] for those who have
/// nothing to read.
pub async fn make(acting: &Acting, typed: TypedToken, id: Uuid, key: &str) -> Result<ApiToken, ActError> {
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            if actor.grants.is_empty() {
                return Err(ActError::NotFound);
            }
            let all = regions::list(conn)?;
            let offered: Vec<RegionCode> = offered(conn, actor, &all)?
                .into_iter()
                .map(|region| region.code)
                .collect();
            let asked = AskedToken::parse(&typed, &offered)?;
            if api_tokens::list_valid(conn, actor.id(), now)?.len() >= ApiToken::MOST {
                return Err(Flaws::one("name", Flaw::TooManyTokens { max: ApiToken::MOST }).into());
            }
            let token = ApiToken::made(asked, ApiTokenId::from_uuid(id), actor.id().clone(), now);
            api_tokens::insert(conn, &token, &key_hash)?;
            let event = event(EventKind::ApiTokenMade, &token);
            Ok(Written::new(token, event))
        })
        .await
}

/// Ends one of one's own tokens; ending it twice changes nothing.
///
/// # Errors
/// [`ActError::NotFound`] where one has no such token.
pub async fn revoke(acting: &Acting, id: &str) -> Result<(), ActError> {
    let (id, now) = (id.to_owned(), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            let id = ApiTokenId::parse(&id).ok_or(ActError::NotFound)?;
            let token = api_tokens::find_own(conn, actor.id(), &id)?;
            if token.revoked_at.is_some() {
                return Ok(Written::unchanged(()));
            }
            api_tokens::save_revocation(conn, &id, now)?;
            Ok(Written::new((), event(EventKind::ApiTokenRevoked, &token)))
        })
        .await
}

/// The reading rights behind a token's key, found anew at each call, while the token and its owner's account stand. The
/// call counts towards the owner's pace, and the token's use is noted.
///
/// # Errors
/// [`ActError::SignInNeeded`] for a key that opens nothing; [`ActError::TooManyTries`] for too many of those, and for
/// calls that come too fast.
pub async fn read_by(acting: &Acting, key: &str, trying: Trying) -> Result<Reading, ActError> {
    let Some((token, reading)) = behind(acting, key).await? else {
        tries::refuse(acting, Tried::Token, trying).await?;
        return Err(ActError::SignInNeeded);
    };
    let now = acting.at;
    let too_soon = |wait| ActError::TooManyTries { wait };
    acting.acts().pace.take(&token.account, now).map_err(too_soon)?;
    if token.notes_use(now) {
        // Who may read does not wait for it to be noted.
        if let Err(error) = note_use(acting, token.id, now).await {
            tracing::warn!(?error, "the use of a token is not noted");
        }
    }
    Ok(reading)
}

async fn behind(acting: &Acting, key: &str) -> Result<Option<(ApiToken, Reading)>, ActError> {
    if !key.starts_with(PREFIX) {
        return Ok(None);
    }
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .read(move |conn| {
            let token = api_tokens::find_by_hash(conn, &key_hash)?;
            let Some(token) = token.filter(|token| token.state(now) == TokenState::Valid) else {
                return Ok(None);
            };
            let actor = actors::find(conn, &token.account)?;
            if actor.account.deactivated.is_some() {
                return Ok(None);
            }
            let scope = token.scope.clone();
            Ok(Some((token, Reading { actor, scope })))
        })
        .await
}

async fn note_use(acting: &Acting, id: ApiTokenId, now: Timestamp) -> Result<(), ActError> {
    acting
        .write(move |conn| {
            api_tokens::save_used(conn, &id, now)?;
            Ok(Written::untraced((), Untraced::Use))
        })
        .await
}

/// The regions where the roles lie; every one for a national admin.
fn offered(conn: &mut Connection, actor: &Actor, all: &[Region]) -> Result<Vec<Region>, ActError> {
    let mut own = Vec::new();
    for grant in &actor.grants {
        own.extend(grants::region_of(conn, &grant.role)?);
    }
    let is_offered = |region: &&Region| actor.is_national_admin() || own.contains(&region.code);
    Ok(all.iter().filter(is_offered).cloned().collect())
}

/// What has happened to a token.
pub(super) fn event(kind: EventKind, token: &ApiToken) -> Event {
    let mut event = Event::new(kind).to(&token.id);
    event.region = token.scope.region().cloned();
    event
}
