//! `fi.toml`, `sv.toml`, `en.toml`: every text, keyed by the ids of `instrument.toml`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::fault::Wrong;
use super::sheet::Field;
use super::table::Table;

/// The most words a statement may have.
pub const STATEMENT_WORDS: usize = 25;

/// Every text of one version of an instrument in one language. Plain text, no markup.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "texts", deny_unknown_fields)]
pub(crate) struct TextsFile {
    #[schemars(length(min = 1))]
    pub(crate) title: Field<String>,
    /// What it is for, in one or two sentences: shown when choosing an instrument.
    #[schemars(length(min = 1))]
    pub(crate) summary: Field<String>,
    /// Two to four sentences to the participant before the first question.
    #[schemars(length(min = 1))]
    pub(crate) introduction: Field<String>,
    /// Where structure and wording come from, and the licence, in one or two sentences.
    #[schemars(length(min = 1))]
    pub(crate) source_note: Field<String>,
    /// The words for each level of the instrument's scale.
    pub(crate) scale: ByLevel,
    /// One table for each theme of instrument.toml.
    pub(crate) themes: BTreeMap<String, ThemeTextsFile>,
    /// One table for each criterion of instrument.toml.
    pub(crate) criteria: BTreeMap<String, CriterionTextsFile>,
    #[schemars(skip)]
    pub(super) lines: Lines,
}

#[derive(Debug, JsonSchema)]
#[schemars(rename = "theme", deny_unknown_fields)]
pub(crate) struct ThemeTextsFile {
    #[schemars(length(min = 1))]
    pub(crate) title: Field<String>,
    /// One sentence: what this theme is about.
    #[schemars(length(min = 1))]
    pub(crate) description: Field<String>,
    #[schemars(skip)]
    pub(super) line: usize,
}

#[derive(Debug, JsonSchema)]
#[schemars(rename = "criterion", deny_unknown_fields)]
pub(crate) struct CriterionTextsFile {
    /// Two to five words.
    #[schemars(length(min = 1))]
    pub(crate) title: Field<String>,
    /// One sentence in the present tense, positive, one thing only, at most 25 words.
    #[schemars(length(min = 1))]
    pub(crate) statement: Field<String>,
    /// What to look at, or an example, in one or two sentences.
    #[schemars(default, length(min = 1))]
    pub(crate) guidance: Field<String>,
    /// What it looks like at each anchor of its scale, one observable sentence each.
    #[schemars(default, with = "ByLevel")]
    pub(crate) anchors: Option<ByLevel>,
    /// The words for each level, for a criterion with a scale of its own.
    #[schemars(default, with = "ByLevel")]
    pub(crate) scale: Option<ByLevel>,
    #[schemars(skip)]
    pub(super) line: usize,
}

/// Texts keyed by level: `1 = "…"`.
#[derive(Debug, Default)]
pub(crate) struct ByLevel {
    pub(super) line: usize,
    /// As written, so that a key that is no number can be told of.
    pub(super) texts: Vec<(String, Field<String>)>,
}

impl JsonSchema for ByLevel {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "by-level".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "patternProperties": { "^(0|-?[1-9][0-9]*)$": { "type": "string", "minLength": 1 } },
            "additionalProperties": false
        })
    }
}

/// What the file as a whole says about missing tables.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) last: usize,
    pub(super) tables_are_whole: bool,
    pub(super) has_scale: bool,
    pub(super) has_themes: bool,
    pub(super) has_criteria: bool,
}

impl TextsFile {
    pub(super) fn read(root: Table<'_>) -> Self {
        let by_id = |key| root.table(key).map(|table| table.tables_by_id()).unwrap_or_default();
        let themes = by_id("themes").into_iter();
        let criteria = by_id("criteria").into_iter();
        let file = TextsFile {
            title: root.text("title"),
            summary: root.text("summary"),
            introduction: root.text("introduction"),
            source_note: root.text("source_note"),
            scale: root
                .table("scale")
                .map(|table| ByLevel::read(&table, "scale"))
                .unwrap_or_default(),
            themes: themes.map(|(id, table)| (id, ThemeTextsFile::read(table))).collect(),
            criteria: criteria
                .map(|(id, table)| (id, CriterionTextsFile::read(table)))
                .collect(),
            lines: Lines {
                last: root.sheet.last_line(),
                tables_are_whole: root.sheet.tables_are_whole(),
                has_scale: root.has_items("scale"),
                has_themes: root.has_items("themes"),
                has_criteria: root.has_items("criteria"),
            },
        };
        root.close();
        file
    }
}

impl ThemeTextsFile {
    fn read(table: Table<'_>) -> Self {
        let texts = ThemeTextsFile {
            title: table.text("title"),
            description: table.text("description"),
            line: table.line,
        };
        table.close();
        texts
    }
}

impl CriterionTextsFile {
    fn read(table: Table<'_>) -> Self {
        let by_level = |key| table.optional_table(key).map(|levels| ByLevel::read(&levels, key));
        let texts = CriterionTextsFile {
            title: table.text("title"),
            statement: statement(&table),
            guidance: table.optional_text("guidance"),
            anchors: by_level("anchors"),
            scale: by_level("scale"),
            line: table.line,
        };
        table.close();
        texts
    }
}

impl ByLevel {
    fn read(table: &Table<'_>, key: &str) -> Self {
        ByLevel {
            line: table.line,
            texts: table.texts_by_level(key),
        }
    }
}

fn statement(table: &Table<'_>) -> Field<String> {
    let statement = table.text("statement");
    let words = statement.value.as_deref().map_or(0, count_words);
    if words > STATEMENT_WORDS {
        table.note(statement.line, "statement", Wrong::StatementTooLong { words });
    }
    statement
}

/// What a reader counts as words: a lone dash is none.
fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_a_reader_counts_them() {
        let cases = [
            ("", 0),
            ("Perheet löytävät toiminnan.", 3),
            ("a – b", 2),
            ("elev- och studerandevård", 3),
        ];
        for (text, words) in cases {
            assert_eq!(count_words(text), words, "{text}");
        }
    }
}
