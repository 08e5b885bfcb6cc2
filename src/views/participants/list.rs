use maud::{Markup, html};

use super::group;
use crate::domain::Language;
use crate::domain::participant::{Listed, tag};
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::i18n::{dates, msg};
use crate::views::components::{
    Column, DataTable, PageHead, Text, Tone, Weight, badge, empty_state, link_button, live_state, notice, page_head,
    stacking_table,
};
use crate::views::problem;

#[derive(Debug, Clone)]
pub struct List<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub participants: &'a [Listed],
}

pub fn list(l: Language, page: &List<'_>) -> Markup {
    let round = page.round;
    let changeable = round.participants_changeable();
    let enters_paper = (round.state == RoundState::Open).then(|| {
        link_button(
            Weight::Secondary,
            &format!("/rounds/{}/paper-answers/new", round.id),
            msg::paper_entry_title(l),
        )
    });
    html! {
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::participants_title(l).into(),
            lead: Some(msg::participants_lead(l).into()),
            actions: enters_paper,
            ..PageHead::default()
        }))
        p { (msg::participants_tag_told(l)) }
        div #those-in data-live="attendance round reveal" {
            @if let Err(rule) = &changeable {
                @if round.state != RoundState::Draft { (notice(Tone::Plain, html! { p { (problem::round_rule(l, rule)) } })) }
            }
            @if page.participants.is_empty() {
                (empty_state(msg::participants_none(l), msg::participants_none_text(l), None))
            } @else {
                (table(l, page, changeable.is_ok()))
            }
        }
        @if round.joinable().is_ok() { (live_state(l)) }
    }
}

fn table(l: Language, page: &List<'_>, changeable: bool) -> Markup {
    let shows_organisation = page.round.settings.asks_organisation();
    let mut columns = vec![
        Column::text(msg::participants_tag(l)),
        Column::text(msg::rounds_group(l)),
    ];
    if shows_organisation {
        columns.push(Column::text(msg::participants_organisation(l)));
    }
    columns.extend([
        Column::number(msg::participants_team(l)),
        Column::text(msg::participants_joined(l)),
        Column::text(msg::participants_finished(l)),
    ]);
    if changeable {
        columns.push(Column::text(msg::participants_change(l)));
    }
    let rows = page.participants.iter().map(|listed| {
        let participant = &listed.participant;
        let mut row = vec![
            html! {
                strong.tag { (tag(&participant.id)) }
                @if listed.on_paper { " " (badge(Tone::Plain, msg::participants_on_paper(l))) }
                @if listed.imported { " " (badge(Tone::Plain, msg::participants_imported(l))) }
            },
            html! { (group(l, page.round, participant)) },
        ];
        if shows_organisation {
            row.push(html! { (participant.facts.organisation.as_deref().unwrap_or("–")) });
        }
        row.extend([
            html! { (participant.facts.team_size) },
            html! { (dates::date_time(l, participant.joined_at)) },
            html! { (participant.finished_at.map_or_else(|| msg::participants_not_finished(l).to_owned(), |at| dates::date_time(l, at))) },
        ]);
        if changeable {
            row.push(ways(l, page, listed));
        }
        row
    });
    stacking_table(&DataTable {
        id: "participants",
        caption: msg::participants_caption(l, page.participants.len()).into(),
        columns,
        rows: rows.collect(),
    })
}

fn ways(l: Language, page: &List<'_>, listed: &Listed) -> Markup {
    let id = &listed.participant.id;
    let ways = [
        ("group", msg::participants_move(l)),
        ("removal", msg::participants_remove(l)),
    ];
    html! {
        ul.ways {
            @for (under, label) in ways {
                li {
                    a href={ "/rounds/" (page.round.id) "/participants/" (id) "/" (under) } {
                        (label) span.unseen { ": " (tag(id)) }
                    }
                }
            }
        }
    }
}
