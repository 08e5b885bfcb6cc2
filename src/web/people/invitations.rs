use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::address;
use crate::acts::ActError;
use crate::acts::people::{self, InvitingTo};
use crate::clock::fresh_uuid;
use crate::domain::invitation::TypedInvitation;
use crate::domain::people::SentInvitation;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::people::invitation::{InvitationForm, InvitationReady, invitation_form, invitation_ready};
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// A link to the form may have chosen the role already: `?role=facilitator:ID`.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ChosenRole {
    role: String,
}

pub async fn new_national(page: Page, chosen: Query<ChosenRole>) -> Answer {
    new(&page, None, chosen.into_inner()).await
}

pub async fn new_in_region(page: Page, code: Path<String>, chosen: Query<ChosenRole>) -> Answer {
    new(&page, Some(&code), chosen.into_inner()).await
}

pub async fn create_national(page: Page, form: Form<TypedInvitation>) -> Answer {
    create(&page, None, form.0).await
}

pub async fn create_in_region(page: Page, code: Path<String>, form: Form<TypedInvitation>) -> Answer {
    create(&page, Some(&code), form.0).await
}

/// A new link, given by whoever sends it again; the old one stops working.
pub async fn renew(page: Page, id: Path<String>) -> Answer {
    let key = keys::fresh();
    let sent = people::renew(&page.acting(), &id, &key).await?;
    Ok(ready(&page, &sent, &key))
}

pub async fn revoke(page: Page, id: Path<String>) -> Answer {
    let list = people::revoke(&page.acting(), &id).await?;
    Ok(page.redirect_saying(&address(&list), msg::people_invitation_revoked(page.language())))
}

async fn new(page: &Page, region: Option<&str>, chosen: ChosenRole) -> Answer {
    let place = people::inviting_to(&page.acting(), region).await?;
    let typed = TypedInvitation {
        role: chosen.role,
        language: Language::default().code().to_owned(),
        ..TypedInvitation::default()
    };
    Ok(form_page(page, StatusCode::OK, &place, &typed, Flaws::new()))
}

/// Invites; sending the form twice invites once.
async fn create(page: &Page, region: Option<&str>, typed: TypedInvitation) -> Answer {
    let (acting, key) = (page.acting(), keys::fresh());
    match people::invite(&acting, region, typed.clone(), fresh_uuid(), &key).await {
        Ok(sent) => Ok(ready(page, &sent, &key)),
        Err(ActError::Flawed(flaws)) => {
            let place = people::inviting_to(&acting, region).await?;
            Ok(form_page(page, StatusCode::UNPROCESSABLE_ENTITY, &place, &typed, flaws))
        }
        Err(error) => Err(error.into()),
    }
}

fn form_page(
    page: &Page,
    status: StatusCode,
    place: &InvitingTo,
    typed: &TypedInvitation,
    flaws: Flaws,
) -> HttpResponse {
    let l = page.language();
    let view = InvitationForm {
        region: place.region.as_ref(),
        offered: &place.offered,
        typed,
        flaws,
    };
    let frame = page.frame(FrameKind::Work, msg::people_invite_title(l));
    page.page(status, &frame, invitation_form(l, &view))
}

/// The link, shown this once: the service keeps only its hash.
fn ready(page: &Page, sent: &SentInvitation, key: &str) -> HttpResponse {
    let l = page.language();
    let view = InvitationReady {
        sent,
        link: &page.link(&format!("/invitations/{key}")),
        back: &address(&sent.list),
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::people_ready_title(l))
    };
    page.show(&frame, invitation_ready(l, &view))
}
