DROP TABLE municipalities;
DROP TABLE regions;
DROP TABLE settings;
