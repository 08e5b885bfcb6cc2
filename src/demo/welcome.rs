//! What somebody who starts the demo is told.

use std::fmt;

use serde::Serialize;

use super::content::{Content, PersonRole, RoundEntry};

/// Addresses, accounts, a join code; with `--json` as they stand here.
#[derive(Debug, Clone, Serialize)]
pub struct Welcome {
    pub url: String,
    pub accounts: Vec<DemoAccount>,
    /// Of the open round.
    pub join_code: String,
    pub rounds: DemoRounds,
    /// The code of the region that has them.
    pub region: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct DemoAccount {
    pub role: &'static str,
    pub name: String,
    pub email: String,
    pub password: String,
    /// Whose words the account reads.
    pub language: String,
    pub region: Option<String>,
}

/// One round in each state, all of the same region.
#[derive(Debug, Clone, Serialize)]
pub struct DemoRounds {
    pub open: String,
    pub joint: String,
    pub closed: String,
    pub draft: String,
}

impl Welcome {
    /// # Errors
    /// What the content lacks.
    pub(super) fn of(content: &Content, url: String) -> Result<Welcome, String> {
        let coordinator = content
            .people
            .people
            .iter()
            .find(|person| person.role == PersonRole::Coordinator);
        let region = coordinator
            .and_then(|person| person.region.clone())
            .ok_or("no co-ordinator")?;
        // The newest of its kind.
        let find = |what: &str, is_it: fn(&RoundEntry) -> bool| {
            let mut own = content
                .rounds
                .iter()
                .filter(|entry| entry.region == region && is_it(entry));
            own.next_back().ok_or(format!("no {what} round in region {region}"))
        };
        let open = find("open", |entry| entry.opened.is_some() && entry.discussed.is_none())?;
        let joint = find("joint", |entry| entry.discussed.is_some() && entry.closed.is_none())?;
        let closed = find("closed", |entry| entry.closed.is_some())?;
        let draft = find("draft", |entry| entry.opened.is_none())?;
        let id = |entry: &RoundEntry| entry.id().to_string();
        Ok(Welcome {
            url,
            accounts: content
                .people
                .people
                .iter()
                .map(|person| DemoAccount {
                    role: person.role.code(),
                    name: person.name.clone(),
                    email: person.email(),
                    password: content.people.password.clone(),
                    language: person.language.clone(),
                    region: person.region.clone(),
                })
                .collect(),
            join_code: open.join_code()?.to_string(),
            rounds: DemoRounds {
                open: id(open),
                joint: id(joint),
                closed: id(closed),
                draft: id(draft),
            },
            region,
        })
    }
}

impl fmt::Display for Welcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = &self.url;
        writeln!(f, "The demo is at {url}\n")?;
        writeln!(
            f,
            "Answer as a participant:   {url}/join/{}",
            self.join_code.replace('-', "")
        )?;
        writeln!(
            f,
            "                           or type the code {} at {url}/\n",
            self.join_code
        )?;
        writeln!(f, "Sign in at {url}/sign-in")?;
        for account in &self.accounts {
            let region = account
                .region
                .as_deref()
                .map_or(String::new(), |code| format!(", region {code}"));
            let role = account.role.replace('_', " ");
            writeln!(
                f,
                "  {:<22} {}    {}, {role}{region}",
                account.email, account.password, account.name
            )?;
        }
        writeln!(f, "\nRounds to look at, once signed in:")?;
        writeln!(f, "  open               {url}/rounds/{}", self.rounds.open)?;
        writeln!(f, "  joint discussion   {url}/rounds/{}", self.rounds.joint)?;
        writeln!(f, "  closed, results    {url}/rounds/{}/results", self.rounds.closed)?;
        writeln!(f, "  draft              {url}/rounds/{}\n", self.rounds.draft)?;
        write!(
            f,
            "Everything in it is made up. Ctrl+C ends it; the next start goes on where this one ended."
        )
    }
}
