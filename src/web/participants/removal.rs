use actix_web::web::Path;

use super::list_address;
use crate::acts::participants;
use crate::domain::Flaws;
use crate::domain::participant::tag;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{Choosing, removal};
use crate::views::rounds::way_below;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}/participants/{participant}/removal`: asks once.
pub async fn new(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let (placed, one) = participants::show(&page.acting(), &round, &participant).await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::participants_remove(l));
    let shown = Choosing {
        way: way_below(l, &placed),
        round: &placed.round,
        one: &one,
        typed: "",
        flaws: &Flaws::new(),
    };
    Ok(page.show(&frame, removal(l, &shown)))
}

/// `POST`: the participant and all their answers are gone.
pub async fn create(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let removed = participants::remove(&page.acting(), &round, &participant).await?;
    let told = msg::participants_removed(page.language(), tag(&removed.id));
    Ok(page.redirect_saying(&list_address(&removed.round), &told))
}
