use crate::acts::home::has_published;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::public::home::{HomePage, home};
use crate::web::{Answer, Page};

pub async fn show(page: Page) -> Answer {
    let l = page.language();
    let shown = HomePage {
        has_published: has_published(&page.acting()).await?,
        ..HomePage::default()
    };
    let frame = page.frame(FrameKind::Public, msg::common_front_page(l));
    Ok(page.show(&frame, home(l, &shown)))
}
