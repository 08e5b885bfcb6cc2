use maud::{Markup, html};

use super::ComparisonPage;
use crate::charts::{Beside, Chart, ComparisonChart, Size, draw_beside};
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::pictures::{Pictured, picture};

/// Every picture there is, each with its words, its figures and its files.
pub(super) fn pictures(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let label = |place: usize| page.labels.get(place).cloned().unwrap_or_default();
    let beside = Beside {
        comparison: page.comparison,
        instruments: &page.versions,
        language: l,
        size: Size::Page,
        theme: page.theme.map(|theme| &theme.id),
        title: page.title,
        facts: page.facts,
        round_label: &label,
    };
    let drawn = |kind| Some((kind, draw_beside(kind, &beside)?));
    let drawn: Vec<(ComparisonChart, Chart)> = ComparisonChart::ALL.into_iter().filter_map(drawn).collect();
    html! {
        @if drawn.is_empty() { p { (msg::results_pictures_none(l)) } }
        @for (kind, chart) in &drawn {
            (picture(l, &Pictured {
                code: kind.code(),
                title: kind.name(l),
                chart,
                address: Some(&|language, extension, size| address(page, *kind, language, extension, size)),
            }))
        }
    }
}

fn address(
    page: &ComparisonPage<'_>,
    kind: ComparisonChart,
    language: Language,
    extension: &str,
    size: Size,
) -> String {
    let (kind, size, query) = (kind.code(), size.code(), page.query);
    let theme = page
        .theme
        .map(|theme| format!("&theme={}", theme.id))
        .unwrap_or_default();
    format!("/comparison/charts/{kind}.{extension}?{query}&lang={language}&size={size}{theme}")
}
