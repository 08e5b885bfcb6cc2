//! Where a report is chosen: what it holds, in which language, and in which form.

use maud::{Markup, html};

use super::choices;
use super::components::{
    Choice, ChoiceGroup, PageHead, Select, Text, Weight, button, button_row, checkbox_group, page_head, select,
};
use super::rounds::nav::{RoundTab, round_tabs};
use super::rounds::state_badge;
use crate::domain::Language;
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;
use crate::i18n::msg;

pub struct ReportPage<'a> {
    pub round: &'a Round,
    /// What the permission table allows this person in the round.
    pub may: &'a [RoundAction],
    /// Those that hold something.
    pub sections: &'a [OfferedSection],
    /// Whether this installation makes PDF files.
    pub has_pdf: bool,
}

/// A section to choose: its code in the address, its title, and what it holds.
pub struct OfferedSection {
    pub code: &'static str,
    pub title: &'static str,
    pub about: Option<&'static str>,
}

/// Where the report of a comparison is chosen.
pub struct ComparisonReportPage<'a> {
    /// `(address, label)` from the top down, without this page.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    /// What is compared.
    pub title: &'a str,
    /// Which rounds, as an address says it.
    pub pairs: &'a [(&'static str, String)],
    /// Those that hold something.
    pub sections: &'a [OfferedSection],
    /// Whether this installation makes PDF files.
    pub has_pdf: bool,
}

pub fn page(l: Language, page: &ReportPage<'_>) -> Markup {
    let round = page.round;
    let id = round.id.as_str();
    html! {
        (page_head(l, &PageHead {
            way: vec![
                ("/home".into(), msg::common_work_home(l).into()),
                (format!("/rounds/{id}").into(), round.settings.name.as_str().into()),
                (format!("/rounds/{id}/results").into(), msg::results_title(l).into()),
            ],
            title: msg::report_page_heading(l, &round.settings.name).into(),
            state: Some(state_badge(l, round.state)),
            lead: Some(msg::report_page_lead(l).into()),
            ..PageHead::default()
        }))
        (round_tabs(l, round, page.may, RoundTab::Results))
        (form(l, &format!("/rounds/{id}/report"), &[], page.sections, page.has_pdf))
    }
}

pub fn comparison_page(l: Language, page: &ComparisonReportPage<'_>) -> Markup {
    html! {
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::report_page_heading(l, page.title).into(),
            lead: Some(msg::report_page_lead_comparison(l).into()),
            ..PageHead::default()
        }))
        (form(l, "/comparison", page.pairs, page.sections, page.has_pdf))
    }
}

/// Sections, language and form of the files whose addresses begin with `files`, with what else their query says.
fn form(
    l: Language,
    files: &str,
    pairs: &[(&'static str, String)],
    offered: &[OfferedSection],
    has_pdf: bool,
) -> Markup {
    html! {
        form method="get" action={ (files) ".docx" } {
            @for (name, value) in pairs { input type="hidden" name=(name) value=(value); }
            (sections(l, offered))
            (language(l))
            (button_row(html! {
                @if has_pdf {
                    button type="submit" class="button primary" formaction={ (files) ".pdf" } { (msg::report_pdf(l)) }
                    (button(Weight::Secondary, msg::report_docx(l)))
                } @else {
                    (button(Weight::Primary, msg::report_docx(l)))
                }
            }))
            p.muted { @if has_pdf { (msg::report_forms(l)) } @else { (msg::report_forms_docx(l)) } }
        }
    }
}

fn sections(l: Language, sections: &[OfferedSection]) -> Markup {
    let choices = sections.iter().map(|section| Choice {
        value: section.code.into(),
        label: section.title.into(),
        hint: section.about.map(Into::into),
        chosen: true,
        ..Choice::default()
    });
    checkbox_group(
        l,
        &ChoiceGroup {
            name: "sections",
            legend: msg::report_sections(l).into(),
            hint: Some(msg::report_sections_hint(l).into()),
            choices: choices.collect(),
            ..ChoiceGroup::default()
        },
    )
}

fn language(l: Language) -> Markup {
    select(
        l,
        &Select {
            name: "lang",
            label: msg::report_language(l).into(),
            hint: Some(msg::report_language_hint(l).into()),
            choices: choices::languages(l, l.code()),
            required: true,
            ..Select::default()
        },
    )
}
