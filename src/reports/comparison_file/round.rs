//! The rounds that are compared, and their instrument.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::results::comparison::{About, ComparedRound};
use crate::domain::{Instrument, Language};

/// The newest of the versions compared.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparedInstrument {
    pub id: String,
    pub version: String,
    pub title: String,
    pub source: String,
    pub licence: String,
}

/// One of the rounds compared.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundBeside {
    /// What it is called beside the others: a year, or a site's name.
    pub label: String,
    /// Null for a round that is told without a name.
    pub round: Option<RoundBrief>,
}

/// What a compared round is known by.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundBrief {
    pub id: String,
    pub name: String,
    /// The version of the instrument.
    #[schema(example = "1.0")]
    pub version: String,
    pub subject: SubjectBrief,
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
    pub k: usize,
    /// Participants with at least one answer; null for fewer than `k`.
    pub participants: Option<usize>,
    pub groups: Vec<GroupBrief>,
}

/// What was assessed.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectBrief {
    /// `region`, `family_centre` or `meeting_place`.
    #[schema(example = "meeting_place")]
    pub kind: &'static str,
    #[schema(example = "17")]
    pub region: String,
    pub site: Option<String>,
}

/// A group that is shown on its own, or `merged`.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupBrief {
    #[schema(example = "ngo")]
    pub group: &'static str,
    pub participants: usize,
}

impl ComparedInstrument {
    pub(super) fn of(l: Language, newest: &Instrument) -> ComparedInstrument {
        let texts = newest.texts(l);
        ComparedInstrument {
            id: newest.id.to_string(),
            version: newest.version.clone(),
            title: texts.title.clone(),
            source: texts.source_note.clone(),
            licence: newest.licence.clone(),
        }
    }
}

impl RoundBeside {
    pub(super) fn of(round: &ComparedRound, label: &str) -> RoundBeside {
        RoundBeside {
            label: label.to_owned(),
            round: round.about.as_ref().map(RoundBrief::of),
        }
    }
}

impl RoundBrief {
    fn of(about: &About) -> RoundBrief {
        let groups = about.groups.iter().map(|(group, participants)| GroupBrief {
            group: group.code(),
            participants: *participants,
        });
        RoundBrief {
            id: about.id.to_string(),
            name: about.name.clone(),
            version: about.version.clone(),
            subject: SubjectBrief {
                kind: about.subject.kind.code(),
                region: about.subject.region.to_string(),
                site: about.subject.site.as_ref().map(ToString::to_string),
            },
            starts_on: about.starts_on.map(|day| day.to_string()),
            ends_on: about.ends_on.map(|day| day.to_string()),
            mode: about.mode.code(),
            anonymity: about.disclosure.anonymity.code(),
            k: about.disclosure.k,
            participants: about.participants,
            groups: groups.collect(),
        }
    }
}
