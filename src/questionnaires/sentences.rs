//! What is wrong with a questionnaire file, and what would be right, in the words of the command line.

use std::fmt;

use crate::domain::questionnaire::{Fault, IdForm, Kind, STATEMENT_WORDS, Wrong};

/// `fi.toml:12: tunnettuus.toiminta-tiedossa: statement: has 31 words; write at most 25`
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        for part in [&self.id, &self.key].into_iter().flatten() {
            write!(f, "{part}: ")?;
        }
        write!(f, "{}; {}", wrong(&self.wrong), right(&self.wrong))
    }
}

/// What is wrong.
pub fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Syntax(parser) => format!("is not TOML ({parser})"),
        Wrong::WrittenTwice => "stands twice in the file".into(),
        Wrong::FileMissing => "the file is missing".into(),
        Wrong::FileUnexpected => "does not belong in the folder of a version".into(),
        Wrong::FileUnreadable(reason) => format!("cannot be read ({reason})"),
        Wrong::NothingFound => "holds no instrument".into(),
        Wrong::FolderName { .. } => "id and version are not the names of the folders".into(),
        Wrong::KeyUnknown { .. } => "is not a known key".into(),
        Wrong::KeyMissing { .. } => "is missing".into(),
        Wrong::KindOther { found, .. } => format!("is of the wrong kind ({found})"),
        Wrong::TextEmpty => "is empty".into(),
        Wrong::TextUntidy => "has spaces around it, or line breaks or control characters in it".into(),
        Wrong::TextMarkup => "has markup in it".into(),
        Wrong::StatementTooLong { words } => format!("has {words} words"),
        Wrong::IdForm(_) => "the id is not of the right form".into(),
        Wrong::IdTwice { first } => format!("the id was already used on line {first}"),
        Wrong::ListedTwice(value) => format!("\"{value}\" is listed twice"),
        Wrong::ListEmpty => "the list is empty".into(),
        Wrong::NotAChoice { found, .. } => format!("\"{found}\" is not known"),
        Wrong::LanguageMissing(language) => format!("\"{language}\" is missing"),
        Wrong::CurrentNotAsked => "the current state is not asked".into(),
        Wrong::VersionForm { found } => format!("\"{found}\" is not a version"),
        Wrong::PredecessorNotEarlier { .. } => "the predecessor is not an earlier version".into(),
        Wrong::PredecessorUnknown { found } => format!("version {found} is not found"),
        Wrong::LevelCount(levels) => format!("the scale would have {levels} levels"),
        Wrong::AnchorOutside { anchor, .. } => format!("{anchor} is not a level of the scale"),
        Wrong::NumberOutside { found, .. } => format!("{found} is out of range"),
        Wrong::WeightNotPositive => "the weight is not a positive number".into(),
        Wrong::TagForm { found } => format!("\"{found}\" is not of the right form"),
        Wrong::ReplacesItself => "the criterion replaces itself".into(),
        Wrong::ReplacesKept(id) => format!("\"{id}\" is still in this version"),
        Wrong::ReplacesWithoutPredecessor => "there is no predecessor to replace a criterion of".into(),
        Wrong::ReplacesUnknown { found, predecessor } => {
            format!("version {predecessor} has no criterion \"{found}\"")
        }
        Wrong::NoThemes => "there are no themes".into(),
        Wrong::ThemeEmpty => "the theme has no criteria".into(),
        Wrong::TextsMissing { .. } => "has no texts".into(),
        Wrong::TextsExtra { .. } => "is not in instrument.toml".into(),
        Wrong::ScaleExtra => "the criterion has no scale of its own".into(),
        Wrong::LevelMissing(level) => format!("level {level} has no text"),
        Wrong::LevelExtra { .. } => "no text is needed for this level".into(),
    }
}

/// What would be right.
pub fn right(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Syntax(_) => "write key = \"value\", and tables as [name]".into(),
        Wrong::WrittenTwice => "keep one of them".into(),
        Wrong::FileMissing => "write instrument.toml, fi.toml, sv.toml and en.toml".into(),
        Wrong::FileUnexpected => "keep only instrument.toml, fi.toml, sv.toml and en.toml there".into(),
        Wrong::FileUnreadable(_) => "make it a readable file in UTF-8".into(),
        Wrong::NothingFound => "name a folder with <id>/<version>/instrument.toml".into(),
        Wrong::FolderName { expected } => format!("put the files into {expected}"),
        Wrong::KeyUnknown { known } => format!("the keys here are {}", known.join(", ")),
        Wrong::KeyMissing { kind } => format!("add it as {}", kind_words(*kind)),
        Wrong::KindOther { expected, .. } => format!("write {}", kind_words(*expected)),
        Wrong::TextEmpty => "write the text, or leave an optional key out".into(),
        Wrong::TextUntidy => "write it on one line, from the first sign to the last".into(),
        Wrong::TextMarkup => "write plain text without tags".into(),
        Wrong::StatementTooLong { .. } => format!("write at most {STATEMENT_WORDS}"),
        Wrong::IdForm(IdForm::Instrument | IdForm::Theme) => {
            "write lower-case words of a-z and 0-9 joined by hyphens, as \"yhteiset-rakenteet\"".into()
        }
        Wrong::IdForm(IdForm::Criterion) => {
            "write two lower-case ids joined by a dot, as \"tunnettuus.toiminta-tiedossa\"".into()
        }
        Wrong::IdTwice { .. } => "give each theme and criterion an id of its own".into(),
        Wrong::ListedTwice(_) => "list each once".into(),
        Wrong::ListEmpty => "list at least one".into(),
        Wrong::NotAChoice { choices, .. } => format!("write one of {}", quoted(choices)),
        Wrong::LanguageMissing(_) => "every instrument is in fi, sv and en".into(),
        Wrong::CurrentNotAsked => "write [\"current\"] or [\"current\", \"target\"]".into(),
        Wrong::VersionForm { .. } => "write two or three numbers joined by dots, as \"1.0\"".into(),
        Wrong::PredecessorNotEarlier { version } => format!("name a version before {version}"),
        Wrong::PredecessorUnknown { .. } => {
            "put the predecessor's folder beside this one, or correct the number".into()
        }
        Wrong::LevelCount(_) => "a scale has 2 to 10 consecutive levels, from min to max".into(),
        Wrong::AnchorOutside { min, max, .. } => format!("choose from {min} to {max}"),
        Wrong::NumberOutside { min, max, .. } => format!("write a number from {min} to {max}"),
        Wrong::WeightNotPositive => "write a number above 0, or leave it out for 1".into(),
        Wrong::TagForm { .. } => "write framework:item, as \"thl-linjaus-2018:5\"".into(),
        Wrong::ReplacesItself => "a changed meaning gets a new id; the same meaning replaces nothing".into(),
        Wrong::ReplacesKept(_) => "name a criterion that this version no longer has".into(),
        Wrong::ReplacesWithoutPredecessor => "name the predecessor, as predecessor = \"1.0\"".into(),
        Wrong::ReplacesUnknown { .. } => "name one of the predecessor's criteria".into(),
        Wrong::NoThemes => "write at least one [[themes]]".into(),
        Wrong::ThemeEmpty => "write at least one [[themes.criteria]] below it".into(),
        Wrong::TextsMissing { table } => format!("add [{table}.\"<id>\"] with its texts"),
        Wrong::TextsExtra { table } => {
            format!("take its [{table}] texts away, or correct the id")
        }
        Wrong::ScaleExtra => "take its level texts away".into(),
        Wrong::LevelMissing(level) => format!("add {level} = \"…\""),
        Wrong::LevelExtra { levels } => format!("give texts for {}", numbers(levels)),
    }
}

fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text in quotation marks",
        Kind::WholeNumber => "a whole number",
        Kind::Number => "a number",
        Kind::YesNo => "true or false",
        Kind::List => "a list in square brackets",
        Kind::Table => "a table of its own, as [name]",
        Kind::Tables => "tables of its own, each as [[name]]",
    }
}

fn quoted(choices: &[&str]) -> String {
    choices
        .iter()
        .map(|choice| format!("\"{choice}\""))
        .collect::<Vec<_>>()
        .join(", ")
}

fn numbers(levels: &[i32]) -> String {
    match levels {
        [] => "no level at all".into(),
        levels => levels.iter().map(i32::to_string).collect::<Vec<_>>().join(", "),
    }
}
