//! What the sources, the texts and the instruments hold to; needs no server and no database.

mod architecture;
mod i18n;
mod jobs;
mod migrations;
mod pages;
mod questionnaires;
#[path = "../support/routes.rs"]
mod routes;
