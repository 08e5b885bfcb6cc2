//! The report of several rounds, with the same query as their page.

use super::format::{self, ReportFormat};
use super::query::ReportQuery;
use crate::domain::tellable_comparison::TellableComparison;
use crate::i18n::msg;
use crate::reports::document::{of_comparison, sections_of_comparison};
use crate::views::layout::FrameKind;
use crate::views::reports::{self, ComparisonReportPage, OfferedSection};
use crate::web::comparisons::pages::way;
use crate::web::comparisons::query::{self, Pairs};
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::ComparisonInWords;

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
    let told = told(&page, &pairs).await?;
    let l = page.language();
    let in_words = ComparisonInWords::of(&told, l);
    let title = in_words.title.as_str();
    let sections = sections_of_comparison(&in_words)
        .into_iter()
        .map(|section| OfferedSection {
            code: section.code(),
            title: section.title(l),
            // What stands beside them elsewhere is said of one round.
            about: None,
        });
    let sections: Vec<OfferedSection> = sections.collect();
    let mut way = way(l, &page.signed_in()?.actor, &told);
    way.push((
        format!("/comparison?{}", query::address(&told.chosen)).into(),
        title.into(),
    ));
    let view = ComparisonReportPage {
        way,
        title,
        pairs: &query::pairs(&told.chosen),
        sections: &sections,
        has_pdf: cfg!(feature = "pdf"),
    };
    let frame = page.frame(FrameKind::Work, msg::report_title(l));
    Ok(page.show(&frame, reports::comparison_page(l, &view)))
}

async fn report(page: &Page, pairs: &Pairs, format: &ReportFormat) -> Answer {
    let asked = ReportQuery::parse(page.request().query_string(), page.language())?;
    let told = told(page, pairs).await?;
    let (l, made) = (asked.language, page.now());
    let name = ComparisonInWords::of(&told, l).title;
    let document = move || of_comparison(&ComparisonInWords::of(&told, l), &asked.sections, made);
    format.print(l, &name, document).await
}

/// # Errors
/// [`AppError::NotFound`] for one round, too: it has a report of its own.
async fn told(page: &Page, pairs: &Pairs) -> Result<TellableComparison, AppError> {
    let told = query::told(page, pairs).await?;
    if told.subjects.len() < 2 {
        return Err(AppError::NotFound);
    }
    Ok(told)
}
