//! What a participant says of one criterion, and how edits from several devices become one answer.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::asked_state::AskedState;
use super::choice::Choice;
use super::instrument::{Criterion, CriterionId};
use super::round_state::RoundState;
use super::target_timing::TargetTiming;

/// The three parts of an answer, each ordered on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The choice of the current state.
    Current,
    /// The choice of the target state.
    Target,
    /// The comment.
    Comment,
}

impl Field {
    /// All of them, in their fixed order.
    pub const ALL: [Field; 3] = [Field::Current, Field::Target, Field::Comment];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Field::Current => "current",
            Field::Target => "target",
            Field::Comment => "comment",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.code() == code)
    }

    /// The name forms give to this field of a criterion: `current.tunnettuus.toiminta-tiedossa`.
    pub fn name_for(self, criterion: &CriterionId) -> String {
        format!("{}.{criterion}", self.code())
    }
}

/// Where an edit stands among all edits of the same field: the greatest wins, whatever order they arrive in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// When it was made, as far as that counts: see [`counted_time`].
    pub edited_at: Timestamp,
    /// The edit itself, which decides between two of one moment.
    pub edit_id: Uuid,
}

impl Stamp {
    /// The stamp of an edit made now in sight of the value that `before` set: it comes after it, whatever the clocks say.
    pub fn after(before: Option<Stamp>, now: Timestamp, edit_id: Uuid) -> Stamp {
        let next = before.and_then(|stamp| stamp.edited_at.checked_add(SignedDuration::from_micros(1)).ok());
        Stamp {
            edited_at: next.map_or(now, |next| next.max(now)),
            edit_id,
        }
    }
}

/// A field's value with the stamp of the edit that set it. `None` is a field never touched, or cleared when stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped<T> {
    /// The value, unless there is none.
    pub value: Option<T>,
    /// The edit that set it.
    pub stamp: Option<Stamp>,
}

impl<T> Default for Stamped<T> {
    fn default() -> Self {
        Self {
            value: None,
            stamp: None,
        }
    }
}

/// All a participant has said of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// What was chosen for the current state.
    pub current: Stamped<Choice>,
    /// What was chosen for the target state.
    pub target: Stamped<Choice>,
    /// What was written.
    pub comment: Stamped<String>,
}

impl Answer {
    /// The choice that counts for `asked`: *not applicable* on the current state covers the target as well.
    pub fn choice(&self, asked: AskedState) -> Option<Choice> {
        match (asked, self.current.value) {
            (_, Some(Choice::NotApplicable)) => Some(Choice::NotApplicable),
            (AskedState::Current, current) => current,
            (AskedState::Target, _) => self.target.value,
        }
    }

    /// The stamp of a field, once it was touched.
    pub fn stamp(&self, field: Field) -> Option<Stamp> {
        match field {
            Field::Current => self.current.stamp,
            Field::Target => self.target.stamp,
            Field::Comment => self.comment.stamp,
        }
    }

    /// A field's value as forms and devices send it; empty for nothing.
    pub fn code(&self, field: Field) -> String {
        match field {
            Field::Current => self.current.value.map(Choice::code).unwrap_or_default(),
            Field::Target => self.target.value.map(Choice::code).unwrap_or_default(),
            Field::Comment => self.comment.value.clone().unwrap_or_default(),
        }
    }

    /// Whether everything the round asks of this criterion has been answered.
    pub fn is_complete(&self, asks_target: bool) -> bool {
        self.choice(AskedState::Current).is_some() && (!asks_target || self.choice(AskedState::Target).is_some())
    }

    /// Whether the target lies below the current state: accepted, and met with a kind sentence.
    pub fn target_is_below_current(&self) -> bool {
        match (self.choice(AskedState::Current), self.choice(AskedState::Target)) {
            (Some(Choice::Level(current)), Some(Choice::Level(target))) => target < current,
            _ => false,
        }
    }

    /// Applies an edit if its stamp is the greatest so far; tells whether it won.
    pub fn apply(&mut self, edit: &Edit) -> bool {
        if self.stamp(edit.change.field()).is_some_and(|stamp| stamp >= edit.stamp) {
            return false;
        }
        let stamp = Some(edit.stamp);
        match &edit.change {
            Change::Current(value) => self.current = Stamped { value: *value, stamp },
            Change::Target(value) => self.target = Stamped { value: *value, stamp },
            Change::Comment(value) => {
                self.comment = Stamped {
                    value: value.clone(),
                    stamp,
                }
            }
        }
        true
    }
}

/// The new value of one field; `None` clears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The current state.
    Current(Option<Choice>),
    /// The target state.
    Target(Option<Choice>),
    /// The comment.
    Comment(Option<String>),
}

impl Change {
    /// Which field it is of.
    pub fn field(&self) -> Field {
        match self {
            Change::Current(_) => Field::Current,
            Change::Target(_) => Field::Target,
            Change::Comment(_) => Field::Comment,
        }
    }
}

/// One change of one field, as made on a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What it is about.
    pub criterion: CriterionId,
    /// What it makes of it.
    pub change: Change,
    /// Where it stands among others.
    pub stamp: Stamp,
}

/// Why an edit is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditRule {
    /// The criterion is not among the round's.
    UnknownCriterion,
    /// The field is not one of current, target and comment.
    UnknownField,
    /// The value is not one of the criterion's choices.
    NotAChoice,
    /// The round does not ask the participants for a target.
    TargetNotAsked,
    /// A comment over [`COMMENT_MAX`] characters.
    CommentTooLong,
    /// The answers are frozen: the round is no longer open.
    Frozen,
    /// The participant has [`EDITS_MAX`] edits already.
    TooMany,
}

/// How many edits of one participant are stored: far more than anybody makes, and few enough that nobody fills the disk.
pub const EDITS_MAX: usize = 20_000;

/// Whether edits of a participant are taken who has so many already.
///
/// # Errors
/// [`EditRule::Frozen`] unless the round is open, [`EditRule::TooMany`].
pub fn takes_edits(state: RoundState, edits: usize) -> Result<(), EditRule> {
    match state {
        RoundState::Open if edits < EDITS_MAX => Ok(()),
        RoundState::Open => Err(EditRule::TooMany),
        RoundState::Draft | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => Err(EditRule::Frozen),
    }
}

/// The longest comment, in characters.
pub const COMMENT_MAX: usize = 2_000;

/// Reads a change as it came from a form or a device: an empty value clears the field.
///
/// # Errors
/// The [`EditRule`] that the value breaks.
pub fn parse_change(
    criterion: &Criterion,
    targets: TargetTiming,
    field: &str,
    value: &str,
) -> Result<Change, EditRule> {
    let field = Field::parse(field).ok_or(EditRule::UnknownField)?;
    match field {
        Field::Current => Ok(Change::Current(parse_choice(criterion, field, value)?)),
        Field::Target => match targets {
            TargetTiming::WithCurrent | TargetTiming::AfterCurrent => {
                Ok(Change::Target(parse_choice(criterion, field, value)?))
            }
            TargetTiming::JointlyOnly | TargetTiming::Never => Err(EditRule::TargetNotAsked),
        },
        Field::Comment => parse_comment(value).map(Change::Comment),
    }
}

fn parse_choice(criterion: &Criterion, field: Field, value: &str) -> Result<Option<Choice>, EditRule> {
    if value.is_empty() {
        return Ok(None);
    }
    let choice = Choice::parse(value).ok_or(EditRule::NotAChoice)?;
    let allowed = match choice {
        Choice::Level(level) => criterion.scale.contains(level),
        Choice::CannotSay => criterion.allows_cannot_say,
        Choice::NotApplicable => criterion.allows_not_applicable && field == Field::Current,
    };
    if allowed {
        Ok(Some(choice))
    } else {
        Err(EditRule::NotAChoice)
    }
}

fn parse_comment(value: &str) -> Result<Option<String>, EditRule> {
    let text: String = value
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    let text = text.trim();
    if text.chars().count() > COMMENT_MAX {
        return Err(EditRule::CommentTooLong);
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// The time an edit counts for: the device's, but never beyond the server's now, in whole microseconds.
pub fn counted_time(device: Timestamp, now: Timestamp) -> Timestamp {
    let time = device.min(now);
    Timestamp::from_microsecond(time.as_microsecond()).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edit(at: i64, id: u128, change: Change) -> Edit {
        let edited_at = Timestamp::from_second(at).unwrap();
        let stamp = Stamp {
            edited_at,
            edit_id: Uuid::from_u128(id),
        };
        Edit {
            criterion: CriterionId::new("a.b"),
            change,
            stamp,
        }
    }

    #[test]
    fn not_applicable_covers_the_target_and_gives_it_back() {
        let mut answer = Answer::default();
        answer.apply(&edit(1, 1, Change::Target(Some(Choice::Level(4)))));
        answer.apply(&edit(2, 2, Change::Current(Some(Choice::NotApplicable))));
        assert_eq!(answer.choice(AskedState::Target), Some(Choice::NotApplicable));
        assert!(answer.is_complete(true));
        answer.apply(&edit(3, 3, Change::Current(Some(Choice::Level(2)))));
        assert_eq!(answer.choice(AskedState::Target), Some(Choice::Level(4)));
    }

    #[test]
    fn a_repeated_edit_changes_nothing() {
        let mut answer = Answer::default();
        let first = edit(1, 1, Change::Comment(Some("hyvin".into())));
        assert!(answer.apply(&first));
        assert!(!answer.apply(&first));
    }

    #[test]
    fn time_never_runs_ahead_of_the_server() {
        let now = Timestamp::from_second(1_000).unwrap();
        assert_eq!(counted_time(Timestamp::from_second(2_000).unwrap(), now), now);
        let earlier = Timestamp::from_second(900).unwrap();
        assert_eq!(counted_time(earlier, now), earlier);
    }

    proptest! {
        #[test]
        fn edits_converge_in_any_order(mut edits in prop::collection::vec((0i64..5, 0u128..20, 0u8..3, prop::option::of(1i32..=5)), 0..20), seed in any::<u64>()) {
            // One id is one edit: keep the first of each.
            let mut seen = std::collections::HashSet::new();
            edits.retain(|(_, id, _, _)| seen.insert(*id));
            let edits: Vec<Edit> = edits
                .into_iter()
                .map(|(at, id, field, level)| {
                    let choice = level.map(Choice::Level);
                    edit(at, id, match field {
                        0 => Change::Current(choice),
                        1 => Change::Target(choice),
                        _ => Change::Comment(level.map(|l| l.to_string())),
                    })
                })
                .collect();
            let mut shuffled = edits.clone();
            shuffled.sort_by_key(|e| e.stamp.edit_id.as_u128().wrapping_mul(u128::from(seed) | 1) % 9_973);
            let (mut one, mut other) = (Answer::default(), Answer::default());
            edits.iter().for_each(|e| { one.apply(e); });
            shuffled.iter().for_each(|e| { other.apply(e); });
            prop_assert_eq!(&one, &other);
        }
    }
}
