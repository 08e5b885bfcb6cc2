-- When the first theme's answers were opened. From then on the set of answers is fixed, whatever is closed and taken back.
ALTER TABLE rounds ADD COLUMN first_revealed_at TEXT;

-- Going back to answering used to forget the reveals: what is gone is told by the events and by the steps. A closing opened
-- everything. So did going to the joint discussion, before there were reveals: those steps are older than that migration.
UPDATE rounds SET first_revealed_at = (
    SELECT MIN(told.at) FROM (
        SELECT round_id, revealed_at AS at FROM reveals
        UNION ALL
        SELECT round_id, at FROM events WHERE kind = 'themes_revealed'
        UNION ALL
        SELECT round_id, taken_at AS at FROM round_steps WHERE step = 'closure'
        UNION ALL
        SELECT s.round_id, s.taken_at AS at
        FROM round_steps s JOIN __diesel_schema_migrations m ON m.version = '20261122000008'
        WHERE s.step = 'joint_discussion'
            AND REPLACE(SUBSTR(s.taken_at, 1, 19), 'T', ' ') <= SUBSTR(CAST(m.run_on AS TEXT), 1, 19)
    ) AS told
    WHERE told.round_id = rounds.id
);
