//! What browsers that follow a round are told has changed: ids and kinds, never a value. Whoever is told asks again for
//! the page, which knows what may be shown.

use super::ids::RoundId;
use super::instrument::CriterionId;

/// Something happened in a round.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct News {
    /// The round it is news of.
    pub round: RoundId,
    /// What has happened.
    pub happening: Happening,
}

/// What whoever follows a round may hear of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Happening {
    /// Somebody joined, finished, left, was removed or moved.
    Attendance,
    /// Answers were saved.
    Progress,
    /// A step of the round was taken, or its results were shown or hidden.
    Round,
    /// Themes' answers were opened.
    Reveal,
    /// The workshop moved on: its phase, what is on the screen, the timer.
    Workshop,
    /// A joint view was saved, of this criterion.
    JointView(CriterionId),
    /// A comment was hidden, shown or brought back.
    Comments(CriterionId),
    /// The actions have changed.
    Actions,
    /// A second vote was opened or closed.
    SecondVote(CriterionId),
    /// Somebody voted.
    Ballot(CriterionId),
}

/// Who follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Facilitators and co-ordinators.
    Facilitator,
    /// The screen in the room.
    Projector,
    /// A participant's own device.
    Participant,
}

impl Audience {
    /// All of them, in their fixed order.
    pub const ALL: [Audience; 3] = [Audience::Facilitator, Audience::Projector, Audience::Participant];
}

impl Happening {
    /// The kind and what it concerns: `workshop`, `joint_view:teema.kriteeri`.
    pub fn code(&self) -> String {
        match self {
            Happening::JointView(id) | Happening::Comments(id) | Happening::SecondVote(id) | Happening::Ballot(id) => {
                format!("{}:{id}", self.kind())
            }
            Happening::Attendance
            | Happening::Progress
            | Happening::Round
            | Happening::Reveal
            | Happening::Workshop
            | Happening::Actions => self.kind().to_owned(),
        }
    }

    /// The word the event goes by over the wire.
    pub fn kind(&self) -> &'static str {
        match self {
            Happening::Attendance => "attendance",
            Happening::Progress => "progress",
            Happening::Round => "round",
            Happening::Reveal => "reveal",
            Happening::Workshop => "workshop",
            Happening::JointView(_) => "joint_view",
            Happening::Comments(_) => "comments",
            Happening::Actions => "actions",
            Happening::SecondVote(_) => "second_vote",
            Happening::Ballot(_) => "ballot",
        }
    }

    /// Reads what [`Happening::code`] writes.
    pub fn parse(code: &str) -> Option<Happening> {
        match code.split_once(':') {
            Some((kind, id)) => {
                let id = CriterionId::parse(id)?;
                match kind {
                    "joint_view" => Some(Happening::JointView(id)),
                    "comments" => Some(Happening::Comments(id)),
                    "second_vote" => Some(Happening::SecondVote(id)),
                    "ballot" => Some(Happening::Ballot(id)),
                    _ => None,
                }
            }
            None => match code {
                "attendance" => Some(Happening::Attendance),
                "progress" => Some(Happening::Progress),
                "round" => Some(Happening::Round),
                "reveal" => Some(Happening::Reveal),
                "workshop" => Some(Happening::Workshop),
                "actions" => Some(Happening::Actions),
                _ => None,
            },
        }
    }

    /// Whether it changes anything that this audience may see.
    pub fn concerns(&self, audience: Audience) -> bool {
        match (self, audience) {
            (_, Audience::Facilitator) => true,
            // The projector counts who is in and who has voted; phones need not be woken for it.
            (Happening::Attendance | Happening::Ballot(_), Audience::Projector) => true,
            (Happening::Attendance | Happening::Ballot(_), Audience::Participant) => false,
            (Happening::Progress, Audience::Projector | Audience::Participant) => false,
            (
                Happening::Round
                | Happening::Reveal
                | Happening::Workshop
                | Happening::JointView(_)
                | Happening::Comments(_)
                | Happening::Actions
                | Happening::SecondVote(_),
                Audience::Projector | Audience::Participant,
            ) => true,
        }
    }
}

impl News {
    /// News of a round.
    pub fn new(round: &RoundId, happening: Happening) -> News {
        News {
            round: round.clone(),
            happening,
        }
    }

    /// As one line: `ROUND HAPPENING`.
    pub fn line(&self) -> String {
        format!("{} {}", self.round, self.happening.code())
    }

    /// Reads what [`News::line`] writes.
    pub fn parse(line: &str) -> Option<News> {
        let (round, code) = line.split_once(' ')?;
        Some(News {
            round: RoundId::parse(round)?,
            happening: Happening::parse(code)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_reads_back_as_it_was_written() {
        let id = CriterionId::new("teema.kriteeri");
        let all = [
            Happening::Attendance,
            Happening::Progress,
            Happening::Round,
            Happening::Reveal,
            Happening::Workshop,
            Happening::JointView(id.clone()),
            Happening::Comments(id.clone()),
            Happening::Actions,
            Happening::SecondVote(id.clone()),
            Happening::Ballot(id),
        ];
        let round = RoundId::from_uuid(uuid::Uuid::from_u128(7));
        for happening in all {
            let news = News::new(&round, happening);
            assert_eq!(News::parse(&news.line()), Some(news));
        }
        for odd in ["", "x workshop", "7 workshop", "workshop", "joint_view:x"] {
            assert_eq!(News::parse(odd), None, "{odd}");
        }
    }
}
