//! The only place that knows HTTP. A request goes through [`log`] → [`headers`] → compression → [`problem::pages`] →
//! [`api::problem::documents`] → [`csrf`] → [`head`] → [`visitor`] → [`refused`] → [`routes`] to its handler, which calls
//! one act and answers through [`page::Page`].
//!
//! A folder is a room: what some pages are about. The files are the ground that all rooms stand on and that knows none of
//! them; excepted are the table [`routes`] and three rooms of one page each, [`health`], [`live`] and [`static_files`].

pub mod accounts;
pub mod actions;
pub mod address;
pub mod answering;
pub mod api;
pub mod client;
pub mod comparisons;
pub mod cookies;
pub mod csrf;
pub mod discussion;
pub mod download;
pub mod error;
pub mod form;
pub mod head;
pub mod headers;
pub mod health;
pub mod live;
pub mod locale;
pub mod log;
pub mod notice;
pub mod overviews;
pub mod page;
pub mod paper;
pub mod participants;
pub mod people;
pub mod problem;
pub mod public;
pub mod refused;
pub mod regions;
pub mod reports;
pub mod results;
pub mod rounds;
pub mod routes;
pub mod session;
pub mod shared;
pub mod sharing;
pub mod sites;
pub mod static_files;
pub mod visitor;
pub mod workshop;

pub use error::AppError;
pub use page::{Answer, Page};
pub use shared::Shared;
