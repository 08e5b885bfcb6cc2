-- Keys by which programs read what their owner may read. Only the hash of a key is stored; a revoked one stays, so that
-- its owner sees what there was.
CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    scope_kind TEXT NOT NULL,
    scope_region TEXT REFERENCES regions (code) ON DELETE RESTRICT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    last_used_at TEXT
);
CREATE INDEX api_tokens_by_account ON api_tokens (account_id);
