//! Identifiers. Each thing has its own type, so that a site's id cannot be passed for a round's.

use std::fmt;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Wraps a fresh UUID; the caller brings the randomness.
            pub fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid.to_string())
            }

            /// Reads an id as it stands in an address or the database: a UUID in any of its spellings.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self::from_uuid)
            }

            /// As it is written in addresses, forms and the database.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A family centre or meeting place.
    SiteId,
    /// An assessment round.
    RoundId,
    /// One stored version of an instrument.
    VersionId,
    /// Whoever answers in a round.
    ParticipantId,
    /// Somebody who signs in.
    AccountId,
    /// An invitation to a role.
    InvitationId,
    /// A link by which a password is set anew.
    PasswordResetId,
    /// A device that is signed in.
    SessionId,
    /// A token of the programming interface.
    ApiTokenId,
    /// A role given to an account.
    GrantId,
    /// An action agreed on.
    ActionId,
    /// A link to a closed round.
    ShareLinkId,
}
