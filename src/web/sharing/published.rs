//! Published rounds, for everybody. One that is not published is as one that is not there.

use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::results::{self, Extent};
use crate::acts::sharing::list_published;
use crate::domain::sharing::Outsiders;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sharing::published::{PublishedLine, PublishedList, published};
use crate::web::download::Turns;
use crate::web::results::{FileQuery, PictureQuery, ResultsQuery, csv_of, json_of, picture_of, rendered, xlsx_of};
use crate::web::{Answer, Page};

const WHO: Outsiders = Outsiders::Everyone;

/// Far beyond any list.
const LAST_PAGE: usize = 10_000;

/// What the list may be narrowed to, empty for all; and which of its pages, the first unless told.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Narrowed {
    region: String,
    year: String,
    page: String,
}

/// `GET /published`
pub async fn list(page: Page, narrowed: Query<Narrowed>) -> Answer {
    let l = page.language();
    let number = narrowed.page.parse().unwrap_or(1).clamp(1, LAST_PAGE);
    let told = list_published(&page.acting(), &narrowed.region, &narrowed.year, number).await?;
    let lines: Vec<PublishedLine<'_>> = told
        .rounds
        .iter()
        .map(|(round, region, instrument)| PublishedLine {
            round,
            region,
            instrument: &instrument.texts(l).title,
        })
        .collect();
    let list = PublishedList {
        lines: &lines,
        regions: &told.regions,
        years: &told.years,
        region: &narrowed.region,
        year: &narrowed.year,
        number,
        has_more: told.has_more,
    };
    let frame = page.frame(FrameKind::Public, msg::sharing_published_title(l));
    Ok(page.show(&frame, published(l, &list)))
}

/// `GET /published/{round}`
pub async fn show(page: Page, id: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let told = results::published(&page.acting(), &id, Extent::Everything).await?;
    let title = told.round.settings.name.clone();
    let frame = page.frame(FrameKind::Public, &title);
    let place = format!("/published/{}", told.round.id);
    rendered(&page, &frame, &told, &place, &asked.theme)
}

/// `GET /published/{round}/results.xlsx`
pub async fn xlsx(page: Page, id: Path<String>, asked: Query<FileQuery>) -> Answer {
    let told = results::published(&page.acting(), &id, Extent::Everything).await?;
    xlsx_of(&page, told, &asked, Turns::of(WHO)).await
}

/// `GET /published/{round}/results.csv`
pub async fn csv(page: Page, id: Path<String>) -> Answer {
    let told = results::published(&page.acting(), &id, Extent::Figures).await?;
    Ok(csv_of(&page, &told))
}

/// `GET /published/{round}/results.json`
pub async fn json(page: Page, id: Path<String>) -> Answer {
    let told = results::published(&page.acting(), &id, Extent::Figures).await?;
    Ok(json_of(&page, &told))
}

/// `GET /published/{round}/charts/{kind}.{svg|png}`
pub async fn picture(page: Page, path: Path<(String, String)>, asked: Query<PictureQuery>) -> Answer {
    let (id, file) = path.into_inner();
    let told = results::published(&page.acting(), &id, Extent::Figures).await?;
    picture_of(&page, &told, &file, &asked, Turns::of(WHO)).await
}
