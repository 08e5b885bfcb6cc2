//! Published rounds, for everybody. One that is not published is as one that is not there.

use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::db::{Connection, publications, regions, rounds, versions};
use crate::domain::ids::RoundId;
use crate::domain::sharing::Outsiders;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::results::Readers;
use crate::views::sharing::published::{PublishedLine, PublishedList, published};
use crate::web::results::{
    Around, Asked, AskedFile, AskedPicture, Loaded, Turns, csv_of, json_of, picture_of, rendered, xlsx_of,
};
use crate::web::{Answer, AppError, Page};

const WHO: Outsiders = Outsiders::Everyone;

/// What the list may be narrowed to; empty for all.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Narrowed {
    region: String,
    year: String,
}

/// `GET /published`
pub async fn list(page: Page, narrowed: Query<Narrowed>) -> Answer {
    let l = page.language();
    let told = page
        .db()
        .read(|conn| {
            let mut told = Vec::new();
            for round in publications::list(conn)? {
                let region = regions::find(conn, &round.subject.region)?;
                let instrument = versions::find(conn, &round.version)?.instrument;
                told.push((round, region, instrument));
            }
            Ok::<_, AppError>(told)
        })
        .await?;
    let lines: Vec<PublishedLine<'_>> = told
        .iter()
        .map(|(round, region, instrument)| PublishedLine {
            round,
            region,
            instrument: &instrument.texts(l).title,
        })
        .collect();
    let list = PublishedList {
        lines: &lines,
        region: &narrowed.region,
        year: &narrowed.year,
    };
    let frame = page.frame(FrameKind::Public, msg::sharing_published_title(l));
    Ok(page.show(&frame, published(l, &list)))
}

/// `GET /published/{round}`
pub async fn show(page: Page, id: Path<String>, asked: Query<Asked>) -> Answer {
    let told = told(&page, id).await?;
    let title = told.0.round.settings.name.clone();
    let frame = page.frame(FrameKind::Public, &title);
    rendered(&page, &frame, &told, &asked.theme, Readers::Everyone)
}

/// `GET /published/{round}/results.xlsx`
pub async fn xlsx(page: Page, id: Path<String>, asked: Query<AskedFile>) -> Answer {
    let told = told(&page, id).await?;
    xlsx_of(&page, told, &asked, Turns::of(WHO)).await
}

/// `GET /published/{round}/results.csv`
pub async fn csv(page: Page, id: Path<String>) -> Answer {
    let loaded = page.db().read(move |conn| behind(conn, &id)).await?;
    Ok(csv_of(&page, &loaded))
}

/// `GET /published/{round}/results.json`
pub async fn json(page: Page, id: Path<String>) -> Answer {
    let loaded = page.db().read(move |conn| behind(conn, &id)).await?;
    Ok(json_of(&page, &loaded))
}

/// `GET /published/{round}/charts/{kind}.{svg|png}`
pub async fn picture(page: Page, path: Path<(String, String)>, asked: Query<AskedPicture>) -> Answer {
    let (id, file) = path.into_inner();
    let loaded = page.db().read(move |conn| behind(conn, &id)).await?;
    picture_of(&page, &loaded, &file, &asked, Turns::of(WHO)).await
}

async fn told(page: &Page, id: Path<String>) -> Result<(Loaded, Around), AppError> {
    page.db()
        .read(move |conn| {
            let loaded = behind(conn, &id)?;
            let around = Around::for_outsiders(conn, &loaded, WHO)?;
            Ok((loaded, around))
        })
        .await
}

fn behind(conn: &mut Connection, id: &str) -> Result<Loaded, AppError> {
    let id = RoundId::parse(id).ok_or(AppError::NotFound)?;
    let round = rounds::find(conn, &id)?;
    if publications::find(conn, &id)?.is_none() || round.shareable().is_err() {
        return Err(AppError::NotFound);
    }
    Loaded::for_outsiders(conn, round, WHO)
}
