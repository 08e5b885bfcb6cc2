use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::caller::Caller;
use super::listed::{Listed, limit};
use super::query::{ApiQuery, Nothing, value};
use super::reply;
use crate::acts::readings;
use crate::domain::ids::SiteId;
use crate::domain::region::RegionCode;
use crate::domain::site::{Site, SiteFacts, SiteKind};
use crate::web::{Answer, AppError};

/// Which sites.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SiteFilter {
    /// Of one region: its two-digit code.
    #[param(pattern = "^[0-9]{2}$", example = "17")]
    region: Option<String>,
    /// `family_centre` or `meeting_place`.
    #[param(pattern = "^(family_centre|meeting_place)$")]
    kind: Option<String>,
    /// How many at once, 100 unless told.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 500)]
    limit: Option<String>,
    /// The `next` of the page before.
    #[param(format = "uuid")]
    cursor: Option<String>,
}

/// A family centre or meeting place.
#[derive(Debug, Serialize, ToSchema)]
pub struct SiteItem {
    #[schema(format = "uuid")]
    id: String,
    /// `family_centre` or `meeting_place`.
    #[schema(example = "meeting_place")]
    kind: &'static str,
    name: String,
    /// The region's two-digit code.
    #[schema(example = "17")]
    region: String,
    /// The municipality's three-digit code.
    #[schema(example = "905")]
    municipality: String,
    /// Out of use: it keeps its rounds and has no new ones.
    archived: bool,
}

impl SiteItem {
    fn of(site: &Site) -> SiteItem {
        // Named one by one, so that it is decided of each new field whether programs read it.
        let SiteFacts {
            kind,
            name,
            municipality,
            operator: _,
        } = &site.facts;
        SiteItem {
            id: site.id.to_string(),
            kind: kind.code(),
            name: name.clone(),
            region: site.region.to_string(),
            municipality: municipality.clone(),
            archived: site.archived.is_some(),
        }
    }
}

/// Family centres and meeting places
///
/// Those of the regions that the owner of the token co-ordinates or reads, and those whose rounds they read, by id.
#[utoipa::path(
    get,
    path = "/api/v1/sites",
    operation_id = "list_sites",
    tag = "Places",
    params(SiteFilter),
    responses((status = 200, description = "Sites", content_type = "application/json", body = Listed<SiteItem>)),
)]
pub async fn list(request: HttpRequest, caller: Caller, asked: ApiQuery<SiteFilter>) -> Answer {
    let asked = asked.0;
    let region = value("region", asked.region.as_deref(), RegionCode::parse)?;
    let kind = value("kind", asked.kind.as_deref(), SiteKind::parse)?;
    let after = value("cursor", asked.cursor.as_deref(), SiteId::parse)?;
    let limit = limit(asked.limit.as_deref())?;
    let mut found = readings::sites(&caller.acting, &caller.reading).await?;
    found.retain(|site| {
        region.as_ref().is_none_or(|region| *region == site.region)
            && kind.is_none_or(|kind| kind == site.facts.kind)
            && after.as_ref().is_none_or(|after| site.id > *after)
    });
    let page = Listed::first(found, limit, |site| site.id.to_string());
    let listed = Listed {
        items: page.items.iter().map(SiteItem::of).collect(),
        next: page.next,
    };
    reply::json(&request, &listed)
}

/// One family centre or meeting place
#[utoipa::path(
    get,
    path = "/api/v1/sites/{id}",
    operation_id = "show_site",
    tag = "Places",
    params(("id" = String, Path, description = "The site's id", format = "uuid")),
    responses((status = 200, description = "The site", content_type = "application/json", body = SiteItem)),
)]
pub async fn show(request: HttpRequest, caller: Caller, id: Path<String>, _: ApiQuery<Nothing>) -> Answer {
    let id = SiteId::parse(&id).ok_or(AppError::NotFound)?;
    let found = readings::sites(&caller.acting, &caller.reading).await?;
    let site = found.iter().find(|site| site.id == id).ok_or(AppError::NotFound)?;
    reply::json(&request, &SiteItem::of(site))
}
