//! What is compared, by name.

use serde::Serialize;
use utoipa::ToSchema;

use super::ComparedBeside;
use crate::domain::results::comparison::ComparedCriterion;

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

pub(super) fn of(beside: &ComparedBeside<'_>) -> Vec<ThemeNames> {
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
