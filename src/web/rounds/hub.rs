use actix_web::web::Path;

use crate::acts::rounds;
use crate::views::layout::FrameKind;
use crate::views::rounds::hub::{Hub, hub};
use crate::views::rounds::way_to;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let found = rounds::hub(&page.acting(), &id).await?;
    let (placed, previous) = (&found.placed, found.previous.as_ref());
    let frame = page.frame(FrameKind::Work, &placed.round.settings.name);
    let shown = Hub {
        way: way_to(l, placed),
        round: &placed.round,
        subject: placed.subject(l),
        instrument: &placed.instrument,
        may: &placed.may,
        missing: &placed.missing(),
        attendance: &found.attendance,
        facilitators: &found.facilitators,
        steps: &found.steps,
        previous: previous.map(|round| (&round.id, round.settings.name.as_str())),
    };
    Ok(page.show(&frame, hub(l, &shown)))
}
