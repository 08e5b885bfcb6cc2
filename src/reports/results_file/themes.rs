//! The themes with their composed values, and what the rows are of.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::ThemeId;
use crate::domain::results::{CriterionResult, ThemeResult, Values};
use crate::words::RoundInWords;

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

impl ThemeFacts {
    pub(super) fn of(told: &RoundInWords<'_>, theme: &ThemeResult) -> ThemeFacts {
        let groups = theme.groups.iter().map(|(group, values)| GroupValues {
            group: group.code(),
            values: ValueFacts::of(values),
        });
        let criteria = theme.criteria.iter().map(|result| CriterionFacts::of(told, result));
        ThemeFacts {
            theme: theme.theme.to_string(),
            title: title_of_theme(told, &theme.theme),
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

fn title_of_theme(told: &RoundInWords<'_>, id: &ThemeId) -> Option<String> {
    let theme = told.instrument.theme(id)?;
    Some(theme.texts(told.language).title.clone())
}

impl CriterionFacts {
    fn of(told: &RoundInWords<'_>, result: &CriterionResult) -> CriterionFacts {
        let criterion = told.instrument.criterion(&result.criterion);
        let texts = criterion.map(|criterion| criterion.texts(told.language));
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
