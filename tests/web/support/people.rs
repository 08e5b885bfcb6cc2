//! The cast, always the same: Aino the national admin, Birgitta the co-ordinator of a bilingual region, Celia a
//! facilitator, Daniel a participant by link, Eero the co-ordinator of another region.

use super::seed::Put;
use perhekeskusarviointi::acts::roles;
use perhekeskusarviointi::clock;
use perhekeskusarviointi::db::{DbError, Untraced, Written, accounts, actors, grants, sessions};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::{Account, Grant, Role, Session};
use perhekeskusarviointi::domain::event::{By, Means, Trace};
use perhekeskusarviointi::domain::ids::{AccountId, GrantId, SessionId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::permission::Actor;
use perhekeskusarviointi::domain::region::RegionCode;
use perhekeskusarviointi::domain::text::Email;
use perhekeskusarviointi::keys;

use super::{Browser, TestApp};

/// Somebody with an account and a browser in which they are signed in.
pub struct Person {
    pub account: Account,
    pub browser: Browser,
}

/// Birgitta's region: Pohjanmaa, bilingual.
pub const BIRGITTAS_REGION: &str = "17";
/// Eero's region.
pub const EEROS_REGION: &str = "15";

impl TestApp {
    pub async fn aino(&self) -> Person {
        self.person("Aino Admin", Language::Fi, &[Role::NationalAdmin]).await
    }

    pub async fn birgitta(&self) -> Person {
        let role = Role::Coordinator(region(BIRGITTAS_REGION));
        self.person("Birgitta Berg", Language::Fi, &[role]).await
    }

    /// A facilitator without a round yet; give her one with [`TestApp::give`].
    pub async fn celia(&self) -> Person {
        self.person("Celia Ceder", Language::Fi, &[]).await
    }

    pub async fn eero(&self) -> Person {
        let role = Role::Coordinator(region(EEROS_REGION));
        self.person("Eero Eskola", Language::Fi, &[role]).await
    }

    /// A participant: a browser and nothing else.
    pub fn daniel(&self) -> Browser {
        self.browser()
    }

    /// Somebody who has an account with these roles and is signed in. The address is the name's first word at
    /// `example.fi`.
    pub async fn person(&self, name: &str, language: Language, roles: &[Role]) -> Person {
        let first = name.split(' ').next().unwrap_or(name).to_lowercase();
        let account = Account {
            id: AccountId::from_uuid(clock::fresh_uuid()),
            email: Email::parse(&format!("{first}@example.fi")).expect("an address"),
            name: name.to_owned(),
            language,
            deactivated: None,
        };
        let (new, now) = (account.clone(), self.now());
        self.db()
            .put(move |conn| accounts::insert(conn, &new, "no password", now))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
        for role in roles {
            self.give(&account.id, role.clone()).await;
        }
        let browser = self.signed_in(&account.id).await;
        Person { account, browser }
    }

    pub async fn give(&self, account: &AccountId, role: Role) {
        let grant = Grant {
            id: GrantId::from_uuid(clock::fresh_uuid()),
            account: account.clone(),
            role,
            given: Mark {
                by: None,
                at: self.now(),
            },
        };
        let trace = Trace {
            by: By::CommandLine,
            means: Means::Test,
            at: self.now(),
        };
        self.db()
            .write(trace, move |conn| {
                let given = roles::give(conn, &grant)?;
                Ok(Written::leaving((), given, Untraced::Nothing))
            })
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
    }

    /// A browser in which an account has just signed in.
    pub async fn signed_in(&self, account: &AccountId) -> Browser {
        let key = keys::fresh();
        let hash = keys::hash(&key);
        let session = Session {
            id: SessionId::from_uuid(clock::fresh_uuid()),
            account: account.clone(),
            browser: "Firefox, Linux".to_owned(),
            created_at: self.now(),
            seen_at: self.now(),
        };
        self.db()
            .put(move |conn| sessions::insert(conn, &session, &hash))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
        let browser = self.browser();
        browser.set_cookie("session", &key);
        browser
    }

    /// An account as the permission table sees it.
    pub async fn actor(&self, account: &AccountId) -> Actor {
        let id = account.clone();
        self.db()
            .read(move |conn| actors::find(conn, &id))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"))
    }
}

pub fn region(code: &str) -> RegionCode {
    RegionCode::parse(code).expect("two digits")
}
