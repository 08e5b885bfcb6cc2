//! The accessibility statement that the Act on the Provision of Digital Services (306/2019) asks for.

use maud::{Markup, html};

use super::{WRITTEN, list, mail_link, paragraphs, site_link};
use crate::domain::Language;
use crate::i18n::{dates, msg};
use crate::views::components::{PageHead, page_head, section};

const TRAFICOM_EMAIL: &str = "saavutettavuus@traficom.fi";
const TRAFICOM_PHONE: &str = "029 534 5000";

/// `contact` is the e-mail address of those who run the service, where they have given one.
pub fn accessibility(l: Language, contact: Option<&str>) -> Markup {
    let head = PageHead {
        title: msg::accessibility_title(l).into(),
        lead: Some(msg::accessibility_lead(l).into()),
        ..PageHead::default()
    };
    let status = [msg::accessibility_status_law(l), msg::accessibility_status_text(l)];
    let tested = [msg::accessibility_tested_text(l), msg::accessibility_tested_not(l)];
    let know = [
        msg::accessibility_know_charts(l),
        msg::accessibility_know_words(l),
        msg::accessibility_know_shared(l),
    ];
    html! {
        (page_head(l, &head))
        (section("status", msg::accessibility_status_title(l), paragraphs(&status)))
        (section("tested", msg::accessibility_tested_title(l), paragraphs(&tested)))
        (section("know", msg::accessibility_know_title(l), list(&know)))
        (section("feedback", msg::accessibility_feedback_title(l), feedback(l, contact)))
        (section("supervision", msg::accessibility_supervision_title(l), supervision(l)))
        p { (msg::accessibility_written(l, dates::date(l, WRITTEN))) }
    }
}

fn feedback(l: Language, contact: Option<&str>) -> Markup {
    html! {
        p { (msg::accessibility_feedback_text(l)) }
        @if let Some(address) = contact {
            p { (msg::accessibility_feedback_to(l)) " " (mail_link(address)) }
        }
        p { (msg::accessibility_feedback_region(l)) }
    }
}

fn supervision(l: Language) -> Markup {
    html! {
        p { (msg::accessibility_supervision_text(l)) }
        p {
            (msg::accessibility_supervision_authority(l)) br;
            (site_link(msg::accessibility_supervision_site(l))) br;
            (msg::accessibility_supervision_email(l)) " " (mail_link(TRAFICOM_EMAIL)) br;
            (msg::accessibility_supervision_phone(l)) " " (TRAFICOM_PHONE)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_names_the_law_the_time_to_reply_and_the_supervisor() {
        for l in Language::ALL {
            let html = accessibility(l, None).into_string();
            for expected in ["306/2019", "WCAG 2.2", "14", "Traficom", TRAFICOM_PHONE] {
                assert!(html.contains(expected), "{expected} in {l}");
            }
        }
    }

    #[test]
    fn there_is_a_way_to_give_feedback_with_and_without_an_address() {
        for l in Language::ALL {
            let region = msg::accessibility_feedback_region(l);
            assert!(accessibility(l, None).into_string().contains(region), "{l}");
            let html = accessibility(l, Some("palaute@esimerkki.fi")).into_string();
            assert!(
                html.contains("href=\"mailto:palaute@esimerkki.fi\"") && html.contains(region),
                "{l}"
            );
        }
    }
}
