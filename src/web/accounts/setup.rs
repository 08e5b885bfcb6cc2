use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use super::newcomer::{self, Newcomer, Typed};
use crate::clock;
use crate::db::{grants, setup as links};
use crate::domain::Flaws;
use crate::domain::account::{Grant, Role};
use crate::domain::event::By;
use crate::domain::ids::GrantId;
use crate::domain::mark::Mark;
use crate::domain::text::Email;
use crate::i18n::msg;
use crate::keys;
use crate::views::accounts::setup::{SetupPage, setup};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SetupForm {
    email: String,
    name: String,
    language: String,
    password: String,
    again: String,
}

pub async fn new(page: Page, token: Path<String>) -> Answer {
    open(&page, &token).await?;
    let form = SetupForm {
        language: page.language().code().to_owned(),
        ..SetupForm::default()
    };
    Ok(shown(&page, &token, &form, Flaws::new()))
}

/// Makes the first national admin and closes the way in.
pub async fn create(page: Page, token: Path<String>, form: Form<SetupForm>) -> Answer {
    open(&page, &token).await?;
    let form = form.0;
    let mut flaws = Flaws::new();
    let email = flaws.take("email", Email::parse(&form.email));
    let typed = Typed {
        name: &form.name,
        language: &form.language,
        password: &form.password,
        again: &form.again,
    };
    let Some(account) = newcomer::read(&typed, email, &mut flaws) else {
        return Ok(shown(&page, &token, &form, flaws));
    };
    let now = page.now();
    let grant = Grant {
        id: GrantId::from_uuid(clock::fresh_uuid()),
        account: account.id.clone(),
        role: Role::NationalAdmin,
        given: Mark { by: None, at: now },
    };
    let newcomer = Newcomer::of(&page, account, &form.password).await?;
    let (token_hash, stored) = (keys::hash(&token), newcomer.clone());
    page.db()
        .write_loose(move |conn| {
            if !links::is_open(conn, &token_hash)? {
                return Err(AppError::NotFound);
            }
            stored.store(conn, now)?;
            grants::insert(conn, &By::Account(stored.account.id.clone()), &grant)?;
            Ok(links::close(conn)?)
        })
        .await?;
    newcomer.welcome(&page)
}

async fn open(page: &Page, token: &str) -> Result<(), AppError> {
    let token_hash = keys::hash(token);
    let open = page
        .db()
        .read(move |conn| links::is_open(conn, &token_hash).map_err(AppError::from))
        .await?;
    if open { Ok(()) } else { Err(AppError::NotFound) }
}

fn shown(page: &Page, token: &str, form: &SetupForm, flaws: Flaws) -> HttpResponse {
    let l = page.language();
    let refused = !flaws.is_empty();
    let view = SetupPage {
        token,
        email: &form.email,
        name: &form.name,
        language: &form.language,
        flaws,
    };
    let frame = page.frame(FrameKind::Public, msg::account_setup_title(l));
    if refused {
        page.refuse(&frame, setup(l, &view))
    } else {
        page.show(&frame, setup(l, &view))
    }
}
