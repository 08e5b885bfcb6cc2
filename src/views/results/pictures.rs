use maud::{Markup, PreEscaped, html};

use super::ResultsPage;
use crate::charts::{self, Chart, ChartKind, Size, Subject, Table};
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Column, DataTable, data_table, disclosure};
use crate::words::{facts_line, group_label, picture_title};

/// From the whole to the detail.
const ORDER: [ChartKind; 7] = [
    ChartKind::Radar,
    ChartKind::Ranking,
    ChartKind::Gaps,
    ChartKind::Dumbbell,
    ChartKind::Heatmap,
    ChartKind::Groups,
    ChartKind::Distribution,
];

/// Every picture there is, each with its words, its figures and its files.
pub(super) fn pictures(l: Language, page: &ResultsPage<'_>) -> Markup {
    let round_title = picture_title(page.round, page.subject);
    let facts = facts_line(l, page.round, page.instrument, page.results);
    let label = |group| group_label(l, page.round, group);
    let subject = Subject {
        results: page.results,
        instrument: page.instrument,
        language: l,
        size: Size::Page,
        theme: page.theme_id(),
        round_title: &round_title,
        facts: &facts,
        group_label: &label,
    };
    let drawn: Vec<(ChartKind, Chart)> = ORDER
        .into_iter()
        .filter_map(|kind| Some((kind, charts::draw(kind, &subject)?)))
        .collect();
    html! {
        @if drawn.is_empty() {
            p { (msg::results_pictures_none(l)) }
        }
        @for (kind, chart) in &drawn { (picture(l, page, *kind, chart)) }
    }
}

fn picture(l: Language, page: &ResultsPage<'_>, kind: ChartKind, chart: &Chart) -> Markup {
    let id = format!("picture-{}", kind.code());
    html! {
        article.picture aria-labelledby=(id) {
            h3 id=(id) { (title(l, kind)) }
            p { (chart.description) }
            figure.chart {
                // Focusable, so that a wide picture can be scrolled on a narrow screen without a mouse.
                div.chart-panel role="group" aria-label=(chart.title) tabindex="0" { (PreEscaped(&chart.svg)) }
            }
            div.no-print {
                (disclosure(msg::results_picture_table(l), table(kind, &chart.table)))
                @if page.is_for_workers() {
                    (disclosure(msg::results_picture_download(l), files(l, page, kind)))
                }
            }
        }
    }
}

fn title(l: Language, kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Radar => msg::results_picture_radar(l),
        ChartKind::Dumbbell => msg::results_picture_dumbbell(l),
        ChartKind::Distribution => msg::results_picture_distribution(l),
        ChartKind::Groups => msg::results_picture_groups(l),
        ChartKind::Gaps => msg::results_picture_gaps(l),
        ChartKind::Ranking => msg::results_picture_ranking(l),
        ChartKind::Heatmap => msg::results_picture_heatmap(l),
    }
}

fn table(kind: ChartKind, table: &Table) -> Markup {
    let id = format!("figures-{}", kind.code());
    data_table(&DataTable {
        id: &id,
        caption: table.caption.as_str().into(),
        columns: table
            .columns
            .iter()
            .map(|column| Column::text(column.as_str()))
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| html! { (cell) }).collect())
            .collect(),
    })
}

/// The picture in each language and form.
fn files(l: Language, page: &ResultsPage<'_>, kind: ChartKind) -> Markup {
    let forms = [
        ("svg", Size::Page, msg::results_picture_svg(l)),
        ("png", Size::Slide, msg::results_picture_slide(l)),
        ("png", Size::Page, msg::results_picture_page(l)),
    ];
    let theme = page
        .theme_id()
        .map(|theme| format!("&theme={theme}"))
        .unwrap_or_default();
    let address = |language: Language, extension: &str, size: Size| {
        let (id, kind, size) = (page.round.id.as_str(), kind.code(), size.code());
        format!("/rounds/{id}/charts/{kind}.{extension}?lang={language}&size={size}{theme}")
    };
    html! {
        ul.downloads {
            @for language in Language::ALL {
                li {
                    strong { (own_name(l, language)) }
                    @for (extension, size, label) in forms {
                        " " a href=(address(language, extension, size)) hreflang=(language.tag()) download {
                            span.unseen { (own_name(l, language)) ", " } (label)
                        }
                    }
                }
            }
        }
    }
}

fn own_name(l: Language, language: Language) -> &'static str {
    match language {
        Language::Fi => msg::common_language_fi(l),
        Language::Sv => msg::common_language_sv(l),
        Language::En => msg::common_language_en(l),
    }
}
