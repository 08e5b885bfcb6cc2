use actix_web::{HttpResponse, web};

use super::error::AppError;
use super::page::Answer;
use super::shared::Shared;
use crate::db::settings;

/// `ok` while the database answers; for load balancers and container health checks.
pub async fn show(shared: web::Data<Shared>) -> Answer {
    shared
        .db
        .read(|conn| settings::find(conn, "health").map_err(AppError::from))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n"))
}
