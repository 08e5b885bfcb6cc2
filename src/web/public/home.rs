use crate::db::publications;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::public::home::{HomePage, home};
use crate::web::{Answer, AppError, Page};

pub async fn show(page: Page) -> Answer {
    let l = page.language();
    let has_published = page
        .db()
        .read(|conn| publications::is_any(conn).map_err(AppError::from))
        .await?;
    let frame = page.frame(FrameKind::Public, msg::common_front_page(l));
    let shown = HomePage {
        has_published,
        ..HomePage::default()
    };
    Ok(page.show(&frame, home(l, &shown)))
}
