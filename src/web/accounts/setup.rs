use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use crate::clock;
use crate::db::{accounts, grants, setup as links};
use crate::domain::account::{Account, Grant, Role, judge_password};
use crate::domain::event::By;
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::mark::Mark;
use crate::domain::text::{Email, required_line};
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::keys;
use crate::views::accounts::setup::{SetupPage, setup};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::people::NAME_MAX;
use crate::web::session::Beginning;
use crate::web::{Answer, AppError, Page, locale};

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
    let name = flaws.take("name", required_line(&form.name, NAME_MAX));
    let language = flaws.take("language", Language::parse(&form.language).ok_or(Flaw::NotAChoice));
    if let Some(email) = &email {
        flaws.take("password", judge_password(&form.password, email, &form.name));
    }
    if form.password != form.again {
        flaws.add("again", Flaw::PasswordsDiffer);
    }
    let (Some(email), Some(name), Some(language), true) = (email, name, language, flaws.is_empty()) else {
        return Ok(shown(&page, &token, &form, flaws));
    };
    let hash = page.shared().passwords.hash(&form.password).await?;
    let account = Account {
        id: AccountId::from_uuid(clock::fresh_uuid()),
        email,
        name,
        language,
        deactivated: None,
    };
    let now = page.now();
    let grant = Grant {
        id: GrantId::from_uuid(clock::fresh_uuid()),
        account: account.id.clone(),
        role: Role::NationalAdmin,
        given: Mark { by: None, at: now },
    };
    let beginning = Beginning::of(page.shared(), account.id.clone(), page.request());
    let (token_hash, stored) = (keys::hash(&token), beginning.clone());
    page.db()
        .write(move |conn| {
            if !links::is_open(conn, &token_hash)? {
                return Err(AppError::NotFound);
            }
            let by = By::Account(account.id.clone());
            accounts::insert(conn, &by, &account, &hash, now)?;
            grants::insert(conn, &by, &grant)?;
            links::close(conn)?;
            stored.store(conn)
        })
        .await?;
    let client = &page.visitor().client;
    let mut response = page.redirect_saying("/home", msg::account_welcome(language));
    for cookie in [beginning.cookie(client), locale::remembered(client, language)] {
        response
            .add_cookie(&cookie)
            .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    }
    Ok(response)
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
