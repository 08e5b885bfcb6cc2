use actix_web::web::Path;

use crate::acts::results::{Extent, of_round};
use crate::i18n::msg;
use crate::reports::document::sections_of_round;
use crate::views::layout::FrameKind;
use crate::views::reports::{self, OfferedSection, ReportPage};
use crate::web::{Answer, Page};
use crate::words::RoundInWords;

/// `GET /rounds/{id}/report`: what the report holds and in which language is chosen here, and remembered nowhere.
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let told = of_round(&page.acting(), &id, Extent::Everything).await?;
    let l = page.language();
    let round = &told.round;
    let sections = sections_of_round(&RoundInWords::of(&told, l))
        .into_iter()
        .map(|section| OfferedSection {
            code: section.code(),
            title: section.title(l),
            about: Some(section.about(l)),
        });
    let view = ReportPage {
        round,
        may: &page.signed_in()?.actor.allowed_in(round),
        sections: &sections.collect::<Vec<_>>(),
        has_pdf: cfg!(feature = "pdf"),
    };
    let frame = page.frame(FrameKind::Work, msg::report_title(l));
    Ok(page.show(&frame, reports::page(l, &view)))
}
