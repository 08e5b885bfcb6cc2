use super::actor_group;
use crate::domain::anonymity::Anonymity;
use crate::domain::results::{Group, Results};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language};
use crate::i18n::{dates, msg, numbers};

/// A group as the round calls it.
pub fn group_label(l: Language, round: &Round, group: Group) -> String {
    match group {
        Group::All => msg::words_actor_all(l).to_owned(),
        Group::Of(actors) => round
            .settings
            .label(actors)
            .unwrap_or(actor_group(l, actors))
            .to_owned(),
        Group::Merged => msg::words_actor_merged(l).to_owned(),
    }
}

/// What stands under a picture's own title: the round, and its subject where the round's name does not say it.
pub fn picture_title(round: &Round, subject: &str) -> String {
    let name = &round.settings.name;
    if name.to_lowercase().contains(&subject.to_lowercase()) {
        name.clone()
    } else {
        format!("{subject} · {name}")
    }
}

/// The round's facts in one line, for the foot of a picture or a file.
pub fn facts_line(l: Language, round: &Round, instrument: &Instrument, results: &Results) -> String {
    let settings = &round.settings;
    let mut facts = vec![msg::results_fact_version(
        l,
        &instrument.texts(l).title,
        &instrument.version,
    )];
    facts.push(answered(l, results));
    if !results.groups.is_empty() {
        facts.push(msg::results_line_groups(l, results.groups.len()));
    }
    facts.extend(dates::period(l, settings.starts_on, settings.ends_on));
    facts.push(msg::common_service_name(l).to_owned());
    facts.join(" · ")
}

/// The whole in one sentence.
pub fn summary(l: Language, round: &Round, instrument: &Instrument, results: &Results) -> String {
    let scale = &instrument.scale;
    let (current, target) = (results.whole.current, results.whole.target);
    let decimal = |value| numbers::decimal(l, value);
    if let (Some(n), false) = (results.participants, round.hidden_themes().is_empty()) {
        return msg::results_summary_partly(l, n);
    }
    match (results.participants, current.value, target.value) {
        (Some(n), Some(current), Some(target)) => {
            msg::results_summary_both(l, decimal(current), scale.max, scale.min, n, decimal(target))
        }
        (Some(n), Some(current), None) => msg::results_summary_current(l, decimal(current), scale.max, scale.min, n),
        (Some(n), None, _) if current.index.is_some() => msg::results_summary_scales(l, n),
        (Some(_) | None, _, _) => msg::results_summary_too_few(l).to_owned(),
    }
}

/// How many answered, where that may be told.
pub fn answered(l: Language, results: &Results) -> String {
    match results.participants {
        Some(n) => msg::results_line_participants(l, n),
        None => msg::results_too_few(l).to_owned(),
    }
}

/// When the round takes answers, or that it was not recorded.
pub fn period(l: Language, round: &Round) -> String {
    dates::period(l, round.settings.starts_on, round.settings.ends_on)
        .unwrap_or_else(|| msg::results_fact_period_open(l).to_owned())
}

/// How the round answers, and which figures it holds back.
pub fn anonymity_rule(l: Language, round: &Round, results: &Results) -> String {
    match round.settings.anonymity {
        Anonymity::Anonymous => msg::results_anonymity_anonymous(l, round.settings.k),
        Anonymity::OrganisationShown if results.groups.is_empty() => msg::results_anonymity_together(l).to_owned(),
        Anonymity::OrganisationShown => msg::results_anonymity_organisations(l, round.settings.k),
    }
}

/// Whether groups of organisations are told apart, however small: where the figures of groups are shown at all.
fn tells_organisations(round: &Round, results: &Results) -> bool {
    match round.settings.anonymity {
        Anonymity::Anonymous => false,
        Anonymity::OrganisationShown => !results.groups.is_empty(),
    }
}

/// The rules by which figures of a round are held back, in whole sentences: those that hold where these results are
/// read.
pub fn held_back(l: Language, round: &Round, results: &Results) -> Vec<String> {
    let mut rules = vec![
        msg::results_disclosure_k(l, round.settings.k),
        msg::results_disclosure_merged(l).to_owned(),
        msg::results_disclosure_cells(l).to_owned(),
    ];
    if tells_organisations(round, results) {
        rules.push(msg::results_disclosure_organisations(l).to_owned());
    }
    rules.push(msg::results_disclosure_rows(l).to_owned());
    rules
}
