use actix_web::HttpResponse;

use super::choosing::choosing;
use super::query::{self, Pairs, value};
use crate::acts::comparisons::{self, ComparisonShown};
use crate::domain::Language;
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::results::comparison::Order;
use crate::domain::tellable_comparison::TellableComparison;
use crate::i18n::msg;
use crate::views::comparisons::{ComparisonPage, page as comparison_page};
use crate::views::components::{Tab, Text};
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::ComparisonInWords;

/// `GET /comparison?round=…&round=…`
pub async fn show(page: Page, pairs: Pairs) -> Answer {
    let chosen = query::chosen(&page, &pairs)?;
    let shown = comparisons::shown(&page.acting(), chosen).await?;
    rendered(&page, &shown, Vec::new(), &pairs)
}

/// The page, narrowed to the theme and tag of the address; `instruments` are the subject's others and this one.
pub fn rendered(
    page: &Page,
    shown: &ComparisonShown,
    instruments: Vec<Tab<'_>>,
    pairs: &[(String, String)],
) -> Result<HttpResponse, AppError> {
    let l = page.language();
    let ComparisonShown { told, offered } = shown;
    let theme = match value(pairs, "theme") {
        Some(id) => Some(told.theme(id).ok_or(AppError::NotFound)?),
        None => None,
    };
    let in_words = ComparisonInWords::of(told, l);
    let heading = match told.comparison.order {
        Order::OverTime => msg::comparison_heading_time(l, &in_words.title),
        Order::SideBySide => msg::comparison_heading_side(l, &in_words.title),
    };
    let view = ComparisonPage {
        told: &in_words,
        theme,
        tag: value(pairs, "tag"),
        way: way(l, &page.signed_in()?.actor, told),
        instruments,
        choosing: choosing(l, told, offered),
        query: &query::address(&told.chosen),
    };
    let frame = page.frame(FrameKind::Work, &heading);
    Ok(page.show(&frame, comparison_page(l, &view)))
}

/// From the work page, over the region and the site where this person may see their pages.
pub fn way<'a>(l: Language, actor: &Actor, told: &'a TellableComparison) -> Vec<(Text<'a>, Text<'a>)> {
    let mut way: Vec<(Text<'a>, Text<'a>)> = vec![("/home".into(), msg::common_work_home(l).into())];
    let about = told.comparison.rounds.first().and_then(|first| first.about.as_ref());
    let place = told.subjects.first().and_then(|first| first.place.as_ref());
    let (Some(about), Some(place)) = (about, place) else {
        return way;
    };
    let region = &place.region;
    if actor.may_in_region(&region.code, RegionAction::SeeRegion) {
        way.push((format!("/regions/{}", region.code).into(), region.name(l).into()));
        if let (Order::OverTime, Some(id), Some(name)) =
            (told.comparison.order, &about.subject.site, place.site.as_deref())
        {
            way.push((format!("/sites/{id}").into(), name.into()));
        }
    }
    way
}
