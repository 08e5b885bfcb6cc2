use crate::acts::instruments as acts;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::paper::instruments;
use crate::web::{Answer, Page};

/// `GET /instruments`: what rounds are made with.
pub async fn index(page: Page) -> Answer {
    let l = page.language();
    let all = acts::list(&page.acting()).await?;
    let frame = page.frame(FrameKind::Work, msg::paper_instruments(l));
    Ok(page.show(&frame, instruments(l, &all)))
}
