//! The committed JSON Schemas are those of the Rust types, and know exactly the keys that the reader knows.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use perhekeskusarviointi::domain::questionnaire::schema;
use serde_json::Value;

use super::sample::{INSTRUMENT, TEXTS};

fn committed(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("questionnaires/schema")
        .join(name)
}

/// Run with `WRITE_SCHEMA=1` to write the files anew after a change of the types.
#[test]
fn the_committed_schemas_are_current() {
    for (name, schema) in [
        ("instrument.schema.json", schema::instrument()),
        ("texts.schema.json", schema::texts()),
    ] {
        let current = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        if std::env::var_os("WRITE_SCHEMA").is_some() {
            fs::write(committed(name), &current).expect("the schema can be written");
        }
        let found = fs::read_to_string(committed(name)).unwrap_or_default();
        assert!(
            found == current,
            "questionnaires/schema/{name} is not current; write it anew with: \
             WRITE_SCHEMA=1 cargo test --test conventions questionnaires::schema"
        );
    }
}

/// The sample uses every key of the format and has no fault, so the reader knows at least these; that it knows no others is
/// held by `KeyUnknown`, whose tests list them.
#[test]
fn the_schemas_know_the_keys_of_the_sample() {
    for (schema, sample) in [(schema::instrument(), INSTRUMENT), (schema::texts(), TEXTS)] {
        let mut in_schema = BTreeSet::new();
        schema_keys(schema.as_value(), &mut in_schema);
        let mut in_sample = BTreeSet::new();
        sample_keys(&toml::from_str(sample).expect("the sample is TOML"), &mut in_sample);
        assert_eq!(in_schema, in_sample);
    }
}

fn schema_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            map.values().for_each(|inner| schema_keys(inner, keys));
        }
        Value::Array(items) => items.iter().for_each(|inner| schema_keys(inner, keys)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// All keys but ids and levels, which are not the format's.
fn sample_keys(value: &toml::Value, keys: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            for (key, inner) in table {
                let is_id =
                    key.contains('.') || key == "viestinta" || key == "avustukset" || key.parse::<i32>().is_ok();
                if !is_id {
                    keys.insert(key.clone());
                }
                sample_keys(inner, keys);
            }
        }
        toml::Value::Array(items) => items.iter().for_each(|inner| sample_keys(inner, keys)),
        toml::Value::String(_)
        | toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => {}
    }
}
