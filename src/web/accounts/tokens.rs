use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::ActError;
use crate::acts::tokens::{self, OwnTokens};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::api_token::{ApiToken, Lifetime, PREFIX, TypedToken};
use crate::i18n::msg;
use crate::keys;
use crate::views::accounts::tokens::{Guide, TokenReady, TokensPage, token_ready, tokens as tokens_page};
use crate::views::layout::{Frame, FrameKind};
use crate::web::form::Form;
use crate::web::{Answer, Page};

pub async fn show(page: Page) -> Answer {
    let own = tokens::own(&page.acting()).await?;
    let typed = TypedToken {
        days: Lifetime::default().days().to_string(),
        ..TypedToken::default()
    };
    Ok(answer(&page, StatusCode::OK, &own, &typed, Flaws::new()))
}

/// Makes a token and shows it, this once.
pub async fn create(page: Page, form: Form<TypedToken>) -> Answer {
    let (acting, key) = (page.acting(), format!("{PREFIX}{}", keys::fresh()));
    let made = tokens::make(&acting, form.0.clone(), fresh_uuid(), &key).await;
    match made {
        Ok(token) => Ok(ready(&page, &tokens::own(&acting).await?, &token, &key)),
        Err(ActError::Flawed(flaws)) => {
            let own = tokens::own(&acting).await?;
            Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &own, &form.0, flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// Ends one of one's own tokens.
pub async fn revoke(page: Page, id: Path<String>) -> Answer {
    tokens::revoke(&page.acting(), &id).await?;
    Ok(page.redirect_saying("/account/tokens", msg::tokens_revoked_done(page.language())))
}

fn ready(page: &Page, own: &OwnTokens, token: &ApiToken, key: &str) -> HttpResponse {
    let l = page.language();
    let view = TokenReady {
        token,
        key,
        guide: Guide {
            origin: &page.link(""),
            rounds: &own.rounds,
        },
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::tokens_ready_title(l))
    };
    page.show(&frame, token_ready(l, &view))
}

fn answer(page: &Page, status: StatusCode, own: &OwnTokens, typed: &TypedToken, flaws: Flaws) -> HttpResponse {
    let l = page.language();
    let view = TokensPage {
        tokens: &own.tokens,
        offered: &own.offered,
        regions: &own.regions,
        typed,
        flaws,
        now: page.now(),
        reads: own.reads,
        guide: Guide {
            origin: &page.link(""),
            rounds: &own.rounds,
        },
    };
    let frame = page.frame(FrameKind::Work, msg::tokens_title(l));
    page.page(status, &frame, tokens_page(l, &view))
}
