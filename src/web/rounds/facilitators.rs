use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::ActError;
use crate::acts::rounds::facilitators::{self, RoundFacilitators};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::invitation::TypedInvitation;
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::rounds::facilitators::{Facilitators, TypedFacilitator, facilitators as facilitators_page};
use crate::views::rounds::way_below;
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// Whom the round is given to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChosenFacilitator {
    account: String,
}

pub async fn show(page: Page, id: Path<String>) -> Answer {
    let shown = facilitators::show(&page.acting(), &id).await?;
    let typed = TypedFacilitator::in_language(page.language().code());
    Ok(answer(&page, StatusCode::OK, &shown, &typed, &Flaws::new()))
}

/// Gives the round to somebody who already facilitates in the region.
pub async fn create(page: Page, id: Path<String>, form: Form<ChosenFacilitator>) -> Answer {
    let (acting, chosen) = (page.acting(), form.0.account);
    match facilitators::give(&acting, &id, &chosen, fresh_uuid()).await {
        Ok(given) => {
            let told = msg::rounds_facilitator_given(page.language(), &given.name);
            Ok(page.redirect_saying(&address(&id), &told))
        }
        Err(ActError::Flawed(flaws)) => {
            let shown = facilitators::show(&acting, &id).await?;
            let typed = TypedFacilitator {
                account: chosen,
                ..TypedFacilitator::in_language(page.language().code())
            };
            Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &shown, &typed, &flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// Takes the round from a facilitator.
pub async fn delete(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, account) = path.into_inner();
    let ended = facilitators::take(&page.acting(), &id, &account).await?;
    let told = msg::rounds_facilitator_removed(page.language(), &ended.name);
    Ok(page.redirect_saying(&address(&id), &told))
}

/// Invites somebody new: an invitation that waits already gets a new link.
pub async fn invite(page: Page, id: Path<String>, form: Form<TypedInvitation>) -> Answer {
    let (acting, key, typed) = (page.acting(), keys::fresh(), form.0);
    let invited = facilitators::invite(&acting, &id, typed.clone(), fresh_uuid(), &key).await;
    let shown = facilitators::show(&acting, &id).await?;
    match invited {
        Ok(_) => Ok(ready(&page, &shown, &typed.language, &key)),
        Err(ActError::Flawed(flaws)) => {
            let typed = TypedFacilitator {
                account: String::new(),
                invitation: typed,
            };
            Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &shown, &typed, &flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// With the link, shown this once: the service keeps only its hash, so nothing on the page may lead to it without.
fn ready(page: &Page, shown: &RoundFacilitators, language: &str, key: &str) -> HttpResponse {
    let l = page.language();
    let next = TypedFacilitator::in_language(language);
    let link = page.link(&format!("/invitations/{key}"));
    let flaws = Flaws::new();
    let view = Facilitators {
        link: Some(&link),
        ..view(page, shown, &next, &flaws)
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::rounds_facilitators(l))
    };
    page.show(&frame, facilitators_page(l, &view))
}

fn answer(
    page: &Page,
    status: StatusCode,
    shown: &RoundFacilitators,
    typed: &TypedFacilitator,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_facilitators(l));
    page.page(status, &frame, facilitators_page(l, &view(page, shown, typed, flaws)))
}

fn view<'a>(
    page: &Page,
    shown: &'a RoundFacilitators,
    typed: &'a TypedFacilitator,
    flaws: &'a Flaws,
) -> Facilitators<'a> {
    Facilitators {
        way: way_below(page.language(), &shown.placed),
        round: &shown.placed.round,
        present: &shown.present,
        others: &shown.others,
        waiting: &shown.waiting,
        typed,
        flaws,
        link: None,
    }
}

fn address(id: &str) -> String {
    format!("/rounds/{id}/facilitators")
}
