use std::fmt::{self, Formatter};

use super::RELATIONSHIPS;
use crate::xml::{InMarkup, Xml, xml};

/// What a part refers to, under the ids that its content uses.
#[derive(Default)]
pub(in crate::reports) struct Relations(Vec<(String, String)>);

/// The id by which a part refers to another: `rId1` for the first.
#[derive(Clone, Copy)]
pub(in crate::reports) struct RelationId(usize);

impl InMarkup for RelationId {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "rId{}", self.0)
    }
}

impl Relations {
    /// To a part whose path is told from the folder of the part that refers to it.
    pub(in crate::reports) fn add(&mut self, kind: &str, target: &str) -> RelationId {
        self.add_of(format!("{RELATIONSHIPS}/{kind}"), target)
    }

    /// Of a kind that is not the documents' own.
    pub(super) fn add_of(&mut self, kind: String, target: &str) -> RelationId {
        self.0.push((kind, target.to_owned()));
        RelationId(self.0.len())
    }

    pub(super) fn xml(&self) -> Xml {
        let each = self.0.iter().enumerate().map(|(at, (kind, target))| {
            let id = RelationId(at + 1);
            xml!(
                r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#,
                id,
                kind,
                target
            )
        });
        let all: Xml = each.collect();
        xml!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#,
            all
        )
    }
}
