//! Who may read: every page and file asked by every kind of visitor, and nothing is changed by it.

use super::read_table::READS;
use super::scene::{Scene, address};
use super::tables::{Read, Stage, route_of, sign, signs};
use super::world::{Visitor, World};
use crate::support::{difference, on_both_engines};

/// Whether the program that is tested has the route.
fn is_built(row: &Read) -> bool {
    cfg!(feature = "pdf") || !route_of(row.address).ends_with(".pdf")
}

/// What the visitors get, and where it is not what the row says.
async fn found(world: &World<'_>, scene: &Scene, row: &Read) -> String {
    let mut found = String::new();
    for (at, visitor) in Visitor::ALL.into_iter().enumerate() {
        let came = world.comes(visitor, scene, row.address).await;
        let bearer = came.bearer.map(|key| format!("Bearer {key}"));
        let headers = bearer.iter().map(|key| ("authorization", key.as_str()));
        let at_address = address(row.address, &came.names);
        let reply = came.browser.open(&at_address, &headers.collect::<Vec<_>>()).await;
        let location = reply.headers().get("location").and_then(|to| to.to_str().ok());
        if at > 0 && at % 3 == 0 {
            found.push(' ');
        }
        found.push(sign(reply.status().as_u16(), location.unwrap_or_default()));
    }
    found
}

on_both_engines!(who_may_read_each_page_and_file, |app| {
    let world = World::of(&app).await;
    let mut wrong = Vec::new();
    for stage in [
        Stage::Draft,
        Stage::Open,
        Stage::Unrevealed,
        Stage::Joint,
        Stage::Closed,
        Stage::Published,
        Stage::Unset,
    ] {
        let rows = READS.iter().filter(|row| row.stage == stage && is_built(row));
        let about: String = rows.clone().map(|row| row.address).collect();
        let scene = Scene::set(&world, stage, &about).await;
        let before = app.stored().await;
        for row in rows {
            let found = found(&world, &scene, row).await;
            if signs(&found) != signs(row.who) {
                wrong.push(format!("\"{}\", and not \"{}\": GET {}", found, row.who, row.address));
            }
        }
        let changed = difference(&before, &app.stored().await);
        let changed: Vec<_> = changed.iter().filter(|line| !is_noted(line)).collect();
        if !changed.is_empty() {
            wrong.push(format!("{stage:?}: changed by looking: {changed:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
});

/// That a link or a token was used is noted, and what a closed round comes to is kept once somebody has asked for it.
fn is_noted(line: &str) -> bool {
    ["share_links", "api_tokens", "round_summaries"]
        .iter()
        .any(|table| line.starts_with(&format!("+ {table}: ")) || line.starts_with(&format!("- {table}: ")))
}
