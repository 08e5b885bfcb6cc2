# The working title is a name and is not translated; the subtitle explains it.
common-service-name = Perhekeskusarviointi
# For titles of browser tabs: the page first.
common-page-title = { $page } – Perhekeskusarviointi
