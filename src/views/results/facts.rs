use maud::{Markup, html};

use super::names::group_label;
use super::{LastTime, ResultsPage};
use crate::domain::results::{Anonymity, Results};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, SubjectKind};
use crate::i18n::{dates, msg, numbers};
use crate::views::components::{Text, definitions, stat, stats};
use crate::views::words;

/// The whole in one sentence.
pub fn summary(l: Language, page: &ResultsPage<'_>) -> String {
    let (results, scale) = (page.results, &page.instrument.scale);
    let (current, target) = (results.whole.current, results.whole.target);
    let decimal = |value| numbers::decimal(l, value);
    if let (Some(n), false) = (results.participants, page.round.hidden_themes().is_empty()) {
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

/// The round's facts in one line, for the foot of a picture or a file.
pub fn line(l: Language, round: &Round, instrument: &Instrument, results: &Results) -> String {
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

fn answered(l: Language, results: &Results) -> String {
    match results.participants {
        Some(n) => msg::results_line_participants(l, n),
        None => msg::results_too_few(l).to_owned(),
    }
}

pub(super) fn facts(l: Language, page: &ResultsPage<'_>) -> Markup {
    let (round, settings) = (page.round, &page.round.settings);
    let texts = page.instrument.texts(l);
    let plain = |text: String| html! { (text) };
    let mut facts: Vec<(Text<'_>, Markup)> = vec![
        (msg::results_fact_subject(l).into(), subject(l, page)),
        (
            msg::results_fact_period(l).into(),
            plain(
                dates::period(l, settings.starts_on, settings.ends_on)
                    .unwrap_or_else(|| msg::results_fact_period_open(l).to_owned()),
            ),
        ),
        (
            msg::results_fact_instrument(l).into(),
            plain(msg::results_fact_version(l, &texts.title, &page.instrument.version)),
        ),
        (
            msg::results_fact_mode(l).into(),
            html! { (words::mode(l, settings.mode)) },
        ),
        (msg::results_fact_themes(l).into(), plain(themes(l, page))),
        (
            msg::results_fact_targets(l).into(),
            html! { (words::target_asked(l, settings.targets)) },
        ),
        (msg::results_fact_participants(l).into(), participants(l, page)),
        (msg::results_fact_anonymity(l).into(), plain(anonymity(l, round))),
    ];
    if let Some(last_time) = page.last_time {
        facts.push((msg::results_fact_last_time(l).into(), plain(of_last_time(l, last_time))));
    }
    html! {
        (figures(l, page.results))
        (definitions(&facts))
    }
}

/// The few numbers one remembers; those there are.
fn figures(l: Language, results: &Results) -> Markup {
    let whole = &results.whole;
    let participants = results
        .participants
        .map(|n| stat(numbers::integer(to_i64(n)), msg::results_stat_participants(l)));
    let values = [
        (whole.current.value, msg::results_stat_current(l)),
        (whole.target.value, msg::results_stat_target(l)),
    ];
    let values = values
        .into_iter()
        .filter_map(|(value, label)| Some(stat(numbers::decimal(l, value?), label)));
    let gap = whole
        .gap
        .map(|gap| stat(numbers::signed(l, gap), msg::results_stat_gap(l)));
    let shown: Vec<_> = participants.into_iter().chain(values).chain(gap).collect();
    html! { @if !shown.is_empty() { (stats(&shown)) } }
}

fn to_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn subject(l: Language, page: &ResultsPage<'_>) -> Markup {
    let kind = page.round.subject.kind;
    html! {
        (page.subject)
        @match kind {
            SubjectKind::Region => {}
            SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => {
                span.muted { " · " (words::subject_kind(l, kind)) " · " (page.region) }
            }
        }
    }
}

fn themes(l: Language, page: &ResultsPage<'_>) -> String {
    let (used, all) = (page.results.themes.len(), page.instrument.themes.len());
    if used == all {
        msg::results_fact_themes_all(l, all)
    } else {
        msg::results_fact_themes_some(l, used, all)
    }
}

fn participants(l: Language, page: &ResultsPage<'_>) -> Markup {
    let results = page.results;
    html! {
        (answered(l, results))
        @if !results.groups.is_empty() {
            ul.plain {
                @for (group, size) in &results.groups {
                    li { (msg::results_group_size(l, group_label(l, page.round, *group), *size)) }
                }
            }
        }
    }
}

fn anonymity(l: Language, round: &Round) -> String {
    match round.settings.anonymity {
        Anonymity::Anonymous => msg::results_anonymity_anonymous(l, round.settings.k),
        Anonymity::OrganisationShown => msg::results_anonymity_organisations(l, round.settings.k),
    }
}

fn of_last_time(l: Language, last_time: &LastTime) -> String {
    let settings = &last_time.round.settings;
    let period = dates::period(l, settings.starts_on, settings.ends_on)
        .unwrap_or_else(|| msg::results_fact_period_open(l).to_owned());
    match last_time.results.participants {
        Some(n) => msg::results_fact_last_time_is(l, n, &settings.name, period),
        None => msg::results_fact_last_time_few(l, &settings.name, period),
    }
}
