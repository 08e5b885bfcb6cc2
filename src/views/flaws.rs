//! The flaws of a form in words: beside each field, and all together above the form.

use super::problem;
use crate::domain::{Flaws, Language};

/// The flaw of one field, for the field's `flaw`.
pub fn of(l: Language, flaws: &Flaws, field: &str) -> Option<String> {
    flaws.of(field).map(|flaw| problem::flaw(l, flaw))
}

/// All flaws of a form, for the [`error_summary`](super::components::error_summary). `labels` names the fields, so that
/// each line says where it belongs.
pub fn summary(l: Language, flaws: &Flaws, labels: &[(&str, &str)]) -> Vec<(String, String)> {
    flaws
        .iter()
        .map(|(field, flaw)| {
            let sentence = problem::flaw(l, flaw);
            match labels.iter().find(|(name, _)| *name == field) {
                // A label that asks needs no colon.
                Some((_, label)) if label.ends_with('?') => (field.to_owned(), format!("{label} {sentence}")),
                Some((_, label)) => (field.to_owned(), format!("{label}: {sentence}")),
                None => (field.to_owned(), sentence),
            }
        })
        .collect()
}
