//! Pictures of several rounds: [`draw_beside`] draws what a [`Comparison`] tells, as indices so that themes and criteria
//! of different scales stand in one picture.
//!
//! - [`ComparisonChart::Trend`]: lines over the rounds, named at their ends.
//! - [`ComparisonChart::Multiples`]: a small panel per theme with current, target and joint values.
//! - [`ComparisonChart::Movers`]: the criteria that changed most.
//! - [`ComparisonChart::HeatMap`]: rounds or sites by theme.
//!
//! The first three are of rounds over time; sites side by side have the last one.

mod grid;
mod movers;
mod multiples;
mod panel;
mod strand;
mod trend;
mod words;

use crate::domain::results::comparison::{Comparison, Order};
use crate::domain::{Instrument, Language, ThemeId};

use super::Chart;
use super::plot::Plot;
use super::sheet::Frame;
use super::subject::Size;

/// The kinds of pictures of several rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ComparisonChart {
    /// The whole and its themes, or a theme and its criteria, over time.
    Trend,
    /// A small panel for each of them, with target and joint view.
    Multiples,
    /// The criteria that rose and fell most.
    Movers,
    /// Rounds or sites by theme, or by one theme's criteria.
    HeatMap,
}

impl ComparisonChart {
    pub const ALL: [ComparisonChart; 4] = [
        ComparisonChart::Trend,
        ComparisonChart::Multiples,
        ComparisonChart::Movers,
        ComparisonChart::HeatMap,
    ];

    pub fn code(self) -> &'static str {
        match self {
            ComparisonChart::Trend => "trend",
            ComparisonChart::Multiples => "multiples",
            ComparisonChart::Movers => "movers",
            ComparisonChart::HeatMap => "heatmap",
        }
    }

    pub fn parse(code: &str) -> Option<ComparisonChart> {
        ComparisonChart::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

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

/// Draws a picture of several rounds; `None` where it does not exist: an unknown theme, sites side by side where a
/// picture is of time, nothing that has changed, or nothing that may be shown.
pub fn draw_beside(kind: ComparisonChart, beside: &Beside<'_>) -> Option<Chart> {
    if beside
        .theme
        .is_some_and(|theme| beside.comparison.theme(theme).is_none())
    {
        return None;
    }
    let is_of_time = beside.comparison.order == Order::OverTime;
    match kind {
        ComparisonChart::Trend => is_of_time.then(|| trend::draw(beside)).flatten(),
        ComparisonChart::Multiples => is_of_time.then(|| multiples::draw(beside)).flatten(),
        ComparisonChart::Movers => is_of_time.then(|| movers::draw(beside)).flatten(),
        ComparisonChart::HeatMap => grid::draw(beside),
    }
}

/// The values of a picture of several rounds that can also be drawn as a chart of other programs; `None` where the picture
/// does not exist, or is of a kind that those programs cannot draw.
pub fn plot_beside(kind: ComparisonChart, beside: &Beside<'_>) -> Option<Plot> {
    let is_of_time = beside.comparison.order == Order::OverTime;
    match kind {
        ComparisonChart::Trend => is_of_time.then(|| trend::plot(beside)).flatten(),
        ComparisonChart::Movers => is_of_time.then(|| movers::plot(beside)).flatten(),
        ComparisonChart::Multiples | ComparisonChart::HeatMap => None,
    }
}

impl Beside<'_> {
    pub(super) fn frame(&self, kind: ComparisonChart) -> Frame {
        let code = match kind {
            // Apart from the heat map of one round, which may stand on the same page.
            ComparisonChart::HeatMap => "heatmap-beside",
            ComparisonChart::Trend | ComparisonChart::Multiples | ComparisonChart::Movers => kind.code(),
        };
        let (name, subtitle) = match self.theme {
            // Where the title stands beside the picture it is left out.
            Some(theme) if self.title.is_empty() => (format!("{code}-{theme}"), self.theme_title(theme)),
            Some(theme) => (
                format!("{code}-{theme}"),
                format!("{} · {}", self.theme_title(theme), self.title),
            ),
            None => (code.to_owned(), self.title.to_owned()),
        };
        Frame {
            language: self.language,
            size: self.size,
            name,
            subtitle,
            facts: self.facts.to_owned(),
        }
    }

    pub(super) fn round_labels(&self) -> Vec<String> {
        (0..self.comparison.rounds.len())
            .map(|place| (self.round_label)(place))
            .collect()
    }

    pub(super) fn theme_title(&self, id: &ThemeId) -> String {
        let known = self.instruments.iter().find_map(|instrument| instrument.theme(id));
        known
            .map_or(id.as_str(), |theme| &theme.texts(self.language).title)
            .to_owned()
    }
}
