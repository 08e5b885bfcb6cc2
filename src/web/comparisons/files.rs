use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;

use super::chosen::{Chosen, Pairs, value};
use super::loaded::LoadedComparison;
use crate::domain::Language;
use crate::reports::{ComparedBeside, comparison_csv, comparison_json};
use crate::views::comparisons::sentences;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// `GET /comparison.csv?round=…`
pub async fn csv(page: Page, pairs: Pairs) -> Answer {
    let loaded = load(&page, &pairs).await?;
    let name = loaded.file_name(page.language(), &[], "csv");
    Ok(download(
        "text/csv; charset=utf-8",
        &name,
        comparison_csv(&loaded.comparison),
    ))
}

/// `GET /comparison.json?round=…&lang=`: names, remarks and definitions in the language asked for, or the reader's.
pub async fn json(page: Page, pairs: Pairs) -> Answer {
    let loaded = load(&page, &pairs).await?;
    let l = match value(&pairs, "lang") {
        Some(code) => Language::parse(code).ok_or(AppError::NotFound)?,
        None => page.language(),
    };
    let content = told(&loaded, l, comparison_json);
    Ok(download("application/json", &loaded.file_name(l, &[], "json"), content))
}

/// A comparison with what is said around it, given to what makes a file of it.
pub fn told<T>(loaded: &LoadedComparison, l: Language, make: impl FnOnce(&ComparedBeside<'_>) -> T) -> T {
    let (labels, versions) = (loaded.labels(l), loaded.versions().collect::<Vec<_>>());
    let comparison = &loaded.comparison;
    let cautions = comparison
        .cautions
        .iter()
        .map(|own| sentences::caution(l, own, &labels));
    let left_out = comparison
        .left_out
        .iter()
        .map(|own| sentences::left_out(l, own, &labels, &versions));
    make(&ComparedBeside {
        comparison,
        versions: &versions,
        language: l,
        title: &loaded.title(l),
        labels: &labels,
        cautions: &cautions.collect::<Vec<_>>(),
        left_out: &left_out.collect::<Vec<_>>(),
        rule: &sentences::rule(l),
    })
}

async fn load(page: &Page, pairs: &Pairs) -> Result<LoadedComparison, AppError> {
    let actor = page.signed_in()?.actor.clone();
    let chosen = Chosen::parse(pairs)?;
    page.db()
        .read(move |conn| LoadedComparison::for_actor(conn, &actor, chosen))
        .await
}

/// A file to keep; as a round's, it is kept by no cache on the way.
fn download(media_type: &'static str, name: &str, content: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(content)
}
