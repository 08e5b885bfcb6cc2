//! All regions: how many rounds each has closed, and where those that are open to comparison stand.

use maud::{Markup, html};

use super::filters::filters;
use super::region::middle_half;
use super::{Choosing, picture};
use crate::charts::{self, Axis, Chart, Figure, HeatMap, HeatRow, Size};
use crate::domain::Language;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::overview::{FEWEST_REGIONS, NationalOverview, NationalRow, Open, RegionFigure};
use crate::i18n::{msg, numbers};
use crate::views::components::{
    Column, DataTable, PageHead, data_table, disclosure, empty_state, page_head, section, stacking_table, stat, stats,
};

#[derive(Debug, Clone)]
pub struct NationalPage<'a> {
    pub regions: &'a [Region],
    pub open: &'a Open,
    /// `None` while no round has been closed; then there is no overview either.
    pub choosing: Option<Choosing<'a>>,
    pub overview: Option<&'a NationalOverview>,
}

impl NationalPage<'_> {
    fn name(&self, l: Language, code: &RegionCode) -> &str {
        self.regions
            .iter()
            .find(|region| region.code == *code)
            .map_or("", |region| region.name(l))
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
    let rows = overview.regions.iter().map(|row| region(l, page, row));
    html! {
        p { (msg::overview_regions_text(l)) }
        (stacking_table(&DataTable {
            id: "regions-table",
            caption: msg::overview_regions_caption(l, choosing.facts(l)).into(),
            columns,
            rows: rows.collect(),
        }))
        @if overview.regions.iter().any(|row| row.figures.is_some()) {
            @if let Some(chart) = heat_map(l, page, choosing, overview) { (picture(&chart)) }
            (disclosure(msg::overview_regions_by_part(l), by_part(l, page, choosing, overview)))
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
                html! { (msg::overview_basis_published(l)) }
            },
            html! { (own.rounds) },
            figure(l, own.figures.together.as_ref()),
        ),
        None if row.closed > 0 => (html! { span.muted { (msg::overview_basis_none(l)) } }, none(), none()),
        None => (none(), none(), none()),
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

/// Open regions × themes, or whatever parts are looked at.
fn heat_map(
    l: Language,
    page: &NationalPage<'_>,
    choosing: &Choosing<'_>,
    overview: &NationalOverview,
) -> Option<Chart> {
    let figure = |own: &Option<RegionFigure>| own.map_or(Figure::Missing, |own| Figure::Value(own.index));
    let row = |row: &NationalRow| {
        Some(HeatRow {
            label: page.name(l, &row.region).to_owned(),
            figures: row.figures.as_ref()?.figures.iter().map(figure).collect(),
        })
    };
    charts::heat_map(&HeatMap {
        language: l,
        size: Size::Page,
        name: "regions",
        title: msg::overview_regions(l),
        subtitle: msg::overview_national_title(l),
        facts: &choosing.facts(l),
        axis: Axis::Index,
        row_name: msg::overview_region(l),
        columns: choosing.columns(l),
        apart: 1,
        rows: overview.regions.iter().filter_map(row).collect(),
    })
}

fn by_part(l: Language, page: &NationalPage<'_>, choosing: &Choosing<'_>, overview: &NationalOverview) -> Markup {
    let mut columns = vec![Column::text(msg::overview_region(l))];
    columns.extend(choosing.parts(l).into_iter().map(Column::number));
    let told = overview
        .regions
        .iter()
        .filter_map(|row| Some((&row.region, row.figures.as_ref()?)));
    let rows = told.map(|(code, own)| {
        let mut cells = vec![html! { (page.name(l, code)) }];
        cells.extend(own.figures.parts.iter().map(|part| figure(l, part.as_ref())));
        cells
    });
    data_table(&DataTable {
        id: "parts-table",
        caption: msg::overview_regions_caption(l, choosing.facts(l)).into(),
        columns,
        rows: rows.collect(),
    })
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
