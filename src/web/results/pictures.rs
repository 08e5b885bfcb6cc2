use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::results::{Extent, of_round};
use crate::charts::{ChartKind, RoundPictures, Size};
use crate::domain::tellable_round::TellableRound;
use crate::reports::file_name;
use crate::web::download::{self, PAINTERS, PictureFormat, Turns};
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::RoundInWords;

/// What a picture may be asked for; what is left out is the reader's language, a slide, all themes.
#[derive(Deserialize)]
pub struct PictureQuery {
    lang: Option<String>,
    size: Option<String>,
    theme: Option<String>,
}

/// `GET /rounds/{id}/charts/{kind}.{svg|png}`: nothing is there for a kind, size, language or theme that does not exist,
/// nor for a picture that this round does not have.
pub async fn show(page: Page, path: Path<(String, String)>, asked: Query<PictureQuery>) -> Answer {
    let (id, file) = path.into_inner();
    let told = of_round(&page.acting(), &id, Extent::Figures).await?;
    picture_of(&page, &told, &file, &asked, &PAINTERS).await
}

/// A picture of what is told, turned into pixels when its turn among `turns` has come.
///
/// # Errors
/// [`AppError::NotFound`] as [`show`] says, [`AppError::Busy`] when too many wait for pixels.
pub async fn picture_of(
    page: &Page,
    told: &TellableRound,
    file: &str,
    asked: &PictureQuery,
    turns: &'static Turns,
) -> Answer {
    let (kind, format) = PictureFormat::of(file).ok_or(AppError::NotFound)?;
    let kind = ChartKind::parse(kind).ok_or(AppError::NotFound)?;
    let l = download::language(asked.lang.as_deref(), page.language())?;
    let size = match &asked.size {
        Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
        None => Size::Slide,
    };
    let theme = match asked.theme.as_deref() {
        None | Some("") => None,
        Some(id) => Some(told.theme(id)?.ok_or(AppError::NotFound)?),
    };
    let pictures = RoundPictures {
        told: &RoundInWords::of(told, l),
        size,
        theme: theme.map(|theme| &theme.id),
        is_named: true,
    };
    let chart = pictures.draw(kind).ok_or(AppError::NotFound)?;
    let mut marks = vec![kind.code()];
    marks.extend(theme.map(|theme| theme.id.as_str()));
    marks.extend([size.code(), l.code()]);
    let name = &told.round.settings.name;
    download::picture(chart, format, turns, |extension| file_name(l, name, &marks, extension)).await
}
