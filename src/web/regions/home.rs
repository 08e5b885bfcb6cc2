use actix_web::web::Path;

use crate::acts::regions;
use crate::views::layout::FrameKind;
use crate::views::regions::home::{RegionHome, region_home};
use crate::web::{Answer, Page};

/// `GET /regions/{region}`: where a co-ordinator starts.
pub async fn show(page: Page, region: Path<String>) -> Answer {
    let l = page.language();
    let home = regions::home(&page.acting(), &region).await?;
    let frame = page.frame(FrameKind::Work, home.region.name(l));
    let view = RegionHome {
        region: &home.region,
        municipalities: &home.municipalities,
        sites: &home.sites,
        rounds: &home.rounds,
        consent: home.consent.as_ref(),
    };
    Ok(page.show(&frame, region_home(l, &view)))
}
