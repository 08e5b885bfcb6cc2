//! Current, target and joint values in words and as a table: what every picture of them says.

use crate::charts::chart::Table;
use crate::charts::paint::palette::Series;
use crate::charts::paint::scale::Axis;
use crate::charts::words::{self, NONE, names, of_ends, too_few, top};
use crate::domain::Language;
use crate::i18n::msg;

use super::item::{Item, series_of};
use super::pictures::RoundPictures;

/// Current, target and joint values: what is highest and lowest, where the gap is largest, what is missing.
pub(crate) fn description(subject: &RoundPictures<'_>, axis: Axis, items: &[Item<'_>], shows: String) -> String {
    let language = subject.told.language;
    let mut sentences = vec![shows];
    let currents = values(items, |item| item.current);
    sentences.extend(of_currents(language, axis, &currents));
    let gaps = values(items, |item| item.gap);
    if words::reached(&gaps, |gap| axis.show_gap(language, gap)) {
        sentences.push(msg::charts_says_reached(language).to_owned());
    } else if let Some((largest, gap)) = top(&gaps, |gap| axis.show_gap(language, gap)) {
        sentences.push(msg::charts_says_gap(language, gap, names(language, &largest)));
    }
    let joint = items
        .iter()
        .filter(|item| item.joint_current.is_some() || item.joint_target.is_some())
        .count();
    if joint > 0 {
        sentences.push(msg::charts_says_joint(language, joint, items.len()));
    }
    let hidden = items.iter().filter(|item| item.current.is_none());
    sentences.extend(too_few(language, hidden.map(|item| item.title)));
    sentences.join(" ")
}

/// The definitions that a picture of current and target values needs at its foot.
pub(crate) fn notes(subject: &RoundPictures<'_>, axis: Axis, items: &[Item<'_>]) -> Vec<String> {
    let language = subject.told.language;
    let mut notes = vec![means_note(language, axis)];
    let joint = |item: &Item<'_>| item.joint_current.is_some() || item.joint_target.is_some();
    if items.iter().any(joint) {
        notes.push(msg::charts_note_joint(language).to_owned());
    }
    let asked = subject.told.results.targets_asked;
    if items
        .iter()
        .any(|item| item.current.is_none() || (asked && item.target.is_none()))
    {
        notes.push(too_few_note(subject));
    }
    notes
}

/// What the means of a picture are means of.
pub(crate) fn means_note(language: Language, axis: Axis) -> String {
    match axis {
        Axis::Levels { min, max } => msg::charts_note_means(language, max, min),
        Axis::Index => msg::charts_note_index(language).to_owned(),
    }
}

pub(crate) fn too_few_note(subject: &RoundPictures<'_>) -> String {
    msg::charts_note_too_few(subject.told.language, subject.told.results.disclosure.k)
}

/// The items with a column for each series that has a value somewhere. Criteria have their theme in a column of its own,
/// where there are several themes.
pub(crate) fn table(subject: &RoundPictures<'_>, axis: Axis, caption: &str, items: &[Item<'_>]) -> Table {
    let language = subject.told.language;
    let series = series_of(items);
    let gaps = items.iter().any(|item| item.gap.is_some());
    let of_criteria = items.iter().any(|item| item.theme.is_some());
    let with_themes = of_criteria && !subject.is_by_criteria();
    let name = if of_criteria {
        msg::charts_criterion(language)
    } else {
        msg::charts_theme(language)
    };
    let mut columns = vec![name.to_owned()];
    columns.extend(with_themes.then(|| msg::charts_theme(language).to_owned()));
    columns.extend(series.iter().map(|series| words::series(language, *series).to_owned()));
    columns.extend(gaps.then(|| msg::charts_gap(language).to_owned()));
    let row = |item: &Item<'_>| {
        let mut row = vec![item.title.to_owned()];
        row.extend(item.theme.filter(|_| with_themes).map(str::to_owned));
        row.extend(series.iter().map(|series| cell(subject, axis, item, *series)));
        row.extend(gaps.then(|| item.gap.map_or(NONE.to_owned(), |gap| axis.show_gap(language, gap))));
        row
    };
    Table {
        caption: caption.to_owned(),
        columns,
        rows: items.iter().map(row).collect(),
    }
}

/// A value as the table says it; a theme's joint view with how many criteria it rests on.
fn cell(subject: &RoundPictures<'_>, axis: Axis, item: &Item<'_>, series: Series) -> String {
    let language = subject.told.language;
    let absent = match series {
        Series::Current | Series::Target => msg::charts_too_few(language),
        Series::JointCurrent | Series::JointTarget => NONE,
    };
    let text = item.text(axis, language, series);
    let text = text.unwrap_or_else(|| absent.to_owned());
    match item.joint_part(series) {
        Some((with, of)) => msg::charts_joint_part(language, with, of, &text),
        None => text,
    }
}

fn values<'a>(items: &[Item<'a>], of: impl Fn(&Item<'a>) -> Option<f64>) -> Vec<(&'a str, f64)> {
    items.iter().filter_map(|item| Some((item.title, of(item)?))).collect()
}

/// What is highest and lowest of the current states.
pub(crate) fn of_currents(language: Language, axis: Axis, currents: &[(&str, f64)]) -> Option<String> {
    of_ends(
        language,
        currents,
        |value| axis.show(language, value),
        |all| msg::charts_says_current_same(language, all),
        |(high, most), (low, least)| msg::charts_says_current(language, high, most, low, least),
    )
}
