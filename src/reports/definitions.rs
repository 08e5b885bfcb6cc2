//! What figures mean, as data files tell it.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::words::Definition;

/// What kind of figure a name stands for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Meaning {
    pub term: &'static str,
    pub meaning: &'static str,
}

/// The definitions by the names of the fields that they are of, as data files tell them.
pub(super) fn meanings(definitions: Vec<Definition>) -> BTreeMap<&'static str, Meaning> {
    let named = definitions.into_iter().map(|own| {
        let meaning = Meaning {
            term: own.term,
            meaning: own.meaning,
        };
        (own.code, meaning)
    });
    named.collect()
}
