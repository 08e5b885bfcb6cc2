use actix_web::web::Path;

use crate::acts::sites;
use crate::views::layout::FrameKind;
use crate::views::sites::show::{SitePage, site as site_page};
use crate::web::{Answer, Page};

pub async fn show(page: Page, site: Path<String>) -> Answer {
    let l = page.language();
    let (shown, rounds) = sites::show_with_rounds(&page.acting(), &site).await?;
    let frame = page.frame(FrameKind::Work, &shown.site.facts.name);
    let view = SitePage {
        region: &shown.region,
        municipalities: &shown.municipalities,
        site: &shown.site,
        rounds: &rounds,
    };
    Ok(page.show(&frame, site_page(l, &view)))
}
