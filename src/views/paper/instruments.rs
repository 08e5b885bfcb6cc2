use std::sync::Arc;

use maud::{Markup, html};

use super::form_links;
use crate::domain::instrument::Status;
use crate::domain::{Instrument, Language};
use crate::i18n::msg;
use crate::views::components::{PageHead, Tone, badge, page_head};

/// What rounds are made with, each with its form for paper.
pub fn instruments(l: Language, all: &[Arc<Instrument>]) -> Markup {
    html! {
        (page_head(l, &PageHead {
            way: vec![("/home".into(), msg::common_work_home(l).into())],
            title: msg::paper_instruments(l).into(),
            lead: Some(msg::paper_instruments_lead(l).into()),
            ..PageHead::default()
        }))
        @for instrument in all { (one(l, instrument)) }
    }
}

fn one(l: Language, instrument: &Instrument) -> Markup {
    let texts = instrument.texts(l);
    html! {
        section.panel {
            h2 {
                (texts.title)
                @if instrument.status == Status::Draft { " " (badge(Tone::Warning, msg::paper_instrument_draft(l))) }
            }
            p.muted {
                (msg::paper_instrument_version(l, instrument.version.as_str())) " · "
                (msg::paper_instrument_size(l, instrument.criteria().count(), instrument.themes.len()))
            }
            p { (texts.summary) }
            p.muted { (texts.source_note) }
            h3 { (msg::paper_title(l)) }
            (form_links(l, &format!("/instruments/{}/{}/paper", instrument.id, instrument.version)))
        }
    }
}
