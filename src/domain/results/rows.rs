//! A round's figures in their fixed form: one row per criterion × asked state × group.

use super::{Cell, CriterionResult, Group, Results};
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::{CriterionId, Scale, ThemeId};

/// One row, its figures in the order in which a data file holds them. `None` is an empty field.
///
/// A suppressed row has no figure at all, `n` included; a narrow one has `n`, `mean` and `gap` only; the joint level is no figure of anyone's answers and stays. In a
/// round that does not ask participants for targets, target rows are empty without being suppressed: nothing is held
/// back.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultRow {
    /// The theme it is in.
    pub theme: ThemeId,
    /// The criterion it is of.
    pub criterion: CriterionId,
    /// The state that was asked.
    pub asked: AskedState,
    /// Whose answers it is made of.
    pub group: Group,
    /// Whether its figures are held back.
    pub suppressed: bool,
    /// Numeric answers.
    pub n: Option<usize>,
    /// Answers of "cannot say", outside n.
    pub cannot_say: Option<usize>,
    /// Answers of "not applicable", outside n.
    pub not_applicable: Option<usize>,
    /// Arithmetic mean, on the scale.
    pub mean: Option<f64>,
    /// Sample standard deviation.
    pub sd: Option<f64>,
    /// The lowest level that somebody chose.
    pub min: Option<i32>,
    /// The first quartile.
    pub q1: Option<f64>,
    /// The median.
    pub median: Option<f64>,
    /// The third quartile.
    pub q3: Option<f64>,
    /// The highest level that somebody chose.
    pub max: Option<i32>,
    /// `count_1` is the number of answers at the scale's lowest level, whatever that level's number, `count_2` at the
    /// next, and so on; empty beyond the highest level.
    pub counts: [Option<usize>; Scale::MOST],
    /// Tastle & Wierman's agreement, `0..=1`.
    pub agreement: Option<f64>,
    /// On target rows only.
    pub pairs: Option<usize>,
    /// On target rows only.
    pub gap: Option<f64>,
    /// Where the group is all.
    pub joint: Option<i32>,
}

impl Results {
    /// Every row, in the instrument's order; current before target, `all` before the groups.
    pub fn rows(&self) -> Vec<ResultRow> {
        let mut rows = Vec::new();
        for theme in &self.themes {
            for criterion in &theme.criteria {
                for asked in AskedState::ALL {
                    rows.extend(
                        criterion
                            .cells
                            .iter()
                            .map(|cell| self.row(&theme.theme, criterion, asked, cell)),
                    );
                }
            }
        }
        rows
    }

    fn row(&self, theme: &ThemeId, criterion: &CriterionResult, asked: AskedState, cell: &Cell) -> ResultRow {
        let (is_asked, pairs, gap) = match asked {
            AskedState::Current => (true, None, None),
            AskedState::Target => (self.targets_asked, cell.pairs, cell.gap),
        };
        let figures = cell.of(asked);
        let mut counts = [None; Scale::MOST];
        let shown = figures.map_or(&[][..], |figures| &figures.counts);
        counts
            .iter_mut()
            .zip(shown)
            .for_each(|(count, shown)| *count = Some(*shown));
        ResultRow {
            theme: theme.clone(),
            criterion: criterion.criterion.clone(),
            asked,
            group: cell.group,
            suppressed: is_asked && figures.is_none(),
            n: figures.map(|figures| figures.n),
            cannot_say: figures.and_then(|figures| figures.cannot_say),
            not_applicable: figures.and_then(|figures| figures.not_applicable),
            mean: figures.and_then(|figures| figures.mean),
            sd: figures.and_then(|figures| figures.sd),
            min: figures.and_then(|figures| figures.min),
            q1: figures.and_then(|figures| figures.q1),
            median: figures.and_then(|figures| figures.median),
            q3: figures.and_then(|figures| figures.q3),
            max: figures.and_then(|figures| figures.max),
            counts,
            agreement: figures.and_then(|figures| figures.agreement),
            pairs,
            gap,
            joint: if cell.group == Group::All {
                criterion.joint.of(asked)
            } else {
                None
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{Round, id};
    use crate::domain::actor_group::ActorGroup;
    use crate::domain::joint_levels::JointLevels;

    #[test]
    fn rows_stand_in_the_fixed_order() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 4), (1.0, 1, 4)])]);
        for level in [1, 2, 2, 4] {
            round.answer(ActorGroup::County, &[("a.c1", level, 4)]);
            round.answer(ActorGroup::Ngo, &[("a.c1", level, 3)]);
        }
        round.answer(ActorGroup::Kela, &[("a.c2", 4, 4)]);
        round.joint.insert(
            id("a.c1"),
            JointLevels {
                current: Some(2),
                target: Some(3),
            },
        );
        let rows = round.results().rows();
        let places: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row.criterion.as_str(),
                    row.asked.code(),
                    row.group.code(),
                    row.suppressed,
                )
            })
            .collect();
        assert_eq!(
            places,
            [
                ("a.c1", "current", "all", false),
                ("a.c1", "current", "ngo", false),
                ("a.c1", "current", "merged", false),
                ("a.c1", "target", "all", false),
                ("a.c1", "target", "ngo", false),
                ("a.c1", "target", "merged", false),
                ("a.c2", "current", "all", true),
                ("a.c2", "current", "ngo", true),
                ("a.c2", "current", "merged", true),
                ("a.c2", "target", "all", true),
                ("a.c2", "target", "ngo", true),
                ("a.c2", "target", "merged", true),
            ]
        );
        assert_eq!(rows[0].counts[..5], [Some(2), Some(4), Some(0), Some(2), None]);
        assert_eq!((rows[0].joint, rows[1].joint, rows[3].joint), (Some(2), None, Some(3)));
        assert_eq!((rows[0].pairs, rows[0].gap), (None, None));
        assert_eq!((rows[3].pairs, rows[3].gap), (Some(8), Some(3.5 - 2.25)));
        assert_eq!(
            (rows[6].n, rows[6].cannot_say, rows[6].mean, rows[6].counts[0]),
            (None, None, None, None)
        );
    }

    #[test]
    fn a_joint_level_stays_beside_answers_that_are_too_few() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 4)])]);
        round.answer(ActorGroup::Ngo, &[("a.c1", 2, 4)]);
        round.joint.insert(
            id("a.c1"),
            JointLevels {
                current: Some(2),
                target: None,
            },
        );
        let row = round.results().rows().swap_remove(0);
        assert_eq!((row.suppressed, row.n, row.joint), (true, None, Some(2)));
    }
}
