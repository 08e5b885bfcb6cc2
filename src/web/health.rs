use actix_web::{HttpResponse, web};

use super::page::Answer;
use super::shared::Shared;
use crate::acts::{Acting, Who, health};
use crate::domain::event::Means;

/// `ok` while the database answers; for load balancers and container health checks.
pub async fn show(shared: web::Data<Shared>) -> Answer {
    let acting = Acting::new(&shared.acts, Who::Nobody, Means::Request, shared.clock.now());
    health::check(&acting).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n"))
}
