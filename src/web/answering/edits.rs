use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::device::whole_ms;
use super::participant_page::return_code;
use crate::acts::answering::ParticipantKey;
use crate::acts::answers;
use crate::domain::Language;
use crate::domain::answering::{self, SentEdit};
use crate::domain::ids::RoundId;
use crate::domain::round::RoundRule;
use crate::domain::round_state::RoundState;
use crate::views::problem;
use crate::web::error::AppError;
use crate::web::form::Json;
use crate::web::{Answer, Page};

#[derive(Debug, Clone, Deserialize)]
pub struct Sent {
    edits: Vec<SentEdit>,
    /// Who answered, by the mark of the page: on a shared device it may be somebody else than this browser's participant.
    #[serde(default)]
    mark: Option<String>,
    /// The participant has said to be ready, after these edits.
    #[serde(default)]
    finished: bool,
}

#[derive(Debug, Serialize)]
struct Reply {
    server_ms: i64,
    edits: Vec<Acknowledged>,
    /// Why all of them were refused, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
}

/// What became of an edit: the value that stands now, or why it was refused.
#[derive(Debug, Serialize)]
struct Acknowledged {
    edit_id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// When that value was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    edited_at_ms: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
}

/// `POST /answering/{round}/edits`: answers as they are given. The reply comes after they are stored for good.
pub async fn create(page: Page, round: web::Path<String>, sent: Json<Sent>) -> Answer {
    let id = RoundId::parse(&round).ok_or(AppError::NotFound)?;
    let code = return_code(&page, &id).ok_or(AppError::NotFound)?;
    let key = ParticipantKey::of(&id, &code);
    let Sent { edits, mark, finished } = sent.0;
    if mark.is_some_and(|mark| mark != key.device_mark()) {
        return Err(AppError::NotFound);
    }
    let acting = page.acting();
    let saved = answers::save(&acting, key, edits, finished).await?;
    let l = page.language();
    let refused = (saved.state != RoundState::Open).then(|| problem::round_rule(l, &RoundRule::NotOpen(saved.state)));
    let mut response = if refused.is_some() {
        HttpResponse::Conflict()
    } else {
        HttpResponse::Ok()
    };
    Ok(response.json(Reply {
        server_ms: acting.at.as_millisecond(),
        edits: saved.edits.into_iter().map(|edit| acknowledged(l, edit)).collect(),
        refused,
    }))
}

fn acknowledged(l: Language, edit: answering::Acknowledged) -> Acknowledged {
    let edit_id = edit.edit_id;
    match edit.became {
        Ok(standing) => Acknowledged {
            edit_id,
            value: Some(standing.value),
            edited_at_ms: standing.stamp.map(whole_ms),
            refused: None,
        },
        Err(rule) => Acknowledged {
            edit_id,
            value: None,
            edited_at_ms: None,
            refused: Some(problem::edit_rule(l, rule)),
        },
    }
}
