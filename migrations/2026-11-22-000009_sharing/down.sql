DROP TABLE region_consents;
DROP TABLE share_links;
DROP TABLE publications;
