//! What is said about a comparison in whole sentences, for pages and files.

use super::names::listed;
use crate::domain::results::Group;
use crate::domain::results::comparison::{Caution, ChangeMark, FEWEST_TO_TELL, LeftOut};
use crate::domain::tellable_comparison::TellableComparison;
use crate::domain::{CriterionId, Language, ThemeId};
use crate::i18n::{msg, numbers};
use crate::words::actor_group;

/// When a change is marked, with the rule's source.
pub(super) fn rule(l: Language) -> [String; 3] {
    [
        msg::comparison_rule_1(l).to_owned(),
        msg::comparison_rule_2(l, FEWEST_TO_TELL),
        msg::comparison_rule_3(l).to_owned(),
    ]
}

/// How a change's mark is called.
pub fn change_mark(l: Language, mark: ChangeMark) -> &'static str {
    match mark {
        ChangeMark::Up => msg::comparison_mark_up(l),
        ChangeMark::Down => msg::comparison_mark_down(l),
        ChangeMark::WithinSpread => msg::comparison_mark_within(l),
        ChangeMark::TooFewToTell => msg::comparison_mark_too_few(l),
    }
}

/// What a reader should keep in mind; `labels` per round.
pub(super) fn caution(l: Language, caution: &Caution, labels: &[String]) -> String {
    let rounds = |rounds: &[usize]| names_of(l, rounds, labels);
    match caution {
        Caution::Versions => msg::comparison_caution_versions(l).to_owned(),
        Caution::Peer { rounds: own } => msg::comparison_caution_peer(l, rounds(own)),
        Caution::GroupInSome { group, rounds: own } => {
            msg::comparison_caution_group_in_some(l, actor_group(l, *group), rounds(own))
        }
        Caution::ShareDiffers { group, least, most } => msg::comparison_caution_share(
            l,
            actor_group(l, *group),
            label(labels, least.0),
            numbers::percent(l, least.1),
            label(labels, most.0),
            numbers::percent(l, most.1),
        ),
        Caution::FewParticipants { rounds: own } => msg::comparison_caution_few(l, rounds(own)),
        Caution::Organisations { rounds: own } => msg::comparison_caution_organisations(l, rounds(own)),
        Caution::Smallest { least, most } => msg::comparison_caution_smallest(l, *least, *most),
    }
}

/// What cannot be compared, and why.
pub(super) fn left_out(l: Language, left_out: &LeftOut, labels: &[String], told: &TellableComparison) -> String {
    let of = |rounds: &[usize]| names_of(l, rounds, labels);
    let theme = |id: &ThemeId| {
        let found = told.theme_texts(id);
        found.map_or_else(|| id.to_string(), |theme| theme.texts(l).title.clone())
    };
    let criterion = |id: &CriterionId| {
        let found = told.criterion_texts(id);
        found.map_or_else(|| id.to_string(), |criterion| criterion.texts(l).title.clone())
    };
    match left_out {
        LeftOut::OtherInstrument { rounds } => msg::comparison_left_out_instrument(l, of(rounds)),
        LeftOut::TooFewParticipants { rounds } => msg::comparison_left_out_participants(l, of(rounds)),
        LeftOut::NoTargets { rounds } => msg::comparison_left_out_targets(l, of(rounds)),
        LeftOut::OnlyThemes { rounds } => msg::comparison_left_out_themes_only(l, of(rounds)),
        LeftOut::Whole { rounds } => msg::comparison_left_out_whole(l, of(rounds)),
        LeftOut::ThemeNotInUse { theme: id, rounds } => msg::comparison_left_out_theme_unused(l, of(rounds), theme(id)),
        LeftOut::ThemeNotInVersion { theme: id, rounds } => {
            msg::comparison_left_out_theme_unknown(l, of(rounds), theme(id))
        }
        LeftOut::ThemeOfOtherCriteria { theme: id } => msg::comparison_left_out_theme_criteria(l, theme(id)),
        LeftOut::ThemeOfMixedScales { theme: id } => msg::comparison_left_out_theme_scales(l, theme(id)),
        LeftOut::CriterionNotInVersion { criterion: id, rounds } => {
            msg::comparison_left_out_criterion_unknown(l, criterion(id), of(rounds))
        }
        LeftOut::CriterionReplaced { old, new } => msg::comparison_left_out_replaced(l, criterion(new), criterion(old)),
        LeftOut::ScaleDiffers { criterion: id, rounds } => msg::comparison_left_out_scale(l, criterion(id), of(rounds)),
        LeftOut::TooFewAnswers { criterion: id, rounds } => {
            msg::comparison_left_out_answers(l, criterion(id), of(rounds))
        }
    }
}

/// A shown group, by the name all rounds share.
pub fn shown_group(l: Language, group: Group) -> &'static str {
    match group {
        Group::All => msg::words_actor_all(l),
        Group::Of(actors) => actor_group(l, actors),
        Group::Merged => msg::words_actor_merged(l),
    }
}

fn names_of(l: Language, rounds: &[usize], labels: &[String]) -> String {
    let names: Vec<&str> = rounds.iter().map(|place| label(labels, *place)).collect();
    listed(l, &names)
}

fn label(labels: &[String], place: usize) -> &str {
    labels.get(place).map_or("", String::as_str)
}
