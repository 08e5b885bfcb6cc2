use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use super::Questions;
use crate::domain::answer::{Answer, Edit, EditRule, Field, Stamp, counted_time, parse_change};

/// One edit as a device sends it.
#[derive(Debug, Clone, Deserialize)]
pub struct SentEdit {
    /// The device's own name for it: sent twice, it is one edit.
    pub edit_id: Uuid,
    /// A criterion's id.
    pub criterion: String,
    /// The code of a [`Field`].
    pub field: String,
    /// The new value as forms send it; empty to clear the field.
    pub value: String,
    /// Milliseconds since 1970, the device's clock corrected by the server's as last seen.
    pub edited_at_ms: i64,
}

impl SentEdit {
    /// Reads an edit that came in at `now`.
    ///
    /// # Errors
    /// The [`EditRule`] that it breaks.
    pub fn read(&self, asked: &Questions, now: Timestamp) -> Result<Edit, EditRule> {
        let criterion = asked.criterion(&self.criterion).ok_or(EditRule::UnknownCriterion)?;
        let change = parse_change(criterion, asked.targets, &self.field, &self.value)?;
        let device = Timestamp::from_millisecond(self.edited_at_ms).unwrap_or(now);
        let stamp = Stamp {
            edited_at: counted_time(device, now),
            edit_id: self.edit_id,
        };
        Ok(Edit {
            criterion: criterion.id.clone(),
            change,
            stamp,
        })
    }
}

/// What became of an edit that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// Which edit.
    pub edit_id: Uuid,
    /// The field's value as it stands now, or why the edit was refused.
    pub became: Result<Standing, EditRule>,
}

/// A field's value as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// As forms and devices send it; empty for nothing.
    pub value: String,
    /// Of the edit that set it; none where nobody has.
    pub stamp: Option<Stamp>,
}

impl Standing {
    /// A field of `answer`.
    pub fn of(answer: &Answer, field: Field) -> Standing {
        Standing {
            value: answer.code(field),
            stamp: answer.stamp(field),
        }
    }
}
