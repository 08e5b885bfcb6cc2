//! A region's or a site's closed rounds over time, and the sites of a region side by side: the rounds are chosen by what is
//! asked about, and the page is that of every comparison.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::pages::rendered;
use super::query::{self, Pairs, value};
use crate::acts::comparisons::{self, ComparedInstrument, OfSubject, SubjectPlace};
use crate::domain::{InstrumentId, Language, SubjectKind};
use crate::i18n::msg;
use crate::views::comparisons::nothing_yet;
use crate::views::components::{Tab, Text};
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words;

/// `GET /regions/{code}/trend`
pub async fn region_trend(page: Page, code: Path<String>, pairs: Pairs) -> Answer {
    page.signed_in()?;
    let found = comparisons::region_trend(&page.acting(), &code, instrument(&pairs), query::since(&pairs)?).await?;
    answered(&page, found, &pairs, &no_trend)
}

/// `GET /sites/{id}/trend`
pub async fn site_trend(page: Page, id: Path<String>, pairs: Pairs) -> Answer {
    page.signed_in()?;
    let found = comparisons::site_trend(&page.acting(), &id, instrument(&pairs), query::since(&pairs)?).await?;
    answered(&page, found, &pairs, &no_trend)
}

/// `GET /regions/{code}/side-by-side?kind=&instrument=`: the newest closed round of each site.
pub async fn side_by_side(page: Page, code: Path<String>, pairs: Pairs) -> Answer {
    page.signed_in()?;
    let kind = value(&pairs, "kind").and_then(SubjectKind::parse);
    let (instrument, since) = (instrument(&pairs), query::since(&pairs)?);
    let found = comparisons::side_by_side(&page.acting(), &code, kind, instrument, since).await?;
    answered(&page, found, &pairs, &|l| {
        [
            msg::comparison_way_sites(l),
            msg::comparison_side_none_title(l),
            msg::comparison_side_none_text(l),
        ]
    })
}

fn instrument(pairs: &[(String, String)]) -> Option<InstrumentId> {
    value(pairs, "instrument").and_then(InstrumentId::parse)
}

/// What is said of a subject without a trend: heading, title and text.
fn no_trend(l: Language) -> [&'static str; 3] {
    [
        msg::comparison_way_trend(l),
        msg::comparison_none_title(l),
        msg::comparison_none_text(l),
    ]
}

fn answered(
    page: &Page,
    found: OfSubject,
    pairs: &[(String, String)],
    none: &dyn Fn(Language) -> [&'static str; 3],
) -> Result<HttpResponse, AppError> {
    let l = page.language();
    match found {
        OfSubject::Compared {
            shown,
            place,
            instruments,
        } => {
            let address = address(&place);
            let tabs = instruments.iter().map(|own| tab(l, &address, own));
            rendered(page, &shown, tabs.collect(), pairs)
        }
        OfSubject::NotYet { place, is_seen, rounds } => {
            let [heading, title, text] = none(l);
            let what = if rounds == 1 {
                [msg::comparison_one_title(l), msg::comparison_one_text(l)]
            } else {
                [title, text]
            };
            let mut way: Vec<(Text<'_>, Text<'_>)> = vec![("/home".into(), msg::common_work_home(l).into())];
            if is_seen {
                let name = match &place {
                    SubjectPlace::Region(region) => region.name(l),
                    SubjectPlace::Site(site) => &site.facts.name,
                };
                way.push((address(&place).into(), name.into()));
            }
            let frame = page.frame(FrameKind::Work, heading);
            Ok(page.show(&frame, nothing_yet(l, way, heading, what)))
        }
    }
}

/// Where the subject's own page is.
fn address(place: &SubjectPlace) -> String {
    match place {
        SubjectPlace::Region(region) => format!("/regions/{}", region.code),
        SubjectPlace::Site(site) => format!("/sites/{}", site.id),
    }
}

/// The way to the subject's comparison on one of its instruments.
fn tab(l: Language, subject: &str, own: &ComparedInstrument) -> Tab<'static> {
    let (id, title) = (&own.instrument.id, &own.instrument.texts(l).title);
    let (address, label) = match own.kind {
        None => (format!("{subject}/trend?instrument={id}"), title.clone()),
        Some(kind) => (
            format!("{subject}/side-by-side?kind={kind}&instrument={id}"),
            format!("{} · {title}", words::subject_kind(l, kind)),
        ),
    };
    Tab {
        address: address.into(),
        label: label.into(),
        here: own.is_shown,
    }
}
