use actix_web::HttpResponse;
use serde::Deserialize;

use crate::db::{accounts, api_tokens, sessions};
use crate::domain::event::By;
use crate::domain::text::required_line;
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::views::accounts::own::{OwnPage, own};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::people::NAME_MAX;
use crate::web::{Answer, AppError, Page, locale};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OwnForm {
    name: String,
    language: String,
}

pub async fn show(page: Page) -> Answer {
    let account = &page.signed_in()?.actor.account;
    let form = OwnForm {
        name: account.name.clone(),
        language: account.language.code().to_owned(),
    };
    let main = main(&page, &form, Flaws::new()).await?;
    Ok(framed(&page, main, Page::show))
}

pub async fn update(page: Page, form: Form<OwnForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let form = form.0;
    let mut flaws = Flaws::new();
    let name = flaws.take("name", required_line(&form.name, NAME_MAX));
    let language = flaws.take("language", Language::parse(&form.language).ok_or(Flaw::NotAChoice));
    let (Some(name), Some(language)) = (name, language) else {
        let main = main(&page, &form, flaws).await?;
        return Ok(framed(&page, main, Page::refuse));
    };
    let (by, id, now) = (By::from(signed_in), signed_in.actor.id().clone(), page.now());
    page.db()
        .write_loose(move |conn| accounts::save_own(conn, &by, &id, &name, language, now).map_err(AppError::from))
        .await?;
    let mut response = page.redirect_saying("/account", msg::common_saved(language));
    response
        .add_cookie(&locale::remembered(&page.visitor().client, language))
        .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    Ok(response)
}

async fn main(page: &Page, form: &OwnForm, flaws: Flaws) -> Result<maud::Markup, AppError> {
    let l = page.language();
    let signed_in = page.signed_in()?;
    let (id, now) = (signed_in.actor.id().clone(), page.now());
    let (mut alive, tokens) = page
        .db()
        .read(move |conn| Ok::<_, AppError>((sessions::list_of(conn, &id)?, api_tokens::list_of(conn, &id)?)))
        .await?;
    alive.retain(|session| session.is_alive(now));
    let view = OwnPage {
        email: signed_in.actor.account.email.as_str(),
        name: &form.name,
        language: &form.language,
        sessions: &alive,
        this_session: &signed_in.session.id,
        has_tokens: !signed_in.actor.grants.is_empty() || !tokens.is_empty(),
        flaws,
    };
    Ok(own(l, &view))
}

fn framed(
    page: &Page,
    main: maud::Markup,
    answer: impl Fn(&Page, &crate::views::layout::Frame<'_>, maud::Markup) -> HttpResponse,
) -> HttpResponse {
    let frame = page.frame(FrameKind::Work, msg::common_account(page.language()));
    answer(page, &frame, main)
}
