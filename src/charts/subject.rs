//! What is drawn: a round's results with the words and names around them.

use crate::domain::instrument::{Criterion, CriterionId};
use crate::domain::results::{CriterionResult, Group, Results, ThemeResult};
use crate::domain::{Instrument, Language, ThemeId};

use super::ChartKind;
use super::scale::Axis;
use super::sheet::Frame;

/// The measures of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 1920 × 1080, for a screen.
    Slide,
    /// 2480 wide (A4 at 300 dpi), as high as the content needs; also the size that suits a web page.
    Page,
}

impl Size {
    pub const ALL: [Size; 2] = [Size::Slide, Size::Page];

    pub fn code(self) -> &'static str {
        match self {
            Size::Slide => "slide",
            Size::Page => "page",
        }
    }

    pub fn parse(code: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.code() == code)
    }
}

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
    pub(crate) fn frame(&self, kind: ChartKind) -> Frame {
        let (name, subtitle) = match self.theme {
            // Where the round's name stands beside the picture it is left out.
            Some(theme) => {
                let names = [self.theme_title(theme), self.round_title];
                let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
                (format!("{}-{theme}", kind.code()), names.join(" · "))
            }
            None => (kind.code().to_owned(), self.round_title.to_owned()),
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
