//! Small facts about this installation, by name.

use diesel::prelude::*;

use super::schema::settings;
use super::{Connection, DbError};

pub fn find(conn: &mut Connection, name: &str) -> Result<Option<String>, DbError> {
    Ok(settings::table
        .find(name)
        .select(settings::value)
        .first(conn)
        .optional()?)
}

/// Stores a fact, over an older one of the same name.
pub fn save(conn: &mut Connection, name: &str, value: &str) -> Result<(), DbError> {
    let changed = diesel::update(settings::table.find(name))
        .set(settings::value.eq(value))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(settings::table)
            .values((settings::name.eq(name), settings::value.eq(value)))
            .execute(conn)?;
    }
    Ok(())
}

/// Stores a fact that does not change once it is there.
pub fn save_new(conn: &mut Connection, name: &str, value: &str) -> Result<(), DbError> {
    let insert = diesel::insert_into(settings::table)
        .values((settings::name.eq(name), settings::value.eq(value)))
        .on_conflict_do_nothing();
    match conn {
        Connection::Pg(pg) => insert.execute(pg)?,
        Connection::Sqlite(sqlite) => insert.execute(sqlite)?,
    };
    Ok(())
}

pub fn delete(conn: &mut Connection, name: &str) -> Result<(), DbError> {
    diesel::delete(settings::table.find(name)).execute(conn)?;
    Ok(())
}
