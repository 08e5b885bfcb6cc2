use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::web;
use jiff::Timestamp;
use uuid::Uuid;

use super::desk::{self, Desk};
use crate::db::{Connection, answers};
use crate::domain::answer::{Change, Edit, EditRule, Field, Stamp, parse_change, takes_edits};
use crate::domain::answering::{Stop, first_unanswered, stops};
use crate::domain::asked_state::AskedState;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::news::{Happening, News};
use crate::domain::round_state::RoundState;
use crate::views::answering::{Clash, Sheet, SheetPlace, ThemePage, field_name, theme};
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::{Answer, Page};

/// `GET /answering/{round}`: where the participant left off.
pub async fn resume(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    let stops = stops(&desk.round, &desk.instrument);
    let place = match (desk.round.state, first_unanswered(&stops, &desk.answers)) {
        (RoundState::Open, Some(stop)) => format!("{}/themes/{}", desk.base, stop.number),
        (RoundState::Open, None) if desk.participant.finished_at.is_none() => format!("{}/check", desk.base),
        (RoundState::Joint, _) => format!("{}/room", desk.base),
        (RoundState::Open | RoundState::Draft | RoundState::Closed | RoundState::Cancelled, _) => {
            format!("{}/own", desk.base)
        }
    };
    Ok(page.redirect(&place))
}

/// `GET /answering/{round}/themes/{number}`
pub async fn show(page: Page, path: web::Path<(String, usize)>) -> Answer {
    let (round, number) = path.into_inner();
    let desk = Desk::load(&page, &round).await?;
    if desk.round.answerable().is_err() {
        return Ok(page.redirect(&format!("{}/own", desk.base)));
    }
    render(&page, &desk, number, StatusCode::OK, &Trouble::default())
}

/// `POST /answering/{round}/themes/{number}`: the page's form, for browsers without scripts.
pub async fn save(page: Page, path: web::Path<(String, usize)>, fields: Fields) -> Answer {
    let (round, number) = path.into_inner();
    let desk = Desk::load(&page, &round).await?;
    let stops = stops(&desk.round, &desk.instrument);
    let stop = number
        .checked_sub(1)
        .and_then(|at| stops.get(at))
        .ok_or(AppError::NotFound)?;
    let touched = match touched(&desk, stop, &fields) {
        Ok(touched) => touched,
        Err(trouble) => return render(&page, &desk, number, StatusCode::UNPROCESSABLE_ENTITY, &trouble),
    };
    let (id, code, now) = (desk.round.id.clone(), desk::hash(&desk.return_code), page.now());
    let names: Vec<(String, String)> = touched
        .iter()
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect();
    let outcome = page
        .db()
        .write_telling(move |conn| {
            let outcome = store(conn, &id, &code, &touched, now)?;
            Ok::<_, AppError>((outcome, vec![News::new(&id, Happening::Progress)]))
        })
        .await?;
    match outcome {
        Outcome::Stored if fields.get("clear").is_empty() => Ok(page.redirect(&way_on(&desk, &stops, number))),
        Outcome::Stored => Ok(page.redirect(&format!("{}/themes/{number}", desk.base))),
        Outcome::Clashes(clashes) => {
            let typed = names
                .into_iter()
                .filter(|(name, _)| clashes.iter().any(|clash| clash.name == *name))
                .collect();
            let desk = Desk::load(&page, &round).await?;
            render(
                &page,
                &desk,
                number,
                StatusCode::CONFLICT,
                &Trouble {
                    typed,
                    clashes,
                    refused: Vec::new(),
                },
            )
        }
        Outcome::Refused(rule) => {
            let refused = names.iter().map(|(name, _)| (name.clone(), rule)).collect();
            let trouble = Trouble {
                typed: names.into_iter().collect(),
                clashes: Vec::new(),
                refused,
            };
            render(&page, &desk, number, StatusCode::CONFLICT, &trouble)
        }
    }
}

/// What keeps a page's form from being stored as it is.
#[derive(Default)]
struct Trouble {
    typed: HashMap<String, String>,
    clashes: Vec<Clash>,
    refused: Vec<(String, EditRule)>,
}

/// A field whose value differs from what the page showed.
struct Touched {
    name: String,
    criterion: CriterionId,
    change: Change,
    value: String,
    /// The edit whose value the page showed; empty for none.
    revision: String,
    edit_id: Uuid,
}

enum Outcome {
    Stored,
    Clashes(Vec<Clash>),
    Refused(EditRule),
}

/// The fields of the form that the participant has changed; untouched ones are no edits.
fn touched(desk: &Desk, stop: &Stop<'_>, fields: &Fields) -> Result<Vec<Touched>, Trouble> {
    let mut found = Vec::new();
    let mut trouble = Trouble::default();
    for criterion in &stop.theme.criteria {
        for field in fields_of(stop) {
            let name = field_name(field, &criterion.id);
            let value = if fields.get("clear") == name {
                ""
            } else {
                fields.get(&name)
            };
            let value = value.replace("\r\n", "\n");
            // A comment's line ends are the browser's own.
            if value.trim() == fields.get(&format!("was.{name}")).replace("\r\n", "\n").trim() {
                continue;
            }
            match parse_change(criterion, desk.round.settings.targets, field.code(), &value) {
                Ok(change) => found.push(Touched {
                    criterion: criterion.id.clone(),
                    change,
                    revision: fields.get(&format!("rev.{name}")).to_owned(),
                    edit_id: Uuid::new_v4(),
                    name: name.clone(),
                    value: value.clone(),
                }),
                Err(rule) => trouble.refused.push((name.clone(), rule)),
            }
            trouble.typed.insert(name, value);
        }
    }
    if trouble.refused.is_empty() {
        Ok(found)
    } else {
        Err(trouble)
    }
}

fn fields_of(stop: &Stop<'_>) -> Vec<Field> {
    let asked = stop.asks.iter().map(|asked| match asked {
        AskedState::Current => Field::Current,
        AskedState::Target => Field::Target,
    });
    asked.chain((!stop.is_second_walk).then_some(Field::Comment)).collect()
}

/// Stores what was changed over the value the page showed; what somebody changed meanwhile comes back as a clash.
fn store(
    conn: &mut Connection,
    round: &RoundId,
    code: &str,
    touched: &[Touched],
    now: Timestamp,
) -> Result<Outcome, AppError> {
    let answers::Writer {
        participant,
        state,
        edits,
    } = answers::find_writer(conn, round, code)?;
    if touched.is_empty() {
        return Ok(Outcome::Stored);
    }
    if let Err(rule) = takes_edits(state, edits) {
        return Ok(Outcome::Refused(rule));
    }
    let mut clashes = Vec::new();
    for field in touched {
        let stored = answers::find(conn, &participant, &field.criterion)?;
        let kind = field.change.field();
        let saved = stored.code(kind);
        if saved == field.value {
            continue;
        }
        let stamp = stored.stamp(kind);
        if stamp.map(|stamp| stamp.edit_id.to_string()).unwrap_or_default() != field.revision {
            clashes.push(Clash {
                name: field.name.clone(),
                field: kind,
                saved,
            });
            continue;
        }
        let edit = Edit {
            criterion: field.criterion.clone(),
            change: field.change.clone(),
            stamp: Stamp::after(stamp, now, field.edit_id),
        };
        answers::save_edit(conn, &participant, &edit)?;
    }
    Ok(if clashes.is_empty() {
        Outcome::Stored
    } else {
        Outcome::Clashes(clashes)
    })
}

fn way_on(desk: &Desk, stops: &[Stop<'_>], number: usize) -> String {
    if number < stops.len() {
        format!("{}/themes/{}", desk.base, number + 1)
    } else {
        format!("{}/check", desk.base)
    }
}

fn render(page: &Page, desk: &Desk, number: usize, status: StatusCode, trouble: &Trouble) -> Answer {
    let stops = stops(&desk.round, &desk.instrument);
    let stop = number
        .checked_sub(1)
        .and_then(|at| stops.get(at))
        .ok_or(AppError::NotFound)?;
    let l = page.language();
    let sheet = sheet(page, desk, &stops);
    let view = ThemePage {
        sheet: &sheet,
        stop,
        typed: &trouble.typed,
        clashes: &trouble.clashes,
        refused: &trouble.refused,
    };
    let mut frame = desk.frame(page, &stop.theme.texts(l).title);
    frame.scripts = &["js/answering.js"];
    Ok(page.page(status, &frame, theme(&view)))
}

/// What the participant's pages are made of.
pub(super) fn sheet<'a>(page: &Page, desk: &'a Desk, stops: &'a [Stop<'a>]) -> Sheet<'a> {
    Sheet {
        lang: page.language(),
        round: &desk.round,
        instrument: &desk.instrument,
        stops,
        answers: &desk.answers,
        place: SheetPlace::Answering { base: &desk.base },
    }
}
