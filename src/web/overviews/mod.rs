//! Many closed rounds at a glance: a region's places, and all regions.

mod national;
mod picture;
mod region;

use actix_web::web::{self, ServiceConfig};

use crate::domain::results::overview::OverviewChoice;
use crate::views::overviews::Choosing;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/regions/{region}/overview", web::get().to(region::show))
        .route("/regions/{region}/overview/charts/{file}", web::get().to(region::chart))
        .route("/overview", web::get().to(national::show))
        .route("/overview/charts/{file}", web::get().to(national::chart));
}

fn choosing(chosen: &OverviewChoice) -> Choosing<'_> {
    Choosing {
        filter: &chosen.filter,
        instrument: &chosen.instrument,
        looked: &chosen.looked,
        instruments: chosen.instruments.iter().map(AsRef::as_ref).collect(),
        years: &chosen.years,
        tags: &chosen.tags,
    }
}
