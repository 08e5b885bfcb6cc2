use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::rounds;
use crate::domain::Language;
use crate::domain::round::Round;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::rounds::invitation::{Invitation, invitation};
use crate::views::rounds::sheet::{Sheet, sheet as wall_sheet};
use crate::views::rounds::way_below;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}/invitation`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let placed = rounds::invitation(&page.acting(), &id).await?;
    let (link, origin) = (link(&page, &placed.round), page.link(""));
    let frame = page.frame(FrameKind::Work, msg::material_title(l));
    let shown = Invitation {
        way: way_below(l, &placed),
        round: &placed.round,
        region: &placed.region,
        site_name: placed.site_name(),
        instrument: &placed.instrument,
        may: &placed.may,
        link: &link,
        origin: &origin,
    };
    Ok(page.show(&frame, invitation(l, &shown)))
}

/// The sheet's language is its own: choosing one does not change the language of the pages.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SheetQuery {
    #[serde(rename = "in")]
    language: String,
}

/// `GET /rounds/{round}/sheet?in=fi|sv|en`: for the wall, on paper.
pub async fn sheet(page: Page, id: Path<String>, query: Query<SheetQuery>) -> Answer {
    let l = Language::parse(&query.language).unwrap_or(page.language());
    let placed = rounds::invitation(&page.acting(), &id).await?;
    let (link, origin) = (link(&page, &placed.round), page.link(""));
    let frame = Frame {
        lang: l,
        ..page.frame(FrameKind::Print, msg::material_sheet_title(l))
    };
    let shown = Sheet {
        round: &placed.round,
        subject: placed.subject(l),
        link: &link,
        host: origin.split_once("://").map_or(origin.as_str(), |(_, host)| host),
    };
    Ok(page.show(&frame, wall_sheet(l, &shown)))
}

fn link(page: &Page, round: &Round) -> String {
    page.link(&format!("/join/{}", round.code.as_str()))
}
