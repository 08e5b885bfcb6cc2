//! What is compared, by name.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::results::comparison::ComparedCriterion;
use crate::words::ComparisonInWords;

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

pub(super) fn of(told: &ComparisonInWords<'_>) -> Vec<ThemeNames> {
    let l = told.language;
    let named = |own: &ComparedCriterion| CriterionNames {
        criterion: own.criterion.to_string(),
        title: told
            .criterion_texts(&own.criterion)
            .map(|found| found.texts(l).title.clone()),
        scale_min: own.scale_min,
        scale_max: own.scale_max,
    };
    let themes = told.comparison.themes.iter().map(|theme| ThemeNames {
        theme: theme.theme.to_string(),
        title: told.theme_texts(&theme.theme).map(|found| found.texts(l).title.clone()),
        criteria: theme.criteria.iter().map(named).collect(),
    });
    themes.collect()
}
