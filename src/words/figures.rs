//! How a round's figures are said, the same on a page and in a report.

use crate::domain::Language;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;
use crate::domain::results::{CriterionResult, Figures, JointTheme, ThemeResult, Value};
use crate::i18n::{msg, numbers};

/// Stands for a figure that there is not.
pub const NONE: &str = "–";

/// "Nykytila 2,5 · tavoitetila 4,1 · ero +1,6 · yhteinen näkemys 2,5 → 4,5".
pub fn of_theme(l: Language, theme: &ThemeResult) -> String {
    let of_all = &theme.values;
    let mut said = Vec::new();
    match composed(l, of_all.current) {
        Some(current) => said.push(msg::results_theme_current(l, current)),
        None => said.push(msg::results_theme_too_few(l).to_owned()),
    }
    said.extend(composed(l, of_all.target).map(|target| msg::results_theme_target(l, target)));
    said.extend(of_all.gap.map(|gap| msg::results_theme_gap(l, numbers::signed(l, gap))));
    said.extend(joint(l, &theme.joint));
    // A line never begins with the dot.
    said.join("\u{a0}· ")
}

/// On the scale, or of 100 where the scales of a theme differ.
pub fn composed(l: Language, value: Value) -> Option<String> {
    match (value.value, value.index) {
        (Some(value), _) => Some(numbers::decimal(l, value)),
        (None, Some(index)) => Some(format!("{}/100", numbers::decimal(l, index))),
        (None, None) => None,
    }
}

fn joint(l: Language, joint: &JointTheme) -> Option<String> {
    let way = way(composed(l, joint.values.current), composed(l, joint.values.target))?;
    let JointTheme {
        with_current,
        with_target,
        of,
        ..
    } = *joint;
    Some(match (with_current, with_target) {
        (current, target) if current == of && (target == of || target == 0) => msg::results_theme_joint(l, way),
        (with, 0) | (0, with) => msg::results_theme_joint_part(l, with, of, way),
        (current, target) if current == target => msg::results_theme_joint_part(l, current, of, way),
        (current, target) => msg::results_theme_joint_parts(l, current, target, of, way),
    })
}

/// "2 → 4"; nothing where neither end is known.
pub fn way(from: Option<String>, to: Option<String>) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(from),
        (from, Some(to)) => Some(format!("{} → {to}", from.unwrap_or_else(|| NONE.to_owned()))),
    }
}

/// Criteria that are missing from a theme's values; none where all are, for then there are no values.
pub fn left_out(theme: &ThemeResult, targets_asked: bool) -> Vec<&CriterionId> {
    let mut missing: Vec<&CriterionId> = theme.left_out_current.iter().collect();
    if targets_asked {
        let further = theme.left_out_target.iter();
        missing.extend(further.filter(|id| !theme.left_out_current.contains(id)));
    }
    if missing.len() < theme.criteria.len() {
        missing
    } else {
        Vec::new()
    }
}

/// A criterion's mean, or that it has too few answers.
pub fn mean(l: Language, figures: Option<&Figures>) -> String {
    match figures {
        None => msg::results_too_few(l).to_owned(),
        Some(figures) => figures.mean.map_or(NONE.to_owned(), |mean| numbers::decimal(l, mean)),
    }
}

/// The levels agreed on: "2 → 4".
pub fn joint_levels(levels: JointLevels) -> Option<String> {
    way(
        levels.current.map(|level| level.to_string()),
        levels.target.map(|level| level.to_string()),
    )
}

/// Last time's current state: the mean, and the level agreed on.
pub fn last_time(l: Language, before: &CriterionResult) -> Option<String> {
    let mean = before.all().current.as_ref().and_then(|figures| figures.mean);
    match (mean.map(|mean| numbers::decimal(l, mean)), before.joint.current) {
        (Some(mean), Some(joint)) => Some(msg::results_last_time_joint(l, joint, mean)),
        (Some(mean), None) => Some(mean),
        (None, Some(joint)) => Some(msg::results_last_time_joint(l, joint, NONE)),
        (None, None) => None,
    }
}
