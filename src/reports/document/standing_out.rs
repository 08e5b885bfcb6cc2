use super::reported::Reported;
use super::{Block, Item, Picture, list, under};
use crate::charts::ChartKind;
use crate::domain::Language;
use crate::domain::joint_view::{JointView, Verdict};
use crate::domain::results::{Basis, Ranking, Results};
use crate::i18n::{msg, numbers};

/// Strengths and needs by the figures, what the group itself marked, and what it chose to work on first.
pub(super) fn of_round(reported: &Reported<'_>) -> Vec<Block> {
    let l = reported.language;
    let results = reported.results;
    let mut blocks = Vec::new();
    let strengths = with_marked(
        reported,
        &results.strengths,
        Verdict::Strength,
        msg::results_marked_strengths(l),
    );
    let needs = with_marked(reported, &results.needs, Verdict::Need, msg::results_marked_needs(l));
    blocks.extend(under(2, msg::results_strengths(l), strengths));
    blocks.extend(under(2, msg::results_needs(l), needs));
    if let Some(chart) = reported.chart(ChartKind::Gaps, None) {
        blocks.push(Block::Picture(Picture {
            caption: ChartKind::Gaps.name(l).to_owned(),
            chart,
        }));
    }
    let priorities = list(chosen(reported, |view| view.content.priority));
    blocks.extend(under(2, msg::results_priorities(l), priorities.into_iter().collect()));
    blocks
}

fn with_marked(reported: &Reported<'_>, ranking: &Ranking, verdict: Verdict, heading: &str) -> Vec<Block> {
    let l = reported.language;
    let mut blocks = Vec::new();
    if let Some(items) = list(ranked(reported, ranking)) {
        blocks.push(Block::Note(basis(l, reported.results, ranking).to_owned()));
        blocks.push(items);
    }
    if let Some(items) = list(chosen(reported, |view| view.content.verdict == Some(verdict))) {
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
pub(super) fn ranked(reported: &Reported<'_>, ranking: &Ranking) -> Vec<Item> {
    let l = reported.language;
    let is_of_strengths = std::ptr::eq(ranking, &reported.results.strengths);
    let items = ranking.items.iter().map(|item| {
        let value = match (is_of_strengths, ranking.basis) {
            (true, Basis::Joint) => msg::results_strength_value(l, format!("{:.0}", item.value)),
            (true, Basis::Means) => msg::results_strength_value(l, numbers::decimal(l, item.value)),
            (false, Basis::Joint) => msg::results_need_value(l, format!("+{:.0}", item.value)),
            (false, Basis::Means) => msg::results_need_value(l, numbers::signed(l, item.value)),
        };
        let theme = reported
            .instrument
            .theme_of(&item.criterion)
            .map_or("", |theme| &theme.texts(l).title);
        Item {
            text: reported.criterion_title(&item.criterion).to_owned(),
            aside: Some(format!("{theme}, {}", value.replace(' ', "\u{a0}"))),
        }
    });
    items.collect()
}

fn chosen(reported: &Reported<'_>, is_chosen: impl Fn(&JointView) -> bool) -> Vec<Item> {
    reported
        .results
        .criteria()
        .filter(|result| reported.joint_view(&result.criterion).is_some_and(&is_chosen))
        .map(|result| reported.criterion_title(&result.criterion).to_owned().into())
        .collect()
}

/// The few figures one remembers; those there are.
pub(super) fn stats(reported: &Reported<'_>) -> Option<Block> {
    let l = reported.language;
    let (results, whole) = (reported.results, &reported.results.whole);
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
