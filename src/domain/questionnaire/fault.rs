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
    pub wrong: Wrong,
}

/// Everything that can be wrong in a questionnaire's files.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// Not TOML; the parser's own words.
    Syntax(String),
    /// The same key or table twice.
    WrittenTwice,
    FileMissing,
    FileUnexpected,
    /// The file cannot be read, or is not UTF-8.
    FileUnreadable(String),
    /// No instrument file in the whole folder.
    NothingFound,
    /// The folders are not named by the instrument's id and version.
    FolderName {
        expected: String,
    },
    KeyUnknown {
        known: Vec<&'static str>,
    },
    KeyMissing {
        kind: Kind,
    },
    KindOther {
        expected: Kind,
        found: &'static str,
    },
    TextEmpty,
    /// Spaces around the text, line breaks or control characters in it.
    TextUntidy,
    /// Tags in what shall be plain text.
    TextMarkup,
    StatementTooLong {
        words: usize,
    },
    IdForm(IdForm),
    /// The id was already used on this line.
    IdTwice {
        first: usize,
    },
    /// The same value twice in one list.
    ListedTwice(String),
    ListEmpty,
    NotAChoice {
        found: String,
        choices: Vec<&'static str>,
    },
    LanguageMissing(Language),
    CurrentNotAsked,
    VersionForm {
        found: String,
    },
    PredecessorNotEarlier {
        version: String,
    },
    /// No such version of the instrument stands beside this one.
    PredecessorUnknown {
        found: String,
    },
    /// The scale would have this many levels.
    LevelCount(i64),
    AnchorOutside {
        anchor: i64,
        min: i32,
        max: i32,
    },
    NumberOutside {
        found: i64,
        min: i64,
        max: i64,
    },
    WeightNotPositive,
    TagForm {
        found: String,
    },
    ReplacesItself,
    /// The replaced criterion is still in this version.
    ReplacesKept(String),
    ReplacesWithoutPredecessor,
    /// The predecessor has no such criterion.
    ReplacesUnknown {
        found: String,
        predecessor: String,
    },
    NoThemes,
    ThemeEmpty,
    /// A theme or criterion of `instrument.toml` without its texts.
    TextsMissing {
        table: &'static str,
    },
    /// Texts of a theme or criterion that `instrument.toml` does not have.
    TextsExtra {
        table: &'static str,
    },
    /// Level labels for a criterion that uses the instrument's scale.
    ScaleExtra,
    /// A level without its label or its anchor text.
    LevelMissing(i32),
    /// A label or an anchor text for what is not a level, or not an anchor.
    LevelExtra {
        levels: Vec<i32>,
    },
}

/// What a value is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    WholeNumber,
    Number,
    YesNo,
    List,
    Table,
    Tables,
}

/// Which kind of id was not of the right form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdForm {
    Instrument,
    Theme,
    Criterion,
}
