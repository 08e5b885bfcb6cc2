## The list of actions

actions-title = Actions
actions-lead = This round’s action plan: what is done, who is responsible and by when. A few well-chosen actions are enough.
actions-add = Add an action
actions-closed = The round is closed. Its actions can no longer be changed, but you can mark them as done.
actions-none = No actions yet
actions-none-text = Actions are agreed in the joint discussion.
actions-criterion = Criterion
actions-responsible = Responsible party
actions-due = By when
actions-mark-done = Mark as done
actions-mark-open = Mark as under way
actions-previous = Still under way from the last round
actions-previous-text = These were agreed in the round “{ $name }”.
actions-previous-none = All actions of the last round are done.
actions-carry-on = Carry over to this round

## One action

actions-new-title = New action
actions-edit-title = Edit the action
actions-what = What is done
actions-what-hint = One thing at a time, for example: we agree on a common calendar for the year with the NGOs.
actions-no-criterion = Not tied to one criterion
actions-responsible-hint = An organisation or a role, for example the family centre co-ordinator. Do not write a private person’s contact details.
actions-added = The action has been added.
actions-saved = The action has been saved.
actions-marked-done = The action has been marked as done.
actions-marked-open = The action has been marked as under way.
actions-delete-title = Delete this action?
actions-delete-lead = A deleted action cannot be brought back.
actions-delete = Delete the action
actions-deleted = The action has been deleted.

## Two people saved at the same time

actions-conflict-lead = Someone else changed this action in the meantime. Neither version is lost. Choose which one to keep.
actions-conflict-gone = Someone else deleted this action in the meantime. You can add it again as you wrote it.
actions-conflict-add-again = Add again
