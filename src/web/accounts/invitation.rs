use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::welcome;
use crate::acts::ActError;
use crate::acts::people::{self, AcceptanceIds, FoundInvitation};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::account::TypedNewcomer;
use crate::domain::invitation::InvitationState;
use crate::i18n::msg;
use crate::views::accounts::invitation::{self as view, Joining};
use crate::views::layout::{Frame, FrameKind};
use crate::web::form::Form;
use crate::web::{Answer, Page, session};

pub async fn show(page: Page, key: Path<String>) -> Answer {
    let found = match people::find_invitation(&page.acting(), &key).await? {
        Some(found) => found,
        None => return Ok(unknown(&page)),
    };
    if let Some(refusal) = over(&page, &found) {
        return Ok(refusal);
    }
    let typed = TypedNewcomer {
        name: found.invitation.name.clone(),
        language: found.invitation.language.code().to_owned(),
        ..TypedNewcomer::default()
    };
    Ok(answer(&page, StatusCode::OK, &key, &found, &typed, Flaws::new()))
}

/// Makes the account, or adds the role to the account that signed in for it.
pub async fn accept(page: Page, key: Path<String>, form: Form<TypedNewcomer>) -> Answer {
    let found = match people::find_invitation(&page.acting(), &key).await? {
        Some(found) => found,
        None => return Ok(unknown(&page)),
    };
    if let Some(refusal) = over(&page, &found) {
        return Ok(refusal);
    }
    match &found.account {
        Some(account) if page.actor().is_some_and(|actor| actor.id() == &account.id) => {
            people::accept(&page.acting(), &key, fresh_uuid()).await?;
            Ok(page.redirect_saying("/home", msg::account_role_added(page.language())))
        }
        Some(_) => Ok(answer(&page, StatusCode::OK, &key, &found, &form.0, Flaws::new())),
        None => make_account(&page, &key, &found, form.0).await,
    }
}

async fn make_account(page: &Page, key: &str, found: &FoundInvitation, typed: TypedNewcomer) -> Answer {
    let beginning = session::beginning(page.request());
    let ids = AcceptanceIds {
        account: fresh_uuid(),
        grant: fresh_uuid(),
    };
    match people::accept_as_newcomer(&page.acting(), key, &typed, ids, beginning.clone()).await {
        Ok(account) => welcome(page, &account, &beginning),
        Err(ActError::Flawed(flaws)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(answer(page, status, key, found, &typed, flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page for a link that opens nothing any more.
fn over(page: &Page, found: &FoundInvitation) -> Option<HttpResponse> {
    let l = page.language();
    let sentence = match found.state {
        InvitationState::Waiting => {
            let deactivated = found
                .account
                .as_ref()
                .is_some_and(|account| account.deactivated.is_some());
            if !deactivated {
                return None;
            }
            msg::account_invitation_deactivated(l)
        }
        InvitationState::Accepted => msg::account_invitation_accepted(l),
        InvitationState::Revoked => msg::account_invitation_revoked(l),
        InvitationState::Expired => msg::account_invitation_expired(l),
    };
    Some(page.page(StatusCode::GONE, &frame(page), view::over(l, sentence)))
}

fn unknown(page: &Page) -> HttpResponse {
    let l = page.language();
    page.page(
        StatusCode::NOT_FOUND,
        &frame(page),
        view::over(l, msg::account_invitation_unknown(l)),
    )
}

fn answer(
    page: &Page,
    status: StatusCode,
    token: &str,
    found: &FoundInvitation,
    typed: &TypedNewcomer,
    flaws: Flaws,
) -> HttpResponse {
    let joining = match (&found.account, page.actor()) {
        (None, _) => Joining::New { typed, flaws },
        (Some(account), Some(actor)) if actor.id() == &account.id => Joining::Add,
        (Some(_), Some(_)) => Joining::OtherSignedIn,
        (Some(_), None) => Joining::SignIn,
    };
    let shown = view::InvitationPage {
        token,
        email: found.invitation.email.as_str(),
        role: &found.role,
        expires_at: found.invitation.expires_at,
        joining,
    };
    page.page(status, &frame(page), view::invitation(page.language(), &shown))
}

fn frame(page: &Page) -> Frame<'_> {
    page.frame(FrameKind::Public, msg::account_invitation_title(page.language()))
}
