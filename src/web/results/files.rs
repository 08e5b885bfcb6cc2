use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Path;

use super::loaded::Loaded;
use crate::reports;
use crate::web::{Answer, Page};

/// `GET /rounds/{id}/results.csv`
pub async fn csv(page: Page, id: Path<String>) -> Answer {
    let loaded = load(&page, id).await?;
    let name = loaded.file_name(page.language(), &[], "csv");
    Ok(download(
        "text/csv; charset=utf-8",
        &name,
        reports::csv(&loaded.results),
    ))
}

/// `GET /rounds/{id}/results.json`: names and definitions in the reader's language.
pub async fn json(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let loaded = load(&page, id).await?;
    let name = loaded.file_name(l, &[], "json");
    let label = loaded.group_label(l);
    Ok(download(
        "application/json",
        &name,
        reports::json(&loaded.described(l, &label)),
    ))
}

async fn load(page: &Page, id: Path<String>) -> Result<Loaded, crate::web::AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db().read(move |conn| Loaded::for_actor(conn, &actor, &id)).await
}

/// A file to keep. No cache on the way keeps it: the round may be opened again, and then nobody is given figures.
fn download(media_type: &'static str, name: &str, content: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(content)
}
