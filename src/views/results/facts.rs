use maud::{Markup, html};

use super::{LastTime, ResultsPage};
use crate::domain::results::Results;
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, SubjectKind};
use crate::i18n::{msg, numbers};
use crate::views::components::{Text, definitions, stat, stats};
use crate::words::{self, answered, group_label};

/// What the facts of a round's results are told from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The name of the region or site.
    pub subject: &'a str,
    /// The region a site lies in.
    pub region: &'a str,
    pub last_time: Option<&'a LastTime>,
}

impl Facts<'_> {
    /// The whole in one sentence.
    pub fn summary(&self, l: Language) -> String {
        words::summary(l, self.round, self.instrument, self.results)
    }

    /// All of them for a file: what each is of, and what it is.
    pub fn told(&self, l: Language) -> Vec<(&'static str, String)> {
        let mut told = vec![(msg::results_fact_subject(l), self.subject_in_words(l))];
        told.extend(self.of_the_answering(l));
        told.push((msg::results_fact_participants(l), self.participants_in_words(l)));
        told.extend(self.of_the_conditions(l));
        told
    }

    fn of_the_answering(&self, l: Language) -> [(&'static str, String); 5] {
        let settings = &self.round.settings;
        let period = words::period(l, self.round);
        let title = &self.instrument.texts(l).title;
        [
            (msg::results_fact_period(l), period),
            (
                msg::results_fact_instrument(l),
                msg::results_fact_version(l, title, &self.instrument.version),
            ),
            (msg::results_fact_mode(l), words::mode(l, settings.mode).to_owned()),
            (msg::results_fact_themes(l), self.themes(l)),
            (
                msg::results_fact_targets(l),
                words::target_asked(l, settings.targets).to_owned(),
            ),
        ]
    }

    fn of_the_conditions(&self, l: Language) -> impl Iterator<Item = (&'static str, String)> {
        let last_time = self
            .last_time
            .map(|last_time| (msg::results_fact_last_time(l), of_last_time(l, last_time)));
        std::iter::once((
            msg::results_fact_anonymity(l),
            words::anonymity_rule(l, self.round, self.results),
        ))
        .chain(last_time)
    }

    fn subject_in_words(&self, l: Language) -> String {
        let kind = self.round.subject.kind;
        match kind {
            SubjectKind::Region => self.subject.to_owned(),
            SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => {
                format!("{} · {} · {}", self.subject, words::subject_kind(l, kind), self.region)
            }
        }
    }

    fn participants_in_words(&self, l: Language) -> String {
        let sizes = self.results.groups.iter();
        let sizes = sizes.map(|(group, size)| msg::results_group_size(l, group_label(l, self.round, *group), *size));
        let mut told = vec![answered(l, self.results)];
        told.extend(sizes);
        told.join(" · ")
    }

    fn themes(&self, l: Language) -> String {
        let (used, all) = (self.results.themes.len(), self.instrument.themes.len());
        if used == all {
            msg::results_fact_themes_all(l, all)
        } else {
            msg::results_fact_themes_some(l, used, all)
        }
    }
}

pub(super) fn facts(l: Language, page: &ResultsPage<'_>) -> Markup {
    let told = page.facts();
    let in_words = |(label, fact): (&'static str, String)| (Text::from(label), html! { (fact) });
    let mut facts: Vec<(Text<'_>, Markup)> = vec![(msg::results_fact_subject(l).into(), subject(l, page))];
    facts.extend(told.of_the_answering(l).map(in_words));
    facts.push((msg::results_fact_participants(l).into(), participants(l, page)));
    facts.extend(told.of_the_conditions(l).map(in_words));
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

fn of_last_time(l: Language, last_time: &LastTime) -> String {
    let settings = &last_time.round.settings;
    let period = words::period(l, &last_time.round);
    match last_time.results.participants {
        Some(n) => msg::results_fact_last_time_is(l, n, &settings.name, period),
        None => msg::results_fact_last_time_few(l, &settings.name, period),
    }
}
