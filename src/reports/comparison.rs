//! A comparison's figures as files: one row per whole, theme or criterion and round.

use serde_json::{Map, Value, json};

use super::definitions::comparison_definitions;
use crate::domain::results::Values;
use crate::domain::results::comparison::{About, Change, Compared, ComparedCriterion, Comparison, Point};
use crate::domain::{Instrument, Language};

/// A comparison with what a file says around the figures, in the reader's language.
pub struct ComparedBeside<'a> {
    pub comparison: &'a Comparison,
    /// The newest version first.
    pub versions: &'a [&'a Instrument],
    pub language: Language,
    pub title: &'a str,
    /// Per round.
    pub labels: &'a [String],
    /// Sentences.
    pub cautions: &'a [String],
    pub left_out: &'a [String],
    pub rule: &'a [String],
}

/// The names of the columns, and of the fields of a row in JSON.
const COLUMNS: [&str; 18] = [
    "of",
    "theme",
    "criterion",
    "round",
    "ends_on",
    "current",
    "current_index",
    "target",
    "target_index",
    "gap",
    "joint_current",
    "joint_current_index",
    "joint_target",
    "joint_target_index",
    "n",
    "sd",
    "change",
    "mark",
];

/// Comma, UTF-8, full precision. A field holds an id of ours, a date or a number, never what somebody typed.
pub fn comparison_csv(comparison: &Comparison) -> String {
    let mut text = COLUMNS.join(",");
    text.push('\n');
    for row in rows(comparison) {
        let fields: Vec<String> = row.iter().map(field).collect();
        text.push_str(&fields.join(","));
        text.push('\n');
    }
    text
}

/// The rows of the CSV file as objects under `rows`, with `rounds`, `instrument`, `themes`, remarks and `definitions` beside.
pub fn comparison_json(beside: &ComparedBeside<'_>) -> String {
    let l = beside.language;
    let rows: Vec<Value> = rows(beside.comparison)
        .into_iter()
        .map(|row| Value::Object(COLUMNS.iter().map(|name| (*name).to_owned()).zip(row).collect()))
        .collect();
    let definitions: Map<String, Value> = comparison_definitions(l)
        .into_iter()
        .map(|own| (own.code.to_owned(), json!({ "term": own.term, "meaning": own.meaning })))
        .collect();
    let newest = beside.versions.first();
    json!({
        "language": l.code(),
        "title": beside.title,
        "order": beside.comparison.order.code(),
        "instrument": newest.map(|own| json!({
            "id": own.id.as_str(),
            "version": own.version,
            "title": own.texts(l).title,
            "source": own.texts(l).source_note,
            "licence": own.licence,
        })),
        "rounds": rounds(beside),
        "themes": themes(beside),
        "cautions": beside.cautions,
        "left_out": beside.left_out,
        "rule": beside.rule,
        "definitions": definitions,
        "rows": rows,
    })
    .to_string()
}

fn rounds(beside: &ComparedBeside<'_>) -> Vec<Value> {
    let rounds = beside.comparison.rounds.iter().zip(beside.labels);
    let facts = |about: &About| {
        let groups: Vec<Value> = about
            .groups
            .iter()
            .map(|(group, participants)| json!({ "group": group.code(), "participants": participants }))
            .collect();
        json!({
            "id": about.id.as_str(),
            "name": about.name,
            "subject": {
                "kind": about.subject.kind.code(),
                "region": about.subject.region.as_str(),
                "site": about.subject.site.as_ref().map(|site| site.as_str()),
            },
            "starts_on": about.starts_on.map(|day| day.to_string()),
            "ends_on": about.ends_on.map(|day| day.to_string()),
            "mode": about.mode.code(),
            "anonymity": about.disclosure.anonymity.code(),
            "k": about.disclosure.k,
            "participants": about.participants,
            "groups": groups,
        })
    };
    rounds
        .map(|(round, label)| {
            json!({
                "label": label,
                "version": round.version_number,
                "round": round.about.as_ref().map(facts),
            })
        })
        .collect()
}

fn themes(beside: &ComparedBeside<'_>) -> Vec<Value> {
    let l = beside.language;
    let themes = beside.comparison.themes.iter();
    themes
        .map(|theme| {
            let texts = beside.versions.iter().find_map(|version| version.theme(&theme.theme));
            let criteria: Vec<Value> = theme
                .criteria
                .iter()
                .map(|own| {
                    let found = beside
                        .versions
                        .iter()
                        .find_map(|version| version.criterion(&own.criterion));
                    json!({
                        "criterion": own.criterion.as_str(),
                        "title": found.map(|found| &found.texts(l).title),
                        "scale_min": own.scale_min,
                        "scale_max": own.scale_max,
                    })
                })
                .collect();
            json!({
                "theme": theme.theme.as_str(),
                "title": texts.map(|texts| &texts.texts(l).title),
                "criteria": criteria,
            })
        })
        .collect()
}

/// In the order of [`COLUMNS`]: the whole, then each theme with its criteria; rounds in their order within each.
fn rows(comparison: &Comparison) -> Vec<Vec<Value>> {
    let composed = |of: [Value; 3], values: &[Option<Compared>], changes: &[Option<Change>]| -> Vec<Vec<Value>> {
        let places = (0..values.len()).filter_map(|place| Some((place, values[place]?)));
        places
            .map(|(place, own)| {
                [
                    of.to_vec(),
                    of_round(comparison, place),
                    of_composed(&own, changes[place]),
                ]
                .concat()
            })
            .collect()
    };
    let mut rows = composed(
        [json!("whole"), Value::Null, Value::Null],
        &comparison.whole,
        &comparison.whole_changes,
    );
    for theme in &comparison.themes {
        let id = json!(theme.theme.as_str());
        rows.extend(composed(
            [json!("theme"), id.clone(), Value::Null],
            &theme.rounds,
            &theme.changes,
        ));
        for own in &theme.criteria {
            rows.extend(of_criterion(comparison, &id, own));
        }
    }
    rows
}

fn of_criterion(comparison: &Comparison, theme: &Value, own: &ComparedCriterion) -> Vec<Vec<Value>> {
    let of = vec![json!("criterion"), theme.clone(), json!(own.criterion.as_str())];
    let places = (0..own.rounds.len()).filter_map(|place| Some((place, own.rounds[place]?)));
    places
        .map(|(place, point)| {
            [
                of.clone(),
                of_round(comparison, place),
                of_point(&point, own.changes[place]),
            ]
            .concat()
        })
        .collect()
}

/// The round's id, or its place among those without a name, and its last day.
fn of_round(comparison: &Comparison, place: usize) -> Vec<Value> {
    match &comparison.rounds[place].about {
        Some(about) => vec![
            json!(about.id.as_str()),
            json!(about.ends_on.map(|day| day.to_string())),
        ],
        None => vec![json!(format!("other-{}", place + 1)), Value::Null],
    }
}

fn of_composed(own: &Compared, change: Option<Change>) -> Vec<Value> {
    let Values { current, target, gap } = own.values;
    let mut fields = vec![
        json!(current.value),
        json!(current.index),
        json!(target.value),
        json!(target.index),
        json!(gap),
        json!(own.joint.current.value),
        json!(own.joint.current.index),
        json!(own.joint.target.value),
        json!(own.joint.target.index),
        Value::Null,
        Value::Null,
    ];
    fields.extend(of_change(change));
    fields
}

fn of_point(point: &Point, change: Option<Change>) -> Vec<Value> {
    let mut fields = vec![
        json!(point.current.map(|spread| spread.mean)),
        Value::Null,
        json!(point.target),
        Value::Null,
        json!(point.gap),
        json!(point.joint.current),
        Value::Null,
        json!(point.joint.target),
        Value::Null,
        json!(point.current.map(|spread| spread.n)),
        json!(point.current.map(|spread| spread.sd)),
    ];
    fields.extend(of_change(change));
    fields
}

fn of_change(change: Option<Change>) -> [Value; 2] {
    [
        json!(change.map(|own| own.by)),
        json!(change.map(|own| own.mark.code())),
    ]
}

/// A number as the shortest text that reads back as the same number; nothing for what is not told.
fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
