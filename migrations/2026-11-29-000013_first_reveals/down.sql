ALTER TABLE rounds DROP COLUMN first_revealed_at;
