use std::fmt;

use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;

use crate::charts::PngError;

/// Why a file could not be made: a fault of ours, never of what somebody wrote.
#[derive(Debug)]
pub enum FileFault {
    Workbook(XlsxError),
    Archive(ZipError),
    Writing(std::io::Error),
    Picture(PngError),
}

impl fmt::Display for FileFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileFault::Workbook(fault) => write!(out, "a workbook could not be made: {fault}"),
            FileFault::Archive(fault) => write!(out, "an archive could not be made: {fault}"),
            FileFault::Writing(fault) => write!(out, "a file could not be written: {fault}"),
            FileFault::Picture(fault) => write!(out, "a picture could not be made: {fault}"),
        }
    }
}

impl std::error::Error for FileFault {}

impl From<XlsxError> for FileFault {
    fn from(fault: XlsxError) -> Self {
        FileFault::Workbook(fault)
    }
}

impl From<ZipError> for FileFault {
    fn from(fault: ZipError) -> Self {
        FileFault::Archive(fault)
    }
}

impl From<std::io::Error> for FileFault {
    fn from(fault: std::io::Error) -> Self {
        FileFault::Writing(fault)
    }
}

impl From<PngError> for FileFault {
    fn from(fault: PngError) -> Self {
        FileFault::Picture(fault)
    }
}
