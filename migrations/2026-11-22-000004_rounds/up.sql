CREATE TABLE rounds (
    id TEXT PRIMARY KEY NOT NULL,
    region_code TEXT NOT NULL REFERENCES regions (code) ON DELETE RESTRICT,
    site_id TEXT REFERENCES sites (id) ON DELETE RESTRICT,
    version_id TEXT NOT NULL REFERENCES instrument_versions (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    mode TEXT NOT NULL,
    anonymity TEXT NOT NULL,
    k INTEGER NOT NULL,
    targets TEXT NOT NULL,
    asks_name BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    results_shown_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    results_shown_at TEXT,
    previous_id TEXT REFERENCES rounds (id) ON DELETE SET NULL,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX rounds_by_region ON rounds (region_code);
CREATE INDEX rounds_by_site ON rounds (site_id);

CREATE TABLE round_themes (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (round_id, theme)
);

CREATE TABLE round_groups (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    actor_group TEXT NOT NULL,
    label TEXT,
    PRIMARY KEY (round_id, actor_group)
);

-- Who took which step and when; in the order taken.
CREATE TABLE round_steps (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step TEXT NOT NULL,
    taken_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    taken_at TEXT NOT NULL,
    PRIMARY KEY (round_id, position)
);
