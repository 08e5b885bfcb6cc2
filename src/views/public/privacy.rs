//! What is stored of whom, who sees it, and what a person can do about it. Each region is the controller of its own.

use maud::{Markup, html};

use super::{WRITTEN, list, mail_link, paragraphs, site_link};
use crate::domain::Language;
use crate::i18n::{dates, msg};
use crate::views::components::{PageHead, page_head, section};

/// `contact` is the e-mail address of those who run the service, where they have given one.
pub fn privacy(l: Language, contact: Option<&str>) -> Markup {
    let head = PageHead {
        title: msg::privacy_title(l).into(),
        lead: Some(msg::privacy_lead(l).into()),
        ..PageHead::default()
    };
    let visible = [
        msg::privacy_visible_open(l),
        msg::privacy_visible_groups(l),
        msg::privacy_visible_organisations(l),
        msg::privacy_visible_comments(l),
        msg::privacy_visible_votes(l),
        msg::privacy_visible_paper(l),
        msg::privacy_visible_link(l),
        msg::privacy_visible_published(l),
        msg::privacy_visible_national(l),
        msg::privacy_visible_public_body(l),
    ];
    let purpose = [msg::privacy_purpose_text(l), msg::privacy_purpose_not(l)];
    let cookies = [
        msg::privacy_cookies_text(l),
        msg::privacy_cookies_limits(l),
        msg::privacy_cookies_links(l),
    ];
    html! {
        (page_head(l, &head))
        (section("controller", msg::privacy_controller_title(l), controller(l, contact)))
        (section("participant", msg::privacy_participant_title(l), participant(l)))
        (section("visible", msg::privacy_visible_title(l), paragraphs(&visible)))
        (section("account", msg::privacy_account_title(l), account(l)))
        (section("purpose", msg::privacy_purpose_title(l), paragraphs(&purpose)))
        (section("cookies", msg::privacy_cookies_title(l), paragraphs(&cookies)))
        (section("retention", msg::privacy_retention_title(l), paragraphs(&[msg::privacy_retention_text(l)])))
        (section("rights", msg::privacy_rights_title(l), rights(l)))
        p { (msg::privacy_written(l, dates::date(l, WRITTEN))) }
    }
}

fn controller(l: Language, contact: Option<&str>) -> Markup {
    html! {
        p { (msg::privacy_controller_text(l)) }
        @if let Some(address) = contact {
            p { (msg::privacy_controller_contact(l)) " " (mail_link(address)) }
        }
    }
}

fn participant(l: Language) -> Markup {
    let stored = [
        msg::privacy_participant_answers(l),
        msg::privacy_participant_name(l),
        msg::privacy_participant_team(l),
        msg::privacy_participant_return(l),
    ];
    html! {
        p { (msg::privacy_participant_intro(l)) }
        (list(&stored))
        (paragraphs(&[msg::privacy_participant_not(l), msg::privacy_participant_device(l)]))
    }
}

fn account(l: Language) -> Markup {
    let stored = [
        msg::privacy_account_person(l),
        msg::privacy_account_password(l),
        msg::privacy_account_sessions(l),
        msg::privacy_account_tokens(l),
        msg::privacy_account_events(l),
    ];
    html! {
        p { (msg::privacy_account_intro(l)) }
        (list(&stored))
    }
}

fn rights(l: Language) -> Markup {
    html! {
        (paragraphs(&[msg::privacy_rights_text(l), msg::privacy_rights_code(l), msg::privacy_rights_withdraw(l)]))
        p { (msg::privacy_rights_complaint(l)) " " (site_link(msg::privacy_rights_site(l))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_promises_no_secrecy_a_public_body_cannot_keep() {
        for l in Language::ALL {
            let html = privacy(l, None).into_string();
            for expected in ["621/1999", "tietosuoja.fi", msg::privacy_controller_text(l)] {
                assert!(html.contains(expected), "{expected} in {l}");
            }
        }
    }

    #[test]
    fn those_who_run_the_service_are_named_where_they_gave_an_address() {
        let with = privacy(Language::Sv, Some("stod@exempel.fi")).into_string();
        assert!(with.contains("href=\"mailto:stod@exempel.fi\""));
        assert!(!privacy(Language::Sv, None).into_string().contains("mailto:"));
    }
}
