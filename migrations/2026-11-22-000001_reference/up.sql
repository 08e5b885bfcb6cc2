-- Types are those both engines share. Times are TEXT in UTC with six decimals, so that they sort and can be read.
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE regions (
    code TEXT PRIMARY KEY NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    bilingual BOOLEAN NOT NULL,
    sami_homeland BOOLEAN NOT NULL,
    cooperation_area INTEGER NOT NULL,
    tile_row INTEGER NOT NULL,
    tile_column INTEGER NOT NULL
);

CREATE TABLE municipalities (
    code TEXT PRIMARY KEY NOT NULL,
    region_code TEXT NOT NULL REFERENCES regions (code) ON DELETE RESTRICT,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL
);
CREATE INDEX municipalities_by_region ON municipalities (region_code);
