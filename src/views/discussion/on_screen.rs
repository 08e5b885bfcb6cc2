//! The criterion that everybody looks at: on the projector and, as far as phones follow, on them. It shows what the group
//! has opened and nothing else: figures as [`Results`](crate::domain::results::Results) gives them, and comments that
//! were shown to all. Sizes are those of the page it stands in.

use maud::{Markup, html};

use super::{NOTHING, level_in_words, shown};
use crate::domain::Language;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::comment::Comment;
use crate::domain::discussion::{LastTime, TopicPlace};
use crate::domain::instrument::Criterion;
use crate::domain::results::{Cell, Figures, Group, SecondResult};
use crate::domain::round::Round;
use crate::domain::second_vote::asks;
use crate::i18n::{msg, numbers};
use crate::words::{self, group_label};

#[derive(Debug, Clone)]
pub struct OnScreen<'a> {
    pub round: &'a Round,
    pub place: TopicPlace<'a>,
    /// Only those shown to all.
    pub comments: &'a [Comment],
    pub vote: Vote<'a>,
    /// Whether its title is the page's own heading.
    pub is_whole_page: bool,
}

/// The second vote on the criterion.
#[derive(Debug, Clone, Copy)]
pub enum Vote<'a> {
    None,
    /// With how many have voted; not where nobody tells the page of new votes.
    Open {
        voted: Option<usize>,
    },
    Closed(&'a SecondResult),
}

impl<'a> OnScreen<'a> {
    /// The states that participants were asked for.
    fn asks(&self) -> &'static [AskedState] {
        asks(self.round)
    }

    fn first(&self, asked: AskedState) -> Option<&'a Figures> {
        self.place.topic.result.all().of(asked)
    }

    fn second(&self, asked: AskedState) -> Option<&'a Figures> {
        match self.vote {
            Vote::Closed(result) => result.of(asked),
            Vote::None | Vote::Open { .. } => None,
        }
    }
}

pub fn on_screen(l: Language, page: &OnScreen<'_>) -> Markup {
    let topic = &page.place.topic;
    let texts = topic.criterion.texts(l);
    html! {
        article.on-screen aria-labelledby="on-screen-title" {
            header {
                p.on-screen-place { (msg::discussion_place(l, page.place.of, topic.number, topic.theme.texts(l).title.as_str())) }
                @if page.is_whole_page {
                    h1 id="on-screen-title" { (texts.title) }
                } @else {
                    h2 id="on-screen-title" { (texts.title) }
                }
                p.on-screen-statement { (texts.statement) }
            }
            div.on-screen-answers {
                @if topic.result.all().current.is_none() {
                    p { (msg::discussion_too_few_text(l, page.round.settings.k)) }
                }
                @for asked in page.asks() { (distribution(l, topic.criterion, *asked, page.first(*asked), page.second(*asked))) }
                (groups(l, page))
            }
            div.on-screen-talk {
                (vote(l, page))
                (joint(l, page))
                (comments(l, page))
                @if let Some(before) = &topic.last_time { (last_time(l, page, before)) }
            }
        }
    }
}

/// The heading of a part, below the title.
fn part(page: &OnScreen<'_>, heading: &str) -> Markup {
    html! { @if page.is_whole_page { h2 { (heading) } } @else { h3 { (heading) } } }
}

/// How many chose each level, highest first; after a second vote with its bars beside them.
pub(super) fn distribution(
    l: Language,
    criterion: &Criterion,
    asked: AskedState,
    first: Option<&Figures>,
    second: Option<&Figures>,
) -> Markup {
    if first.is_none() && second.is_none() {
        return html! {};
    }
    let levels: Vec<i32> = criterion.scale.levels().collect();
    let most = [first, second]
        .into_iter()
        .flatten()
        .flat_map(|figures| figures.counts.iter().copied())
        .max()
        .unwrap_or(0);
    let count = |figures: Option<&Figures>, at: usize| figures.and_then(|own| own.counts.get(at)).copied();
    html! {
        table.on-screen-levels {
            caption {
                strong { (words::asked(l, asked)) }
                @if let Some(first) = first { " " (summary(l, first)) }
            }
            thead {
                tr {
                    th scope="col" { (msg::discussion_level(l)) }
                    th scope="col" { @if second.is_some() { (msg::room_first_answers(l)) } @else { (msg::discussion_n(l)) } }
                    @if second.is_some() { th scope="col" { (msg::room_second_answers(l)) } }
                }
            }
            tbody {
                @for (at, level) in levels.iter().enumerate().rev() {
                    tr {
                        th scope="row" { (level_in_words(l, criterion, *level)) }
                        (bar(count(first, at), most, false))
                        @if second.is_some() { (bar(count(second, at), most, true)) }
                    }
                }
                @if criterion.allows_cannot_say {
                    (outside(words::choice(l, Choice::CannotSay), first, second, |own| own.cannot_say))
                }
                @if criterion.allows_not_applicable && first.and_then(|own| own.not_applicable).is_some_and(|count| count > 0) {
                    (outside(words::choice(l, Choice::NotApplicable), first, second, |own| own.not_applicable))
                }
            }
        }
    }
}

/// "Keskiarvo 2,6 · yksimielisyys 71 %".
fn summary(l: Language, figures: &Figures) -> Markup {
    html! {
        span {
            (msg::room_mean(l, shown(l, figures.mean)))
            @if let Some(agreement) = figures.agreement { " · " (msg::room_agreement(l, numbers::percent(l, agreement))) }
        }
    }
}

fn bar(count: Option<usize>, most: usize, is_second: bool) -> Markup {
    html! {
        td {
            @match count {
                None => (NOTHING),
                Some(count) => span.bar.second[is_second] {
                    svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                        rect width=(100 * count / most.max(1)) height="10" {}
                    }
                    span { (count) }
                },
            }
        }
    }
}

fn outside(
    label: String,
    first: Option<&Figures>,
    second: Option<&Figures>,
    of: impl Fn(&Figures) -> Option<usize>,
) -> Markup {
    let told = |figures: Option<&Figures>| {
        let count = figures.and_then(&of);
        count.map_or_else(|| NOTHING.to_owned(), |count| count.to_string())
    };
    html! {
        tr.outside {
            th scope="row" { (label) }
            td { (told(first)) }
            @if second.is_some() { td { (told(second)) } }
        }
    }
}

/// The means of those groups that may be told of.
fn groups(l: Language, page: &OnScreen<'_>) -> Markup {
    let asks = page.asks();
    let cells = &page.place.topic.result.cells;
    let told: Vec<_> = cells
        .iter()
        .filter(|cell| cell.group != Group::All && asks.iter().any(|asked| cell.of(*asked).is_some()))
        .collect();
    html! {
        @if !told.is_empty() {
            table.on-screen-groups {
                caption { (msg::discussion_groups(l)) }
                thead {
                    tr {
                        th scope="col" { (msg::discussion_group(l)) }
                        @for asked in asks { th scope="col" { (words::asked(l, *asked)) } }
                    }
                }
                tbody {
                    @for cell in told {
                        tr {
                            th scope="row" { (group_label(l, page.round, cell.group)) }
                            @for asked in asks { td { (shown(l, cell.of(*asked).and_then(|figures| figures.mean))) } }
                        }
                    }
                }
            }
        }
    }
}

/// How the second vote stands: how many have voted, or what has moved.
fn vote(l: Language, page: &OnScreen<'_>) -> Markup {
    html! {
        @match page.vote {
            Vote::None => {},
            Vote::Open { voted } => section.on-screen-vote {
                (part(page, msg::room_vote_open(l)))
                @if let Some(voted) = voted { p { (msg::room_voted(l, voted)) } }
                p { (msg::room_vote_open_text(l)) }
            },
            Vote::Closed(result) => section.on-screen-vote {
                (part(page, msg::room_vote(l)))
                (moved(l, page.round, page.place.topic.result.all(), result))
            },
        }
    }
}

/// What has moved between the answers given alone and the second vote, in words.
pub fn moved(l: Language, round: &Round, first: &Cell, second: &SecondResult) -> Markup {
    html! {
        @for asked in asks(round) {
            p {
                @match (second.of(*asked), second.shift(*asked)) {
                    (None, _) => @if *asked == AskedState::Current { (msg::room_vote_too_few(l, round.settings.k)) },
                    (Some(now), None) => (msg::room_vote_mean(l, shown(l, now.mean), words::asked(l, *asked))),
                    (Some(now), Some(shift)) => {
                        @let before = shown(l, first.of(*asked).and_then(|figures| figures.mean));
                        (shifted(l, words::asked(l, *asked), &before, &shown(l, now.mean), shift))
                    },
                }
            }
        }
    }
}

/// Judged at the precision shown.
fn shifted(l: Language, state: &str, before: &str, now: &str, shift: f64) -> String {
    if before == now {
        return msg::room_shift_none(l, now, state);
    }
    let by = numbers::decimal(l, shift.abs());
    match shift > 0.0 {
        true => msg::room_shift_up(l, before, by, now, state),
        false => msg::room_shift_down(l, before, by, now, state),
    }
}

/// The group's view as it was saved last: what is typed shows here while it is being typed.
fn joint(l: Language, page: &OnScreen<'_>) -> Markup {
    let criterion = page.place.topic.criterion;
    let level = |label: &str, level: Option<i32>| {
        html! {
            @if let Some(level) = level { div { dt { (label) } dd { (level_in_words(l, criterion, level)) } } }
        }
    };
    html! {
        section.on-screen-joint {
            (part(page, msg::words_joint(l)))
            @match page.place.topic.recorded() {
                None => p.muted { (msg::discussion_not_recorded(l)) },
                Some(joint) => {
                    @let content = &joint.content;
                    dl {
                        (level(msg::words_current(l), content.levels.current))
                        (level(msg::words_target(l), content.levels.target))
                    }
                    @if let Some(reason) = &content.reason { p.written { (reason) } }
                    @if let Some(verdict) = content.verdict { p { strong { (words::verdict(l, verdict)) } } }
                    @if content.priority { p { strong { (msg::discussion_priority(l)) } } }
                },
            }
        }
    }
}

fn comments(l: Language, page: &OnScreen<'_>) -> Markup {
    html! {
        @if !page.comments.is_empty() {
            section.on-screen-comments {
                (part(page, msg::discussion_comments(l)))
                ul {
                    @for comment in page.comments {
                        li {
                            span.written { (comment.text) }
                            @if let Some(group) = comment.group { " " span.muted { "– " (group_label(l, page.round, group)) } }
                        }
                    }
                }
            }
        }
    }
}

fn last_time(l: Language, page: &OnScreen<'_>, before: &LastTime) -> Markup {
    let criterion = page.place.topic.criterion;
    let figure = |label: &str, mean: Option<f64>| {
        html! { @if let Some(mean) = mean { div { dt { (label) } dd { (numbers::decimal(l, mean)) } } } }
    };
    let joint = |label: &str, level: Option<i32>| {
        html! { @if let Some(level) = level { div { dt { (label) } dd { (level_in_words(l, criterion, level)) } } } }
    };
    html! {
        section.on-screen-before {
            (part(page, msg::discussion_last_time(l)))
            dl {
                (figure(msg::discussion_mean_current(l), before.current))
                (figure(msg::discussion_mean_target(l), before.target))
                (joint(msg::discussion_current_jointly(l), before.joint.current))
                (joint(msg::discussion_target_jointly(l), before.joint.target))
            }
        }
    }
}
