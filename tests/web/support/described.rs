//! Holds the interface's answers to its description: finds the operation, and judges a value by its schema. It knows the
//! words of JSON Schema that the description uses, and stops at any other, so that nothing is passed over.

use serde_json::Value;

use super::Reply;

/// The description as it is served.
pub struct Description(pub Value);

impl Description {
    /// The operation that answers at a path, by its template.
    pub fn operation(&self, path: &str) -> Option<&Value> {
        let asked: Vec<&str> = path.split('?').next().unwrap_or_default().split('/').collect();
        let paths = self.0["paths"].as_object().expect("paths");
        let is_it = |template: &str| {
            let parts: Vec<&str> = template.split('/').collect();
            parts.len() == asked.len()
                && parts
                    .iter()
                    .zip(&asked)
                    .all(|(own, given)| own.starts_with('{') || own == given)
        };
        paths
            .iter()
            .find(|(template, _)| is_it(template))
            .map(|(_, item)| &item["get"])
    }

    /// What in an answer is not as described.
    pub fn faults(&self, path: &str, reply: &Reply) -> Vec<String> {
        let Some(operation) = self.operation(path) else {
            return vec![format!("{path} is not described")];
        };
        let response = &operation["responses"][reply.status.to_string()];
        if response.is_null() {
            return vec![format!("{path}: {} is not described", reply.status)];
        }
        let mut faults = Vec::new();
        for (name, _) in response["headers"].as_object().into_iter().flatten() {
            if !reply.headers.contains_key(name.to_lowercase().as_str()) {
                faults.push(format!("{path}: no {name}"));
            }
        }
        let Some(content) = response["content"].as_object() else {
            if !reply.body.is_empty() {
                faults.push(format!("{path}: a body where none is described"));
            }
            return faults;
        };
        let kind = reply.header("content-type").split(';').next().unwrap_or_default();
        let Some(described) = content.get(kind) else {
            faults.push(format!("{path}: {kind} is not described"));
            return faults;
        };
        if kind.ends_with("json") {
            let value: Value = serde_json::from_str(&reply.body).expect("JSON");
            self.judge(&described["schema"], &value, path, &mut faults);
        }
        faults
    }

    fn judge(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        for (word, rule) in schema.as_object().expect("a schema") {
            match word.as_str() {
                "description" | "example" | "examples" | "format" | "default" | "propertyNames" => {}
                "$ref" => {
                    let place = rule
                        .as_str()
                        .and_then(|place| place.strip_prefix('#'))
                        .expect("a place here");
                    self.judge(self.0.pointer(place).expect("a schema there"), value, at, faults);
                }
                "type" => {
                    let kinds: Vec<&str> = match rule {
                        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
                        one => one.as_str().into_iter().collect(),
                    };
                    if !kinds.iter().any(|kind| is_a(kind, value)) {
                        faults.push(format!("{at}: {value} is not {kinds:?}"));
                    }
                }
                "enum" if !rule.as_array().expect("values").contains(value) => {
                    faults.push(format!("{at}: {value} is not one of {rule}"));
                }
                "enum" => {}
                "minimum" | "maximum" => {
                    if let (Some(limit), Some(number)) = (rule.as_f64(), value.as_f64())
                        && (word == "minimum" && number < limit || word == "maximum" && number > limit)
                    {
                        faults.push(format!("{at}: {number} beyond {limit}"));
                    }
                }
                "required" => {
                    let names = rule.as_array().expect("names").iter().filter_map(Value::as_str);
                    faults.extend(
                        names
                            .filter(|name| value.is_object() && value.get(name).is_none())
                            .map(|name| format!("{at}: no {name}")),
                    );
                }
                "properties" => {
                    for (name, own) in value.as_object().into_iter().flatten() {
                        match rule.get(name) {
                            Some(schema) => self.judge(schema, own, &format!("{at}.{name}"), faults),
                            None if schema.get("additionalProperties").is_some() => {}
                            None => faults.push(format!("{at}: {name} is not described")),
                        }
                    }
                }
                "additionalProperties" => {
                    for (name, own) in value.as_object().into_iter().flatten() {
                        if schema["properties"].get(name).is_none() {
                            self.judge(rule, own, &format!("{at}.{name}"), faults);
                        }
                    }
                }
                "items" => {
                    for (place, own) in value.as_array().into_iter().flatten().enumerate() {
                        self.judge(rule, own, &format!("{at}[{place}]"), faults);
                    }
                }
                "oneOf" => {
                    let fits = |schema: &&Value| {
                        let mut found = Vec::new();
                        self.judge(schema, value, at, &mut found);
                        found.is_empty()
                    };
                    let count = rule.as_array().expect("schemas").iter().filter(fits).count();
                    if count != 1 {
                        faults.push(format!("{at}: {value} fits {count} of the choices"));
                    }
                }
                other => panic!("{at}: the judge does not know {other}"),
            }
        }
    }
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("the judge does not know {other}"),
    }
}
