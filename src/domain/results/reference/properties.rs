//! What must hold in every round.

use proptest::prelude::*;

use super::super::Group;
use super::super::Release;
use super::super::example::any_round;
use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn equal_to_the_definition(round in any_round()) {
        let results = round.results();
        let reference = Reference::of(&round);
        let names: Vec<&str> = results.groups.iter().map(|(group, _)| group.code()).collect();
        prop_assert_eq!(&names[..], &reference.names()[1..]);
        let answered = round.participants.iter().filter(|p| reference.has_answered(p)).count();
        prop_assert_eq!(results.participants, (answered >= round.disclosure.k).then_some(answered));
        prop_assert!(results.groups.iter().all(|(group, size)| reference.parts[group.code()] == *size));

        let mut rows = results.rows().into_iter();
        for criterion in reference.criteria() {
            for asked in AskedState::ALL {
                for name in reference.names() {
                    let row = rows.next().unwrap();
                    prop_assert_eq!((&row.criterion, row.asked, row.group.code()), (&criterion.id, asked, name));
                    let hidden = reference.hidden_in(criterion, asked).contains(name);
                    let is_asked = asked == AskedState::Current || round.targets_asked;
                    prop_assert_eq!(row.suppressed, hidden && is_asked);
                    let (own, expected) = (figures(&row), reference.row(criterion, asked, name));
                    prop_assert_eq!(own.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
                    for (column, value) in &expected {
                        prop_assert!(close(Some(own[column]), Some(*value)), "{} {} {}", column, own[column], value);
                    }
                }
            }
        }
        prop_assert!(rows.next().is_none());
    }

    /// What is stored is read back to the letter, and tells the same whatever became of the answers.
    #[test]
    fn a_release_is_kept_to_the_letter(round in any_round()) {
        let release = round.release();
        let kept: Release = serde_json::from_str(&serde_json::to_string(&release).unwrap()).unwrap();
        prop_assert_eq!(&kept, &release);
        let told = Results::of(&round.terms(), &kept, &round.joint);
        prop_assert_eq!(everything_shown(&told), everything_shown(&round.results()));
    }

    /// Two rounds that a reader cannot tell apart have the same release: nothing hidden is stored.
    #[test]
    fn nothing_hidden_is_in_a_release(round in any_round()) {
        for criterion in &round.release().criteria {
            for (place, cell) in criterion.cells.iter().enumerate() {
                let shown = round.results();
                let shown = &shown.criteria().find(|own| own.criterion == criterion.criterion).unwrap().cells[place];
                prop_assert_eq!(cell.current.is_some(), shown.current.is_some());
                prop_assert_eq!(cell.target.is_some(), shown.target.is_some());
                prop_assert_eq!(cell.pairs, shown.pairs);
            }
        }
    }

    /// All minus the cells that tell everything: a distribution over nobody, or over ten answers and more.
    #[test]
    fn no_distribution_over_fewer_than_ten_can_be_worked_out(round in any_round()) {
        let results = round.results();
        let cells = results.criteria().flat_map(|criterion| AskedState::ALL.map(|asked| (criterion, asked)));
        for (criterion, asked) in cells {
            let Some(all) = criterion.all().of(asked) else { continue };
            let whole = criterion.cells[1..].iter().filter_map(|cell| cell.of(asked)).filter(|own| !own.is_narrow());
            let told: Vec<usize> = whole.map(|own| own.n).collect();
            let left = all.n - told.iter().sum::<usize>();
            let every_group_is_told = told.len() == criterion.cells.len() - 1;
            let is_kept = told.is_empty() || every_group_is_told || left >= 10;
            prop_assert!(is_kept || round.rule == ReleaseRule::WholeCells, "{} left", left);
        }
    }

    #[test]
    fn themes_equal_to_the_definition(round in any_round()) {
        let results = round.results();
        let reference = Reference::of(&round);
        for theme in &results.themes {
            let id = theme.theme.as_str();
            for asked in AskedState::ALL {
                let mean = |group: &str, c: &Criterion| reference.mean(c, asked, group);
                prop_assert!(same_value(theme.values.of(asked), reference.theme(id, |c| mean("all", c))));
                for (group, values) in &theme.groups {
                    prop_assert!(same_value(values.of(asked), reference.theme(id, |c| mean(group.code(), c))));
                }
                let joint = |c: &Criterion| round.joint.get(&c.id)?.of(asked).map(f64::from);
                prop_assert!(same_value(theme.joint.values.of(asked), reference.theme(id, joint)));
            }
        }
        for asked in AskedState::ALL {
            let indices: Vec<f64> = results.themes.iter().filter_map(|theme| theme.values.of(asked).index).collect();
            let mean = (!indices.is_empty()).then(|| indices.iter().sum::<f64>() / indices.len() as f64);
            prop_assert!(close(results.whole.of(asked).index, mean));
            // Theme b mixes its scales.
            prop_assert!(results.themes.len() < 2 || results.whole.of(asked).value.is_none());
        }
    }

    #[test]
    fn the_order_of_participants_does_not_matter(round in any_round(), turn in 0usize..50) {
        let mut turned = round.clone();
        turned.participants.reverse();
        let middle = turn.min(turned.participants.len());
        turned.participants.rotate_left(middle);
        prop_assert_eq!(round.results(), turned.results());
    }

    #[test]
    fn figures_stay_in_their_ranges(round in any_round()) {
        let results = round.results();
        for theme in &results.themes {
            let values = theme.groups.iter().map(|(_, values)| values).chain([&theme.values, &theme.joint.values, &results.whole]);
            for value in values.flat_map(|values| [values.current, values.target]) {
                prop_assert!(value.index.is_none_or(|index| (0.0..=100.0).contains(&index)));
            }
            for cell in theme.criteria.iter().flat_map(|criterion| &criterion.cells) {
                let mean = |figures: &Option<Figures>| figures.as_ref().and_then(|figures| figures.mean);
                let gap = mean(&cell.target).zip(mean(&cell.current)).map(|(target, current)| target - current);
                prop_assert_eq!(cell.gap, gap);
                for figures in [&cell.current, &cell.target].into_iter().flatten() {
                    prop_assert!(figures.agreement.is_none_or(|agreement| (0.0..=1.0).contains(&agreement)));
                    prop_assert!(cell.pairs.is_none_or(|pairs| pairs <= figures.n));
                    let is_small = cell.group != Group::All && figures.n < 10;
                    prop_assert!(figures.is_narrow() || !is_small || round.rule == ReleaseRule::WholeCells);
                    prop_assert!(!figures.is_narrow() || round.rule == ReleaseRule::SmallCellsNarrow);
                    if !figures.is_narrow() {
                        prop_assert_eq!(figures.counts.iter().sum::<usize>(), figures.n);
                    }
                }
            }
        }
    }

    /// Two people in different hidden cells of a row exchange their levels, and nothing that is shown moves: of what is
    /// hidden only the whole can be worked out.
    #[test]
    fn hidden_cells_cannot_be_told_apart(round in any_round()) {
        let results = round.results();
        let before = everything_shown(&results);
        for criterion in results.criteria() {
            for asked in AskedState::ALL {
                let hidden: Vec<&Cell> = criterion.cells[1..].iter().filter(|cell| cell.of(asked).is_none()).collect();
                let said = |place: usize| {
                    let participant = &round.participants[place];
                    let level = participant.answers.get(&criterion.criterion)?.of(asked)?.level()?;
                    let group = results.group_of(participant.group);
                    hidden.iter().any(|cell| cell.group == group).then_some((place, group, level))
                };
                let said: Vec<_> = (0..round.participants.len()).filter_map(said).collect();
                // At least k together, when anything at all is shown of the row.
                let is_told = criterion.all().of(asked).is_some();
                prop_assert!(hidden.is_empty() || !is_told || said.len() >= round.disclosure.k);
                for (one, group, level) in &said {
                    let Some((other, _, other_level)) = said.iter().find(|(_, g, l)| g != group && l != level) else {
                        continue;
                    };
                    let mut exchanged = round.clone();
                    for (place, level) in [(*one, *other_level), (*other, *level)] {
                        let choices = exchanged.participants[place].answers.get_mut(&criterion.criterion).unwrap();
                        match asked {
                            AskedState::Current => choices.current = Some(Choice::Level(level)),
                            AskedState::Target => choices.target = Some(Choice::Level(level)),
                        }
                    }
                    prop_assert_eq!(&before, &everything_shown(&exchanged.results()));
                }
            }
        }
    }
}

/// An adversary who knows how many answered in each group, and everything shown, tries every possible round: whatever
/// a small cell holds, another round looks the same and has something else in it, unless all hidden answers agree.
#[test]
fn every_round_tried_leaves_the_small_cell_open() {
    // Members who answer this criterion with a level, per group; the rest of each three or more cannot say.
    let rows: [&[(ActorGroup, usize)]; 5] = [
        &[(ActorGroup::Ngo, 2), (ActorGroup::County, 3)],
        &[(ActorGroup::Ngo, 1), (ActorGroup::County, 2), (ActorGroup::Schools, 3)],
        &[(ActorGroup::Family, 1), (ActorGroup::Kela, 1), (ActorGroup::Schools, 3)],
        &[(ActorGroup::Family, 2), (ActorGroup::Kela, 0), (ActorGroup::Schools, 4)],
        &[(ActorGroup::Ngo, 2), (ActorGroup::County, 0), (ActorGroup::Parish, 3)],
    ];
    for (row, anonymity) in rows
        .iter()
        .flat_map(|row| Anonymity::ALL.map(|anonymity| (row, anonymity)))
    {
        let members: Vec<ActorGroup> = row.iter().flat_map(|(group, n)| vec![*group; *n]).collect();
        // What is shown → what small hidden cells hold in each round that looks so, and whether all hidden agree.
        let mut worlds: HashMap<String, Vec<(Vec<i32>, bool)>> = HashMap::new();
        for world in 0..3_i32.pow(u32::try_from(members.len()).unwrap()) {
            let levels: Vec<i32> = (0..)
                .zip(&members)
                .map(|(place, _)| 1 + world / 3_i32.pow(place) % 3)
                .collect();
            let mut round = Round::of(&[("a", &[(1.0, 1, 3), (1.0, 1, 3)])]);
            round.disclosure.anonymity = anonymity;
            for (group, level) in members.iter().zip(&levels) {
                round.answer(*group, &[("a.c1", *level, 1)]);
            }
            for (group, n) in *row {
                (*n..3).for_each(|_| round.answer(*group, &[("a.c2", 1, 1)]));
            }
            let results = round.results();
            let is_hidden = |group: ActorGroup| {
                let cell = results.themes[0].criteria[0].cell(results.group_of(group)).unwrap();
                cell.current.is_none()
            };
            let sums = row
                .iter()
                .filter(|(group, n)| (1..3).contains(n) && is_hidden(*group))
                .map(|(group, _)| {
                    members
                        .iter()
                        .zip(&levels)
                        .filter(|(other, _)| *other == group)
                        .map(|(_, level)| level)
                        .sum()
                });
            let hidden: BTreeSet<i32> = members
                .iter()
                .zip(&levels)
                .filter(|(group, _)| is_hidden(**group))
                .map(|(_, level)| *level)
                .collect();
            worlds
                .entry(everything_shown(&results))
                .or_default()
                .push((sums.collect(), hidden.len() < 2));
        }
        for alike in worlds.values() {
            for cell in 0..alike[0].0.len() {
                let sums: BTreeSet<i32> = alike.iter().map(|(sums, _)| sums[cell]).collect();
                assert!(sums.len() > 1 || alike[0].1, "{row:?} {anonymity:?} {sums:?}");
            }
        }
    }
}
