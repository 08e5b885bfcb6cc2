use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{self, Path, Query};
use serde::Deserialize;

use super::loaded::Loaded;
use super::turns::{PAINTERS, Turns};
use crate::charts::{self, Chart, ChartKind, Size, Subject};
use crate::domain::Language;
use crate::views::results::{facts_line, picture_title};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// What a picture may be asked for; what is left out is the reader's language, a slide, all themes.
#[derive(Deserialize)]
pub struct AskedPicture {
    lang: Option<String>,
    size: Option<String>,
    theme: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    Svg,
    Png,
}

/// `GET /rounds/{id}/charts/{kind}.{svg|png}`: nothing is there for a kind, size, language or theme that does not exist,
/// nor for a picture that this round does not have.
pub async fn show(page: Page, path: Path<(String, String)>, asked: Query<AskedPicture>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let (id, file) = path.into_inner();
    let loaded = page.db().read(move |conn| Loaded::for_actor(conn, &actor, &id)).await?;
    picture_of(&page, &loaded, &file, &asked, &PAINTERS).await
}

/// A picture of results that are loaded, turned into pixels when its turn among `turns` has come.
///
/// # Errors
/// [`AppError::NotFound`] as [`show`] says, [`AppError::Busy`] when too many wait for pixels.
pub async fn picture_of(
    page: &Page,
    loaded: &Loaded,
    file: &str,
    asked: &AskedPicture,
    turns: &'static Turns,
) -> Answer {
    let (kind, form) = parse(file).ok_or(AppError::NotFound)?;
    let l = match &asked.lang {
        Some(code) => Language::parse(code).ok_or(AppError::NotFound)?,
        None => page.language(),
    };
    let size = match &asked.size {
        Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
        None => Size::Slide,
    };
    let theme = asked
        .theme
        .as_deref()
        .filter(|id| !id.is_empty())
        .map(|id| loaded.theme(id))
        .transpose()?;
    let label = loaded.group_label(l);
    let chart = charts::draw(
        kind,
        &Subject {
            results: &loaded.results,
            instrument: &loaded.instrument,
            language: l,
            size,
            theme: theme.map(|theme| &theme.id),
            round_title: &picture_title(&loaded.round, loaded.subject(l)),
            facts: &facts_line(l, &loaded.round, &loaded.instrument, &loaded.results),
            group_label: &label,
        },
    )
    .ok_or(AppError::NotFound)?;
    let mut marks = vec![kind.code()];
    marks.extend(theme.map(|theme| theme.id.as_str()));
    marks.extend([size.code(), l.code()]);
    sent_in_turn(chart, form, turns, |extension| loaded.file_name(l, &marks, extension)).await
}

/// "radar.svg"
fn parse(file: &str) -> Option<(ChartKind, PictureFormat)> {
    let (kind, form) = form(file)?;
    Some((ChartKind::parse(kind)?, form))
}

/// A picture's name and form, of its file.
pub fn form(file: &str) -> Option<(&str, PictureFormat)> {
    let (kind, extension) = file.split_once('.')?;
    let form = match extension {
        "svg" => PictureFormat::Svg,
        "png" => PictureFormat::Png,
        _ => return None,
    };
    Some((kind, form))
}

/// A picture as it is sent; `name` makes its file's name from the extension.
pub async fn sent(chart: Chart, form: PictureFormat, name: impl Fn(&str) -> String) -> Answer {
    sent_in_turn(chart, form, &PAINTERS, name).await
}

/// Only pixels wait for their turn: a drawing is as quick as a page.
async fn sent_in_turn(
    chart: Chart,
    form: PictureFormat,
    turns: &'static Turns,
    name: impl Fn(&str) -> String,
) -> Answer {
    match form {
        PictureFormat::Svg => Ok(picture("image/svg+xml", &name("svg"), chart.svg.into_bytes())),
        PictureFormat::Png => Ok(picture("image/png", &name("png"), painted(chart, turns).await?)),
    }
}

async fn painted(chart: Chart, turns: &'static Turns) -> Result<Vec<u8>, AppError> {
    let _turn = turns.take().await?;
    web::block(move || charts::png(&chart))
        .await
        .map_err(|error| AppError::Broken(error.to_string()))?
        .map_err(|error| AppError::Broken(error.to_string()))
}

fn picture(media_type: &'static str, name: &str, content: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")))
        .body(content)
}
