## People whom somebody above invites and helps

people-national-title = Co-ordinators and administrators
people-national-lead = Region co-ordinators and national administrators are invited here. Co-ordinators invite the facilitators and readers of their own region.
people-region-title = People of the region
people-region-lead = The region’s facilitators and the steering group’s readers are invited here. Those who answer an assessment need no account.
people-none = Nobody yet
people-none-text = Invite the first person.
people-person = Person
people-roles = Roles
people-role = Role
people-state = State
people-do = Options
people-invite = Invite somebody
people-invite-title = Invite somebody
people-invite-lead = You get a link, which you send to the person yourself. It works for 14 days.
people-invite-make = Create the invitation
people-email-hint = The invited person signs in with this address.
people-role-hint = A facilitator is invited to a certain round. A reader sees the results of closed rounds in the region or at one place.
people-role-choose = Choose a role
people-their-language = The invited person’s language
people-has-role = This person already has this role. Choose another role or check the e-mail address.
people-ready-title = The invitation is ready to send
people-ready-lead = Send the invitation to { $email } yourself, for example by e-mail.
people-shown-once = The link is shown on this page only. If it is lost, you can create a new one.
people-link = Link
people-letter-label = Invitation text to copy
# A letter to the invited person, in their own language; the lines stay as they are.
people-letter =
    Hello { $name },

    you have been invited to the Perhekeskusarviointi service. Your role: { $role }.

    Open the link and choose a password:
    { $link }

    The link works once and is valid until { $until }. Please do not pass it on.
people-back = Back to people
people-waiting-title = Open invitations
people-waiting-caption = Invitations not yet accepted
people-waiting-text = Sending again makes a new link; the old one stops working.
people-valid-until = valid until { $until }
people-renew = Send again
people-revoke = Withdraw invitation
people-invitation-revoked = The invitation has been withdrawn.
people-end-role = End role
people-role-ended = The role has been ended.
people-not-in-use = Not in use
people-deactivate = Deactivate
people-reactivate = Reactivate
people-deactivated = The account has been deactivated and its sign-ins ended.
people-reactivated = The account is in use again.
people-password-link = Link to a new password
people-password-link-title = Link to a new password
people-password-link-lead = Give the link to { $name } so that nobody else sees it. It works once and is valid until { $until }.
