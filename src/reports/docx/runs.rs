//! Runs: text in one look.

use crate::xml::{Xml, xml};

pub(super) fn run(text: &str) -> Xml {
    xml!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#, text)
}

pub(super) fn strong(text: &str) -> Xml {
    xml!(
        r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#,
        text
    )
}

pub(super) fn quiet(text: &str) -> Xml {
    xml!(
        r#"<w:r><w:rPr><w:color w:val="4B5A5B"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#,
        text
    )
}
