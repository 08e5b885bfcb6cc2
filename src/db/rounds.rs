//! Rounds with their settings, the steps taken, and how many joined.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{
    date_from_text, date_to_text, mark_from, odd, optional_mark_from, read, time_from_text, time_to_text,
};
use super::schema::{answers, grants, invitations, participants, round_groups, round_themes, rounds, sites};
use super::{Connection, DbError, Saved, events, reveals};
use crate::domain::account::ReaderScope;
use crate::domain::anonymity::Anonymity;
use crate::domain::code::JoinCode;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, RoundId, SiteId, VersionId};
use crate::domain::instrument::ThemeId;
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::round::{Attendance, Round, RoundGroup, RoundSummary, Settings, Subject};
use crate::domain::round_state::RoundState;
use crate::domain::site::SiteKind;
use crate::domain::target_timing::TargetTiming;
use crate::domain::{ActorGroup, Mode, SubjectKind};

mod several;

pub use several::list;

#[derive(Queryable, Selectable)]
#[diesel(table_name = rounds)]
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

/// All rounds of a region, newest first.
pub fn list_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<RoundSummary>, DbError> {
    let ids = ids_in_region(conn, region)?;
    summaries(conn, &ids)
}

/// All rounds of one site, newest first.
pub fn list_of_site(conn: &mut Connection, site: &SiteId) -> Result<Vec<RoundSummary>, DbError> {
    let ids = ids_of_site(conn, site)?;
    summaries(conn, &ids)
}

/// The rounds given to a facilitator, newest first.
pub fn list_facilitated(conn: &mut Connection, account: &AccountId) -> Result<Vec<RoundSummary>, DbError> {
    let ids: Vec<Option<String>> = grants::table
        .filter(grants::account_id.eq(account.as_str()))
        .filter(grants::round_id.is_not_null())
        .select(grants::round_id)
        .load(conn)?;
    summaries(conn, &ids.into_iter().flatten().collect::<Vec<_>>())
}

/// The closed rounds of what a person reads, newest first.
pub fn list_readable(conn: &mut Connection, scopes: &[ReaderScope]) -> Result<Vec<RoundSummary>, DbError> {
    let mut ids = Vec::new();
    for scope in scopes {
        ids.extend(match scope {
            ReaderScope::Region(region) => ids_in_region(conn, region)?,
            ReaderScope::Site(site) => ids_of_site(conn, site)?,
        });
    }
    let mut found = summaries(conn, &ids)?;
    found.retain(|round| round.state == RoundState::Closed);
    Ok(found)
}

pub(super) fn ids_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<String>, DbError> {
    let own = rounds::table.filter(rounds::region_code.eq(region.as_str()));
    Ok(own.select(rounds::id).load(conn)?)
}

fn ids_of_site(conn: &mut Connection, site: &SiteId) -> Result<Vec<String>, DbError> {
    let own = rounds::table.filter(rounds::site_id.eq(site.as_str()));
    Ok(own.select(rounds::id).load(conn)?)
}

type SummaryRow = (
    (String, String, String, Option<String>, String, String),
    (Option<String>, Option<String>, String),
    (Option<String>, Option<String>),
);

pub(super) fn summaries(conn: &mut Connection, ids: &[String]) -> Result<Vec<RoundSummary>, DbError> {
    let rows: Vec<SummaryRow> = rounds::table
        .left_join(sites::table)
        .filter(rounds::id.eq_any(ids))
        .order((rounds::created_at.desc(), rounds::id.desc()))
        .select((
            (
                rounds::id,
                rounds::name,
                rounds::region_code,
                rounds::site_id,
                rounds::version_id,
                rounds::state,
            ),
            (rounds::starts_on, rounds::ends_on, rounds::created_at),
            (sites::kind.nullable(), sites::name.nullable()),
        ))
        .load(conn)?;
    let joined: Vec<(String, i64)> = participants::table
        .filter(participants::round_id.eq_any(ids))
        .group_by(participants::round_id)
        .select((participants::round_id, diesel::dsl::count_star()))
        .load(conn)?;
    let joined: HashMap<String, i64> = joined.into_iter().collect();
    rows.into_iter()
        .map(
            |((id, name, region, site, version, state), (starts_on, ends_on, created_at), (site_kind, site_name))| {
                Ok(RoundSummary {
                    joined: joined.get(&id).copied().unwrap_or(0),
                    id: read("round", &id, RoundId::parse)?,
                    name,
                    subject: subject(&region, site.as_deref(), site_kind.as_deref())?,
                    site_name,
                    version: read("version", &version, VersionId::parse)?,
                    state: read("state", &state, RoundState::parse)?,
                    starts_on: starts_on.as_deref().map(date_from_text).transpose()?,
                    ends_on: ends_on.as_deref().map(date_from_text).transpose()?,
                    created_at: time_from_text(&created_at)?,
                })
            },
        )
        .collect()
}

/// # Errors
/// [`DbError::Duplicate`] when the code is already another round's.
pub fn insert(conn: &mut Connection, by: &By, round: &Round, now: Timestamp) -> Result<(), DbError> {
    let settings = &round.settings;
    diesel::insert_into(rounds::table)
        .values((
            (
                rounds::id.eq(round.id.as_str()),
                rounds::region_code.eq(round.subject.region.as_str()),
                rounds::site_id.eq(round.subject.site.as_ref().map(SiteId::as_str)),
                rounds::version_id.eq(round.version.as_str()),
                rounds::name.eq(&settings.name),
                rounds::starts_on.eq(settings.starts_on.map(date_to_text)),
                rounds::ends_on.eq(settings.ends_on.map(date_to_text)),
                rounds::mode.eq(settings.mode.code()),
                rounds::anonymity.eq(settings.anonymity.code()),
                rounds::k.eq(k_column(settings)?),
                rounds::targets.eq(settings.targets.code()),
                rounds::asks_name.eq(settings.asks_name),
            ),
            (
                rounds::state.eq(round.state.code()),
                rounds::code.eq(round.code.as_str()),
                rounds::first_revealed_at.eq(round.first_revealed_at.map(time_to_text)),
                rounds::results_shown_by.eq(mark_by(round.results_shown.as_ref())),
                rounds::results_shown_at.eq(round.results_shown.as_ref().map(|mark| time_to_text(mark.at))),
                rounds::previous_id.eq(round.previous.as_ref().map(RoundId::as_str)),
                rounds::created_by.eq(mark_by(Some(&round.created))),
                rounds::created_at.eq(time_to_text(round.created.at)),
                rounds::revision.eq(round.revision),
            ),
        ))
        .execute(conn)?;
    insert_themes(conn, &round.id, &settings.themes)?;
    insert_groups(conn, &round.id, &settings.groups)?;
    reveals::insert_missing(conn, by, &round.id, &round.revealed, now)?;
    tell(conn, by, EventKind::RoundCreated, round, None, now)
}

/// Saves settings over those of `revision`. Whether the round's state allows it is the caller's question.
pub fn save_settings(
    conn: &mut Connection,
    by: &By,
    id: &RoundId,
    settings: &Settings,
    revision: i32,
    now: Timestamp,
) -> Result<Saved<Round>, DbError> {
    let round = find_for_change(conn, id)?;
    if round.revision != revision {
        return Ok(Saved::Stale(round));
    }
    diesel::update(rounds::table.find(id.as_str()))
        .set((
            rounds::name.eq(&settings.name),
            rounds::starts_on.eq(settings.starts_on.map(date_to_text)),
            rounds::ends_on.eq(settings.ends_on.map(date_to_text)),
            rounds::mode.eq(settings.mode.code()),
            rounds::anonymity.eq(settings.anonymity.code()),
            rounds::k.eq(k_column(settings)?),
            rounds::targets.eq(settings.targets.code()),
            rounds::asks_name.eq(settings.asks_name),
            rounds::revision.eq(revision + 1),
        ))
        .execute(conn)?;
    diesel::delete(round_themes::table.filter(round_themes::round_id.eq(id.as_str()))).execute(conn)?;
    diesel::delete(round_groups::table.filter(round_groups::round_id.eq(id.as_str()))).execute(conn)?;
    insert_themes(conn, id, &settings.themes)?;
    insert_groups(conn, id, &settings.groups)?;
    tell(conn, by, EventKind::RoundChanged, &round, None, now)?;
    Ok(Saved::Done)
}

/// Adds actor groups that the round does not have yet.
pub fn add_groups(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    added: &[RoundGroup],
    now: Timestamp,
) -> Result<(), DbError> {
    insert_groups(conn, &round.id, added)?;
    let codes: Vec<&str> = added.iter().map(|own| own.group.code()).collect();
    tell(conn, by, EventKind::ActorGroupsAdded, round, Some(codes.join(",")), now)
}

/// Switches the results on or off for participants.
pub fn save_results_shown(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    shown: bool,
    now: Timestamp,
) -> Result<(), DbError> {
    let (at, kind) = match shown {
        true => (Some(time_to_text(now)), EventKind::ResultsShown),
        false => (None, EventKind::ResultsHidden),
    };
    diesel::update(rounds::table.find(round.id.as_str()))
        .set((
            rounds::results_shown_by.eq(by.account().filter(|_| shown).map(AccountId::as_str)),
            rounds::results_shown_at.eq(at),
        ))
        .execute(conn)?;
    tell(conn, by, kind, round, None, now)
}

/// Deletes a round with everything that belongs to it, the roles in it too.
pub fn delete(conn: &mut Connection, by: &By, round: &Round, now: Timestamp) -> Result<(), DbError> {
    let id = round.id.as_str();
    diesel::delete(grants::table.filter(grants::round_id.eq(id))).execute(conn)?;
    diesel::delete(invitations::table.filter(invitations::round_id.eq(id))).execute(conn)?;
    diesel::delete(rounds::table.find(id)).execute(conn)?;
    tell(conn, by, EventKind::RoundDeleted, round, None, now)
}

/// How many joined and finished in each actor group that has anybody, in the groups' order.
pub fn attendance(conn: &mut Connection, id: &RoundId) -> Result<Vec<(ActorGroup, Attendance)>, DbError> {
    let rows: Vec<(String, i64, i64)> = participants::table
        .filter(participants::round_id.eq(id.as_str()))
        .group_by(participants::actor_group)
        .select((
            participants::actor_group,
            diesel::dsl::count_star(),
            diesel::dsl::count(participants::finished_at),
        ))
        .load(conn)?;
    let mut list = rows
        .into_iter()
        .map(|(group, joined, finished)| {
            Ok((
                read("actor group", &group, ActorGroup::parse)?,
                Attendance { joined, finished },
            ))
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    list.sort_by_key(|(group, _)| *group);
    Ok(list)
}

/// How many participants have given at least one answer.
pub fn count_answered(conn: &mut Connection, id: &RoundId) -> Result<usize, DbError> {
    let count: i64 = answers::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(id.as_str()))
        .filter(
            answers::current_choice
                .is_not_null()
                .or(answers::target_choice.is_not_null()),
        )
        .select(diesel::dsl::count(answers::participant_id).aggregate_distinct())
        .first(conn)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Whether anybody has joined.
pub fn has_participants(conn: &mut Connection, id: &RoundId) -> Result<bool, DbError> {
    let one = participants::table
        .filter(participants::round_id.eq(id.as_str()))
        .select(participants::id)
        .first::<String>(conn)
        .optional()?;
    Ok(one.is_some())
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

fn k_column(settings: &Settings) -> Result<i32, DbError> {
    i32::try_from(settings.k).map_err(|_| odd("k", &settings.k.to_string()))
}

fn mark_by(mark: Option<&Mark>) -> Option<&str> {
    mark?.by.as_ref().map(AccountId::as_str)
}

fn tell(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    round: &Round,
    thing: Option<String>,
    now: Timestamp,
) -> Result<(), DbError> {
    let mut event = Event::new(kind).in_region(&round.subject.region).in_round(&round.id);
    event.thing = thing;
    events::insert(conn, by, &event, now)
}
