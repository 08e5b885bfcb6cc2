//! The one form in which a round's results leave as JSON: `results.json`, and the interface's results. The types are the
//! description of that form, too: the interface's document is made from them.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::definitions;
use crate::domain::results::{CriterionResult, Group, ResultRow, Results, ThemeResult, Values};
use crate::domain::round::{Round, Subject};
use crate::domain::{Instrument, Language, ThemeId};

/// A round's results with what a file says around the figures.
#[derive(Clone, Copy)]
pub struct Described<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The subject's name in the reader's language.
    pub subject: &'a str,
    pub language: Language,
    /// A group's name in the reader's language, as the round calls it.
    pub group_label: &'a dyn Fn(Group) -> String,
}

/// The figures of `results.csv` as objects under `rows`, with `round`, `instrument`, `themes` and `definitions` beside.
pub fn json(described: &Described<'_>) -> String {
    serde_json::to_string(&ResultsFile::of(described)).expect("text and numbers under names that are text")
}

/// A round's results, small groups already hidden. A figure is null where nothing may be told or nothing was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResultsFile {
    /// In which language names and definitions are: `fi`, `sv` or `en`.
    #[schema(example = "en")]
    pub language: &'static str,
    pub round: RoundFacts,
    pub instrument: InstrumentFacts,
    /// The themes in use, in the instrument's order.
    pub themes: Vec<ThemeFacts>,
    /// What each kind of figure means, by the name of its field.
    pub definitions: BTreeMap<&'static str, Meaning>,
    /// One row per criterion, asked state (current before target) and group (`all` first): the same as `results.csv`.
    pub rows: Vec<RowFigures>,
}

/// What kind of figure a name stands for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Meaning {
    pub term: &'static str,
    pub meaning: &'static str,
}

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

/// Composed values of a theme or of the whole.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValueFacts {
    /// On the scale; null where the scales of the parts differ.
    pub current: Option<f64>,
    /// From 0 to 100.
    pub current_index: Option<f64>,
    pub target: Option<f64>,
    pub target_index: Option<f64>,
    /// `target − current`, on the scale.
    pub gap: Option<f64>,
}

/// One theme.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThemeFacts {
    /// The theme's id, the same in every version of the instrument.
    pub theme: String,
    pub title: Option<String>,
    /// Over all participants: the weighted mean of its criteria's means.
    pub values: ValueFacts,
    pub groups: Vec<GroupValues>,
    pub left_out: LeftOutFacts,
    pub joint: JointFacts,
    pub criteria: Vec<CriterionFacts>,
}

/// One group's values of a theme.
#[derive(Debug, Serialize, ToSchema)]
pub struct GroupValues {
    pub group: &'static str,
    pub values: ValueFacts,
}

/// The criteria that are null or hidden, and so left out of the theme's value.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeftOutFacts {
    pub current: Vec<String>,
    pub target: Vec<String>,
}

/// What the group agreed on: weighted means over the criteria that have a joint level.
#[derive(Debug, Serialize, ToSchema)]
pub struct JointFacts {
    pub values: ValueFacts,
    pub with_current: usize,
    pub with_target: usize,
    /// The number of criteria in the theme.
    pub of: usize,
}

/// One criterion; its figures are under `rows`.
#[derive(Debug, Serialize, ToSchema)]
pub struct CriterionFacts {
    /// The criterion's id, the same in every version of the instrument.
    pub criterion: String,
    pub title: Option<String>,
    pub statement: Option<String>,
    pub weight: Option<f64>,
    pub scale_min: i32,
    pub scale_max: i32,
}

/// The figures of one criterion, asked state and group.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowFigures {
    pub theme: String,
    pub criterion: String,
    /// `current` or `target`.
    #[schema(example = "current")]
    pub asked: &'static str,
    /// `all`, an actor group, or `merged`.
    #[schema(example = "all")]
    pub group: &'static str,
    /// Too few answers: every figure is null.
    pub suppressed: bool,
    /// Answers that are a level.
    pub n: Option<usize>,
    pub cannot_say: Option<usize>,
    pub not_applicable: Option<usize>,
    pub mean: Option<f64>,
    /// Of the sample (n − 1).
    pub sd: Option<f64>,
    pub min: Option<i32>,
    pub q1: Option<f64>,
    pub median: Option<f64>,
    pub q3: Option<f64>,
    pub max: Option<i32>,
    /// Answers at the scale's lowest level, whatever its number; `count_2` at the next, and so on.
    pub count_1: Option<usize>,
    pub count_2: Option<usize>,
    pub count_3: Option<usize>,
    pub count_4: Option<usize>,
    pub count_5: Option<usize>,
    pub count_6: Option<usize>,
    pub count_7: Option<usize>,
    pub count_8: Option<usize>,
    pub count_9: Option<usize>,
    pub count_10: Option<usize>,
    /// From 0 (half at each end) to 1 (all agree).
    pub agreement: Option<f64>,
    /// Participants who gave both states; on target rows.
    pub pairs: Option<usize>,
    /// `target − current`; on target rows.
    pub gap: Option<f64>,
    /// The level agreed on together; where the group is `all`.
    pub joint: Option<i32>,
}

impl ResultsFile {
    pub fn of(described: &Described<'_>) -> ResultsFile {
        let Described { results, language, .. } = described;
        let definitions = definitions(*language).into_iter().map(|definition| {
            let meaning = Meaning {
                term: definition.term,
                meaning: definition.meaning,
            };
            (definition.code, meaning)
        });
        ResultsFile {
            language: language.code(),
            round: RoundFacts::of(described),
            instrument: InstrumentFacts::of(described),
            themes: results
                .themes
                .iter()
                .map(|theme| ThemeFacts::of(described, theme))
                .collect(),
            definitions: definitions.collect(),
            rows: results.rows().into_iter().map(RowFigures::of).collect(),
        }
    }
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
    fn of(described: &Described<'_>) -> RoundFacts {
        let Described { round, results, .. } = described;
        let groups = results.groups.iter().map(|(group, participants)| GroupFacts {
            group: group.code(),
            label: (described.group_label)(*group),
            participants: *participants,
        });
        RoundFacts {
            id: round.id.to_string(),
            name: round.settings.name.clone(),
            subject: SubjectFacts::of(&round.subject, described.subject),
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
    fn of(described: &Described<'_>) -> InstrumentFacts {
        let Described {
            instrument, language, ..
        } = described;
        let texts = instrument.texts(*language);
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
            values: ValueFacts::of(&described.results.whole),
        }
    }
}

impl ThemeFacts {
    fn of(described: &Described<'_>, theme: &ThemeResult) -> ThemeFacts {
        let groups = theme.groups.iter().map(|(group, values)| GroupValues {
            group: group.code(),
            values: ValueFacts::of(values),
        });
        let criteria = theme
            .criteria
            .iter()
            .map(|result| CriterionFacts::of(described, result));
        ThemeFacts {
            theme: theme.theme.to_string(),
            title: title_of_theme(described, &theme.theme),
            values: ValueFacts::of(&theme.values),
            groups: groups.collect(),
            left_out: LeftOutFacts {
                current: theme.left_out_current.iter().map(ToString::to_string).collect(),
                target: theme.left_out_target.iter().map(ToString::to_string).collect(),
            },
            joint: JointFacts {
                values: ValueFacts::of(&theme.joint.values),
                with_current: theme.joint.with_current,
                with_target: theme.joint.with_target,
                of: theme.joint.of,
            },
            criteria: criteria.collect(),
        }
    }
}

fn title_of_theme(described: &Described<'_>, id: &ThemeId) -> Option<String> {
    let theme = described.instrument.theme(id)?;
    Some(theme.texts(described.language).title.clone())
}

impl CriterionFacts {
    fn of(described: &Described<'_>, result: &CriterionResult) -> CriterionFacts {
        let criterion = described.instrument.criterion(&result.criterion);
        let texts = criterion.map(|criterion| criterion.texts(described.language));
        CriterionFacts {
            criterion: result.criterion.to_string(),
            title: texts.map(|texts| texts.title.clone()),
            statement: texts.map(|texts| texts.statement.clone()),
            weight: criterion.map(|criterion| criterion.weight),
            scale_min: result.scale_min,
            scale_max: result.scale_max,
        }
    }
}

impl ValueFacts {
    pub fn of(values: &Values) -> ValueFacts {
        ValueFacts {
            current: values.current.value,
            current_index: values.current.index,
            target: values.target.value,
            target_index: values.target.index,
            gap: values.gap,
        }
    }
}

impl RowFigures {
    fn of(row: ResultRow) -> RowFigures {
        let [
            count_1,
            count_2,
            count_3,
            count_4,
            count_5,
            count_6,
            count_7,
            count_8,
            count_9,
            count_10,
        ] = row.counts;
        RowFigures {
            theme: row.theme.to_string(),
            criterion: row.criterion.to_string(),
            asked: row.asked.code(),
            group: row.group.code(),
            suppressed: row.suppressed,
            n: row.n,
            cannot_say: row.cannot_say,
            not_applicable: row.not_applicable,
            mean: row.mean,
            sd: row.sd,
            min: row.min,
            q1: row.q1,
            median: row.median,
            q3: row.q3,
            max: row.max,
            count_1,
            count_2,
            count_3,
            count_4,
            count_5,
            count_6,
            count_7,
            count_8,
            count_9,
            count_10,
            agreement: row.agreement,
            pairs: row.pairs,
            gap: row.gap,
            joint: row.joint,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_row_has_the_columns_of_the_data_file() {
        let schema = serde_json::to_value(<RowFigures as utoipa::PartialSchema>::schema()).unwrap();
        let named: BTreeSet<&str> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(named, ResultRow::COLUMNS.into_iter().collect());
    }
}
