//! Rounds with their settings.

use diesel::prelude::*;

use super::columns::{
    date_from_text, date_to_text, mark_from, odd, optional_mark_from, read, time_from_text, time_to_text,
};
use super::schema::{grants, invitations, round_groups, round_themes, rounds, sites};
use super::{Connection, DbError, reveals};
use crate::domain::anonymity::Anonymity;
use crate::domain::code::JoinCode;
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::instrument::ThemeId;
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::round::{Round, RoundGroup, Settings, Subject};
use crate::domain::round_state::RoundState;
use crate::domain::site::SiteKind;
use crate::domain::target_timing::TargetTiming;
use crate::domain::{ActorGroup, Mode, SubjectKind};

mod joined;
mod listed;
mod several;

pub use joined::{attendance, count_answered, has_participants};
pub(super) use listed::{ids_in_region, summaries};
pub use listed::{list_facilitated, list_in_region, list_of_site, list_readable};
pub use several::list;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rounds, treat_none_as_null = true)]
struct RoundRow {
    id: String,
    region_code: String,
    site_id: Option<String>,
    version_id: String,
    name: String,
    starts_on: Option<String>,
    ends_on: Option<String>,
    mode: String,
    anonymity: String,
    k: i32,
    targets: String,
    asks_name: bool,
    state: String,
    code: String,
    first_revealed_at: Option<String>,
    results_shown_by: Option<String>,
    results_shown_at: Option<String>,
    previous_id: Option<String>,
    created_by: Option<String>,
    created_at: String,
    revision: i32,
}

impl RoundRow {
    fn of(round: &Round) -> Result<RoundRow, DbError> {
        let settings = &round.settings;
        let shown = round.results_shown.as_ref();
        Ok(RoundRow {
            id: round.id.to_string(),
            region_code: round.subject.region.to_string(),
            site_id: round.subject.site.as_ref().map(ToString::to_string),
            version_id: round.version.to_string(),
            name: settings.name.clone(),
            starts_on: settings.starts_on.map(date_to_text),
            ends_on: settings.ends_on.map(date_to_text),
            mode: settings.mode.code().to_owned(),
            anonymity: settings.anonymity.code().to_owned(),
            k: i32::try_from(settings.k).map_err(|_| odd("k", &settings.k.to_string()))?,
            targets: settings.targets.code().to_owned(),
            asks_name: settings.asks_name,
            state: round.state.code().to_owned(),
            code: round.code.as_str().to_owned(),
            first_revealed_at: round.first_revealed_at.map(time_to_text),
            results_shown_by: shown.and_then(account),
            results_shown_at: shown.map(|mark| time_to_text(mark.at)),
            previous_id: round.previous.as_ref().map(ToString::to_string),
            created_by: account(&round.created),
            created_at: time_to_text(round.created.at),
            revision: round.revision,
        })
    }

    fn into_round(
        self,
        site_kind: Option<&str>,
        themes: Vec<ThemeId>,
        groups: Vec<RoundGroup>,
        revealed: Vec<ThemeId>,
    ) -> Result<Round, DbError> {
        Ok(Round {
            id: read("round", &self.id, RoundId::parse)?,
            subject: subject(&self.region_code, self.site_id.as_deref(), site_kind)?,
            version: read("version", &self.version_id, VersionId::parse)?,
            settings: Settings {
                name: self.name,
                starts_on: self.starts_on.as_deref().map(date_from_text).transpose()?,
                ends_on: self.ends_on.as_deref().map(date_from_text).transpose()?,
                themes,
                groups,
                mode: read("mode", &self.mode, Mode::parse)?,
                anonymity: read("anonymity", &self.anonymity, Anonymity::parse)?,
                k: usize::try_from(self.k).map_err(|_| odd("k", &self.k.to_string()))?,
                targets: read("targets", &self.targets, TargetTiming::parse)?,
                asks_name: self.asks_name,
            },
            state: read("state", &self.state, RoundState::parse)?,
            code: read("code", &self.code, |code| JoinCode::parse(code).ok())?,
            revealed,
            first_revealed_at: self.first_revealed_at.as_deref().map(time_from_text).transpose()?,
            results_shown: optional_mark_from(self.results_shown_by.as_deref(), self.results_shown_at.as_deref())?,
            previous: self
                .previous_id
                .map(|id| read("round", &id, RoundId::parse))
                .transpose()?,
            created: mark_from(self.created_by.as_deref(), &self.created_at)?,
            revision: self.revision,
        })
    }
}

pub(super) fn subject(region: &str, site: Option<&str>, site_kind: Option<&str>) -> Result<Subject, DbError> {
    Ok(Subject {
        region: read("region", region, RegionCode::parse)?,
        site: site.map(|id| read("site", id, SiteId::parse)).transpose()?,
        kind: match site_kind {
            None => SubjectKind::Region,
            Some(kind) => read("kind of site", kind, SiteKind::parse)?.into(),
        },
    })
}

pub fn find(conn: &mut Connection, id: &RoundId) -> Result<Round, DbError> {
    let (row, site_kind) = rounds::table
        .left_join(sites::table)
        .filter(rounds::id.eq(id.as_str()))
        .select((RoundRow::as_select(), sites::kind.nullable()))
        .first::<(RoundRow, Option<String>)>(conn)?;
    with_parts(conn, row, site_kind)
}

/// The round a join code belongs to, whatever its state.
pub fn find_by_code(conn: &mut Connection, code: &JoinCode) -> Result<Round, DbError> {
    let own = rounds::table.filter(rounds::code.eq(code.as_str()));
    let id: String = own.select(rounds::id).first(conn)?;
    find(conn, &read("round", &id, RoundId::parse)?)
}

/// As [`find`], for a write that changes the round: until the transaction ends no other write changes it and no answer
/// is taken on the strength of its old state. On SQLite the one writer is alone anyway.
pub fn find_for_change(conn: &mut Connection, id: &RoundId) -> Result<Round, DbError> {
    if let Connection::Pg(pg) = conn {
        rounds::table
            .find(id.as_str())
            .select(rounds::id)
            .for_update()
            .first::<String>(pg)?;
    }
    find(conn, id)
}

/// As [`find`], for a write that depends on the round's state: until the transaction ends the state stays. Many such
/// writes go on at once.
pub fn find_for_answering(conn: &mut Connection, id: &RoundId) -> Result<Round, DbError> {
    hold_for_answering(conn, id)?;
    find(conn, id)
}

/// As [`find_for_answering`], by the round's join code.
pub fn find_by_code_for_answering(conn: &mut Connection, code: &JoinCode) -> Result<Round, DbError> {
    let own = rounds::table.filter(rounds::code.eq(code.as_str()));
    let id: String = own.select(rounds::id).first(conn)?;
    find_for_answering(conn, &read("round", &id, RoundId::parse)?)
}

fn hold_for_answering(conn: &mut Connection, id: &RoundId) -> Result<(), DbError> {
    if let Connection::Pg(pg) = conn {
        rounds::table
            .find(id.as_str())
            .select(rounds::id)
            .for_share()
            .first::<String>(pg)?;
    }
    Ok(())
}

fn with_parts(conn: &mut Connection, row: RoundRow, site_kind: Option<String>) -> Result<Round, DbError> {
    let themes: Vec<String> = round_themes::table
        .filter(round_themes::round_id.eq(&row.id))
        .order(round_themes::position)
        .select(round_themes::theme)
        .load(conn)?;
    let groups: Vec<(String, Option<String>)> = round_groups::table
        .filter(round_groups::round_id.eq(&row.id))
        .select((round_groups::actor_group, round_groups::label))
        .load(conn)?;
    let mut groups = groups
        .into_iter()
        .map(|(group, label)| group_from(&group, label))
        .collect::<Result<Vec<_>, DbError>>()?;
    groups.sort_by_key(|own| own.group);
    let revealed = reveals::list(conn, &row.id)?;
    let themes: Vec<ThemeId> = themes.into_iter().map(ThemeId::new).collect();
    // In the order of the themes, so that two readings of the same round are equal.
    let revealed = themes.iter().filter(|theme| revealed.contains(theme));
    let revealed = revealed.cloned().collect();
    row.into_round(site_kind.as_deref(), themes, groups, revealed)
}

fn group_from(group: &str, label: Option<String>) -> Result<RoundGroup, DbError> {
    Ok(RoundGroup {
        group: read("actor group", group, ActorGroup::parse)?,
        label,
    })
}

/// # Errors
/// [`DbError::Duplicate`] when the code is already another round's.
pub fn insert(conn: &mut Connection, round: &Round) -> Result<(), DbError> {
    diesel::insert_into(rounds::table)
        .values(RoundRow::of(round)?)
        .execute(conn)?;
    insert_themes(conn, &round.id, &round.settings.themes)?;
    insert_groups(conn, &round.id, &round.settings.groups)?;
    reveals::insert(conn, &round.id, &round.revealed, &round.created)
}

/// Saves a round as it stands now; its themes and groups stay, and what has been revealed is saved by [`reveals`]. The
/// round is held by the caller since it was read.
pub fn save(conn: &mut Connection, round: &Round) -> Result<(), DbError> {
    diesel::update(rounds::table.find(round.id.as_str()))
        .set(RoundRow::of(round)?)
        .execute(conn)?;
    Ok(())
}

/// As [`save`], with the themes and groups of its settings.
pub fn save_settings(conn: &mut Connection, round: &Round) -> Result<(), DbError> {
    save(conn, round)?;
    let id = round.id.as_str();
    diesel::delete(round_themes::table.filter(round_themes::round_id.eq(id))).execute(conn)?;
    diesel::delete(round_groups::table.filter(round_groups::round_id.eq(id))).execute(conn)?;
    insert_themes(conn, &round.id, &round.settings.themes)?;
    insert_groups(conn, &round.id, &round.settings.groups)
}

/// Adds actor groups that the round does not have yet.
pub fn add_groups(conn: &mut Connection, id: &RoundId, added: &[RoundGroup]) -> Result<(), DbError> {
    insert_groups(conn, id, added)
}

/// Deletes a round with everything that belongs to it, the roles in it too.
pub fn delete(conn: &mut Connection, id: &RoundId) -> Result<(), DbError> {
    let id = id.as_str();
    diesel::delete(grants::table.filter(grants::round_id.eq(id))).execute(conn)?;
    diesel::delete(invitations::table.filter(invitations::round_id.eq(id))).execute(conn)?;
    diesel::delete(rounds::table.find(id)).execute(conn)?;
    Ok(())
}

fn insert_themes(conn: &mut Connection, id: &RoundId, themes: &[ThemeId]) -> Result<(), DbError> {
    for (position, theme) in (1..).zip(themes) {
        diesel::insert_into(round_themes::table)
            .values((
                round_themes::round_id.eq(id.as_str()),
                round_themes::theme.eq(theme.as_str()),
                round_themes::position.eq(position),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn insert_groups(conn: &mut Connection, id: &RoundId, groups: &[RoundGroup]) -> Result<(), DbError> {
    for own in groups {
        diesel::insert_into(round_groups::table)
            .values((
                round_groups::round_id.eq(id.as_str()),
                round_groups::actor_group.eq(own.group.code()),
                round_groups::label.eq(&own.label),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn account(mark: &Mark) -> Option<String> {
    mark.by.as_ref().map(ToString::to_string)
}
