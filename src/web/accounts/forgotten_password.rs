use crate::i18n::msg;
use crate::views::accounts::forgotten_password::forgotten_password;
use crate::views::layout::FrameKind;
use crate::web::{Answer, Page};

pub async fn show(page: Page) -> Answer {
    let l = page.language();
    let frame = page.frame(FrameKind::Public, msg::sign_in_forgotten_title(l));
    Ok(page.show(&frame, forgotten_password(l)))
}
