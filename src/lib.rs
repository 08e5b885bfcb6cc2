//! Perhekeskusarviointi: family centres' assessment rounds, from a questionnaire file to a chart in a report.
//!
//! Reading order: [`domain`] (pure rules and numbers) → [`i18n`] (texts, numbers, dates) and [`words`] (what things are
//! called) → [`charts`] and [`reports`] (results turned into pictures and files) → [`db`] (the only place that knows
//! SQL) → [`acts`] (what is done) → [`views`] (the only place that knows HTML) → [`web`] (the only place that knows
//! HTTP) → [`app`] and [`cli`] (one process, one binary).
//!
//! Arrows run only downwards (`tests/conventions/architecture.rs` reads the `use` lines and holds this):
//!
//! ```text
//! main → cli → acts, app, clock, config, db, demo, domain, keys, passwords, questionnaires, reports
//! demo           → acts, app, clock, config, domain, keys, db (its own file, nothing in it)
//! app            → acts, clock, config, db, domain, keys, live, passwords, questionnaires, reference, web
//! acts           → clock, db, domain, keys, live, passwords, questionnaires, reference
//! web            → acts, charts, clock, config, domain, i18n, keys, live, network, reports, views, words
//! live           → db, domain
//! config         → db, network, passwords     reference → domain     passwords → keys
//! keys           → clock     clock, network, xml → nothing of ours
//! views          → charts, i18n, domain, words
//! reports        → charts, i18n, domain, words, xml
//! words          → i18n, domain
//! charts         → i18n, domain, words, xml
//! db             → domain     questionnaires → domain     i18n → domain (language only)
//! domain         → nothing of ours
//! ```
//!
//! Invariants that every change keeps:
//! - a released instrument version never changes, and a round points at exactly one version
//! - answers belong to a participant, never to an account
//! - a write re-reads inside its own transaction what its rule depends on
//! - no number leaves `domain::results` without disclosure control, and hidden values are never sent
//! - every write names its actor and leaves an event: the type that a write hands back holds it
//! - rights are read again inside the write
//! - the site works without JavaScript, and each feature works on both engines

#[warn(missing_docs)]
pub mod acts;
pub mod app;
pub mod charts;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
#[warn(missing_docs)]
pub mod domain;
pub mod i18n;
pub mod keys;
pub mod live;
pub mod network;
pub mod passwords;
pub mod questionnaires;
pub mod reference;
pub mod reports;
pub mod views;
pub mod web;
pub mod words;
pub mod xml;
