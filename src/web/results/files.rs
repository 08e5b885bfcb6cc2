use actix_web::HttpResponse;
use actix_web::body::MessageBody;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{self, Path, Query};
use jiff::Timestamp;
use serde::Deserialize;

use super::around::Around;
use super::loaded::Loaded;
use super::turns::{MAKERS, Turns};
use crate::domain::Language;
use crate::reports::{self, FileFault, Material};
use crate::views::results::{Facts, facts_line, picture_title};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/// `GET /rounds/{id}/results.csv`
pub async fn csv(page: Page, id: Path<String>) -> Answer {
    Ok(csv_of(&page, &load(&page, id).await?))
}

/// `GET /rounds/{id}/results.xlsx`: everything in the reader's language.
pub async fn xlsx(page: Page, id: Path<String>, asked: Query<AskedFile>) -> Answer {
    xlsx_of(&page, told(&page, id).await?, &asked, &MAKERS).await
}

/// `GET /rounds/{id}/slides.pptx`
pub async fn pptx(page: Page, id: Path<String>, asked: Query<AskedFile>) -> Answer {
    let l = asked.language(&page)?;
    let told = told(&page, id).await?;
    let name = told.0.file_name(l, &[l.code()], "pptx");
    let made_at = page.now();
    let made = made(move || with_material(l, made_at, &told, reports::pptx)).await?;
    Ok(download(PPTX, &name, made))
}

/// `GET /rounds/{id}/pictures.zip`: every picture, and the data beside.
pub async fn zip(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let told = told(&page, id).await?;
    let name = told.0.file_name(l, &[l.code()], "zip");
    let made_at = page.now();
    let made = made(move || with_material(l, made_at, &told, reports::pictures_zip)).await?;
    Ok(download("application/zip", &name, made))
}

/// `GET /rounds/{id}/results.json`: names and definitions in the reader's language.
pub async fn json(page: Page, id: Path<String>) -> Answer {
    Ok(json_of(&page, &load(&page, id).await?))
}

/// The workbook of results that are loaded, with what may be told around them, made when its turn among `turns` has come.
///
/// # Errors
/// [`AppError::NotFound`] for a language that there is not, [`AppError::Busy`] when too many wait for a file.
pub async fn xlsx_of(page: &Page, told: (Loaded, Around), asked: &AskedFile, turns: &'static Turns) -> Answer {
    let l = asked.language(page)?;
    let name = told.0.file_name(l, &[l.code()], "xlsx");
    let made_at = page.now();
    let made = made_in_turn(turns, move || with_material(l, made_at, &told, reports::xlsx)).await?;
    Ok(download(XLSX, &name, made))
}

/// The file of results that are loaded.
pub fn csv_of(page: &Page, loaded: &Loaded) -> HttpResponse {
    let name = loaded.file_name(page.language(), &[], "csv");
    download("text/csv; charset=utf-8", &name, reports::csv(&loaded.results))
}

/// As [`csv_of`].
pub fn json_of(page: &Page, loaded: &Loaded) -> HttpResponse {
    let l = page.language();
    let name = loaded.file_name(l, &[], "json");
    let label = loaded.group_label(l);
    download("application/json", &name, reports::json(&loaded.described(l, &label)))
}

/// In which language a file is wanted; where nothing is asked, the reader's.
#[derive(Deserialize)]
pub struct AskedFile {
    lang: Option<String>,
}

impl AskedFile {
    fn language(&self, page: &Page) -> Result<Language, AppError> {
        match &self.lang {
            Some(code) => Language::parse(code).ok_or(AppError::NotFound),
            None => Ok(page.language()),
        }
    }
}

/// The results with what stands around them, for whom may see them.
async fn told(page: &Page, id: Path<String>) -> Result<(Loaded, Around), AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db()
        .read(move |conn| {
            let loaded = Loaded::for_actor(conn, &actor, &id)?;
            let around = Around::of(conn, &loaded)?;
            Ok((loaded, around))
        })
        .await
}

/// Gathers the words around the figures and makes a file of them.
fn with_material(
    l: Language,
    made_at: Timestamp,
    (loaded, around): &(Loaded, Around),
    make: impl Fn(&Material<'_>) -> Result<Vec<u8>, FileFault>,
) -> Result<Vec<u8>, FileFault> {
    let label = loaded.group_label(l);
    let facts = Facts {
        round: &loaded.round,
        instrument: &loaded.instrument,
        results: &loaded.results,
        subject: loaded.subject(l),
        region: loaded.region.name(l),
        last_time: around.last_time.as_ref(),
    };
    make(&Material {
        described: loaded.described(l, &label),
        title: &picture_title(&loaded.round, loaded.subject(l)),
        summary: &facts.summary(l),
        facts: &facts.told(l),
        facts_line: &facts_line(l, &loaded.round, &loaded.instrument, &loaded.results),
        joint_views: &around.joint_views,
        made_at,
    })
}

/// Makes a file beside the threads that answer, when its turn has come.
///
/// # Errors
/// [`AppError::Busy`] when too many wait for one.
pub async fn made(make: impl FnOnce() -> Result<Vec<u8>, FileFault> + Send + 'static) -> Result<Vec<u8>, AppError> {
    made_in_turn(&MAKERS, make).await
}

async fn made_in_turn(
    turns: &'static Turns,
    make: impl FnOnce() -> Result<Vec<u8>, FileFault> + Send + 'static,
) -> Result<Vec<u8>, AppError> {
    let _turn = turns.take().await?;
    web::block(make)
        .await
        .map_err(|error| AppError::Broken(error.to_string()))?
        .map_err(|fault| AppError::Broken(fault.to_string()))
}

async fn load(page: &Page, id: Path<String>) -> Result<Loaded, AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db().read(move |conn| Loaded::for_actor(conn, &actor, &id)).await
}

/// A file to keep. No cache on the way keeps it: the round may be opened again, and then nobody is given figures.
pub fn download(media_type: &'static str, name: &str, content: impl MessageBody + 'static) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(content)
}
