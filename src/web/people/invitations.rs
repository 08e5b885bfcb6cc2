use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::{NAME_MAX, list_address, role_labels};
use crate::acts::permits::{nationally, region_for};
use crate::clock;
use crate::db::{Connection, accounts, grants, invitations, regions, rounds, sites};
use crate::domain::account::{Invitation, InvitationState, ReaderScope, Role};
use crate::domain::event::By;
use crate::domain::ids::InvitationId;
use crate::domain::mark::Mark;
use crate::domain::permission::{Actor, NationalAction, RegionAction};
use crate::domain::region::Region;
use crate::domain::round_state::RoundState;
use crate::domain::text::{Email, required_line};
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::people::invitation::{InvitationForm, InvitationReady, Offer, invitation_form, invitation_ready};
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct InviteForm {
    email: String,
    name: String,
    language: String,
    role: String,
}

/// A link to the form may have chosen the role already: `?role=facilitator:ID`.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct InviteQuery {
    role: String,
}

/// Where one invites: what may be given there, and the region unless it is the whole service.
struct InvitePlace {
    region: Option<Region>,
    offers: Vec<Offer>,
}

pub async fn new_national(page: Page, chosen: Query<InviteQuery>) -> Answer {
    let place = load(&page, None).await?;
    Ok(empty_form(&page, &place, &chosen.role))
}

pub async fn new_in_region(page: Page, code: Path<String>, chosen: Query<InviteQuery>) -> Answer {
    let place = load(&page, Some(code.into_inner())).await?;
    Ok(empty_form(&page, &place, &chosen.role))
}

pub async fn create_national(page: Page, form: Form<InviteForm>) -> Answer {
    let place = load(&page, None).await?;
    create(&page, &place, &form.0).await
}

pub async fn create_in_region(page: Page, code: Path<String>, form: Form<InviteForm>) -> Answer {
    let place = load(&page, Some(code.into_inner())).await?;
    create(&page, &place, &form.0).await
}

/// A new link, given by whoever sends it again; the old one stops working.
pub async fn renew(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let token = keys::fresh();
    let token_hash = keys::hash(&token);
    let (invitation, address) = page
        .db()
        .write_loose(move |conn| {
            let (mut invitation, address) = pending_for(conn, &actor, &id)?;
            invitation.created.by = Some(actor.id().clone());
            invitation.expires_at = now + Invitation::LIFETIME;
            invitations::save_renewal(conn, &by, &invitation, &token_hash, now)?;
            Ok::<_, AppError>((invitation, address))
        })
        .await?;
    ready(&page, &invitation, &token, &address).await
}

pub async fn revoke(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let address = page
        .db()
        .write_loose(move |conn| {
            let (invitation, address) = pending_for(conn, &actor, &id)?;
            let mark = Mark {
                by: Some(actor.id().clone()),
                at: now,
            };
            invitations::save_revocation(conn, &by, &invitation, &mark)?;
            Ok::<_, AppError>(address)
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::people_invitation_revoked(page.language())))
}

/// Creates, or renews the invitation to the same role that waits already: sending the form twice invites once.
async fn create(page: &Page, place: &InvitePlace, form: &InviteForm) -> Answer {
    let mut flaws = Flaws::new();
    let email = flaws.take("email", Email::parse(&form.email));
    let name = flaws.take("name", required_line(&form.name, NAME_MAX));
    let offer = place.offers.iter().find(|offer| offer.value == form.role);
    let role = flaws.take("role", offer.map(|offer| offer.role.clone()).ok_or(Flaw::NotAChoice));
    let language = flaws.take("language", Language::parse(&form.language).ok_or(Flaw::NotAChoice));
    let (Some(email), Some(name), Some(language), Some(role)) = (email, name, language, role) else {
        return Ok(refused(page, place, form, flaws));
    };
    let signed_in = page.signed_in()?;
    let (by, now) = (By::from(signed_in), page.now());
    let mut invitation = Invitation {
        id: InvitationId::from_uuid(clock::fresh_uuid()),
        email,
        name,
        language,
        role,
        created: Mark {
            by: Some(signed_in.actor.id().clone()),
            at: now,
        },
        expires_at: now + Invitation::LIFETIME,
        accepted_at: None,
        revoked: None,
    };
    let token = keys::fresh();
    let (token_hash, asked) = (keys::hash(&token), invitation.clone());
    let stored = page
        .db()
        .write_loose(move |conn| {
            if holds(conn, &asked)? {
                return Ok::<_, AppError>(None);
            }
            if let Some(older) = invitations::find_pending(conn, &asked.email, &asked.role)? {
                let renewed = Invitation {
                    id: older.id,
                    ..asked.clone()
                };
                invitations::save_renewal(conn, &by, &renewed, &token_hash, now)?;
                return Ok(Some(renewed.id));
            }
            invitations::insert(conn, &by, &asked, &token_hash)?;
            Ok(Some(asked.id.clone()))
        })
        .await?;
    match stored {
        None => Ok(refused(page, place, form, Flaws::one("email", Flaw::Taken))),
        Some(id) => {
            invitation.id = id;
            ready(page, &invitation, &token, &address_of(place)).await
        }
    }
}

/// Whether the address belongs to somebody who has the role already.
fn holds(conn: &mut Connection, asked: &Invitation) -> Result<bool, AppError> {
    let Some((account, _)) = accounts::find_by_email(conn, &asked.email)? else {
        return Ok(false);
    };
    let held = grants::list_of(conn, &account.id)?;
    Ok(held.iter().any(|grant| grant.role == asked.role))
}

/// An invitation that waits or has expired, for somebody who may give its role; and the list it stands on.
fn pending_for(conn: &mut Connection, actor: &Actor, id: &str) -> Result<(Invitation, String), AppError> {
    let id = InvitationId::parse(id).ok_or(AppError::NotFound)?;
    let invitation = invitations::find(conn, &id)?;
    let region = grants::region_of(conn, &invitation.role)?;
    if !actor.may_give(&invitation.role, region.as_ref()) {
        return Err(AppError::NotFound);
    }
    // Whether it has expired does not matter here.
    match invitation.state(invitation.created.at) {
        InvitationState::Waiting | InvitationState::Expired => {}
        InvitationState::Accepted | InvitationState::Revoked => return Err(AppError::Stale),
    }
    let leads = matches!(invitation.role, Role::NationalAdmin | Role::Coordinator(_));
    let address = list_address(region.as_ref().map(|region| region.as_str()), leads);
    Ok((invitation, address))
}

async fn load(page: &Page, code: Option<String>) -> Result<InvitePlace, AppError> {
    let l = page.language();
    let actor = page.signed_in()?.actor.clone();
    page.db()
        .read(move |conn| match &code {
            None => {
                nationally(&actor, NationalAction::ManageCoordinators)?;
                Ok(InvitePlace {
                    region: None,
                    offers: national_offers(conn, l)?,
                })
            }
            Some(code) => {
                let region = region_for(conn, &actor, code, RegionAction::ManagePeople)?;
                Ok(InvitePlace {
                    offers: region_offers(conn, l, &region)?,
                    region: Some(region),
                })
            }
        })
        .await
}

fn national_offers(conn: &mut Connection, l: Language) -> Result<Vec<Offer>, AppError> {
    let mut roles: Vec<Role> = regions::list(conn)?
        .into_iter()
        .map(|region| Role::Coordinator(region.code))
        .collect();
    roles.push(Role::NationalAdmin);
    offers(conn, l, roles)
}

/// Facilitators of rounds that still go on; readers of the region or of one of its sites.
fn region_offers(conn: &mut Connection, l: Language, region: &Region) -> Result<Vec<Offer>, AppError> {
    let mut roles: Vec<Role> = rounds::list_in_region(conn, &region.code)?
        .into_iter()
        .filter(|round| match round.state {
            RoundState::Draft | RoundState::Open | RoundState::Joint => true,
            RoundState::Closed | RoundState::Cancelled => false,
        })
        .map(|round| Role::Facilitator(round.id))
        .collect();
    roles.push(Role::Reader(ReaderScope::Region(region.code.clone())));
    let own_sites = sites::list_in_region(conn, &region.code)?;
    roles.extend(
        own_sites
            .into_iter()
            .filter(|in_use| in_use.site.archived.is_none())
            .map(|in_use| Role::Reader(ReaderScope::Site(in_use.site.id))),
    );
    offers(conn, l, roles)
}

fn offers(conn: &mut Connection, l: Language, roles: Vec<Role>) -> Result<Vec<Offer>, AppError> {
    let labels = role_labels(conn, l, &roles)?;
    Ok(roles
        .into_iter()
        .zip(labels)
        .map(|(role, label)| Offer {
            value: value_of(&role),
            label,
            role,
        })
        .collect())
}

/// How a role stands in the form and in links to it.
fn value_of(role: &Role) -> String {
    match role {
        Role::NationalAdmin => role.code().to_owned(),
        Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => format!("{}:{region}", role.code()),
        Role::Facilitator(round) => format!("{}:{round}", role.code()),
        Role::Reader(ReaderScope::Site(site)) => format!("{}:{site}", role.code()),
    }
}

fn empty_form(page: &Page, place: &InvitePlace, role: &str) -> HttpResponse {
    let l = page.language();
    let form = InviteForm {
        role: role.to_owned(),
        language: Language::default().code().to_owned(),
        ..InviteForm::default()
    };
    let main = invitation_form(l, &view(place, &form, Flaws::new()));
    page.show(&page.frame(FrameKind::Work, msg::people_invite_title(l)), main)
}

fn refused(page: &Page, place: &InvitePlace, form: &InviteForm, flaws: Flaws) -> HttpResponse {
    let l = page.language();
    let main = invitation_form(l, &view(place, form, flaws));
    page.refuse(&page.frame(FrameKind::Work, msg::people_invite_title(l)), main)
}

fn view<'a>(place: &'a InvitePlace, form: &'a InviteForm, flaws: Flaws) -> InvitationForm<'a> {
    InvitationForm {
        region: place.region.as_ref(),
        offers: &place.offers,
        email: &form.email,
        name: &form.name,
        language: &form.language,
        role: &form.role,
        flaws,
    }
}

/// The link, shown this once: the service keeps only its hash.
async fn ready(page: &Page, invitation: &Invitation, token: &str, back: &str) -> Answer {
    let l = page.language();
    let (role, theirs) = (invitation.role.clone(), invitation.language);
    let role = page
        .db()
        .read(move |conn| Ok::<_, AppError>(role_labels(conn, theirs, [&role])?.remove(0)))
        .await?;
    let link = page.link(&format!("/invitations/{token}"));
    let view = InvitationReady {
        invitation,
        role: &role,
        link: &link,
        back,
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::people_ready_title(l))
    };
    Ok(page.show(&frame, invitation_ready(l, &view)))
}

fn address_of(place: &InvitePlace) -> String {
    list_address(place.region.as_ref().map(|region| region.code.as_str()), false)
}
