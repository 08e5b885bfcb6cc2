use super::loaded::LoadedComparison;
use super::query::{ComparisonQuery, Pairs, value};
use crate::domain::Language;
use crate::reports::{
    ComparedBeside, ComparedMaterial, FileFault, comparison_csv, comparison_json, comparison_pptx, comparison_xlsx,
    comparison_zip,
};
use crate::views::comparisons::sentences;
use crate::web::error::AppError;
use crate::web::results::files::{PPTX, XLSX, download, made};
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
    let l = language(&page, &pairs)?;
    let content = told(&loaded, l, comparison_json);
    Ok(download("application/json", &loaded.file_name(l, &[], "json"), content))
}

/// `GET /comparison.xlsx?round=…&lang=`
pub async fn xlsx(page: Page, pairs: Pairs) -> Answer {
    made_file(&page, &pairs, XLSX, "xlsx", comparison_xlsx).await
}

/// `GET /comparison.pptx?round=…&lang=`
pub async fn pptx(page: Page, pairs: Pairs) -> Answer {
    made_file(&page, &pairs, PPTX, "pptx", comparison_pptx).await
}

/// `GET /comparison.zip?round=…&lang=`
pub async fn zip(page: Page, pairs: Pairs) -> Answer {
    made_file(&page, &pairs, "application/zip", "zip", comparison_zip).await
}

/// A file that takes a while to make, of at least two rounds: one has files of its own.
async fn made_file(
    page: &Page,
    pairs: &Pairs,
    media_type: &'static str,
    extension: &str,
    make: fn(&ComparedMaterial<'_>) -> Result<Vec<u8>, FileFault>,
) -> Answer {
    let loaded = load(page, pairs).await?;
    if loaded.rounds.len() < 2 {
        return Err(AppError::NotFound);
    }
    let l = language(page, pairs)?;
    let (name, made_at) = (loaded.file_name(l, &[l.code()], extension), page.now());
    let content = made(move || {
        told(&loaded, l, |beside| {
            make(&ComparedMaterial {
                beside,
                facts_line: &loaded.facts(l),
                mark: &|mark| sentences::mark(l, mark),
                made_at,
            })
        })
    });
    Ok(download(media_type, &name, content.await?))
}

/// The language asked for, or the reader's.
fn language(page: &Page, pairs: &Pairs) -> Result<Language, AppError> {
    match value(pairs, "lang") {
        Some(code) => Language::parse(code).ok_or(AppError::NotFound),
        None => Ok(page.language()),
    }
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
    let chosen = ComparisonQuery::parse(pairs)?;
    page.db()
        .read(move |conn| LoadedComparison::for_actor(conn, &actor, chosen))
        .await
}
