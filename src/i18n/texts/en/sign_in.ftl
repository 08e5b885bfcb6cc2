## Signing in, and what to do without a password

sign-in-title = Sign in
sign-in-lead = You need no account to answer an assessment. Sign in to prepare rounds and see results.
sign-in-email = E-mail address
sign-in-password = Password
# Never tells which of them was wrong.
sign-in-refused = The e-mail address or the password is not right, or the account is not in use. Check both and try again.
sign-in-signed-out = You have signed out.
sign-in-forgotten = Forgot your password?
sign-in-forgotten-title = Forgotten password
sign-in-forgotten-lead = Ask the person who invited you, or whoever has the same task now, for a link to a new password.
sign-in-forgotten-below = Facilitator or reader: ask your region’s co-ordinator.
sign-in-forgotten-coordinator = Region co-ordinator: ask a national administrator.
sign-in-forgotten-admin = National administrator: ask another administrator or those who run the service.
sign-in-forgotten-next = The link works once, for 24 hours. With it you choose a new password yourself.
