//! What pictures of several rounds are drawn of.

use crate::charts::chart::Chart;
use crate::charts::kind::Kind;
use crate::charts::paint::sheet::Frame;
use crate::charts::paint::size::Size;
use crate::charts::plot::Plot;
use crate::domain::ThemeId;
use crate::domain::results::comparison::Order;
use crate::words::ComparisonInWords;

/// What a kind of picture of several rounds says of itself.
pub(crate) type BesideKind =
    Kind<fn(&ComparisonPictures<'_>) -> Option<Chart>, fn(&ComparisonPictures<'_>) -> Option<Plot>>;

/// The pictures of rounds beside each other: what is told of them, taken as it is, and how it is drawn.
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
    /// Sites side by side have no picture of time.
    pub(crate) fn is_over_time(&self) -> bool {
        self.told.comparison.order == Order::OverTime
    }

    /// What a picture stands in; `name` tells it from the others of these rounds.
    pub(crate) fn frame(&self, name: &str) -> Frame {
        let told = self.told;
        let (title, facts) = if self.is_named {
            (told.title.as_str(), told.facts_line.as_str())
        } else {
            ("", "")
        };
        let (name, subtitle) = match self.theme {
            Some(theme) if title.is_empty() => (format!("{name}-{theme}"), told.theme_title(theme).to_owned()),
            Some(theme) => (
                format!("{name}-{theme}"),
                format!("{} · {title}", told.theme_title(theme)),
            ),
            None => (name.to_owned(), title.to_owned()),
        };
        Frame {
            language: told.language,
            size: self.size,
            name,
            subtitle,
            facts: facts.to_owned(),
        }
    }
}
