//! What each change leaves in the trail, for each visitor who may; and what the same form does when it is sent again, as by
//! a double tap: nothing more, with the same answer.

use diesel::prelude::*;
use jiff::SignedDuration;
use perhekeskusarviointi::db::DbError;
use perhekeskusarviointi::db::schema::events;
use perhekeskusarviointi::domain::event::EventKind;

use super::change_table::changes;
use super::exceptions::Exceptions;
use super::scene::{Scene, address, filled};
use super::tables::{Change, Leaves, Why, route_of, sign, signs};
use super::world::{Came, Visitor, World};
use crate::support::{Reply, TestApp, difference, on_both_engines};

/// An event as the trail keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Told {
    pub kind: String,
    pub by_kind: String,
    pub by: Option<String>,
    pub thing: Option<String>,
    pub outcome: String,
    pub means: String,
}

impl TestApp {
    pub async fn count_told(&self) -> i64 {
        self.db()
            .read(|conn| -> Result<_, DbError> { Ok(events::table.count().get_result(conn)?) })
            .await
            .expect("the trail")
    }

    /// What the trail tells after so many events.
    pub async fn told_after(&self, count: i64) -> Vec<Told> {
        self.db()
            .read(move |conn| -> Result<_, DbError> {
                Ok(events::table
                    // Their ids know their order: what ships was stored by the real clock.
                    .order(events::id)
                    .offset(count)
                    .select((
                        events::kind,
                        events::by_kind,
                        events::by_id,
                        events::thing,
                        events::outcome,
                        events::means,
                    ))
                    .load(conn)?)
            })
            .await
            .expect("the trail")
    }
}

/// Sends a row's form, or what a script of ours would send.
pub async fn send(came: &Came, row: &Change) -> Reply {
    let (at, form) = (address(row.address, &came.names), filled(row.form, &came.names));
    if form.starts_with('{') {
        let body: serde_json::Value = serde_json::from_str(&form).expect("JSON");
        return came.browser.post_json(&at, &body).await;
    }
    let fields: Vec<(&str, &str)> = form.split('&').filter_map(|field| field.split_once('=')).collect();
    came.browser.post(&at, &fields).await
}

pub fn sign_of(row: &Change, reply: &Reply) -> char {
    match sign(reply.status, &reply.location()) {
        // Whoever has chosen a new password signs in with it.
        '-' if row.address.starts_with("/passwords/") => 'o',
        sign => sign,
    }
}

/// What is wrong with what somebody who may has left.
fn faults(row: &Change, told: &[Told], has_session: bool, own: Option<&str>) -> Option<String> {
    let (by_kind, kinds) = match row.leaves {
        Leaves::Account(kinds) => ("account", kinds),
        Leaves::Participant(kinds) => ("participant", kinds),
        Leaves::Nothing(_) => ("", &[][..]),
    };
    let mut kinds = kinds.to_vec();
    // A session that begins ends the one that the browser had.
    if let Some(at) = kinds
        .iter()
        .position(|kind| has_session && *kind == EventKind::SignedIn)
    {
        kinds.insert(at, EventKind::SessionEnded);
    }
    let mut left = told.to_vec();
    left.dedup_by(|one, other| one.kind == other.kind);
    let is_right = left.len() == kinds.len()
        && left.iter().zip(&kinds).all(|(told, kind)| {
            let is_own = own.is_none_or(|own| told.by.as_deref() == Some(own));
            told.kind == kind.code()
                && (told.by_kind.as_str(), told.outcome.as_str(), told.means.as_str()) == (by_kind, "done", "request")
                && told.by.is_some()
                && is_own
        });
    (!is_right).then(|| format!("it shall leave {:?}, and left {told:?}", row.leaves))
}

/// What is wrong with the second of two.
async fn again(app: &TestApp, row: &Change, came: &Came, first: &Reply) -> Result<(), Twice> {
    let (before, count) = (app.stored().await, app.count_told().await);
    app.advance(SignedDuration::from_secs(1));
    let second = send(came, row).await;
    let told = app.told_after(count).await;
    let difference = difference(&before, &app.stored().await);
    if !difference.is_empty() || told.iter().any(|told| told.outcome == "done") {
        return Err(Twice::Two(format!("{difference:?} {told:?}")));
    }
    if (second.status, second.location()) != (first.status, first.location()) || !told.is_empty() {
        let (status, location) = (second.status, second.location());
        return Err(Twice::Otherwise(format!(
            "{status} {location} {} {told:#?}",
            second.heading()
        )));
    }
    Ok(())
}

/// Sessions are left out of what is compared.
fn is_of_sessions(row: &Change) -> bool {
    row.address.starts_with("/sign-") || row.address.contains("/sessions/")
}

enum Twice {
    Two(String),
    Otherwise(String),
}

on_both_engines!(what_each_change_leaves_and_does_when_it_is_sent_twice, |app| {
    let world = World::of(&app).await;
    let (two, otherwise) = (Exceptions::twice_makes_two(), Exceptions::twice_is_answered_otherwise());
    let mut wrong = Vec::new();
    for row in changes() {
        let (route, signs) = (format!("POST {}", route_of(row.address)), signs(row.who));
        let mut is_first = true;
        world.set_up().await;
        for (visitor, told) in Visitor::ALL.into_iter().zip(&signs) {
            if !matches!(told, 'o' | '=') {
                continue;
            }
            let scene = Scene::set(&world, row.stage, &format!("{} {}", row.address, row.form)).await;
            let came = world.comes(visitor, &scene, row.address).await;
            // What is stored is compared for one visitor of each row.
            let before = if is_first { Some(app.stored().await) } else { None };
            let count = app.count_told().await;
            let first = send(&came, row).await;
            if sign_of(row, &first) != 'o' {
                wrong.push(format!("{route}: {visitor:?}: {} {}", first.status, first.text()));
                continue;
            }
            let left = app.told_after(count).await;
            if let Some(before) = before
                && !is_of_sessions(row)
            {
                let stores = *told == 'o' && !matches!(row.leaves, Leaves::Nothing(Why::Browser | Why::Leads));
                let stored = difference(&before, &app.stored().await);
                if stores == stored.is_empty() {
                    wrong.push(format!("{route}: {visitor:?}: it stores {stored:?}"));
                }
            }
            if *told == '=' {
                if !left.is_empty() {
                    wrong.push(format!(
                        "{route}: {visitor:?}: nothing was to be done, and it left {left:?}"
                    ));
                }
                continue;
            }
            // Whoever has to sign in does it themselves; by a link it may be somebody new.
            let own = world
                .account(visitor)
                .filter(|_| signs[0] == '-')
                .map(|account| account.id.as_str());
            let has_session = world.account(visitor).is_some();
            wrong.extend(faults(row, &left, has_session, own).map(|fault| format!("{route}: {visitor:?}: {fault}")));
            if std::mem::take(&mut is_first) {
                match again(&app, row, &came, &first).await {
                    Ok(()) => {}
                    Err(Twice::Two(_)) if two.except(&route) => {}
                    Err(Twice::Otherwise(_)) if otherwise.except(&route) => {}
                    Err(Twice::Two(told)) => wrong.push(format!("{route}: sent twice it makes two: {told}")),
                    Err(Twice::Otherwise(told)) => wrong.push(format!("{route}: the second is answered with {told}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for exceptions in [two, otherwise] {
        assert!(
            exceptions.unneeded().is_empty(),
            "no exceptions any more: {:#?}",
            exceptions.unneeded()
        );
    }
});
