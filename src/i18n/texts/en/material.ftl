## How participants are called to a round

material-title = Invite participants
material-link = Link to the assessment
material-link-hint = The link leads straight to answering. No account is needed.
material-code = Join code
material-code-hint = The code can be typed at { $origin }.
# For those who cannot see the picture.
material-qr-title = QR code: join the round { $name }
material-sheet-title = Poster for the wall
material-sheet-hint = One A4 page with the QR code, the join code and three short steps. Choose the language of the poster.
material-text-title = Invitation text
material-text-hint = Copy the text into an e-mail or a message and change it as you need.
material-draft = The round has not been opened yet. The link and the code work only after you have opened the round.
material-over = The round is no longer open, so nobody can join with the link or the code now.

## The text of the invitation

material-text-greeting = Hello!
material-text-what = You are invited to the assessment “{ $instrument }”. Together we assess where we are now and where we want to be. What is assessed: { $subject }.
material-text-time = Answering takes about { $minutes } minutes. You need no account, and you can pause and go on later.
material-text-anonymous = You answer without giving your name. Results are shown by group, not as single answers.
material-text-organisations = The results show how the groups of different organisations answered. Single answers are not shown.
material-text-link = Answer here: { $link }
material-text-code = You can also go to { $origin } and type the code { $code }
material-text-until = Please answer by { $date }.
material-text-thanks = Thank you for taking part! Every point of view matters.

## The sheet for the wall: short, read from afar

material-wall-title = Come and take part in the assessment
material-wall-scan = Scan the QR code with your phone, or type the code at { $host }.
material-wall-choose = Choose whose point of view you answer from.
material-wall-answer = Answer at your own pace. Your answers are saved as you go.
material-wall-note = You need no account.
