use actix_web::HttpResponse;

use super::loaded::{LoadedComparison, MOST};
use super::offered;
use super::query::{ComparisonQuery, Pairs, value};
use crate::db::Connection;
use crate::domain::Language;
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::results::comparison::Order;
use crate::domain::round::RoundSummary;
use crate::i18n::msg;
use crate::reports::comparison_definitions;
use crate::views::comparisons::{self, ComparisonPage};
use crate::views::components::{Tab, Text};
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// A comparison with what its page offers beside it.
pub struct Shown {
    pub loaded: LoadedComparison,
    pub offered: Vec<RoundSummary>,
    /// Address and name of the subject's other instruments, and of this one.
    pub instruments: Vec<Tab<'static>>,
}

impl Shown {
    pub fn of(conn: &mut Connection, actor: &Actor, chosen: ComparisonQuery) -> Result<Shown, AppError> {
        let loaded = LoadedComparison::for_actor(conn, actor, chosen)?;
        let offered = offered::rounds(conn, actor, &loaded)?;
        Ok(Shown {
            loaded,
            offered,
            instruments: Vec::new(),
        })
    }
}

/// `GET /comparison?round=…&round=…`
pub async fn show(page: Page, pairs: Pairs) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let chosen = ComparisonQuery::parse(&pairs)?;
    let shown = page.db().read(move |conn| Shown::of(conn, &actor, chosen)).await?;
    rendered(&page, &shown, &pairs)
}

/// The page, narrowed to the theme and tag of the address.
pub fn rendered(page: &Page, shown: &Shown, pairs: &[(String, String)]) -> Result<HttpResponse, AppError> {
    let l = page.language();
    let loaded = &shown.loaded;
    let theme = value(pairs, "theme").map(|id| loaded.theme(id)).transpose()?;
    let (labels, title) = (loaded.labels(l), loaded.title(l));
    let definitions: Vec<(&str, &str)> = comparison_definitions(l)
        .iter()
        .map(|own| (own.term, own.meaning))
        .collect();
    let heading = match loaded.comparison.order {
        Order::OverTime => msg::comparison_heading_time(l, &title),
        Order::SideBySide => msg::comparison_heading_side(l, &title),
    };
    let (facts, query) = (loaded.facts(l), loaded.chosen.query());
    let view = ComparisonPage {
        comparison: &loaded.comparison,
        title: &title,
        labels: &labels,
        versions: loaded.versions().collect(),
        theme,
        tag: value(pairs, "tag"),
        way: way(l, &page.signed_in()?.actor, loaded),
        instruments: shown.instruments.clone(),
        choosing: offered::choosing(l, loaded, &shown.offered),
        facts: &facts,
        query: &query,
        beyond: loaded.beyond,
        most: MOST,
        too_few_others: loaded.too_few_others,
        definitions: &definitions,
    };
    let frame = page.frame(FrameKind::Work, &heading);
    Ok(page.show(&frame, comparisons::page(l, &view)))
}

/// From the work page, over the region and the site where this person may see their pages.
pub fn way<'a>(l: Language, actor: &Actor, loaded: &'a LoadedComparison) -> Vec<(Text<'a>, Text<'a>)> {
    let mut way: Vec<(Text<'a>, Text<'a>)> = vec![("/home".into(), msg::common_work_home(l).into())];
    let Some(first) = loaded.rounds.first() else {
        return way;
    };
    if actor.may_in_region(&first.region.code, RegionAction::SeeRegion) {
        way.push((
            format!("/regions/{}", first.region.code).into(),
            first.region.name(l).into(),
        ));
        if let (Order::OverTime, Some(id), Some(name)) = (
            loaded.comparison.order,
            &first.round.subject.site,
            first.site.as_deref(),
        ) {
            way.push((format!("/sites/{id}").into(), name.into()));
        }
    }
    way
}
