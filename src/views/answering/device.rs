//! What every page of a participant tells the scripts that keep answers on the device, and what they tell the participant.

use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Tone, notice};
use crate::views::layout::KeptPage;

/// A participant's page as the device knows it.
#[derive(Debug, Clone, Copy)]
pub struct Device<'a> {
    /// The address all pages of the participant begin with.
    pub base: &'a str,
    /// Tells participants who use the same device from each other; opens nothing.
    pub mark: &'a str,
    /// Whether the round takes answers: when it no longer does, the device keeps nothing of it.
    pub is_open: bool,
    /// The server's clock before the page's values were read, in milliseconds since 1970.
    pub read_at_ms: i64,
    /// How many theme pages the way has.
    pub themes: usize,
}

impl Device<'_> {
    /// What each of the participant's pages has for it.
    pub fn page(&self, l: Language) -> KeptPage {
        KeptPage {
            name: self.is_open.then(|| self.kept_as(l)),
            above: told_at_the_end(l, self),
            below: saving(l, self),
        }
    }

    /// The name under which pages are kept: another participant's, and another language's, are thrown away for it.
    fn kept_as(&self, l: Language) -> String {
        format!("{}-{}", self.mark, l.code())
    }
}

/// Above the page's own content: what did not arrive before the end. Filled by a script.
fn told_at_the_end(l: Language, device: &Device<'_>) -> Markup {
    html! {
        div role="alert" data-ended hidden {
            (notice(Tone::Warning, html! {
                p { strong data-ended-title data-over=(msg::answering_ended_title(l)) data-gone=(msg::answering_gone_title(l)) {} }
                div data-late hidden {
                    p { (msg::answering_late(l)) }
                    ul {}
                }
                p data-ended-over hidden { a href=(device.base) { (msg::answering_ended_on(l)) } }
                p data-ended-gone hidden { (msg::answering_gone_text(l)) " " a href="/" { (msg::common_front_page(l)) } }
            }))
        }
    }
}

/// How saving goes, in words, over the lower edge of the screen. Filled by a script.
fn saving(l: Language, device: &Device<'_>) -> Markup {
    html! {
        div.save-status role="status" aria-live="polite" hidden data-status
            data-base=(device.base) data-mark=(device.mark) data-kept-as=(device.kept_as(l))
            data-read-at=(device.read_at_ms) data-themes=(device.themes) data-open[device.is_open]
            data-saved=(msg::answering_status_saved(l)) data-saving=(msg::answering_status_saving(l))
            data-waiting-one=(msg::answering_status_waiting(l, 1)) data-waiting-many=(msg::answering_status_waiting(l, 2))
            data-keeps=(msg::answering_status_keeps(l)) data-holds=(msg::answering_status_holds(l))
            data-ready-waits=(msg::answering_status_ready_waits(l)) data-ready-too=(msg::answering_status_ready_too(l)) data-offline=(msg::answering_status_offline(l))
            data-refused=(msg::answering_status_refused(l)) data-elsewhere=(msg::answering_status_elsewhere(l))
            data-not-kept=(msg::answering_status_not_kept(l)) data-leaving-waits=(msg::answering_status_leaving_waits(l))
            data-strangers-one=(msg::answering_status_strangers(l, 1)) data-strangers-many=(msg::answering_status_strangers(l, 2)) {}
    }
}
