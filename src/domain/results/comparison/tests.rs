use proptest::prelude::*;

use super::super::example::{Round as Example, close, id};
use super::example::{Kept, any_rounds, compared};
use super::*;
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;

/// Two themes, the first with two criteria; everybody says one level for each criterion.
fn answered(levels: &[[i32; 3]]) -> Example {
    let mut example = Example::of(&[("a", &[(1.0, 1, 5), (1.0, 1, 5)]), ("b", &[(1.0, 1, 5)])]);
    for [one, two, three] in levels {
        let answers = [("a.c1", *one, 5), ("a.c2", *two, 5), ("b.c1", *three, 5)];
        example.answer(ActorGroup::Ngo, &answers);
    }
    example
}

fn theme(text: &str) -> ThemeId {
    ThemeId::parse(text).unwrap()
}

#[test]
fn rounds_over_time_tell_their_values_and_what_has_changed() {
    let before = answered(&[[2, 3, 4], [2, 3, 4], [3, 3, 4], [2, 4, 4], [3, 3, 4]]);
    let mut after = answered(&[[4, 3, 2], [4, 3, 3], [5, 3, 2], [4, 4, 3], [5, 3, 2]]);
    after.joint.insert(
        id("a.c1"),
        JointLevels {
            current: Some(4),
            target: None,
        },
    );
    let comparison = compared(
        Order::OverTime,
        &[Kept::in_year(2026, &after), Kept::in_year(2025, &before)],
    );
    let names: Vec<_> = comparison
        .rounds
        .iter()
        .map(|round| round.about.as_ref().unwrap().name.as_str())
        .collect();
    assert_eq!(names, ["Arvio 2025", "Arvio 2026"]);
    let a = comparison.theme(&theme("a")).unwrap();
    let marks: Vec<_> = a
        .criteria
        .iter()
        .map(|own| {
            own.changes
                .iter()
                .map(|change| change.map(|it| it.mark))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        marks,
        [[None, Some(ChangeMark::Up)], [None, Some(ChangeMark::WithinSpread)]]
    );
    assert!(close(a.changes[1].map(|change| change.by), Some(1.0)));
    let point = a.criteria[0].rounds[1].unwrap();
    assert!(close(point.current.map(|spread| spread.mean), Some(4.4)));
    assert_eq!((point.current.unwrap().n, point.joint.current), (5, Some(4)));
    assert!(close(a.rounds[1].unwrap().joint.current.value, Some(4.0)));
    assert!(close(
        comparison.whole[0].unwrap().values.current.value,
        Some((2.8 + 4.0) / 2.0)
    ));
    assert!(comparison.whole_changes[1].is_some());
    let moved = |direction| -> Vec<_> {
        let movers = comparison.movers(direction, |_, _| true);
        movers
            .into_iter()
            .map(|mover| (mover.criterion.to_string(), mover.change.from, mover.to))
            .collect()
    };
    assert_eq!(moved(Direction::Up), [("a.c1".to_owned(), 0, 1)]);
    assert_eq!(moved(Direction::Down), [("b.c1".to_owned(), 0, 1)]);
    assert_eq!(comparison.left_out, []);
    assert_eq!(comparison.cautions, [Caution::FewParticipants { rounds: vec![0, 1] }]);
}

#[test]
fn side_by_side_keeps_the_order_given_and_tells_no_change() {
    let one = answered(&[[2, 3, 4]; 6]);
    let other = answered(&[[4, 3, 2]; 6]);
    let kept = [Kept::in_year(2026, &one), Kept::in_year(2025, &other)];
    let comparison = compared(Order::SideBySide, &kept);
    let means: Vec<_> = comparison.themes[1]
        .rounds
        .iter()
        .map(|own| own.unwrap().values.current.value)
        .collect();
    assert_eq!(means, [Some(4.0), Some(2.0)]);
    let changes = comparison.criteria().flat_map(|(_, own)| &own.changes);
    assert!(changes.chain(&comparison.whole_changes).all(Option::is_none));
    assert!(comparison.movers(Direction::Up, |_, _| true).is_empty());
}

/// The criterion is compared where the newest version has it; the values that it was moved between are made of other
/// criteria, and no change of theirs is told although every answer is the same.
#[test]
fn a_criterion_that_has_moved_to_another_theme_is_compared_and_moves_no_value() {
    let old = answered(&[[1, 4, 4]; 6]);
    let mut new = answered(&[[1, 4, 4]; 6]);
    new.instrument.version = "1.1".into();
    let moved = new.instrument.themes[0].criteria.pop().unwrap();
    new.instrument.themes[1].criteria.push(moved);
    let comparison = compared(Order::OverTime, &[Kept::in_year(2025, &old), Kept::in_year(2026, &new)]);
    let b = comparison.theme(&theme("b")).unwrap();
    let criteria: Vec<&str> = b.criteria.iter().map(|own| own.criterion.as_str()).collect();
    assert_eq!(criteria, ["b.c1", "a.c2"]);
    let change = b.criteria[1].changes[1].unwrap();
    assert_eq!(
        (change.from, change.by, change.mark),
        (0, 0.0, ChangeMark::WithinSpread)
    );
    let wholes: Vec<_> = comparison
        .whole
        .iter()
        .map(|own| own.unwrap().values.current.value.unwrap())
        .collect();
    assert_eq!(wholes, [(2.5 + 4.0) / 2.0, (1.0 + 4.0) / 2.0]);
    assert_eq!(comparison.whole_changes, [None, None]);
    assert!(comparison.themes.iter().all(|own| own.changes == [None, None]));
    let expected = ["a", "b"].map(|own| LeftOut::ThemeOfOtherCriteria { theme: theme(own) });
    assert_eq!(comparison.left_out, expected);
}

#[test]
fn a_change_is_told_between_rounds_that_were_assessed_the_same_way() {
    let examples = [[2, 3, 3], [4, 3, 3], [3, 3, 3]].map(|levels| answered(&[levels; 6]));
    let mut kept: Vec<Kept> = (2024..)
        .zip(&examples)
        .map(|(year, own)| Kept::in_year(year, own))
        .collect();
    kept[1].round.settings.mode = Mode::Peer;
    let comparison = compared(Order::OverTime, &kept);
    let changes: Vec<_> = comparison.themes[0].criteria[0]
        .changes
        .iter()
        .map(|own| own.map(|change| (change.from, change.by)))
        .collect();
    assert_eq!(changes, [None, None, Some((0, 1.0))]);
    assert_eq!(comparison.newest_step(), Some((0, 2)));
}

/// The newest round tells nothing: the one before it is compared with the one before that.
#[test]
fn the_newest_step_leads_to_the_newest_round_that_has_figures() {
    let examples = [
        answered(&[[2, 3, 3]; 6]),
        answered(&[[4, 3, 2]; 6]),
        answered(&[[5, 5, 5]; 2]),
    ];
    let kept: Vec<Kept> = (2024..)
        .zip(&examples)
        .map(|(year, own)| Kept::in_year(year, own))
        .collect();
    let comparison = compared(Order::OverTime, &kept);
    assert_eq!(comparison.newest_step(), Some((0, 1)));
    let risen = comparison.movers(Direction::Up, |_, _| true);
    assert_eq!(risen.len(), 1);
    assert_eq!((risen[0].to, risen[0].change.from, risen[0].means), (1, 0, (2.0, 4.0)));
    // Kept before they are ranked, not after.
    assert_eq!(comparison.movers(Direction::Up, |own, _| *own == theme("b")), []);
    assert_eq!(comparison.movers(Direction::Down, |own, _| *own == theme("b")).len(), 1);
}

/// 20/13 and 19/13 are both read as 1.5, and their difference as −0.1.
#[test]
fn what_reads_as_the_same_has_not_moved() {
    let before: Vec<[i32; 3]> = (0..13).map(|place| [if place < 7 { 2 } else { 1 }, 3, 3]).collect();
    let after: Vec<[i32; 3]> = (0..13).map(|place| [if place < 6 { 2 } else { 1 }, 3, 3]).collect();
    let (before, after) = (answered(&before), answered(&after));
    let comparison = compared(
        Order::OverTime,
        &[Kept::in_year(2025, &before), Kept::in_year(2026, &after)],
    );
    assert!(close(
        comparison.themes[0].criteria[0].changes[1].map(|own| own.by),
        Some(-1.0 / 13.0)
    ));
    assert_eq!(comparison.movers(Direction::Down, |_, _| true), []);
}

#[test]
fn the_whole_has_a_joint_value_only_where_every_theme_has() {
    let mut example = answered(&[[2, 3, 4]; 6]);
    let agreed = |current| JointLevels {
        current: Some(current),
        target: None,
    };
    example.joint.insert(id("a.c1"), agreed(5));
    let partly = Kept::in_year(2025, &example);
    example.joint.insert(id("b.c1"), agreed(2));
    let comparison = compared(Order::OverTime, &[partly, Kept::in_year(2026, &example)]);
    let joint: Vec<_> = comparison
        .whole
        .iter()
        .map(|own| own.unwrap().joint.current.value)
        .collect();
    assert_eq!(joint, [None, Some(3.5)]);
    let of: Vec<_> = comparison.themes[0]
        .rounds
        .iter()
        .map(|own| own.unwrap().joint_of)
        .collect();
    assert_eq!(of, [Some((1, 2)), Some((1, 2))]);
}

/// 34 of 13 would tell that they are thirteen.
#[test]
fn a_veiled_round_is_told_at_the_precision_that_is_read() {
    let levels: Vec<[i32; 3]> = (0..13).map(|place| [if place < 8 { 3 } else { 2 }, 3, 3]).collect();
    let example = answered(&levels);
    let (own, other) = (Kept::in_year(2025, &example), Kept::in_year(2026, &example));
    let veiled = Side {
        is_veiled: true,
        ..other.side()
    };
    let comparison = Comparison::of(Order::SideBySide, &[own.side(), veiled]);
    let [known, hidden] = [0, 1].map(|place| comparison.themes[0].rounds[place].unwrap().values.current);
    assert!(close(known.value, Some((34.0 / 13.0 + 3.0) / 2.0)));
    assert_eq!((hidden.value, hidden.index), (Some(2.8), Some(45.2)));
    assert_eq!(comparison.rounds[1].about, None);
}

#[test]
fn what_cannot_be_compared_is_named_with_the_reason() {
    let old = answered(&[[2, 3, 4]; 6]);
    let mut new = answered(&[[2, 3, 4]; 6]);
    new.instrument.version = "1.10".into();
    new.instrument.themes[0].criteria[1].replaces = vec![id("a.c2")];
    new.instrument.themes[0].criteria[1].id = id("a.c3");
    let mut wider = answered(&[[2, 3, 4]; 6]);
    wider.instrument.version = "1.9".into();
    wider.instrument.themes[0].criteria[0].scale.max = 6;
    wider.themes.pop();
    wider.targets_asked = false;
    let few = answered(&[[2, 3, 4]; 2]);
    let rounds = [&old, &new, &wider, &few];
    let kept: Vec<Kept> = (2023..)
        .zip(rounds)
        .map(|(year, round)| Kept::in_year(year, round))
        .collect();
    let comparison = compared(Order::OverTime, &kept);
    let found: std::collections::HashSet<String> = comparison.left_out.iter().map(|own| format!("{own:?}")).collect();
    let expected = [
        LeftOut::TooFewParticipants { rounds: vec![3] },
        LeftOut::NoTargets { rounds: vec![2] },
        LeftOut::Whole { rounds: vec![2] },
        LeftOut::ThemeOfOtherCriteria { theme: theme("a") },
        LeftOut::ThemeNotInUse {
            theme: theme("b"),
            rounds: vec![2],
        },
        LeftOut::ThemeOfMixedScales { theme: theme("a") },
        LeftOut::ScaleDiffers {
            criterion: id("a.c1"),
            rounds: vec![2],
        },
        LeftOut::CriterionReplaced {
            old: id("a.c2"),
            new: id("a.c3"),
        },
    ];
    assert_eq!(found, expected.iter().map(|own| format!("{own:?}")).collect());
    let a = &comparison.themes[0];
    assert!(a.rounds[2].is_some() && a.changes.iter().all(Option::is_none));
    // The newest version's order, and what only one round asks is not there: 1.10 is later than 1.9.
    let criteria: Vec<_> = a.criteria.iter().map(|own| own.criterion.as_str()).collect();
    assert_eq!(criteria, ["a.c1", "a.c2"]);
    assert!(a.criteria[0].rounds[2].is_none() && a.criteria[1].rounds[1].is_none());
    assert!(comparison.cautions.contains(&Caution::Versions));
}

#[test]
fn a_round_of_another_instrument_stands_there_without_values() {
    let own = answered(&[[2, 3, 4]; 6]);
    let mut kept = vec![
        Kept::in_year(2024, &own),
        Kept::in_year(2025, &own),
        Kept::in_year(2026, &own),
    ];
    kept[1].instrument.id = crate::domain::instrument::InstrumentId::parse("toinen").unwrap();
    let comparison = compared(Order::OverTime, &kept);
    assert_eq!(comparison.left_out, [LeftOut::OtherInstrument { rounds: vec![1] }]);
    assert!(comparison.whole[1].is_none() && comparison.themes.iter().all(|theme| theme.rounds[1].is_none()));
    assert!(comparison.whole_changes[2].is_some());
}

#[test]
fn a_veiled_round_tells_themes_and_nothing_it_could_be_known_by() {
    let own = answered(&[[2, 3, 4]; 6]);
    let kept = [Kept::in_year(2025, &own), Kept::in_year(2026, &own)];
    let mut sides: Vec<Side<'_>> = kept.iter().map(Kept::side).collect();
    sides[1].is_veiled = true;
    let comparison = Comparison::of(Order::SideBySide, &sides);
    assert!(comparison.rounds[0].about.is_some() && comparison.rounds[1].about.is_none());
    assert!(
        comparison
            .themes
            .iter()
            .all(|theme| theme.rounds[1].is_some() && theme.criteria.is_empty())
    );
    assert_eq!(comparison.left_out, [LeftOut::OnlyThemes { rounds: vec![1] }]);
    assert_eq!(comparison.cautions, [Caution::FewParticipants { rounds: vec![0] }]);
}

#[test]
fn cautions_name_what_differs_in_who_took_part_and_how() {
    let mut one = answered(&[[2, 3, 4]; 8]);
    let mut other = answered(&[[2, 3, 4]; 4]);
    for _ in 0..4 {
        one.answer(ActorGroup::County, &[("a.c1", 3, 3)]);
        other.answer(ActorGroup::Family, &[("a.c1", 3, 3)]);
    }
    (0..12).for_each(|_| other.answer(ActorGroup::County, &[("a.c1", 3, 3)]));
    other.disclosure.anonymity = Anonymity::OrganisationShown;
    other.disclosure.k = 4;
    let mut kept = [Kept::in_year(2025, &one), Kept::in_year(2026, &other)];
    kept[1].round.settings.mode = Mode::Peer;
    let comparison = compared(Order::OverTime, &kept);
    assert_eq!(
        comparison.cautions,
        [
            Caution::Peer { rounds: vec![1] },
            Caution::ShareDiffers {
                group: ActorGroup::County,
                least: (0, 4.0 / 12.0),
                most: (1, 0.6),
            },
            Caution::ShareDiffers {
                group: ActorGroup::Ngo,
                least: (1, 0.2),
                most: (0, 8.0 / 12.0),
            },
            Caution::GroupInSome {
                group: ActorGroup::Family,
                rounds: vec![1],
            },
            Caution::Organisations { rounds: vec![1] },
            Caution::Smallest { least: 3, most: 4 },
        ]
    );
}

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
