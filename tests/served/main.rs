//! The real program in processes of its own: as it is started, as a whole workshop leans on it, as it is killed.

#[path = "../web/support/engine.rs"]
mod engine;
#[path = "../support/http.rs"]
mod http;
#[path = "../support/seed.rs"]
mod seed;
#[path = "../support/served.rs"]
mod served;

mod crash;
mod demo;
mod workshop;
