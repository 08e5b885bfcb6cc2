//! What a report is told of several rounds.

use jiff::Timestamp;

use super::{Block, Picture};
use crate::charts::{self, Beside, Chart, ComparisonChart, Size};
use crate::domain::results::comparison::{ChangeMark, Comparison};
use crate::domain::{CriterionId, Instrument, Language, ThemeId};
use crate::i18n::msg;

/// Everything a report of several rounds tells.
pub struct ReportedComparison<'a> {
    pub comparison: &'a Comparison,
    /// Newest first: a theme or criterion has its name from the first that knows it.
    pub instruments: &'a [&'a Instrument],
    pub language: Language,
    /// What is compared, as "Pohjanmaa 2024–2026".
    pub title: &'a str,
    /// Instrument and years in one line.
    pub facts: &'a str,
    /// Per round: what it is called beside the others.
    pub labels: &'a [String],
    /// When a change is marked, what to keep in mind, and what is not compared and why: in whole sentences.
    pub rule: &'a [String],
    /// How a change's mark is called.
    pub mark: &'a dyn Fn(ChangeMark) -> &'static str,
    pub cautions: &'a [String],
    pub left_out: &'a [String],
    pub made: Timestamp,
}

impl<'a> ReportedComparison<'a> {
    pub(super) fn theme_title(&self, id: &'a ThemeId) -> &'a str {
        let known = self.instruments.iter().find_map(|instrument| instrument.theme(id));
        known.map_or(id.as_str(), |theme| &theme.texts(self.language).title)
    }

    pub(super) fn criterion_title<'b>(&'b self, id: &'b CriterionId) -> &'b str {
        let known = self.instruments.iter().find_map(|instrument| instrument.criterion(id));
        known.map_or(id.as_str(), |criterion| &criterion.texts(self.language).title)
    }

    pub(super) fn picture(&self, kind: ComparisonChart, theme: Option<&ThemeId>) -> Option<Block> {
        let chart = self.chart(kind, theme)?;
        let caption = match theme {
            Some(theme) => {
                let known = self.instruments.iter().find_map(|instrument| instrument.theme(theme))?;
                msg::report_picture_of_theme(self.language, &chart.title, &known.texts(self.language).title)
            }
            None => chart.title.clone(),
        };
        Some(Block::Picture(Picture { caption, chart }))
    }

    fn chart(&self, kind: ComparisonChart, theme: Option<&ThemeId>) -> Option<Chart> {
        charts::draw_beside(
            kind,
            &Beside {
                comparison: self.comparison,
                instruments: self.instruments,
                language: self.language,
                size: Size::Page,
                theme,
                title: "",
                facts: "",
                round_label: &|place| self.labels[place].clone(),
            },
        )
    }
}
