//! One TOML file while it is read: every value keeps its line, and every fault is noted instead of ending the reading.

use std::borrow::Cow;
use std::cell::RefCell;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use toml::Spanned;
use toml::de::DeTable;

use super::fault::{Fault, Wrong};

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
