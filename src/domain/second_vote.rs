//! A criterion put to the vote again after the talk. It stands beside the answers people gave alone and never replaces them.

use serde::Deserialize;

use super::asked_state::AskedState;
use super::choice::Choice;
use super::choice::Choices;
use super::flaw::{Flaw, Flaws};
use super::instrument::{Criterion, CriterionId, ThemeId};
use super::mark::Mark;
use super::round::{Round, RoundRule};

/// A vote on one criterion, open or closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondVote {
    /// What is voted on.
    pub criterion: CriterionId,
    /// By whom and when it was opened.
    pub opened: Mark,
    /// By whom and when it was closed.
    pub closed: Option<Mark>,
}

impl SecondVote {
    /// Whether it takes ballots still.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// Whether a second vote on a criterion of `theme` is to be opened, `votes` being all there are in the round: `false` where
/// it is open already. One that was closed is not opened again: its figures have been seen, and a second closing would show
/// what one person changed. The room votes on one criterion at a time, so that nobody votes on another than they think.
///
/// # Errors
/// [`RoundRule::NotInJoint`], [`RoundRule::ThemeNotRevealed`], [`RoundRule::SecondVoteOver`],
/// [`RoundRule::SecondVoteElsewhere`].
pub fn open(round: &Round, theme: &ThemeId, criterion: &CriterionId, votes: &[SecondVote]) -> Result<bool, RoundRule> {
    round.discussable_in(theme)?;
    match votes.iter().find(|vote| vote.criterion == *criterion) {
        Some(vote) if vote.is_open() => Ok(false),
        Some(_) => Err(RoundRule::SecondVoteOver),
        None if votes.iter().any(SecondVote::is_open) => Err(RoundRule::SecondVoteElsewhere),
        None => Ok(true),
    }
}

/// The criterion that the room votes on now.
pub fn open_in<'a>(round: &Round, votes: &'a [SecondVote]) -> Option<&'a SecondVote> {
    round.discussable().ok()?;
    votes.iter().find(|vote| vote.is_open())
}

/// Whether the second vote is to be closed: `false` where it is closed already.
///
/// # Errors
/// [`RoundRule::NotInJoint`], [`RoundRule::ThemeNotRevealed`], [`RoundRule::SecondVoteNotOpen`] where there is none.
pub fn close(round: &Round, theme: &ThemeId, stored: Option<&SecondVote>) -> Result<bool, RoundRule> {
    round.discussable_in(theme)?;
    stored.map(SecondVote::is_open).ok_or(RoundRule::SecondVoteNotOpen)
}

/// Whether participants may vote, and change their vote.
///
/// # Errors
/// [`RoundRule::NotInJoint`], [`RoundRule::ThemeNotRevealed`], [`RoundRule::SecondVoteNotOpen`].
pub fn takes_ballots(round: &Round, theme: &ThemeId, stored: Option<&SecondVote>) -> Result<(), RoundRule> {
    round.discussable_in(theme)?;
    match stored {
        Some(vote) if vote.is_open() => Ok(()),
        Some(_) | None => Err(RoundRule::SecondVoteNotOpen),
    }
}

/// The states that are voted on: those that participants were asked for.
pub fn asks(round: &Round) -> &'static [AskedState] {
    match round.settings.targets.of_participants() {
        true => &[AskedState::Current, AskedState::Target],
        false => &[AskedState::Current],
    }
}

/// A ballot as it stands in the form: the codes of its choices, empty for none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedBallot {
    /// Where things stand.
    pub current: String,
    /// Where they should.
    pub target: String,
}

impl TypedBallot {
    /// What was given before, or nothing.
    pub fn of(given: Option<Choices>) -> TypedBallot {
        let code = |choice: Option<Choice>| choice.map(Choice::code).unwrap_or_default();
        let given = given.unwrap_or_default();
        TypedBallot {
            current: code(given.current),
            target: code(given.target),
        }
    }

    /// What is typed for a state.
    pub fn of_state(&self, asked: AskedState) -> &str {
        match asked {
            AskedState::Current => &self.current,
            AskedState::Target => &self.target,
        }
    }
}

/// Reads a ballot. Whoever votes says where things stand now, even if only *cannot say*; the target may be left out. *Not
/// applicable* is not asked again: whom the criterion does not concern leaves the vote to the others.
///
/// # Errors
/// Every flaw at once, under `current` and `target`.
pub fn parse_ballot(criterion: &Criterion, asks: &[AskedState], typed: &TypedBallot) -> Result<Choices, Flaws> {
    let mut flaws = Flaws::new();
    let current = flaws.take(
        "current",
        choice(criterion, &typed.current).and_then(|choice| choice.ok_or(Flaw::Missing).map(Some)),
    );
    let target = match asks.contains(&AskedState::Target) {
        true => flaws.take("target", choice(criterion, &typed.target)),
        false => Some(None),
    };
    match (current, target) {
        (Some(current), Some(target)) => Ok(Choices { current, target }),
        (Some(_) | None, _) => Err(flaws),
    }
}

fn choice(criterion: &Criterion, code: &str) -> Result<Option<Choice>, Flaw> {
    if code.is_empty() {
        return Ok(None);
    }
    match Choice::parse(code) {
        Some(Choice::Level(level)) if criterion.scale.contains(level) => Ok(Some(Choice::Level(level))),
        Some(Choice::CannotSay) if criterion.allows_cannot_say => Ok(Some(Choice::CannotSay)),
        Some(Choice::Level(_) | Choice::CannotSay | Choice::NotApplicable) | None => Err(Flaw::NotAChoice),
    }
}
