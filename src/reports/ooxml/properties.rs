use jiff::Timestamp;

use crate::xml::{Xml, xml};

/// What a file says of itself.
pub(in crate::reports) struct Properties<'a> {
    pub(in crate::reports) title: &'a str,
    pub(in crate::reports) subject: &'a str,
    pub(in crate::reports) creator: &'a str,
    pub(in crate::reports) description: Option<&'a str>,
    pub(in crate::reports) modified_by: Option<&'a str>,
    pub(in crate::reports) language: &'a str,
    pub(in crate::reports) made: Timestamp,
    /// How many there are of what the format counts, as `Slides`.
    pub(in crate::reports) counts: &'a [(&'static str, usize)],
}

impl Properties<'_> {
    pub(super) fn core(&self) -> Xml {
        let made = self.made.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let described = self
            .description
            .map(|text| xml!("<dc:description>{text}</dc:description>", text));
        let modified = self
            .modified_by
            .map(|by| xml!("<cp:lastModifiedBy>{by}</cp:lastModifiedBy>", by));
        xml!(
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{creator}</dc:creator>{described}{modified}<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified><dc:language>{language}</dc:language></cp:coreProperties>"#,
            title = self.title,
            subject = self.subject,
            creator = self.creator,
            described,
            modified,
            made,
            language = self.language,
        )
    }

    /// The program, and how many there are of what.
    pub(super) fn app(&self) -> Xml {
        let counts = self.counts.iter();
        let counts: Xml = counts
            .map(|(of, count)| xml!("<{of}>{count}</{of}>", of, count))
            .collect();
        xml!(
            r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Perhekeskusarviointi</Application>{counts}</Properties>"#,
            counts
        )
    }
}
