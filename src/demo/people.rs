//! The demo's people: each is invited by whoever is above them, and accepts.

use jiff::Timestamp;

use super::chance::id_of;
use super::content::{PersonEntry, PersonRole};
use super::past::{FillError, Past, known};
use crate::acts::accounts::Beginning;
use crate::acts::people::{self, AcceptanceIds};
use crate::acts::rounds::facilitators;
use crate::domain::account::{ReaderScope, Role, TypedNewcomer};
use crate::domain::ids::RoundId;
use crate::domain::invitation::TypedInvitation;
use crate::domain::region::RegionCode;
use crate::{clock, keys};

/// Somebody is invited by whoever is above them, and accepts. Facilitators come with their first round.
pub async fn come(past: &Past, person: &PersonEntry, at: Timestamp) -> Result<(), FillError> {
    let region = person.region.as_deref().unwrap_or_default();
    let role = match person.role {
        PersonRole::NationalAdmin => Role::NationalAdmin,
        PersonRole::Coordinator => Role::Coordinator(known("region", region, RegionCode::parse)?),
        PersonRole::Reader => Role::Reader(ReaderScope::Region(known("region", region, RegionCode::parse)?)),
        PersonRole::Facilitator => return Ok(()),
    };
    let (key, typed) = (keys::fresh(), invitation(person, &role));
    let id = id_of("invitation", &person.key);
    match &role {
        Role::NationalAdmin => {
            people::invite_national_admin(&past.command_line(at), typed, id, &key).await?;
        }
        Role::Coordinator(_) => {
            let above = past.person(past.content.national_admin()?, at).await?;
            people::invite(&above, None, typed, id, &key).await?;
        }
        Role::Reader(_) | Role::Facilitator(_) => {
            let above = past.person(past.content.coordinator(region)?, at).await?;
            people::invite(&above, Some(region), typed, id, &key).await?;
        }
    }
    accept(past, person, &role, &key, at).await
}

/// Gives a round to somebody who facilitates in its region, or invites them to it.
pub async fn facilitate(
    past: &Past,
    person: &PersonEntry,
    round: &RoundId,
    (coordinator, at): (&PersonEntry, Timestamp),
) -> Result<(), FillError> {
    let above = past.person(coordinator, at).await?;
    let role = Role::Facilitator(round.clone());
    let shown = facilitators::show(&above, round.as_str()).await?;
    if shown.others.iter().any(|other| other.id == person.account()) {
        let grant = id_of("grant", &format!("{}/{role:?}", person.key));
        facilitators::give(&above, round.as_str(), person.account().as_str(), grant).await?;
        return Ok(());
    }
    let (key, typed) = (keys::fresh(), invitation(person, &role));
    facilitators::invite(&above, round.as_str(), typed, id_of("invitation", &person.key), &key).await?;
    accept(past, person, &role, &key, at).await
}

fn invitation(person: &PersonEntry, role: &Role) -> TypedInvitation {
    TypedInvitation {
        email: person.email(),
        name: person.name.clone(),
        language: person.language.clone(),
        role: role.written(),
    }
}

/// The session that begins with it is over long since: nobody keeps its key.
async fn accept(past: &Past, person: &PersonEntry, role: &Role, key: &str, at: Timestamp) -> Result<(), FillError> {
    let password = past.content.people.password.clone();
    let typed = TypedNewcomer {
        name: person.name.clone(),
        language: person.language.clone(),
        again: password.clone(),
        password,
    };
    let ids = AcceptanceIds {
        account: id_of("account", &person.key),
        grant: id_of("grant", &format!("{}/{role:?}", person.key)),
    };
    let beginning = Beginning {
        id: clock::fresh_uuid(),
        key: keys::fresh(),
        browser: String::new(),
    };
    people::accept_as_newcomer(&past.nobody(at), key, &typed, ids, beginning).await?;
    Ok(())
}
