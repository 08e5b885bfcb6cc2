//! What was typed into a form whose fields are known only while running.

/// The fields of a form by their names, in the order sent. What was typed may be an answer, which belongs into no log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedFields(Vec<(String, String)>);

impl From<Vec<(String, String)>> for TypedFields {
    fn from(fields: Vec<(String, String)>) -> Self {
        TypedFields(fields)
    }
}

impl TypedFields {
    /// The first value of a field, or nothing typed.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }
}
