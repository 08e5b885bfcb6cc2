use actix_web::web::Path;
use serde::Deserialize;

use super::Desk;
use crate::acts::permits as access;
use crate::db::{comments, versions};
use crate::domain::comment::Decision;
use crate::domain::event::By;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    decision: String,
}

/// Hides a comment, shows it to all, or takes that back. This goes on after the round is closed: a comment that tells
/// too much of somebody is taken away whenever it is noticed.
pub async fn decide(page: Page, path: Path<(String, String, String)>, Form(form): Form<DecisionForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, criterion, token) = path.into_inner();
    let decision = match form.decision.as_str() {
        "none" => None,
        code => Some(Decision::parse(code).ok_or(AppError::BadRequest)?),
    };
    let now = page.now();
    let address = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::DecideComments)?;
            round.revealed()?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let desk = Desk {
                round,
                instrument,
                may: Vec::new(),
            };
            let criterion = &desk.criterion(&criterion)?.id;
            let theme = desk.instrument.theme_of(criterion).ok_or(AppError::NotFound)?;
            if !desk.round.shows(&theme.id) {
                return Err(RoundRule::ThemeNotRevealed.into());
            }
            let key = comments::find_key(conn)?;
            let written = comments::list_of_criterion(conn, &desk.round.id, criterion)?;
            let comment = written.iter().find(|comment| comment.token(&key).as_str() == token);
            let comment = comment.ok_or(AppError::NotFound)?;
            comments::save_decision(conn, &by, &desk.round, comment, decision, now)?;
            let news = vec![News::new(&desk.round.id, Happening::Comments(criterion.clone()))];
            let address = format!("/rounds/{}/discussion/{criterion}#comments", desk.round.id);
            Ok::<_, AppError>((address, news))
        })
        .await?;
    let l = page.language();
    let sentence = match decision {
        None => msg::discussion_decided_none(l),
        Some(Decision::Hidden) => msg::discussion_decided_hidden(l),
        Some(Decision::ShownToAll) => msg::discussion_decided_shown(l),
    };
    Ok(page.redirect_saying(&address, sentence))
}
