//! Whoever may not change something changes nothing; and where they have signed in, the trail tells that they tried.

use jiff::SignedDuration;

use super::change_table::changes;
use super::changes::{send, sign_of};
use super::scene::Scene;
use super::tables::{route_of, signs};
use super::world::{Visitor, World};
use crate::support::{difference, on_both_engines};

on_both_engines!(who_may_not_changes_nothing_and_leaves_that_it_was_tried, |app| {
    let world = World::of(&app).await;
    let mut wrong = Vec::new();
    for row in changes() {
        let (route, signs) = (format!("POST {}", route_of(row.address)), signs(row.who));
        if signs.iter().all(|sign| matches!(sign, 'o' | '=')) {
            continue;
        }
        let scene = Scene::set(&world, row.stage, &format!("{} {}", row.address, row.form)).await;
        let before = app.stored().await;
        for (visitor, told) in Visitor::ALL.into_iter().zip(&signs) {
            if matches!(told, 'o' | '=') {
                continue;
            }
            // The same attempt is told once in ten seconds.
            app.advance(SignedDuration::from_secs(10));
            let came = world.comes(visitor, &scene, "").await;
            let count = app.count_told().await;
            let reply = send(&came, row).await;
            if sign_of(row, &reply) != *told {
                wrong.push(format!("{route}: {visitor:?}: {} and not {told}", reply.status));
            }
            let left = app.told_after(count).await;
            let account = world.account(visitor).map(|account| account.id.to_string());
            let is_told = left.len() == 1
                && left.iter().all(|left| {
                    (left.kind.as_str(), left.outcome.as_str(), left.means.as_str())
                        == ("attempted", "refused", "request")
                        && left.by == account
                        && left.thing.as_ref() == Some(&route)
                });
            if is_told != account.is_some() || !is_told && !left.is_empty() {
                wrong.push(format!("{route}: {visitor:?} left {left:?}"));
            }
        }
        let changed = difference(&before, &app.stored().await);
        if !changed.is_empty() {
            wrong.push(format!("{route}: {changed:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});
