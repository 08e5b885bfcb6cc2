use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{room, topics};
use crate::acts::discussions::criterion_of;
use crate::acts::guarded::Guarded;
use crate::acts::joint_views::{self, JointViewSave, SavedJointView};
use crate::acts::{ActError, discussions};
use crate::domain::joint_view::{JointView, TypedJointView};
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::discussion::{Conflict, Standing, conflict};
use crate::views::layout::FrameKind;
use crate::views::{flaws, problem};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};
use crate::web::refused::by_rule;

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
    fn typed(&self) -> Result<TypedJointView, AppError> {
        Ok(TypedJointView {
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
    fn of(l: Language, SavedJointView { view, saved_by }: &SavedJointView) -> Stored {
        let typed = TypedJointView::of(view.as_ref());
        let saved = |joint: &JointView| {
            msg::discussion_saved(
                l,
                dates::date_time(l, joint.saved.at),
                saved_by.as_deref().unwrap_or("–"),
            )
        };
        Stored {
            revision: typed.revision,
            saved: view.as_ref().map(saved).unwrap_or_default(),
            current: typed.current,
            target: typed.target,
            reason: typed.reason,
            verdict: typed.verdict,
            priority: typed.priority,
        }
    }
}

/// `GET /rounds/{round}/discussion/{criterion}/joint-view`: what is stored, for a page that has heard of something newer.
pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, criterion) = path.into_inner();
    let stored = joint_views::show(&page.acting(), &id, &criterion).await?;
    Ok(HttpResponse::Ok().json(Stored::of(page.language(), &stored)))
}

/// `POST /rounds/{round}/discussion/{criterion}`: the form, or what has been typed in it so far (`accept:
/// application/json`).
pub async fn save(page: Page, path: Path<(String, String)>, Form(form): Form<JointForm>) -> Answer {
    let (id, criterion) = path.into_inner();
    let typed = form.typed()?;
    match joint_views::save(&page.acting(), &id, &criterion, typed.clone()).await {
        Ok(save) if page.asks_json() => Ok(told(page.language(), &save)),
        Ok(save) => answer(&page, &save, &typed, &form.next),
        Err(ActError::Flawed(flaws)) if page.asks_json() => {
            let link = format!("/rounds/{id}/discussion/{criterion}");
            Ok(flawed(page.language(), &flaws, link))
        }
        Err(ActError::Flawed(flaws)) => topics::refuse(&page, &id, &criterion, &typed, &flaws).await,
        Err(error) => Err(error.into()),
    }
}

fn answer(page: &Page, save: &JointViewSave, typed: &TypedJointView, next: &str) -> Answer {
    let l = page.language();
    let room = room(l, &save.placed);
    let asked = discussions::criterion_of(&save.placed, save.criterion.as_str())?;
    let is_frozen = matches!(save.outcome, Guarded::Frozen(_));
    let standing = match &save.outcome {
        Guarded::Saved(_) | Guarded::Gone => {
            let next = criterion_of(&save.placed, next).unwrap_or(asked);
            return Ok(page.redirect_saying(&room.topic_address(next), msg::discussion_view_saved(l)));
        }
        Guarded::Newer { newest, saved_by } => Standing::Newer {
            newest,
            saved_by: saved_by.as_deref(),
        },
        Guarded::Frozen(rule) => Standing::Frozen(rule),
    };
    let main = conflict(&Conflict {
        room,
        criterion: asked,
        typed,
        content: &save.content,
        standing,
    });
    let answer = page.conflict(&page.frame(FrameKind::Work, msg::discussion_conflict_title(l)), main);
    Ok(if is_frozen { by_rule(answer) } else { answer })
}

/// The same for a page that goes on being typed in.
fn told(l: Language, save: &JointViewSave) -> HttpResponse {
    let refused = |text: String, newer: bool| {
        let link = format!("/rounds/{}/discussion/{}", save.placed.round.id, save.criterion);
        HttpResponse::Conflict().json(Refused { text, newer, link })
    };
    match &save.outcome {
        Guarded::Saved(saved) => HttpResponse::Ok().json(Stored::of(l, saved)),
        // A joint view is never deleted.
        Guarded::Gone => HttpResponse::Ok().json(Stored::of(l, &SavedJointView::default())),
        Guarded::Newer { newest, saved_by } => {
            let by = saved_by.as_deref().unwrap_or("–");
            let text = msg::discussion_newer(l, dates::date_time(l, newest.saved.at), by);
            refused(text, true)
        }
        Guarded::Frozen(rule) => by_rule(refused(problem::round_rule(l, rule), false)),
    }
}

fn flawed(l: Language, flawed: &Flaws, link: String) -> HttpResponse {
    let text: Vec<String> = flaws::summary(l, flawed, &[("reason", msg::discussion_reason(l))])
        .into_iter()
        .map(|(_, sentence)| sentence)
        .collect();
    HttpResponse::UnprocessableEntity().json(Refused {
        text: text.join(" "),
        newer: false,
        link,
    })
}
