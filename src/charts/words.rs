//! Words and figures that the charts share.

use crate::domain::Language;
use crate::i18n::msg;

use super::item::Item;
use super::palette::Series;
use super::scale::Axis;
use super::subject::Subject;

/// Stands for a figure that there is not.
pub(crate) const NONE: &str = "–";

pub(crate) fn series(language: Language, series: Series) -> &'static str {
    match series {
        Series::Current => msg::charts_series_current(language),
        Series::Target => msg::charts_series_target(language),
        Series::JointCurrent => msg::charts_series_joint_current(language),
        Series::JointTarget => msg::charts_series_joint_target(language),
    }
}

/// "2,4 → 3,8".
pub(crate) fn way(from: Option<f64>, to: Option<f64>, show: impl Fn(f64) -> String) -> String {
    match (from, to) {
        (Some(from), None) => show(from),
        (from, to) => {
            let figure = |value: Option<f64>| value.map_or(NONE.to_owned(), &show);
            format!("{} → {}", figure(from), figure(to))
        }
    }
}

/// The definitions that a picture of current and target values needs at its foot.
pub(crate) fn notes(subject: &Subject<'_>, axis: Axis, items: &[Item<'_>]) -> Vec<String> {
    let language = subject.language;
    let mut notes = vec![match axis {
        Axis::Levels { min, max } => msg::charts_note_means(language, max, min),
        Axis::Index => msg::charts_note_index(language).to_owned(),
    }];
    let joint = |item: &Item<'_>| item.joint_current.is_some() || item.joint_target.is_some();
    if items.iter().any(joint) {
        notes.push(msg::charts_note_joint(language).to_owned());
    }
    let asked = subject.results.targets_asked;
    if items
        .iter()
        .any(|item| item.current.is_none() || (asked && item.target.is_none()))
    {
        notes.push(too_few_note(subject));
    }
    notes
}

pub(crate) fn too_few_note(subject: &Subject<'_>) -> String {
    msg::charts_note_too_few(subject.language, subject.results.disclosure.k)
}
