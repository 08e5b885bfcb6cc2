use jiff::Timestamp;

use super::actor_group::ActorGroup;
use super::flaw::{Flaw, Flaws};
use super::ids::{ParticipantId, RoundId};
use super::round::Round;
use super::text::optional_line;

/// Somebody who answers one round. There is no account behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    pub id: ParticipantId,
    pub round: RoundId,
    pub facts: ParticipantFacts,
    pub joined_at: Timestamp,
    /// When the participant said to be ready; answers may still be changed while the round is open.
    pub finished_at: Option<Timestamp>,
}

/// What a participant tells when joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantFacts {
    pub group: ActorGroup,
    pub name: Option<String>,
    pub organisation: Option<String>,
    /// How many people answer together, `1..=50`; however many, it is one participant of weight 1.
    pub team_size: i32,
}

impl ParticipantFacts {
    pub const NAME_MAX: usize = 120;
    pub const TEAM_MAX: i32 = 50;

    /// Reads the join form of `round`: what the round does not ask is not kept.
    ///
    /// # Errors
    /// Every flaw at once, under `group`, `name`, `organisation` and `team_size`.
    pub fn parse(
        round: &Round,
        group: &str,
        name: &str,
        organisation: &str,
        team_size: &str,
    ) -> Result<ParticipantFacts, Flaws> {
        let settings = &round.settings;
        let mut flaws = Flaws::new();
        let group = flaws.take(
            "group",
            match group {
                "" => Err(Flaw::Missing),
                code => ActorGroup::parse(code)
                    .filter(|group| settings.groups.iter().any(|own| own.group == *group))
                    .ok_or(Flaw::NotAChoice),
            },
        );
        let name = flaws.take("name", asked(settings.asks_name, name));
        let organisation = flaws.take("organisation", asked(settings.asks_organisation(), organisation));
        let team_size = flaws.take("team_size", team(team_size));
        match (group, name, organisation, team_size) {
            (Some(group), Some(name), Some(organisation), Some(team_size)) => Ok(ParticipantFacts {
                group,
                name,
                organisation,
                team_size,
            }),
            _ => Err(flaws),
        }
    }
}

fn asked(is_asked: bool, text: &str) -> Result<Option<String>, Flaw> {
    if is_asked {
        optional_line(text, ParticipantFacts::NAME_MAX)
    } else {
        Ok(None)
    }
}

fn team(text: &str) -> Result<i32, Flaw> {
    let flaw = Flaw::NotInRange {
        min: 1,
        max: i64::from(ParticipantFacts::TEAM_MAX),
    };
    match text.trim() {
        "" => Ok(1),
        number => match number.parse() {
            Ok(size) if (1..=ParticipantFacts::TEAM_MAX).contains(&size) => Ok(size),
            _ => Err(flaw),
        },
    }
}
