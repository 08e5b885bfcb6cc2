//! Many rows at once.

/// Rows per statement: with the widest row far below what either engine takes as parameters of one.
pub(super) const CHUNK: usize = 500;

/// Inserts rows in chunks; written once and typed for each engine.
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {
        for chunk in $rows.chunks($crate::db::many::CHUNK) {
            let insert = diesel::insert_into($table).values(chunk);
            match $conn {
                Connection::Pg(pg) => insert.execute(pg)?,
                Connection::Sqlite(sqlite) => insert.execute(sqlite)?,
            };
        }
    };
}
pub(super) use insert_all;
