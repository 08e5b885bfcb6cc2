//! All regions: how many rounds each has closed, and where those that are open to comparison stand.

use maud::{Markup, html};

use super::filters::filters;
use super::region::middle_half;
use super::{Choosing, pictures};
use crate::charts::{OverviewChart, Size};
use crate::domain::Language;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::overview::{FEWEST_REGIONS, NationalOverview, NationalRow, Open, RegionFigure};
use crate::i18n::{msg, numbers};
use crate::views::components::{
    Column, DataTable, PageHead, empty_state, page_head, section, stacking_table, stat, stats,
};
use crate::views::pictures::{Pictured, picture};

#[derive(Debug, Clone)]
pub struct NationalPage<'a> {
    pub regions: &'a [Region],
    pub open: &'a Open,
    /// `None` while no round has been closed; then there is no overview either.
    pub choosing: Option<Choosing<'a>>,
    pub overview: Option<&'a NationalOverview>,
}

impl NationalPage<'_> {
    pub(super) fn region(&self, code: &RegionCode) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == *code)
    }

    pub(super) fn name(&self, l: Language, code: &RegionCode) -> &str {
        self.region(code).map_or("", |region| region.name(l))
    }
}

pub fn page(l: Language, page: &NationalPage<'_>) -> Markup {
    html! {
        div.overview {
            (page_head(l, &PageHead {
                way: vec![("/home".into(), msg::common_work_home(l).into())],
                title: msg::overview_national_title(l).into(),
                lead: Some(msg::overview_national_lead(l).into()),
                ..PageHead::default()
            }))
            @match (&page.choosing, page.overview) {
                (Some(choosing), Some(overview)) => {
                    (filters(l, "/overview", choosing))
                    (in_short(l, overview))
                    (section("regions", msg::overview_regions(l), regions(l, page, choosing, overview)))
                    (section("country", msg::overview_country(l), country(l, choosing, overview)))
                }
                (_, _) => (empty_state(msg::overview_none(l), msg::overview_none_text(l), None)),
            }
        }
    }
}

fn in_short(l: Language, overview: &NationalOverview) -> Markup {
    let closed: usize = overview.regions.iter().map(|row| row.closed).sum();
    let active = overview.regions.iter().filter(|row| row.closed > 0).count();
    let open = overview.regions.iter().filter(|row| row.figures.is_some()).count();
    let median = match overview.all.together {
        Some(told) => numbers::decimal(l, told.median),
        None => "–".to_owned(),
    };
    stats(&[
        stat(closed, msg::overview_stat_closed(l)),
        stat(active, msg::overview_stat_active(l)),
        stat(open, msg::overview_stat_open(l)),
        stat(median, msg::overview_stat_median(l)),
    ])
}

fn regions(l: Language, page: &NationalPage<'_>, choosing: &Choosing<'_>, overview: &NationalOverview) -> Markup {
    let columns = vec![
        Column::text(msg::overview_region(l)),
        Column::number(msg::overview_closed(l)),
        Column::text(msg::overview_basis(l)),
        Column::number(msg::overview_counted(l)),
        Column::number(choosing.together(l)),
    ];
    let (active, quiet): (Vec<&NationalRow>, Vec<&NationalRow>) =
        overview.regions.iter().partition(|row| row.closed > 0);
    let quiet: Vec<&str> = quiet.into_iter().map(|row| page.name(l, &row.region)).collect();
    html! {
        p { (msg::overview_regions_text(l)) }
        (drawn(l, page, choosing, OverviewChart::Map))
        (stacking_table(&DataTable {
            id: "regions-table",
            caption: msg::overview_regions_caption(l, choosing.facts(l)).into(),
            columns,
            rows: active.into_iter().map(|row| region(l, page, row)).collect(),
        }))
        @if !quiet.is_empty() { p { (msg::overview_regions_quiet(l, quiet.join(", "))) } }
        @if overview.regions.iter().any(|row| row.figures.is_some()) {
            (drawn(l, page, choosing, OverviewChart::Regions))
        }
    }
}

fn region(l: Language, page: &NationalPage<'_>, row: &NationalRow) -> Vec<Markup> {
    let none = || html! { "–" };
    let (basis, counted, figure) = match &row.figures {
        Some(own) => (
            if page.open.consented.contains(&row.region) {
                html! { (msg::overview_basis_consent(l)) }
            } else {
                html! { a href="/published" { (msg::overview_basis_published(l)) } }
            },
            html! { (own.rounds) },
            figure(l, own.figures.together.as_ref()),
        ),
        None => (html! { span.muted { (msg::overview_basis_none(l)) } }, none(), none()),
    };
    vec![
        html! { (page.name(l, &row.region)) },
        html! { (row.closed) },
        basis,
        counted,
        figure,
    ]
}

fn figure(l: Language, figure: Option<&RegionFigure>) -> Markup {
    match figure {
        Some(figure) => html! { (numbers::decimal(l, figure.index)) },
        None => html! { span.muted { (msg::overview_no_figure(l)) } },
    }
}

fn drawn(l: Language, page: &NationalPage<'_>, choosing: &Choosing<'_>, kind: OverviewChart) -> Markup {
    let address = |l: Language, extension: &str, size: Size| {
        choosing.picture_address("/overview", kind.code(), l, extension, size)
    };
    html! {
        @if let Some(chart) = pictures::of_regions(kind, l, Size::Page, page) {
            (picture(l, &Pictured {
                code: kind.code(),
                title: kind.name(l),
                chart: &chart,
                address: Some(&address),
            }))
        }
    }
}

/// The medians and quartiles of the open regions.
fn country(l: Language, choosing: &Choosing<'_>, overview: &NationalOverview) -> Markup {
    if overview.all.iter().all(Option::is_none) {
        return html! { p { (msg::overview_country_too_few(l, FEWEST_REGIONS)) } };
    }
    let rows = choosing
        .named(l, &overview.all)
        .into_iter()
        .map(|(name, told)| match told {
            Some(told) => vec![
                html! { (name) },
                html! { (numbers::decimal(l, told.median)) },
                html! { (middle_half(l, told.q1, told.q3)) },
                html! { (told.regions) },
            ],
            None => vec![
                html! { (name) },
                html! { span.muted { (msg::overview_too_few_regions(l)) } },
                html! { "–" },
                html! { "–" },
            ],
        });
    html! {
        p { (msg::overview_country_text(l, FEWEST_REGIONS)) }
        (stacking_table(&DataTable {
            id: "country-table",
            caption: msg::overview_country_caption(l, choosing.facts(l)).into(),
            columns: vec![
                Column::text(msg::overview_measure(l)),
                Column::number(msg::overview_median(l)),
                Column::number(msg::overview_middle_half(l)),
                Column::number(msg::overview_regions_counted(l)),
            ],
            rows: rows.collect(),
        }))
    }
}
