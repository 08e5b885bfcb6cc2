DROP TABLE failed_tries;
DROP TABLE sessions;
DROP TABLE password_resets;
DROP TABLE invitations;
DROP TABLE grants;
DROP TABLE accounts;
