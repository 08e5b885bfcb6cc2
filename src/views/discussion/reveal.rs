use maud::{Markup, html};

use super::Room;
use crate::domain::permission::RoundAction;
use crate::domain::round_state::RoundState;
use crate::i18n::msg;
use crate::views::components::{PageHead, Weight, button, button_saying, form, live_state, page_head, section};
use crate::views::rounds::nav::RoundTab;

/// The discussion before any theme's answers have been opened: nothing is sent of them.
pub fn not_revealed(room: &Room<'_>) -> Markup {
    let l = room.lang;
    html! {
        (page_head(l, &PageHead {
            way: room.way(),
            title: msg::discussion_title(l).into(),
            lead: Some(msg::discussion_not_revealed_lead(l).into()),
            ..PageHead::default()
        }))
        (room.tabs(RoundTab::Discussion))
        div #to-reveal data-live="reveal round" { (reveal(room, "")) }
        @if room.is_live() { (live_state(l)) }
    }
}

/// The themes that may still be opened to the group, one at a time or all at once; `back` is where it leads to.
pub fn reveal(room: &Room<'_>, back: &str) -> Markup {
    let l = room.lang;
    let hidden = room.round.hidden_themes();
    if hidden.is_empty() || room.round.state != RoundState::Joint || !room.may(RoundAction::RunWorkshop) {
        return html! {};
    }
    let address = room.address("/reveals");
    section(
        "reveal",
        msg::discussion_reveal(l),
        html! {
            p { (msg::discussion_reveal_text(l)) }
            @if hidden.len() == room.round.settings.themes.len() {
                (form(&address, html! {
                    input type="hidden" name="all" value="yes";
                    input type="hidden" name="back" value=(back);
                    (button(Weight::Primary, msg::discussion_reveal_all(l)))
                }))
                p { (msg::discussion_reveal_each(l)) }
            }
            (form(&address, html! {
                input type="hidden" name="back" value=(back);
                ul.reveals {
                    @for theme in room.round.themes_in(room.instrument).filter(|theme| hidden.contains(&&theme.id)) {
                        li {
                            span { (theme.texts(l).title) }
                            (button_saying(
                                Weight::Secondary,
                                html! { (msg::discussion_reveal_one(l)) span.unseen { ": " (theme.texts(l).title) } },
                                "theme",
                                theme.id.as_str(),
                            ))
                        }
                    }
                }
            }))
            @if hidden.len() > 1 && hidden.len() < room.round.settings.themes.len() {
                (form(&address, html! {
                    input type="hidden" name="all" value="yes";
                    input type="hidden" name="back" value=(back);
                    (button(Weight::Secondary, msg::discussion_reveal_rest(l)))
                }))
            }
        },
    )
}
