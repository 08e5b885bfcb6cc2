use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::Timestamp;
use maud::Markup;
use serde::Deserialize;

use super::newcomer::{self, Newcomer, Typed};
use crate::clock;
use crate::db::{Connection, DbError, accounts, grants, invitations};
use crate::domain::Flaws;
use crate::domain::account::{Account, Grant, Invitation, InvitationState};
use crate::domain::event::By;
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::mark::Mark;
use crate::i18n::msg;
use crate::keys;
use crate::views::accounts::invitation::{self as view, Joining};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::people::{role_labels, state_of};
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AcceptForm {
    name: String,
    language: String,
    password: String,
    again: String,
}

/// What an invitation's link leads to.
#[derive(Debug, Clone)]
struct Found {
    invitation: Invitation,
    state: InvitationState,
    /// In the reader's language: the role and where.
    role: String,
    /// The account that already has the address.
    account: Option<Account>,
}

pub async fn show(page: Page, token: Path<String>) -> Answer {
    let found = match load(&page, &token).await? {
        Some(found) => found,
        None => return Ok(unknown(&page)),
    };
    if let Some(refusal) = over(&page, &found) {
        return Ok(refusal);
    }
    let form = AcceptForm {
        name: found.invitation.name.clone(),
        language: found.invitation.language.code().to_owned(),
        ..AcceptForm::default()
    };
    let main = form_page(&page, &token, &found, &form, Flaws::new());
    Ok(page.show(&frame(&page), main))
}

/// Makes the account, or adds the role to the account that signed in for it.
pub async fn accept(page: Page, token: Path<String>, form: Form<AcceptForm>) -> Answer {
    let found = match load(&page, &token).await? {
        Some(found) => found,
        None => return Ok(unknown(&page)),
    };
    if let Some(refusal) = over(&page, &found) {
        return Ok(refusal);
    }
    match &found.account {
        Some(account) if page.actor().is_some_and(|actor| actor.id() == &account.id) => {
            add_role(&page, &token, account.id.clone()).await
        }
        Some(_) => Ok(page.show(&frame(&page), form_page(&page, &token, &found, &form.0, Flaws::new()))),
        None => make_account(&page, &token, &found, form.0).await,
    }
}

async fn add_role(page: &Page, token: &str, account: AccountId) -> Answer {
    let (token_hash, now) = (keys::hash(token), page.now());
    let grant_id = GrantId::from_uuid(clock::fresh_uuid());
    page.db()
        .write_loose(move |conn| {
            let invitation = waiting(conn, &token_hash, now)?;
            let holder = accounts::find(conn, &account)?;
            if holder.email != invitation.email {
                return Err(AppError::NotFound);
            }
            give(conn, &invitation, &account, &grant_id, now)
        })
        .await?;
    Ok(page.redirect_saying("/home", msg::account_role_added(page.language())))
}

async fn make_account(page: &Page, token: &str, found: &Found, form: AcceptForm) -> Answer {
    let typed = Typed {
        name: &form.name,
        language: &form.language,
        password: &form.password,
        again: &form.again,
    };
    let mut flaws = Flaws::new();
    let Some(account) = newcomer::read(&typed, Some(found.invitation.email.clone()), &mut flaws) else {
        return Ok(page.refuse(&frame(page), form_page(page, token, found, &form, flaws)));
    };
    let newcomer = Newcomer::of(page, account, &form.password).await?;
    let (token_hash, now, stored) = (keys::hash(token), page.now(), newcomer.clone());
    let grant_id = GrantId::from_uuid(clock::fresh_uuid());
    page.db()
        .write_loose(move |conn| {
            let invitation = waiting(conn, &token_hash, now)?;
            stored.store(conn, now)?;
            give(conn, &invitation, &stored.account.id, &grant_id, now)
        })
        .await?;
    newcomer.welcome(page)
}

/// Re-read inside the write: nobody else has accepted or revoked it meanwhile, and its inviter may still give the role.
fn waiting(conn: &mut Connection, token_hash: &str, now: Timestamp) -> Result<Invitation, AppError> {
    let invitation = invitations::find_by_token(conn, token_hash)?;
    match state_of(conn, &invitation, now)? {
        InvitationState::Waiting => Ok(invitation),
        InvitationState::Accepted | InvitationState::Revoked | InvitationState::Expired => Err(AppError::Stale),
    }
}

fn give(
    conn: &mut Connection,
    invitation: &Invitation,
    account: &AccountId,
    grant_id: &GrantId,
    now: Timestamp,
) -> Result<(), AppError> {
    let by = By::Account(account.clone());
    let grant = Grant {
        id: grant_id.clone(),
        account: account.clone(),
        role: invitation.role.clone(),
        given: Mark {
            by: invitation.created.by.clone(),
            at: now,
        },
    };
    grants::insert(conn, &by, &grant)?;
    invitations::save_acceptance(conn, &by, invitation, account, now)?;
    Ok(())
}

async fn load(page: &Page, token: &str) -> Result<Option<Found>, AppError> {
    let (l, now, token_hash) = (page.language(), page.now(), keys::hash(token));
    page.db()
        .read(move |conn| {
            let invitation = match invitations::find_by_token(conn, &token_hash) {
                Ok(invitation) => invitation,
                Err(DbError::NotFound) => return Ok(None),
                Err(error) => return Err(AppError::from(error)),
            };
            let role = role_labels(conn, l, [&invitation.role])?.remove(0);
            let account = accounts::find_by_email(conn, &invitation.email)?.map(|(account, _)| account);
            Ok(Some(Found {
                state: state_of(conn, &invitation, now)?,
                invitation,
                role,
                account,
            }))
        })
        .await
}

/// The page for a link that opens nothing any more.
fn over(page: &Page, found: &Found) -> Option<HttpResponse> {
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

fn form_page(page: &Page, token: &str, found: &Found, form: &AcceptForm, flaws: Flaws) -> Markup {
    let l = page.language();
    let joining = match (&found.account, page.actor()) {
        (None, _) => Joining::New {
            name: &form.name,
            language: &form.language,
            flaws,
        },
        (Some(account), Some(actor)) if actor.id() == &account.id => Joining::Add,
        (Some(_), Some(_)) => Joining::OtherSignedIn,
        (Some(_), None) => Joining::SignIn,
    };
    let invitation = view::InvitationPage {
        token,
        email: found.invitation.email.as_str(),
        role: &found.role,
        expires_at: found.invitation.expires_at,
        joining,
    };
    view::invitation(l, &invitation)
}

fn frame(page: &Page) -> crate::views::layout::Frame<'_> {
    page.frame(FrameKind::Public, msg::account_invitation_title(page.language()))
}
