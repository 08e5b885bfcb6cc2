-- No account, no address: a participant is known by the hash of its return code only.
CREATE TABLE participants (
    id TEXT PRIMARY KEY NOT NULL,
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    actor_group TEXT NOT NULL,
    name TEXT,
    organisation TEXT,
    team_size INTEGER NOT NULL,
    -- Empty for an imported participant, who answered elsewhere.
    return_code_hash TEXT UNIQUE,
    -- The name a file of answers gives to the participant; the same one in a later file is the same person.
    import_key TEXT,
    joined_at TEXT NOT NULL,
    finished_at TEXT,
    UNIQUE (round_id, import_key)
);
CREATE INDEX participants_by_round ON participants (round_id);

-- One row per participant and criterion; each field with the stamp of the edit that set it.
CREATE TABLE answers (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    current_choice TEXT,
    current_at TEXT,
    current_edit TEXT,
    target_choice TEXT,
    target_at TEXT,
    target_edit TEXT,
    comment TEXT,
    comment_at TEXT,
    comment_edit TEXT,
    PRIMARY KEY (participant_id, criterion)
);

-- Every edit ever acknowledged, so that one sent again is known however late it comes.
CREATE TABLE answer_edits (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    edit_id TEXT NOT NULL,
    PRIMARY KEY (participant_id, edit_id)
);

-- What the facilitator decided about a comment: hidden from the discussion list, or shown to all.
CREATE TABLE comment_decisions (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (participant_id, criterion)
);
