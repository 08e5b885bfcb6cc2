//! Whether those who answer are named.

/// Who is named in a round's results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anonymity {
    /// Groups below k are merged or hidden.
    Anonymous,
    /// Organisations answer in public: k does not bind their groups, but always binds groups of private persons and
    /// the number over all.
    OrganisationShown,
}

impl Anonymity {
    /// All of them, in their fixed order.
    pub const ALL: [Anonymity; 2] = [Anonymity::Anonymous, Anonymity::OrganisationShown];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Anonymity::Anonymous => "anonymous",
            Anonymity::OrganisationShown => "organisation_shown",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<Anonymity> {
        Anonymity::ALL.into_iter().find(|anonymity| anonymity.code() == code)
    }
}
