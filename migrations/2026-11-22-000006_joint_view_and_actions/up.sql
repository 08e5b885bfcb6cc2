CREATE TABLE joint_views (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    current_level INTEGER,
    target_level INTEGER,
    reason TEXT,
    verdict TEXT,
    priority BOOLEAN NOT NULL,
    revision INTEGER NOT NULL,
    saved_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (round_id, criterion)
);

CREATE TABLE actions (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    criterion TEXT,
    responsible TEXT,
    due TEXT,
    status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    saved_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    saved_at TEXT NOT NULL
);
CREATE INDEX actions_by_round ON actions (round_id);
