//! What is looked at of each round: a value over all, and the parts it is made of.

use super::{ClosedRound, Filter, Summary};
use crate::domain::instrument::{CriterionId, Instrument, ThemeId};
use crate::domain::results::summary::CriterionSummary;
use crate::domain::results::{Value, statistics};

/// A value over all, and one for each part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Across<T> {
    /// Over all parts.
    pub together: T,
    /// Of each part, in order.
    pub parts: Vec<T>,
}

impl<T> Across<T> {
    /// Together first.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.together).chain(&self.parts)
    }

    pub(super) fn map<U>(&self, mut of: impl FnMut(&T) -> U) -> Across<U> {
        Across {
            together: of(&self.together),
            parts: self.parts.iter().map(of).collect(),
        }
    }
}

/// A part of what is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedPart {
    /// A theme.
    Theme(ThemeId),
    /// A criterion.
    Criterion(CriterionId),
}

/// A round's current state in one part, or over all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// What may be told.
    Told(Value),
    /// Fewer than k answered.
    TooFew,
    /// The round does not ask it.
    NotAsked,
    /// The round asks only some of the parts, so that its value over all would be of something else.
    PartOnly,
}

impl Cell {
    /// `0..=100`, where there is one.
    pub fn index(self) -> Option<f64> {
        match self {
            Cell::Told(value) => value.index,
            Cell::TooFew | Cell::NotAsked | Cell::PartOnly => None,
        }
    }

    fn of(value: Value) -> Cell {
        match value.index {
            Some(_) => Cell::Told(value),
            None => Cell::TooFew,
        }
    }
}

/// What a filter looks at: the whole instrument by themes, one theme by criteria, or the criteria with a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    over: Over,
    /// In the instrument's order.
    pub parts: Vec<LookedPart>,
}

/// What the value over all parts is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Over {
    Whole,
    Theme(ThemeId),
    Criteria,
}

/// One round's figures.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundFigures<'a> {
    /// The round.
    pub round: &'a ClosedRound,
    /// `None` for fewer than k.
    pub participants: Option<usize>,
    /// What is told of each part.
    pub cells: Across<Cell>,
}

impl Looked {
    /// `instrument` is the newest version of the filter's: its themes, criteria and tags are those that are looked at.
    pub fn of(instrument: &Instrument, filter: &Filter) -> Looked {
        let themes = || {
            let wanted = filter.theme.as_ref();
            instrument
                .themes
                .iter()
                .filter(move |theme| wanted.is_none_or(|id| theme.id == *id))
        };
        let (over, parts) = match (&filter.theme, &filter.tag) {
            (None, None) => (
                Over::Whole,
                themes().map(|theme| LookedPart::Theme(theme.id.clone())).collect(),
            ),
            (theme, tag) => {
                let criteria = themes().flat_map(|theme| &theme.criteria);
                let tagged = criteria.filter(|own| tag.as_ref().is_none_or(|tag| own.tags.contains(tag)));
                let over = match (theme, tag) {
                    (Some(theme), None) => Over::Theme(theme.clone()),
                    (_, _) => Over::Criteria,
                };
                (over, tagged.map(|own| LookedPart::Criterion(own.id.clone())).collect())
            }
        };
        Looked { over, parts }
    }

    /// What is told of a round, by its summary.
    pub fn round<'a>(&self, round: &'a ClosedRound, summary: &Summary) -> RoundFigures<'a> {
        let parts: Vec<Cell> = self.parts.iter().map(|part| cell(part, summary)).collect();
        RoundFigures {
            round,
            participants: summary.participants,
            cells: Across {
                together: self.together(summary, &parts),
                parts,
            },
        }
    }

    fn together(&self, summary: &Summary, parts: &[Cell]) -> Cell {
        let asked = parts.iter().filter(|cell| **cell != Cell::NotAsked).count();
        match &self.over {
            // As on the round's own page, whichever criteria its version has.
            Over::Theme(theme) => summary
                .theme(theme)
                .map_or(Cell::NotAsked, |own| Cell::of(own.values.current)),
            Over::Whole | Over::Criteria if asked == 0 => Cell::NotAsked,
            Over::Whole | Over::Criteria if asked < parts.len() => Cell::PartOnly,
            // An older version may have themes that this one has no more.
            Over::Whole if summary.themes.len() > parts.len() => Cell::PartOnly,
            Over::Whole => Cell::of(summary.whole.current),
            Over::Criteria => Cell::of(mean_of(&self.criteria(summary))),
        }
    }

    fn criteria<'a>(&self, summary: &'a Summary) -> Vec<&'a CriterionSummary> {
        let wanted = |own: &CriterionSummary| {
            self.parts
                .iter()
                .any(|part| matches!(part, LookedPart::Criterion(id) if *id == own.criterion))
        };
        summary.criteria().filter(|own| wanted(own)).collect()
    }
}

fn cell(part: &LookedPart, summary: &Summary) -> Cell {
    match part {
        LookedPart::Theme(id) => summary
            .theme(id)
            .map_or(Cell::NotAsked, |theme| Cell::of(theme.values.current)),
        LookedPart::Criterion(id) => summary
            .criteria()
            .find(|own| own.criterion == *id)
            .map_or(Cell::NotAsked, |own| Cell::of(mean_of(&[own]))),
    }
}

/// The weighted mean of criteria that have one, as a theme's value is made; on the scale where they share one.
fn mean_of(criteria: &[&CriterionSummary]) -> Value {
    let scales: Vec<(i32, i32)> = criteria.iter().map(|own| (own.scale_min, own.scale_max)).collect();
    let value = scales.windows(2).all(|pair| pair[0] == pair[1]).then(|| {
        let means = criteria.iter().filter_map(|own| Some((own.weight, own.current?.mean)));
        statistics::weighted_mean(means)
    });
    let indices = criteria
        .iter()
        .filter_map(|own| Some((own.weight, own.current_index()?)));
    Value {
        value: value.flatten(),
        index: statistics::weighted_mean(indices),
    }
}
