//! What is drawn: a round's results with the words and names around them.

use crate::charts::chart::Chart;
use crate::charts::kind::Kind;
use crate::charts::paint::rows::Section;
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::Frame;
use crate::charts::paint::size::Size;
use crate::charts::plot::Plot;
use crate::domain::instrument::{Criterion, CriterionId};
use crate::domain::results::{CriterionResult, Group, Results, ThemeResult};
use crate::domain::{Instrument, Language, ThemeId};

/// What a kind of picture of one round says of itself.
pub(crate) type RoundKind = Kind<fn(&Subject<'_>) -> Option<Chart>, fn(&Subject<'_>) -> Option<Plot>>;

/// A picture's subject: what is drawn, for whom, and how large.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub results: &'a Results,
    pub instrument: &'a Instrument,
    pub language: Language,
    pub size: Size,
    /// Narrows the picture to the criteria of one theme.
    pub theme: Option<&'a ThemeId>,
    /// Stands under the picture's title.
    pub round_title: &'a str,
    /// The round's facts in the reader's language: who took part, when, with which instrument. Stands at the foot.
    pub facts: &'a str,
    /// A group's name in the reader's language, as the round calls it.
    pub group_label: &'a dyn Fn(Group) -> String,
}

impl<'a> Subject<'a> {
    /// What the picture of this kind stands in.
    pub(crate) fn frame(&self, code: &str) -> Frame {
        let (name, subtitle) = match self.theme {
            // Where the round's name stands beside the picture it is left out.
            Some(theme) => {
                let names = [self.theme_title(theme), self.round_title];
                let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
                (format!("{code}-{theme}"), names.join(" · "))
            }
            None => (code.to_owned(), self.round_title.to_owned()),
        };
        Frame {
            language: self.language,
            size: self.size,
            name,
            subtitle,
            facts: self.facts.to_owned(),
        }
    }

    /// The themes that are drawn, in order.
    pub(crate) fn themes(&self) -> impl Iterator<Item = &'a ThemeResult> {
        let only = self.theme;
        self.results
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
                title: self.theme_title(&theme.theme),
                labels: theme
                    .criteria
                    .iter()
                    .map(|result| self.criterion_title(&result.criterion))
                    .collect(),
            })
            .collect()
    }

    pub(crate) fn theme_title(&self, id: &'a ThemeId) -> &'a str {
        self.instrument
            .theme(id)
            .map_or(id.as_str(), |theme| &theme.texts(self.language).title)
    }

    pub(crate) fn criterion_title(&self, id: &'a CriterionId) -> &'a str {
        self.instrument
            .criterion(id)
            .map_or(id.as_str(), |criterion| &criterion.texts(self.language).title)
    }

    /// The words for the levels of the axis, lowest first; empty where the scales differ.
    pub(crate) fn level_labels(&self, axis: Axis) -> Vec<(i32, &'a str)> {
        let Axis::Levels { min, max } = axis else {
            return Vec::new();
        };
        let of_axis = |criterion: &&'a Criterion| (criterion.scale.min, criterion.scale.max) == (min, max);
        let drawn = self
            .criteria()
            .filter_map(|result| self.instrument.criterion(&result.criterion));
        let Some(criterion) = drawn.into_iter().find(of_axis) else {
            return Vec::new();
        };
        (min..=max)
            .map(|level| (level, criterion.level_label(self.language, level)))
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
