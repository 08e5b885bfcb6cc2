//! Many closed rounds at a glance: a region's places, and all regions.

mod asked;
mod national;
mod region;
mod summed;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/regions/{region}/overview", web::get().to(region::show))
        .route("/regions/{region}/overview/charts/{file}", web::get().to(region::chart))
        .route("/overview", web::get().to(national::show))
        .route("/overview/charts/{file}", web::get().to(national::chart));
}
