//! Actor groups added to a round that is already open.

use maud::{Markup, html};

use super::settings::groups;
use crate::domain::round::{Round, TypedSettings, label_field};
use crate::domain::{ActorGroup, Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{PageHead, Text, Weight, button, error_summary, form, link_button, page_head};
use crate::views::{flaws, words};

pub fn added_groups(
    l: Language,
    way: Vec<(Text<'_>, Text<'_>)>,
    round: &Round,
    typed: &TypedSettings,
    flawed: &Flaws,
) -> Markup {
    let address = format!("/rounds/{}", round.id);
    let offered: Vec<ActorGroup> = ActorGroup::ALL
        .into_iter()
        .filter(|group| !round.settings.groups.iter().any(|own| own.group == *group))
        .collect();
    let fields = offered
        .iter()
        .map(|group| (label_field(*group), words::actor_group(l, *group)));
    let fields: Vec<(String, &str)> = fields.collect();
    let mut labels = vec![("groups", msg::rounds_groups(l))];
    labels.extend(fields.iter().map(|(field, label)| (field.as_str(), *label)));
    html! {
        (error_summary(l, &flaws::summary(l, flawed, &labels)))
        (page_head(l, &PageHead {
            way,
            title: msg::rounds_add_groups(l).into(),
            lead: Some(msg::rounds_add_groups_lead(l).into()),
            ..PageHead::default()
        }))
        (form(&format!("{address}/groups"), html! {
            (groups(l, typed, flawed, &offered))
            div.buttons {
                (button(Weight::Primary, msg::common_add(l)))
                (link_button(Weight::Quiet, &address, msg::common_cancel(l)))
            }
        }))
    }
}
