use jiff::Timestamp;

use super::query::{self, Pairs};
use crate::reports::{
    FileFault, comparison_csv, comparison_json, comparison_pptx, comparison_xlsx, comparison_zip, file_name,
};
use crate::web::download::{CSV, FileKind, JSON, MAKERS, PPTX, XLSX, ZIP, file};
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::ComparisonInWords;

/// `GET /comparison.csv?round=…`
pub async fn csv(page: Page, pairs: Pairs) -> Answer {
    let told = query::told(&page, &pairs).await?;
    let l = page.language();
    let title = ComparisonInWords::of(&told, l).title;
    let name = file_name(l, &title, &[], CSV.extension);
    Ok(file(&CSV, &name, comparison_csv(&told)))
}

/// `GET /comparison.json?round=…&lang=`: names, remarks and definitions in the language asked for, or the reader's.
pub async fn json(page: Page, pairs: Pairs) -> Answer {
    let told = query::told(&page, &pairs).await?;
    let l = query::language(&page, &pairs)?;
    let in_words = ComparisonInWords::of(&told, l);
    let name = file_name(l, &in_words.title, &[], JSON.extension);
    Ok(file(&JSON, &name, comparison_json(&in_words)))
}

/// `GET /comparison.xlsx?round=…&lang=`
pub async fn xlsx(page: Page, pairs: Pairs) -> Answer {
    made(&page, &pairs, &XLSX, comparison_xlsx).await
}

/// `GET /comparison.pptx?round=…&lang=`
pub async fn pptx(page: Page, pairs: Pairs) -> Answer {
    made(&page, &pairs, &PPTX, comparison_pptx).await
}

/// `GET /comparison.zip?round=…&lang=`
pub async fn zip(page: Page, pairs: Pairs) -> Answer {
    made(&page, &pairs, &ZIP, comparison_zip).await
}

type Make = fn(&ComparisonInWords<'_>, Timestamp) -> Result<Vec<u8>, FileFault>;

/// A file that takes a while to make, of at least two rounds: one has files of its own.
async fn made(page: &Page, pairs: &Pairs, kind: &FileKind, make: Make) -> Answer {
    let told = query::told(page, pairs).await?;
    if told.subjects.len() < 2 {
        return Err(AppError::NotFound);
    }
    let l = query::language(page, pairs)?;
    let title = ComparisonInWords::of(&told, l).title;
    let (name, made_at) = (file_name(l, &title, &[l.code()], kind.extension), page.now());
    let content = MAKERS.make(move || make(&ComparisonInWords::of(&told, l), made_at));
    Ok(file(kind, &name, content.await?))
}
