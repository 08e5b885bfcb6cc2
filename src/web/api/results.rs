use actix_web::HttpRequest;
use actix_web::web::Path;

use super::caller::Caller;
use super::query::{ApiQuery, Nothing};
use super::reply;
use crate::acts::readings;
use crate::reports::{self, ResultsFile, file_name};
use crate::web::Answer;
use crate::web::download::{CSV, attachment};
use crate::words::RoundInWords;

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
    let told = readings::results(&caller.acting, &caller.reading, &id).await?;
    let in_words = RoundInWords::of(&told, caller.language);
    reply::json(&request, &ResultsFile::of(&in_words))
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
    let told = readings::results(&caller.acting, &caller.reading, &id).await?;
    let name = file_name(caller.language, &told.round.settings.name, &[], CSV.extension);
    let text = reports::csv(&told);
    Ok(reply::of(&request, CSV.media_type, Some(attachment(&name)), text))
}
