//! Somebody who makes an account through a link and is signed in with it at once.

use jiff::Timestamp;

use super::judge_twice;
use crate::clock;
use crate::db::{Connection, accounts};
use crate::domain::account::Account;
use crate::domain::event::By;
use crate::domain::ids::AccountId;
use crate::domain::text::{Email, required_line};
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::web::people::NAME_MAX;
use crate::web::session::Beginning;
use crate::web::{Answer, AppError, Page};

/// What somebody types of themselves; who they are by their address, the link or another field tells.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    pub name: &'a str,
    pub language: &'a str,
    pub password: &'a str,
    pub again: &'a str,
}

/// What was typed, where nothing of it is flawed; without an address the password is not judged.
pub fn read(typed: &Typed<'_>, email: Option<Email>, flaws: &mut Flaws) -> Option<Account> {
    let name = flaws.take("name", required_line(typed.name, NAME_MAX));
    let language = flaws.take("language", Language::parse(typed.language).ok_or(Flaw::NotAChoice));
    judge_twice(flaws, (typed.password, typed.again), email.as_ref(), typed.name);
    let (Some(email), Some(name), Some(language), true) = (email, name, language, flaws.is_empty()) else {
        return None;
    };
    Some(Account {
        id: AccountId::from_uuid(clock::fresh_uuid()),
        email,
        name,
        language,
        deactivated: None,
    })
}

/// An account with its password and its first session, about to be stored.
#[derive(Clone)]
pub struct Newcomer {
    pub account: Account,
    password_hash: String,
    beginning: Beginning,
}

impl Newcomer {
    /// # Errors
    /// [`AppError::Busy`] where too many passwords are being hashed.
    pub async fn of(page: &Page, account: Account, password: &str) -> Result<Newcomer, AppError> {
        Ok(Newcomer {
            password_hash: page.shared().passwords.hash(password).await?,
            beginning: Beginning::of(page.shared(), account.id.clone(), page.request()),
            account,
        })
    }

    /// # Errors
    /// [`AppError::Stale`] where the address has an account already.
    pub fn store(&self, conn: &mut Connection, now: Timestamp) -> Result<(), AppError> {
        let by = By::Account(self.account.id.clone());
        accounts::insert(conn, &by, &self.account, &self.password_hash, now)?;
        self.beginning.store(conn)
    }

    /// To their own page, signed in and in their own language.
    pub fn welcome(&self, page: &Page) -> Answer {
        let l = self.account.language;
        let response = page.redirect_saying("/home", msg::account_welcome(l));
        self.beginning.answer(response, &page.visitor().client, l)
    }
}
