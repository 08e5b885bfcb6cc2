use std::io::{Cursor, Write as _};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::fault::FileFault;

/// What is compressed already.
const COMPRESSED: [&str; 2] = [".png", ".xlsx"];

/// An archive that grows file by file.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// Its files are of the earliest time that the format knows: the same content is the same archive.
    pub(super) fn timeless() -> Archive {
        Archive::at(DateTime::default())
    }

    /// Its files were made at this time.
    pub(super) fn made_at(at: Timestamp) -> Archive {
        let at = at.to_zoned(TimeZone::UTC);
        let part = |value: i8| u8::try_from(value).unwrap_or_default();
        let time = DateTime::from_date_and_time(
            u16::try_from(at.year()).unwrap_or_default(),
            part(at.month()),
            part(at.day()),
            part(at.hour()),
            part(at.minute()),
            part(at.second()),
        );
        Archive::at(time.unwrap_or_default())
    }

    fn at(time: DateTime) -> Archive {
        Archive {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            options: SimpleFileOptions::default().last_modified_time(time),
        }
    }

    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), FileFault> {
        let method = if COMPRESSED.iter().any(|ending| name.ends_with(ending)) {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        self.zip.start_file(name, self.options.compression_method(method))?;
        self.zip.write_all(content)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, FileFault> {
        Ok(self.zip.finish()?.into_inner())
    }
}
