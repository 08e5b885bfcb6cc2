use std::collections::HashMap;

use jiff::Timestamp;

use super::assembled::{assembled, held};
use super::{
    Block, Document, Section, agreed, appendix, around, overall, standing_out, summary, themes, understanding,
};
use crate::charts::{self, Chart, ChartKind, Size, Subject};
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::results::{CriterionResult, Group, Results};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, ThemeId};
use crate::i18n::msg;
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

/// The report of a round with the chosen sections, in the order they are read.
pub fn of_round(reported: &Reported<'_>, sections: &[Section]) -> Document {
    let l = reported.language;
    let chosen = Section::ALL.into_iter().filter(|section| sections.contains(section));
    let blocks = assembled(l, chosen, |section, before| of_section(reported, section, before));
    Document {
        language: l,
        title: reported.round.settings.name.clone(),
        kind: msg::report_kind(l).to_owned(),
        subject: reported.whereabouts(),
        facts: words::facts_line(l, reported.round, reported.instrument, reported.results),
        made: reported.made,
        blocks,
    }
}

/// The sections that hold something in this round.
pub fn sections_of_round(reported: &Reported<'_>) -> Vec<Section> {
    held(&Section::ALL, |section, before| of_section(reported, section, before))
}

/// `before` is what stands in the report so far.
fn of_section(reported: &Reported<'_>, section: Section, before: &[Block]) -> Vec<Block> {
    match section {
        Section::Summary => summary::of_round(reported),
        Section::Participants => around::participants(reported),
        Section::Overall => overall::of_round(reported),
        Section::Themes => themes::of_round(reported),
        Section::StandingOut => standing_out::of_round(reported),
        Section::Actions => agreed::actions(reported),
        Section::Comments => agreed::comments(reported),
        Section::Definitions => understanding::of_round(reported),
        Section::Appendix => appendix::of_pictures(reported.language, before, || {
            let others = Section::ALL.into_iter().filter(|own| *own != Section::Appendix);
            others.flat_map(|own| of_section(reported, own, &[])).collect()
        }),
    }
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
