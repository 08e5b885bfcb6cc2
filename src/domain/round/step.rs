//! The steps between a round's states: where each leads, what it asks for, and all it entails.

use super::{Readiness, Round, RoundRule};
use crate::domain::ids::ShareLinkId;
use crate::domain::instrument::{CriterionId, ThemeId};
use crate::domain::mark::Mark;
use crate::domain::round_state::RoundState;

/// A step from one state to another; each is remembered with who and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// draft → open
    Opening,
    /// open → joint: answers are frozen; nothing of them is revealed yet.
    JointDiscussion,
    /// joint → closed
    Closure,
    /// closed → joint; withdraws publication.
    ReturnToJoint,
    /// joint → open, as long as nothing has ever been revealed.
    ReturnToOpen,
    /// draft or open → cancelled
    Cancellation,
}

impl Step {
    /// All there are.
    pub const ALL: [Step; 6] = [
        Step::Opening,
        Step::JointDiscussion,
        Step::Closure,
        Step::ReturnToJoint,
        Step::ReturnToOpen,
        Step::Cancellation,
    ];

    /// The form kept in the database and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Step::Opening => "opening",
            Step::JointDiscussion => "joint_discussion",
            Step::Closure => "closure",
            Step::ReturnToJoint => "return_to_joint",
            Step::ReturnToOpen => "return_to_open",
            Step::Cancellation => "cancellation",
        }
    }

    /// Reads what [`Step::code`] writes.
    pub fn parse(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Where the step leads from `state`, if it may be taken there.
    pub fn from(self, state: RoundState) -> Option<RoundState> {
        match (self, state) {
            (Step::Opening, RoundState::Draft) => Some(RoundState::Open),
            (Step::JointDiscussion, RoundState::Open) => Some(RoundState::Joint),
            (Step::Closure, RoundState::Joint) => Some(RoundState::Closed),
            (Step::ReturnToJoint, RoundState::Closed) => Some(RoundState::Joint),
            (Step::ReturnToOpen, RoundState::Joint) => Some(RoundState::Open),
            (Step::Cancellation, RoundState::Draft | RoundState::Open) => Some(RoundState::Cancelled),
            (
                Step::Opening
                | Step::JointDiscussion
                | Step::Closure
                | Step::ReturnToJoint
                | Step::ReturnToOpen
                | Step::Cancellation,
                _,
            ) => None,
        }
    }
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// Which.
    pub step: Step,
    /// By whom and when.
    pub mark: Mark,
}

/// A step with the name of the person who took it, while the account exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedStep {
    /// The step.
    pub taken: StepTaken,
    /// Whose it was.
    pub name: Option<String>,
}

/// What stands around a round, as far as steps ask for it or end it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// What still keeps it from opening; asked by an opening only.
    pub missing: Vec<Readiness>,
    /// Participants who have given at least one answer.
    pub answered: usize,
    /// Criteria whose second votes are open.
    pub open_votes: Vec<CriterionId>,
    /// Whether its results are published.
    pub is_published: bool,
    /// Links to its results that still work.
    pub working_links: Vec<ShareLinkId>,
}

/// What becomes of a round's summary, which overviews read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SummaryChange {
    /// It is made of what was let out of the answers; which it is now, unless a theme was opened before.
    Made,
    /// There is none, or none any more.
    Unmade,
}

/// A step with all it entails: what is to be stored, and what is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The step, by whom and when.
    pub step: StepTaken,
    /// The round as it stands afterwards.
    pub round: Round,
    /// Themes that are opened with it because they were hidden still.
    pub opened_themes: Vec<ThemeId>,
    /// Criteria whose second votes end with it.
    pub ended_votes: Vec<CriterionId>,
    /// What becomes of the summary.
    pub summary: SummaryChange,
    /// Whether a publication falls.
    pub withdraws_publication: bool,
    /// Links that fall.
    pub revoked_links: Vec<ShareLinkId>,
}

impl Round {
    /// Where a step leads from here, for pages that offer it. What it asks for besides is told when it is taken.
    ///
    /// # Errors
    /// [`RoundRule::NotFrom`] where it does not lead on, [`RoundRule::AnswersFixed`] back to answering after a reveal.
    pub fn leads(&self, step: Step) -> Result<RoundState, RoundRule> {
        let state = step.from(self.state).ok_or(RoundRule::NotFrom {
            step,
            state: self.state,
        })?;
        if step == Step::ReturnToOpen {
            self.answers_changeable()?;
        }
        Ok(state)
    }

    /// Takes a step. Closing opens what is still hidden, because readers see a closed round as a whole, ends what is still
    /// voted on, and sums the round up for overviews. Leaving *closed* ends all that lets outsiders see it. Where there
    /// are no results, participants are shown none.
    ///
    /// # Errors
    /// As [`Round::leads`]; [`RoundRule::NotReady`] for an opening that lacks something, [`RoundRule::NobodyAnswered`] for
    /// a joint discussion without answers.
    pub fn take(&self, step: Step, around: &Surroundings, mark: &Mark) -> Result<Taken, RoundRule> {
        let state = self.leads(step)?;
        if step == Step::Opening && !around.missing.is_empty() {
            return Err(RoundRule::NotReady(around.missing.clone()));
        }
        if step == Step::JointDiscussion && around.answered == 0 {
            return Err(RoundRule::NobodyAnswered);
        }
        let (closes, leaves_closed) = (state == RoundState::Closed, self.state == RoundState::Closed);
        let hidden = self
            .settings
            .themes
            .iter()
            .filter(|theme| !self.revealed.contains(theme));
        let opened_themes: Vec<ThemeId> = hidden.filter(|_| closes).cloned().collect();
        Ok(Taken {
            step: StepTaken {
                step,
                mark: mark.clone(),
            },
            round: Round {
                state,
                revealed: if closes {
                    self.settings.themes.clone()
                } else {
                    self.revealed.clone()
                },
                first_revealed_at: self
                    .first_revealed_at
                    .or_else(|| (!opened_themes.is_empty()).then_some(mark.at)),
                results_shown: self.results_shown.clone().filter(|_| state.is_revealed()),
                ..self.clone()
            },
            opened_themes,
            ended_votes: if closes { around.open_votes.clone() } else { Vec::new() },
            summary: if closes {
                SummaryChange::Made
            } else {
                SummaryChange::Unmade
            },
            withdraws_publication: leaves_closed && around.is_published,
            revoked_links: if leaves_closed {
                around.working_links.clone()
            } else {
                Vec::new()
            },
        })
    }
}

#[cfg(test)]
mod tests;
