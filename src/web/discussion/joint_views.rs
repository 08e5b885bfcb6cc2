use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{Desk, name_of, topics};
use crate::acts::permits as access;
use crate::db::{Connection, Saved, joint_views, versions};
use crate::domain::Language;
use crate::domain::event::By;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::{JointContent, JointView};
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::RoundRule;
use crate::i18n::{dates, msg};
use crate::views::discussion::{Conflict, Standing, Typed, conflict};
use crate::views::layout::FrameKind;
use crate::views::{flaws, problem};
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

/// A stored joint view as the form of a page that is open takes it over.
#[derive(Debug, Serialize)]
struct Stored {
    revision: i32,
    /// Who saved it and when, in words; empty where nobody has.
    saved: String,
    current: String,
    target: String,
    reason: String,
    verdict: String,
    priority: bool,
}

/// Why what was typed could not be saved.
#[derive(Debug, Serialize)]
struct Refused {
    text: String,
    /// Whether somebody else saved in between, so that there are two versions to choose from.
    newer: bool,
    /// Where the stored version is.
    link: String,
}

impl Stored {
    fn of(l: Language, joint: Option<&JointView>, saved_by: Option<&str>) -> Stored {
        let typed = Typed::of(joint);
        Stored {
            revision: typed.revision,
            saved: joint.map(|joint| saved(l, joint, saved_by)).unwrap_or_default(),
            current: typed.current,
            target: typed.target,
            reason: typed.reason,
            verdict: typed.verdict,
            priority: typed.priority,
        }
    }
}

fn saved(l: Language, joint: &JointView, saved_by: Option<&str>) -> String {
    msg::discussion_saved(l, dates::date_time(l, joint.saved.at), saved_by.unwrap_or("–"))
}

/// `GET /rounds/{round}/discussion/{criterion}/joint-view`: what is stored, for a page that has heard of something newer.
pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let ((id, criterion), l) = (path.into_inner(), page.language());
    let stored = page
        .db()
        .read(move |conn| {
            let desk = Desk::load(conn, &actor, &id, RoundAction::SeeComments)?;
            let criterion = desk.criterion(&criterion)?;
            let theme = desk.instrument.theme_of(&criterion.id).ok_or(AppError::NotFound)?;
            if !desk.round.shows(&theme.id) {
                return Err(RoundRule::ThemeNotRevealed.into());
            }
            let joint = joint_views::find(conn, &desk.round.id, &criterion.id)?;
            let saved_by = saver(conn, joint.as_ref())?;
            Ok::<_, AppError>(Stored::of(l, joint.as_ref(), saved_by.as_deref()))
        })
        .await?;
    Ok(HttpResponse::Ok().json(stored))
}

fn saver(conn: &mut Connection, joint: Option<&JointView>) -> Result<Option<String>, AppError> {
    match joint {
        Some(joint) => Ok(name_of(conn, &joint.saved)?),
        None => Ok(None),
    }
}

/// How saving went.
enum Outcome {
    /// What stands now; nothing where nothing was said over nothing.
    Saved(Option<JointView>, Option<String>),
    Newer(JointView, Option<String>),
    Frozen(RoundRule),
}

/// `POST /rounds/{round}/discussion/{criterion}`: the form, or what has been typed in it so far (`accept:
/// application/json`).
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
    let l = page.language();
    let content = match read {
        Ok(content) => content,
        Err(flawed) if page.asks_json() => {
            let text: Vec<String> = flaws::summary(l, &flawed, &[("reason", msg::discussion_reason(l))])
                .into_iter()
                .map(|(_, sentence)| sentence)
                .collect();
            return Ok(HttpResponse::UnprocessableEntity().json(Refused {
                text: text.join(" "),
                newer: false,
                link: desk.room(l).topic_address(asked),
            }));
        }
        Err(flaws) => return topics::refuse(&page, id, criterion, &typed, &flaws).await,
    };
    let (now, own, revision, over) = (page.now(), content.clone(), typed.revision, asked.id.clone());
    let outcome = page
        .db()
        .write_telling(move |conn| write(conn, &actor, &by, &id, &over, &own, revision, now))
        .await?;
    if page.asks_json() {
        return Ok(told(l, &desk.room(l).topic_address(asked), &outcome));
    }
    let room = desk.room(l);
    let standing = match &outcome {
        Outcome::Saved(..) => {
            let next = desk.criterion(&form.next).unwrap_or(asked);
            return Ok(page.redirect_saying(&room.topic_address(next), msg::discussion_view_saved(l)));
        }
        Outcome::Newer(newest, saved_by) => Standing::Newer {
            newest,
            saved_by: saved_by.as_deref(),
        },
        Outcome::Frozen(rule) => Standing::Frozen(rule),
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

/// The same for a page that goes on being typed in.
fn told(l: Language, link: &str, outcome: &Outcome) -> HttpResponse {
    let refused = |text: String, newer: bool| {
        let link = link.to_owned();
        HttpResponse::Conflict().json(Refused { text, newer, link })
    };
    match outcome {
        Outcome::Saved(joint, by) => HttpResponse::Ok().json(Stored::of(l, joint.as_ref(), by.as_deref())),
        Outcome::Newer(newest, by) => {
            let text = msg::discussion_newer(l, dates::date_time(l, newest.saved.at), by.as_deref().unwrap_or("–"));
            refused(text, true)
        }
        Outcome::Frozen(rule) => refused(problem::round_rule(l, rule), false),
    }
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
) -> Result<(Outcome, Vec<News>), AppError> {
    let round = access::round_for_change(conn, actor, id, RoundAction::RecordJointView)?;
    let instrument = versions::find(conn, &round.version)?.instrument;
    let theme = instrument.theme_of(criterion).ok_or(AppError::NotFound)?;
    if let Err(rule) = round.discussable_in(&theme.id) {
        return Ok((Outcome::Frozen(rule), Vec::new()));
    }
    let stored = joint_views::find(conn, &round.id, criterion)?;
    // The same said twice, as by a double tap, or nothing said over nothing: there is nothing to save.
    if stored
        .as_ref()
        .map_or_else(JointContent::default, |stored| stored.content.clone())
        == *content
    {
        let saved_by = saver(conn, stored.as_ref())?;
        return Ok((Outcome::Saved(stored, saved_by), Vec::new()));
    }
    if let Saved::Stale(newest) = joint_views::save(conn, by, &round, criterion, content, revision, now)? {
        let saved_by = name_of(conn, &newest.saved)?;
        return Ok((Outcome::Newer(newest, saved_by), Vec::new()));
    }
    let saved = joint_views::find(conn, &round.id, criterion)?;
    let saved_by = saver(conn, saved.as_ref())?;
    let news = vec![News::new(&round.id, Happening::JointView(criterion.clone()))];
    Ok((Outcome::Saved(saved, saved_by), news))
}
