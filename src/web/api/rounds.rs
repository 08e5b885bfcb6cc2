use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::caller::Caller;
use super::listed::{Listed, limit};
use super::query::{ApiQuery, Nothing, value};
use super::reply;
use crate::acts::permits::{closed_round_for, places_for};
use crate::db::closed_rounds::{self, After, ClosedRound, Wanted};
use crate::db::{Connection, regions, versions};
use crate::domain::Language;
use crate::domain::api_token::Reading;
use crate::domain::ids::SiteId;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round_state::RoundState;
use crate::i18n::dates;
use crate::reports::SubjectFacts;
use crate::web::{Answer, AppError};

/// Which rounds.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RoundFilter {
    /// Of one region: its two-digit code.
    #[param(pattern = "^[0-9]{2}$", example = "17")]
    region: Option<String>,
    /// Of one site.
    #[param(format = "uuid")]
    site: Option<String>,
    /// With one instrument, in any of its versions: its id.
    #[param(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", example = "jarjestot-osana-perhekeskusta")]
    instrument: Option<String>,
    /// Only closed rounds are told, so that `closed` changes nothing.
    #[param(pattern = "^closed$", example = "closed")]
    state: Option<String>,
    /// Closed on this day in Finland or later. It goes by the day of closing, not by that of publication: a round that is
    /// published later than it was closed is told by a list without this.
    #[param(format = Date, example = "2026-01-01")]
    closed_since: Option<String>,
    /// How many at once, 100 unless told.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 500)]
    limit: Option<String>,
    /// The `next` of the page before.
    #[param(pattern = "^[0-9]{1,16}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    cursor: Option<String>,
}

/// A closed round and where its results are.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundItem {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    subject: SubjectFacts,
    instrument: InstrumentName,
    /// Always `closed`.
    #[schema(example = "closed")]
    state: &'static str,
    #[schema(format = Date)]
    starts_on: Option<String>,
    #[schema(format = Date)]
    ends_on: Option<String>,
    #[schema(format = DateTime)]
    closed_at: String,
    /// The address of its results as JSON.
    results: String,
    /// The address of its figures as CSV.
    results_csv: String,
}

/// A released version of an instrument.
#[derive(Debug, Serialize, ToSchema)]
pub struct InstrumentName {
    #[schema(example = "jarjestot-osana-perhekeskusta")]
    id: String,
    version: String,
    title: String,
}

/// The closed rounds, newest first
///
/// Those whose results the owner of the token may see, within the token's scope. Ordered by the time of closing, latest
/// first.
#[utoipa::path(
    get,
    path = "/api/v1/rounds",
    operation_id = "list_rounds",
    tag = "Rounds",
    params(RoundFilter),
    responses((status = 200, description = "Closed rounds", content_type = "application/json", body = Listed<RoundItem>)),
)]
pub async fn list(request: HttpRequest, caller: Caller, asked: ApiQuery<RoundFilter>) -> Answer {
    let (asked, l) = (wanted(&asked.0)?, caller.language);
    let listed = caller
        .read(move |conn, reading| {
            let wanted = Wanted {
                scope: reading.scope.region().cloned(),
                // One more tells whether there is more.
                limit: asked.limit + 1,
                ..asked.clone()
            };
            let found = closed_rounds::list(conn, &places_for(reading), &wanted)?;
            let page = Listed::first(found, asked.limit, |round| round.place().to_string());
            Ok(Listed {
                items: items(conn, l, page.items)?,
                next: page.next,
            })
        })
        .await?;
    reply::json(&request, &listed)
}

/// One closed round
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{id}",
    operation_id = "show_round",
    tag = "Rounds",
    params(("id" = String, Path, description = "The round's id", format = "uuid")),
    responses((status = 200, description = "The round", content_type = "application/json", body = RoundItem)),
)]
pub async fn show(request: HttpRequest, caller: Caller, id: Path<String>, _: ApiQuery<Nothing>) -> Answer {
    let l = caller.language;
    let item = caller.read(move |conn, reading| one(conn, l, reading, &id)).await?;
    reply::json(&request, &item)
}

fn one(conn: &mut Connection, l: Language, reading: &Reading, id: &str) -> Result<RoundItem, AppError> {
    let round = closed_round_for(conn, reading, id)?;
    let found = closed_rounds::find(conn, &round.id)?;
    items(conn, l, vec![found])?.pop().ok_or(AppError::NotFound)
}

/// The filter, understood.
fn wanted(asked: &RoundFilter) -> Result<Wanted, AppError> {
    value("state", asked.state.as_deref(), |state| {
        (RoundState::parse(state) == Some(RoundState::Closed)).then_some(())
    })?;
    Ok(Wanted {
        scope: None,
        region: value("region", asked.region.as_deref(), RegionCode::parse)?,
        site: value("site", asked.site.as_deref(), SiteId::parse)?,
        instrument: value("instrument", asked.instrument.as_deref(), instrument_id)?,
        closed_since: value("closed_since", asked.closed_since.as_deref(), |day| {
            dates::beginning(day.parse().ok()?)
        })?,
        after: value("cursor", asked.cursor.as_deref(), After::parse)?,
        limit: limit(asked.limit.as_deref())?,
    })
}

/// As instruments are called: words of letters and digits with hyphens between.
fn instrument_id(text: &str) -> Option<String> {
    let plain = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
    };
    text.split('-').all(plain).then(|| text.to_owned())
}

fn items(conn: &mut Connection, l: Language, found: Vec<ClosedRound>) -> Result<Vec<RoundItem>, AppError> {
    let names: HashMap<RegionCode, Region> = regions::list(conn)?
        .into_iter()
        .map(|region| (region.code.clone(), region))
        .collect();
    let summaries = closed_rounds::named(conn, &found)?;
    let mut items = Vec::with_capacity(found.len());
    for (closed, round) in found.iter().zip(summaries) {
        let instrument = versions::find(conn, &round.version)?.instrument;
        let region = names.get(&round.subject.region).map_or("", |region| region.name(l));
        items.push(RoundItem {
            id: round.id.to_string(),
            subject: SubjectFacts::of(&round.subject, round.site_name.as_deref().unwrap_or(region)),
            instrument: InstrumentName {
                id: instrument.id.to_string(),
                version: instrument.version.clone(),
                title: instrument.texts(l).title.clone(),
            },
            state: round.state.code(),
            starts_on: round.starts_on.map(|day| day.to_string()),
            ends_on: round.ends_on.map(|day| day.to_string()),
            closed_at: closed.closed_at.to_string(),
            results: format!("/api/v1/rounds/{}/results", round.id),
            results_csv: format!("/api/v1/rounds/{}/results.csv", round.id),
            name: round.name,
        });
    }
    Ok(items)
}
