//! What every web test stands on: an application of its own, people, and a browser that keeps cookies.
#![allow(dead_code, unused_imports)] // support offers more than each room uses yet

mod acting;
mod answered;
mod app;
mod browser;
mod described;
mod engine;
mod form;
mod joint;
mod listener;
mod people;
#[path = "../../support/seed.rs"]
pub mod seed;
mod stored;
mod tokens;

pub use acting::Left;
pub use answered::{Answered, AnsweredRound, HIDDEN_LABEL, PEOPLE, SHOWN_LABEL};
pub use app::TestApp;
pub use browser::{Browser, Reply};
pub use described::Description;
pub use engine::{Engine, settings};
pub use form::{fields_of, post_form};
pub use joint::JointRound;
pub use listener::{Event, Listener};
pub use people::{BIRGITTAS_REGION, Person, region};
pub use stored::{Stored, difference};

/// Runs a test on SQLite and on PostgreSQL. The body gets a started application:
///
/// ```ignore
/// on_both_engines!(a_stranger_sees_the_front_page, |app| {
///     let reply = app.browser().get("/").await;
///     assert_eq!(reply.status, 200);
/// });
/// ```
macro_rules! on_both_engines {
    ($name:ident, |$app:ident| $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[actix_web::test]
            async fn sqlite() {
                run(crate::support::TestApp::start(crate::support::Engine::Sqlite).await).await;
            }

            #[actix_web::test]
            async fn postgres() {
                run(crate::support::TestApp::start(crate::support::Engine::Postgres).await).await;
            }

            async fn run($app: crate::support::TestApp) {
                $body
                $app.stop().await;
            }
        }
    };
}
pub(crate) use on_both_engines;
