use maud::{Markup, html};

use super::ResultsPage;
use crate::charts::{self, Chart, ChartKind, Size, Subject};
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::pictures::{Pictured, picture};
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
        @for (kind, chart) in &drawn {
            @let address = |language, extension: &str, size| address(page, *kind, language, extension, size);
            (picture(l, &Pictured {
                code: kind.code(),
                title: title(l, *kind),
                chart,
                address: page.offers_files().then_some(&address),
            }))
        }
    }
}

fn address(page: &ResultsPage<'_>, kind: ChartKind, language: Language, extension: &str, size: Size) -> String {
    let (place, kind, size) = (page.place(), kind.code(), size.code());
    let theme = page
        .theme_id()
        .map(|theme| format!("&theme={theme}"))
        .unwrap_or_default();
    format!("{place}/charts/{kind}.{extension}?lang={language}&size={size}{theme}")
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
