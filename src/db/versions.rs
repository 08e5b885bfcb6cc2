//! The stored versions of instruments. A released one never changes, so it is parsed once per process.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, RwLock};

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::columns::{read, time_to_text};
use super::schema::instrument_versions as versions;
use super::{Connection, DbError};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::VersionId;
use crate::domain::instrument::Status;
use crate::domain::questionnaire::{self, Files};
use crate::domain::{Instrument, PerLanguage};

/// A version as it is stored.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: VersionId,
    /// SHA-256 of the files, as 64 hexadecimal digits.
    pub checksum: String,
    pub instrument: Arc<Instrument>,
}

/// Why a version could not be stored.
#[derive(Debug)]
pub enum StoreError {
    /// This released version is already stored with other content.
    ReleasedChanged {
        instrument: String,
        version: String,
    },
    Db(DbError),
}

impl From<DbError> for StoreError {
    fn from(error: DbError) -> Self {
        StoreError::Db(error)
    }
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> Self {
        StoreError::Db(error.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::ReleasedChanged { instrument, version } => write!(
                f,
                "{instrument} {version} is released and stored with other content: a released version never changes, \
                 so give the new content a version of its own"
            ),
            StoreError::Db(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for StoreError {}

#[derive(Queryable, Selectable)]
#[diesel(table_name = versions)]
struct VersionRow {
    id: String,
    checksum: String,
    structure: String,
    texts_fi: String,
    texts_sv: String,
    texts_en: String,
}

/// Released versions by their id, parsed. Ids are never used twice, whatever the database.
static RELEASED: LazyLock<RwLock<HashMap<VersionId, Stored>>> = LazyLock::new(RwLock::default);

/// Brings the stored versions up to those given: new ones are added, a draft follows its files, a released one must be
/// what it was. Tells what the trail shall tell.
///
/// # Errors
/// [`StoreError::ReleasedChanged`] for a released version with another checksum.
pub fn store_shipped<'a>(
    conn: &mut Connection,
    shipped: impl IntoIterator<Item = (&'a Instrument, &'a Files)>,
    now: Timestamp,
) -> Result<Vec<Event>, StoreError> {
    let mut told = Vec::new();
    for (instrument, files) in shipped {
        told.extend(store(conn, instrument, files, now)?);
    }
    Ok(told)
}

fn store(
    conn: &mut Connection,
    instrument: &Instrument,
    files: &Files,
    now: Timestamp,
) -> Result<Option<Event>, StoreError> {
    let checksum = files.checksum();
    let found: Option<(String, String, String)> = versions::table
        .filter(versions::instrument.eq(instrument.id.as_str()))
        .filter(versions::version.eq(&instrument.version))
        .select((versions::id, versions::checksum, versions::status))
        .first(conn)
        .optional()?;
    let content = (
        versions::status.eq(instrument.status.code()),
        versions::checksum.eq(&checksum),
        versions::structure.eq(&files.instrument),
        versions::texts_fi.eq(&files.texts.fi),
        versions::texts_sv.eq(&files.texts.sv),
        versions::texts_en.eq(&files.texts.en),
        versions::stored_at.eq(time_to_text(now)),
    );
    let id = match found {
        Some((_, stored, _)) if stored == checksum => return Ok(None),
        Some((_, _, status)) if status == Status::Released.code() => {
            return Err(StoreError::ReleasedChanged {
                instrument: instrument.id.to_string(),
                version: instrument.version.clone(),
            });
        }
        Some((id, ..)) => {
            diesel::update(versions::table.find(&id)).set(content).execute(conn)?;
            id
        }
        None => {
            let id = Uuid::now_v7().to_string();
            diesel::insert_into(versions::table)
                .values((
                    versions::id.eq(&id),
                    versions::instrument.eq(instrument.id.as_str()),
                    versions::version.eq(&instrument.version),
                    content,
                ))
                .execute(conn)?;
            id
        }
    };
    Ok(Some(Event::new(EventKind::InstrumentStored).to(id)))
}

/// Every stored version, by instrument and then by version, newest first.
pub fn list(conn: &mut Connection) -> Result<Vec<Stored>, DbError> {
    let ids: Vec<String> = versions::table
        .order((versions::instrument, versions::stored_at.desc(), versions::id.desc()))
        .select(versions::id)
        .load(conn)?;
    ids.iter()
        .map(|id| find(conn, &read("version", id, VersionId::parse)?))
        .collect()
}

pub fn find(conn: &mut Connection, id: &VersionId) -> Result<Stored, DbError> {
    let known = RELEASED.read().ok().and_then(|released| released.get(id).cloned());
    if let Some(stored) = known {
        return Ok(stored);
    }
    let stored = parse(
        id,
        versions::table
            .find(id.as_str())
            .select(VersionRow::as_select())
            .first(conn)?,
    )?;
    if stored.instrument.status == Status::Released
        && let Ok(mut released) = RELEASED.write()
    {
        released.insert(id.clone(), stored.clone());
    }
    Ok(stored)
}

fn parse(id: &VersionId, row: VersionRow) -> Result<Stored, DbError> {
    let files = Files {
        instrument: row.structure,
        texts: PerLanguage {
            fi: row.texts_fi,
            sv: row.texts_sv,
            en: row.texts_en,
        },
    };
    let instrument = questionnaire::read(&files).map_err(|faults| {
        DbError::Broken(format!(
            "the stored instrument version {} has {} faults",
            row.id,
            faults.len()
        ))
    })?;
    Ok(Stored {
        id: id.clone(),
        checksum: row.checksum,
        instrument: Arc::new(instrument),
    })
}
