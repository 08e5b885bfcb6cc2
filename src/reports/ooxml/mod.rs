//! Office packages: an archive of parts, each with its type and its relations to others, and what the whole says of itself.
//! The one place that writes them; what its parts hold is known to Word files and slides. Text comes into a part through
//! [`xml!`](crate::xml::xml) only.

mod package;
mod properties;
mod relations;

use crate::domain::Language;

pub(super) use package::{Known, Package};
pub(super) use properties::Properties;
pub(super) use relations::{RelationId, Relations};

/// What relations within a package are called, and the namespace of the attributes that refer to them.
pub(super) const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The language as office programs name it for spelling and reading aloud: with its country.
pub(super) fn language_tag(l: Language) -> &'static str {
    match l {
        Language::Fi => "fi-FI",
        Language::Sv => "sv-FI",
        Language::En => "en-GB",
    }
}
