use maud::{Markup, html};

use super::ResultsPage;
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Text, definitions as definition_list, disclosure};
use crate::words;

/// How the numbers are made and which are held back, in plain words.
pub(super) fn definitions(l: Language, page: &ResultsPage<'_>) -> Markup {
    let terms: Vec<(Text<'_>, Markup)> = words::definitions(l)
        .into_iter()
        .map(|own| (own.term.into(), html! { (own.meaning) }))
        .collect();
    html! {
        p { (msg::results_definitions_rounding(l)) }
        (disclosure(msg::results_definitions_each(l), definition_list(&terms)))
        h3 { (msg::results_disclosure(l)) }
        ul {
            @for rule in page.told.held_back() { li { (rule) } }
        }
        h3 { (msg::results_source(l)) }
        p { (page.told.instrument.texts(l).source_note) }
    }
}

/// The files, those for people before those for programs. Report, slides and archive are for those with an account.
pub(super) fn files(l: Language, page: &ResultsPage<'_>) -> Markup {
    let (place, code) = (page.place, l.code());
    let workbook = [(
        format!("{place}/results.xlsx?lang={code}"),
        msg::workbook_xlsx(l),
        msg::workbook_xlsx_about(l),
    )];
    let for_workers = [
        (
            format!("{place}/slides.pptx?lang={code}"),
            msg::workbook_pptx(l),
            msg::workbook_pptx_about(l),
        ),
        (
            format!("{place}/pictures.zip?lang={code}"),
            msg::workbook_zip(l),
            msg::workbook_zip_about(l),
        ),
    ];
    let for_programs = [
        (
            format!("{place}/results.csv"),
            msg::results_files_csv(l),
            msg::results_files_csv_about(l),
        ),
        (
            format!("{place}/results.json?lang={code}"),
            msg::results_files_json(l),
            msg::results_files_json_about(l),
        ),
    ];
    html! {
        p { (msg::results_files_about(l)) }
        h3 { (msg::workbook_for_people(l)) }
        ul {
            @if page.is_for_workers() { (report(l, page)) (downloads(&for_workers)) }
            (downloads(&workbook))
        }
        h3 { (msg::workbook_for_programs(l)) }
        ul { (downloads(&for_programs)) }
    }
}

/// The lines of a list: address, name, and what the file is for.
fn downloads(files: &[(String, &str, &str)]) -> Markup {
    html! {
        @for (address, name, about) in files { li { a href=(address) download { (name) } ": " (about) } }
    }
}

/// The report has a page of its own, where its parts and language are chosen.
fn report(l: Language, page: &ResultsPage<'_>) -> Markup {
    let to_report = if cfg!(feature = "pdf") {
        msg::report_to_page(l)
    } else {
        msg::report_to_page_docx(l)
    };
    html! { li { a href={ "/rounds/" (page.told.round.id) "/report" } { (to_report) } ": " (msg::report_to_page_about(l)) } }
}
