//! Several rounds at once, in as many questions as one takes.

use diesel::prelude::*;

use super::{RoundRow, group_from};
use crate::db::schema::{reveals, round_groups, round_themes, rounds, sites};
use crate::db::{Connection, DbError};
use crate::domain::ids::RoundId;
use crate::domain::instrument::ThemeId;
use crate::domain::round::Round;

/// In the order of `ids`; one that is not there is left out.
pub fn list(conn: &mut Connection, ids: &[RoundId]) -> Result<Vec<Round>, DbError> {
    let wanted: Vec<&str> = ids.iter().map(RoundId::as_str).collect();
    let rows: Vec<(RoundRow, Option<String>)> = rounds::table
        .left_join(sites::table)
        .filter(rounds::id.eq_any(&wanted))
        .select((RoundRow::as_select(), sites::kind.nullable()))
        .load(conn)?;
    let themes: Vec<(String, String)> = round_themes::table
        .filter(round_themes::round_id.eq_any(&wanted))
        .order(round_themes::position)
        .select((round_themes::round_id, round_themes::theme))
        .load(conn)?;
    let groups: Vec<(String, String, Option<String>)> = round_groups::table
        .filter(round_groups::round_id.eq_any(&wanted))
        .select((round_groups::round_id, round_groups::actor_group, round_groups::label))
        .load(conn)?;
    let revealed: Vec<(String, String)> = reveals::table
        .filter(reveals::round_id.eq_any(&wanted))
        .select((reveals::round_id, reveals::theme))
        .load(conn)?;
    let mut found = Vec::with_capacity(rows.len());
    for (row, site_kind) in rows {
        let own_themes = themes.iter().filter(|(round, _)| *round == row.id);
        let own_themes: Vec<ThemeId> = own_themes.map(|(_, theme)| ThemeId::new(theme)).collect();
        let own_groups = groups.iter().filter(|(round, ..)| *round == row.id);
        let mut own_groups = own_groups
            .map(|(_, group, label)| group_from(group, label.clone()))
            .collect::<Result<Vec<_>, DbError>>()?;
        own_groups.sort_by_key(|own| own.group);
        let is_open = |theme: &&ThemeId| {
            revealed
                .iter()
                .any(|(round, own)| *round == row.id && own == theme.as_str())
        };
        let own_revealed = own_themes.iter().filter(is_open).cloned().collect();
        found.push(row.into_round(site_kind.as_deref(), own_themes, own_groups, own_revealed)?);
    }
    found.sort_by_key(|round| ids.iter().position(|id| *id == round.id));
    Ok(found)
}
