use uuid::Uuid;

use crate::acts::answering::{ParticipantKey, sheet};
use crate::acts::{ActError, Acting};
use crate::db::{Untraced, Written, answers};
use crate::domain::answer::takes_edits;
use crate::domain::answering::{Settled, TouchedField, Unstored, touched};
use crate::domain::news::{Happening, News};
use crate::domain::typed_fields::TypedFields;

/// What became of a theme's page that was sent as a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedTheme {
    /// All that was changed is stored.
    Stored {
        /// No page comes after this one.
        is_last: bool,
    },
    /// Something cannot be read, and nothing is stored.
    Unreadable(Unstored),
    /// What was changed elsewhere meanwhile is not stored, or no edit is taken at all.
    InTheWay(Unstored),
}

/// Stores what was changed on a theme's page over the values that the page showed. `fresh` makes the edits' ids.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing in its round, or a page that the round does not have.
pub async fn save_theme(
    acting: &Acting,
    key: &ParticipantKey,
    number: usize,
    typed: &TypedFields,
    fresh: fn() -> Uuid,
) -> Result<SavedTheme, ActError> {
    let sheet = sheet(acting, key).await?;
    let stops = sheet.stops();
    let stop = stops
        .iter()
        .find(|stop| stop.number == number)
        .ok_or(ActError::NotFound)?;
    let touched = match touched(sheet.round.settings.targets, stop, typed) {
        Ok(touched) => touched,
        Err(unstored) => return Ok(SavedTheme::Unreadable(unstored)),
    };
    let is_last = number == stops.len();
    if touched.is_empty() {
        return Ok(SavedTheme::Stored { is_last });
    }
    let (key, at) = (key.clone(), acting.at);
    let edits: Vec<(TouchedField, Uuid)> = touched.iter().map(|field| (field.clone(), fresh())).collect();
    let stored = acting
        .write(move |conn| {
            let writer = answers::find_writer(conn, &key.round, &key.code_hash)?;
            if let Err(rule) = takes_edits(writer.state, writer.edits) {
                return Ok(Written::unchanged(Err(rule)));
            }
            let mut clashes = Vec::new();
            for (field, edit_id) in &edits {
                let stored = answers::find(conn, &writer.participant, &field.criterion)?;
                match field.settle(&stored, at, *edit_id) {
                    Settled::Already => {}
                    Settled::Clash(clash) => clashes.push(clash),
                    Settled::Edit(edit) => {
                        answers::save_edit(conn, &writer.participant, &edit)?;
                    }
                }
            }
            let progress = News::new(&key.round, Happening::Progress);
            Ok(Written::untraced(Ok(clashes), Untraced::Answers).telling([progress]))
        })
        .await?;
    Ok(match stored {
        Ok(clashes) if clashes.is_empty() => SavedTheme::Stored { is_last },
        Ok(clashes) => SavedTheme::InTheWay(Unstored::clashing(&touched, clashes)),
        Err(rule) => SavedTheme::InTheWay(Unstored::refused(touched, rule)),
    })
}
