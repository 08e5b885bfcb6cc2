//! The workshop on a participant's phone: what goes on, the criterion that everybody looks at, and the second vote.

use maud::{Markup, html};

use super::own::own_tag;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::instrument::{Criterion, Theme};
use crate::domain::participant::Participant;
use crate::domain::round::{Round, RoundRule};
use crate::domain::round_state::RoundState;
use crate::domain::second_vote::{TypedBallot, asks};
use crate::domain::workshop::Phase;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{
    self, Level, Levels, Tone, Weight, button, button_row, error_summary, form, levels, link_button, live_newer,
    live_state, notice,
};
use crate::views::discussion::{OnScreen, on_screen};
use crate::views::{flaws, problem, words};

pub struct RoomPage<'a> {
    pub lang: Language,
    pub round: &'a Round,
    pub participant: &'a Participant,
    /// The address all of this participant's pages begin with.
    pub base: &'a str,
    pub phase: Phase,
    /// A criterion is on the room's screen, and phones do not follow.
    pub is_elsewhere: bool,
    pub on_screen: Option<OnScreen<'a>>,
    pub ballot: Option<Ballot<'a>>,
    /// Why a vote was not stored.
    pub refused: Option<&'a RoundRule>,
}

/// The open vote on one criterion.
pub struct Ballot<'a> {
    pub theme: &'a Theme,
    pub criterion: &'a Criterion,
    pub typed: TypedBallot,
    pub has_voted: bool,
    pub flaws: &'a Flaws,
}

/// Its parts are replaced one by one when something happens, so that a vote being given stays as it is.
pub fn room(page: &RoomPage<'_>) -> Markup {
    let l = page.lang;
    html! {
        p.eyebrow { (page.round.settings.name) }
        h1 { (msg::room_title(l)) }
        @if let Some(rule) = page.refused { div role="alert" { (notice(Tone::Warning, problem::round_rule(l, rule))) } }
        div #now role="status" data-live="round workshop reveal second_vote" { p.lead { (goes_on(page)) } }
        div #ballot data-live="round workshop reveal second_vote" {
            @if let Some(ballot) = &page.ballot { (vote(page, ballot)) }
        }
        div #room data-live="round workshop reveal joint_view comments second_vote" {
            @if let Some(criterion) = &page.on_screen { (on_screen(l, criterion)) }
            (ways(page))
        }
        (own_tag(l, page.participant))
        (live_state(l))
    }
}

/// What goes on now, in a sentence or two.
fn goes_on(page: &RoomPage<'_>) -> &'static str {
    let l = page.lang;
    if page.ballot.is_some() {
        return msg::room_now_vote(l);
    }
    match (page.round.state, page.phase) {
        (RoundState::Draft | RoundState::Open, _) => msg::room_now_answering(l),
        (RoundState::Cancelled, _) => msg::room_now_cancelled(l),
        (RoundState::Closed, _) => msg::room_now_closed(l),
        (RoundState::Joint, _) if page.on_screen.is_some() => msg::room_now_criterion(l),
        (RoundState::Joint, _) if page.is_elsewhere => msg::room_now_elsewhere(l),
        (RoundState::Joint, Phase::Welcome | Phase::OwnAnswers | Phase::Reveal) => msg::room_now_reveal(l),
        (RoundState::Joint, Phase::Discussion) => msg::room_now_discussion(l),
        (RoundState::Joint, Phase::Priorities) => msg::room_now_priorities(l),
        (RoundState::Joint, Phase::Close) => msg::room_now_close(l),
    }
}

fn vote(page: &RoomPage<'_>, ballot: &Ballot<'_>) -> Markup {
    let l = page.lang;
    let texts = ballot.criterion.texts(l);
    let address = format!("{}/ballots/{}", page.base, ballot.criterion.id);
    html! {
        section.ballot aria-labelledby="ballot-title" {
            (error_summary(l, &flaws::summary(l, ballot.flaws, &[
                ("current", msg::answering_current(l)),
                ("target", msg::answering_target(l)),
            ])))
            p.eyebrow { (msg::room_vote(l)) " · " (ballot.theme.texts(l).title) }
            h2 id="ballot-title" { (texts.title) }
            p.statement { (texts.statement) }
            @if ballot.has_voted { (notice(Tone::Good, msg::room_has_voted(l))) }
            (form(&address, html! {
                @for asked in asks(page.round) {
                    @if let Some(flaw) = flaws::of(l, ballot.flaws, asked.code()) { p.flaw { (flaw) } }
                    (choices(l, ballot, *asked))
                }
                p.hint { (msg::room_vote_hint(l, page.round.settings.k)) }
                (button_row(button(Weight::Primary, if ballot.has_voted { msg::room_vote_change(l) } else { msg::room_vote_give(l) })))
            }))
            (live_newer(html! { (msg::room_newer(l)) " " a href={ (page.base) "/room" } { (msg::room_newer_show(l)) } }))
        }
    }
}

fn choices(l: Language, ballot: &Ballot<'_>, asked: AskedState) -> Markup {
    let criterion = ballot.criterion;
    let chosen = ballot.typed.of_state(asked);
    let others = criterion.allows_cannot_say.then(|| components::Choice {
        value: Choice::CannotSay.code().into(),
        label: words::choice(l, Choice::CannotSay).into(),
        chosen: chosen == Choice::CannotSay.code(),
        ..components::Choice::default()
    });
    let legend = match asked {
        AskedState::Current => msg::answering_current(l),
        AskedState::Target => msg::answering_target(l),
    };
    levels(&Levels {
        name: asked.code(),
        legend: legend.into(),
        levels: criterion
            .scale
            .levels()
            .map(|level| Level {
                value: level.to_string().into(),
                label: criterion.level_label(l, level).into(),
                anchor: match asked {
                    AskedState::Current => criterion.anchor(l, level).map(Into::into),
                    AskedState::Target => None,
                },
                chosen: chosen == level.to_string(),
            })
            .collect(),
        others: others.into_iter().collect(),
        disabled: false,
    })
}

fn ways(page: &RoomPage<'_>) -> Markup {
    let (l, base) = (page.lang, page.base);
    button_row(html! {
        @if page.round.answerable().is_ok() {
            (link_button(Weight::Primary, base, msg::room_to_answers(l)))
        }
        @if page.round.shows_results_to_participants() {
            (link_button(Weight::Secondary, &format!("{base}/results"), msg::answering_results_link(l)))
        }
        (link_button(Weight::Secondary, &format!("{base}/own"), msg::room_to_own(l)))
    })
}
