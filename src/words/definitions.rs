//! What each kind of figure means, in the reader's words.

use crate::domain::Language;
use crate::i18n::msg;

/// What one kind of figure means, in the reader's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// The name of the column or of the first column it speaks of.
    pub code: &'static str,
    pub term: &'static str,
    pub meaning: &'static str,
}

/// Every kind of figure that a page or a file shows, in the order a reader meets them.
pub fn definitions(l: Language) -> Vec<Definition> {
    let definition = |code, term, meaning| Definition { code, term, meaning };
    vec![
        definition("mean", msg::results_term_mean(l), msg::results_meaning_mean(l)),
        definition("gap", msg::results_term_gap(l), msg::results_meaning_gap(l)),
        definition("joint", msg::results_term_joint(l), msg::results_meaning_joint(l)),
        definition("theme", msg::results_term_theme(l), msg::results_meaning_theme(l)),
        definition("index", msg::results_term_index(l), msg::results_meaning_index(l)),
        definition(
            "agreement",
            msg::results_term_agreement(l),
            msg::results_meaning_agreement(l),
        ),
        definition("n", msg::results_term_n(l), msg::results_meaning_n(l)),
        definition(
            "cannot_say",
            msg::results_term_cannot_say(l),
            msg::results_meaning_cannot_say(l),
        ),
        definition(
            "not_applicable",
            msg::results_term_not_applicable(l),
            msg::results_meaning_not_applicable(l),
        ),
        definition("counts", msg::results_term_counts(l), msg::results_meaning_counts(l)),
        definition(
            "quartiles",
            msg::results_term_quartiles(l),
            msg::results_meaning_quartiles(l),
        ),
        definition("sd", msg::results_term_sd(l), msg::results_meaning_sd(l)),
        definition("pairs", msg::results_term_pairs(l), msg::results_meaning_pairs(l)),
        definition(
            "suppressed",
            msg::results_term_suppressed(l),
            msg::results_meaning_suppressed(l),
        ),
    ]
}

/// What the figures of a comparison mean, in the order a reader meets them.
pub fn comparison_definitions(l: Language) -> Vec<Definition> {
    let definition = |code, term, meaning| Definition { code, term, meaning };
    vec![
        definition("current", msg::results_term_mean(l), msg::results_meaning_mean(l)),
        definition(
            "current_index",
            msg::results_term_index(l),
            msg::results_meaning_index(l),
        ),
        definition("theme", msg::results_term_theme(l), msg::results_meaning_theme(l)),
        definition(
            "joint_current",
            msg::results_term_joint(l),
            msg::results_meaning_joint(l),
        ),
        definition("gap", msg::results_term_gap(l), msg::results_meaning_gap(l)),
        definition("n", msg::results_term_n(l), msg::results_meaning_n(l)),
        definition("sd", msg::results_term_sd(l), msg::results_meaning_sd(l)),
        definition(
            "change",
            msg::comparison_term_change(l),
            msg::comparison_meaning_change(l),
        ),
        definition("mark", msg::comparison_term_mark(l), msg::comparison_meaning_mark(l)),
    ]
}
