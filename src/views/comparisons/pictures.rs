use maud::{Markup, html};

use super::ComparisonPage;
use crate::charts::{Chart, ComparisonChart, ComparisonPictures, Size};
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::pictures::{Pictured, picture};

/// Every picture there is, each with its words, its figures and its files.
pub(super) fn pictures(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let pictures = ComparisonPictures {
        told: page.told,
        size: Size::Page,
        theme: page.theme.map(|theme| &theme.id),
        is_named: true,
    };
    let drawn = |kind| Some((kind, pictures.draw(kind)?));
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
