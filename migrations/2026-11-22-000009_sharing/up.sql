-- A closed round whose results anybody may see; the row goes when publication is withdrawn or the round is reopened.
CREATE TABLE publications (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    published_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    published_at TEXT NOT NULL
);

-- Links to a closed round's results for people without an account. Only a hash of the link's key is here.
CREATE TABLE share_links (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    -- For whom it was made, in the maker's words.
    note TEXT,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    revoked_at TEXT,
    -- How often and when last; never by whom or from where.
    uses INTEGER NOT NULL DEFAULT 0,
    last_used_at TEXT
);
CREATE INDEX share_links_by_round ON share_links (round_id);

-- Regions whose closed rounds may be counted in national comparisons.
CREATE TABLE region_consents (
    region_code TEXT PRIMARY KEY NOT NULL REFERENCES regions (code) ON DELETE CASCADE,
    given_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    given_at TEXT NOT NULL
);
