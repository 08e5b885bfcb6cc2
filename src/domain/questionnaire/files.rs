//! The files of one version, and what they are told apart by.

use sha2::{Digest, Sha256};

use super::{Language, PerLanguage};

/// The name of the file that carries the structure.
pub const STRUCTURE: &str = "instrument.toml";

/// The name of the file that carries the texts of one language.
pub fn texts_name(language: Language) -> String {
    format!("{}.toml", language.code())
}

/// The contents of the four files of one version. This is what is stored; an [`super::Instrument`] is read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// `instrument.toml`.
    pub instrument: String,
    /// The texts of each language.
    pub texts: PerLanguage<String>,
}

impl Files {
    /// Names and contents, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (String, &str)> {
        let texts = Language::ALL
            .into_iter()
            .map(|language| (texts_name(language), self.texts.get(language).as_str()));
        std::iter::once((STRUCTURE.to_owned(), self.instrument.as_str())).chain(texts)
    }

    /// SHA-256 over names and contents, as 64 hexadecimal digits.
    ///
    /// How a computer ends lines does not count: a byte order mark, carriage returns, and empty lines at the end of a file
    /// are left out.
    pub fn checksum(&self) -> String {
        let mut hash = Sha256::new();
        for (name, content) in self.iter() {
            let content = content.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            let content = content.trim_end();
            hash.update(format!("{name}\n{}\n", content.len()));
            hash.update(content);
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
