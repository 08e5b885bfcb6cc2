use jiff::SignedDuration;

use crate::acts::roles::end_sessions;
use crate::acts::{ActError, Acting};
use crate::db::{Untraced, Written, actors, sessions};
use crate::domain::account::Session;
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::SessionId;
use crate::domain::permission::Actor;
use crate::keys;

/// How often at most a session's use is written down.
const SEEN_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// Somebody with an account and the session they act in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The account and its roles.
    pub actor: Actor,
    /// The session.
    pub session: Session,
}

/// Who shows this key, while the session is alive and the account in use. Asked at each request: it reads the session and
/// the account, and writes at most once a minute.
///
/// # Errors
/// What the database fails with.
pub async fn find_signed_in(acting: &Acting, key: &str) -> Result<Option<SignedIn>, ActError> {
    let (key_hash, now) = (keys::hash(key), acting.at);
    let found = acting
        .read(move |conn| {
            let Some(session) = sessions::find_by_key(conn, &key_hash)?.filter(|session| session.is_alive(now)) else {
                return Ok(None);
            };
            let actor = actors::find(conn, &session.account)?;
            let is_in_use = actor.account.deactivated.is_none();
            Ok(is_in_use.then_some(SignedIn { actor, session }))
        })
        .await?;
    if let Some(signed_in) = &found
        && now.duration_since(signed_in.session.seen_at) >= SEEN_EVERY
    {
        let id = signed_in.session.id.clone();
        acting
            .write(move |conn| {
                sessions::save_seen(conn, &id, now)?;
                Ok(Written::untraced((), Untraced::Use))
            })
            .await?;
    }
    Ok(found)
}

/// Ends one of one's own sessions, this one included.
///
/// # Errors
/// [`ActError::NotFound`] where one has no such session.
pub async fn end_session(acting: &Acting, id: &SessionId) -> Result<(), ActError> {
    let id = id.clone();
    acting
        .write_as_account(move |conn, actor| {
            sessions::delete(conn, actor.id(), &id)?;
            Ok(Written::new((), Event::new(EventKind::SessionEnded).to(&id)))
        })
        .await
}

/// Ends all of one's own sessions but this one.
///
/// # Errors
/// What the database fails with.
pub async fn end_other_sessions(acting: &Acting) -> Result<(), ActError> {
    let kept = acting.session().cloned();
    acting
        .write_as_account(move |conn, actor| {
            let events = end_sessions(conn, actor.id(), kept.as_ref())?;
            Ok(Written::leaving((), events, Untraced::Nothing))
        })
        .await
}
