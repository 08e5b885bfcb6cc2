//! The round, what was assessed, and the instrument.

use serde::Serialize;
use utoipa::ToSchema;

use super::themes::ValueFacts;
use crate::domain::round::Subject;
use crate::words::RoundInWords;

/// What was assessed.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectFacts {
    /// `region`, `family_centre` or `meeting_place`.
    #[schema(example = "meeting_place")]
    pub kind: &'static str,
    /// The region's two-digit code.
    #[schema(example = "17")]
    pub region: String,
    /// The site's id; null where the region itself was assessed.
    pub site: Option<String>,
    /// In the language asked for.
    pub name: String,
}

/// The round and its settings.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundFacts {
    pub id: String,
    pub name: String,
    pub subject: SubjectFacts,
    /// `closed`; in a file taken during the joint discussion `joint`.
    #[schema(example = "closed")]
    pub state: &'static str,
    #[schema(format = Date)]
    pub starts_on: Option<String>,
    #[schema(format = Date)]
    pub ends_on: Option<String>,
    /// `self` or `peer`.
    #[schema(example = "self")]
    pub mode: &'static str,
    /// `anonymous` or `organisation_shown`.
    #[schema(example = "anonymous")]
    pub anonymity: &'static str,
    /// The smallest number of participants of whom figures are told.
    #[schema(example = 3)]
    pub k: usize,
    /// When targets were asked.
    pub targets: &'static str,
    /// Participants with at least one answer; null for fewer than `k`.
    pub participants: Option<usize>,
    /// The groups shown, `merged` last.
    pub groups: Vec<GroupFacts>,
}

/// One actor group that is large enough to be shown, or `merged`: the others together.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupFacts {
    #[schema(example = "ngo")]
    pub group: &'static str,
    /// As the round calls it, in the language asked for.
    pub label: String,
    pub participants: usize,
}

/// The released version of the instrument that the round used.
#[derive(Debug, Serialize, ToSchema)]
pub struct InstrumentFacts {
    pub id: String,
    pub version: String,
    pub title: String,
    pub source: String,
    pub licence: String,
    pub scale: ScaleFacts,
    /// The whole instrument: the unweighted mean of the themes in use.
    pub values: ValueFacts,
}

/// Consecutive whole numbers, `min..=max`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ScaleFacts {
    pub min: i32,
    pub max: i32,
    pub levels: Vec<LevelFacts>,
}

/// One level of a scale.
#[derive(Debug, Serialize, ToSchema)]
pub struct LevelFacts {
    pub level: i32,
    pub label: Option<String>,
}

impl SubjectFacts {
    pub fn of(subject: &Subject, name: &str) -> SubjectFacts {
        SubjectFacts {
            kind: subject.kind.code(),
            region: subject.region.to_string(),
            site: subject.site.as_ref().map(ToString::to_string),
            name: name.to_owned(),
        }
    }
}

impl RoundFacts {
    pub(super) fn of(told: &RoundInWords<'_>) -> RoundFacts {
        let (round, results) = (&told.round, &told.results);
        let groups = results.groups.iter().map(|(group, participants)| GroupFacts {
            group: group.code(),
            label: told.group_label(*group),
            participants: *participants,
        });
        RoundFacts {
            id: round.id.to_string(),
            name: round.settings.name.clone(),
            subject: SubjectFacts::of(&round.subject, told.subject()),
            state: round.state.code(),
            starts_on: round.settings.starts_on.map(|day| day.to_string()),
            ends_on: round.settings.ends_on.map(|day| day.to_string()),
            mode: round.settings.mode.code(),
            anonymity: round.settings.anonymity.code(),
            k: round.settings.k,
            targets: round.settings.targets.code(),
            participants: results.participants,
            groups: groups.collect(),
        }
    }
}

impl InstrumentFacts {
    pub(super) fn of(told: &RoundInWords<'_>) -> InstrumentFacts {
        let instrument = &told.instrument;
        let texts = instrument.texts(told.language);
        let (min, max) = (instrument.scale.min, instrument.scale.max);
        let levels = (min..=max).map(|level| LevelFacts {
            level,
            label: texts.levels.get(&level).cloned(),
        });
        InstrumentFacts {
            id: instrument.id.to_string(),
            version: instrument.version.clone(),
            title: texts.title.clone(),
            source: texts.source_note.clone(),
            licence: instrument.licence.clone(),
            scale: ScaleFacts {
                min,
                max,
                levels: levels.collect(),
            },
            values: ValueFacts::of(&told.results.whole),
        }
    }
}
