//! Pictures of what is told: a round or a comparison in words, with the size of the picture and what it is narrowed to. Here
//! alone a picture's subject is made of what is told.

use super::{Beside, Chart, ChartKind, ComparisonChart, Plot, Size, Subject, draw, draw_beside, plot, plot_beside};
use crate::domain::ThemeId;
use crate::words::{ComparisonInWords, RoundInWords};

/// The pictures of a round.
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

impl RoundPictures<'_> {
    /// A picture of this kind; `None` where it does not exist.
    pub fn draw(&self, kind: ChartKind) -> Option<Chart> {
        self.with_subject(|subject| draw(kind, subject))
    }

    /// The values of a picture that other programs draw, too; `None` where they do not.
    pub fn plot(&self, kind: ChartKind) -> Option<Plot> {
        self.with_subject(|subject| plot(kind, subject))
    }

    fn with_subject<T>(&self, make: impl FnOnce(&Subject<'_>) -> T) -> T {
        let told = self.told;
        let (title, facts) = if self.is_named {
            (told.picture_title(), told.facts_line())
        } else {
            (String::new(), String::new())
        };
        make(&Subject {
            results: &told.results,
            instrument: &told.instrument,
            language: told.language,
            size: self.size,
            theme: self.theme,
            round_title: &title,
            facts: &facts,
            group_label: &|group| told.group_label(group),
        })
    }
}

/// The pictures of rounds beside each other.
#[derive(Clone, Copy)]
pub struct ComparisonPictures<'a> {
    /// The rounds.
    pub told: &'a ComparisonInWords<'a>,
    /// How large they are.
    pub size: Size,
    /// Narrows them to the criteria of one theme.
    pub theme: Option<&'a ThemeId>,
    /// Whether they say which rounds they are of; where that stands beside them they do not.
    pub is_named: bool,
}

impl ComparisonPictures<'_> {
    /// A picture of this kind; `None` where it does not exist.
    pub fn draw(&self, kind: ComparisonChart) -> Option<Chart> {
        self.with_subject(|subject| draw_beside(kind, subject))
    }

    /// The values of a picture that other programs draw, too; `None` where they do not.
    pub fn plot(&self, kind: ComparisonChart) -> Option<Plot> {
        self.with_subject(|subject| plot_beside(kind, subject))
    }

    fn with_subject<T>(&self, make: impl FnOnce(&Beside<'_>) -> T) -> T {
        let told = self.told;
        let (title, facts) = if self.is_named {
            (told.title.as_str(), told.facts_line.as_str())
        } else {
            ("", "")
        };
        make(&Beside {
            comparison: &told.comparison,
            instruments: &told.instruments(),
            language: told.language,
            size: self.size,
            theme: self.theme,
            title,
            facts,
            round_label: &|place| told.labels.get(place).cloned().unwrap_or_default(),
        })
    }
}
