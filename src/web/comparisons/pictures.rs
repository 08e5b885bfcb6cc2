use actix_web::web::Path;

use super::loaded::LoadedComparison;
use super::query::{ComparisonQuery, Pairs, value};
use crate::charts::{Beside, ComparisonChart, Size, draw_beside};
use crate::domain::Language;
use crate::web::error::AppError;
use crate::web::results::pictures::{form, sent};
use crate::web::{Answer, Page};

/// `GET /comparison/charts/{kind}.{svg|png}?round=…&lang=&size=&theme=`: nothing is there for a kind, size, language or
/// theme that does not exist, nor for a picture that these rounds do not have.
pub async fn show(page: Page, file: Path<String>, pairs: Pairs) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let chosen = ComparisonQuery::parse(&pairs)?;
    let (kind, form) = form(&file).ok_or(AppError::NotFound)?;
    let kind = ComparisonChart::parse(kind).ok_or(AppError::NotFound)?;
    let loaded = page
        .db()
        .read(move |conn| LoadedComparison::for_actor(conn, &actor, chosen))
        .await?;
    let l = match value(&pairs, "lang") {
        Some(code) => Language::parse(code).ok_or(AppError::NotFound)?,
        None => page.language(),
    };
    let size = match value(&pairs, "size") {
        Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
        None => Size::Slide,
    };
    let theme = value(&pairs, "theme").map(|id| loaded.theme(id)).transpose()?;
    let labels = loaded.labels(l);
    let beside = Beside {
        comparison: &loaded.comparison,
        instruments: &loaded.versions().collect::<Vec<_>>(),
        language: l,
        size,
        theme: theme.map(|theme| &theme.id),
        title: &loaded.title(l),
        facts: &loaded.facts(l),
        round_label: &|place| labels.get(place).cloned().unwrap_or_default(),
    };
    let chart = draw_beside(kind, &beside).ok_or(AppError::NotFound)?;
    let mut marks = vec![kind.code()];
    marks.extend(theme.map(|theme| theme.id.as_str()));
    marks.extend([size.code(), l.code()]);
    sent(chart, form, |extension| loaded.file_name(l, &marks, extension)).await
}
