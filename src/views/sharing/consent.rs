use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::sharing::Consent;
use crate::i18n::{dates, msg};
use crate::views::components::{Weight, button_saying, form};

/// What the consent means, how it stands, and the switch. `region` is the address of the region's page.
pub fn consent(l: Language, region: &str, consent: Option<&Consent>) -> Markup {
    let (label, value) = match consent {
        Some(_) => (msg::sharing_consent_withdraw(l), "no"),
        None => (msg::sharing_consent_give(l), "yes"),
    };
    html! {
        p { (msg::sharing_consent_about(l)) }
        p { strong { (standing(l, consent)) } " " @if consent.is_some() { (msg::sharing_consent_undo(l)) } }
        (form(&format!("{region}/comparison-consent"), button_saying(Weight::Secondary, label, "given", value)))
    }
}

fn standing(l: Language, consent: Option<&Consent>) -> String {
    let Some(Consent { given, .. }) = consent else {
        return msg::sharing_consent_not(l).to_owned();
    };
    let at = dates::day(l, given.mark.at);
    match &given.name {
        Some(name) => msg::sharing_consent_is_by(l, at, name),
        None => msg::sharing_consent_is(l, at),
    }
}
