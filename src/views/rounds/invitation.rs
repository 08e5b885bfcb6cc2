//! How participants are called: the link, the code, the QR code, and a text to send in each language.

use maud::{Markup, html};

use super::nav::{RoundTab, round_tabs};
use super::{state_badge, title};
use crate::domain::Language;
use crate::domain::anonymity::Anonymity;
use crate::domain::instrument::Instrument;
use crate::domain::permission::RoundAction;
use crate::domain::region::Region;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::i18n::{dates, msg};
use crate::views::components::{
    CopyField, PageHead, Text, Tone, Weight, copy_field, link_button, notice, page_head, qr, section,
};
use crate::views::paper::form_links;
use crate::views::rounds::subject_name;

#[derive(Debug, Clone)]
pub struct Invitation<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub region: &'a Region,
    pub site_name: Option<&'a str>,
    pub instrument: &'a Instrument,
    pub may: &'a [RoundAction],
    /// Where the code leads to, as other people can open it.
    pub link: &'a str,
    /// The service's own address without a path, where the code is typed.
    pub origin: &'a str,
}

pub fn invitation(l: Language, page: &Invitation<'_>) -> Markup {
    let round = page.round;
    let code = round.code.to_string();
    html! {
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::material_title(l).into(),
            state: Some(state_badge(l, round.state)),
            lead: Some(round.settings.name.as_str().into()),
            ..PageHead::default()
        }))
        (round_tabs(l, round, page.may, RoundTab::Invitation))
        @if let Some(sentence) = not_open(l, round.state) { (notice(Tone::Warning, html! { p { (sentence) } })) }
        div.columns {
            div {
                (copy_field(l, &CopyField {
                    id: "join-link",
                    label: msg::material_link(l).into(),
                    hint: Some(msg::material_link_hint(l).into()),
                    value: page.link,
                    lang: None,
                }))
                (copy_field(l, &CopyField {
                    id: "join-code",
                    label: msg::material_code(l).into(),
                    hint: Some(msg::material_code_hint(l, page.origin).into()),
                    value: &code,
                    lang: None,
                }))
            }
            div.qr-box { (qr(page.link, &msg::material_qr_title(l, round.settings.name.as_str()))) }
        }
        (section("sheet", msg::material_sheet_title(l), sheets(l, round)))
        (section("paper", msg::paper_title(l), html! {
            p { (msg::paper_form_hint(l)) }
            (form_links(l, &format!("/rounds/{}/paper", round.id)))
        }))
        (section("text", msg::material_text_title(l), html! {
            p { (msg::material_text_hint(l)) }
            @for language in Language::ALL {
                (copy_field(l, &CopyField {
                    id: &format!("text-{language}"),
                    label: language_name(l, language).into(),
                    hint: None,
                    value: &text(language, page),
                    lang: Some(language.tag()),
                }))
            }
        }))
    }
}

fn not_open(l: Language, state: RoundState) -> Option<&'static str> {
    match state {
        RoundState::Open => None,
        RoundState::Draft => Some(msg::material_draft(l)),
        RoundState::Joint | RoundState::Closed | RoundState::Cancelled => Some(msg::material_over(l)),
    }
}

fn sheets(l: Language, round: &Round) -> Markup {
    html! {
        p { (msg::material_sheet_hint(l)) }
        div.buttons {
            @for language in Language::ALL {
                (link_button(
                    Weight::Secondary,
                    &format!("/rounds/{}/sheet?in={language}", round.id),
                    language_name(l, language),
                ))
            }
        }
    }
}

pub(super) fn language_name(l: Language, language: Language) -> &'static str {
    match language {
        Language::Fi => msg::common_language_fi(l),
        Language::Sv => msg::common_language_sv(l),
        Language::En => msg::common_language_en(l),
    }
}

/// The invitation in `l`, ready for an e-mail.
fn text(l: Language, page: &Invitation<'_>) -> String {
    let settings = &page.round.settings;
    let subject = subject_name(l, page.region, page.site_name);
    let mut parts = vec![
        msg::material_text_greeting(l).to_owned(),
        msg::material_text_what(l, title(l, page.instrument), subject),
        msg::material_text_time(l, page.instrument.minutes_alone),
    ];
    parts.push(match settings.anonymity {
        Anonymity::Anonymous => msg::material_text_anonymous(l).to_owned(),
        Anonymity::OrganisationShown => msg::material_text_organisations(l).to_owned(),
    });
    parts.push(msg::material_text_link(l, page.link));
    parts.push(msg::material_text_code(l, &page.round.code, page.origin));
    if let Some(last) = settings.ends_on {
        parts.push(msg::material_text_until(l, dates::date(l, last)));
    }
    parts.push(msg::material_text_thanks(l).to_owned());
    parts.join("\n\n")
}
