use super::properties::Properties;
use super::relations::Relations;
use crate::reports::archive::Archive;
use crate::reports::fault::FileFault;
use crate::xml::{Xml, xml};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "[Content_Types].xml";
const CORE: &str = "docProps/core.xml";
const APP: &str = "docProps/app.xml";

/// What every package has.
const ALWAYS_KNOWN: [(&str, &str); 2] = [
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
];

/// Files of other formats within a package: their extension tells their type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::reports) enum Known {
    Png,
    Workbook,
}

impl Known {
    const ALL: [Known; 2] = [Known::Png, Known::Workbook];

    fn extension(self) -> &'static str {
        match self {
            Known::Png => "png",
            Known::Workbook => "xlsx",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Known::Png => "image/png",
            Known::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The parts of a file, in the order they are written, with the types of those that the extension does not tell.
pub(in crate::reports) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    types: Vec<(String, String)>,
    known: Vec<Known>,
}

impl Package {
    /// A package that says of itself what it is. Its `main` part is still to be added.
    pub(in crate::reports) fn of(main: &str, properties: &Properties<'_>) -> Package {
        let mut package = Package {
            parts: Vec::new(),
            types: Vec::new(),
            known: Vec::new(),
        };
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        let mut relations = Relations::default();
        relations.add("officeDocument", main);
        relations.add_of(core.to_owned(), CORE);
        relations.add("extended-properties", APP);
        package.relate("", &relations);
        package.add(
            CORE,
            "application/vnd.openxmlformats-package.core-properties+xml",
            &properties.core(),
        );
        package.add(
            APP,
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            &properties.app(),
        );
        package
    }

    pub(in crate::reports) fn add(&mut self, name: &str, media_type: &str, content: &Xml) {
        self.types.push((name.to_owned(), media_type.to_owned()));
        self.put(name.to_owned(), content);
    }

    /// A file of another format, named without its extension.
    pub(in crate::reports) fn add_known(&mut self, name: &str, known: Known, content: Vec<u8>) {
        self.known.push(known);
        self.parts.push((format!("{name}.{}", known.extension()), content));
    }

    /// What a part refers to.
    pub(in crate::reports) fn relate(&mut self, part: &str, relations: &Relations) {
        let (folder, file) = match part.rsplit_once('/') {
            Some((folder, file)) => (format!("{folder}/"), file),
            None => (String::new(), part),
        };
        self.put(format!("{folder}_rels/{file}.rels"), &relations.xml());
    }

    fn put(&mut self, name: String, content: &Xml) {
        let content = [DECLARATION, content.as_str()].concat();
        self.parts.push((name, content.into_bytes()));
    }

    fn content_types(&self) -> Xml {
        let known = Known::ALL.into_iter().filter(|own| self.known.contains(own));
        let known = known.map(|own| (own.extension(), own.media_type()));
        let defaults = ALWAYS_KNOWN.into_iter().chain(known);
        let defaults: Xml = defaults
            .map(|(extension, of)| {
                xml!(
                    r#"<Default Extension="{extension}" ContentType="{of}"/>"#,
                    extension,
                    of
                )
            })
            .collect();
        let own = self.types.iter();
        let own: Xml = own
            .map(|(name, of)| xml!(r#"<Override PartName="/{name}" ContentType="{of}"/>"#, name, of))
            .collect();
        xml!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{own}</Types>"#,
            defaults,
            own
        )
    }

    /// The archive; its first part is the list of types, as programs that look at the first bytes expect.
    pub(in crate::reports) fn into_bytes(self) -> Result<Vec<u8>, FileFault> {
        let mut archive = Archive::timeless();
        let types = [DECLARATION, self.content_types().as_str()].concat();
        archive.add(TYPES, types.as_bytes())?;
        for (name, content) in &self.parts {
            archive.add(name, content)?;
        }
        archive.finish()
    }
}
