use actix_web::web::Path;

use super::deactivation::account_for;
use crate::clock;
use crate::db::password_resets;
use crate::domain::account::PasswordReset;
use crate::domain::event::By;
use crate::domain::ids::PasswordResetId;
use crate::domain::mark::Mark;
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::people::password_link::{PasswordLink, password_link};
use crate::web::{Answer, AppError, Page};

/// A link to a new password for somebody below, shown this once.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let token = keys::fresh();
    let token_hash = keys::hash(&token);
    let reset_id = PasswordResetId::from_uuid(clock::fresh_uuid());
    let (account, address, expires_at) = page
        .db()
        .write_loose(move |conn| {
            let (account, address) = account_for(conn, &actor, &id)?;
            if account.deactivated.is_some() {
                return Err(AppError::Stale);
            }
            let reset = PasswordReset {
                id: reset_id.clone(),
                account: account.id.clone(),
                created: Mark {
                    by: Some(actor.id().clone()),
                    at: now,
                },
                expires_at: now + PasswordReset::LIFETIME,
                used_at: None,
            };
            password_resets::insert(conn, &by, &reset, &token_hash)?;
            Ok((account, address, reset.expires_at))
        })
        .await?;
    let link = page.link(&format!("/passwords/{token}"));
    let view = PasswordLink {
        name: &account.name,
        link: &link,
        expires_at,
        back: &address,
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::people_password_link_title(l))
    };
    Ok(page.show(&frame, password_link(l, &view)))
}
