use super::{Block, Item, Picture, list, pictures, under};
use crate::charts::ChartKind;
use crate::domain::Language;
use crate::domain::joint_view::{JointView, Verdict};
use crate::domain::results::{Basis, Ranking, Results};
use crate::i18n::{msg, numbers};
use crate::words::RoundInWords;

/// Strengths and needs by the figures, what the group itself marked, and what it chose to work on first.
pub(super) fn of_round(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let results = &told.results;
    let mut blocks = Vec::new();
    let strengths = with_marked(
        told,
        &results.strengths,
        Verdict::Strength,
        msg::results_marked_strengths(l),
    );
    let needs = with_marked(told, &results.needs, Verdict::Need, msg::results_marked_needs(l));
    blocks.extend(under(2, msg::results_strengths(l), strengths));
    blocks.extend(under(2, msg::results_needs(l), needs));
    if let Some(chart) = pictures::of_round(told, ChartKind::Gaps, None) {
        blocks.push(Block::Picture(Picture {
            caption: ChartKind::Gaps.name(l).to_owned(),
            chart,
        }));
    }
    let priorities = list(chosen(told, |view| view.content.priority));
    blocks.extend(under(2, msg::results_priorities(l), priorities.into_iter().collect()));
    blocks
}

fn with_marked(told: &RoundInWords<'_>, ranking: &Ranking, verdict: Verdict, heading: &str) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    if let Some(items) = list(ranked(told, ranking)) {
        blocks.push(Block::Note(basis(l, &told.results, ranking).to_owned()));
        blocks.push(items);
    }
    if let Some(items) = list(chosen(told, |view| view.content.verdict == Some(verdict))) {
        blocks.push(Block::Note(heading.to_owned()));
        blocks.push(items);
    }
    blocks
}

/// What a ranking goes by.
pub(super) fn basis(l: Language, results: &Results, ranking: &Ranking) -> &'static str {
    let is_of_strengths = std::ptr::eq(ranking, &results.strengths);
    match (is_of_strengths, ranking.basis) {
        (true, Basis::Joint) => msg::results_strengths_joint(l),
        (true, Basis::Means) => msg::results_strengths_means(l),
        (false, Basis::Joint) => msg::results_needs_joint(l),
        (false, Basis::Means) => msg::results_needs_means(l),
    }
}

/// The criteria of a ranking with their theme and value.
pub(super) fn ranked(told: &RoundInWords<'_>, ranking: &Ranking) -> Vec<Item> {
    let l = told.language;
    let is_of_strengths = std::ptr::eq(ranking, &told.results.strengths);
    let items = ranking.items.iter().map(|item| {
        let value = match (is_of_strengths, ranking.basis) {
            (true, Basis::Joint) => msg::results_strength_value(l, format!("{:.0}", item.value)),
            (true, Basis::Means) => msg::results_strength_value(l, numbers::decimal(l, item.value)),
            (false, Basis::Joint) => msg::results_need_value(l, format!("+{:.0}", item.value)),
            (false, Basis::Means) => msg::results_need_value(l, numbers::signed(l, item.value)),
        };
        let theme = told
            .instrument
            .theme_of(&item.criterion)
            .map_or("", |theme| &theme.texts(l).title);
        Item {
            text: told.criterion_title(&item.criterion).to_owned(),
            aside: Some(format!("{theme}, {}", value.replace(' ', "\u{a0}"))),
        }
    });
    items.collect()
}

fn chosen(told: &RoundInWords<'_>, is_chosen: impl Fn(&JointView) -> bool) -> Vec<Item> {
    told.results
        .criteria()
        .filter(|result| told.joint_view(&result.criterion).is_some_and(&is_chosen))
        .map(|result| told.criterion_title(&result.criterion).to_owned().into())
        .collect()
}

/// The few figures one remembers; those there are.
pub(super) fn stats(told: &RoundInWords<'_>) -> Option<Block> {
    let l = told.language;
    let (results, whole) = (&told.results, &told.results.whole);
    let count = |n: usize| numbers::integer(i64::try_from(n).unwrap_or(i64::MAX));
    let decimal = |value| numbers::decimal(l, value);
    let stats = [
        (results.participants.map(count), msg::results_stat_participants(l)),
        (whole.current.value.map(decimal), msg::results_stat_current(l)),
        (whole.target.value.map(decimal), msg::results_stat_target(l)),
        (whole.gap.map(|gap| numbers::signed(l, gap)), msg::results_stat_gap(l)),
    ];
    let stats: Vec<(String, String)> = stats
        .into_iter()
        .filter_map(|(value, label)| Some((value?, label.to_owned())))
        .collect();
    (!stats.is_empty()).then_some(Block::Stats(stats))
}
