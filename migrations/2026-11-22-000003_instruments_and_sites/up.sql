-- One row per version; the texts of its four files are kept as they were read.
CREATE TABLE instrument_versions (
    id TEXT PRIMARY KEY NOT NULL,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    status TEXT NOT NULL,
    checksum TEXT NOT NULL,
    structure TEXT NOT NULL,
    texts_fi TEXT NOT NULL,
    texts_sv TEXT NOT NULL,
    texts_en TEXT NOT NULL,
    stored_at TEXT NOT NULL,
    UNIQUE (instrument, version)
);

CREATE TABLE sites (
    id TEXT PRIMARY KEY NOT NULL,
    region_code TEXT NOT NULL REFERENCES regions (code) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    municipality_code TEXT NOT NULL REFERENCES municipalities (code) ON DELETE RESTRICT,
    operator TEXT,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    archived_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    archived_at TEXT,
    revision INTEGER NOT NULL,
    UNIQUE (region_code, kind, name)
);
