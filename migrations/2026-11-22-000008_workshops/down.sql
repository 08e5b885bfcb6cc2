DROP TABLE merged_codes;
ALTER TABLE participants DROP COLUMN on_paper;
DROP TABLE ballots;
DROP TABLE second_votes;
DROP TABLE workshops;
DROP TABLE reveals;
