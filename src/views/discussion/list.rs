use maud::{Markup, html};

use super::{Room, agreed, joint_in_words, reveal, shown, shown_gap};
use crate::domain::discussion::{Agreed, Topic};
use crate::domain::instrument::ThemeId;
use crate::domain::results::Results;
use crate::domain::round_state::RoundState;
use crate::i18n::{msg, numbers};
use crate::views::components::{
    Choice, PageHead, Select, Tone, Weight, badge, button, live_state, notice, page_head, search_form, section, select,
    stat, stats,
};
use crate::views::rounds::nav::RoundTab;
use crate::views::words;

/// What the group talks about, in order.
#[derive(Debug, Clone)]
pub struct ListPage<'a> {
    pub room: Room<'a>,
    pub results: &'a Results,
    pub agreed: &'a Agreed<'a>,
    /// Those of the chosen theme, or all.
    pub topics: &'a [Topic<'a>],
    pub theme: Option<&'a ThemeId>,
}

pub fn list(page: &ListPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    html! {
        (page_head(l, &PageHead {
            way: room.way(),
            title: msg::discussion_title(l).into(),
            lead: Some(msg::discussion_lead(l).into()),
            ..PageHead::default()
        }))
        (room.tabs(RoundTab::Discussion))
        @if room.round.state == RoundState::Closed { (notice(Tone::Plain, msg::discussion_closed(l))) }
        div #so-far data-live="reveal joint_view round" { (figures(page)) }
        div #to-reveal data-live="reveal round" { (reveal(room, "")) }
        div #topics data-live="reveal joint_view round" {
        (section("order", msg::discussion_order(l), html! {
            p.muted { (msg::discussion_order_hint(l)) }
            (themes(page))
            ol.topics { @for topic in page.topics { (row(room, topic)) } }
        }))
        }
        div #agreed-on data-live="reveal joint_view round" { (agreed(room, page.agreed)) }
        @if room.is_live() { (live_state(l)) }
    }
}

fn figures(page: &ListPage<'_>) -> Markup {
    let (l, agreed) = (page.room.lang, page.agreed);
    let answered = page.results.participants.map(|n| stat(n, msg::discussion_answered(l)));
    let recorded = [
        stat(
            msg::discussion_of(l, agreed.of, agreed.recorded),
            msg::discussion_recorded_criteria(l),
        ),
        stat(agreed.priorities.len(), msg::discussion_priorities_chosen(l)),
    ];
    let shown: Vec<_> = answered.into_iter().chain(recorded).collect();
    stats(&shown)
}

fn themes(page: &ListPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let choices: Vec<Choice> = room
        .round
        .themes_in(room.instrument)
        .filter(|theme| room.round.shows(&theme.id))
        .map(|theme| Choice {
            value: theme.id.as_str().into(),
            label: theme.texts(l).title.as_str().into(),
            chosen: page.theme == Some(&theme.id),
            ..Choice::default()
        })
        .collect();
    html! {
        @if choices.len() > 1 {
            (search_form(&room.address("/discussion"), html! {
                (select(l, &Select {
                    name: "theme",
                    label: msg::discussion_theme(l).into(),
                    empty: Some(msg::discussion_all_themes(l).into()),
                    choices,
                    empty_counts: true,
                    ..Select::default()
                }))
                (button(Weight::Secondary, msg::common_show(l)))
            }))
        }
    }
}

fn row(room: &Room<'_>, topic: &Topic<'_>) -> Markup {
    let l = room.lang;
    let all = topic.result.all();
    html! {
        li.topic {
            span.level-number aria-hidden="true" { (topic.number) }
            div.topic-what {
                h3 { a href=(room.topic_address(topic.criterion)) { (topic.criterion.texts(l).title) } }
                p.muted { (topic.theme.texts(l).title) }
            }
            @match &all.current {
                None => p.topic-figures.muted { (msg::discussion_too_few(l)) },
                Some(current) => dl.topic-figures {
                    div { dt { (msg::words_agreement(l)) } dd { (topic.agreement().map_or_else(|| "–".to_owned(), |share| numbers::percent(l, share))) } }
                    div { dt { (msg::words_current(l)) } dd { (shown(l, current.mean)) } }
                    @if room.round.settings.targets.of_participants() {
                        div { dt { (msg::words_gap(l)) } dd { (shown_gap(l, all.gap)) } }
                    }
                },
            }
            p.topic-state {
                @match topic.recorded() {
                    None => (badge(Tone::Plain, msg::discussion_not_recorded(l))),
                    Some(joint) => {
                        (badge(Tone::Good, joint_in_words(l, &joint.content)))
                        @if let Some(verdict) = joint.content.verdict { " " (badge(Tone::Plain, words::verdict(l, verdict))) }
                        @if joint.content.priority { " " (badge(Tone::Warning, msg::discussion_priority(l))) }
                    }
                }
            }
        }
    }
}
