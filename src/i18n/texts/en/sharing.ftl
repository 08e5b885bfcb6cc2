## Sharing a closed round: its page for the co-ordinator

sharing-tab = Sharing
sharing-title = Share and publish the results
sharing-lead = The results of a closed round can be given to read by a link, or published for everybody.
sharing-ended-by-return = If the results have been published or shared by a link, the publication and the links end at once. They do not come back by themselves.

sharing-links = A link for people without an account
sharing-links-seen = Whoever has the link sees this round’s figures and pictures, the joint view with its reasons, the actions with their deadlines, and the previous round’s figures for comparison. They do not see comments or who is responsible for an action.
sharing-links-anyone = Everybody who has the link sees the results. It stops working when it expires, when you close it, or when the round returns to the joint discussion.
sharing-links-organisations = In this round organisations answered in their own name: whoever has the link can tell from the figures how a single organisation answered.
sharing-link-note = Who the link is for
sharing-link-note-hint = A note for yourselves, for example “the region’s management team”. Please do not write anyone’s name.
sharing-link-lifetime = How long the link works
sharing-link-days = { $days } days
sharing-link-make = Make a link
sharing-link-made = The link is ready. It is shown only now, so copy it at once.
sharing-link-address = Link to the results
sharing-link-address-hint = If the link gets lost, close it and make a new one.
sharing-links-working = Links that work
sharing-links-none = No link works at present.
sharing-links-ended = Links that have ended
sharing-column-note = For whom
sharing-column-made = Made
sharing-column-until = Works
sharing-column-used = Opened
sharing-column-ended = Ended
sharing-link-no-note = not noted
sharing-link-until = until { $at }
sharing-link-unused = not once
sharing-link-used = { $n ->
    [one] once, { $at }
   *[other] { $n } times, last { $at }
}
sharing-link-end = Close the link
sharing-link-ended = The link is closed. It no longer leads to the results.
sharing-link-revoked = closed { $at }
sharing-link-expired = expired { $at }

## What somebody sees who has a link

sharing-by-link = You were given these results to read by a link. Everybody who has the link sees them, so please pass it on only to those it is meant for. The link works until { $until }.
sharing-nothing-title = This link leads to no results
sharing-nothing = The link may have expired or been closed, or something is missing from the address. Please ask whoever sent it for a new one.

## Publication

sharing-publication = Publication
sharing-publication-none = The results have not been published. Published results can be seen by anyone and found by search engines.
sharing-publication-is = The results were published { $at }. Anyone can see them.
sharing-publication-is-by = The results were published { $at } by { $name }. Anyone can see them.
sharing-publication-see = See the published page
sharing-publish = Publish the results
sharing-publish-title = Publish the results?
sharing-publish-lead = The results of the round “{ $name }” will be shown to everybody on the public pages of this service.
sharing-publish-seen = Anyone will see
sharing-publish-names = the round’s name, what was assessed, the dates and the number of participants
sharing-publish-groups = the actor groups’ figures and names. Names of your own: { $labels }.
sharing-publish-groups-plain = the actor groups’ figures and names
sharing-publish-figures = the figures and pictures, also as files to download
sharing-publish-joint = the levels of the joint view, the strengths, development needs and priorities.
sharing-publish-unseen = The public pages will not show
sharing-publish-comments = comments
sharing-publish-reasons = the reasons of the joint view, and the actions
sharing-publish-organisations = the actor groups’ figures, because organisations answered in their own name in this round
sharing-publish-last-time = the previous round’s figures, unless that round is published, too
sharing-publish-small = figures made of fewer than { $k } participants.
sharing-publish-undo = You can withdraw the publication at any time. It also ends when the round returns to the joint discussion. Files that somebody has saved by then cannot be taken back.
sharing-published-done = The results are published.
sharing-withdraw = Withdraw the publication
sharing-withdrawn = The publication has been withdrawn.

## Published rounds, for everybody

sharing-published-title = Published results
sharing-published-lead = Here are the assessments of family centres and meeting places whose results the regions have published.
sharing-published-front = Regions have published results of their assessments for everybody to read.
sharing-published-see = See published results
sharing-published-none = There are no published results
sharing-published-none-text = When a region publishes the results of an assessment, they are shown here.
sharing-published-none-here = Nothing was found with these choices. Choose another region or year.
sharing-published-region = Region
sharing-published-region-all = All regions
sharing-published-year = Year
sharing-published-year-all = All years
sharing-published-show = Show
sharing-published-pages = Pages of the list
sharing-published-before = Previous
sharing-published-after = Next

## A region's consent

sharing-consent-title = National comparison
sharing-consent-about = When you give your consent, the figures of your region’s closed rounds are counted in national summaries. The national administrator then sees your region’s figures. Other regions only see the median and the spread, made of at least five regions. Comments and single answers are not shown.
sharing-consent-not = Consent has not been given. The summaries then hold only rounds that have been published.
sharing-consent-is = Consent was given { $at }.
sharing-consent-is-by = Consent was given { $at } by { $name }.
sharing-consent-undo = Consent can be withdrawn at any time. After that your region’s figures are not counted.
sharing-consent-give = Give consent
sharing-consent-withdraw = Withdraw consent
sharing-consent-given = Consent has been given.
sharing-consent-withdrawn = Consent has been withdrawn.
