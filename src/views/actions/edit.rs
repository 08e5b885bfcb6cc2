use maud::{Markup, html};

use super::way;
use crate::domain::Flaws;
use crate::domain::action_plan::TypedAction;
use crate::i18n::msg;
use crate::views::components::{
    Choice, Field, PageHead, Select, TextArea, Weight, button, date_field, error_summary, form, link_button, page_head,
    select, text_area, text_field,
};
use crate::views::discussion::Room;
use crate::views::flaws;

#[derive(Debug, Clone)]
pub struct EditPage<'a> {
    pub room: Room<'a>,
    /// Where the form is sent: the list for a new action, else the action itself.
    pub address: &'a str,
    pub is_new: bool,
    pub typed: &'a TypedAction,
    pub flaws: &'a Flaws,
}

pub fn edit(page: &EditPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    html! {
        (page_head(l, &PageHead {
            way: way(room),
            title: title(page).into(),
            ..PageHead::default()
        }))
        (error_summary(l, &flaws::summary(l, page.flaws, &[
            ("what", msg::actions_what(l)),
            ("criterion", msg::actions_criterion(l)),
            ("responsible", msg::actions_responsible(l)),
            ("due", msg::actions_due(l)),
        ])))
        (form(page.address, html! {
            (fields(room, page.typed, page.flaws))
            div.buttons {
                (button(Weight::Primary, msg::common_save(l)))
                (link_button(Weight::Quiet, &room.address("/actions"), msg::common_cancel(l)))
            }
        }))
    }
}

pub(super) fn title(page: &EditPage<'_>) -> &'static str {
    if page.is_new {
        msg::actions_new_title(page.room.lang)
    } else {
        msg::actions_edit_title(page.room.lang)
    }
}

pub(super) fn fields(room: &Room<'_>, typed: &TypedAction, flawed: &Flaws) -> Markup {
    let l = room.lang;
    html! {
        input type="hidden" name="revision" value=(typed.revision);
        @if !typed.key.is_empty() { input type="hidden" name="key" value=(typed.key); }
        (text_area(l, &TextArea {
            name: "what",
            label: msg::actions_what(l).into(),
            hint: Some(msg::actions_what_hint(l).into()),
            value: &typed.what,
            flaw: flaws::of(l, flawed, "what"),
            required: true,
            rows: 2,
            ..TextArea::default()
        }))
        (select(l, &Select {
            name: "criterion",
            label: msg::actions_criterion(l).into(),
            empty: Some(msg::actions_no_criterion(l).into()),
            choices: criteria(room, &typed.criterion),
            flaw: flaws::of(l, flawed, "criterion"),
            ..Select::default()
        }))
        (text_field(l, &Field {
            name: "responsible",
            label: msg::actions_responsible(l).into(),
            hint: Some(msg::actions_responsible_hint(l).into()),
            value: &typed.responsible,
            flaw: flaws::of(l, flawed, "responsible"),
            autocomplete: Some("off"),
            ..Field::default()
        }))
        (date_field(l, &Field {
            name: "due",
            label: msg::actions_due(l).into(),
            value: &typed.due,
            flaw: flaws::of(l, flawed, "due"),
            ..Field::default()
        }))
    }
}

fn criteria<'a>(room: &Room<'a>, chosen: &str) -> Vec<Choice<'a>> {
    room.round
        .themes_in(room.instrument)
        .flat_map(|theme| &theme.criteria)
        .map(|criterion| Choice {
            value: criterion.id.as_str().into(),
            label: criterion.texts(room.lang).title.as_str().into(),
            chosen: criterion.id.as_str() == chosen,
            ..Choice::default()
        })
        .collect()
}
