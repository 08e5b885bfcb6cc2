//! What the group agrees on of one criterion.

use super::flaw::{Flaw, Flaws};
use super::instrument::{Criterion, CriterionId};
use super::joint_levels::JointLevels;
use super::mark::Mark;
use super::target_timing::TargetTiming;
use super::text::optional_lines;

/// How the group sees a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It goes well and shall be kept.
    Strength,
    /// It needs to be worked on.
    Need,
}

impl Verdict {
    /// All of them, in their fixed order.
    pub const ALL: [Verdict; 2] = [Verdict::Strength, Verdict::Need];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Strength => "strength",
            Verdict::Need => "need",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

/// The group's joint view of one criterion, as last saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointView {
    /// What it is about.
    pub criterion: CriterionId,
    /// What the group wrote.
    pub content: JointContent,
    /// Grows with every save, from 1: a stale one is a conflict.
    pub revision: i32,
    /// By whom and when.
    pub saved: Mark,
}

/// What can be written in a joint view; all of it may be left empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JointContent {
    /// The levels agreed on.
    pub levels: JointLevels,
    /// Why, in the group's words.
    pub reason: Option<String>,
    /// Whether it is a strength or a need.
    pub verdict: Option<Verdict>,
    /// Chosen among the things to work on first.
    pub priority: bool,
}

/// A joint view as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedJointView {
    /// A level; empty for none.
    pub current: String,
    /// A level; empty for none.
    pub target: String,
    /// Why; may be empty.
    pub reason: String,
    /// The code of a [`Verdict`]; may be empty.
    pub verdict: String,
    /// Chosen among the things to work on first.
    pub priority: bool,
    /// The revision it was made over; 0 where nothing was recorded yet.
    pub revision: i32,
}

impl TypedJointView {
    /// A joint view as its form shows it.
    pub fn of(joint: Option<&JointView>) -> TypedJointView {
        let Some(joint) = joint else {
            return TypedJointView::default();
        };
        let content = &joint.content;
        let level = |level: Option<i32>| level.map(|level| level.to_string()).unwrap_or_default();
        TypedJointView {
            current: level(content.levels.current),
            target: level(content.levels.target),
            reason: content.reason.clone().unwrap_or_default(),
            verdict: content.verdict.map(Verdict::code).unwrap_or_default().to_owned(),
            priority: content.priority,
            revision: joint.revision,
        }
    }
}

impl JointContent {
    /// The longest reason, in characters.
    pub const REASON_MAX: usize = 2_000;

    /// Whether nothing has been agreed on, or all of it was taken back.
    pub fn is_empty(&self) -> bool {
        *self == JointContent::default()
    }

    /// Reads the form of a joint view. Empty texts mean "not set", and a target counts only where the group sets one.
    ///
    /// # Errors
    /// Every flaw at once, under `current`, `target`, `reason` and `verdict`.
    pub fn parse(typed: &TypedJointView, criterion: &Criterion, targets: TargetTiming) -> Result<JointContent, Flaws> {
        let mut flaws = Flaws::new();
        let target = if targets.of_group() { typed.target.as_str() } else { "" };
        let current = flaws.take("current", level(criterion, &typed.current));
        let target = flaws.take("target", level(criterion, target));
        let reason = flaws.take("reason", optional_lines(&typed.reason, Self::REASON_MAX));
        let verdict = flaws.take(
            "verdict",
            match typed.verdict.as_str() {
                "" => Ok(None),
                code => Verdict::parse(code).map(Some).ok_or(Flaw::NotAChoice),
            },
        );
        match (current, target, reason, verdict) {
            (Some(current), Some(target), Some(reason), Some(verdict)) => Ok(JointContent {
                levels: JointLevels { current, target },
                reason,
                verdict,
                priority: typed.priority,
            }),
            _ => Err(flaws),
        }
    }
}

fn level(criterion: &Criterion, text: &str) -> Result<Option<i32>, Flaw> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .ok()
        .filter(|level| criterion.scale.contains(*level))
        .map(Some)
        .ok_or(Flaw::NotAChoice)
}
