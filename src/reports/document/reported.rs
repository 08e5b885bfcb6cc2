//! What a report is told of one round.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::charts::{self, Chart, ChartKind, Size, Subject};
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::results::{CriterionResult, Group, Results};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, ThemeId};
use crate::words;

/// Everything a round's report tells.
pub struct Reported<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The names of what was assessed and of its region, in the reader's language.
    pub subject: &'a str,
    pub region: &'a str,
    pub language: Language,
    pub joint_views: &'a HashMap<CriterionId, JointView>,
    pub actions: &'a [Action],
    /// Only those shown to all, by criterion.
    pub comments: &'a [(CriterionId, Vec<Comment>)],
    pub last_time: Option<Before<'a>>,
    pub made: Timestamp,
}

/// The round before this one.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    pub round: &'a Round,
    pub results: &'a Results,
}

impl<'a> Reported<'a> {
    pub(super) fn criterion_title(&self, id: &CriterionId) -> &'a str {
        self.instrument
            .criterion(id)
            .map_or("", |criterion| &criterion.texts(self.language).title)
    }

    pub(super) fn theme_title(&self, id: &ThemeId) -> &'a str {
        self.instrument
            .theme(id)
            .map_or("", |theme| &theme.texts(self.language).title)
    }

    pub(super) fn joint_view(&self, criterion: &CriterionId) -> Option<&'a JointView> {
        self.joint_views.get(criterion)
    }

    pub(super) fn group_label(&self, group: Group) -> String {
        words::group_label(self.language, self.round, group)
    }

    /// Last time's result of a criterion that has stayed the same, its scale included.
    pub(super) fn last_time_of(&self, now: &CriterionResult) -> Option<&'a CriterionResult> {
        let results = self.last_time?.results;
        results.criteria().find(|before| {
            before.criterion == now.criterion && (before.scale_min, before.scale_max) == (now.scale_min, now.scale_max)
        })
    }

    /// What was assessed: "Perhekeskus Saaristo · Perhekeskus · Varsinais-Suomi".
    pub(super) fn whereabouts(&self) -> String {
        let mut parts = vec![self.subject.to_owned()];
        if self.round.subject.site.is_some() {
            parts.push(words::subject_kind(self.language, self.round.subject.kind).to_owned());
            parts.push(self.region.to_owned());
        }
        parts.join(" · ")
    }

    /// A picture of the round or of one theme; `None` where it does not exist. The round's name and facts stand on the
    /// paper already.
    pub(super) fn chart(&self, kind: ChartKind, theme: Option<&ThemeId>) -> Option<Chart> {
        let label = |group| self.group_label(group);
        charts::draw(
            kind,
            &Subject {
                results: self.results,
                instrument: self.instrument,
                language: self.language,
                size: Size::Page,
                theme,
                round_title: "",
                facts: "",
                group_label: &label,
            },
        )
    }
}
