//! What a person sees and what their browser is sent, on both engines; mirrors `src/web`.

#[path = "../support/office.rs"]
#[allow(dead_code)] // other tests use more of it
mod office;
#[path = "../support/routes.rs"]
mod routes;
mod support;

mod accounts;
mod actions;
mod acts;
mod answering;
mod api;
mod commands;
mod comments;
mod comparisons;
mod discussion;
mod every_route;
mod formats;
mod foundation;
mod imports;
mod live;
mod outsiders;
mod overviews;
mod paper;
mod participants;
mod people;
mod reference;
mod refused;
mod releases;
mod reopening;
mod reports;
mod results;
mod reveal;
mod room;
mod rounds;
mod schema;
mod sharing;
mod sites;
mod summaries;
mod versions;
mod workshop;
