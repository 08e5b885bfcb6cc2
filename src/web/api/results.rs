use actix_web::HttpRequest;
use actix_web::web::Path;

use super::caller::Caller;
use super::query::{ApiQuery, Nothing};
use super::reply;
use crate::acts::permits::closed_round_for;
use crate::domain::sharing::Outsiders;
use crate::reports::{self, ResultsFile};
use crate::web::results::Loaded;
use crate::web::{Answer, AppError};

/// A round's results
///
/// The same as the round's `results.json`: small groups are hidden, and what is hidden is null.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{id}/results",
    operation_id = "show_results",
    tag = "Results",
    params(("id" = String, Path, description = "The round's id", format = "uuid")),
    responses((status = 200, description = "The results", content_type = "application/json", body = ResultsFile)),
)]
pub async fn json(request: HttpRequest, caller: Caller, id: Path<String>, _: ApiQuery<Nothing>) -> Answer {
    let loaded = load(&caller, id).await?;
    let label = loaded.group_label(caller.language);
    reply::json(&request, &ResultsFile::of(&loaded.described(caller.language, &label)))
}

/// A round's figures as CSV
///
/// The `rows` of the results: comma, UTF-8, a header line, full precision, empty where hidden or not asked.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{id}/results.csv",
    operation_id = "show_results_csv",
    tag = "Results",
    params(("id" = String, Path, description = "The round's id", format = "uuid")),
    responses((status = 200, description = "The figures", content_type = "text/csv", body = String)),
)]
pub async fn csv(request: HttpRequest, caller: Caller, id: Path<String>, _: ApiQuery<Nothing>) -> Answer {
    let loaded = load(&caller, id).await?;
    let name = loaded.file_name(caller.language, &[], "csv");
    let disposition = format!("attachment; filename=\"{name}\"");
    let text = reports::csv(&loaded.results);
    Ok(reply::of(&request, "text/csv; charset=utf-8", Some(disposition), text))
}

async fn load(caller: &Caller, id: Path<String>) -> Result<Loaded, AppError> {
    caller
        .read(move |conn, reading| {
            let round = closed_round_for(conn, reading, &id)?;
            // Who reads a round only because it is published is told what everybody is told.
            if reading.reads_round(&round, false) {
                Loaded::of(conn, round)
            } else {
                Loaded::for_outsiders(conn, round, Outsiders::Everyone)
            }
        })
        .await
}
