use std::collections::HashMap;

use jiff::Timestamp;

use super::comparison_file::ComparedBeside;
use super::results_file::Described;
use crate::charts::{self, Beside, Chart, ChartKind, ComparisonChart, Plot, Size, Subject};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::results::comparison::ChangeMark;
use crate::domain::{Language, ThemeId};

/// A round's results with everything that stands around them in a workbook, in slides or in an archive of pictures.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    pub described: Described<'a>,
    /// The round's name, with its subject where the name does not say it.
    pub title: &'a str,
    /// The whole in one sentence.
    pub summary: &'a str,
    /// What each fact is of, and what it is.
    pub facts: &'a [(&'static str, String)],
    /// The facts in one line, for the foot of a page or picture.
    pub facts_line: &'a str,
    pub joint_views: &'a HashMap<CriterionId, JointView>,
    pub made_at: Timestamp,
}

/// One picture, and its values where other programs can draw it as well.
pub struct Picture {
    /// What it is called in an address or a file's name.
    pub code: &'static str,
    pub chart: Chart,
    pub plot: Option<Plot>,
}

impl<'a> Material<'a> {
    pub(super) fn language(&self) -> Language {
        self.described.language
    }

    pub(super) fn theme_title(&self, id: &ThemeId) -> &'a str {
        let theme = self.described.instrument.theme(id);
        theme.map_or("", |theme| &theme.texts(self.language()).title)
    }

    pub(super) fn criterion_title(&self, id: &CriterionId) -> &'a str {
        let criterion = self.described.instrument.criterion(id);
        criterion.map_or("", |criterion| &criterion.texts(self.language()).title)
    }

    /// The title of the theme that a criterion belongs to.
    pub(super) fn theme_title_of(&self, id: &CriterionId) -> &'a str {
        let theme = self.described.instrument.theme_of(id);
        theme.map_or("", |theme| &theme.texts(self.language()).title)
    }

    /// Every picture that the round has.
    pub(super) fn pictures(&self, size: Size) -> Vec<Picture> {
        let subject = Subject {
            results: self.described.results,
            instrument: self.described.instrument,
            language: self.language(),
            size,
            theme: None,
            round_title: self.title,
            facts: self.facts_line,
            group_label: self.described.group_label,
        };
        let picture = |kind: ChartKind| {
            Some(Picture {
                code: kind.code(),
                chart: charts::draw(kind, &subject)?,
                plot: charts::plot(kind, &subject),
            })
        };
        ChartKind::ALL.into_iter().filter_map(picture).collect()
    }
}

/// Several rounds beside each other with what stands around them in a workbook, in slides or in an archive.
#[derive(Clone, Copy)]
pub struct ComparedMaterial<'a> {
    pub beside: &'a ComparedBeside<'a>,
    /// Instrument and years in one line, for the foot of a page or picture.
    pub facts_line: &'a str,
    pub mark: &'a dyn Fn(ChangeMark) -> &'static str,
    pub made_at: Timestamp,
}

impl<'a> ComparedMaterial<'a> {
    pub(super) fn language(&self) -> Language {
        self.beside.language
    }

    pub(super) fn theme_title(&self, id: &ThemeId) -> &'a str {
        let theme = self.beside.versions.iter().find_map(|version| version.theme(id));
        theme.map_or("", |theme| &theme.texts(self.language()).title)
    }

    pub(super) fn criterion_title(&self, id: &CriterionId) -> &'a str {
        let criterion = self.beside.versions.iter().find_map(|version| version.criterion(id));
        criterion.map_or("", |criterion| &criterion.texts(self.language()).title)
    }

    /// Every picture that these rounds have.
    pub(super) fn pictures(&self, size: Size) -> Vec<Picture> {
        let labels = self.beside.labels;
        let beside = Beside {
            comparison: self.beside.comparison,
            instruments: self.beside.versions,
            language: self.language(),
            size,
            theme: None,
            title: self.beside.title,
            facts: self.facts_line,
            round_label: &|place| labels.get(place).cloned().unwrap_or_default(),
        };
        let picture = |kind: ComparisonChart| {
            Some(Picture {
                code: kind.code(),
                chart: charts::draw_beside(kind, &beside)?,
                plot: charts::plot_beside(kind, &beside),
            })
        };
        ComparisonChart::ALL.into_iter().filter_map(picture).collect()
    }
}
