//! Opening themes' answers to the group.

use super::permits::round_for_change;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Written, reveals};
use crate::domain::event::EventKind;
use crate::domain::ids::RoundId;
use crate::domain::instrument::ThemeId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;

/// Which themes are opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// All that are in use.
    All,
    /// These.
    These(Vec<ThemeId>),
}

/// Opens answers to the group. Saying it twice changes nothing.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::Round`] outside the joint discussion or for a theme that is not in use.
pub async fn open(acting: &Acting, id: &str, opening: Opening) -> Result<RoundId, ActError> {
    let (id, revealed) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::RunWorkshop)?;
            let wanted = match &opening {
                Opening::All => &round.settings.themes,
                Opening::These(themes) => themes,
            };
            let opened = round.reveal(wanted)?;
            if opened.is_empty() {
                return Ok(Written::unchanged(round.id));
            }
            reveals::open(conn, &round, &opened, &revealed)?;
            let ids: Vec<&str> = opened.iter().map(ThemeId::as_str).collect();
            let event = in_round(EventKind::ThemesRevealed, &round).to(ids.join(","));
            let news = News::new(&round.id, Happening::Reveal);
            Ok(Written::new(round.id, event).telling([news]))
        })
        .await
}
