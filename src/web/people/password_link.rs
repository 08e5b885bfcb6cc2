use actix_web::web::Path;

use super::address;
use crate::acts::people::make_password_link;
use crate::clock::fresh_uuid;
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::people::password_link::{PasswordLink, password_link};
use crate::web::{Answer, Page};

/// A link to a new password for somebody below, shown this once.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let key = keys::fresh();
    let made = make_password_link(&page.acting(), &id, fresh_uuid(), &key).await?;
    let view = PasswordLink {
        name: &made.account.name,
        link: &page.link(&format!("/passwords/{key}")),
        expires_at: made.expires_at,
        back: &address(&made.list),
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::people_password_link_title(l))
    };
    Ok(page.show(&frame, password_link(l, &view)))
}
