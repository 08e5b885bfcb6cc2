use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::definitions::definitions;
use crate::domain::results::{CriterionResult, Group, Results, Row, ThemeResult, Values};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, ThemeId};

/// A round's results with what a file says around the figures.
#[derive(Clone, Copy)]
pub struct Described<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The subject's name in the reader's language.
    pub subject: &'a str,
    pub language: Language,
    /// A group's name in the reader's language, as the round calls it.
    pub group_label: &'a dyn Fn(Group) -> String,
}

/// The figures of `results.csv` as objects under `rows`, with `round`, `instrument`, `themes` and `definitions` beside.
pub fn json(described: &Described<'_>) -> String {
    let definitions: Map<String, Value> = definitions(described.language)
        .into_iter()
        .map(|definition| {
            (
                definition.code.to_owned(),
                json!({ "term": definition.term, "meaning": definition.meaning }),
            )
        })
        .collect();
    let themes: Vec<Value> = described
        .results
        .themes
        .iter()
        .map(|theme| of_theme(described, theme))
        .collect();
    let rows: Vec<Value> = described.results.rows().iter().map(of_row).collect();
    let file = json!({
        "language": described.language.code(),
        "round": of_round(described),
        "instrument": of_instrument(described),
        "themes": themes,
        "definitions": definitions,
        "rows": rows,
    });
    file.to_string()
}

fn of_round(described: &Described<'_>) -> Value {
    let Described { round, results, .. } = described;
    let groups: Vec<Value> = results
        .groups
        .iter()
        .map(|(group, participants)| {
            json!({ "group": group.code(), "label": (described.group_label)(*group), "participants": participants })
        })
        .collect();
    json!({
        "id": round.id.as_str(),
        "name": round.settings.name,
        "subject": {
            "kind": round.subject.kind.code(),
            "region": round.subject.region.as_str(),
            "site": round.subject.site.as_ref().map(|site| site.as_str()),
            "name": described.subject,
        },
        "state": round.state.code(),
        "starts_on": round.settings.starts_on.map(|day| day.to_string()),
        "ends_on": round.settings.ends_on.map(|day| day.to_string()),
        "mode": round.settings.mode.code(),
        "anonymity": round.settings.anonymity.code(),
        "k": round.settings.k,
        "targets": round.settings.targets.code(),
        "participants": results.participants,
        "groups": groups,
    })
}

fn of_instrument(described: &Described<'_>) -> Value {
    let Described {
        instrument, language, ..
    } = described;
    let texts = instrument.texts(*language);
    json!({
        "id": instrument.id.as_str(),
        "version": instrument.version,
        "title": texts.title,
        "source": texts.source_note,
        "licence": instrument.licence,
        "scale": scale(instrument.scale.min, instrument.scale.max, &texts.levels),
        "values": values(&described.results.whole),
    })
}

fn scale(min: i32, max: i32, labels: &BTreeMap<i32, String>) -> Value {
    let levels: Vec<Value> = (min..=max)
        .map(|level| json!({ "level": level, "label": labels.get(&level) }))
        .collect();
    json!({ "min": min, "max": max, "levels": levels })
}

fn of_theme(described: &Described<'_>, theme: &ThemeResult) -> Value {
    let groups: Vec<Value> = theme
        .groups
        .iter()
        .map(|(group, of_group)| json!({ "group": group.code(), "values": values(of_group) }))
        .collect();
    let criteria: Vec<Value> = theme
        .criteria
        .iter()
        .map(|criterion| of_criterion(described, criterion))
        .collect();
    json!({
        "theme": theme.theme.as_str(),
        "title": title_of_theme(described, &theme.theme),
        "values": values(&theme.values),
        "groups": groups,
        "left_out": {
            "current": theme.left_out_current.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
            "target": theme.left_out_target.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        },
        "joint": {
            "values": values(&theme.joint.values),
            "with_current": theme.joint.with_current,
            "with_target": theme.joint.with_target,
            "of": theme.joint.of,
        },
        "criteria": criteria,
    })
}

fn title_of_theme<'a>(described: &Described<'a>, id: &ThemeId) -> Option<&'a str> {
    let theme = described.instrument.theme(id)?;
    Some(theme.texts(described.language).title.as_str())
}

fn of_criterion(described: &Described<'_>, result: &CriterionResult) -> Value {
    let criterion = described.instrument.criterion(&result.criterion);
    let texts = criterion.map(|criterion| criterion.texts(described.language));
    json!({
        "criterion": result.criterion.as_str(),
        "title": texts.map(|texts| &texts.title),
        "statement": texts.map(|texts| &texts.statement),
        "weight": criterion.map(|criterion| criterion.weight),
        "scale_min": result.scale_min,
        "scale_max": result.scale_max,
    })
}

fn values(values: &Values) -> Value {
    json!({
        "current": values.current.value,
        "current_index": values.current.index,
        "target": values.target.value,
        "target_index": values.target.index,
        "gap": values.gap,
    })
}

fn of_row(row: &Row) -> Value {
    let mut fields = vec![
        json!(row.theme.as_str()),
        json!(row.criterion.as_str()),
        json!(row.asked.code()),
        json!(row.group.code()),
        json!(row.suppressed),
        json!(row.n),
        json!(row.cannot_say),
        json!(row.not_applicable),
        json!(row.mean),
        json!(row.sd),
        json!(row.min),
        json!(row.q1),
        json!(row.median),
        json!(row.q3),
        json!(row.max),
    ];
    fields.extend(row.counts.iter().map(|count| json!(count)));
    fields.extend([json!(row.agreement), json!(row.pairs), json!(row.gap), json!(row.joint)]);
    let named: Map<String, Value> = Row::COLUMNS.iter().map(|name| (*name).to_owned()).zip(fields).collect();
    Value::Object(named)
}
