//! The steps from one state of a round to another.

use crate::domain::mark::Mark;
use crate::domain::round_state::RoundState;

/// A step from one state to another; each is remembered with who and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// draft → open
    Opening,
    /// open → joint: answers are frozen and revealed to the facilitator and co-ordinator.
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
    /// All of them, in their fixed order.
    pub const ALL: [Step; 6] = [
        Step::Opening,
        Step::JointDiscussion,
        Step::Closure,
        Step::ReturnToJoint,
        Step::ReturnToOpen,
        Step::Cancellation,
    ];

    /// The word it goes by in addresses, forms, files and the database.
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

    /// Reads a code back; `None` for what is none.
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
    /// The step.
    pub step: Step,
    /// By whom and when.
    pub mark: Mark,
}

/// A step with the name of the person who took it, while the account exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedStep {
    /// The step.
    pub taken: StepTaken,
    /// The name of the account, while it exists.
    pub name: Option<String>,
}
