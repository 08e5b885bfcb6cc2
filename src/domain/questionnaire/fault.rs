//! What may be wrong with a questionnaire's files.

use super::Language;

/// One thing that is wrong in a questionnaire's files, and where. The sentence about it is made at the edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The file's name, with its folders where they are known: `kohtaamispaikka/1.0/fi.toml`.
    pub file: String,
    /// Counted from 1. Where something is missing: the table it belongs in, or the last line of the file.
    pub line: usize,
    /// The theme or criterion it is about, as written in the file; `None` for what concerns the whole instrument.
    pub id: Option<String>,
    /// The key in the file, where it is about one.
    pub key: Option<String>,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// Everything that can be wrong in a questionnaire's files.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// Not TOML; the parser's own words.
    Syntax(String),
    /// The same key or table twice.
    WrittenTwice,
    /// A file that every version has is not there.
    FileMissing,
    /// A file that no version has is there.
    FileUnexpected,
    /// The file cannot be read, or is not UTF-8.
    FileUnreadable(String),
    /// No instrument file in the whole folder.
    NothingFound,
    /// The folders are not named by the instrument's id and version.
    FolderName {
        /// What it must be called.
        expected: String,
    },
    /// A key that this table does not have.
    KeyUnknown {
        /// The keys it has.
        known: Vec<&'static str>,
    },
    /// A key that must be there is not.
    KeyMissing {
        /// The kind that belongs there.
        kind: Kind,
    },
    /// A value of another kind than belongs there.
    KindOther {
        /// The kind that belongs there.
        expected: Kind,
        /// What stands there, in the words of TOML.
        found: &'static str,
    },
    /// A text that says nothing.
    TextEmpty,
    /// Spaces around the text, line breaks or control characters in it.
    TextUntidy,
    /// Tags in what shall be plain text.
    TextMarkup,
    /// A statement of more words than one may have.
    StatementTooLong {
        /// How many words it has.
        words: usize,
    },
    /// An id that is not formed as ids are.
    IdForm(IdForm),
    /// The id was already used on this line.
    IdTwice {
        /// The line of the first.
        first: usize,
    },
    /// The same value twice in one list.
    ListedTwice(String),
    /// A list that must hold something is empty.
    ListEmpty,
    /// A value that is none of those to choose from.
    NotAChoice {
        /// What stands there.
        found: String,
        /// Those to choose from.
        choices: Vec<&'static str>,
    },
    /// A language of the service is not listed.
    LanguageMissing(Language),
    /// The target is asked without the current state.
    CurrentNotAsked,
    /// A version that is not numbers joined by dots.
    VersionForm {
        /// What stands there.
        found: String,
    },
    /// The version it is said to follow is not an earlier one.
    PredecessorNotEarlier {
        /// The version's own number.
        version: String,
    },
    /// No such version of the instrument stands beside this one.
    PredecessorUnknown {
        /// What stands there.
        found: String,
    },
    /// The scale would have this many levels.
    LevelCount(i64),
    /// A described level that the scale does not have.
    AnchorOutside {
        /// The level.
        anchor: i64,
        /// The scale's lowest.
        min: i32,
        /// The scale's highest.
        max: i32,
    },
    /// A number outside its range.
    NumberOutside {
        /// What stands there.
        found: i64,
        /// The least it may be.
        min: i64,
        /// The most it may be.
        max: i64,
    },
    /// A weight that is zero, negative or no number.
    WeightNotPositive,
    /// A link to an outside framework that is not formed as those are.
    TagForm {
        /// What stands there.
        found: String,
    },
    /// A criterion that is said to stand in place of itself.
    ReplacesItself,
    /// The replaced criterion is still in this version.
    ReplacesKept(String),
    /// Something is replaced, and no version is followed.
    ReplacesWithoutPredecessor,
    /// The predecessor has no such criterion.
    ReplacesUnknown {
        /// What stands there.
        found: String,
        /// The version followed.
        predecessor: String,
    },
    /// No theme at all.
    NoThemes,
    /// A theme without criteria.
    ThemeEmpty,
    /// A theme or criterion of `instrument.toml` without its texts.
    TextsMissing {
        /// The table it stands in.
        table: &'static str,
    },
    /// Texts of a theme or criterion that `instrument.toml` does not have.
    TextsExtra {
        /// The table it stands in.
        table: &'static str,
    },
    /// Level labels for a criterion that uses the instrument's scale.
    ScaleExtra,
    /// A level without its label or its anchor text.
    LevelMissing(i32),
    /// A label or an anchor text for what is not a level, or not an anchor.
    LevelExtra {
        /// The levels that must be described.
        levels: Vec<i32>,
    },
}

/// What a value is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    WholeNumber,
    /// A number.
    Number,
    /// True or false.
    YesNo,
    /// A list.
    List,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
}

/// Which kind of id was not of the right form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdForm {
    /// Of an instrument.
    Instrument,
    /// Of a theme.
    Theme,
    /// Of a criterion.
    Criterion,
}
