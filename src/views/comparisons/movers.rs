use maud::{Markup, html};

use super::{ComparisonPage, change};
use crate::domain::Language;
use crate::domain::results::comparison::{Direction, Mover};
use crate::i18n::{msg, numbers};
use crate::views::components::panel;

/// What has moved most since the round before, up and down.
pub(super) fn movers(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let newest = page.labels.len().saturating_sub(1);
    let shown = |direction| -> Vec<Mover> {
        let mut movers = page.comparison.movers(direction);
        movers
            .retain(|mover| page.theme.is_none_or(|theme| theme.id == mover.theme) && page.is_shown(&mover.criterion));
        movers
    };
    html! {
        @if newest > 0 {
            p.muted { (msg::comparison_movers_about(l, &page.labels[newest - 1], &page.labels[newest])) }
        }
        div.columns {
            (panel(html! {
                h3 { (msg::comparison_movers_up(l)) }
                (list(l, page, &shown(Direction::Up), msg::comparison_movers_up_none(l)))
            }))
            (panel(html! {
                h3 { (msg::comparison_movers_down(l)) }
                (list(l, page, &shown(Direction::Down), msg::comparison_movers_down_none(l)))
            }))
        }
    }
}

fn list(l: Language, page: &ComparisonPage<'_>, movers: &[Mover], none: &str) -> Markup {
    if movers.is_empty() {
        return html! { p { (none) } };
    }
    let newest = page.labels.len().saturating_sub(1);
    html! {
        ul.ranking {
            @for mover in movers {
                @let (before, after) = mover.means;
                li {
                    strong { (page.criterion_title(l, &mover.criterion)) }
                    span.muted { (page.theme_title(l, &mover.theme)) }
                    span {
                        (numbers::decimal(l, before)) " → " (numbers::decimal(l, after)) " "
                        // Where the round before has no value, an earlier one stands for it.
                        @if mover.from + 1 < newest { "(" (page.labels[mover.from]) ") " }
                        (change(l, mover.change))
                    }
                }
            }
        }
    }
}
