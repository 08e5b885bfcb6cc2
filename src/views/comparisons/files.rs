use maud::{Markup, html};

use super::ComparisonPage;
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Text, definitions as definition_list};
use crate::words::comparison_definitions;

pub(super) fn definitions(l: Language) -> Markup {
    let terms: Vec<(Text<'_>, Markup)> = comparison_definitions(l)
        .into_iter()
        .map(|own| (own.term.into(), html! { (own.meaning) }))
        .collect();
    definition_list(&terms)
}

pub(super) fn files(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let query = page.query;
    html! {
        p { (msg::comparison_files_about(l)) }
        ul {
            li {
                a href={ "/comparison/report?" (query) } {
                    @if cfg!(feature = "pdf") { (msg::report_to_page(l)) } @else { (msg::report_to_page_docx(l)) }
                }
                ": " (msg::report_to_page_about(l))
            }
            @for (extension, name, about) in [
                ("pptx", msg::workbook_pptx(l), msg::workbook_pptx_about(l)),
                ("xlsx", msg::workbook_xlsx(l), msg::workbook_xlsx_about(l)),
                ("zip", msg::workbook_zip(l), msg::workbook_zip_about(l)),
            ] {
                li {
                    a href={ "/comparison." (extension) "?" (query) "&lang=" (l.code()) } download { (name) } ": " (about)
                }
            }
            li {
                a href={ "/comparison.csv?" (query) } download { (msg::results_files_csv(l)) } ": "
                (msg::comparison_files_csv_about(l))
            }
            li {
                a href={ "/comparison.json?" (query) "&lang=" (l.code()) } download { (msg::results_files_json(l)) } ": "
                (msg::comparison_files_json_about(l))
            }
        }
    }
}
