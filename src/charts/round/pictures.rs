//! What pictures of one round are drawn of.

use crate::charts::chart::Chart;
use crate::charts::kind::Kind;
use crate::charts::paint::rows::Section;
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::Frame;
use crate::charts::paint::size::Size;
use crate::charts::plot::Plot;
use crate::domain::ThemeId;
use crate::domain::instrument::Criterion;
use crate::domain::results::{CriterionResult, ThemeResult};
use crate::words::RoundInWords;

/// What a kind of picture of one round says of itself.
pub(crate) type RoundKind = Kind<fn(&RoundPictures<'_>) -> Option<Chart>, fn(&RoundPictures<'_>) -> Option<Plot>>;

/// The pictures of a round: what is told of it, taken as it is, and how it is drawn.
#[derive(Clone, Copy)]
pub struct RoundPictures<'a> {
    /// The round.
    pub told: &'a RoundInWords<'a>,
    /// How large they are.
    pub size: Size,
    /// Narrows them to the criteria of one theme.
    pub theme: Option<&'a ThemeId>,
    /// Whether they say which round they are of; where that stands beside them they do not.
    pub is_named: bool,
}

impl<'a> RoundPictures<'a> {
    /// What the picture of this kind stands in.
    pub(crate) fn frame(&self, code: &str) -> Frame {
        let told = self.told;
        let (title, facts) = if self.is_named {
            (told.picture_title(), told.facts_line())
        } else {
            (String::new(), String::new())
        };
        let (name, subtitle) = match self.theme {
            Some(theme) if title.is_empty() => (format!("{code}-{theme}"), told.theme_title(theme).to_owned()),
            Some(theme) => (
                format!("{code}-{theme}"),
                format!("{} · {title}", told.theme_title(theme)),
            ),
            None => (code.to_owned(), title),
        };
        Frame {
            language: told.language,
            size: self.size,
            name,
            subtitle,
            facts,
        }
    }

    /// The themes that are drawn, in order.
    pub(crate) fn themes(&self) -> impl Iterator<Item = &'a ThemeResult> {
        let only = self.theme;
        self.told
            .results
            .themes
            .iter()
            .filter(move |theme| only.is_none_or(|only| theme.theme == *only))
    }

    pub(crate) fn criteria(&self) -> impl Iterator<Item = &'a CriterionResult> {
        self.themes().flat_map(|theme| &theme.criteria)
    }

    /// Where there is but one theme its criteria are drawn in the place of themes.
    pub(crate) fn is_by_criteria(&self) -> bool {
        self.themes().count() < 2
    }

    /// The criteria that are drawn as rows, by theme.
    pub(crate) fn sections(&self) -> Vec<Section<'a>> {
        self.themes()
            .map(|theme| Section {
                title: self.told.theme_title(&theme.theme),
                labels: theme
                    .criteria
                    .iter()
                    .map(|result| self.told.criterion_title(&result.criterion))
                    .collect(),
            })
            .collect()
    }

    /// The words for the levels of the axis, lowest first; empty where the scales differ.
    pub(crate) fn level_labels(&self, axis: Axis) -> Vec<(i32, &'a str)> {
        let Axis::Levels { min, max } = axis else {
            return Vec::new();
        };
        let of_axis = |criterion: &&'a Criterion| (criterion.scale.min, criterion.scale.max) == (min, max);
        let drawn = self
            .criteria()
            .filter_map(|result| self.told.instrument.criterion(&result.criterion));
        let Some(criterion) = drawn.into_iter().find(of_axis) else {
            return Vec::new();
        };
        (min..=max)
            .map(|level| (level, criterion.level_label(self.told.language, level)))
            .collect()
    }

    /// The axis for the criteria that are drawn; `None` when there are none.
    pub(crate) fn axis(&self) -> Option<Axis> {
        Axis::of(
            self.criteria()
                .map(|criterion| (criterion.scale_min, criterion.scale_max)),
        )
    }
}
