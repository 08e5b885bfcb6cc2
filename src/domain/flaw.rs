//! What may be wrong with what a person typed.

/// What is wrong with one value a person typed. Sentences are made at the edge, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was given where something is needed.
    Missing,
    /// Fewer characters than `min`.
    TooShort {
        /// The fewest characters.
        min: usize,
    },
    /// More characters than `max`.
    TooLong {
        /// The most characters.
        max: usize,
    },
    /// Not one of the choices offered.
    NotAChoice,
    /// Not a whole number, or outside `min..=max`.
    NotInRange {
        /// The least number.
        min: i64,
        /// The greatest number.
        max: i64,
    },
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a calendar date.
    NotADate,
    /// The end lies before the beginning.
    EndsBeforeStart,
    /// The two passwords typed differ.
    PasswordsDiffer,
    /// A password that is too easy to guess: too common, or made of the account's own name or address.
    PasswordTooCommon,
    /// The present password was not right.
    PasswordWrong,
    /// As many tokens work as one person may have at once.
    TooManyTokens {
        /// How many that is.
        max: usize,
    },
    /// Somebody or something already has this name or address.
    Taken,
    /// A code that is not of the right form.
    NotACode,
    /// A code of the right form that opens nothing.
    UnknownCode,
    /// Control characters or other signs that do not belong in text.
    OddCharacters,
}

/// The flaws of one form, each with the field it belongs to, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flaws(Vec<(String, Flaw)>);

impl Flaws {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A single flaw under a field.
    pub fn one(field: impl Into<String>, flaw: Flaw) -> Self {
        Self(vec![(field.into(), flaw)])
    }

    /// Adds a flaw under a field.
    pub fn add(&mut self, field: impl Into<String>, flaw: Flaw) {
        self.0.push((field.into(), flaw));
    }

    /// Keeps a parsed value, or notes its flaw under `field` and goes on, so that all faults are told at once.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Flaw>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(flaw) => {
                self.add(field, flaw);
                None
            }
        }
    }

    /// The first flaw of a field.
    pub fn of(&self, field: &str) -> Option<&Flaw> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, flaw)| flaw)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every flaw with its field, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Flaw)> {
        self.0.iter().map(|(field, flaw)| (field.as_str(), flaw))
    }

    /// `Ok` when the form is without flaws.
    pub fn into_result(self) -> Result<(), Flaws> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}
