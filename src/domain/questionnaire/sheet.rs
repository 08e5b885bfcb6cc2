//! One TOML file while it is read: every value keeps its line, and every fault is noted instead of ending the reading.

use std::borrow::Cow;
use std::cell::RefCell;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Kind, Wrong};

/// A value with its line. Without a value a fault was noted, or an optional key is absent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field<T> {
    pub(crate) value: Option<T>,
    pub(crate) line: usize,
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Field { value: None, line: 0 }
    }
}

impl<T> Field<T> {
    pub(super) fn and_then<U>(self, parse: impl FnOnce(T) -> Option<U>) -> Field<U> {
        Field {
            value: self.value.and_then(parse),
            line: self.line,
        }
    }
}

impl<T: JsonSchema> JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// A file's text with the lines the parser could not read left blank, so that everything else can be read.
pub(super) struct Legible {
    text: String,
    /// Each line the parser could not read, with its words about it.
    broken: Vec<(usize, String)>,
    /// Whether the rest makes sense without those lines.
    rest_is_sound: bool,
    /// Whether no header is among them.
    headers_are_whole: bool,
}

impl Legible {
    pub(super) fn of(text: &str) -> Self {
        let broken = broken_lines(text);
        let left = blanked(text, &broken);
        let rest_is_sound = broken.is_empty() || broken_lines(&left).is_empty();
        let is_broken = |number| broken.iter().any(|(broken, _)| *broken == number);
        let mut numbered = text.lines().enumerate();
        let headers_are_whole = !numbered.any(|(index, line)| is_header(line) && is_broken(index + 1));
        let text = if rest_is_sound { left } else { text.to_owned() };
        Legible {
            text,
            broken,
            rest_is_sound,
            headers_are_whole,
        }
    }
}

fn broken_lines(text: &str) -> Vec<(usize, String)> {
    let mut broken: Vec<(usize, String)> = Vec::new();
    for error in DeTable::parse_recoverable(text)
        .1
        .into_iter()
        .filter(|error| !is_double(error))
    {
        let line = line_at(text, error.span().map_or(0, |span| span.start));
        if !broken.iter().any(|(known, _)| *known == line) {
            broken.push((line, error.message().to_owned()));
        }
    }
    broken
}

/// The text without the broken lines; a broken header takes all up to the next one with it, for nobody knows where they belong.
fn blanked(text: &str, broken: &[(usize, String)]) -> String {
    let mut skipping = false;
    let mut left = String::new();
    for (index, line) in text.lines().enumerate() {
        let is_broken = broken.iter().any(|(number, _)| *number == index + 1);
        if is_header(line) {
            skipping = is_broken;
        }
        if !is_broken && !skipping {
            left.push_str(line);
        }
        left.push('\n');
    }
    left
}

fn is_double(error: &toml::de::Error) -> bool {
    error.message().starts_with("duplicate key")
}

fn line_at(text: &str, offset: usize) -> usize {
    let before = &text.as_bytes()[..offset.min(text.len())];
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

pub(super) struct Sheet<'a> {
    file: &'a str,
    legible: &'a Legible,
    faults: RefCell<Vec<Fault>>,
}

impl<'a> Sheet<'a> {
    /// Reads what can be read; the rest is noted as faults of syntax.
    pub(super) fn open(file: &'a str, legible: &'a Legible) -> (Self, Spanned<DeTable<'a>>) {
        let (root, errors) = DeTable::parse_recoverable(&legible.text);
        let syntax = legible.broken.iter().map(|(line, words)| Fault {
            file: file.to_owned(),
            line: *line,
            id: None,
            key: None,
            wrong: Wrong::Syntax(words.clone()),
        });
        let sheet = Sheet {
            file,
            legible,
            faults: RefCell::new(syntax.collect()),
        };
        for error in errors.iter().filter(|error| is_double(error)) {
            sheet.note(
                sheet.line(error.span().map_or(0, |span| span.start)),
                None,
                None,
                Wrong::WrittenTwice,
            );
        }
        (sheet, root)
    }

    pub(super) fn line(&self, offset: usize) -> usize {
        line_at(&self.legible.text, offset)
    }

    /// Where something may be added: the last line that is not empty.
    pub(super) fn last_line(&self) -> usize {
        self.legible.text.trim_end().lines().count().max(1)
    }

    /// Notes a fault, unless it would only follow from what could not be read.
    pub(super) fn note(&self, line: usize, id: Option<&str>, key: Option<&str>, wrong: Wrong) {
        let is_missing = matches!(wrong, Wrong::KeyMissing { .. } | Wrong::LevelMissing(_));
        let follows = is_missing && (!self.tables_are_whole() || self.section_is_broken(line));
        if self.legible.rest_is_sound && !follows {
            self.faults.borrow_mut().push(Fault {
                file: self.file.to_owned(),
                line,
                id: id.map(str::to_owned),
                key: key.map(str::to_owned),
                wrong,
            });
        }
    }

    /// Whether every table of the file was found, so that a missing one is truly missing.
    pub(super) fn tables_are_whole(&self) -> bool {
        self.legible.rest_is_sound && self.legible.headers_are_whole
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.line);
        faults
    }

    /// Whether the section that starts on this line holds a line the parser could not read.
    fn section_is_broken(&self, start: usize) -> bool {
        let section = start..self.section_end(start);
        self.legible.broken.iter().any(|(broken, _)| section.contains(broken))
    }

    /// The line of the next header after `start`, or one past the end.
    fn section_end(&self, start: usize) -> usize {
        let mut following = self.legible.text.lines().enumerate().skip(start);
        following
            .find(|(_, line)| is_header(line))
            .map_or(usize::MAX, |(index, _)| index + 1)
    }
}

fn is_header(line: &str) -> bool {
    line.trim_start().starts_with('[')
}

/// One table of a sheet; remembers which keys it was asked for, so that the others are unknown.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    entries: &'a DeTable<'a>,
    pub(super) line: usize,
    pub(super) id: Option<String>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(super) fn root(sheet: &'a Sheet<'a>, root: &'a Spanned<DeTable<'a>>) -> Self {
        Table::new(sheet, root.get_ref(), 1, None)
    }

    fn new(sheet: &'a Sheet<'a>, entries: &'a DeTable<'a>, line: usize, id: Option<String>) -> Self {
        Table {
            sheet,
            entries,
            line,
            id,
            asked: RefCell::default(),
        }
    }

    pub(super) fn note(&self, line: usize, key: &str, wrong: Wrong) {
        self.sheet.note(line, self.id.as_deref(), Some(key), wrong);
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether there is anything under the key; an empty list is nothing.
    pub(super) fn has_items(&self, key: &str) -> bool {
        let value = self.entries.get(key).map(Spanned::get_ref);
        value.is_some_and(|value| value.as_array().is_none_or(|items| !items.is_empty()))
    }

    /// Plain text that says something.
    pub(super) fn text(&self, key: &'static str) -> Field<String> {
        self.require(key, Kind::Text);
        self.optional_text(key)
    }

    pub(super) fn optional_text(&self, key: &'static str) -> Field<String> {
        match self.find(key) {
            Some(value) => self.plain_text(key, value),
            None => Field::default(),
        }
    }

    pub(super) fn whole_number(&self, key: &'static str) -> Field<i64> {
        self.require(key, Kind::WholeNumber);
        let Some(value) = self.find(key) else {
            return Field::default();
        };
        let number = self.integer(key, value);
        Field {
            value: number,
            line: self.line_of(value),
        }
    }

    pub(super) fn optional_number(&self, key: &'static str) -> Field<f64> {
        let Some(value) = self.find(key) else {
            return Field::default();
        };
        let number = match value.get_ref() {
            DeValue::Integer(digits) => digits.as_str().parse().ok(),
            DeValue::Float(digits) => digits.as_str().parse().ok(),
            other => {
                self.other_kind(key, value, Kind::Number, other.type_str());
                None
            }
        };
        Field {
            value: number,
            line: self.line_of(value),
        }
    }

    pub(super) fn optional_yes_no(&self, key: &'static str) -> Field<bool> {
        let Some(value) = self.find(key) else {
            return Field::default();
        };
        if !value.get_ref().is_bool() {
            self.other_kind(key, value, Kind::YesNo, value.get_ref().type_str());
        }
        Field {
            value: value.get_ref().as_bool(),
            line: self.line_of(value),
        }
    }

    /// A list of texts, each different from the others; empty when the key is absent.
    pub(super) fn optional_texts(&self, key: &'static str) -> Vec<Field<String>> {
        let mut seen = Vec::new();
        self.items(key)
            .map(|item| self.plain_text(key, item))
            .filter(|field| self.is_new(key, field, &mut seen))
            .collect()
    }

    pub(super) fn texts(&self, key: &'static str) -> Vec<Field<String>> {
        self.require(key, Kind::List);
        if let Some(list) = self.find(key)
            && list.get_ref().as_array().is_some_and(|items| items.is_empty())
        {
            self.note(self.line_of(list), key, Wrong::ListEmpty);
        }
        self.optional_texts(key)
    }

    /// A list of whole numbers, each different from the others; may be empty.
    pub(super) fn whole_numbers(&self, key: &'static str) -> Vec<Field<i64>> {
        self.require(key, Kind::List);
        let mut seen = Vec::new();
        self.items(key)
            .map(|item| Field {
                value: self.integer(key, item),
                line: self.line_of(item),
            })
            .filter(|field| self.is_new(key, field, &mut seen))
            .collect()
    }

    pub(super) fn table(&self, key: &'static str) -> Option<Table<'a>> {
        self.require(key, Kind::Table);
        self.optional_table(key)
    }

    pub(super) fn optional_table(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.find(key)?;
        let entries = self.as_table(key, value)?;
        Some(Table::new(self.sheet, entries, self.line_of(value), self.id.clone()))
    }

    /// `[[key]]`, each table as one item; none when the key is absent.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let item = |value| {
            let entries = self.as_table(key, value)?;
            Some(Table::new(self.sheet, entries, self.line_of(value), None))
        };
        self.items(key).filter_map(item).collect()
    }

    /// The tables below this one, keyed by ids: `[themes.tunnettuus]`.
    pub(super) fn tables_by_id(&self) -> Vec<(String, Table<'a>)> {
        let item = |(key, value): (&'a Spanned<Cow<'a, str>>, &'a Spanned<DeValue<'a>>)| {
            let id = key.get_ref().to_string();
            let entries = match value.get_ref() {
                DeValue::Table(entries) => entries,
                other => {
                    let wrong = Wrong::KindOther {
                        expected: Kind::Table,
                        found: other.type_str(),
                    };
                    self.sheet.note(self.line_of(value), Some(&id), None, wrong);
                    return None;
                }
            };
            let table = Table::new(self.sheet, entries, self.line_of(value), Some(id.clone()));
            Some((id, table))
        };
        self.entries.iter().filter_map(item).collect()
    }

    /// Texts keyed by level; `key` names the table in faults.
    pub(super) fn texts_by_level(&self, key: &str) -> Vec<(String, Field<String>)> {
        self.entries
            .iter()
            .map(|(level, value)| {
                let level = level.get_ref().to_string();
                let text = self.plain_text(&format!("{key}.{level}"), value);
                (
                    level,
                    Field {
                        value: text.value,
                        line: self.line_of(value),
                    },
                )
            })
            .collect()
    }

    /// Notes every key nobody asked for.
    pub(super) fn close(self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries {
            if !asked.contains(&key.get_ref().as_ref()) {
                let line = self.sheet.line(key.span().start);
                self.note(line, key.get_ref(), Wrong::KeyUnknown { known: asked.clone() });
            }
        }
    }

    fn find(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.entries.get(key)
    }

    fn require(&self, key: &'static str, kind: Kind) {
        if self.find(key).is_none() {
            self.note(self.line, key, Wrong::KeyMissing { kind });
        }
    }

    fn line_of(&self, value: &Spanned<DeValue<'_>>) -> usize {
        self.sheet.line(value.span().start)
    }

    fn other_kind(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: Kind, found: &'static str) {
        self.note(self.line_of(value), key, Wrong::KindOther { expected, found });
    }

    fn as_table(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<&'a DeTable<'a>> {
        if !value.get_ref().is_table() {
            self.other_kind(key, value, Kind::Table, value.get_ref().type_str());
        }
        value.get_ref().as_table()
    }

    fn items(&self, key: &'static str) -> impl Iterator<Item = &'a Spanned<DeValue<'a>>> {
        let list = self.find(key).and_then(|value| {
            if !value.get_ref().is_array() {
                self.other_kind(key, value, Kind::List, value.get_ref().type_str());
            }
            value.get_ref().as_array()
        });
        list.into_iter().flat_map(|items| items.iter())
    }

    fn integer(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<i64> {
        let DeValue::Integer(digits) = value.get_ref() else {
            self.other_kind(key, value, Kind::WholeNumber, value.get_ref().type_str());
            return None;
        };
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok();
        if number.is_none() {
            self.other_kind(key, value, Kind::WholeNumber, "integer too large");
        }
        number
    }

    fn plain_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Field<String> {
        let line = self.line_of(value);
        let Some(text) = value.get_ref().as_str() else {
            self.other_kind(key, value, Kind::Text, value.get_ref().type_str());
            return Field { value: None, line };
        };
        if text.trim().is_empty() {
            self.note(line, key, Wrong::TextEmpty);
        } else if text.trim() != text || text.chars().any(char::is_control) {
            self.note(line, key, Wrong::TextUntidy);
        } else if has_markup(text) {
            self.note(line, key, Wrong::TextMarkup);
        }
        Field {
            value: Some(text.to_owned()),
            line,
        }
    }

    fn is_new<T: Clone + PartialEq + ToString>(&self, key: &str, field: &Field<T>, seen: &mut Vec<T>) -> bool {
        let Some(value) = &field.value else {
            return true;
        };
        if seen.contains(value) {
            self.note(field.line, key, Wrong::ListedTwice(value.to_string()));
            return false;
        }
        seen.push(value.clone());
        true
    }
}

/// `<b>` or `</b>`; a lone `<` is a sign like any other.
fn has_markup(text: &str) -> bool {
    let after = text.split('<').skip(1);
    after
        .into_iter()
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
}
