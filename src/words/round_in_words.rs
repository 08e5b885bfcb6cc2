use std::ops::Deref;

use super::rounds::{anonymity_rule, answered, facts_line, group_label, held_back, period, picture_title, summary};
use super::{mode, subject_kind, target_asked};
use crate::domain::instrument::CriterionId;
use crate::domain::results::Group;
use crate::domain::tellable_round::{LastTime, TellableRound};
use crate::domain::{Language, SubjectKind, ThemeId};
use crate::i18n::msg;

/// What is told of a round, in a language: what stands there in words, over and beside its figures. Pages, pictures and
/// files borrow the round through it.
#[derive(Debug, Clone, Copy)]
pub struct RoundInWords<'a> {
    /// What is told.
    pub told: &'a TellableRound,
    /// In which language.
    pub language: Language,
}

impl Deref for RoundInWords<'_> {
    type Target = TellableRound;

    fn deref(&self) -> &TellableRound {
        self.told
    }
}

/// A fact: what it is of, and what it is.
pub type Fact = (&'static str, String);

impl<'a> RoundInWords<'a> {
    /// A round told in this language.
    pub fn of(told: &'a TellableRound, language: Language) -> RoundInWords<'a> {
        RoundInWords { told, language }
    }

    /// The name of what was assessed.
    pub fn subject(&self) -> &'a str {
        self.told.subject(self.language)
    }

    /// What was assessed: "Perhekeskus Saaristo · Perhekeskus · Varsinais-Suomi".
    pub fn whereabouts(&self) -> String {
        let (l, kind) = (self.language, self.round.subject.kind);
        match kind {
            SubjectKind::Region => self.subject().to_owned(),
            SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => {
                let region = self.region.name(l);
                format!("{} · {} · {region}", self.subject(), subject_kind(l, kind))
            }
        }
    }

    /// What stands under a picture's own title.
    pub fn picture_title(&self) -> String {
        picture_title(&self.round, self.subject())
    }

    /// The facts in one line, for the foot of a picture or a file.
    pub fn facts_line(&self) -> String {
        facts_line(self.language, &self.round, &self.instrument, &self.results)
    }

    /// The whole in one sentence.
    pub fn summary(&self) -> String {
        summary(self.language, &self.round, &self.instrument, &self.results)
    }

    /// A group as the round calls it.
    pub fn group_label(&self, group: Group) -> String {
        group_label(self.language, &self.round, group)
    }

    /// A group and how many of it took part.
    pub fn group_size(&self, group: Group, size: usize) -> String {
        msg::results_group_size(self.language, self.group_label(group), size)
    }

    /// How many answered, where that may be told.
    pub fn answered(&self) -> String {
        answered(self.language, &self.results)
    }

    /// The rules by which figures are held back.
    pub fn held_back(&self) -> Vec<String> {
        held_back(self.language, &self.round, &self.results)
    }

    /// A theme's title; empty for one that the instrument does not know.
    pub fn theme_title(&self, id: &ThemeId) -> &'a str {
        let theme = self.told.instrument.theme(id);
        theme.map_or("", |theme| &theme.texts(self.language).title)
    }

    /// A criterion's title; empty for one that the instrument does not know.
    pub fn criterion_title(&self, id: &CriterionId) -> &'a str {
        let criterion = self.told.instrument.criterion(id);
        criterion.map_or("", |criterion| &criterion.texts(self.language).title)
    }

    /// The title of the theme that a criterion belongs to.
    pub fn theme_title_of(&self, id: &CriterionId) -> &'a str {
        let theme = self.told.instrument.theme_of(id);
        theme.map_or("", |theme| &theme.texts(self.language).title)
    }

    /// All facts, for a file.
    pub fn facts(&self) -> Vec<Fact> {
        let l = self.language;
        let sizes = self.results.groups.iter();
        let sizes = sizes.map(|(group, size)| self.group_size(*group, *size));
        let participants: Vec<String> = std::iter::once(self.answered()).chain(sizes).collect();
        let mut facts = vec![(msg::results_fact_subject(l), self.whereabouts())];
        facts.extend(self.facts_of_the_answering());
        facts.push((msg::results_fact_participants(l), participants.join(" · ")));
        facts.extend(self.facts_of_the_conditions());
        facts
    }

    /// When, with what and how the round was answered.
    pub fn facts_of_the_answering(&self) -> [Fact; 5] {
        let (l, settings) = (self.language, &self.round.settings);
        let title = &self.instrument.texts(l).title;
        let (used, all) = (self.results.themes.len(), self.instrument.themes.len());
        let themes = if used == all {
            msg::results_fact_themes_all(l, all)
        } else {
            msg::results_fact_themes_some(l, used, all)
        };
        [
            (msg::results_fact_period(l), period(l, &self.round)),
            (
                msg::results_fact_instrument(l),
                msg::results_fact_version(l, title, &self.instrument.version),
            ),
            (msg::results_fact_mode(l), mode(l, settings.mode).to_owned()),
            (msg::results_fact_themes(l), themes),
            (
                msg::results_fact_targets(l),
                target_asked(l, settings.targets).to_owned(),
            ),
        ]
    }

    /// Under which rule the round was answered, and what there was before it.
    pub fn facts_of_the_conditions(&self) -> Vec<Fact> {
        let l = self.language;
        let rule = anonymity_rule(l, &self.round, &self.results);
        let before = self.told.last_time.as_ref();
        let before = before.map(|before| (msg::results_fact_last_time(l), of_last_time(l, before)));
        std::iter::once((msg::results_fact_anonymity(l), rule))
            .chain(before)
            .collect()
    }
}

fn of_last_time(l: Language, last_time: &LastTime) -> String {
    let settings = &last_time.round.settings;
    let period = period(l, &last_time.round);
    match last_time.results.participants {
        Some(n) => msg::results_fact_last_time_is(l, n, &settings.name, period),
        None => msg::results_fact_last_time_few(l, &settings.name, period),
    }
}
