//! What the group has opened of its answers in the joint discussion, and what that allows.

use super::{Round, RoundRule};
use crate::domain::instrument::ThemeId;
use crate::domain::round_state::RoundState;

impl Round {
    /// The themes whose answers may be told of, in the instrument's order: in the joint discussion those that have been
    /// opened, afterwards all. Nothing that is made of another theme's answers reaches any browser.
    ///
    /// # Errors
    /// [`RoundRule::NotRevealed`] before the joint discussion, [`RoundRule::NothingRevealed`] while none is open.
    pub fn shown_themes(&self) -> Result<Vec<&ThemeId>, RoundRule> {
        self.revealed()?;
        let shown: Vec<&ThemeId> = self.settings.themes.iter().filter(|theme| self.shows(theme)).collect();
        if shown.is_empty() {
            Err(RoundRule::NothingRevealed)
        } else {
            Ok(shown)
        }
    }

    /// Whether anything may be told of the answers to one theme.
    pub fn shows(&self, theme: &ThemeId) -> bool {
        match self.state {
            RoundState::Joint => self.revealed.contains(theme),
            RoundState::Closed => true,
            RoundState::Draft | RoundState::Open | RoundState::Cancelled => false,
        }
    }

    /// The themes in use that the group may still open.
    pub fn hidden_themes(&self) -> Vec<&ThemeId> {
        self.settings.themes.iter().filter(|theme| !self.shows(theme)).collect()
    }

    /// Whether the round may stand beside others: its figures change no more.
    ///
    /// # Errors
    /// [`RoundRule::NotClosed`].
    pub fn comparable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Closed => Ok(()),
            state @ (RoundState::Draft | RoundState::Open | RoundState::Joint | RoundState::Cancelled) => {
                Err(RoundRule::NotClosed(state))
            }
        }
    }

    /// Opens themes' answers to the group: those among `themes` that are in use and still hidden.
    ///
    /// # Errors
    /// [`RoundRule::NotInJoint`].
    pub fn reveal(&self, themes: &[ThemeId]) -> Result<Vec<ThemeId>, RoundRule> {
        self.discussable()?;
        Ok(self
            .hidden_themes()
            .into_iter()
            .filter(|theme| themes.contains(theme))
            .cloned()
            .collect())
    }

    /// Whether the group may talk about, and record its view of, a criterion of this theme now.
    ///
    /// # Errors
    /// [`RoundRule::NotInJoint`], [`RoundRule::ThemeNotRevealed`].
    pub fn discussable_in(&self, theme: &ThemeId) -> Result<(), RoundRule> {
        self.discussable()?;
        if self.shows(theme) {
            Ok(())
        } else {
            Err(RoundRule::ThemeNotRevealed)
        }
    }

    /// Whether somebody may take part in the joint discussion who has not answered: late joiners follow and vote again.
    ///
    /// # Errors
    /// [`RoundRule::NotOpen`] before the round opens and after it is closed.
    pub fn joinable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Open | RoundState::Joint => Ok(()),
            state @ (RoundState::Draft | RoundState::Closed | RoundState::Cancelled) => Err(RoundRule::NotOpen(state)),
        }
    }

    /// Whether anything has been opened, now or at any time before. Going back to *joint* does not undo it: what has been
    /// seen was seen.
    pub fn ever_revealed(&self) -> bool {
        self.first_revealed_at.is_some() || !self.revealed.is_empty()
    }

    /// Whether the set of answers may still change by going back to answering. Of two reveals with a few answers changed
    /// between them, or one participant more or less, the difference is what one person answered.
    ///
    /// # Errors
    /// [`RoundRule::AnswersFixed`].
    pub fn answers_changeable(&self) -> Result<(), RoundRule> {
        if self.ever_revealed() {
            Err(RoundRule::AnswersFixed)
        } else {
            Ok(())
        }
    }

    /// Whether participants may still be removed or moved to another group. Once any answers have been opened,
    /// the difference between before and after would show what one person answered.
    ///
    /// # Errors
    /// [`RoundRule::ParticipantsFixed`].
    pub fn participants_changeable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Open | RoundState::Joint if !self.ever_revealed() => Ok(()),
            RoundState::Draft | RoundState::Open | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => {
                Err(RoundRule::ParticipantsFixed)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::round;
    use super::super::{Step, Surroundings};
    use super::*;
    use crate::domain::mark::Mark;

    fn taken(round: &Round, step: Step) -> Result<RoundState, RoundRule> {
        let mark = Mark {
            by: None,
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        let taken = round.take(step, &Surroundings::default(), &mark)?;
        Ok(taken.round.state)
    }

    #[test]
    fn only_what_has_been_opened_is_told_of() {
        let (mut round, _) = round(RoundState::Joint);
        let [first, second] = [0, 1].map(|at: usize| round.settings.themes[at].clone());
        assert_eq!(round.shown_themes(), Err(RoundRule::NothingRevealed));
        assert_eq!(round.discussable_in(&first), Err(RoundRule::ThemeNotRevealed));
        assert!(round.participants_changeable().is_ok());

        round.revealed = round.reveal(std::slice::from_ref(&first)).unwrap();
        assert_eq!(round.shown_themes(), Ok(vec![&first]));
        assert!(round.discussable_in(&first).is_ok() && round.discussable_in(&second).is_err());
        assert_eq!(round.participants_changeable(), Err(RoundRule::ParticipantsFixed));
        // What is open already, or is no theme of the round, is not opened again.
        let asked = [first.clone(), second.clone(), ThemeId::new("muu")];
        assert_eq!(round.reveal(&asked), Ok(vec![second.clone()]));

        round.state = RoundState::Closed;
        assert_eq!(round.shown_themes(), Ok(vec![&first, &second]));
        assert!(round.hidden_themes().is_empty() && round.reveal(&asked).is_err());
    }

    #[test]
    fn before_the_joint_discussion_nothing_is_told_whatever_was_opened() {
        for state in [RoundState::Draft, RoundState::Open, RoundState::Cancelled] {
            let (mut round, _) = round(state);
            round.revealed = round.settings.themes.clone();
            assert_eq!(round.shown_themes(), Err(RoundRule::NotRevealed(state)));
            assert!(!round.shows(&round.settings.themes[0]));
        }
    }

    #[test]
    fn answering_is_reopened_only_before_anything_has_ever_been_revealed() {
        let at = Some(jiff::Timestamp::UNIX_EPOCH);
        let back = Step::ReturnToOpen;
        let cases = [
            (RoundState::Joint, 0, None, Ok(RoundState::Open)),
            (RoundState::Joint, 1, at, Err(RoundRule::AnswersFixed)),
            (RoundState::Joint, 2, at, Err(RoundRule::AnswersFixed)),
            // Nothing is open now, but something was once.
            (RoundState::Joint, 0, at, Err(RoundRule::AnswersFixed)),
            (RoundState::Joint, 1, None, Err(RoundRule::AnswersFixed)),
            (
                RoundState::Closed,
                2,
                at,
                Err(RoundRule::NotFrom {
                    step: back,
                    state: RoundState::Closed,
                }),
            ),
            (
                RoundState::Open,
                0,
                None,
                Err(RoundRule::NotFrom {
                    step: back,
                    state: RoundState::Open,
                }),
            ),
        ];
        for (state, open, first_revealed_at, expected) in cases {
            let (mut round, _) = round(state);
            round.revealed = round.settings.themes[..open].to_vec();
            round.first_revealed_at = first_revealed_at;
            assert_eq!(round.leads(back), expected, "{state:?}, {open}, {first_revealed_at:?}");
            assert_eq!(taken(&round, back), expected);
            let fixed = open > 0 || first_revealed_at.is_some();
            assert_eq!(round.answers_changeable().is_err(), fixed);
            let changeable = !fixed && matches!(state, RoundState::Open | RoundState::Joint);
            assert_eq!(round.participants_changeable().is_ok(), changeable, "{state:?}");
            if state == RoundState::Closed {
                assert_eq!(taken(&round, Step::ReturnToJoint), Ok(RoundState::Joint));
            }
        }
    }
}
