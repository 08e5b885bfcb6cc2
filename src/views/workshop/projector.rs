//! The picture for the whole room: nothing to press, little to read, large.

use maud::{Markup, html};

use super::timer::{self, Clock};
use super::{live, total};
use crate::domain::action_plan::Action;
use crate::domain::discussion::{Agreed, Topic};
use crate::domain::instrument::Instrument;
use crate::domain::round::{Attendance, Round};
use crate::domain::round_state::RoundState;
use crate::domain::workshop::Phase;
use crate::domain::{ActorGroup, Language};
use crate::i18n::{dates, msg};
use crate::views::components::qr;
use crate::views::discussion::{OnScreen, joint_in_words, on_screen};
use crate::views::words;

/// More lines than this cannot be read from the back of a room.
const LINES: usize = 6;

#[derive(Debug, Clone)]
pub struct Projector<'a> {
    pub round: &'a Round,
    /// What is assessed, by its name.
    pub subject: &'a str,
    pub instrument: &'a Instrument,
    pub phase: Phase,
    pub clock: Option<Clock>,
    pub attendance: &'a [(ActorGroup, Attendance)],
    pub on_screen: Option<&'a OnScreen<'a>>,
    pub agreed: &'a Agreed<'a>,
    pub actions: &'a [Action],
    pub link: &'a str,
    pub host: &'a str,
}

pub fn projector(l: Language, page: &Projector<'_>) -> Markup {
    html! {
        (live(
            "picture",
            "attendance round reveal workshop joint_view comments actions second_vote ballot",
            picture(l, page),
        ))
        (live("clock", "workshop", html! { @if let Some(clock) = &page.clock { (timer::clock(l, clock)) } }))
        p.live-state role="status" data-live-state data-away=(msg::workshop_projector_away(l)) {}
    }
}

fn picture(l: Language, page: &Projector<'_>) -> Markup {
    match (page.round.state, page.phase) {
        (RoundState::Draft, _) => title(page, msg::workshop_projector_draft(l), html! {}),
        (RoundState::Cancelled, _) => title(page, words::state(l, RoundState::Cancelled), html! {}),
        (_, Phase::Welcome) => welcome(l, page),
        (_, Phase::OwnAnswers) => own_answers(l, page),
        (_, Phase::Reveal) => reveal(l, page),
        (_, Phase::Discussion) => match page.on_screen {
            Some(shown) => on_screen(l, shown),
            None => title(page, msg::workshop_projector_choosing(l), html! {}),
        },
        (_, Phase::Priorities) => priorities(l, page),
        (_, Phase::Close) => close(l, page),
    }
}

/// One sentence in the middle, under what the round is about.
fn title(page: &Projector<'_>, sentence: &str, more: Markup) -> Markup {
    html! {
        div.centred {
            p.about { (page.subject) " · " (page.round.settings.name) }
            h1 { (sentence) }
            (more)
        }
    }
}

fn welcome(l: Language, page: &Projector<'_>) -> Markup {
    html! {
        div.two {
            div {
                p.about { (page.subject) " · " (page.round.settings.name) }
                h1 { (page.instrument.texts(l).title) }
                p.what { (msg::workshop_projector_what(l)) }
                p.count { (msg::workshop_projector_joined(l, total(page.attendance).joined)) }
            }
            (joining(l, page))
        }
    }
}

fn joining(l: Language, page: &Projector<'_>) -> Markup {
    html! {
        div.joining {
            p.joining-title { (msg::workshop_projector_join(l)) }
            (qr(page.link, &msg::workshop_join_qr(l, page.round.settings.name.as_str())))
            p { (msg::workshop_projector_address(l, page.host)) }
            p.joining-code { (page.round.code) }
        }
    }
}

fn own_answers(l: Language, page: &Projector<'_>) -> Markup {
    let all = total(page.attendance);
    html! {
        div.two {
            div {
                p.about { (page.subject) " · " (page.round.settings.name) }
                h1 { (msg::workshop_projector_own_answers(l)) }
                p.count { (msg::workshop_projector_finished(l, all.joined, all.finished)) }
                p.what { (msg::workshop_projector_secret(l)) }
            }
            (joining(l, page))
        }
    }
}

/// Which themes have been opened and which are to come.
fn reveal(l: Language, page: &Projector<'_>) -> Markup {
    html! {
        div.listing {
            p.about { (page.subject) " · " (page.round.settings.name) }
            h1 { (msg::workshop_projector_reveal(l)) }
            ol.themes {
                @for theme in page.round.themes_in(page.instrument) {
                    @let shown = page.round.shows(&theme.id);
                    li.shown[shown] {
                        span { (theme.texts(l).title) }
                        span.theme-state {
                            @if shown { (msg::workshop_projector_revealed(l)) } @else { (msg::workshop_projector_hidden(l)) }
                        }
                    }
                }
            }
        }
    }
}

fn priorities(l: Language, page: &Projector<'_>) -> Markup {
    let agreed = page.agreed;
    if agreed.priorities.is_empty() && agreed.strengths.is_empty() && agreed.needs.is_empty() {
        return title(
            page,
            msg::workshop_projector_no_priorities(l),
            html! { p.what { (msg::workshop_projector_priorities_hint(l)) } },
        );
    }
    html! {
        div.listing {
            h1 { (msg::workshop_projector_priorities(l)) }
            @if agreed.priorities.is_empty() {
                p.what { (msg::workshop_projector_priorities_hint(l)) }
            } @else {
                h2 { (msg::discussion_priorities(l)) }
                ol.priorities { @for topic in agreed.priorities.iter().take(LINES) { (priority(l, topic)) } }
                (more(l, agreed.priorities.len()))
            }
            div.agreed {
                (chosen(l, msg::discussion_strengths(l), &agreed.strengths))
                (chosen(l, msg::discussion_needs(l), &agreed.needs))
            }
        }
    }
}

fn priority(l: Language, topic: &Topic<'_>) -> Markup {
    html! {
        li {
            (topic.criterion.texts(l).title)
            @if let Some(joint) = topic.recorded() { span.levels-agreed { (joint_in_words(l, &joint.content)) } }
        }
    }
}

fn chosen(l: Language, heading: &str, topics: &[Topic<'_>]) -> Markup {
    html! {
        @if !topics.is_empty() {
            section {
                h2 { (heading) }
                ul { @for topic in topics.iter().take(LINES) { li { (topic.criterion.texts(l).title) } } }
                (more(l, topics.len()))
            }
        }
    }
}

fn more(l: Language, all: usize) -> Markup {
    html! { @if all > LINES { p.more { (msg::workshop_projector_more(l, all - LINES)) } } }
}

fn close(l: Language, page: &Projector<'_>) -> Markup {
    if page.actions.is_empty() {
        return title(page, msg::workshop_projector_thanks(l), html! {});
    }
    html! {
        div.listing {
            h1 { (msg::workshop_projector_thanks(l)) }
            h2 { (msg::workshop_projector_actions(l)) }
            ul.first-actions {
                @for action in page.actions.iter().take(LINES) {
                    @let content = &action.content;
                    li {
                        (content.what)
                        @if content.responsible.is_some() || content.due.is_some() {
                            span.by {
                                @if let Some(responsible) = &content.responsible { (responsible) }
                                @if content.responsible.is_some() && content.due.is_some() { " · " }
                                @if let Some(due) = content.due { (dates::date(l, due)) }
                            }
                        }
                    }
                }
            }
            (more(l, page.actions.len()))
        }
    }
}
