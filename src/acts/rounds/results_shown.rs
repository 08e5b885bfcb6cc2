use crate::acts::permits::round_for_change;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Written, rounds};
use crate::domain::event::EventKind;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;

/// Switches the results on or off for participants; doing it twice changes nothing.
///
/// # Errors
/// [`ActError::Round`] where there are no results yet; else as [`round_for_change`].
pub async fn show_results(acting: &Acting, id: &str, shown: bool) -> Result<Round, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::ShowResults)?;
            round.revealed()?;
            if round.results_shown.is_some() == shown {
                return Ok(Written::unchanged(round));
            }
            let kind = if shown {
                EventKind::ResultsShown
            } else {
                EventKind::ResultsHidden
            };
            let changed = Round {
                results_shown: shown.then(|| mark.clone()),
                ..round
            };
            rounds::save(conn, &changed)?;
            let event = in_round(kind, &changed);
            let news = News::new(&changed.id, Happening::Round);
            Ok(Written::new(changed, event).telling([news]))
        })
        .await
}
