use maud::{Markup, html};

use super::{ComparisonPage, change};
use crate::domain::Language;
use crate::domain::results::comparison::{Direction, Mover};
use crate::i18n::{msg, numbers};
use crate::views::components::panel;

/// What has moved most in the newest round that can be compared with one before, up and down.
pub(super) fn movers(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let Some((from, to)) = page.told.comparison.newest_step() else {
        return html! { p { (msg::comparison_movers_none(l)) } };
    };
    let shown = |direction| -> Vec<Mover> {
        page.told.comparison.movers(direction, |theme, criterion| {
            page.theme.is_none_or(|own| own.id == *theme) && page.is_shown(criterion)
        })
    };
    html! {
        p.muted { (msg::comparison_movers_about(l, &page.told.labels[from], &page.told.labels[to])) }
        div.columns {
            (panel(html! {
                h3 { (msg::comparison_movers_up(l)) }
                (list(l, page, from, &shown(Direction::Up), msg::comparison_movers_up_none(l)))
            }))
            (panel(html! {
                h3 { (msg::comparison_movers_down(l)) }
                (list(l, page, from, &shown(Direction::Down), msg::comparison_movers_down_none(l)))
            }))
        }
    }
}

fn list(l: Language, page: &ComparisonPage<'_>, from: usize, movers: &[Mover], none: &str) -> Markup {
    if movers.is_empty() {
        return html! { p { (none) } };
    }
    html! {
        ul.ranking {
            @for mover in movers {
                @let (before, after) = mover.means;
                li {
                    strong { (page.told.criterion_title(&mover.criterion)) }
                    span.muted { (page.told.theme_title(&mover.theme)) }
                    span {
                        (numbers::decimal(l, before)) " → " (numbers::decimal(l, after)) " "
                        // Where the round before has no value, an earlier one stands for it.
                        @if mover.change.from < from { "(" (page.told.labels[mover.change.from]) ") " }
                        (change(l, mover.change))
                    }
                }
            }
        }
    }
}
