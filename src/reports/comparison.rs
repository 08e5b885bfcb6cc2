//! A comparison's figures as files: one row per whole, theme or criterion and round. As with a round's results, the types
//! are also what the interface's description is made of.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::comparison_definitions;
use super::json::Meaning;
use crate::domain::results::comparison::{About, Change, Compared, ComparedCriterion, Comparison, Point};
use crate::domain::{Instrument, Language};

/// A comparison with what a file says around the figures, in the reader's language.
pub struct ComparedBeside<'a> {
    pub comparison: &'a Comparison,
    /// The newest version first.
    pub versions: &'a [&'a Instrument],
    pub language: Language,
    pub title: &'a str,
    /// Per round.
    pub labels: &'a [String],
    /// Sentences.
    pub cautions: &'a [String],
    pub left_out: &'a [String],
    pub rule: &'a [String],
}

/// Closed rounds beside each other. A figure is null where nothing may be told or nothing was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonFile {
    /// In which language names and sentences are: `fi`, `sv` or `en`.
    #[schema(example = "en")]
    pub language: &'static str,
    pub title: String,
    /// `time`: rounds of one subject, newest last, with changes. `side`: beside each other, without changes.
    #[schema(example = "time")]
    pub order: &'static str,
    pub instrument: Option<ComparedInstrument>,
    pub rounds: Vec<RoundBeside>,
    /// The themes and criteria that are compared.
    pub themes: Vec<ThemeNames>,
    /// What to keep in mind: sentences.
    pub cautions: Vec<String>,
    /// What cannot be compared, and why: sentences.
    pub left_out: Vec<String>,
    /// When a change is marked: sentences, with the source.
    pub rule: Vec<String>,
    /// What each kind of figure means, by the name of its field.
    pub definitions: BTreeMap<&'static str, Meaning>,
    pub rows: Vec<ComparisonRow>,
}

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

/// A theme that is compared, with its criteria that are.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThemeNames {
    pub theme: String,
    pub title: Option<String>,
    pub criteria: Vec<CriterionNames>,
}

/// A criterion that is compared.
#[derive(Debug, Serialize, ToSchema)]
pub struct CriterionNames {
    pub criterion: String,
    pub title: Option<String>,
    pub scale_min: i32,
    pub scale_max: i32,
}

/// The whole, a theme or a criterion in one round.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct ComparisonRow {
    /// `whole`, `theme` or `criterion`.
    #[schema(example = "theme")]
    pub of: &'static str,
    pub theme: Option<String>,
    pub criterion: Option<String>,
    /// The round's id; `other-` and its place for one that is told without a name.
    pub round: String,
    #[schema(format = Date)]
    pub ends_on: Option<String>,
    /// On the scale.
    pub current: Option<f64>,
    /// From 0 to 100; of the whole and of themes.
    pub current_index: Option<f64>,
    pub target: Option<f64>,
    pub target_index: Option<f64>,
    pub gap: Option<f64>,
    pub joint_current: Option<f64>,
    pub joint_current_index: Option<f64>,
    pub joint_target: Option<f64>,
    pub joint_target_index: Option<f64>,
    /// Of criteria.
    pub n: Option<usize>,
    pub sd: Option<f64>,
    /// Current state, from the nearest round before that has a value and was assessed the same way (self or peer).
    pub change: Option<f64>,
    /// `up`, `down`, `within_spread` or `too_few_to_tell`.
    pub mark: Option<&'static str>,
}

/// Comma, UTF-8, full precision. A field holds an id of ours, a date or a number, never what somebody typed.
pub fn comparison_csv(comparison: &Comparison) -> String {
    let mut text = COLUMNS.join(",");
    text.push('\n');
    for row in rows(comparison) {
        text.push_str(&row.fields().join(","));
        text.push('\n');
    }
    text
}

/// The rows of the CSV file as objects under `rows`, with `rounds`, `instrument`, `themes`, remarks and `definitions` beside.
pub fn comparison_json(beside: &ComparedBeside<'_>) -> String {
    serde_json::to_string(&ComparisonFile::of(beside)).expect("text and numbers under names that are text")
}

/// The names of the columns, and of the fields of a row in JSON.
const COLUMNS: [&str; 18] = [
    "of",
    "theme",
    "criterion",
    "round",
    "ends_on",
    "current",
    "current_index",
    "target",
    "target_index",
    "gap",
    "joint_current",
    "joint_current_index",
    "joint_target",
    "joint_target_index",
    "n",
    "sd",
    "change",
    "mark",
];

impl ComparisonFile {
    pub fn of(beside: &ComparedBeside<'_>) -> ComparisonFile {
        let l = beside.language;
        let definitions = comparison_definitions(l).into_iter().map(|own| {
            let meaning = Meaning {
                term: own.term,
                meaning: own.meaning,
            };
            (own.code, meaning)
        });
        let rounds = beside.comparison.rounds.iter().zip(beside.labels);
        ComparisonFile {
            language: l.code(),
            title: beside.title.to_owned(),
            order: beside.comparison.order.code(),
            instrument: beside.versions.first().map(|own| ComparedInstrument {
                id: own.id.to_string(),
                version: own.version.clone(),
                title: own.texts(l).title.clone(),
                source: own.texts(l).source_note.clone(),
                licence: own.licence.clone(),
            }),
            rounds: rounds
                .map(|(round, label)| RoundBeside {
                    label: label.clone(),
                    round: round.about.as_ref().map(RoundBrief::of),
                })
                .collect(),
            themes: themes(beside),
            cautions: beside.cautions.to_vec(),
            left_out: beside.left_out.to_vec(),
            rule: beside.rule.to_vec(),
            definitions: definitions.collect(),
            rows: rows(beside.comparison),
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

fn themes(beside: &ComparedBeside<'_>) -> Vec<ThemeNames> {
    let l = beside.language;
    let named = |own: &ComparedCriterion| {
        let mut versions = beside.versions.iter();
        CriterionNames {
            criterion: own.criterion.to_string(),
            title: versions
                .find_map(|version| version.criterion(&own.criterion))
                .map(|found| found.texts(l).title.clone()),
            scale_min: own.scale_min,
            scale_max: own.scale_max,
        }
    };
    let themes = beside.comparison.themes.iter().map(|theme| {
        let mut versions = beside.versions.iter();
        ThemeNames {
            theme: theme.theme.to_string(),
            title: versions
                .find_map(|version| version.theme(&theme.theme))
                .map(|found| found.texts(l).title.clone()),
            criteria: theme.criteria.iter().map(named).collect(),
        }
    });
    themes.collect()
}

/// The whole, then each theme with its criteria; rounds in their order within each.
fn rows(comparison: &Comparison) -> Vec<ComparisonRow> {
    let whole = ComparisonRow {
        of: "whole",
        ..ComparisonRow::default()
    };
    let mut rows = composed(comparison, &whole, &comparison.whole, &comparison.whole_changes);
    for theme in &comparison.themes {
        let of_theme = ComparisonRow {
            of: "theme",
            theme: Some(theme.theme.to_string()),
            ..ComparisonRow::default()
        };
        rows.extend(composed(comparison, &of_theme, &theme.rounds, &theme.changes));
        for own in &theme.criteria {
            let of_criterion = ComparisonRow {
                of: "criterion",
                criterion: Some(own.criterion.to_string()),
                ..of_theme.clone()
            };
            let points = own.rounds.iter().zip(&own.changes).enumerate();
            rows.extend(points.filter_map(|(place, (point, change))| {
                let row = of_criterion.clone().in_round(comparison, place);
                Some(row.with_point(point.as_ref()?).with_change(*change))
            }));
        }
    }
    rows
}

fn composed(
    comparison: &Comparison,
    of: &ComparisonRow,
    values: &[Option<Compared>],
    changes: &[Option<Change>],
) -> Vec<ComparisonRow> {
    let places = values.iter().zip(changes).enumerate();
    let rows = places.filter_map(|(place, (own, change))| {
        let row = of.clone().in_round(comparison, place);
        Some(row.with_values(own.as_ref()?).with_change(*change))
    });
    rows.collect()
}

impl ComparisonRow {
    /// The round's id, or its place among those without a name, and its last day.
    fn in_round(self, comparison: &Comparison, place: usize) -> ComparisonRow {
        let (round, ends_on) = match &comparison.rounds[place].about {
            Some(about) => (about.id.to_string(), about.ends_on.map(|day| day.to_string())),
            None => (format!("other-{}", place + 1), None),
        };
        ComparisonRow { round, ends_on, ..self }
    }

    fn with_values(self, own: &Compared) -> ComparisonRow {
        let (values, joint) = (own.values, own.joint);
        ComparisonRow {
            current: values.current.value,
            current_index: values.current.index,
            target: values.target.value,
            target_index: values.target.index,
            gap: values.gap,
            joint_current: joint.current.value,
            joint_current_index: joint.current.index,
            joint_target: joint.target.value,
            joint_target_index: joint.target.index,
            ..self
        }
    }

    fn with_point(self, point: &Point) -> ComparisonRow {
        ComparisonRow {
            current: point.current.map(|spread| spread.mean),
            target: point.target,
            gap: point.gap,
            joint_current: point.joint.current.map(f64::from),
            joint_target: point.joint.target.map(f64::from),
            n: point.current.map(|spread| spread.n),
            sd: point.current.map(|spread| spread.sd),
            ..self
        }
    }

    fn with_change(self, change: Option<Change>) -> ComparisonRow {
        ComparisonRow {
            change: change.map(|own| own.by),
            mark: change.map(|own| own.mark.code()),
            ..self
        }
    }

    /// In the order of [`COLUMNS`].
    fn fields(&self) -> [String; COLUMNS.len()] {
        [
            self.of.to_owned(),
            field(self.theme.as_ref()),
            field(self.criterion.as_ref()),
            self.round.clone(),
            field(self.ends_on.as_ref()),
            field(self.current),
            field(self.current_index),
            field(self.target),
            field(self.target_index),
            field(self.gap),
            field(self.joint_current),
            field(self.joint_current_index),
            field(self.joint_target),
            field(self.joint_target_index),
            field(self.n),
            field(self.sd),
            field(self.change),
            field(self.mark),
        ]
    }
}

/// A number as the shortest text that reads back as the same number; nothing for what is not told.
fn field(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_row_has_the_columns_of_the_data_file() {
        let schema = serde_json::to_value(<ComparisonRow as utoipa::PartialSchema>::schema()).unwrap();
        let named: BTreeSet<&str> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(named, COLUMNS.into_iter().collect());
    }
}
