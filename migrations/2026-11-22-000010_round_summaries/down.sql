DROP INDEX rounds_by_state;
DROP TABLE round_summaries;
