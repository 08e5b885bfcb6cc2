use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::caller::Caller;
use super::listed::{Listed, limit};
use super::query::{ApiQuery, Nothing, value};
use super::reply;
use crate::acts::readings::{self, After, ReadRound, Wanted};
use crate::domain::Language;
use crate::domain::ids::SiteId;
use crate::domain::region::RegionCode;
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

impl RoundItem {
    fn of(l: Language, read: ReadRound) -> RoundItem {
        let ReadRound {
            closed,
            round,
            region,
            instrument,
        } = read;
        RoundItem {
            id: round.id.to_string(),
            subject: SubjectFacts::of(&round.subject, round.site_name.as_deref().unwrap_or(region.name(l))),
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
        }
    }
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
    let wanted = Wanted {
        // One more tells whether there is more.
        limit: asked.limit + 1,
        ..asked.clone()
    };
    let found = readings::rounds(&caller.acting, &caller.reading, wanted).await?;
    let page = Listed::first(found, asked.limit, |round| round.closed.place().to_string());
    let listed = Listed {
        items: page.items.into_iter().map(|read| RoundItem::of(l, read)).collect(),
        next: page.next,
    };
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
    let read = readings::round(&caller.acting, &caller.reading, &id).await?;
    let item = RoundItem::of(caller.language, read);
    reply::json(&request, &item)
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
