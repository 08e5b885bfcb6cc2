//! What is drawn of several rounds beside each other: a comparison with the words and names around it.

use crate::charts::chart::Chart;
use crate::charts::kind::Kind;
use crate::charts::paint::sheet::Frame;
use crate::charts::paint::size::Size;
use crate::charts::plot::Plot;
use crate::domain::results::comparison::{Comparison, Order};
use crate::domain::{Instrument, Language, ThemeId};

/// What a kind of picture of several rounds says of itself.
pub(crate) type BesideKind = Kind<fn(&Beside<'_>) -> Option<Chart>, fn(&Beside<'_>) -> Option<Plot>>;

/// What is drawn: a comparison with the words and names around it.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    pub comparison: &'a Comparison,
    /// Newest first: a theme or criterion has its name from the first that knows it.
    pub instruments: &'a [&'a Instrument],
    pub language: Language,
    pub size: Size,
    /// Narrows the picture to the criteria of one theme.
    pub theme: Option<&'a ThemeId>,
    /// Stands under the picture's own title: whose rounds these are.
    pub title: &'a str,
    /// Stands at the foot.
    pub facts: &'a str,
    /// The short name of the round in this place of [`Comparison::rounds`].
    pub round_label: &'a dyn Fn(usize) -> String,
}

impl Beside<'_> {
    /// Sites side by side have no picture of time.
    pub(crate) fn is_over_time(&self) -> bool {
        self.comparison.order == Order::OverTime
    }

    /// What a picture stands in; `name` tells it from the others of these rounds.
    pub(crate) fn frame(&self, name: &str) -> Frame {
        let (name, subtitle) = match self.theme {
            // Where the title stands beside the picture it is left out.
            Some(theme) if self.title.is_empty() => (format!("{name}-{theme}"), self.theme_title(theme)),
            Some(theme) => (
                format!("{name}-{theme}"),
                format!("{} · {}", self.theme_title(theme), self.title),
            ),
            None => (name.to_owned(), self.title.to_owned()),
        };
        Frame {
            language: self.language,
            size: self.size,
            name,
            subtitle,
            facts: self.facts.to_owned(),
        }
    }

    pub(crate) fn round_labels(&self) -> Vec<String> {
        (0..self.comparison.rounds.len())
            .map(|place| (self.round_label)(place))
            .collect()
    }

    pub(crate) fn theme_title(&self, id: &ThemeId) -> String {
        let known = self.instruments.iter().find_map(|instrument| instrument.theme(id));
        known
            .map_or(id.as_str(), |theme| &theme.texts(self.language).title)
            .to_owned()
    }
}
