use actix_web::http::StatusCode;
use actix_web::web::Path;
use uuid::Uuid;

use crate::acts::ActError;
use crate::acts::participants::paper;
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::typed_fields::TypedFields;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::paper::{Entry, entry};
use crate::views::rounds::way_below;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// The id of the participant to be, made with the form: a form sent twice is one answer.
const KEY: &str = "key";

/// `GET /rounds/{round}/paper-answers/new`: an empty form to type one paper answer into.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let empty = TypedFields::from(vec![(KEY.to_owned(), fresh_uuid().to_string())]);
    form_page(&page, &id, StatusCode::OK, &empty, &Flaws::new()).await
}

/// `POST`: all of it is stored, or nothing.
pub async fn create(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let typed = TypedFields::from(fields);
    let Ok(key) = Uuid::try_parse(typed.get(KEY)) else {
        // For a stranger there is nothing to ask wrongly.
        paper::entry(&page.acting(), &id).await?;
        return Err(AppError::BadRequest);
    };
    match paper::enter(&page.acting(), &id, key, typed.clone(), fresh_uuid()).await {
        Ok((round, count)) => {
            let told = msg::paper_entry_saved(page.language(), count);
            Ok(page.redirect_saying(&format!("/rounds/{round}/paper-answers/new"), &told))
        }
        Err(ActError::Flawed(flaws)) => form_page(&page, &id, StatusCode::UNPROCESSABLE_ENTITY, &typed, &flaws).await,
        Err(error) => Err(error.into()),
    }
}

async fn form_page(page: &Page, id: &str, status: StatusCode, typed: &TypedFields, flaws: &Flaws) -> Answer {
    let (placed, count) = paper::entry(&page.acting(), id).await?;
    let l = page.language();
    let mut frame = page.frame(FrameKind::Work, msg::paper_entry_title(l));
    frame.scripts = &["js/paper.js"];
    let shown = Entry {
        way: way_below(l, &placed),
        round: &placed.round,
        instrument: &placed.instrument,
        count,
        key: typed.get(KEY),
        typed,
        flaws,
    };
    Ok(page.page(status, &frame, entry(l, &shown)))
}
