//! What runs through the rounds: the whole, a theme or a criterion, in indices.

use crate::domain::results::Value;
use crate::domain::results::comparison::{Compared, ComparedCriterion, ComparedTheme, Point};
use crate::i18n::msg;

use super::pictures::ComparisonPictures;
use crate::charts::figure::Figure;
use crate::charts::paint::palette::Series;

/// The values of one thing, round by round.
pub(crate) struct Strand {
    pub(crate) name: String,
    pub(crate) stands: Vec<Stand>,
}

/// Where it stood in one round, `0..=100`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stand {
    pub(crate) current: Figure,
    pub(crate) target: Option<f64>,
    pub(crate) joint_current: Option<f64>,
    pub(crate) joint_target: Option<f64>,
}

impl Stand {
    const NOWHERE: Stand = Stand {
        current: Figure::Missing,
        target: None,
        joint_current: None,
        joint_target: None,
    };

    fn of_compared(compared: Option<&Compared>) -> Stand {
        let index = |value: Value| value.index;
        compared.map_or(Stand::NOWHERE, |compared| Stand {
            current: Figure::shown(index(compared.values.current)),
            target: index(compared.values.target),
            joint_current: index(compared.joint.current),
            joint_target: index(compared.joint.target),
        })
    }

    fn of_point(criterion: &ComparedCriterion, point: Option<&Point>) -> Stand {
        let (min, max) = (f64::from(criterion.scale_min), f64::from(criterion.scale_max));
        let index = |value: f64| 100.0 * (value - min) / (max - min);
        point.map_or(Stand::NOWHERE, |point| Stand {
            current: Figure::shown(point.current.map(|spread| index(spread.mean))),
            target: point.target.map(index),
            joint_current: point.joint.current.map(f64::from).map(index),
            joint_target: point.joint.target.map(f64::from).map(index),
        })
    }
}

impl Stand {
    pub(crate) fn value(&self, series: Series) -> Option<f64> {
        match series {
            Series::Current => self.current.value(),
            Series::Target => self.target,
            Series::JointCurrent => self.joint_current,
            Series::JointTarget => self.joint_target,
        }
    }
}

impl Strand {
    /// Its values of one series, round by round.
    pub(crate) fn values(&self, series: Series) -> Vec<Option<f64>> {
        self.stands.iter().map(|stand| stand.value(series)).collect()
    }

    pub(crate) fn has(&self, series: Series) -> bool {
        self.stands.iter().any(|stand| stand.value(series).is_some())
    }

    fn of_theme(beside: &ComparisonPictures<'_>, theme: &ComparedTheme) -> Strand {
        Strand {
            name: beside.told.theme_title(&theme.theme).to_owned(),
            stands: theme
                .rounds
                .iter()
                .map(|compared| Stand::of_compared(compared.as_ref()))
                .collect(),
        }
    }

    fn of_criterion(beside: &ComparisonPictures<'_>, criterion: &ComparedCriterion) -> Strand {
        let stand = |point: &Option<Point>| Stand::of_point(criterion, point.as_ref());
        Strand {
            name: beside.told.criterion_title(&criterion.criterion).to_owned(),
            stands: criterion.rounds.iter().map(stand).collect(),
        }
    }
}

impl<'a> ComparisonPictures<'a> {
    /// The theme whose criteria are drawn: the one chosen, or the only one there is.
    pub(crate) fn theme_drawn(&self) -> Option<&'a ComparedTheme> {
        match (self.theme, self.told.comparison.themes.as_slice()) {
            (Some(theme), _) => self.told.comparison.theme(theme),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }

    /// What the parts make up: the whole, where some round has it, or the theme.
    pub(crate) fn sum(&self) -> Option<Strand> {
        let strand = match self.theme_drawn() {
            Some(theme) => Strand::of_theme(self, theme),
            None => Strand {
                name: msg::charts_whole(self.told.language).to_owned(),
                stands: self
                    .told
                    .comparison
                    .whole
                    .iter()
                    .map(|compared| Stand::of_compared(compared.as_ref()))
                    .collect(),
            },
        };
        strand.has(Series::Current).then_some(strand)
    }

    /// The themes, or the criteria of the theme that is drawn.
    pub(crate) fn parts(&self) -> Vec<Strand> {
        match self.theme_drawn() {
            Some(theme) => {
                let criteria = theme.criteria.iter();
                criteria
                    .map(|criterion| Strand::of_criterion(self, criterion))
                    .collect()
            }
            None => {
                let themes = self.told.comparison.themes.iter();
                themes.map(|theme| Strand::of_theme(self, theme)).collect()
            }
        }
    }

    /// The sum, where there is one, and its parts that have a value in some round.
    pub(crate) fn strands(&self) -> Vec<Strand> {
        let parts = self.parts().into_iter().filter(|part| part.has(Series::Current));
        self.sum().into_iter().chain(parts).collect()
    }

    pub(crate) fn part_name(&self) -> &'static str {
        match self.theme_drawn() {
            Some(_) => msg::charts_criterion(self.told.language),
            None => msg::charts_theme(self.told.language),
        }
    }
}
