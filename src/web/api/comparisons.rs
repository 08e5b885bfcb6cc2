use actix_web::HttpRequest;
use serde::Deserialize;
use utoipa::IntoParams;

use super::caller::Caller;
use super::query::{ApiQuery, value};
use super::reply;
use crate::acts::permits::closed_round_for;
use crate::domain::ids::RoundId;
use crate::domain::results::comparison::Order;
use crate::reports::{ComparisonFile, comparison_csv};
use crate::web::comparisons::files::told;
use crate::web::comparisons::{ComparisonQuery, LoadedComparison, loaded};
use crate::web::{Answer, AppError};

/// Rounds that make a comparison.
const FEWEST: usize = 2;

/// Which rounds stand beside each other, and how.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ComparisonFilter {
    /// The rounds' ids, from two to twelve: the parameter again for each.
    #[serde(default)]
    #[param(required = true, value_type = Vec<uuid::Uuid>, min_items = 2, max_items = 12)]
    round: Vec<String>,
    /// `side` for side by side, without changes; rounds of one subject stand over time unless told, and only they can.
    #[param(pattern = "^(time|side)$")]
    order: Option<String>,
}

/// Rounds beside each other
///
/// Made of the rounds' own results and of nothing else: what is hidden there is hidden here. A change is marked only where
/// it exceeds what the spread of the answers explains; `rule` says how. All rounds must be ones that the owner of the token
/// reads by their roles: a round that is read only because it is published is not compared here.
#[utoipa::path(
    get,
    path = "/api/v1/comparisons",
    operation_id = "show_comparison",
    tag = "Results",
    params(ComparisonFilter),
    responses((status = 200, description = "The comparison", content_type = "application/json", body = ComparisonFile)),
)]
pub async fn json(request: HttpRequest, caller: Caller, asked: ApiQuery<ComparisonFilter>) -> Answer {
    let loaded = load(&caller, &asked.0).await?;
    let told = told(&loaded, caller.language, ComparisonFile::of);
    reply::json(&request, &told)
}

/// A comparison's figures as CSV
///
/// The `rows` of the comparison: comma, UTF-8, a header line, full precision.
#[utoipa::path(
    get,
    path = "/api/v1/comparisons.csv",
    operation_id = "show_comparison_csv",
    tag = "Results",
    params(ComparisonFilter),
    responses((status = 200, description = "The figures", content_type = "text/csv", body = String)),
)]
pub async fn csv(request: HttpRequest, caller: Caller, asked: ApiQuery<ComparisonFilter>) -> Answer {
    let loaded = load(&caller, &asked.0).await?;
    let name = loaded.file_name(caller.language, &[], "csv");
    let disposition = format!("attachment; filename=\"{name}\"");
    let text = comparison_csv(&loaded.comparison);
    Ok(reply::of(&request, "text/csv; charset=utf-8", Some(disposition), text))
}

async fn load(caller: &Caller, asked: &ComparisonFilter) -> Result<LoadedComparison, AppError> {
    let (chosen, order) = chosen(asked)?;
    caller
        .read(move |conn, reading| {
            for id in &chosen.rounds {
                closed_round_for(conn, reading, id.as_str())?;
            }
            // One round named twice is no comparison.
            if chosen.rounds.len() < FEWEST {
                return Err(AppError::Parameter("round".to_owned()));
            }
            let loaded = LoadedComparison::for_actor(conn, &reading.actor, chosen)?;
            // Places have no common course of time: what was asked for is not answered with something else.
            if order.is_some_and(|order| order != loaded.comparison.order) {
                return Err(AppError::Parameter("order".to_owned()));
            }
            Ok(loaded)
        })
        .await
}

/// The rounds, and the order where one was asked for.
fn chosen(asked: &ComparisonFilter) -> Result<(ComparisonQuery, Option<Order>), AppError> {
    let order = value("order", asked.order.as_deref(), |code| {
        [Order::OverTime, Order::SideBySide]
            .into_iter()
            .find(|order| order.code() == code)
    })?;
    let unreadable = || AppError::Parameter("round".to_owned());
    if !(FEWEST..=loaded::MOST).contains(&asked.round.len()) {
        return Err(unreadable());
    }
    let mut rounds: Vec<RoundId> = Vec::new();
    for id in &asked.round {
        let id = RoundId::parse(id).ok_or_else(unreadable)?;
        if !rounds.contains(&id) {
            rounds.push(id);
        }
    }
    let chosen = ComparisonQuery {
        rounds,
        side: order == Some(Order::SideBySide),
        ..ComparisonQuery::default()
    };
    Ok((chosen, order))
}
