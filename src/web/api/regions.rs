use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::Caller;
use super::listed::Listed;
use super::query::{ApiQuery, Nothing};
use super::reply;
use crate::acts::readings;
use crate::domain::Language;
use crate::domain::region::Region;
use crate::web::Answer;

/// A wellbeing services county, or Helsinki.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionFacts {
    /// Two digits.
    #[schema(example = "17")]
    code: String,
    /// In the language asked for.
    name: String,
    bilingual: bool,
    /// The co-operation area, from 1 to 5.
    cooperation_area: i32,
}

impl RegionFacts {
    fn of(region: &Region, l: Language) -> RegionFacts {
        RegionFacts {
            code: region.code.to_string(),
            name: region.name(l).to_owned(),
            bilingual: region.bilingual,
            cooperation_area: region.cooperation_area,
        }
    }
}

/// The regions
///
/// All 22 by code: they are public. A token for one region reads that one.
#[utoipa::path(
    get,
    path = "/api/v1/regions",
    operation_id = "list_regions",
    tag = "Places",
    responses((status = 200, description = "The regions", content_type = "application/json", body = Listed<RegionFacts>)),
)]
pub async fn list(request: HttpRequest, caller: Caller, _: ApiQuery<Nothing>) -> Answer {
    let found = readings::regions(&caller.acting, &caller.reading).await?;
    let items = found.iter().map(|region| RegionFacts::of(region, caller.language));
    let listed = Listed {
        items: items.collect(),
        next: None,
    };
    reply::json(&request, &listed)
}

/// One region
#[utoipa::path(
    get,
    path = "/api/v1/regions/{code}",
    operation_id = "show_region",
    tag = "Places",
    params(("code" = String, Path, description = "Two digits", pattern = "^[0-9]{2}$", example = "17")),
    responses((status = 200, description = "The region", content_type = "application/json", body = RegionFacts)),
)]
pub async fn show(request: HttpRequest, caller: Caller, code: Path<String>, _: ApiQuery<Nothing>) -> Answer {
    let region = readings::region(&caller.acting, &caller.reading, &code).await?;
    reply::json(&request, &RegionFacts::of(&region, caller.language))
}
