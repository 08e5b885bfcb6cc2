//! The parts around the text: what the file says of itself, styles, numbering, settings and foot.

use super::runs::run;
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::document::Document;
use crate::reports::ooxml::{Properties, language_tag};
use crate::xml::{Xml, xml};

pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What the file is about, for its properties.
pub(super) fn subject(document: &Document) -> String {
    format!("{}: {}", document.kind, document.subject)
}

pub(super) fn properties<'a>(document: &'a Document, subject: &'a str) -> Properties<'a> {
    let service = msg::common_service_name(document.language);
    Properties {
        title: &document.title,
        subject,
        creator: service,
        description: Some(&document.facts),
        modified_by: Some(service),
        language: document.language.tag(),
        made: document.made,
        counts: &[],
    }
}

pub(super) fn styles(document: &Document) -> Xml {
    Xml::literal(include_str!("styles.xml")).with("{language}", &language_tag(document.language))
}

pub(super) fn numbering() -> Xml {
    xml!(
        r#"<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
        WORD
    )
}

pub(super) fn settings(document: &Document) -> Xml {
    let decimal = match document.language {
        Language::Fi | Language::Sv => ",",
        Language::En => ".",
    };
    xml!(
        r#"<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="1134"/><w:autoHyphenation w:val="true"/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{locale}"/><w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val=";"/></w:settings>"#,
        WORD,
        locale = language_tag(document.language),
        decimal
    )
}

/// The title, which page of how many, and the facts.
pub(super) fn footer(document: &Document) -> Xml {
    let field = |name: &str| {
        xml!(
            r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#,
            name
        )
    };
    xml!(
        r#"<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{title}<w:r><w:tab/></w:r>{page}<w:r><w:t xml:space="preserve"> (</w:t></w:r>{pages}<w:r><w:t>)</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FooterFacts"/></w:pPr>{facts}</w:p></w:ftr>"#,
        WORD,
        title = run(&document.title),
        page = field("PAGE"),
        pages = field("NUMPAGES"),
        facts = run(&document.facts)
    )
}
