-- What overviews need of a closed round, so that a page of thousands of rounds reads no answers. Made of what the round's
-- own results show, by the formula of that number; whatever is missing here is made again from the round.
CREATE TABLE round_summaries (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    formula INTEGER NOT NULL,
    figures TEXT NOT NULL,
    made_at TEXT NOT NULL
);
-- The closed rounds of all regions.
CREATE INDEX rounds_by_state ON rounds (state, region_code);
