//! The report of several rounds, with the same query as their page.

use jiff::Timestamp;

use super::asked::Asked;
use super::form::{self, Form};
use crate::reports::document::{Document, ReportedComparison, of_comparison};
use crate::views::comparisons::sentences;
use crate::web::comparisons::chosen::Pairs;
use crate::web::comparisons::{Chosen, LoadedComparison};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// `GET /comparison.docx?round=…`
pub async fn docx(page: Page, pairs: Pairs) -> Answer {
    report(&page, &pairs, &form::WORD).await
}

/// `GET /comparison.pdf?round=…`
#[cfg(feature = "pdf")]
pub async fn pdf(page: Page, pairs: Pairs) -> Answer {
    report(&page, &pairs, &form::PDF).await
}

async fn report(page: &Page, pairs: &Pairs, form: &Form) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let chosen = Chosen::parse(pairs)?;
    let asked = Asked::parse(page.request().query_string(), page.language())?;
    let loaded = page
        .db()
        .read(move |conn| LoadedComparison::for_actor(conn, &actor, chosen))
        .await?;
    // One round has a report of its own.
    if loaded.rounds.len() < 2 {
        return Err(AppError::NotFound);
    }
    let (l, made) = (asked.language, page.now());
    let name = loaded.title(l);
    form.print(l, &name, move || document(&loaded, &asked, made)).await
}

fn document(loaded: &LoadedComparison, asked: &Asked, made: Timestamp) -> Document {
    let l = asked.language;
    let (labels, versions) = (loaded.labels(l), loaded.versions().collect::<Vec<_>>());
    let cautions = loaded
        .comparison
        .cautions
        .iter()
        .map(|own| sentences::caution(l, own, &labels));
    let left_out = loaded
        .comparison
        .left_out
        .iter()
        .map(|own| sentences::left_out(l, own, &labels, &versions));
    let reported = ReportedComparison {
        comparison: &loaded.comparison,
        instruments: &versions,
        language: l,
        title: &loaded.title(l),
        facts: &loaded.facts(l),
        labels: &labels,
        rule: &sentences::rule(l),
        mark: &|mark| sentences::mark(l, mark),
        cautions: &cautions.collect::<Vec<_>>(),
        left_out: &left_out.collect::<Vec<_>>(),
        made,
    };
    of_comparison(&reported, &asked.sections)
}
