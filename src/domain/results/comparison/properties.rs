//! What holds of any rounds beside each other.

use proptest::prelude::*;

use super::super::example::close;
use super::example::{Kept, any_rounds, compared};
use super::*;

/// The values of one round by what they are of, to lay beside another comparison's.
fn told(comparison: &Comparison, name: &str) -> Vec<(String, String)> {
    let is_it = |round: &ComparedRound| round.about.as_ref().is_some_and(|about| about.name == name);
    let Some(place) = comparison.rounds.iter().position(is_it) else {
        return Vec::new();
    };
    let themes = comparison.themes.iter();
    let themes = themes.filter_map(|own| Some((own.theme.to_string(), format!("{:?}", own.rounds[place]?))));
    let criteria = comparison.criteria();
    let criteria =
        criteria.filter_map(|(_, own)| Some((own.criterion.to_string(), format!("{:?}", own.rounds[place]?))));
    let whole = comparison.whole[place].map(|whole| ("whole".to_owned(), format!("{whole:?}")));
    themes.chain(criteria).chain(whole).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_rounds_are_given_in_does_not_matter_over_time(kept in any_rounds()) {
        let backwards: Vec<Kept> = kept.iter().rev().cloned().collect();
        prop_assert_eq!(compared(Order::OverTime, &kept), compared(Order::OverTime, &backwards));
    }

    /// Nothing is told but what stands in the rounds' own results, and n where it stands there.
    #[test]
    fn every_figure_is_one_of_its_round(kept in any_rounds()) {
        let comparison = compared(Order::OverTime, &kept);
        for (place, own) in kept.iter().enumerate() {
            if let Some(whole) = comparison.whole[place] {
                prop_assert_eq!(whole.values, own.results.whole);
            }
            for compared in &comparison.themes {
                let theme = own.results.themes.iter().find(|theme| theme.theme == compared.theme);
                let expected = theme.map(|theme| Compared {
                    values: theme.values,
                    joint: theme.joint.values,
                    joint_of: Some((theme.joint.with_current, theme.joint.of)),
                });
                prop_assert_eq!(compared.rounds[place], expected);
            }
            for (_, compared) in comparison.criteria() {
                let Some(point) = compared.rounds[place] else { continue };
                let result = own.results.criteria().find(|result| result.criterion == compared.criterion).unwrap();
                prop_assert_eq!((result.scale_min, result.scale_max), (compared.scale_min, compared.scale_max));
                let all = result.all();
                let current = all.current.as_ref().map(|figures| (figures.mean, figures.sd, figures.n));
                let told = point.current.map(|spread| (Some(spread.mean), Some(spread.sd), spread.n));
                prop_assert_eq!(told, current);
                prop_assert_eq!(point.target, all.target.as_ref().and_then(|figures| figures.mean));
                prop_assert_eq!((point.gap, point.joint), (all.gap, result.joint));
            }
        }
    }

    /// A change is the difference of two told means, and there is none from or to what is hidden.
    #[test]
    fn every_change_lies_between_two_told_values(kept in any_rounds()) {
        let comparison = compared(Order::OverTime, &kept);
        for (_, own) in comparison.criteria() {
            let mut before = None;
            for (point, change) in own.rounds.iter().zip(&own.changes) {
                let now = point.and_then(|point| point.current).map(|spread| spread.mean);
                let expected = now.zip(before).map(|(now, before): (f64, f64)| now - before);
                prop_assert_eq!(change.map(|change| change.by), expected);
                before = now.or(before);
            }
        }
    }

    /// Subtracting two comparisons gives nothing that their rounds do not: what is told of a round is the same whatever
    /// stands beside it.
    #[test]
    fn a_round_s_values_do_not_depend_on_what_stands_beside_it(kept in any_rounds(), left_out in 0_usize..4) {
        let all = compared(Order::OverTime, &kept);
        let fewer: Vec<Kept> = kept.iter().enumerate().filter(|(place, _)| *place != left_out % kept.len()).map(|(_, own)| own.clone()).collect();
        let fewer_told = compared(Order::SideBySide, &fewer);
        for own in &fewer {
            let name = &own.round.settings.name;
            let with_all = told(&all, name);
            for (of, value) in told(&fewer_told, name) {
                if let Some((_, other)) = with_all.iter().find(|(other, _)| *other == of) {
                    prop_assert_eq!(&value, other, "{}", of);
                }
            }
        }
    }

    #[test]
    fn a_change_seen_backwards_is_its_opposite(kept in any_rounds()) {
        let two = &kept[..2];
        let mut turned = two.to_vec();
        let last_day = turned[0].round.settings.ends_on;
        turned[0].round.settings.ends_on = turned[1].round.settings.ends_on;
        turned[1].round.settings.ends_on = last_day;
        let (forth, back) = (compared(Order::OverTime, two), compared(Order::OverTime, &turned));
        let all = |comparison: &Comparison| -> Vec<Option<Change>> {
            let themes = comparison.themes.iter().map(|theme| theme.changes[1]);
            let criteria = comparison.criteria().map(|(_, own)| own.changes[1]);
            themes.chain(criteria).chain([comparison.whole_changes[1]]).collect()
        };
        // Of equally many, the newest decides on the scale: what both ways tell is compared.
        for (forth, back) in all(&forth).into_iter().zip(all(&back)) {
            prop_assert!(close(forth.map(|change| change.by), back.map(|change| -change.by)));
            let opposite = back.map(|change| match change.mark {
                ChangeMark::Up => ChangeMark::Down,
                ChangeMark::Down => ChangeMark::Up,
                same @ (ChangeMark::WithinSpread | ChangeMark::TooFewToTell) => same,
            });
            prop_assert_eq!(forth.map(|change| change.mark), opposite);
        }
    }
}
