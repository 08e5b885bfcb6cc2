-- The audit trail outlives what it tells of, so it holds ids without references.
CREATE TABLE events (
    id TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_kind TEXT NOT NULL,
    by_id TEXT,
    region_code TEXT,
    round_id TEXT,
    thing TEXT
);
CREATE INDEX events_by_round ON events (round_id, at);
CREATE INDEX events_by_region ON events (region_code, at);
