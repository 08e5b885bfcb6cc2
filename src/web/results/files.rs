use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use jiff::Timestamp;
use serde::Deserialize;

use crate::acts::results::{Extent, of_round};
use crate::domain::Language;
use crate::domain::tellable_round::TellableRound;
use crate::reports::{self, FileFault, file_name};
use crate::web::download::{self, CSV, FileKind, JSON, MAKERS, PPTX, Turns, XLSX, ZIP, file};
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::RoundInWords;

/// `GET /rounds/{id}/results.csv`
pub async fn csv(page: Page, id: Path<String>) -> Answer {
    Ok(csv_of(&page, &of_round(&page.acting(), &id, Extent::Figures).await?))
}

/// `GET /rounds/{id}/results.json`: names and definitions in the reader's language.
pub async fn json(page: Page, id: Path<String>) -> Answer {
    Ok(json_of(&page, &of_round(&page.acting(), &id, Extent::Figures).await?))
}

/// `GET /rounds/{id}/results.xlsx`: everything in the reader's language.
pub async fn xlsx(page: Page, id: Path<String>, asked: Query<FileQuery>) -> Answer {
    let told = of_round(&page.acting(), &id, Extent::Everything).await?;
    xlsx_of(&page, told, &asked, &MAKERS).await
}

/// `GET /rounds/{id}/slides.pptx`
pub async fn pptx(page: Page, id: Path<String>, asked: Query<FileQuery>) -> Answer {
    let l = asked.language(&page)?;
    let told = of_round(&page.acting(), &id, Extent::Everything).await?;
    made(&page, told, l, &PPTX, &MAKERS, reports::pptx).await
}

/// `GET /rounds/{id}/pictures.zip`: every picture, and the data beside.
pub async fn zip(page: Page, id: Path<String>) -> Answer {
    let told = of_round(&page.acting(), &id, Extent::Everything).await?;
    made(&page, told, page.language(), &ZIP, &MAKERS, reports::pictures_zip).await
}

/// What is told as a workbook, made when its turn among `turns` has come.
///
/// # Errors
/// [`AppError::NotFound`] for a language that there is not, [`AppError::Busy`] when too many wait for a file.
pub async fn xlsx_of(page: &Page, told: TellableRound, asked: &FileQuery, turns: &'static Turns) -> Answer {
    let l = asked.language(page)?;
    made(page, told, l, &XLSX, turns, reports::xlsx).await
}

/// What is told as a table for programs.
pub fn csv_of(page: &Page, told: &TellableRound) -> HttpResponse {
    let name = file_name(page.language(), &told.round.settings.name, &[], CSV.extension);
    file(&CSV, &name, reports::csv(told))
}

/// As [`csv_of`], with names.
pub fn json_of(page: &Page, told: &TellableRound) -> HttpResponse {
    let l = page.language();
    let name = file_name(l, &told.round.settings.name, &[], JSON.extension);
    file(&JSON, &name, reports::json(&RoundInWords::of(told, l)))
}

/// In which language a file is wanted; where nothing is asked, the reader's.
#[derive(Deserialize)]
pub struct FileQuery {
    lang: Option<String>,
}

impl FileQuery {
    fn language(&self, page: &Page) -> Result<Language, AppError> {
        download::language(self.lang.as_deref(), page.language())
    }
}

type Make = fn(&RoundInWords<'_>, Timestamp) -> Result<Vec<u8>, FileFault>;

async fn made(
    page: &Page,
    told: TellableRound,
    l: Language,
    kind: &FileKind,
    turns: &'static Turns,
    make: Make,
) -> Answer {
    let name = file_name(l, &told.round.settings.name, &[l.code()], kind.extension);
    let made_at = page.now();
    let made = turns.make(move || make(&RoundInWords::of(&told, l), made_at));
    Ok(file(kind, &name, made.await?))
}
