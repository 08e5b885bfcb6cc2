//! The report of several rounds, with the same query as their page.

use jiff::Timestamp;

use super::format::{self, ReportFormat};
use super::query::ReportQuery;
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::document::{ReportedComparison, of_comparison, sections_of_comparison};
use crate::views::comparisons::sentences;
use crate::views::layout::FrameKind;
use crate::views::reports::{self, ComparisonReportPage, OfferedSection};
use crate::web::comparisons::files::told;
use crate::web::comparisons::pages::way;
use crate::web::comparisons::query::Pairs;
use crate::web::comparisons::{ComparisonQuery, LoadedComparison};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// `GET /comparison.docx?round=…`
pub async fn docx(page: Page, pairs: Pairs) -> Answer {
    report(&page, &pairs, &format::WORD).await
}

/// `GET /comparison.pdf?round=…`
#[cfg(feature = "pdf")]
pub async fn pdf(page: Page, pairs: Pairs) -> Answer {
    report(&page, &pairs, &format::PDF).await
}

/// `GET /comparison/report?round=…`: what the report holds and in which language is chosen here.
pub async fn show(page: Page, pairs: Pairs) -> Answer {
    let loaded = load(&page, &pairs).await?;
    let l = page.language();
    let title = loaded.title(l);
    let sections = with_reported(&loaded, l, page.now(), sections_of_comparison);
    let sections = sections.into_iter().map(|section| OfferedSection {
        code: section.code(),
        title: section.title(l),
        // What stands beside them elsewhere is said of one round.
        about: None,
    });
    let sections: Vec<OfferedSection> = sections.collect();
    let mut way = way(l, &page.signed_in()?.actor, &loaded);
    way.push((
        format!("/comparison?{}", loaded.chosen.query()).into(),
        title.as_str().into(),
    ));
    let view = ComparisonReportPage {
        way,
        title: &title,
        pairs: &loaded.chosen.pairs(),
        sections: &sections,
        has_pdf: cfg!(feature = "pdf"),
    };
    let frame = page.frame(FrameKind::Work, msg::report_title(l));
    Ok(page.show(&frame, reports::comparison_page(l, &view)))
}

async fn report(page: &Page, pairs: &Pairs, format: &ReportFormat) -> Answer {
    let asked = ReportQuery::parse(page.request().query_string(), page.language())?;
    let loaded = load(page, pairs).await?;
    let (l, made) = (asked.language, page.now());
    let name = loaded.title(l);
    format
        .print(l, &name, move || {
            with_reported(&loaded, l, made, |reported| of_comparison(reported, &asked.sections))
        })
        .await
}

/// # Errors
/// [`AppError::NotFound`] for one round, too: it has a report of its own.
async fn load(page: &Page, pairs: &Pairs) -> Result<LoadedComparison, AppError> {
    let actor = page.signed_in()?.actor.clone();
    let chosen = ComparisonQuery::parse(pairs)?;
    let loaded = page
        .db()
        .read(move |conn| LoadedComparison::for_actor(conn, &actor, chosen))
        .await?;
    if loaded.rounds.len() < 2 {
        return Err(AppError::NotFound);
    }
    Ok(loaded)
}

fn with_reported<T>(
    loaded: &LoadedComparison,
    l: Language,
    made: Timestamp,
    make: impl FnOnce(&ReportedComparison<'_>) -> T,
) -> T {
    let facts = loaded.facts(l);
    told(loaded, l, |beside| {
        make(&ReportedComparison {
            comparison: beside.comparison,
            instruments: beside.versions,
            language: l,
            title: beside.title,
            facts: &facts,
            labels: beside.labels,
            rule: beside.rule,
            mark: &|mark| sentences::mark(l, mark),
            cautions: beside.cautions,
            left_out: beside.left_out,
            made,
        })
    })
}
