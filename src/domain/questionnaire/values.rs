//! Values of `instrument.toml` read from a table, each with the fault of one that does not fit.

use super::fault::{IdForm, Wrong};
use super::sheet::Field;
use super::table::Table;

pub(super) fn parsed<T>(
    table: &Table<'_>,
    key: &str,
    field: Field<String>,
    parse: impl Fn(&str) -> Option<T>,
    form: IdForm,
) -> Field<T> {
    let line = field.line;
    field.and_then(|text| {
        let id = parse(&text);
        if id.is_none() && !text.trim().is_empty() {
            table.note(line, key, Wrong::IdForm(form));
        }
        id
    })
}

pub(super) fn formed(
    table: &Table<'_>,
    key: &str,
    field: Field<String>,
    fits: impl Fn(&str) -> bool,
    wrong: impl Fn(String) -> Wrong,
) -> Field<String> {
    if let Some(text) = field
        .value
        .as_ref()
        .filter(|text| !text.trim().is_empty() && !fits(text))
    {
        table.note(field.line, key, wrong(text.clone()));
    }
    field
}

pub(super) fn chosen<T: Copy>(
    table: &Table<'_>,
    key: &str,
    field: Field<String>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Field<T> {
    let line = field.line;
    field.and_then(|found| {
        let choice = all.iter().copied().find(|choice| code(*choice) == found);
        if choice.is_none() && !found.trim().is_empty() {
            let choices = all.iter().map(|choice| code(*choice)).collect();
            table.note(line, key, Wrong::NotAChoice { found, choices });
        }
        choice
    })
}

pub(super) fn choices<T: Copy>(
    table: &Table<'_>,
    key: &'static str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Vec<Field<T>> {
    table
        .texts(key)
        .into_iter()
        .map(|item| chosen(table, key, item, all, &code))
        .collect()
}

fn within(table: &Table<'_>, key: &'static str, min: i64, max: i64) -> Field<i64> {
    let field = table.whole_number(key);
    let line = field.line;
    field.and_then(|found| {
        let inside = (min..=max).contains(&found);
        if !inside {
            table.note(line, key, Wrong::NumberOutside { found, min, max });
        }
        inside.then_some(found)
    })
}

pub(super) fn minutes(table: &Table<'_>, key: &'static str) -> Field<u32> {
    within(table, key, 1, 24 * 60).and_then(|minutes| u32::try_from(minutes).ok())
}

pub(super) fn level(table: &Table<'_>, key: &'static str) -> Field<i32> {
    within(table, key, -100, 100).and_then(|level| i32::try_from(level).ok())
}

pub(super) fn weight(table: &Table<'_>) -> Field<f64> {
    let weight = table.optional_number("weight");
    if weight.value.is_some_and(|weight| !(weight.is_finite() && weight > 0.0)) {
        table.note(weight.line, "weight", Wrong::WeightNotPositive);
    }
    weight
}

pub(super) fn version(table: &Table<'_>, key: &str, field: Field<String>) -> Field<String> {
    formed(
        table,
        key,
        field,
        |text| version_numbers(text).is_some(),
        |found| Wrong::VersionForm { found },
    )
}

pub(super) fn predecessor(root: &Table<'_>, own: &Field<String>) -> Field<String> {
    let earlier = version(root, "predecessor", root.optional_text("predecessor"));
    let numbers = |field: &Field<String>| field.value.as_deref().and_then(version_numbers);
    if let (Some(before), Some(now)) = (numbers(&earlier), numbers(own))
        && before >= now
    {
        let version = own.value.clone().unwrap_or_default();
        root.note(earlier.line, "predecessor", Wrong::PredecessorNotEarlier { version });
    }
    earlier
}

/// Two or three numbers joined by dots.
fn version_numbers(text: &str) -> Option<Vec<u32>> {
    let number = |part: &str| {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    let numbers: Vec<u32> = text.split('.').map(number).collect::<Option<_>>()?;
    (2..=3).contains(&numbers.len()).then_some(numbers)
}

/// `framework:item`, both lower-case ASCII letters and digits with hyphens.
pub(super) fn is_tag(text: &str) -> bool {
    let words = |part: &str| {
        part.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
    };
    text.split_once(':').is_some_and(|(framework, item)| {
        framework.starts_with(|first: char| first.is_ascii_lowercase()) && words(framework) && words(item)
    })
}
