use actix_web::web::Path;
use serde::Deserialize;

use super::{Desk, name_of, topics};
use crate::db::{Connection, Saved, joint_views, versions};
use crate::domain::event::By;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::{JointContent, JointView};
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::views::discussion::{Conflict, Standing, Typed, conflict};
use crate::views::layout::FrameKind;
use crate::web::access;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JointForm {
    current: String,
    target: String,
    reason: String,
    verdict: String,
    priority: String,
    revision: String,
    /// The criterion to go on to.
    next: String,
}

impl JointForm {
    fn typed(&self) -> Result<Typed, AppError> {
        Ok(Typed {
            current: self.current.clone(),
            target: self.target.clone(),
            reason: self.reason.clone(),
            verdict: self.verdict.clone(),
            priority: !self.priority.is_empty(),
            revision: self.revision.parse().map_err(|_| AppError::BadRequest)?,
        })
    }
}

/// How saving went.
enum Outcome {
    Saved,
    Newer(JointView, Option<String>),
    Frozen(RoundRule),
}

pub async fn save(page: Page, path: Path<(String, String)>, Form(form): Form<JointForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, criterion) = path.into_inner();
    let typed = form.typed()?;
    let (reader, round) = (actor.clone(), id.clone());
    let desk = page
        .db()
        .read(move |conn| Desk::load(conn, &reader, &round, RoundAction::RecordJointView))
        .await?;
    let asked = desk.criterion(&criterion)?;
    let target = if desk.round.settings.targets.of_group() {
        typed.target.as_str()
    } else {
        ""
    };
    let read = JointContent::parse(
        asked,
        &typed.current,
        target,
        &typed.reason,
        &typed.verdict,
        typed.priority,
    );
    let content = match read {
        Ok(content) => content,
        Err(flaws) => return topics::refuse(&page, id, criterion, &typed, &flaws).await,
    };
    let (now, own, revision, over) = (page.now(), content.clone(), typed.revision, asked.id.clone());
    let outcome = page
        .db()
        .write_telling(move |conn| {
            let outcome = write(conn, &actor, &by, &id, &over, &own, revision, now)?;
            let happening = Happening::JointView(over.clone());
            let news = RoundId::parse(&id).map(|round| News { round, happening });
            Ok::<_, AppError>((outcome, news.into_iter().collect()))
        })
        .await?;
    let l = page.language();
    let room = desk.room(l);
    let (newest, saved_by, rule);
    let standing = match outcome {
        Outcome::Saved => {
            let next = desk.criterion(&form.next).unwrap_or(asked);
            return Ok(page.redirect_saying(&room.topic_address(next), msg::discussion_view_saved(l)));
        }
        Outcome::Newer(stored, name) => {
            (newest, saved_by) = (stored, name);
            Standing::Newer {
                newest: &newest,
                saved_by: saved_by.as_deref(),
            }
        }
        Outcome::Frozen(broken) => {
            rule = broken;
            Standing::Frozen(&rule)
        }
    };
    let main = conflict(&Conflict {
        room,
        criterion: asked,
        typed: &typed,
        content: &content,
        standing,
    });
    Ok(page.conflict(&page.frame(FrameKind::Work, msg::discussion_conflict_title(l)), main))
}

#[allow(clippy::too_many_arguments)] // one write, all it depends on
fn write(
    conn: &mut Connection,
    actor: &Actor,
    by: &By,
    id: &str,
    criterion: &CriterionId,
    content: &JointContent,
    revision: i32,
    now: jiff::Timestamp,
) -> Result<Outcome, AppError> {
    let round = access::round_for_change(conn, actor, id, RoundAction::RecordJointView)?;
    let instrument = versions::find(conn, &round.version)?.instrument;
    let theme = instrument.theme_of(criterion).ok_or(AppError::NotFound)?;
    if let Err(rule) = round.discussable_in(&theme.id) {
        return Ok(Outcome::Frozen(rule));
    }
    let stored = joint_views::find(conn, &round.id, criterion)?;
    // The same said twice, as by a double tap, or nothing said over nothing: there is nothing to save.
    if stored.map_or_else(JointContent::default, |stored| stored.content) == *content {
        return Ok(Outcome::Saved);
    }
    match joint_views::save(conn, by, &round, criterion, content, revision, now)? {
        Saved::Done => Ok(Outcome::Saved),
        Saved::Stale(newest) => {
            let saved_by = name_of(conn, &newest.saved)?;
            Ok(Outcome::Newer(newest, saved_by))
        }
    }
}
