DROP TABLE round_steps;
DROP TABLE round_groups;
DROP TABLE round_themes;
DROP TABLE rounds;
