use crate::domain::results::comparison::{Change, Compared, Comparison, Point};
use crate::reports::rows;

rows::row! {
    /// The whole, a theme or a criterion in one round.
    pub struct ComparisonRow {
        /// `whole`, `theme` or `criterion`.
        #[schema(example = "theme")]
        pub of: &'static str,
        pub theme: Option<String>,
        pub criterion: Option<String>,
        /// The round's id; `other-` and its place for one that is told without a name.
        pub round: String,
        #[schema(format = Date)]
        pub ends_on: Option<String>,
        /// On the scale.
        pub current: Option<f64>,
        /// From 0 to 100; of the whole and of themes.
        pub current_index: Option<f64>,
        pub target: Option<f64>,
        pub target_index: Option<f64>,
        pub gap: Option<f64>,
        pub joint_current: Option<f64>,
        pub joint_current_index: Option<f64>,
        pub joint_target: Option<f64>,
        pub joint_target_index: Option<f64>,
        /// Of criteria.
        pub n: Option<usize>,
        pub sd: Option<f64>,
        /// Current state, from the nearest round before that has a value and was assessed the same way (self or peer).
        pub change: Option<f64>,
        /// `up`, `down`, `within_spread` or `too_few_to_tell`.
        pub mark: Option<&'static str>,
    }
}

/// The whole, then each theme with its criteria; rounds in their order within each.
pub(super) fn rows(comparison: &Comparison) -> Vec<ComparisonRow> {
    let whole = ComparisonRow {
        of: "whole",
        ..ComparisonRow::default()
    };
    let mut rows = composed(comparison, &whole, &comparison.whole, &comparison.whole_changes);
    for theme in &comparison.themes {
        let of_theme = ComparisonRow {
            of: "theme",
            theme: Some(theme.theme.to_string()),
            ..ComparisonRow::default()
        };
        rows.extend(composed(comparison, &of_theme, &theme.rounds, &theme.changes));
        for own in &theme.criteria {
            let of_criterion = ComparisonRow {
                of: "criterion",
                criterion: Some(own.criterion.to_string()),
                ..of_theme.clone()
            };
            let points = own.rounds.iter().zip(&own.changes).enumerate();
            rows.extend(points.filter_map(|(place, (point, change))| {
                let row = of_criterion.clone().in_round(comparison, place);
                Some(row.with_point(point.as_ref()?).with_change(*change))
            }));
        }
    }
    rows
}

fn composed(
    comparison: &Comparison,
    of: &ComparisonRow,
    values: &[Option<Compared>],
    changes: &[Option<Change>],
) -> Vec<ComparisonRow> {
    let places = values.iter().zip(changes).enumerate();
    let rows = places.filter_map(|(place, (own, change))| {
        let row = of.clone().in_round(comparison, place);
        Some(row.with_values(own.as_ref()?).with_change(*change))
    });
    rows.collect()
}

impl ComparisonRow {
    /// The round's id, or its place among those without a name, and its last day.
    fn in_round(self, comparison: &Comparison, place: usize) -> ComparisonRow {
        let (round, ends_on) = match &comparison.rounds[place].about {
            Some(about) => (about.id.to_string(), about.ends_on.map(|day| day.to_string())),
            None => (format!("other-{}", place + 1), None),
        };
        ComparisonRow { round, ends_on, ..self }
    }

    fn with_values(self, own: &Compared) -> ComparisonRow {
        let (values, joint) = (own.values, own.joint);
        ComparisonRow {
            current: values.current.value,
            current_index: values.current.index,
            target: values.target.value,
            target_index: values.target.index,
            gap: values.gap,
            joint_current: joint.current.value,
            joint_current_index: joint.current.index,
            joint_target: joint.target.value,
            joint_target_index: joint.target.index,
            ..self
        }
    }

    fn with_point(self, point: &Point) -> ComparisonRow {
        ComparisonRow {
            current: point.current.map(|spread| spread.mean),
            target: point.target,
            gap: point.gap,
            joint_current: point.joint.current.map(f64::from),
            joint_target: point.joint.target.map(f64::from),
            n: point.current.map(|spread| spread.n),
            sd: point.current.map(|spread| spread.sd),
            ..self
        }
    }

    fn with_change(self, change: Option<Change>) -> ComparisonRow {
        ComparisonRow {
            change: change.map(|own| own.by),
            mark: change.map(|own| own.mark.code()),
            ..self
        }
    }
}
