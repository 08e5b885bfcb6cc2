//! What a link opens. A link that opens nothing answers alike whether it has expired, was revoked, or never was; each
//! such try is counted. One that opens something is let in without asking how often others at its address have failed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use jiff::Timestamp;

use crate::db::{Connection, DbError, rounds, share_links};
use crate::domain::ids::ShareLinkId;
use crate::domain::sharing::{LinkState, Outsiders, ShareLink};
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::FrameKind;
use crate::views::results::Readers;
use crate::views::sharing::by_link as view;
use crate::web::head;
use crate::web::limits::{self, Tried};
use crate::web::results::{
    Around, AskedFile, AskedPicture, Loaded, ResultsQuery, Turns, csv_of, json_of, picture_of, rendered, xlsx_of,
};
use crate::web::{Answer, AppError, Page};

const WHO: Outsiders = Outsiders::ByLink;

/// `GET /shared/{token}`
pub async fn show(page: Page, token: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let entered = enter(&page, &token, |conn, loaded| Around::for_outsiders(conn, loaded, WHO)).await?;
    let Some((loaded, link, around)) = entered else {
        return Ok(nothing(&page));
    };
    let readers = Readers::ByLink {
        token: &token,
        expires_at: link.expires_at,
    };
    let frame = page.frame(FrameKind::Shared, msg::results_title(page.language()));
    let shown = rendered(&page, &frame, &(loaded, around), &asked.theme, readers)?;
    if !head::is_head(page.request()) {
        note_use(&page, &link.id).await;
    }
    Ok(shown)
}

/// `GET /shared/{token}/results.xlsx`
pub async fn xlsx(page: Page, token: Path<String>, asked: Query<AskedFile>) -> Answer {
    let entered = enter(&page, &token, |conn, loaded| Around::for_outsiders(conn, loaded, WHO)).await?;
    let Some((loaded, _, around)) = entered else {
        return Ok(nothing(&page));
    };
    xlsx_of(&page, (loaded, around), &asked, Turns::of(WHO)).await
}

/// `GET /shared/{token}/results.csv`
pub async fn csv(page: Page, token: Path<String>) -> Answer {
    Ok(match enter(&page, &token, |_, _| Ok(())).await? {
        Some((loaded, ..)) => csv_of(&page, &loaded),
        None => nothing(&page),
    })
}

/// `GET /shared/{token}/results.json`
pub async fn json(page: Page, token: Path<String>) -> Answer {
    Ok(match enter(&page, &token, |_, _| Ok(())).await? {
        Some((loaded, ..)) => json_of(&page, &loaded),
        None => nothing(&page),
    })
}

/// `GET /shared/{token}/charts/{kind}.{svg|png}`
pub async fn picture(page: Page, path: Path<(String, String)>, asked: Query<AskedPicture>) -> Answer {
    let (token, file) = path.into_inner();
    match enter(&page, &token, |_, _| Ok(())).await? {
        Some((loaded, ..)) => picture_of(&page, &loaded, &file, &asked, Turns::of(WHO)).await,
        None => Ok(nothing(&page)),
    }
}

/// What lies behind the link, with what else the page needs. `None` for a link that opens nothing.
async fn enter<T: Send + 'static>(
    page: &Page,
    token: &str,
    besides: impl FnOnce(&mut Connection, &Loaded) -> Result<T, AppError> + Send + 'static,
) -> Result<Option<(Loaded, ShareLink, T)>, AppError> {
    let (token_hash, now) = (keys::hash(token), page.now());
    let found = page
        .db()
        .read(move |conn| {
            let Some((loaded, link)) = behind(conn, &token_hash, now)? else {
                return Ok(None);
            };
            let besides = besides(conn, &loaded)?;
            Ok::<_, AppError>(Some((loaded, link, besides)))
        })
        .await?;
    if found.is_none() {
        limits::check(page, Tried::ShareLink).await?;
        limits::note_failure(page, Tried::ShareLink).await?;
    }
    Ok(found)
}

/// Counts that the page was opened; files and pictures belong to it. Where that cannot be written down, the reader does
/// not suffer for it.
async fn note_use(page: &Page, link: &ShareLinkId) {
    let (uses, now) = (&page.shared().link_uses, page.now());
    let Some(count) = uses.count(link, now) else { return };
    let id = link.clone();
    let noting = page
        .db()
        .write_loose(move |conn| share_links::save_uses(conn, &id, count, now));
    if let Err(error) = noting.await {
        let error: DbError = error;
        tracing::warn!(%error, "the use of a link is not noted yet");
        uses.take_back(link, count);
    }
}

fn behind(conn: &mut Connection, token_hash: &str, now: Timestamp) -> Result<Option<(Loaded, ShareLink)>, AppError> {
    let link = match share_links::find_by_token(conn, token_hash) {
        Ok(link) if link.state(now) == LinkState::Working => link,
        Ok(_) | Err(DbError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let round = rounds::find(conn, &link.round)?;
    if round.shareable().is_err() {
        return Ok(None);
    }
    Ok(Some((Loaded::for_outsiders(conn, round, WHO)?, link)))
}

fn nothing(page: &Page) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Shared, msg::sharing_nothing_title(l));
    page.page(StatusCode::NOT_FOUND, &frame, view::nothing(l))
}
