## The list of what to talk about

discussion-title = Joint discussion
discussion-lead = Start with the criteria on which views differ most. Write down what you conclude together on each of them.
discussion-not-revealed-lead = Answering has ended. When the group is together, reveal a theme’s answers to everyone at the same time. Until then nobody sees them.
discussion-reveal = Reveal the answers to the group
discussion-reveal-text = The answers to a theme become visible to everyone who sees the round’s results. This cannot be undone, and answering can no longer be reopened.
discussion-reveal-all = Reveal all themes
discussion-reveal-rest = Reveal the remaining themes
discussion-reveal-each = Or one theme at a time:
discussion-reveal-one = Reveal
discussion-revealed = The answers are now visible.
discussion-closed = The round is closed. The joint view can be read but no longer changed.
discussion-answered = answered
discussion-of = { $done } / { $all }
discussion-recorded-criteria = criteria recorded
discussion-priorities-chosen = priorities chosen
discussion-order = Order of discussion
discussion-order-hint = The criteria with the least agreement on the current state come first, then those with the largest gap to the target. Criteria with too few answers come last.
discussion-theme = Theme
discussion-all-themes = All themes
discussion-too-few = Too few answers
discussion-not-recorded = Not recorded yet
discussion-priority = Priority

## What the group agreed on, in words

discussion-agreed = What you have agreed on
discussion-agreed-so-far = A joint view has been recorded for { $done } of { $all } criteria.
discussion-priorities = Priorities
discussion-no-priorities = No priorities chosen yet. Mark a few criteria where development will begin.
discussion-strengths = Strengths
discussion-needs = Development needs
discussion-joint-both = Current { $current } → target { $target }
discussion-joint-current = Current { $current }
discussion-joint-target = Target { $target }
discussion-joint-no-levels = Recorded without levels

## One criterion

discussion-place = Criterion { $place } / { $all } · { $theme }
discussion-guidance = What to look at
discussion-neighbours = From criterion to criterion
discussion-whole-list = Whole list
discussion-answers = How people answered
discussion-too-few-text = Fewer than { $k } participants answered this criterion, so its figures and comments are not shown. You can still discuss it and record your joint view.
discussion-mean-current = Current state, mean
discussion-mean-target = Target state, mean
discussion-distribution = Distribution of answers
discussion-level = Level
discussion-levels-given = Gave a level
discussion-groups = Means of the actor groups
discussion-group = Actor group
discussion-n = Answers
# Short, at the head of a narrow column: the gap to the target.
discussion-gap = Gap
discussion-groups-hint = A dash means that there are fewer than { $k } answers, or that the figure would reveal another group’s answers.
discussion-agreement-about = What does agreement mean?
discussion-agreement-explained = 100% means that everyone chose the same level. 0% means that half chose the lowest level and half the highest. “Cannot say” does not affect the figure.
discussion-last-time = Last round

## Comments

discussion-comments = Comments
discussion-no-comments = There are no comments to show.
discussion-comments-hint = The comments are in random order. Only the facilitator and the region’s co-ordinator see them, unless you show a comment to all.
discussion-comment-named = comment { $place }
discussion-hide = Hide
discussion-show-to-all = Show to all
discussion-bring-back = Show again
discussion-show-no-longer = Stop showing to all
discussion-shown-to-all = Shown to all
discussion-hidden-comments = { $count ->
    [one] One hidden comment
   *[other] { $count } hidden comments
 }
discussion-decided-hidden = The comment has been hidden.
discussion-decided-shown = The comment is now shown to everyone who sees the results.
discussion-decided-none = The comment is back as it was.

## The group's joint view

discussion-current-jointly = Joint current state
discussion-target-jointly = Joint target state
discussion-not-agreed = Not agreed
discussion-reason = Reason
discussion-reason-hint = How did you reach this view? Do not write names or anything else a person can be recognised by.
discussion-verdict = Strength or development need?
discussion-verdict-neither = Neither
discussion-priority-choice = Choose as a priority
discussion-priority-hint = This is where you begin. Choose only a few.
discussion-save-and-next = Save and go to the next
discussion-saved = Saved by { $who } on { $at }
discussion-view-saved = The joint view has been saved.
discussion-actions = Actions for this criterion
discussion-no-actions = No actions agreed yet.
discussion-add-action = Add an action

## Two people saved at the same time; also used for actions

discussion-conflict-title = Two versions
discussion-conflict-lead = Someone else saved this criterion in the meantime. Neither version is lost. Choose which one to keep.
discussion-conflict-stored = Saved version
discussion-conflict-yours = Your version
discussion-conflict-not-saved = This has not been saved.
discussion-conflict-keep-stored = Keep the saved version
discussion-conflict-take-yours = Save your version in its place
discussion-conflict-combine = Combine the versions

## While the workshop goes on

discussion-on-screen = Shown to everybody
discussion-put-on-screen = Show to everybody
discussion-to-board = To the workshop board
discussion-vote-text = After the talk participants can vote on this criterion again. The votes are shown beside the first answers. There is only one second vote on a criterion.
discussion-vote-open = Open the vote
discussion-vote-close = Close the vote and show the votes
discussion-vote-close-text = A closed vote cannot be opened again.
discussion-vote-elsewhere = Another criterion is being voted on:
discussion-saving = Saving…
discussion-saved-for-all = Saved. The others see this at once.
discussion-waiting = The connection is lost. This is saved when it is back.
discussion-newer = { $who } saved a newer version ({ $at }) while you were writing. Yours is still here, but it has not been saved.
discussion-newer-choose = See both and choose
