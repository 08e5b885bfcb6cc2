-- Themes whose answers have been opened to the group in the joint discussion; until then no browser is sent any of them.
CREATE TABLE reveals (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    revealed_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    revealed_at TEXT NOT NULL,
    PRIMARY KEY (round_id, theme)
);

-- Where a workshop is; a row from the first time somebody runs it.
CREATE TABLE workshops (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    phase TEXT NOT NULL,
    -- The criterion on the screen.
    criterion TEXT,
    phones_follow BOOLEAN NOT NULL,
    -- A running timer has an end, a paused one what is left of it.
    timer_ends_at TEXT,
    timer_left_s INTEGER,
    revision INTEGER NOT NULL
);

-- A criterion put to the vote again after the talk.
CREATE TABLE second_votes (
    round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    opened_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    opened_at TEXT NOT NULL,
    closed_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    closed_at TEXT,
    PRIMARY KEY (round_id, criterion)
);

-- What a participant chose in it, beside the answer given alone.
CREATE TABLE ballots (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL,
    current_choice TEXT,
    target_choice TEXT,
    given_at TEXT NOT NULL,
    PRIMARY KEY (participant_id, criterion)
);

-- Answered on paper and typed in by a facilitator.
ALTER TABLE participants ADD COLUMN on_paper BOOLEAN NOT NULL DEFAULT FALSE;

-- The return code of a participant who was merged into another: it leads to the one that was kept, and so do the edits
-- that a device of the first still brings.
CREATE TABLE merged_codes (
    return_code_hash TEXT PRIMARY KEY NOT NULL,
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE
);
CREATE INDEX merged_codes_by_participant ON merged_codes (participant_id);

-- Rounds that were talked about before reveals were kept have been revealed as a whole.
INSERT INTO reveals (round_id, theme, revealed_by, revealed_at)
SELECT t.round_id, t.theme, NULL, r.created_at
FROM round_themes t JOIN rounds r ON r.id = t.round_id
WHERE r.state IN ('joint', 'closed');
