-- What a round's first reveal let out of its answers, once and for good: partition and figures as disclosure lets them out.
-- It names nobody, and stays when answers are erased. Rounds revealed before this are filled in when the program starts.
CREATE TABLE releases (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    figures TEXT NOT NULL,
    made_at TEXT NOT NULL
);
