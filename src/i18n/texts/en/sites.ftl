## The register of family centres and meeting places

sites-add = Add a family centre or meeting place
sites-edit = Edit the details
sites-kind = Which of the two is it?
sites-kind-fact = Kind
sites-name = Name
sites-municipality = Municipality
sites-municipality-choose = Choose a municipality
sites-operator = Who runs it?
sites-operator-fact = Operator
sites-operator-hint = For example the wellbeing services county, the municipality, an association or a parish.
sites-none = There are no family centres or meeting places here yet
sites-none-text = Add the ones you want to assess. The whole region can be assessed without them, too.
sites-no-rounds = Nothing has been assessed here yet
sites-no-rounds-text = When the first assessment round has been created, you will find it here.
sites-rounds-count = { $count ->
    [one] 1 assessment round
   *[other] { $count } assessment rounds
 }
sites-archived = Archived
sites-archived-since = Archived on { $date }. Earlier rounds are kept, but no new ones can be started.
sites-archived-count = Archived ({ $count })
sites-keeping = Archiving and deleting
sites-archive-text = If the activity has ended, archive it. Earlier rounds are kept, and no new ones can be started.
sites-delete = Delete for good
sites-delete-text = { $name } will be deleted from the register, and with it the reading rights given to it. This cannot be undone.
sites-delete-refused = There are assessment rounds here, so it cannot be deleted. Archive it instead.
sites-added = { $name } has been added.
sites-told-archived = { $name } has been archived.
sites-told-restored = { $name } is in use again.
sites-told-deleted = { $name } has been deleted.

## Somebody else saved in the meantime

sites-conflict-title = Someone else has changed these details in the meantime
sites-conflict-text = Below is what is stored now. The form holds what you wrote. Save yours, or keep what is stored.
sites-conflict-keep = Keep what is stored
