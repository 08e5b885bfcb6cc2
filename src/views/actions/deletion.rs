use maud::{Markup, html};

use super::{facts, way};
use crate::domain::action_plan::Action;
use crate::i18n::msg;
use crate::views::components::{PageHead, Weight, button, form, link_button, page_head, panel};
use crate::views::discussion::Room;

/// Asks whether an action shall really go.
pub fn deletion(room: &Room<'_>, action: &Action) -> Markup {
    let l = room.lang;
    html! {
        (page_head(l, &PageHead {
            way: way(room),
            title: msg::actions_delete_title(l).into(),
            lead: Some(msg::actions_delete_lead(l).into()),
            ..PageHead::default()
        }))
        (panel(html! {
            h2 { (action.content.what) }
            (facts(room, room.instrument, &action.content))
        }))
        (form(&room.address(&format!("/actions/{}/deletion", action.id)), html! {
            input type="hidden" name="revision" value=(action.revision);
            div.buttons {
                (button(Weight::Danger, msg::actions_delete(l)))
                (link_button(Weight::Quiet, &room.address("/actions"), msg::common_cancel(l)))
            }
        }))
    }
}
