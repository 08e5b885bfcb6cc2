//! Who visits.

use std::cell::Cell;

use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, accounts, api_tokens, sessions};
use perhekeskusarviointi::domain::account::{Account, ReaderScope, Role};
use perhekeskusarviointi::domain::api_token::{ApiToken, AskedToken, PREFIX, TypedToken};
use perhekeskusarviointi::domain::code::ReturnCode;
use perhekeskusarviointi::domain::ids::{AccountId, ApiTokenId};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::{ActorGroup, Language};
use perhekeskusarviointi::keys;

use super::scene::{Names, Scene};
use crate::support::seed::Put;
use crate::support::{Answered, BIRGITTAS_REGION, Browser, TestApp, region};

/// Each kind of visitor, in the order of the tables' signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visitor {
    Stranger,
    Participant,
    OtherParticipant,
    Reader,
    Facilitator,
    Coordinator,
    OtherFacilitator,
    OtherCoordinator,
    Admin,
}

impl Visitor {
    pub const ALL: [Visitor; 9] = [
        Visitor::Stranger,
        Visitor::Participant,
        Visitor::OtherParticipant,
        Visitor::Reader,
        Visitor::Facilitator,
        Visitor::Coordinator,
        Visitor::OtherFacilitator,
        Visitor::OtherCoordinator,
        Visitor::Admin,
    ];
}

/// The password of everybody who has an account.
pub const PASSWORD: &str = "kolme sinistä kuppia";
/// How many answer in a round, by group: as many as are shown.
pub const PEOPLE: &[(ActorGroup, usize)] = &[(ActorGroup::County, 3), (ActorGroup::Ngo, 3)];

/// The same people for all rows of a test, and what they are about afresh for each: see [`Scene`].
pub struct World<'a> {
    pub app: &'a TestApp,
    cast: Vec<Member>,
    /// The return code of somebody who takes part in another round.
    elsewhere: ReturnCode,
    other: String,
    pub password_hash: String,
    made: Cell<usize>,
}

struct Member {
    visitor: Visitor,
    account: Account,
}

/// Somebody who has come to ask something.
pub struct Came {
    pub browser: Browser,
    pub names: Names,
    pub bearer: Option<String>,
}

impl World<'_> {
    pub async fn of(app: &TestApp) -> World<'_> {
        let other = Answered {
            name: "Toinen kierros",
            state: RoundState::Open,
            themes: 1,
            people: PEOPLE,
            ..Answered::default()
        };
        let other = app.answered_round(other).await;
        let region = || region(BIRGITTAS_REGION);
        let roles = [
            (
                Visitor::Reader,
                "Fanny Forss",
                Some(Role::Reader(ReaderScope::Region(region()))),
            ),
            // Her rounds are those of the scenes.
            (Visitor::Facilitator, "Celia Ceder", None),
            (Visitor::Coordinator, "Birgitta Berg", Some(Role::Coordinator(region()))),
            (
                Visitor::OtherFacilitator,
                "Greta Grön",
                Some(Role::Facilitator(other.round.id.clone())),
            ),
            (
                Visitor::OtherCoordinator,
                "Eero Eskola",
                Some(Role::Coordinator(crate::support::region("15"))),
            ),
            (Visitor::Admin, "Aino Admin", Some(Role::NationalAdmin)),
        ];
        let mut world = World {
            app,
            cast: Vec::new(),
            elsewhere: other.participants[0].1.clone(),
            other: other.round.id.to_string(),
            password_hash: app.shared.acts.passwords.hash(PASSWORD).await.expect("a hash"),
            made: Cell::new(0),
        };
        for (visitor, name, role) in roles {
            let account = app.person(name, Language::Fi, role.as_slice()).await.account;
            world.as_at_first(&account).await;
            world.cast.push(Member { visitor, account });
        }
        world
    }

    /// A number of its own.
    pub fn next(&self) -> usize {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }

    pub fn account(&self, visitor: Visitor) -> Option<&Account> {
        self.member(visitor).map(|member| &member.account)
    }

    fn member(&self, visitor: Visitor) -> Option<&Member> {
        self.cast.iter().find(|member| member.visitor == visitor)
    }

    /// A visitor with a browser of their own, about to ask at an address; at their own account everything is as at
    /// first.
    pub async fn comes(&self, visitor: Visitor, scene: &Scene, address: &str) -> Came {
        let mut names = scene.names.clone();
        let Some(member) = self.member(visitor) else {
            let browser = self.app.browser();
            let code = match visitor {
                Visitor::Participant => scene.return_code.as_ref(),
                Visitor::OtherParticipant => Some(&self.elsewhere),
                _ => None,
            };
            if let Some(code) = code {
                browser.set_cookie(&format!("answering-{}", names["round"]), code.as_str());
                browser.set_cookie(&format!("answering-{}", self.other), code.as_str());
            }
            return Came {
                browser,
                names,
                bearer: None,
            };
        };
        if address.starts_with("/account") {
            self.as_at_first(&member.account).await;
        }
        if address.contains("session") {
            self.app.signed_in(&member.account.id).await;
            names.insert("session".to_owned(), self.session_of(&member.account.id).await);
        }
        if address.starts_with("/account/tokens/") || address == "/account/password" {
            let (id, _) = self.token_of(&member.account.id).await;
            names.insert("tokens/token".to_owned(), id);
        }
        let bearer = match address.starts_with("/api/") {
            true => Some(self.token_of(&member.account.id).await.1),
            false => None,
        };
        Came {
            browser: self.app.signed_in(&member.account.id).await,
            names,
            bearer,
        }
    }

    /// Gives the national admin her role again, after a service without any.
    pub async fn set_up(&self) {
        let aino = self.account(Visitor::Admin).expect("Aino");
        self.app.give(&aino.id, Role::NationalAdmin).await;
    }

    async fn as_at_first(&self, account: &Account) {
        let (account, hash) = (account.clone(), self.password_hash.clone());
        self.app
            .db()
            .put(move |conn| -> Result<(), DbError> {
                accounts::save(conn, &account)?;
                accounts::save_password(conn, &account.id, &hash)
            })
            .await
            .expect("an account as it was");
    }

    async fn session_of(&self, account: &AccountId) -> String {
        let id = account.clone();
        let found = self
            .app
            .db()
            .read(move |conn| -> Result<_, DbError> { sessions::list_of(conn, &id) })
            .await
            .expect("the sessions");
        found[0].id.to_string()
    }

    /// The id and the key of a new token.
    async fn token_of(&self, account: &AccountId) -> (String, String) {
        let typed = TypedToken {
            name: "Taulukko".to_owned(),
            scope: String::new(),
            days: "90".to_owned(),
        };
        let asked = AskedToken::parse(&typed, &[]).expect("a token that may be asked for");
        let id = ApiTokenId::from_uuid(fresh_uuid());
        let token = ApiToken::made(asked, id.clone(), account.clone(), self.app.now());
        let key = format!("{PREFIX}{}", keys::fresh());
        let hash = keys::hash(&key);
        self.app
            .db()
            .put(move |conn| -> Result<(), DbError> { api_tokens::insert(conn, &token, &hash) })
            .await
            .expect("a token");
        (id.to_string(), key)
    }
}
