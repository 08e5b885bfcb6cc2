## Before the first question: who answers, and what will be seen of it

joining-title = Join the assessment
joining-about = What is this assessment about?
joining-about-time = Answering takes about { $minutes } minutes. There are no right or wrong answers. You can stop and carry on later.
joining-group = Whose point of view do you answer from?
joining-group-hint = Choose the one that best describes your role in this work.
joining-team = We answer together as a team
joining-team-size = How many of you are there?
joining-team-hint = A team’s shared answer counts as one answer. If you answer alone, leave it at 1.
joining-name = Your name
joining-name-hint = Your name is only seen in your own answers. It is not shown in the results.
joining-organisation = Your organisation (employer or association)
joining-organisation-hint = In this assessment, groups of organisations are shown in the results even if only one person has answered.
joining-start = Start
# Told once, on the first page of questions.
joining-return-code = Your return code is { $code }. Write it down: it brings you to your answers on another device, too.
joining-return = Joined already? Go on with your return code
joining-late-title = Answering has ended
joining-late-text = You can still join, follow the joint discussion and take part in second votes. The questions of the assessment can no longer be answered.
joining-late-start = Join the discussion
joining-privacy-title = What will be seen of my answers, and by whom?
joining-privacy-open = While the assessment is open, nobody sees any answers. Of each participant the facilitator only sees a tag, the actor group, the size of the team, and when they joined and finished.
joining-privacy-groups = Results are shown by group. A group with fewer than { $k } participants is not shown on its own.
joining-privacy-organisations = Groups of organisations are shown even when they are small. Families, experts by experience, volunteers and other actors are not shown as a group of their own if there are fewer than { $k } of them.
joining-privacy-comments = Comments are seen only by the facilitator and the region’s co-ordinator, who may show a comment in the joint discussion. Please do not write anyone’s name in a comment.
joining-privacy-published = Once the round is closed, the region may give the results to read by a link or publish them for everybody. They hold no comments and no single answers.
joining-privacy-account = You need no account, and your device’s address is not stored with your answers.
joining-closed-title = This assessment cannot be joined now
joining-closed-text = If you have already answered, your return code takes you to your own answers.
