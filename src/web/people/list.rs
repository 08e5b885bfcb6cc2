use actix_web::web::Path;

use crate::acts::people;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::people::list::people as people_page;
use crate::web::{Answer, Page};

pub async fn national(page: Page) -> Answer {
    let l = page.language();
    let listed = people::list_national(&page.acting()).await?;
    let frame = page.frame(FrameKind::Work, msg::people_national_title(l));
    Ok(page.show(&frame, people_page(l, &listed)))
}

pub async fn of_region(page: Page, code: Path<String>) -> Answer {
    let l = page.language();
    let listed = people::list_in_region(&page.acting(), &code).await?;
    let frame = page.frame(FrameKind::Work, msg::people_region_title(l));
    Ok(page.show(&frame, people_page(l, &listed)))
}
