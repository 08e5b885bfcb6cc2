//! The room of one family centre or meeting place.

mod archiving;
mod deletion;
mod facts;
mod show;

use actix_web::web::{self, ServiceConfig};
use serde::Deserialize;

use crate::domain::Flaws;
use crate::domain::region::Municipality;
use crate::domain::site::SiteFacts;
use crate::views::sites::form::TypedSite;

pub fn configure(config: &mut ServiceConfig) {
    config
        .service(web::resource("/sites/{site}").get(show::show).post(facts::update))
        .route("/sites/{site}/edit", web::get().to(facts::edit))
        .route("/sites/{site}/archiving", web::post().to(archiving::create))
        .route("/sites/{site}/restoration", web::post().to(archiving::restore))
        .service(
            web::resource("/sites/{site}/deletion")
                .get(deletion::new)
                .post(deletion::create),
        );
}

/// A site's form as it comes in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedForm {
    kind: String,
    name: String,
    municipality: String,
    operator: String,
    /// The one the form was opened on; empty for a new site.
    pub revision: String,
}

impl TypedForm {
    pub fn into_typed(self) -> TypedSite {
        TypedSite {
            kind: self.kind,
            name: self.name,
            municipality: self.municipality,
            operator: self.operator,
        }
    }
}

pub fn parse(typed: &TypedSite, municipalities: &[Municipality]) -> Result<SiteFacts, Flaws> {
    let codes: Vec<&str> = municipalities.iter().map(|own| own.code.as_str()).collect();
    SiteFacts::parse(&typed.kind, &typed.name, &typed.municipality, &typed.operator, &codes)
}
