//! A region's places beside each other, the region beside the others, and what is due.

use std::collections::HashSet;

use maud::{Markup, html};

use super::filters::filters;
use super::pictures::{self, Places};
use super::{Choosing, axis_name, cell_text};
use crate::charts::{Axis, OverviewChart, Size};
use crate::domain::Language;
use crate::domain::ids::SiteId;
use crate::domain::region::Region;
use crate::domain::results::overview::{ClosedRound, FEWEST_REGIONS, RegionOverview, RoundFigures, Waiting};
use crate::domain::round::ListedRound;
use crate::domain::site::SiteInUse;
use crate::i18n::{dates, msg, numbers};
use crate::views::components::{
    Column, DataTable, PageHead, Text, Weight, empty_state, link_button, page_head, section, stacking_table,
};
use crate::views::pictures::{Pictured, picture};
use crate::views::rounds::list::rounds;

#[derive(Debug, Clone)]
pub struct RegionPage<'a> {
    pub region: &'a Region,
    /// Whether the reader leads the region, and may go to its pages and those of its sites.
    pub leads: bool,
    pub sites: &'a [SiteInUse],
    /// `None` while the region has no closed rounds; then there is no overview either.
    pub choosing: Option<Choosing<'a>>,
    pub overview: Option<&'a RegionOverview<'a>>,
    /// The subjects with at least two closed rounds of the instrument; the region itself without a site.
    pub with_trend: &'a HashSet<Option<SiteId>>,
    pub waiting: &'a [Waiting],
    /// Empty for those who only read.
    pub running: &'a [ListedRound],
}

impl RegionPage<'_> {
    fn address(&self) -> String {
        format!("/regions/{}/overview", self.region.code)
    }

    fn site_name(&self, id: &SiteId) -> &str {
        self.sites
            .iter()
            .find(|row| row.site.id == *id)
            .map_or("", |row| &row.site.facts.name)
    }

    fn trend(&self, round: &ClosedRound) -> String {
        let instrument = &round.instrument;
        match &round.site {
            Some(site) => format!("/sites/{site}/trend?instrument={instrument}"),
            None => format!("/regions/{}/trend?instrument={instrument}", self.region.code),
        }
    }
}

pub fn page(l: Language, page: &RegionPage<'_>) -> Markup {
    html! {
        div.overview {
            (head(l, page))
            @match (&page.choosing, page.overview) {
                (Some(choosing), Some(overview)) => {
                    (filters(l, &page.address(), choosing))
                    (section("places", msg::overview_places(l), places(l, page, Places {
                        region: page.region,
                        sites: page.sites,
                        choosing,
                        overview,
                    })))
                    (section("others", msg::overview_others(l), others(l, page, choosing, overview)))
                }
                (_, _) => (empty_state(msg::overview_none(l), msg::overview_none_text(l), None)),
            }
            (section("waiting", msg::overview_waiting(l), waiting(l, page)))
            @if !page.running.is_empty() { (section("running", msg::rounds_under_way(l), rounds(l, page.running))) }
        }
    }
}

fn head(l: Language, page: &RegionPage<'_>) -> Markup {
    let mut way: Vec<(Text<'_>, Text<'_>)> = vec![("/home".into(), msg::common_work_home(l).into())];
    if page.leads {
        way.push((
            format!("/regions/{}", page.region.code).into(),
            page.region.name(l).into(),
        ));
    }
    page_head(
        l,
        &PageHead {
            way,
            title: msg::overview_region_heading(l, page.region.name(l)).into(),
            lead: Some(msg::overview_region_lead(l).into()),
            ..PageHead::default()
        },
    )
}

/// Each place by its latest round.
fn places(l: Language, page: &RegionPage<'_>, places: Places<'_>) -> Markup {
    if places.overview.rows.is_empty() {
        return empty_state(msg::overview_no_rounds(l), msg::overview_no_rounds_text(l), None);
    }
    let (choosing, axis, overview) = (places.choosing, places.axis(), page.address());
    let mut columns = vec![
        Column::text(msg::overview_place(l)),
        Column::text(msg::overview_round(l)),
    ];
    columns.extend(choosing.columns(l).into_iter().map(Column::number));
    let kind = OverviewChart::Places;
    let address =
        |l: Language, extension: &str, size: Size| choosing.picture_address(&overview, kind.code(), l, extension, size);
    html! {
        p { (msg::overview_places_text(l, axis_name(l, axis))) }
        @if let Some(chart) = pictures::of_places(kind, l, Size::Page, places) {
            (picture(l, &Pictured {
                code: kind.code(),
                title: kind.name(l),
                chart: &chart,
                address: Some(&address),
            }))
        }
        (stacking_table(&DataTable {
            id: "places-table",
            caption: choosing.facts(l).into(),
            columns,
            rows: places.in_order().into_iter().map(|row| place(l, page, places, axis, row)).collect(),
        }))
    }
}

fn place(l: Language, page: &RegionPage<'_>, places: Places<'_>, axis: Axis, row: &RoundFigures<'_>) -> Vec<Markup> {
    let round = row.round;
    let name = places.name(l, round.site.as_ref());
    let participants = match row.participants {
        Some(count) => msg::results_line_participants(l, count),
        None => msg::overview_too_few(l).to_owned(),
    };
    let mut cells = vec![
        html! { (name) },
        html! {
            a href={ "/rounds/" (round.id) "/results" } { (round.name) }
            " " span.muted { (dates::date(l, round.on)) ", " (participants) }
            @if page.with_trend.contains(&round.site) {
                " " a href=(page.trend(round)) { (msg::overview_trend(l)) span.unseen { ": " (name) } }
            }
        },
    ];
    cells.extend(row.cells.iter().map(|cell| cell_text(l, axis, *cell)));
    cells
}

/// The region's own median beside the other regions'.
fn others(l: Language, page: &RegionPage<'_>, choosing: &Choosing<'_>, overview: &RegionOverview<'_>) -> Markup {
    if choosing.filter.year.is_some() {
        let all_years = format!("{}?instrument={}", page.address(), choosing.filter.instrument);
        return html! {
            p { (msg::overview_others_without_year(l)) }
            p { a href=(all_years) { (msg::overview_others_all_years(l)) } }
        };
    }
    if overview.others.iter().all(Option::is_none) {
        return html! { p { (msg::overview_others_too_few(l, FEWEST_REGIONS)) } };
    }
    let columns = vec![
        Column::text(msg::overview_measure(l)),
        Column::number(msg::overview_own_median(l)),
        Column::number(msg::overview_others_median(l)),
        Column::number(msg::overview_middle_half(l)),
        Column::number(msg::overview_regions_counted(l)),
    ];
    let index = |value: Option<f64>| value.map_or("–".to_owned(), |value| numbers::decimal(l, value));
    let rows = choosing
        .named(l, &overview.own)
        .into_iter()
        .zip(overview.others.iter())
        .map(|((name, own), others)| {
            let mut cells = vec![html! { (name) }, html! { (index(*own)) }];
            match others {
                Some(told) => cells.extend([
                    html! { (numbers::decimal(l, told.median)) },
                    html! { (middle_half(l, told.q1, told.q3)) },
                    html! { (told.regions) },
                ]),
                None => cells.extend([
                    html! { span.muted { (msg::overview_too_few_regions(l)) } },
                    html! { "–" },
                    html! { "–" },
                ]),
            }
            cells
        });
    html! {
        p { (msg::overview_others_text(l, FEWEST_REGIONS)) }
        (stacking_table(&DataTable {
            id: "others-table",
            caption: msg::overview_others_caption(l, choosing.facts(l)).into(),
            columns,
            rows: rows.collect(),
        }))
    }
}

/// "52,1–68,8"
pub(super) fn middle_half(l: Language, q1: f64, q3: f64) -> String {
    format!("{}–{}", numbers::decimal(l, q1), numbers::decimal(l, q3))
}

/// Places without a closed round of the last two years.
fn waiting(l: Language, page: &RegionPage<'_>) -> Markup {
    if !page.sites.iter().any(|row| row.site.archived.is_none()) {
        return html! { p { (msg::overview_waiting_no_sites(l)) } };
    }
    if page.waiting.is_empty() {
        return html! { p { (msg::overview_waiting_none(l)) } };
    }
    html! {
        p { (msg::overview_waiting_text(l)) }
        ul {
            @for own in page.waiting {
                li {
                    @if page.leads { a href={ "/sites/" (own.site) } { (page.site_name(&own.site)) } }
                    @else { (page.site_name(&own.site)) }
                    ": "
                    @match own.last {
                        Some(last) => { (msg::overview_waiting_last(l, dates::date(l, last))) }
                        None => { (msg::overview_waiting_never(l)) }
                    }
                }
            }
        }
        @if page.leads {
            p { (link_button(Weight::Secondary, &format!("/rounds/new?region={}", page.region.code), msg::rounds_new(l))) }
        }
    }
}
