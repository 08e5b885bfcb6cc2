//! The numbers a second time, slowly and straight from their written definition, and what must hold in every round.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::example::{Round, close};
use super::{Cell, Figures, ReleaseRule, ResultRow, Results, Value};
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::instrument::Criterion;

mod properties;

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
        if self.not_whole(criterion, asked).contains(group) {
            put("mean", (n > 0.0).then(|| levels.iter().sum::<f64>() / n));
            if asked == AskedState::Target {
                for (column, value) in self.steps(criterion, group) {
                    put(column, Some(value));
                }
            }
            return row;
        }
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
        for (column, value) in shape(&levels, f64::from(highest - lowest)) {
            put(column, Some(value));
        }
        if asked == AskedState::Target {
            for (column, value) in self.steps(criterion, group) {
                put(column, Some(value));
            }
        }
        row
    }

    /// "A group's cell of fewer than 10 answers tells n and mean and nothing else", and others with it until those that do
    /// not tell everything hold 10 together: the names of these, the hidden ones among them.
    fn not_whole(&self, criterion: &Criterion, asked: AskedState) -> BTreeSet<&'static str> {
        if self.round.rule == ReleaseRule::WholeCells {
            return BTreeSet::new();
        }
        let n = |name: &&'static str| self.levels(criterion, asked, name).len();
        let hidden = self.hidden_in(criterion, asked);
        let mut whole: Vec<&'static str> = self.names()[1..].to_vec();
        whole.retain(|name| !hidden.contains(name) && n(name) >= 10);
        whole.sort_by_key(n);
        let mut others: BTreeSet<&'static str> = self.names()[1..].iter().copied().collect();
        others.retain(|name| !whole.contains(name));
        while !others.is_empty() && others.iter().map(n).sum::<usize>() < 10 && !whole.is_empty() {
            others.insert(whole.remove(0));
        }
        others
    }

    /// What a row of targets tells beside: how far it is from the current state, over how many.
    fn steps(&self, criterion: &Criterion, group: &'static str) -> Vec<(&'static str, f64)> {
        let mean = |asked| self.mean(criterion, asked, group);
        let means = mean(AskedState::Target).zip(mean(AskedState::Current));
        let mut steps: Vec<(&'static str, f64)> = means
            .map(|(target, current)| ("gap", target - current))
            .into_iter()
            .collect();
        let n: HashMap<&str, usize> = self
            .names()
            .into_iter()
            .map(|name| (name, self.pairs(criterion, name)))
            .collect();
        let mut hidden = self.hidden_in(criterion, AskedState::Current);
        hidden.extend(self.hidden_in(criterion, AskedState::Target));
        let over_all = hidden.remove("all");
        for asked in AskedState::ALL {
            hidden.extend(self.not_whole(criterion, asked));
        }
        if !over_all && !self.hidden(&n, hidden).contains(group) {
            steps.push(("pairs", n[group] as f64));
        }
        steps
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

/// What ordered levels are like: nothing without any.
fn shape(levels: &[f64], width: f64) -> Vec<(&'static str, f64)> {
    let (Some(lowest), Some(highest)) = (levels.first(), levels.last()) else {
        return Vec::new();
    };
    let n = levels.len() as f64;
    let mean = levels.iter().sum::<f64>() / n;
    let mut shape = vec![("mean", mean), ("min", *lowest), ("max", *highest)];
    for (column, p) in [("q1", 0.25), ("median", 0.5), ("q3", 0.75)] {
        let h = (n - 1.0) * p;
        let (low, high) = (levels[h.floor() as usize], levels[h.ceil() as usize]);
        shape.push((column, low + (h - h.floor()) * (high - low)));
    }
    if levels.len() > 1 {
        let squares: f64 = levels.iter().map(|level| (level - mean).powi(2)).sum();
        shape.push(("sd", (squares / (n - 1.0)).sqrt()));
        // Each answer brings 1/n of its level's share.
        let spread: f64 = levels
            .iter()
            .map(|level| (1.0 - (level - mean).abs() / width).log2() / n)
            .sum();
        shape.push(("agreement", 1.0 + spread));
    }
    shape
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
