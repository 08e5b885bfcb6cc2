use super::super::example::{Round as Example, close, id};
use super::example::{Kept, compared};
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
