use maud::{Markup, html};

use super::group;
use crate::domain::participant::{Listed, tag};
use crate::domain::round::Round;
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    ChoiceGroup, PageHead, Text, Tone, Weight, button, definitions, error_summary, form, link_button, notice,
    page_head, radio_group,
};
use crate::views::{choices, flaws};

/// A participant about to be changed, confirmed on a page of its own.
#[derive(Debug, Clone)]
pub struct Choosing<'a> {
    /// Down to the round.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub one: &'a Listed,
    pub typed: &'a str,
    pub flaws: &'a Flaws,
}

impl Choosing<'_> {
    fn list_address(&self) -> String {
        format!("/rounds/{}/participants", self.round.id)
    }

    fn address(&self, under: &str) -> String {
        format!("{}/{}/{under}", self.list_address(), self.one.participant.id)
    }

    fn tag(&self) -> String {
        tag(&self.one.participant.id)
    }
}

/// Into another actor group.
pub fn moving(l: Language, page: &Choosing<'_>) -> Markup {
    let fields = radio_group(
        l,
        &ChoiceGroup {
            name: "group",
            legend: msg::rounds_group(l).into(),
            hint: None,
            choices: choices::actor_groups(l, page.round, page.typed),
            flaw: flaws::of(l, page.flaws, "group"),
            required: true,
        },
    );
    around(
        l,
        page,
        msg::participants_move(l),
        &msg::participants_move_text(l, page.tag()),
        html! {
            (error_summary(l, &flaws::summary(l, page.flaws, &[("group", msg::rounds_group(l))])))
            (confirmed(l, page, "group", fields, Weight::Primary, msg::participants_move(l)))
        },
    )
}

/// For good, with all answers.
pub fn removal(l: Language, page: &Choosing<'_>) -> Markup {
    around(
        l,
        page,
        msg::participants_remove(l),
        &msg::participants_remove_text(l, page.tag()),
        html! {
            (notice(Tone::Warning, html! { p { (msg::participants_remove_no_undo(l)) } }))
            (confirmed(l, page, "removal", html! {}, Weight::Danger, msg::participants_remove(l)))
        },
    )
}

fn around(l: Language, page: &Choosing<'_>, title: &str, lead: &str, body: Markup) -> Markup {
    let mut way = page.way.clone();
    way.push((page.list_address().into(), msg::participants_title(l).into()));
    html! {
        (page_head(l, &PageHead {
            way,
            title: format!("{title}: {}", page.tag()).into(),
            lead: Some(lead.into()),
            ..PageHead::default()
        }))
        (facts(l, page))
        (body)
    }
}

/// What tells this one from the others.
fn facts(l: Language, page: &Choosing<'_>) -> Markup {
    let participant = &page.one.participant;
    let mut pairs: Vec<(Text<'_>, Markup)> = vec![
        (
            msg::rounds_group(l).into(),
            html! { (group(l, page.round, participant)) },
        ),
        (
            msg::participants_joined(l).into(),
            html! { (dates::date_time(l, participant.joined_at)) },
        ),
    ];
    if page.round.settings.asks_organisation()
        && let Some(organisation) = &participant.facts.organisation
    {
        pairs.push((msg::participants_organisation(l).into(), html! { (organisation) }));
    }
    definitions(&pairs)
}

fn confirmed(l: Language, page: &Choosing<'_>, under: &str, fields: Markup, weight: Weight, label: &str) -> Markup {
    form(
        &page.address(under),
        html! {
            (fields)
            div.buttons {
                (button(weight, label))
                (link_button(Weight::Quiet, &page.list_address(), msg::common_cancel(l)))
            }
        },
    )
}
