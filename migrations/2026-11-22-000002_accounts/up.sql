CREATE TABLE accounts (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deactivated_at TEXT,
    deactivated_by TEXT REFERENCES accounts (id) ON DELETE SET NULL
);

-- Scopes of a role that lie in later tables (site, round) are checked there by hand: they are never deleted while a
-- grant points at them.
CREATE TABLE grants (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    region_code TEXT REFERENCES regions (code) ON DELETE RESTRICT,
    site_id TEXT,
    round_id TEXT,
    given_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    given_at TEXT NOT NULL
);
CREATE INDEX grants_by_account ON grants (account_id);
CREATE INDEX grants_by_region ON grants (region_code);
CREATE INDEX grants_by_round ON grants (round_id);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    role TEXT NOT NULL,
    region_code TEXT REFERENCES regions (code) ON DELETE RESTRICT,
    site_id TEXT,
    round_id TEXT,
    token_hash TEXT NOT NULL UNIQUE,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    accepted_at TEXT,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    revoked_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    revoked_at TEXT
);
CREATE INDEX invitations_by_region ON invitations (region_code);
CREATE INDEX invitations_by_round ON invitations (round_id);

CREATE TABLE password_resets (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX password_resets_by_account ON password_resets (account_id);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    browser TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

-- Failed sign-ins and joins. The key is a keyed hash of an address or account; rows are swept after a day.
CREATE TABLE failed_tries (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    tried_at TEXT NOT NULL
);
CREATE INDEX failed_tries_by_key ON failed_tries (kind, key_hash, tried_at);
CREATE INDEX failed_tries_by_time ON failed_tries (kind, tried_at);
