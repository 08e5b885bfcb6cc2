# The working title is a name and is not translated; the subtitle explains it.
common-service-name = Perhekeskusarviointi
# For titles of browser tabs: the page first.
common-page-title = { $page } – Perhekeskusarviointi

## Getting around

common-skip-to-content = Skip to content
common-main-menu = Main menu
common-breadcrumbs = You are here
common-language = Language
# Each language in its own language, in every language.
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English
common-front-page = Front page
# Where a signed-in user starts.
common-work-home = My workspace
common-rounds = Assessment rounds
common-sites = Family centres and meeting places
common-people = People
common-account = My account
common-sign-in = Sign in
common-sign-out = Sign out
common-about = About the service
common-accessibility = Accessibility statement
common-privacy = Privacy notice
# Names the footer for screen readers.
common-footer = About this site
common-footer-sources = Regions and municipalities: Statistics Finland, CC BY 4.0
common-footer-licence = Free software, licence EUPL-1.2

## Buttons and links

common-save = Save
# Leaves a form without saving. Cancelling a round is another word.
common-cancel = Cancel
common-back = Back
common-continue = Continue
common-next = Next
common-previous = Previous
common-edit = Edit
common-add = Add
common-archive = Archive
common-restore = Bring back
common-remove = Remove
common-copy = Copy
common-copied = Copied
common-print = Print
common-show = Show

## Small words

common-yes = Yes
common-no = No
common-optional = optional
common-ready = Ready
common-lacking = Missing
common-saved = Your changes have been saved.
common-error-summary = Please check these points
common-live-here = Connected: the page updates by itself.
common-live-away = The connection is cut. The page shows the last it knows and updates when the connection is back.
common-live-without = The page does not update by itself. Reload it to see the latest.
