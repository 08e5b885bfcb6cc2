//! What the answers of one criterion say, for a group looking at one screen.

use maud::{Markup, html};

use super::{NOTHING, Room, level_in_words, shown, shown_gap};
use crate::domain::discussion::{LastTime, Topic};
use crate::domain::results::{Cell, Figures, Group};
use crate::i18n::{msg, numbers};
use crate::views::components::{
    Column, DataTable, Tone, definitions, disclosure, notice, section, stacking_table, stat, stats,
};
use crate::words::group_label;

pub(super) fn evidence(room: &Room<'_>, topic: &Topic<'_>) -> Markup {
    let l = room.lang;
    let all = topic.result.all();
    let with_targets = room.round.settings.targets.of_participants();
    section(
        "answers",
        msg::discussion_answers(l),
        html! {
            @match &all.current {
                None => (notice(Tone::Plain, msg::discussion_too_few_text(l, room.round.settings.k))),
                Some(current) => {
                    (stats(&figures(room, topic, current, all, with_targets)))
                    (distribution(room, topic, all, with_targets))
                    (groups(room, topic, with_targets))
                    (disclosure(msg::discussion_agreement_about(l), html! { p { (msg::discussion_agreement_explained(l)) } }))
                },
            }
            @if let Some(before) = &topic.last_time { (last_time(room, topic, before)) }
        },
    )
}

fn figures(room: &Room<'_>, topic: &Topic<'_>, current: &Figures, all: &Cell, with_targets: bool) -> Vec<Markup> {
    let l = room.lang;
    let agreement = topic
        .agreement()
        .map_or_else(|| NOTHING.to_owned(), |share| numbers::percent(l, share));
    let mut figures = vec![
        stat(agreement, msg::words_agreement(l)),
        stat(shown(l, current.mean), msg::discussion_mean_current(l)),
    ];
    if with_targets {
        let target = all.target.as_ref().and_then(|target| target.mean);
        figures.push(stat(shown(l, target), msg::discussion_mean_target(l)));
        figures.push(stat(shown_gap(l, all.gap), msg::words_gap(l)));
    }
    figures
}

/// How many chose each level: a bar and its number, highest level first.
fn distribution(room: &Room<'_>, topic: &Topic<'_>, all: &Cell, with_targets: bool) -> Markup {
    let l = room.lang;
    let criterion = topic.criterion;
    let mut columns = vec![
        Column::text(msg::discussion_level(l)),
        Column::text(msg::words_current(l)),
    ];
    if with_targets {
        columns.push(Column::text(msg::words_target(l)));
    }
    let states: Vec<Option<&Figures>> = match with_targets {
        true => vec![all.current.as_ref(), all.target.as_ref()],
        false => vec![all.current.as_ref()],
    };
    let most = states
        .iter()
        .flatten()
        .flat_map(|figures| figures.counts.iter().copied())
        .max()
        .unwrap_or(0);
    let levels: Vec<i32> = criterion.scale.levels().collect();
    let mut rows: Vec<Vec<Markup>> = levels
        .iter()
        .enumerate()
        .rev()
        .map(|(at, level)| {
            let head = html! {
                (level_in_words(l, criterion, *level))
                @if let Some(anchor) = criterion.anchor(l, *level) { span.level-anchor { (anchor) } }
            };
            let counts = states
                .iter()
                .map(|figures| count(figures.and_then(|own| own.counts.get(at)).copied(), most));
            std::iter::once(head).chain(counts).collect()
        })
        .collect();
    let outside = |label: &str, of: &dyn Fn(&Figures) -> Option<usize>| -> Vec<Markup> {
        let counts = states.iter().map(
            |figures| html! { (figures.and_then(of).map_or_else(|| NOTHING.to_owned(), |count| count.to_string())) },
        );
        std::iter::once(html! { (label) }).chain(counts).collect()
    };
    if criterion.allows_cannot_say {
        rows.push(outside(msg::words_cannot_say(l), &|own| own.cannot_say));
    }
    if criterion.allows_not_applicable {
        rows.push(outside(msg::words_not_applicable(l), &|own| own.not_applicable));
    }
    rows.push(outside(msg::discussion_levels_given(l), &|own| Some(own.n)));
    stacking_table(&DataTable {
        id: "distribution",
        caption: msg::discussion_distribution(l).into(),
        columns,
        rows,
    })
}

fn count(count: Option<usize>, most: usize) -> Markup {
    html! {
        @match count {
            None => (NOTHING),
            Some(count) => span.bar {
                svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                    rect width=(100 * count / most.max(1)) height="10" {}
                }
                span { (count) }
            },
        }
    }
}

fn groups(room: &Room<'_>, topic: &Topic<'_>, with_targets: bool) -> Markup {
    let l = room.lang;
    let mut columns = vec![
        Column::text(msg::discussion_group(l)),
        Column::number(msg::discussion_n(l)),
        Column::number(msg::words_current(l)),
    ];
    if with_targets {
        columns.push(Column::number(msg::words_target(l)));
        columns.push(Column::number(msg::discussion_gap(l)));
    }
    let rows = topic
        .result
        .cells
        .iter()
        .filter(|cell| cell.group != Group::All)
        .map(|cell| {
            let mean = |figures: &Option<Figures>| figures.as_ref().and_then(|figures| figures.mean);
            let n = cell
                .current
                .as_ref()
                .map_or_else(|| NOTHING.to_owned(), |figures| figures.n.to_string());
            let mut row = vec![
                html! { (group_label(l, room.round, cell.group)) },
                html! { (n) },
                html! { (shown(l, mean(&cell.current))) },
            ];
            if with_targets {
                row.push(html! { (shown(l, mean(&cell.target))) });
                row.push(html! { (shown_gap(l, cell.gap)) });
            }
            row
        });
    html! {
        (stacking_table(&DataTable {
            id: "groups",
            caption: msg::discussion_groups(l).into(),
            columns,
            rows: rows.collect(),
        }))
        p.muted { (msg::discussion_groups_hint(l, room.round.settings.k)) }
    }
}

fn last_time(room: &Room<'_>, topic: &Topic<'_>, before: &LastTime) -> Markup {
    let l = room.lang;
    let joint = |level: Option<i32>| level.map(|level| level_in_words(l, topic.criterion, level));
    let pairs = [
        (
            msg::discussion_mean_current(l),
            before.current.map(|mean| numbers::decimal(l, mean)),
        ),
        (
            msg::discussion_mean_target(l),
            before.target.map(|mean| numbers::decimal(l, mean)),
        ),
        (msg::discussion_current_jointly(l), joint(before.joint.current)),
        (msg::discussion_target_jointly(l), joint(before.joint.target)),
    ];
    let told: Vec<_> = pairs
        .into_iter()
        .filter_map(|(term, known)| Some((term.into(), html! { (known?) })))
        .collect();
    html! { h3 { (msg::discussion_last_time(l)) } (definitions(&told)) }
}
