//! Invitations by link. Only a hash of a link's token is stored; sending again makes a new one.

use diesel::prelude::*;

use super::columns::{mark_from, optional_mark_from, read, time_from_text, time_to_text};
use super::roles::{Within, role_from, scope};
use super::schema::invitations;
use super::{Connection, DbError};
use crate::domain::Language;
use crate::domain::account::Role;
use crate::domain::ids::{AccountId, InvitationId};
use crate::domain::invitation::Invitation;
use crate::domain::region::RegionCode;
use crate::domain::text::Email;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = invitations, treat_none_as_null = true)]
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
    fn of(invitation: &Invitation) -> InvitationRow {
        let (scope, revoked) = (scope(&invitation.role), invitation.revoked.as_ref());
        InvitationRow {
            id: invitation.id.to_string(),
            email: invitation.email.as_str().to_owned(),
            name: invitation.name.clone(),
            language: invitation.language.code().to_owned(),
            role: invitation.role.code().to_owned(),
            region_code: scope.region.map(str::to_owned),
            site_id: scope.site.map(str::to_owned),
            round_id: scope.round.map(str::to_owned),
            created_by: invitation.created.by.as_ref().map(ToString::to_string),
            created_at: time_to_text(invitation.created.at),
            expires_at: time_to_text(invitation.expires_at),
            accepted_at: invitation.accepted_at.map(time_to_text),
            revoked_by: revoked.and_then(|mark| mark.by.as_ref().map(ToString::to_string)),
            revoked_at: revoked.map(|mark| time_to_text(mark.at)),
        }
    }

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

/// As [`find`], and nobody else changes the invitation before the transaction ends.
pub fn find_for_change(conn: &mut Connection, id: &InvitationId) -> Result<Invitation, DbError> {
    // On SQLite the one writer is alone anyway.
    if let Connection::Pg(pg) = conn {
        invitations::table
            .find(id.as_str())
            .select(invitations::id)
            .for_update()
            .first::<String>(pg)?;
    }
    find(conn, id)
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

pub fn insert(conn: &mut Connection, invitation: &Invitation, token_hash: &str) -> Result<(), DbError> {
    diesel::insert_into(invitations::table)
        .values((InvitationRow::of(invitation), invitations::token_hash.eq(token_hash)))
        .execute(conn)?;
    Ok(())
}

/// Saves an invitation as it stands now; its link stays.
pub fn save(conn: &mut Connection, invitation: &Invitation) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set(InvitationRow::of(invitation))
        .execute(conn)?;
    Ok(())
}

/// As [`save`], with a new link; the old one stops working.
pub fn save_renewal(conn: &mut Connection, invitation: &Invitation, token_hash: &str) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set((InvitationRow::of(invitation), invitations::token_hash.eq(token_hash)))
        .execute(conn)?;
    Ok(())
}

/// As [`save`], with the account that has accepted it.
pub fn save_acceptance(conn: &mut Connection, invitation: &Invitation, account: &AccountId) -> Result<(), DbError> {
    diesel::update(invitations::table.find(invitation.id.as_str()))
        .set((
            InvitationRow::of(invitation),
            invitations::account_id.eq(Some(account.as_str())),
        ))
        .execute(conn)?;
    Ok(())
}
