//! What a link opens. A link that opens nothing answers alike whether it has expired, was revoked, or never was; each
//! such try is counted. One that opens something is let in without asking how often others at its address have failed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};

use crate::acts::results::{self, Behind, Extent};
use crate::acts::sharing;
use crate::acts::tries::{self, Tried};
use crate::domain::ids::ShareLinkId;
use crate::domain::sharing::Outsiders;
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::FrameKind;
use crate::views::sharing::by_link as view;
use crate::web::download::Turns;
use crate::web::head;
use crate::web::results::{FileQuery, PictureQuery, ResultsQuery, csv_of, json_of, picture_of, rendered, xlsx_of};
use crate::web::{Answer, AppError, Page};

const WHO: Outsiders = Outsiders::ByLink;

/// `GET /shared/{token}`
pub async fn show(page: Page, token: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let Some(Behind { link, told }) = behind(&page, &token, Extent::Everything).await? else {
        return Ok(nothing(&page));
    };
    let frame = page.frame(FrameKind::Shared, msg::results_title(page.language()));
    let shown = rendered(&page, &frame, &told, &format!("/shared/{token}"), &asked.theme)?;
    if !head::is_head(page.request()) {
        note_use(&page, &link).await;
    }
    Ok(shown)
}

/// `GET /shared/{token}/results.xlsx`
pub async fn xlsx(page: Page, token: Path<String>, asked: Query<FileQuery>) -> Answer {
    match behind(&page, &token, Extent::Everything).await? {
        Some(Behind { told, .. }) => xlsx_of(&page, told, &asked, Turns::of(WHO)).await,
        None => Ok(nothing(&page)),
    }
}

/// `GET /shared/{token}/results.csv`
pub async fn csv(page: Page, token: Path<String>) -> Answer {
    Ok(match behind(&page, &token, Extent::Figures).await? {
        Some(Behind { told, .. }) => csv_of(&page, &told),
        None => nothing(&page),
    })
}

/// `GET /shared/{token}/results.json`
pub async fn json(page: Page, token: Path<String>) -> Answer {
    Ok(match behind(&page, &token, Extent::Figures).await? {
        Some(Behind { told, .. }) => json_of(&page, &told),
        None => nothing(&page),
    })
}

/// `GET /shared/{token}/charts/{kind}.{svg|png}`
pub async fn picture(page: Page, path: Path<(String, String)>, asked: Query<PictureQuery>) -> Answer {
    let (token, file) = path.into_inner();
    match behind(&page, &token, Extent::Figures).await? {
        Some(Behind { told, .. }) => picture_of(&page, &told, &file, &asked, Turns::of(WHO)).await,
        None => Ok(nothing(&page)),
    }
}

/// What lies behind the link. `None` for a link that opens nothing.
async fn behind(page: &Page, token: &str, extent: Extent) -> Result<Option<Behind>, AppError> {
    let found = results::by_link(&page.acting(), &keys::hash(token), extent).await?;
    if found.is_none() {
        tries::refuse(&page.acting(), Tried::ShareLink, page.visitor().client.trying()).await?;
    }
    Ok(found)
}

/// Counts that the page was opened. Where that cannot be written down, the reader does not suffer for it.
async fn note_use(page: &Page, link: &ShareLinkId) {
    if let Err(error) = sharing::note_use(&page.acting(), link).await {
        tracing::warn!(?error, "the use of a link is not noted yet");
    }
}

fn nothing(page: &Page) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Shared, msg::sharing_nothing_title(l));
    page.page(StatusCode::NOT_FOUND, &frame, view::nothing(l))
}
