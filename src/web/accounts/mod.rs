//! One's own account: signing in and out, the first page, name and language, password, sessions, tokens, links received.

mod forgotten_password;
mod home;
mod invitation;
mod new_password;
mod own;
mod password;
mod session;
mod sessions;
mod setup;
mod tokens;

use actix_web::web::{self, ServiceConfig, get, post};

use crate::acts::accounts::Beginning;
use crate::domain::Language;
use crate::domain::account::Account;
use crate::i18n::msg;

use super::{Answer, Page, session as browsers};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/home", get().to(home::show))
        .route("/sign-in", get().to(session::new))
        .route("/sign-in", post().to(session::create))
        .route("/sign-out", post().to(session::delete))
        .route("/forgotten-password", get().to(forgotten_password::show))
        .route("/account", get().to(own::show))
        .route("/account", post().to(own::update))
        .route("/account/password", get().to(password::edit))
        .route("/account/password", post().to(password::update))
        .route("/account/sessions/ending", post().to(sessions::delete_others))
        .route("/account/sessions/{session}/ending", post().to(sessions::delete))
        .route("/account/tokens", get().to(tokens::show))
        .route("/account/tokens", post().to(tokens::create))
        .route("/account/tokens/{token}/revocation", post().to(tokens::revoke))
        .service(
            web::resource("/invitations/{token}")
                .route(get().to(invitation::show))
                .route(post().to(invitation::accept)),
        )
        .service(
            web::resource("/setup/{token}")
                .route(get().to(setup::new))
                .route(post().to(setup::create)),
        )
        .service(
            web::resource("/passwords/{token}")
                .route(get().to(new_password::edit))
                .route(post().to(new_password::update)),
        );
}

/// Somebody who has just made their account: to their own page, signed in and in their own language.
fn welcome(page: &Page, account: &Account, beginning: &Beginning) -> Answer {
    let l = account.language;
    let response = page.redirect_saying("/home", msg::account_welcome(l));
    browsers::begin(response, &page.visitor().client, beginning, l)
}

/// What was done, and that so many tokens ended with it: whoever has none hears nothing of tokens.
fn saying_of_tokens(l: Language, done: &str, ended: usize) -> String {
    if ended == 0 {
        done.to_owned()
    } else {
        format!("{done} {}", msg::account_password_tokens_ended(l))
    }
}
