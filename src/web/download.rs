//! Files and pictures to keep: as what they are sent, what they are called, and waiting for one's turn to have one made.
//!
//! Work that takes a processor for long is done beside the threads that answer, and only some of it at once: answers come
//! first, however many ask for pictures and files. Those who work with rounds, those who came by a link and the public each
//! wait among themselves, and nobody waits for two turns.

use std::fmt::Display;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::MessageBody;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::error::AppError;
use super::page::Answer;
use crate::charts::{self, Chart};
use crate::domain::Language;
use crate::domain::sharing::Outsiders;

/// What a file is.
#[derive(Debug, Clone, Copy)]
pub struct FileKind {
    pub media_type: &'static str,
    pub extension: &'static str,
}

const fn kind(media_type: &'static str, extension: &'static str) -> FileKind {
    FileKind { media_type, extension }
}

pub const CSV: FileKind = kind("text/csv; charset=utf-8", "csv");
pub const JSON: FileKind = kind("application/json", "json");
pub const XLSX: FileKind = kind(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsx",
);
pub const PPTX: FileKind = kind(
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pptx",
);
pub const DOCX: FileKind = kind(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docx",
);
#[cfg(feature = "pdf")]
pub const PDF: FileKind = kind("application/pdf", "pdf");
pub const ZIP: FileKind = kind("application/zip", "zip");
const SVG: FileKind = kind("image/svg+xml", "svg");
const PNG: FileKind = kind("image/png", "png");

/// A file to keep. No cache on the way keeps it: the round may be opened again, and then nobody is given figures.
pub fn file(kind: &FileKind, name: &str, content: impl MessageBody + 'static) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind.media_type)
        .insert_header((CONTENT_DISPOSITION, attachment(name)))
        .body(content)
}

/// How a browser is told to keep a file, and under which name.
pub fn attachment(name: &str) -> String {
    format!("attachment; filename=\"{name}\"")
}

/// The language asked for, or the reader's.
///
/// # Errors
/// [`AppError::NotFound`] for one that there is not.
pub fn language(asked: Option<&str>, reader: Language) -> Result<Language, AppError> {
    match asked {
        Some(code) => Language::parse(code).ok_or(AppError::NotFound),
        None => Ok(reader),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    Svg,
    Png,
}

impl PictureFormat {
    /// A picture's name and form, of its file.
    pub fn of(file: &str) -> Option<(&str, PictureFormat)> {
        let (name, extension) = file.split_once('.')?;
        let format = match extension {
            "svg" => PictureFormat::Svg,
            "png" => PictureFormat::Png,
            _ => return None,
        };
        Some((name, format))
    }
}

/// A picture as it is sent; `name` makes its file's name from the extension. Only pixels wait for their turn among `turns`: a
/// drawing is as quick as a page.
///
/// # Errors
/// [`AppError::Busy`] when too many wait for pixels.
pub async fn picture(
    chart: Chart,
    format: PictureFormat,
    turns: &'static Turns,
    name: impl Fn(&str) -> String,
) -> Answer {
    Ok(match format {
        PictureFormat::Svg => inline(&SVG, &name, chart.svg.into_bytes()),
        PictureFormat::Png => {
            let pixels = turns.make(move || charts::png(&chart)).await?;
            inline(&PNG, &name, pixels)
        }
    })
}

fn inline(kind: &FileKind, name: &impl Fn(&str) -> String, content: Vec<u8>) -> HttpResponse {
    let name = name(kind.extension);
    HttpResponse::Ok()
        .content_type(kind.media_type)
        .insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")))
        .body(content)
}

/// So many at once, and how long one more may wait.
pub struct Turns {
    free: Semaphore,
    patience: Duration,
}

/// Pictures turned into pixels for those who work with rounds: tens of milliseconds each.
pub static PAINTERS: Turns = Turns::new(2, 10);
/// Workbooks, slides and archives for them: one with all pictures takes half a second.
pub static MAKERS: Turns = Turns::new(1, 20);
/// Reports for them: each takes a processor and tens of megabytes for a while.
pub static PRESSES: Turns = Turns::new(2, 10);
/// Pictures and files for those who came by a link.
static BY_LINK: Turns = Turns::new(1, 20);
/// Pictures and files for the public.
static EVERYONE: Turns = Turns::new(1, 20);

impl Turns {
    const fn new(at_once: usize, seconds: u64) -> Turns {
        Turns {
            free: Semaphore::const_new(at_once),
            patience: Duration::from_secs(seconds),
        }
    }

    /// Those among which people without an account wait.
    pub fn of(who: Outsiders) -> &'static Turns {
        match who {
            Outsiders::ByLink => &BY_LINK,
            Outsiders::Everyone => &EVERYONE,
        }
    }

    /// Makes something beside the threads that answer, when its turn has come.
    ///
    /// # Errors
    /// [`AppError::Busy`] when it does not come in time.
    pub async fn make<T, E>(&self, make: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, AppError>
    where
        T: Send + 'static,
        E: Display + Send + 'static,
    {
        let _turn = self.take().await?;
        web::block(make)
            .await
            .map_err(|error| AppError::Broken(error.to_string()))?
            .map_err(|fault| AppError::Broken(fault.to_string()))
    }

    /// One's turn, until it is dropped.
    async fn take(&self) -> Result<SemaphorePermit<'_>, AppError> {
        timeout(self.patience, self.free.acquire())
            .await
            .map_err(|_| AppError::Busy)?
            .map_err(|_| AppError::Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn the_public_holds_up_nobody_else() {
        let turns = [
            Turns::of(Outsiders::Everyone),
            Turns::of(Outsiders::ByLink),
            &MAKERS,
            &PAINTERS,
            &PRESSES,
        ];
        let mut taken = Vec::new();
        for own in turns {
            taken.push(own.take().await.unwrap());
        }
        assert_eq!(taken.len(), 5, "each has a turn while the others have theirs");
    }

    #[actix_web::test]
    async fn whose_turn_does_not_come_is_told_so() {
        let turns = Turns::new(1, 0);
        let held = turns.take().await.unwrap();
        assert!(matches!(turns.take().await, Err(AppError::Busy)));
        drop(held);
        assert!(turns.take().await.is_ok());
    }
}
