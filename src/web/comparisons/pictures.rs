use actix_web::web::Path;

use super::query::{self, Pairs, value};
use crate::acts::comparisons::of_rounds;
use crate::charts::{ComparisonChart, ComparisonPictures, Size};
use crate::reports::file_name;
use crate::web::download::{self, PAINTERS, PictureFormat};
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::ComparisonInWords;

/// `GET /comparison/charts/{kind}.{svg|png}?round=…&lang=&size=&theme=`: nothing is there for a kind, size, language or
/// theme that does not exist, nor for a picture that these rounds do not have.
pub async fn show(page: Page, file: Path<String>, pairs: Pairs) -> Answer {
    let chosen = query::chosen(&page, &pairs)?;
    let (kind, format) = PictureFormat::of(&file).ok_or(AppError::NotFound)?;
    let kind = ComparisonChart::parse(kind).ok_or(AppError::NotFound)?;
    let told = of_rounds(&page.acting(), chosen).await?;
    let l = query::language(&page, &pairs)?;
    let size = match value(&pairs, "size") {
        Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
        None => Size::Slide,
    };
    let theme = match value(&pairs, "theme") {
        Some(id) => Some(told.theme(id).ok_or(AppError::NotFound)?),
        None => None,
    };
    let in_words = ComparisonInWords::of(&told, l);
    let pictures = ComparisonPictures {
        told: &in_words,
        size,
        theme: theme.map(|theme| &theme.id),
        is_named: true,
    };
    let chart = pictures.draw(kind).ok_or(AppError::NotFound)?;
    let mut marks = vec![kind.code()];
    marks.extend(theme.map(|theme| theme.id.as_str()));
    marks.extend([size.code(), l.code()]);
    let name = |extension: &str| file_name(l, &in_words.title, &marks, extension);
    download::picture(chart, format, &PAINTERS, name).await
}
