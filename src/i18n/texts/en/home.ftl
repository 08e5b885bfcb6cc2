home-title = Together for a better everyday life for families
home-lead = Here the people behind a family centre or meeting place look together at where they are now, where they want to be and what to do next.

home-join-title = Join the assessment
home-join-code = Join code
home-join-hint = Eight characters, for example K7QM-2RXD. You get the code in the invitation or from the facilitator.
home-join-go = Continue to the assessment

home-how-title = How the assessment works
home-how-text = You can answer without an account. Before you begin, you see what is shown of your answers and to whom. Your answers are saved as you go.
home-step-answer-title = Answer from your own point of view
home-step-answer = Assess where things stand now and where they should be. You can continue later from where you left off.
home-step-discuss-title = Look at the results together
home-step-discuss = In the workshop you see where you agree and where views differ. From these you form a joint view.
home-step-act-title = Agree on what to do
home-step-act = You choose the most important development needs and agree who does what and by when. In the next round you see what has changed.

home-return-title = Continue where you left off
home-return-text = If you have already started and were given a return code, it brings you back to your answers on any device.
home-return-code = Return code
home-return-go = Back to my answers
home-return-unknown = No answers were found with this return code. Check the code.

home-workers-title = For co-ordinators and facilitators
home-workers-text = You need an account to prepare assessment rounds and open their results. You get one by invitation.
