//! Who assesses.

use std::fmt;

/// Who assesses: the people of the place themselves, or a visiting peer beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Mode {
    /// Those who do the work assess it themselves.
    #[default]
    SelfAssessment,
    /// Others assess it, beside the host's own assessment.
    Peer,
}

impl Mode {
    /// All of them, in their fixed order.
    pub const ALL: [Mode; 2] = [Mode::SelfAssessment, Mode::Peer];

    /// The glossary's word, as it stands in instrument files, addresses and the database.
    pub fn code(self) -> &'static str {
        match self {
            Mode::SelfAssessment => "self",
            Mode::Peer => "peer",
        }
    }

    /// Reads exactly what [`Mode::code`] writes.
    pub fn parse(text: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == text)
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_is_read_back_from_its_code() {
        for mode in Mode::ALL {
            assert_eq!(Mode::parse(mode.code()), Some(mode));
        }
        assert_eq!(Mode::parse("Peer"), None);
    }
}
