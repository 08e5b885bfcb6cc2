//! Every route and method of the service, held against three lists: who may ask it ([`read_table`], [`change_table`]), which
//! event it leaves or why none, and what the same form sent twice does: one thing, and the same answer.
//!
//! The routes are read out of the sources ([`crate::routes`]): a new one without a row fails, and so does a row whose route
//! is gone. What is not as it should be stands in [`exceptions`], each with its reason; no list there grows.
//!
//! A row says of nine visitors what they get, three by three:
//!
//! | without an account | of this round and region | of elsewhere, and above |
//! | --- | --- | --- |
//! | a stranger | a reader of the region | a facilitator of another round of the region |
//! | a participant of the round | the round's facilitator | a co-ordinator of another region |
//! | a participant of another round | the region's co-ordinator | a national admin |
//!
//! - `o`: what they asked for: a page, a file, or that it is done
//! - `=`: an answer, and nothing was to be done for them
//! - `-`: a way to sign in (programs: 401)
//! - `.`: the same as for what does not exist (404)
//! - `x`: that they may not: they know the thing (403)

mod change_table;
mod changes;
mod exceptions;
mod read_table;
mod reads;
mod refusals;
mod scene;
mod tables;
mod world;

use std::collections::BTreeSet;

use crate::routes::routes;
use change_table::changes;
use read_table::READS;
use tables::route_of;

#[test]
fn every_route_has_its_row_and_every_row_its_route() {
    let reads = READS.iter().map(|row| format!("GET {}", route_of(row.address)));
    let changes = changes().map(|row| format!("POST {}", route_of(row.address)));
    let rows: BTreeSet<String> = reads.chain(changes).collect();
    let routes = routes();
    let without: Vec<_> = routes.difference(&rows).collect();
    assert!(
        without.is_empty(),
        "who may, what it leaves, and twice? Add to tests/web/every_route/*_table: {without:#?}"
    );
    let stale: Vec<_> = rows.difference(&routes).collect();
    assert!(stale.is_empty(), "no such routes any more: {stale:#?}");
}
