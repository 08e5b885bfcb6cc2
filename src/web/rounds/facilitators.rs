use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::Timestamp;

use crate::clock::fresh_uuid;
use crate::db::{Connection, grants, invitations};
use crate::domain::account::{Account, Grant, Invitation, InvitationState, Role};
use crate::domain::event::By;
use crate::domain::ids::{AccountId, GrantId, InvitationId};
use crate::domain::mark::Mark;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::text::{Email, required_line};
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::FrameKind;
use crate::views::rounds::facilitators::{Facilitators, TypedFacilitator, facilitators as facilitators_page};
use crate::web::form::Fields;
use crate::web::people::state_of;
use crate::web::{Answer, AppError, Page};

const NAME_MAX: usize = 120;

/// Who runs the round, who could, and who has been invited.
struct Loaded {
    scene: PlacedRound,
    present: Vec<Account>,
    others: Vec<Account>,
    waiting: Vec<(Invitation, InvitationState)>,
}

pub async fn show(page: Page, id: Path<String>) -> Answer {
    let loaded = load(&page, id.into_inner()).await?;
    let typed = TypedFacilitator {
        language: page.language().code().to_owned(),
        ..TypedFacilitator::default()
    };
    Ok(answer(&page, StatusCode::OK, &loaded, &typed, &Flaws::new(), None))
}

/// Gives the round to somebody who already facilitates in the region.
pub async fn create(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let loaded = load(&page, id.into_inner()).await?;
    let typed = TypedFacilitator {
        account: fields.get("account").to_owned(),
        language: page.language().code().to_owned(),
        ..TypedFacilitator::default()
    };
    let chosen = AccountId::parse(&typed.account).filter(|id| loaded.others.iter().any(|other| other.id == *id));
    let Some(account) = chosen else {
        let flaw = if typed.account.is_empty() {
            Flaw::Missing
        } else {
            Flaw::NotAChoice
        };
        let flaws = Flaws::one("account", flaw);
        return Ok(answer(
            &page,
            StatusCode::UNPROCESSABLE_ENTITY,
            &loaded,
            &typed,
            &flaws,
            None,
        ));
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let round = loaded.scene.round.id.clone();
    let grant_id = GrantId::from_uuid(fresh_uuid());
    let given = page
        .db()
        .write_loose(move |conn| {
            let loaded = read(conn, &actor, round.as_str(), now)?;
            let other = loaded
                .others
                .into_iter()
                .find(|other| other.id == account)
                .ok_or(AppError::Stale)?;
            let grant = Grant {
                id: grant_id.clone(),
                account: other.id.clone(),
                role: Role::Facilitator(round.clone()),
                given: Mark {
                    by: Some(actor.id().clone()),
                    at: now,
                },
            };
            grants::insert(conn, &by, &grant)?;
            Ok::<_, AppError>(other)
        })
        .await?;
    let told = msg::rounds_facilitator_given(page.language(), &given.name);
    Ok(page.redirect_saying(&address(&loaded), &told))
}

/// Takes the round from a facilitator.
pub async fn delete(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, account) = path.into_inner();
    let account = AccountId::parse(&account).ok_or(AppError::NotFound)?;
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (round, ended) = page
        .db()
        .write_loose(move |conn| {
            let scene = placed(conn, &actor, &id, RoundAction::GiveFacilitators)?;
            let holders = grants::list_facilitators(conn, &scene.round.id)?;
            let holder = holders
                .into_iter()
                .find(|holder| holder.account.id == account)
                .ok_or(AppError::NotFound)?;
            for grant in &holder.grants {
                grants::delete(conn, &by, grant, now)?;
            }
            Ok::<_, AppError>((scene.round, holder.account))
        })
        .await?;
    let told = msg::rounds_facilitator_removed(page.language(), &ended.name);
    Ok(page.redirect_saying(&format!("/rounds/{}/facilitators", round.id), &told))
}

/// Invites somebody new: an invitation that waits already gets a new link.
pub async fn invite(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let loaded = load(&page, id.into_inner()).await?;
    let typed = TypedFacilitator {
        account: String::new(),
        name: fields.get("name").to_owned(),
        email: fields.get("email").to_owned(),
        language: fields.get("language").to_owned(),
    };
    let mut flaws = Flaws::new();
    let name = flaws.take("name", required_line(&typed.name, NAME_MAX));
    let email = flaws.take(
        "email",
        Email::parse(&typed.email).and_then(|email| free(email, &loaded)),
    );
    let language = flaws.take("language", Language::parse(&typed.language).ok_or(Flaw::NotAChoice));
    let (Some(name), Some(email), Some(language)) = (name, email, language) else {
        return Ok(answer(
            &page,
            StatusCode::UNPROCESSABLE_ENTITY,
            &loaded,
            &typed,
            &flaws,
            None,
        ));
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let token = keys::fresh();
    let token_hash = keys::hash(&token);
    let invitation = Invitation {
        id: InvitationId::from_uuid(fresh_uuid()),
        email,
        name,
        language,
        role: Role::Facilitator(loaded.scene.round.id.clone()),
        created: Mark {
            by: Some(actor.id().clone()),
            at: now,
        },
        expires_at: now + Invitation::LIFETIME,
        accepted_at: None,
        revoked: None,
    };
    let round = loaded.scene.round.id.clone();
    let loaded = page
        .db()
        .write_loose(move |conn| {
            placed(conn, &actor, round.as_str(), RoundAction::GiveFacilitators)?;
            match invitations::find_pending(conn, &invitation.email, &invitation.role)? {
                Some(waiting) => {
                    let renewed = Invitation {
                        id: waiting.id,
                        ..invitation.clone()
                    };
                    invitations::save_renewal(conn, &by, &renewed, &token_hash, now)?;
                }
                None => invitations::insert(conn, &by, &invitation, &token_hash)?,
            }
            read(conn, &actor, round.as_str(), now)
        })
        .await?;
    let link = page.link(&format!("/invitations/{token}"));
    let fresh = TypedFacilitator {
        language: typed.language,
        ..TypedFacilitator::default()
    };
    Ok(answer(
        &page,
        StatusCode::OK,
        &loaded,
        &fresh,
        &Flaws::new(),
        Some(&link),
    ))
}

/// Whoever runs the round already is not invited to it.
fn free(email: Email, loaded: &Loaded) -> Result<Email, Flaw> {
    let is_present = loaded.present.iter().any(|account| account.email == email);
    if is_present { Err(Flaw::Taken) } else { Ok(email) }
}

async fn load(page: &Page, id: String) -> Result<Loaded, AppError> {
    let (actor, now) = (page.signed_in()?.actor.clone(), page.now());
    page.db().read(move |conn| read(conn, &actor, &id, now)).await
}

fn read(conn: &mut Connection, actor: &Actor, id: &str, now: Timestamp) -> Result<Loaded, AppError> {
    let scene = placed(conn, actor, id, RoundAction::GiveFacilitators)?;
    let present: Vec<Account> = grants::list_facilitators(conn, &scene.round.id)?
        .into_iter()
        .map(|holder| holder.account)
        .collect();
    let others = grants::list_in_region(conn, &scene.region.code)?
        .into_iter()
        .filter(|holder| {
            let facilitates = |grant: &Grant| matches!(grant.role, Role::Facilitator(_));
            holder.account.deactivated.is_none() && holder.grants.iter().any(facilitates)
        })
        .map(|holder| holder.account)
        .filter(|account| !present.iter().any(|own| own.id == account.id))
        .collect();
    let role = Role::Facilitator(scene.round.id.clone());
    let mut waiting = Vec::new();
    for invitation in invitations::list_pending_in_region(conn, &scene.region.code)? {
        if invitation.role == role {
            let state = state_of(conn, &invitation, now)?;
            waiting.push((invitation, state));
        }
    }
    Ok(Loaded {
        scene,
        present,
        others,
        waiting,
    })
}

fn address(loaded: &Loaded) -> String {
    format!("/rounds/{}/facilitators", loaded.scene.round.id)
}

fn answer(
    page: &Page,
    status: StatusCode,
    loaded: &Loaded,
    typed: &TypedFacilitator,
    flaws: &Flaws,
    link: Option<&str>,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_facilitators(l));
    let shown = Facilitators {
        way: way_below(l, &loaded.scene),
        round: &loaded.scene.round,
        present: &loaded.present,
        others: &loaded.others,
        waiting: &loaded.waiting,
        typed,
        flaws,
        link,
    };
    page.page(status, &frame, facilitators_page(l, &shown))
}
