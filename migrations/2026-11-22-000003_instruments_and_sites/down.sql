DROP TABLE sites;
DROP TABLE instrument_versions;
