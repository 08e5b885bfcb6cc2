//! One table of a sheet: its values by key, with the faults of those that are missing, odd or of another kind.

use std::borrow::Cow;
use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Kind, Wrong};
use super::sheet::{Field, Sheet};

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
