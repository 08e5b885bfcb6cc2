//! The parts around the text: what the package holds, its properties, styles, numbering and foot.

use super::xml::escaped;
use crate::i18n::msg;
use crate::reports::document::Document;

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |name: &str, kind: &str| format!(r#"<Override PartName="{name}" ContentType="{kind}"/>"#);
    [
        format!(r#"{DECLARATION}<Types xmlns="{PACKAGE}/content-types">"#),
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            .to_owned(),
        r#"<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>"#
            .to_owned(),
        part("/word/document.xml", &format!("{word}.document.main+xml")),
        part("/word/styles.xml", &format!("{word}.styles+xml")),
        part("/word/numbering.xml", &format!("{word}.numbering+xml")),
        part("/word/settings.xml", &format!("{word}.settings+xml")),
        part("/word/footer1.xml", &format!("{word}.footer+xml")),
        part(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
        "</Types>".to_owned(),
    ]
    .concat()
}

pub fn relations() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships(&[
        (
            "rId1",
            format!("{OFFICE}/officeDocument"),
            "word/document.xml".to_owned(),
        ),
        ("rId2", core, "docProps/core.xml".to_owned()),
        (
            "rId3",
            format!("{OFFICE}/extended-properties"),
            "docProps/app.xml".to_owned(),
        ),
    ])
}

pub fn document_relations(pictures: usize) -> String {
    let fixed = [("styles", "rId1"), ("numbering", "rId2"), ("settings", "rId3")];
    let mut all: Vec<(String, String, String)> = fixed
        .iter()
        .map(|(name, id)| ((*id).to_owned(), format!("{OFFICE}/{name}"), format!("{name}.xml")))
        .collect();
    all.push(("rId4".to_owned(), format!("{OFFICE}/footer"), "footer1.xml".to_owned()));
    all.extend((1..=pictures).map(|place| {
        (
            picture_relation(place),
            format!("{OFFICE}/image"),
            format!("media/image{place}.png"),
        )
    }));
    relationships(
        &all.iter()
            .map(|(id, kind, target)| (id.as_str(), kind.clone(), target.clone()))
            .collect::<Vec<_>>(),
    )
}

/// The id by which the text refers to its `place`th picture, from 1.
pub fn picture_relation(place: usize) -> String {
    format!("rIdPicture{place}")
}

fn relationships(all: &[(&str, String, String)]) -> String {
    let rows: Vec<String> = all
        .iter()
        .map(|(id, kind, target)| format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#))
        .collect();
    format!(
        r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{}</Relationships>"#,
        rows.concat()
    )
}

pub fn core(document: &Document) -> String {
    let made = document.made.strftime("%Y-%m-%dT%H:%M:%SZ");
    let by = escaped(msg::common_service_name(document.language));
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{by}</dc:creator><dc:description>{}</dc:description><cp:lastModifiedBy>{by}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified><dc:language>{}</dc:language></cp:coreProperties>"#,
        escaped(&document.title),
        escaped(&format!("{}: {}", document.kind, document.subject)),
        escaped(&document.facts),
        document.language.tag(),
    )
}

pub fn app() -> String {
    format!(
        r#"{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Perhekeskusarviointi</Application></Properties>"#
    )
}

pub fn styles(document: &Document) -> String {
    include_str!("styles.xml").replace("{language}", locale(document))
}

/// Word knows languages with their country only.
fn locale(document: &Document) -> &'static str {
    match document.language {
        crate::domain::Language::Fi => "fi-FI",
        crate::domain::Language::Sv => "sv-FI",
        crate::domain::Language::En => "en-GB",
    }
}

pub fn numbering() -> String {
    format!(
        r#"{DECLARATION}<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
    )
}

pub fn settings(document: &Document) -> String {
    let locale = locale(document);
    format!(
        r#"{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="1134"/><w:autoHyphenation w:val="true"/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{locale}"/><w:decimalSymbol w:val="{}"/><w:listSeparator w:val=";"/></w:settings>"#,
        match document.language {
            crate::domain::Language::Fi | crate::domain::Language::Sv => ",",
            crate::domain::Language::En => ".",
        }
    )
}

/// The title, which page of how many, and the facts.
pub fn footer(document: &Document) -> String {
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!(
        r#"{DECLARATION}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r><w:r><w:tab/></w:r>{}<w:r><w:t xml:space="preserve"> (</w:t></w:r>{}<w:r><w:t>)</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FooterFacts"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:ftr>"#,
        escaped(&document.title),
        field("PAGE"),
        field("NUMPAGES"),
        escaped(&document.facts),
    )
}
