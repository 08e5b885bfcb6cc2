use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use crate::charts::FACES;

/// What lies before the typesetter: the template, the data of one report, and the fonts.
pub struct Manuscript {
    data: Bytes,
}

impl Manuscript {
    pub fn with(data: String) -> Manuscript {
        Manuscript {
            data: Bytes::from_string(data),
        }
    }
}

/// Ids of files live as long as the program: there are two of them, whatever is printed.
static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| file_id("report.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| file_id("data.json"));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Cells that name their row.
    let features = Features::from_iter([Feature::A11yExtras]);
    LazyHash::new(Library::builder().with_features(features).build())
});

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    FACES
        .into_iter()
        .filter_map(|face| Font::new(Bytes::new(face), 0))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static SOURCE: LazyLock<Source> = LazyLock::new(|| Source::new(*TEMPLATE, include_str!("report.typ").to_owned()));

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Manuscript {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        *TEMPLATE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *TEMPLATE {
            Ok(SOURCE.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// A report carries the time it is given.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
