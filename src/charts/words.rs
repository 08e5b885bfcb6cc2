//! Words and figures that the charts share.

use crate::domain::Language;
use crate::i18n::msg;

use super::paint::palette::Series;

/// Names are told one by one up to this many.
const MOST_NAMED: usize = 3;

/// Stands for a figure that there is not.
pub(crate) const NONE: &str = "–";

/// How many, where that is told.
pub(crate) fn count(count: Option<usize>) -> String {
    count.map_or(NONE.to_owned(), |count| count.to_string())
}

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

/// What lies at the two ends, each with its value, or the one value that all have; ties judged as shown.
pub(crate) fn of_ends(
    language: Language,
    values: &[(&str, f64)],
    show: impl Fn(f64) -> String,
    same: impl Fn(String) -> String,
    apart: impl Fn((String, String), (String, String)) -> String,
) -> Option<String> {
    let (high, most) = top(values, &show)?;
    let turned: Vec<(&str, f64)> = values.iter().map(|(name, value)| (*name, -value)).collect();
    let (low, least) = top(&turned, |value| show(-value))?;
    Some(if most == least {
        same(most)
    } else {
        apart((names(language, &high), most), (names(language, &low), least))
    })
}

/// Whether no gap is left, as gaps are shown: where the target is below the current state it has been reached, too.
pub(crate) fn reached(gaps: &[(&str, f64)], show: impl Fn(f64) -> String) -> bool {
    let none = show(0.0);
    !gaps.is_empty() && gaps.iter().all(|(_, gap)| *gap <= 0.0 || show(*gap) == none)
}

/// The names with the greatest value as it is shown.
pub(crate) fn top<'a>(values: &[(&'a str, f64)], show: impl Fn(f64) -> String) -> Option<(Vec<&'a str>, String)> {
    let greatest = values.iter().map(|(_, value)| *value).reduce(f64::max)?;
    let shown = show(greatest);
    let names = values
        .iter()
        .filter(|(_, value)| show(*value) == shown)
        .map(|(name, _)| *name)
        .collect();
    Some((names, shown))
}

/// Names what has too few answers, where something has.
pub(crate) fn too_few<'a>(language: Language, hidden: impl Iterator<Item = &'a str>) -> Option<String> {
    let hidden: Vec<&str> = hidden.collect();
    (!hidden.is_empty()).then(|| msg::charts_says_too_few(language, names(language, &hidden)))
}

/// "”Yksi”, ”kaksi”, ”kolme” ja 2 muuta".
pub(crate) fn names(language: Language, names: &[&str]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .take(MOST_NAMED)
        .map(|name| msg::charts_quoted(language, name))
        .collect();
    let listed = quoted.join(", ");
    match names.len().saturating_sub(MOST_NAMED) {
        0 => listed,
        more => msg::charts_and_more(language, more, listed),
    }
}
