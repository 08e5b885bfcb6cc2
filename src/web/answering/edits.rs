use actix_web::{HttpResponse, web};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::desk;
use super::device::whole_ms;
use super::questions::Questions;
use crate::db::{Connection, answers, participants};
use crate::domain::Language;
use crate::domain::answer::{Edit, EditRule, Stamp, counted_time, parse_change, takes_edits};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::news::{Happening, News};
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

/// One edit as a device sends it.
#[derive(Debug, Clone, Deserialize)]
pub struct SentEdit {
    edit_id: Uuid,
    criterion: String,
    field: String,
    value: String,
    /// Milliseconds since 1970, the device's clock corrected by the server's as last seen.
    edited_at_ms: i64,
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

/// More edits at once than any device has to send.
const EDITS_AT_ONCE: usize = 500;

/// `POST /answering/{round}/edits`: answers as they are given. The reply comes after they are stored for good.
pub async fn create(page: Page, round: web::Path<String>, sent: Json<Sent>) -> Answer {
    let id = RoundId::parse(&round).ok_or(AppError::NotFound)?;
    let hash = desk::hash(&desk::return_code(&page, &id).ok_or(AppError::NotFound)?);
    if sent.0.edits.len() > EDITS_AT_ONCE {
        return Err(AppError::TooLarge);
    }
    let (l, now) = (page.language(), page.now());
    let asked = page.shared().asked.of(page.db(), &id).await?;
    let sent = sent.0;
    let saved = page
        .db()
        .write_telling(move |conn| {
            let saved = save(conn, &id, &hash, &asked, &sent, now, l)?;
            let mut news = vec![News::new(&id, Happening::Progress)];
            if sent.finished {
                news.push(News::new(&id, Happening::Attendance));
            }
            Ok::<_, AppError>((saved, news))
        })
        .await?;
    let (state, edits) = saved;
    let refused = (state != RoundState::Open).then(|| problem::round_rule(l, &RoundRule::NotOpen(state)));
    let mut response = if refused.is_some() {
        HttpResponse::Conflict()
    } else {
        HttpResponse::Ok()
    };
    Ok(response.json(Reply {
        server_ms: now.as_millisecond(),
        edits,
        refused,
    }))
}

fn save(
    conn: &mut Connection,
    round: &RoundId,
    hash: &str,
    asked: &Questions,
    sent: &Sent,
    now: Timestamp,
    l: Language,
) -> Result<(RoundState, Vec<Acknowledged>), AppError> {
    let writer = answers::find_writer(conn, round, hash)?;
    if sent.mark.as_ref().is_some_and(|mark| *mark != desk::mark(hash)) {
        return Err(AppError::NotFound);
    }
    let taken = takes_edits(writer.state, writer.edits);
    let save_one = |edit| match taken {
        Ok(()) => save_edit(conn, &writer.participant, asked, edit, now, l),
        Err(rule) => Ok(refused(l, edit, rule)),
    };
    let acknowledged = sent.edits.iter().map(save_one).collect::<Result<_, AppError>>()?;
    if sent.finished && writer.state == RoundState::Open {
        let participant = participants::find(conn, round, hash)?;
        participants::save_finish(conn, &participant, now)?;
    }
    Ok((writer.state, acknowledged))
}

fn save_edit(
    conn: &mut Connection,
    participant: &ParticipantId,
    asked: &Questions,
    sent: &SentEdit,
    now: Timestamp,
    l: Language,
) -> Result<Acknowledged, AppError> {
    let edit = match read(asked, sent, now) {
        Ok(edit) => edit,
        Err(rule) => return Ok(refused(l, sent, rule)),
    };
    let answer = answers::save_edit(conn, participant, &edit)?;
    Ok(Acknowledged {
        edit_id: sent.edit_id,
        value: Some(answer.code(edit.change.field())),
        edited_at_ms: answer.stamp(edit.change.field()).map(whole_ms),
        refused: None,
    })
}

fn read(asked: &Questions, sent: &SentEdit, now: Timestamp) -> Result<Edit, EditRule> {
    let criterion = asked.criterion(&sent.criterion).ok_or(EditRule::UnknownCriterion)?;
    let change = parse_change(criterion, asked.targets, &sent.field, &sent.value)?;
    let device = Timestamp::from_millisecond(sent.edited_at_ms).unwrap_or(now);
    let stamp = Stamp {
        edited_at: counted_time(device, now),
        edit_id: sent.edit_id,
    };
    Ok(Edit {
        criterion: criterion.id.clone(),
        change,
        stamp,
    })
}

fn refused(l: Language, sent: &SentEdit, rule: EditRule) -> Acknowledged {
    Acknowledged {
        edit_id: sent.edit_id,
        value: None,
        edited_at_ms: None,
        refused: Some(problem::edit_rule(l, rule)),
    }
}
