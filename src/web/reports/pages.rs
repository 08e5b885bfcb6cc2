use actix_web::web::Path;

use super::reported::ReportedRound;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::reports::{self, OfferedSection, ReportPage};
use crate::web::{Answer, Page};

/// `GET /rounds/{id}/report`: what the report holds and in which language is chosen here, and remembered nowhere.
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let told = ReportedRound::load(&page, &id).await?;
    let l = page.language();
    let round = &told.loaded.round;
    let sections = told.sections(l, page.now()).into_iter().map(|section| OfferedSection {
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
