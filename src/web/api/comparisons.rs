use actix_web::HttpRequest;
use serde::Deserialize;
use utoipa::IntoParams;

use super::caller::Caller;
use super::query::{ApiQuery, value};
use super::reply;
use crate::acts::readings;
use crate::domain::ids::RoundId;
use crate::domain::results::comparison::{ChosenRounds, MOST_NAMED, Order};
use crate::domain::tellable_comparison::TellableComparison;
use crate::reports::{ComparisonFile, comparison_csv, file_name};
use crate::web::download::{CSV, attachment};
use crate::web::{Answer, AppError};
use crate::words::ComparisonInWords;

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
    let told = told(&caller, &asked.0).await?;
    let in_words = ComparisonInWords::of(&told, caller.language);
    reply::json(&request, &ComparisonFile::of(&in_words))
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
    let told = told(&caller, &asked.0).await?;
    let title = ComparisonInWords::of(&told, caller.language).title;
    let name = file_name(caller.language, &title, &[], CSV.extension);
    let text = comparison_csv(&told);
    Ok(reply::of(&request, CSV.media_type, Some(attachment(&name)), text))
}

async fn told(caller: &Caller, asked: &ComparisonFilter) -> Result<TellableComparison, AppError> {
    let (chosen, order) = chosen(asked)?;
    let told = readings::comparison(&caller.acting, &caller.reading, chosen, FEWEST).await?;
    // One round named twice is no comparison.
    let told = told.ok_or_else(|| AppError::Parameter("round".to_owned()))?;
    // Places have no common course of time: what was asked for is not answered with something else.
    if order.is_some_and(|order| order != told.comparison.order) {
        return Err(AppError::Parameter("order".to_owned()));
    }
    Ok(told)
}

/// The rounds, and the order where one was asked for.
fn chosen(asked: &ComparisonFilter) -> Result<(ChosenRounds, Option<Order>), AppError> {
    let order = value("order", asked.order.as_deref(), |code| {
        [Order::OverTime, Order::SideBySide]
            .into_iter()
            .find(|order| order.code() == code)
    })?;
    let unreadable = || AppError::Parameter("round".to_owned());
    if !(FEWEST..=MOST_NAMED).contains(&asked.round.len()) {
        return Err(unreadable());
    }
    let mut rounds: Vec<RoundId> = Vec::new();
    for id in &asked.round {
        let id = RoundId::parse(id).ok_or_else(unreadable)?;
        if !rounds.contains(&id) {
            rounds.push(id);
        }
    }
    let chosen = ChosenRounds {
        rounds,
        side: order == Some(Order::SideBySide),
        ..ChosenRounds::default()
    };
    Ok((chosen, order))
}
