//! What the group records of a criterion together.

use super::discussions::{criterion_of, revealed_criterion};
use super::guarded::Guarded;
use super::permits::round_for_change;
use super::rounds::{place, placed};
use super::trail::{in_round, name_of};
use super::{ActError, Acting};
use crate::db::{Connection, Saved, Written, joint_views};
use crate::domain::event::EventKind;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::{JointContent, JointView, TypedJointView};
use crate::domain::mark::Mark;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;

/// A stored joint view, where there is one, and who saved it.
#[derive(Debug, Clone, Default)]
pub struct SavedJointView {
    /// What is stored.
    pub view: Option<JointView>,
    /// Who saved it, while the account exists.
    pub saved_by: Option<String>,
}

/// What came of saving a joint view.
pub struct JointViewSave {
    /// The round it is of.
    pub placed: PlacedRound,
    /// The criterion it is of.
    pub criterion: CriterionId,
    /// What was to be saved.
    pub content: JointContent,
    /// How it went.
    pub outcome: Guarded<SavedJointView, JointView>,
}

/// What is stored of a criterion that has been opened.
///
/// # Errors
/// As [`placed`]; [`ActError::NotFound`] for a criterion that is not in use, [`ActError::Round`] before its theme is opened.
pub async fn show(acting: &Acting, id: &str, criterion: &str) -> Result<SavedJointView, ActError> {
    let (id, criterion) = (id.to_owned(), criterion.to_owned());
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::SeeComments)?;
            let criterion = revealed_criterion(&placed, &criterion)?;
            stored(conn, &placed, &criterion.id)
        })
        .await
}

/// Saves what the group agreed on over the revision that was typed over. The same said twice, as by a double tap, or nothing
/// said over nothing, changes nothing.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; else as [`placed`].
pub async fn save(
    acting: &Acting,
    id: &str,
    criterion: &str,
    typed: TypedJointView,
) -> Result<JointViewSave, ActError> {
    let (id, criterion, saved) = (id.to_owned(), criterion.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::RecordJointView)?;
            let placed = place(conn, actor, round)?;
            let criterion = criterion_of(&placed, &criterion)?;
            let content = JointContent::parse(&typed, criterion, placed.round.settings.targets)?;
            let id = criterion.id.clone();
            let written = write(conn, &placed, &id, &content, typed.revision, &saved)?;
            Ok(written.map(|outcome| JointViewSave {
                placed,
                criterion: id,
                content,
                outcome,
            }))
        })
        .await
}

fn write(
    conn: &mut Connection,
    placed: &PlacedRound,
    criterion: &CriterionId,
    content: &JointContent,
    revision: i32,
    saved: &Mark,
) -> Result<Written<Guarded<SavedJointView, JointView>>, ActError> {
    let round = &placed.round;
    let theme = placed.instrument.theme_of(criterion).ok_or(ActError::NotFound)?;
    if let Err(rule) = round.discussable_in(&theme.id) {
        return Ok(Written::unchanged(Guarded::Frozen(rule)));
    }
    let before = stored(conn, placed, criterion)?;
    let said = before.view.as_ref().map(|view| view.content.clone());
    if said.unwrap_or_default() == *content {
        return Ok(Written::unchanged(Guarded::Saved(before)));
    }
    let view = JointView {
        criterion: criterion.clone(),
        content: content.clone(),
        revision: revision + 1,
        saved: saved.clone(),
    };
    if let Saved::Stale(newest) = joint_views::save(conn, &round.id, &view)? {
        let saved_by = name_of(conn, &newest.saved)?;
        return Ok(Written::unchanged(Guarded::Newer { newest, saved_by }));
    }
    let now = stored(conn, placed, criterion)?;
    let event = in_round(EventKind::JointViewSaved, round).to(criterion);
    let news = News::new(&round.id, Happening::JointView(criterion.clone()));
    Ok(Written::new(Guarded::Saved(now), event).telling([news]))
}

fn stored(conn: &mut Connection, placed: &PlacedRound, criterion: &CriterionId) -> Result<SavedJointView, ActError> {
    let view = joint_views::find(conn, &placed.round.id, criterion)?;
    let saved_by = match &view {
        Some(view) => name_of(conn, &view.saved)?,
        None => None,
    };
    Ok(SavedJointView { view, saved_by })
}
