//! What is done about comments.

use super::discussions::revealed_criterion;
use super::permits::round_for_change;
use super::rounds::place;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Written, comments};
use crate::domain::comment::Decision;
use crate::domain::event::EventKind;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;

/// Hides a comment, shows it to all, or takes that back. This goes on after the round is closed: a comment that tells too
/// much of somebody is taken away whenever it is noticed. The event names the criterion and never the author. The same said
/// twice changes nothing.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::NotFound`] where there is no such comment, [`ActError::Round`] before its theme is
/// opened.
pub async fn decide(
    acting: &Acting,
    id: &str,
    criterion: &str,
    token: &str,
    decision: Option<Decision>,
) -> Result<(), ActError> {
    let (id, criterion, token) = (id.to_owned(), criterion.to_owned(), token.to_owned());
    let decided = acting.mark();
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::DecideComments)?;
            round.revealed()?;
            let placed = place(conn, actor, round)?;
            let criterion = &revealed_criterion(&placed, &criterion)?.id;
            let round = &placed.round;
            let key = comments::find_key(conn)?;
            let written = comments::list_of_criterion(conn, &round.id, criterion)?;
            let comment = written.iter().find(|comment| comment.token(&key).as_str() == token);
            let comment = comment.ok_or(ActError::NotFound)?;
            if comment.decision == decision {
                return Ok(Written::unchanged(()));
            }
            comments::save_decision(conn, comment, decision, &decided)?;
            let what = decision.map_or("none", Decision::code);
            let event = in_round(EventKind::CommentDecided, round).to(format!("{criterion} {what}"));
            let news = News::new(&round.id, Happening::Comments(criterion.clone()));
            Ok(Written::new((), event).telling([news]))
        })
        .await
}
