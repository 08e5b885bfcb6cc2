//! Invitations by link. Only a hash of a link's token is stored; sending again makes a new one.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{mark_from, optional_mark_from, read, time_from_text, time_to_text};
use super::roles::{Within, role_from, scope};
use super::schema::invitations;
use super::{Connection, DbError, events, grants};
use crate::domain::Language;
use crate::domain::account::{Invitation, Role};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, InvitationId};
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::text::Email;

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitations)]
struct InvitationRow {
    id: String,
    email: String,
    name: String,
    language: String,
    role: String,
    region_code: Option<String>,
    site_id: Option<String>,
    round_id: Option<String>,
    created_by: Option<String>,
    created_at: String,
    expires_at: String,
    accepted_at: Option<String>,
    revoked_by: Option<String>,
    revoked_at: Option<String>,
}

impl InvitationRow {
    fn into_invitation(self) -> Result<Invitation, DbError> {
        let (region, site, round) = (&self.region_code, &self.site_id, &self.round_id);
        Ok(Invitation {
            id: read("invitation", &self.id, InvitationId::parse)?,
            email: read("email", &self.email, |text| Email::parse(text).ok())?,
            name: self.name,
            language: read("language", &self.language, Language::parse)?,
            role: role_from(&self.role, region.as_deref(), site.as_deref(), round.as_deref())?,
            created: mark_from(self.created_by.as_deref(), &self.created_at)?,
            expires_at: time_from_text(&self.expires_at)?,
            accepted_at: self.accepted_at.as_deref().map(time_from_text).transpose()?,
            revoked: optional_mark_from(self.revoked_by.as_deref(), self.revoked_at.as_deref())?,
        })
    }
}

pub fn find(conn: &mut Connection, id: &InvitationId) -> Result<Invitation, DbError> {
    invitations::table
        .find(id.as_str())
        .select(InvitationRow::as_select())
        .first::<InvitationRow>(conn)?
        .into_invitation()
}

pub fn find_by_token(conn: &mut Connection, token_hash: &str) -> Result<Invitation, DbError> {
    invitations::table
        .filter(invitations::token_hash.eq(token_hash))
        .select(InvitationRow::as_select())
        .first::<InvitationRow>(conn)?
        .into_invitation()
}

/// The invitation to this role that still can be accepted or sent again.
pub fn find_pending(conn: &mut Connection, email: &Email, role: &Role) -> Result<Option<Invitation>, DbError> {
    let rows: Vec<InvitationRow> = invitations::table
        .filter(invitations::email.eq(email.as_str()))
        .filter(invitations::role.eq(role.code()))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .order(invitations::created_at.desc())
        .select(InvitationRow::as_select())
        .load(conn)?;
    for row in rows {
        let invitation = row.into_invitation()?;
        if invitation.role == *role {
            return Ok(Some(invitation));
        }
    }
    Ok(None)
}

/// Invitations of national admins and co-ordinators that are neither accepted nor revoked, newest first.
pub fn list_pending_national(conn: &mut Connection) -> Result<Vec<Invitation>, DbError> {
    let rows: Vec<InvitationRow> = invitations::table
        .filter(invitations::role.eq_any(["national_admin", "coordinator"]))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .order((invitations::created_at.desc(), invitations::id))
        .select(InvitationRow::as_select())
        .load(conn)?;
    rows.into_iter().map(InvitationRow::into_invitation).collect()
}

/// Invitations of facilitators and readers of a region, its sites and rounds, neither accepted nor revoked, newest first.
pub fn list_pending_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<Invitation>, DbError> {
    let within = Within::of(conn, region)?;
    let rows: Vec<InvitationRow> = invitations::table
        .filter(invitations::role.eq_any(["facilitator", "reader"]))
        .filter(
            invitations::region_code
                .eq(region.as_str())
                .or(invitations::site_id.eq_any(within.sites))
                .or(invitations::round_id.eq_any(within.rounds)),
        )
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .order((invitations::created_at.desc(), invitations::id))
        .select(InvitationRow::as_select())
        .load(conn)?;
    rows.into_iter().map(InvitationRow::into_invitation).collect()
}

pub fn insert(conn: &mut Connection, by: &By, invitation: &Invitation, token_hash: &str) -> Result<(), DbError> {
    let scope = scope(&invitation.role);
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(invitation.id.as_str()),
            invitations::email.eq(invitation.email.as_str()),
            invitations::name.eq(&invitation.name),
            invitations::language.eq(invitation.language.code()),
            invitations::role.eq(invitation.role.code()),
            invitations::region_code.eq(scope.region),
            invitations::site_id.eq(scope.site),
            invitations::round_id.eq(scope.round),
            invitations::token_hash.eq(token_hash),
            invitations::created_by.eq(invitation.created.by.as_ref().map(AccountId::as_str)),
            invitations::created_at.eq(time_to_text(invitation.created.at)),
            invitations::expires_at.eq(time_to_text(invitation.expires_at)),
        ))
        .execute(conn)?;
    told(conn, by, EventKind::InvitationMade, invitation, invitation.created.at)
}

/// A new link for an invitation, which its sender now answers for; the old one stops working.
pub fn save_renewal(
    conn: &mut Connection,
    by: &By,
    invitation: &Invitation,
    token_hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set((
            invitations::name.eq(&invitation.name),
            invitations::language.eq(invitation.language.code()),
            invitations::token_hash.eq(token_hash),
            invitations::created_by.eq(invitation.created.by.as_ref().map(AccountId::as_str)),
            invitations::expires_at.eq(time_to_text(invitation.expires_at)),
        ))
        .execute(conn)?;
    told(conn, by, EventKind::InvitationRenewed, invitation, now)
}

pub fn save_revocation(conn: &mut Connection, by: &By, invitation: &Invitation, mark: &Mark) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set((
            invitations::revoked_at.eq(Some(time_to_text(mark.at))),
            invitations::revoked_by.eq(mark.by.as_ref().map(AccountId::as_str)),
        ))
        .execute(conn)?;
    told(conn, by, EventKind::InvitationRevoked, invitation, mark.at)
}

pub fn save_acceptance(
    conn: &mut Connection,
    by: &By,
    invitation: &Invitation,
    account: &AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set((
            invitations::accepted_at.eq(Some(time_to_text(now))),
            invitations::account_id.eq(Some(account.as_str())),
        ))
        .execute(conn)?;
    told(conn, by, EventKind::InvitationAccepted, invitation, now)
}

fn told(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    invitation: &Invitation,
    now: Timestamp,
) -> Result<(), DbError> {
    let mut event = Event::new(kind).to(&invitation.id);
    event.region = grants::region_of(conn, &invitation.role)?;
    events::insert(conn, by, &event, now)
}
