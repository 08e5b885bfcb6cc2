//! Whoever answers in a round.

use jiff::Timestamp;
use serde::Deserialize;

use super::actor_group::ActorGroup;
use super::code;
use super::flaw::{Flaw, Flaws};
use super::ids::{ParticipantId, RoundId};
use super::round::Round;
use super::text::optional_line;

/// Somebody who answers one round. There is no account behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// What it is told apart by.
    pub id: ParticipantId,
    /// The round taken part in.
    pub round: RoundId,
    /// What is asked of whoever joins.
    pub facts: ParticipantFacts,
    /// When they joined.
    pub joined_at: Timestamp,
    /// When the participant said to be ready; answers may still be changed while the round is open.
    pub finished_at: Option<Timestamp>,
}

/// A participant as those who run the round see them listed: never what or whether they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who it is.
    pub participant: Participant,
    /// Answered on paper and typed in by a facilitator.
    pub on_paper: bool,
    /// Brought in by a file of answers.
    pub imported: bool,
}

/// Four symbols by which a participant is told from others when somebody has joined twice or chosen a wrong group. It is no
/// secret and opens nothing.
pub fn tag(id: &ParticipantId) -> String {
    // The last digits of an id are random in every kind of UUID in use; five of them are four symbols of five bits.
    let digits = id.as_str().get(id.as_str().len() - 5..).unwrap_or_default();
    let bits = u32::from_str_radix(digits, 16).unwrap_or_default();
    code::symbols(&[15, 10, 5, 0].map(|shift| (bits >> shift) as u8))
}

/// What a participant tells when joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantFacts {
    /// The actor group answered for.
    pub group: ActorGroup,
    /// A name, where the round asks for one and it was given.
    pub name: Option<String>,
    /// An organisation, where the round asks for one and it was given.
    pub organisation: Option<String>,
    /// How many people answer together, `1..=50`; however many, it is one participant of weight 1.
    pub team_size: i32,
}

/// What is typed into the form that joining begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedFacts {
    /// The code of an [`ActorGroup`].
    pub group: String,
    /// How many answer together; empty for one.
    pub team_size: String,
    /// A name, where the round asks for it.
    pub name: String,
    /// An organisation, where the round asks for it.
    pub organisation: String,
}

impl ParticipantFacts {
    /// The longest name of a person or an organisation, in characters.
    pub const NAME_MAX: usize = 120;
    /// The most people who answer together as one.
    pub const TEAM_MAX: i32 = 50;

    /// Reads the join form of `round`: what the round does not ask is not kept.
    ///
    /// # Errors
    /// Every flaw at once, under `group`, `name`, `organisation` and `team_size`.
    pub fn parse(round: &Round, typed: &TypedFacts) -> Result<ParticipantFacts, Flaws> {
        let settings = &round.settings;
        let mut flaws = Flaws::new();
        let group = flaws.take("group", group_of(round, &typed.group));
        let name = flaws.take("name", asked(settings.asks_name, &typed.name));
        let organisation = flaws.take("organisation", asked(settings.asks_organisation(), &typed.organisation));
        let team_size = flaws.take("team_size", team(&typed.team_size));
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

/// Reads the choice of an actor group of `round`.
///
/// # Errors
/// [`Flaw::Missing`], [`Flaw::NotAChoice`] for a group the round does not have.
pub fn group_of(round: &Round, code: &str) -> Result<ActorGroup, Flaw> {
    match code {
        "" => Err(Flaw::Missing),
        code => ActorGroup::parse(code)
            .filter(|group| round.settings.groups.iter().any(|own| own.group == *group))
            .ok_or(Flaw::NotAChoice),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ParticipantId {
        ParticipantId::parse(text).unwrap()
    }

    #[test]
    fn a_tag_is_made_of_the_ids_last_twenty_bits() {
        let cases = [
            ("018f3a6e-7c1d-7000-8000-000000000000", "0000"),
            ("018f3a6e-7c1d-7000-8000-0000000fffff", "ZZZZ"),
            ("018f3a6e-7c1d-7000-8000-000000000001", "0001"),
            ("ffffffff-ffff-7fff-bfff-fffffff98ef7", "K3QQ"),
        ];
        for (text, expected) in cases {
            assert_eq!(tag(&id(text)), expected, "{text}");
        }
    }
}
