use maud::{Markup, html};

use super::ResultsPage;
use crate::charts::{Chart, ChartKind, RoundPictures, Size};
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::pictures::{Pictured, picture};

/// Every picture there is, each with its words, its figures and its files.
pub(super) fn pictures(l: Language, page: &ResultsPage<'_>) -> Markup {
    let pictures = RoundPictures {
        told: &page.told,
        size: Size::Page,
        theme: page.theme_id(),
        is_named: true,
    };
    let drawn: Vec<(ChartKind, Chart)> = ChartKind::ALL
        .into_iter()
        .filter_map(|kind| Some((kind, pictures.draw(kind)?)))
        .collect();
    html! {
        @if drawn.is_empty() {
            p { (msg::results_pictures_none(l)) }
        }
        @for (kind, chart) in &drawn {
            @let address = |language, extension: &str, size| address(page, *kind, language, extension, size);
            (picture(l, &Pictured {
                code: kind.code(),
                title: kind.name(l),
                chart,
                address: page.offers_files().then_some(&address),
            }))
        }
    }
}

fn address(page: &ResultsPage<'_>, kind: ChartKind, language: Language, extension: &str, size: Size) -> String {
    let (place, kind, size) = (page.place, kind.code(), size.code());
    let theme = page
        .theme_id()
        .map(|theme| format!("&theme={theme}"))
        .unwrap_or_default();
    format!("{place}/charts/{kind}.{extension}?lang={language}&size={size}{theme}")
}
