//! Rounds lined up by what they have in common.

use super::super::common_scale::common_scale;
use super::super::statistics::weighted_mean;
use super::super::{CriterionResult, ThemeResult, Value, Values};
use super::change::Estimate;
use super::{Change, Compared, ComparedCriterion, ComparedTheme, Order, Point, Side, Spread};
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::{Criterion, CriterionId, Instrument, InstrumentId, Theme, ThemeId};
use crate::domain::results::Results;

/// The sides in their order, with what they are compared by.
pub(super) struct Lined<'a> {
    pub order: Order,
    pub sides: Vec<Side<'a>>,
    /// The instrument that most rounds have used; of equal ones that of the newest round.
    instrument: Option<&'a InstrumentId>,
}

/// A criterion as the rounds have it, those that ask it on the shared scale.
pub(super) struct LinedCriterion<'a> {
    pub scale: (i32, i32),
    /// Per round.
    pub rounds: Vec<Option<&'a CriterionResult>>,
    /// Rounds that ask it on another scale.
    pub other_scale: Vec<usize>,
}

/// What a value is made of: equal ones may be subtracted.
#[derive(Debug, Clone, PartialEq)]
struct Parts<'a>(Vec<(&'a ThemeId, &'a CriterionId, f64, (i32, i32))>);

/// A composed value with what it is made of.
struct Composed<'a> {
    estimate: Estimate,
    parts: Parts<'a>,
}

impl<'a> Lined<'a> {
    pub fn up(order: Order, sides: &[Side<'a>]) -> Lined<'a> {
        let mut by_time = sides.to_vec();
        by_time.sort_by_key(|side| {
            let (round, settings) = (side.round, &side.round.settings);
            (settings.ends_on, settings.starts_on, round.created.at, round.id.clone())
        });
        let instrument = most_common(by_time.iter().map(|side| &side.instrument.id));
        Lined {
            order,
            instrument,
            sides: match order {
                Order::OverTime => by_time,
                Order::SideBySide => sides.to_vec(),
            },
        }
    }

    /// Per round: whether it is of the instrument that is compared.
    pub fn is_of_instrument(&self, side: &Side<'_>) -> bool {
        Some(&side.instrument.id) == self.instrument
    }

    /// The newest version of the instrument that is compared.
    pub fn newest(&self) -> Option<&'a Instrument> {
        let own = self.sides.iter().filter(|side| self.is_of_instrument(side));
        own.map(|side| side.instrument)
            .max_by_key(|instrument| instrument.version_numbers())
    }

    /// The versions, newest first, each once.
    fn versions(&self) -> Vec<&'a Instrument> {
        let own = self.sides.iter().filter(|side| self.is_of_instrument(side));
        let mut versions: Vec<&Instrument> = own.map(|side| side.instrument).collect();
        versions.sort_by_key(|instrument| std::cmp::Reverse(instrument.version_numbers()));
        versions.dedup_by(|one, other| one.version == other.version);
        versions
    }

    /// Every theme of the versions: the newest's in its order, then those that are no more.
    pub fn themes(&self) -> Vec<&'a ThemeId> {
        once_each(
            self.versions()
                .into_iter()
                .flat_map(|version| &version.themes)
                .map(|theme| &theme.id),
        )
    }

    /// Every criterion of a theme, in the same order. One that has moved belongs to its theme in the newest version.
    pub fn criteria_of(&self, theme: &ThemeId) -> Vec<&'a CriterionId> {
        let versions = self.versions();
        let is_home = |id: &&CriterionId| {
            let home = versions.iter().find_map(|version| version.theme_of(id));
            home.is_some_and(|home| home.id == *theme)
        };
        let themes = versions.iter().filter_map(|version| version.theme(theme));
        let all = themes.flat_map(|theme| &theme.criteria).map(|criterion| &criterion.id);
        once_each(all.filter(is_home))
    }

    /// Per round: a theme's result where it is in use.
    pub fn theme_results(&self, theme: &ThemeId) -> Vec<Option<&'a ThemeResult>> {
        let of_side = |side: &Side<'a>| {
            let mut themes = side.results.themes.iter().filter(|_| self.is_of_instrument(side));
            themes.find(|own| own.theme == *theme)
        };
        self.sides.iter().map(of_side).collect()
    }

    /// Per round, on the scale that most rounds share (of equal ones the newest version's) and in whatever theme the
    /// round's version has it; a veiled round's criteria are not told.
    pub fn criterion(&self, id: &CriterionId) -> Option<LinedCriterion<'a>> {
        let of_side = |side: &Side<'a>| {
            let mut criteria = side.results.criteria().filter(|_| self.tells_criteria(side));
            criteria.find(|own| own.criterion == *id)
        };
        let results: Vec<Option<&CriterionResult>> = self.sides.iter().map(of_side).collect();
        let scale_of = |result: &CriterionResult| (result.scale_min, result.scale_max);
        let mut by_version: Vec<(&Side, (i32, i32))> = (self.sides.iter().zip(&results))
            .filter_map(|(side, result)| Some((side, scale_of((*result)?))))
            .collect();
        by_version.sort_by_key(|(side, _)| side.instrument.version_numbers());
        let scale = most_common(by_version.into_iter().map(|(_, scale)| scale))?;
        let is_shared = |result: &&CriterionResult| scale_of(result) == scale;
        Some(LinedCriterion {
            scale,
            other_scale: places(&results, |result| result.is_some_and(|result| !is_shared(&result))),
            rounds: results.iter().map(|result| result.filter(is_shared)).collect(),
        })
    }

    pub fn tells_criteria(&self, side: &Side<'_>) -> bool {
        self.is_of_instrument(side) && !side.is_veiled
    }

    /// `None` for a theme that fewer than two rounds have in use.
    pub fn theme(&self, id: &ThemeId) -> Option<ComparedTheme> {
        let results = self.theme_results(id);
        if results.iter().flatten().count() < 2 {
            return None;
        }
        let compared = |(side, theme): (&Side<'_>, &Option<&ThemeResult>)| {
            let theme = (*theme)?;
            let own = Compared {
                values: theme.values,
                joint: theme.joint.values,
                joint_of: Some((theme.joint.with_current, theme.joint.of)),
            };
            Some(own.told_of(side))
        };
        let composed: Vec<_> = (self.sides.iter().zip(&results))
            .map(|(side, theme)| composed_theme(side.instrument, (*theme)?))
            .collect();
        let criteria = self.criteria_of(id).into_iter();
        Some(ComparedTheme {
            theme: id.clone(),
            rounds: self.sides.iter().zip(&results).map(compared).collect(),
            changes: self.changes_of_composed(&composed),
            criteria: criteria
                .filter_map(|criterion| self.compared_criterion(criterion))
                .collect(),
        })
    }

    /// Whether the rounds' values of a theme are made of the same criteria, weights and scales.
    pub fn is_made_of_the_same(&self, id: &ThemeId) -> bool {
        let results = self.theme_results(id);
        let composed =
            (self.sides.iter().zip(&results)).filter_map(|(side, theme)| composed_theme(side.instrument, (*theme)?));
        let parts: Vec<Parts<'_>> = composed.map(|composed| composed.parts).collect();
        parts.windows(2).all(|two| two[0] == two[1])
    }

    fn compared_criterion(&self, id: &CriterionId) -> Option<ComparedCriterion> {
        let lined = self.criterion(id)?;
        if lined.rounds.iter().flatten().count() < 2 {
            return None;
        }
        let rounds: Vec<Option<Point>> = lined.rounds.iter().map(|result| result.map(Point::of)).collect();
        let estimates = rounds.iter().map(|point| Some(Estimate::of(point.as_ref()?.current?)));
        Some(ComparedCriterion {
            criterion: id.clone(),
            scale_min: lined.scale.0,
            scale_max: lined.scale.1,
            changes: self.changes(&estimates.collect::<Vec<_>>(), |_, _| true),
            rounds,
        })
    }

    /// The themes in use that most rounds share; of equal ones those of the newest.
    fn common_themes(&self) -> Option<Vec<&'a ThemeId>> {
        let own = self.sides.iter().filter(|side| self.is_of_instrument(side));
        most_common(own.map(|side| themes_in(side.results)))
    }

    /// The whole and its changes, per round.
    pub fn whole(&self) -> (Vec<Option<Compared>>, Vec<Option<Change>>) {
        let common = self.common_themes();
        let sides: Vec<Option<&Side<'a>>> = self
            .sides
            .iter()
            .map(|side| {
                Some(side).filter(|side| self.is_of_instrument(side) && Some(themes_in(side.results)) == common)
            })
            .collect();
        if sides.iter().flatten().count() < 2 {
            return (vec![None; sides.len()], vec![None; sides.len()]);
        }
        let composed: Vec<_> = sides.iter().map(|side| composed_whole((*side)?)).collect();
        let compared = |side: &Side<'_>| {
            let own = Compared {
                values: side.results.whole,
                joint: joint_whole(side.results),
                joint_of: None,
            };
            own.told_of(side)
        };
        (
            sides.iter().map(|side| side.map(compared)).collect(),
            self.changes_of_composed(&composed),
        )
    }

    fn changes_of_composed(&self, composed: &[Option<Composed<'_>>]) -> Vec<Option<Change>> {
        let estimates: Vec<_> = composed
            .iter()
            .map(|own| own.as_ref().map(|own| own.estimate))
            .collect();
        let parts = |place: usize| composed[place].as_ref().map(|own| &own.parts);
        self.changes(&estimates, |before, after| parts(before) == parts(after))
    }

    /// Each from the nearest round before that has a value, where the two may be subtracted. A round that peers assessed
    /// is no earlier state of one that people assessed themselves: each has its predecessor among its own.
    fn changes(
        &self,
        estimates: &[Option<Estimate>],
        may_subtract: impl Fn(usize, usize) -> bool,
    ) -> Vec<Option<Change>> {
        let mode = |place: usize| self.sides[place].round.settings.mode;
        let change = |place: usize| {
            let now = estimates[place].filter(|_| self.order == Order::OverTime)?;
            let mut before = (0..place).rev().filter(|before| mode(*before) == mode(place));
            let (from, earlier) = before.find_map(|before| Some((before, estimates[before]?)))?;
            may_subtract(from, place).then(|| Change::between(from, earlier, now))
        };
        (0..estimates.len()).map(change).collect()
    }
}

impl Point {
    fn of(result: &CriterionResult) -> Point {
        let all = result.all();
        let mean = |asked| all.of(asked).and_then(|figures| figures.mean);
        Point {
            current: spread(result),
            target: mean(AskedState::Target),
            gap: all.gap,
            joint: result.joint,
        }
    }
}

/// A shown figure is made of k ≥ 3 answers at least, so that it has a standard deviation.
fn spread(result: &CriterionResult) -> Option<Spread> {
    let figures = result.all().current.as_ref()?;
    Some(Spread {
        mean: figures.mean?,
        sd: figures.sd?,
        n: figures.n,
    })
}

/// `None` where the theme has no value on one scale.
fn composed_theme<'a>(instrument: &'a Instrument, result: &'a ThemeResult) -> Option<Composed<'a>> {
    let value = result.values.current.value?;
    let theme: &Theme = instrument.theme(&result.theme)?;
    let weight = |id: &CriterionId| -> Option<f64> {
        let own: Option<&Criterion> = theme.criteria.iter().find(|criterion| criterion.id == *id);
        own.map(|criterion| criterion.weight)
    };
    let mut parts = Vec::new();
    let mut estimates = Vec::new();
    for criterion in &result.criteria {
        if let (Some(spread), Some(weight)) = (spread(criterion), weight(&criterion.criterion)) {
            let scale = (criterion.scale_min, criterion.scale_max);
            parts.push((&result.theme, &criterion.criterion, weight, scale));
            estimates.push((weight, Estimate::of(spread)));
        }
    }
    parts.sort_by_key(|(_, criterion, _, _)| *criterion);
    Some(Composed {
        estimate: Estimate::composed(value, &estimates)?,
        parts: Parts(parts),
    })
}

/// The whole is the unweighted mean of the themes that have a value.
fn composed_whole<'a>(side: &Side<'a>) -> Option<Composed<'a>> {
    let value = side.results.whole.current.value?;
    let themes: Vec<Composed<'_>> = side
        .results
        .themes
        .iter()
        .filter_map(|theme| composed_theme(side.instrument, theme))
        .collect();
    let estimates: Vec<(f64, Estimate)> = themes.iter().map(|theme| (1.0, theme.estimate)).collect();
    let mut parts: Vec<_> = themes.into_iter().flat_map(|theme| theme.parts.0).collect();
    parts.sort_by_key(|(_, criterion, _, _)| *criterion);
    Some(Composed {
        estimate: Estimate::composed(value, &estimates)?,
        parts: Parts(parts),
    })
}

/// Unweighted mean of the themes' joint values, where every theme has one: that of some themes would stand beside a mean
/// of all. On the scale where all share one.
fn joint_whole(results: &Results) -> Values {
    let one_scale = common_scale(results.criteria()).is_some();
    let value = |asked| {
        let parts = || results.themes.iter().map(|theme| theme.joint.values.of(asked));
        if parts().any(|part| part.index.is_none()) {
            return Value::default();
        }
        Value {
            value: weighted_mean(parts().filter_map(|part| Some((1.0, part.value?)))).filter(|_| one_scale),
            index: weighted_mean(parts().filter_map(|part| Some((1.0, part.index?)))),
        }
    };
    let (current, target) = (value(AskedState::Current), value(AskedState::Target));
    let gap = target
        .value
        .zip(current.value)
        .map(|(target, current)| target - current);
    Values { current, target, gap }
}

/// Sorted, so that another order in another version makes no difference.
fn themes_in(results: &Results) -> Vec<&ThemeId> {
    let mut themes: Vec<&ThemeId> = results.themes.iter().map(|theme| &theme.theme).collect();
    themes.sort();
    themes
}

/// What occurs most often; of equal ones what occurs last.
fn most_common<T: PartialEq>(items: impl Iterator<Item = T>) -> Option<T> {
    let items: Vec<T> = items.collect();
    let count = |item: &T| items.iter().filter(|other| *other == item).count();
    let (place, _) = items
        .iter()
        .enumerate()
        .max_by_key(|(place, item)| (count(item), *place))?;
    items.into_iter().nth(place)
}

/// In the order of first occurrence.
fn once_each<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// The places of the items that `is_it`.
pub(super) fn places<T>(items: &[T], is_it: impl Fn(&T) -> bool) -> Vec<usize> {
    (0..items.len()).filter(|place| is_it(&items[*place])).collect()
}
