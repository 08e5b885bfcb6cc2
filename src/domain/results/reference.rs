//! The numbers a second time, slowly and straight from their written definition, and what must hold in every round.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;

use super::example::{Round, any_round, close};
use super::{Cell, Figures, ResultRow, Results, Value};
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::instrument::Criterion;

/// Group name → how many participants, "merged" among them.
type Parts = BTreeMap<&'static str, usize>;

struct Reference<'a> {
    round: &'a Round,
    parts: Parts,
    /// Actor group's name → name of the group it is shown in.
    shown_in: HashMap<&'static str, &'static str>,
}

impl<'a> Reference<'a> {
    fn of(round: &'a Round) -> Reference<'a> {
        let mut reference = Reference {
            round,
            parts: Parts::new(),
            shown_in: HashMap::new(),
        };
        for actors in ActorGroup::ALL {
            let size = round
                .participants
                .iter()
                .filter(|p| p.group == actors && reference.has_answered(p))
                .count();
            if size > 0 {
                reference.parts.insert(actors.code(), size);
                reference.shown_in.insert(actors.code(), actors.code());
            }
        }
        let k = round.disclosure.k;
        if reference.parts.values().sum::<usize>() < k {
            reference.parts.clear();
            reference.shown_in.clear();
            return reference;
        }
        for actors in ActorGroup::ALL {
            let size = reference.parts.get(actors.code()).copied().unwrap_or(0);
            if size > 0 && size < k && reference.is_bound(actors.code()) {
                reference.merge(actors.code());
            }
        }
        loop {
            let merged = reference.parts.get("merged").copied().unwrap_or(0);
            if merged == 0 || merged >= k {
                return reference;
            }
            let mut smallest: Option<&'static str> = None;
            for actors in ActorGroup::ALL {
                let Some(size) = reference.parts.get(actors.code()) else {
                    continue;
                };
                if smallest.is_none_or(|other| *size < reference.parts[other]) {
                    smallest = Some(actors.code());
                }
            }
            let Some(smallest) = smallest else { return reference };
            reference.merge(smallest);
        }
    }

    fn merge(&mut self, name: &'static str) {
        let size = self.parts.remove(name).unwrap();
        *self.parts.entry("merged").or_insert(0) += size;
        self.shown_in.insert(name, "merged");
    }

    fn is_bound(&self, name: &str) -> bool {
        self.round.disclosure.anonymity == Anonymity::Anonymous
            || ["all", "merged", "family", "volunteer", "other"].contains(&name)
    }

    fn criteria(&self) -> Vec<&'a Criterion> {
        let themes = self
            .round
            .instrument
            .themes
            .iter()
            .filter(|theme| self.round.themes.contains(&theme.id));
        themes.flat_map(|theme| &theme.criteria).collect()
    }

    fn choice(&self, participant: &super::Participation, criterion: &Criterion, asked: AskedState) -> Option<Choice> {
        if asked == AskedState::Target && !self.round.targets_asked {
            return None;
        }
        participant.answers.get(&criterion.id)?.of(asked)
    }

    fn has_answered(&self, participant: &super::Participation) -> bool {
        let criteria = self.criteria();
        criteria.iter().any(|criterion| {
            AskedState::ALL
                .into_iter()
                .any(|asked| self.choice(participant, criterion, asked).is_some())
        })
    }

    /// "all" first, then the groups as the service orders them.
    fn names(&self) -> Vec<&'static str> {
        let order = ActorGroup::ALL.map(ActorGroup::code);
        let mut names = vec!["all"];
        names.extend(
            order
                .into_iter()
                .chain(["merged"])
                .filter(|name| self.parts.contains_key(name)),
        );
        names
    }

    fn choices(&self, criterion: &Criterion, asked: AskedState, group: &str) -> Vec<Choice> {
        let in_group = |p: &&super::Participation| group == "all" || self.shown_in.get(p.group.code()) == Some(&group);
        let participants = self.round.participants.iter().filter(in_group);
        participants.filter_map(|p| self.choice(p, criterion, asked)).collect()
    }

    fn levels(&self, criterion: &Criterion, asked: AskedState, group: &str) -> Vec<f64> {
        self.choices(criterion, asked, group)
            .into_iter()
            .filter_map(Choice::level)
            .map(f64::from)
            .collect()
    }

    fn pairs(&self, criterion: &Criterion, group: &str) -> usize {
        let in_group = |p: &&super::Participation| group == "all" || self.shown_in.get(p.group.code()) == Some(&group);
        let both = |p: &&super::Participation| {
            AskedState::ALL
                .into_iter()
                .all(|asked| matches!(self.choice(p, criterion, asked), Some(Choice::Level(_))))
        };
        self.round.participants.iter().filter(in_group).filter(both).count()
    }

    /// The names of the hidden cells of a row in which each group holds `n`.
    fn hidden(&self, n: &HashMap<&str, usize>, from: BTreeSet<&'static str>) -> BTreeSet<&'static str> {
        let names = self.names();
        let k = self.round.disclosure.k;
        if n["all"] < k {
            return names.into_iter().collect();
        }
        let mut hidden = from;
        hidden.extend(names[1..].iter().filter(|name| self.is_bound(name) && n[**name] < k));
        while !hidden.is_empty() && hidden.iter().map(|name| n[name]).sum::<usize>() < k {
            let mut others: Vec<&'static str> = names[1..]
                .iter()
                .copied()
                .filter(|name| !hidden.contains(name))
                .collect();
            others.sort_by_key(|name| n[name]);
            let Some(smallest) = others.first() else { break };
            hidden.insert(smallest);
        }
        hidden
    }

    fn hidden_in(&self, criterion: &Criterion, asked: AskedState) -> BTreeSet<&'static str> {
        let n = self
            .names()
            .into_iter()
            .map(|name| (name, self.levels(criterion, asked, name).len()))
            .collect();
        self.hidden(&n, BTreeSet::new())
    }

    fn mean(&self, criterion: &Criterion, asked: AskedState, group: &str) -> Option<f64> {
        let levels = self.levels(criterion, asked, group);
        if self.hidden_in(criterion, asked).contains(group) || levels.is_empty() {
            return None;
        }
        Some(levels.iter().sum::<f64>() / levels.len() as f64)
    }

    /// Every figure of a row by its column, those that are empty left out.
    fn row(&self, criterion: &Criterion, asked: AskedState, group: &'static str) -> BTreeMap<String, f64> {
        let mut row = BTreeMap::new();
        let joint = self
            .round
            .joint
            .get(&criterion.id)
            .copied()
            .unwrap_or_default()
            .of(asked);
        if let Some(joint) = joint.filter(|_| group == "all") {
            row.insert("joint".to_owned(), f64::from(joint));
        }
        if self.hidden_in(criterion, asked).contains(group) {
            return row;
        }
        let mut put = |column: &str, value: Option<f64>| value.map(|value| row.insert(column.to_owned(), value));
        let choices = self.choices(criterion, asked, group);
        let mut levels = self.levels(criterion, asked, group);
        levels.sort_by(f64::total_cmp);
        let n = levels.len() as f64;
        put("n", Some(n));
        put(
            "cannot_say",
            Some(choices.iter().filter(|choice| **choice == Choice::CannotSay).count() as f64),
        );
        put(
            "not_applicable",
            Some(
                choices
                    .iter()
                    .filter(|choice| **choice == Choice::NotApplicable)
                    .count() as f64,
            ),
        );
        let (lowest, highest) = (criterion.scale.min, criterion.scale.max);
        for (place, level) in (lowest..=highest).enumerate() {
            let count = levels.iter().filter(|other| **other == f64::from(level)).count();
            put(&format!("count_{}", place + 1), Some(count as f64));
        }
        if !levels.is_empty() {
            let mean = levels.iter().sum::<f64>() / n;
            put("mean", Some(mean));
            put("min", levels.first().copied());
            put("max", levels.last().copied());
            for (column, p) in [("q1", 0.25), ("median", 0.5), ("q3", 0.75)] {
                let h = (n - 1.0) * p;
                let (low, high) = (levels[h.floor() as usize], levels[h.ceil() as usize]);
                put(column, Some(low + (h - h.floor()) * (high - low)));
            }
            if levels.len() > 1 {
                let squares: f64 = levels.iter().map(|level| (level - mean).powi(2)).sum();
                put("sd", Some((squares / (n - 1.0)).sqrt()));
                // Each answer brings 1/n of its level's share.
                let width = f64::from(highest - lowest);
                let spread: f64 = levels
                    .iter()
                    .map(|level| (1.0 - (level - mean).abs() / width).log2() / n)
                    .sum();
                put("agreement", Some(1.0 + spread));
            }
        }
        if asked == AskedState::Target {
            let mean = |asked| self.mean(criterion, asked, group);
            put(
                "gap",
                mean(AskedState::Target)
                    .zip(mean(AskedState::Current))
                    .map(|(target, current)| target - current),
            );
            let n: HashMap<&str, usize> = self
                .names()
                .into_iter()
                .map(|name| (name, self.pairs(criterion, name)))
                .collect();
            let mut hidden = self.hidden_in(criterion, AskedState::Current);
            hidden.extend(self.hidden_in(criterion, AskedState::Target));
            let over_all = hidden.remove("all");
            if !over_all && !self.hidden(&n, hidden).contains(group) {
                put("pairs", Some(n[group] as f64));
            }
        }
        row
    }

    /// Weighted mean of what `value` gives for the criteria in use of a theme, on the scale and as an index.
    fn theme(&self, theme: &str, value: impl Fn(&Criterion) -> Option<f64>) -> Value {
        let criteria: Vec<&Criterion> = self
            .criteria()
            .into_iter()
            .filter(|c| c.id.as_str().starts_with(&format!("{theme}.")))
            .collect();
        let mean = |value: &dyn Fn(&Criterion) -> Option<f64>| {
            let parts: Vec<(f64, f64)> = criteria.iter().filter_map(|c| Some((c.weight, value(c)?))).collect();
            let weights: f64 = parts.iter().map(|part| part.0).sum();
            (!parts.is_empty()).then(|| parts.iter().map(|(weight, value)| weight * value / weights).sum())
        };
        let same = criteria
            .iter()
            .all(|c| (c.scale.min, c.scale.max) == (criteria[0].scale.min, criteria[0].scale.max));
        let index =
            |c: &Criterion| Some(100.0 * (value(c)? - f64::from(c.scale.min)) / f64::from(c.scale.max - c.scale.min));
        Value {
            value: if same { mean(&value) } else { None },
            index: mean(&index),
        }
    }
}

/// A row's figures by column, those that are empty left out.
fn figures(row: &ResultRow) -> BTreeMap<String, f64> {
    let count = |count: Option<usize>| count.map(|count| count as f64);
    let mut figures = vec![
        ("n".to_owned(), count(row.n)),
        ("cannot_say".to_owned(), count(row.cannot_say)),
        ("not_applicable".to_owned(), count(row.not_applicable)),
        ("mean".to_owned(), row.mean),
        ("sd".to_owned(), row.sd),
        ("min".to_owned(), row.min.map(f64::from)),
        ("q1".to_owned(), row.q1),
        ("median".to_owned(), row.median),
        ("q3".to_owned(), row.q3),
        ("max".to_owned(), row.max.map(f64::from)),
        ("agreement".to_owned(), row.agreement),
        ("pairs".to_owned(), count(row.pairs)),
        ("gap".to_owned(), row.gap),
        ("joint".to_owned(), row.joint.map(f64::from)),
    ];
    figures.extend(
        row.counts
            .iter()
            .zip(1..)
            .map(|(n, place)| (format!("count_{place}"), count(*n))),
    );
    figures
        .into_iter()
        .filter_map(|(column, value)| Some((column, value?)))
        .collect()
}

fn same_value(one: Value, other: Value) -> bool {
    close(one.value, other.value) && close(one.index, other.index)
}

/// All figures that a results page could show, as text; equal texts mean that nobody can tell two rounds apart.
fn everything_shown(results: &Results) -> String {
    format!(
        "{results:?} {:?} {:?}",
        results.rows(),
        super::discussion_order(results)
    )
}

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
                    prop_assert_eq!(figures.counts.iter().sum::<usize>(), figures.n);
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
