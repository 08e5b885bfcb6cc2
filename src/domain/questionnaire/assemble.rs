//! Structure and texts put together: what the one names, the other must have, and nothing else.

use std::collections::BTreeMap;

use super::fault::{Fault, Kind, Wrong};
use super::files::texts_name;
use super::structure::{CriterionFile, InstrumentFile, ThemeFile};
use super::texts::{ByLevel, CriterionTextsFile, TextsFile};
use super::{Criterion, CriterionTexts, Instrument, InstrumentTexts, Language, PerLanguage, Scale, Theme, ThemeTexts};
use crate::domain::asked_state::AskedState;

/// What the texts of one language lack, or have too much.
pub(super) fn compare(
    structure: &InstrumentFile,
    structure_is_whole: bool,
    texts: &TextsFile,
    language: Language,
) -> Vec<Fault> {
    let mut check = Check {
        file: texts_name(language),
        faults: Vec::new(),
    };
    let scale = structure.scale.scale();
    if let Some(scale) = scale.as_ref().filter(|_| texts.lines.has_scale) {
        check.levels(None, "scale", &texts.scale, scale.levels());
    }
    let themes: Vec<&str> = structure
        .themes
        .iter()
        .filter_map(|theme| theme.written.as_deref())
        .collect();
    let criteria: Vec<&CriterionFile> = structure.themes.iter().flat_map(|theme| &theme.criteria).collect();
    let known = |id: &str| {
        criteria
            .iter()
            .any(|criterion| criterion.written.as_deref() == Some(id))
    };
    if texts.lines.tables_are_whole && texts.lines.has_themes {
        for id in themes.iter().filter(|id| !texts.themes.contains_key(**id)) {
            check.note(
                texts.lines.last,
                Some(id),
                None,
                Wrong::TextsMissing { table: "themes" },
            );
        }
    }
    if texts.lines.tables_are_whole && texts.lines.has_criteria {
        let ids = criteria.iter().filter_map(|criterion| criterion.written.as_deref());
        for id in ids.filter(|id| !texts.criteria.contains_key(*id)) {
            check.note(
                texts.lines.last,
                Some(id),
                None,
                Wrong::TextsMissing { table: "criteria" },
            );
        }
    }
    // Without any theme the structure is what is missing, not the texts what is too much.
    if structure_is_whole && !themes.is_empty() {
        let extra = texts.themes.iter().filter(|(id, _)| !themes.contains(&id.as_str()));
        for (id, theme) in extra {
            check.note(theme.line, Some(id), None, Wrong::TextsExtra { table: "themes" });
        }
        for (id, criterion) in texts.criteria.iter().filter(|(id, _)| !known(id)) {
            check.note(criterion.line, Some(id), None, Wrong::TextsExtra { table: "criteria" });
        }
    }
    for criterion in criteria {
        let id = criterion.written.as_deref();
        if let Some(id) = id
            && let Some(found) = texts.criteria.get(id)
        {
            check.criterion(id, criterion, found, scale.as_ref(), texts.lines.tables_are_whole);
        }
    }
    check.faults
}

struct Check {
    file: String,
    faults: Vec<Fault>,
}

impl Check {
    fn note(&mut self, line: usize, id: Option<&str>, key: Option<&str>, wrong: Wrong) {
        let (file, id, key) = (self.file.clone(), id.map(str::to_owned), key.map(str::to_owned));
        self.faults.push(Fault {
            file,
            line,
            id,
            key,
            wrong,
        });
    }

    fn criterion(
        &mut self,
        id: &str,
        criterion: &CriterionFile,
        texts: &CriterionTextsFile,
        shared: Option<&Scale>,
        tables_are_whole: bool,
    ) {
        let own = criterion.scale.as_ref();
        if let (Some(labels), None) = (&texts.scale, own) {
            self.note(labels.line, Some(id), Some("scale"), Wrong::ScaleExtra);
        }
        let Some(scale) = own.map_or_else(|| shared.cloned(), |own| own.scale()) else {
            return;
        };
        let levels = own.map(|_| scale.levels().collect());
        let wanted = [
            ("scale", &texts.scale, levels),
            ("anchors", &texts.anchors, Some(scale.anchors)),
        ];
        for (key, found, levels) in wanted {
            match (found, levels) {
                (Some(found), Some(levels)) => self.levels(Some(id), key, found, levels.into_iter()),
                (None, Some(levels)) if !levels.is_empty() && tables_are_whole => {
                    let wrong = Wrong::KeyMissing { kind: Kind::Table };
                    self.note(texts.line, Some(id), Some(key), wrong);
                }
                (None, _) | (Some(_), None) => {}
            }
        }
    }

    /// Exactly these levels have a text.
    fn levels(&mut self, id: Option<&str>, key: &str, found: &ByLevel, wanted: impl Iterator<Item = i32>) {
        let levels: Vec<i32> = wanted.collect();
        for level in &levels {
            if !found.texts.iter().any(|(written, _)| *written == level.to_string()) {
                self.note(found.line, id, Some(key), Wrong::LevelMissing(*level));
            }
        }
        for (written, text) in &found.texts {
            if !levels.iter().any(|level| *written == level.to_string()) {
                let key = format!("{key}.{written}");
                let wrong = Wrong::LevelExtra { levels: levels.clone() };
                self.note(text.line, id, Some(&key), wrong);
            }
        }
    }
}

/// The instrument, where nothing is missing: `None` only when a fault was noted before.
pub(super) fn build(structure: &InstrumentFile, texts: &PerLanguage<TextsFile>) -> Option<Instrument> {
    let scale = structure.scale.scale()?;
    let instrument_texts = |language| {
        let file = texts.get(language);
        Some(InstrumentTexts {
            title: file.title.value.clone()?,
            summary: file.summary.value.clone()?,
            introduction: file.introduction.value.clone()?,
            source_note: file.source_note.value.clone()?,
            levels: by_level(&file.scale)?,
        })
    };
    let themes = structure.themes.iter().map(|file| theme(file, texts, &scale));
    Some(Instrument {
        id: structure.id.value.clone()?,
        version: structure.version.value.clone()?,
        status: structure.status.value?,
        wording: structure.wording.value?,
        source: structure.source.value.clone()?,
        licence: structure.licence.value.clone()?,
        languages: values(&structure.languages)?,
        subjects: values(&structure.subjects)?,
        modes: values(&structure.modes)?,
        asks_target: structure
            .asks
            .iter()
            .any(|asked| asked.value == Some(AskedState::Target)),
        minutes_alone: structure.minutes_alone.value?,
        minutes_joint: structure.minutes_joint.value?,
        predecessor: structure.predecessor.value.clone(),
        themes: themes.collect::<Option<_>>()?,
        texts: each_language(instrument_texts)?,
        scale,
    })
}

fn theme(file: &ThemeFile, texts: &PerLanguage<TextsFile>, shared: &Scale) -> Option<Theme> {
    let id = file.id.value.clone()?;
    let theme_texts = |language| {
        let found = texts.get(language).themes.get(id.as_str())?;
        Some(ThemeTexts {
            title: found.title.value.clone()?,
            description: found.description.value.clone()?,
        })
    };
    let criteria = file
        .criteria
        .iter()
        .map(|criterion| self::criterion(criterion, texts, shared));
    Some(Theme {
        criteria: criteria.collect::<Option<_>>()?,
        texts: each_language(theme_texts)?,
        id: id.clone(),
    })
}

fn criterion(file: &CriterionFile, texts: &PerLanguage<TextsFile>, shared: &Scale) -> Option<Criterion> {
    let id = file.id.value.clone()?;
    let criterion_texts = |language| {
        let file = texts.get(language);
        let found = file.criteria.get(id.as_str())?;
        Some(CriterionTexts {
            title: found.title.value.clone()?,
            statement: found.statement.value.clone()?,
            guidance: found.guidance.value.clone(),
            levels: by_level(found.scale.as_ref().unwrap_or(&file.scale))?,
            anchors: found.anchors.as_ref().map_or_else(|| Some(BTreeMap::new()), by_level)?,
        })
    };
    Some(Criterion {
        weight: file.weight.value.unwrap_or(1.0),
        tags: values(&file.tags)?,
        scale: file
            .scale
            .as_ref()
            .map_or_else(|| Some(shared.clone()), |own| own.scale())?,
        own_scale: file.scale.is_some(),
        allows_cannot_say: file.cannot_say.value.unwrap_or(true),
        allows_not_applicable: file.not_applicable.value.unwrap_or(true),
        replaces: values(&file.replaces)?,
        texts: each_language(criterion_texts)?,
        id: id.clone(),
    })
}

fn values<T: Clone>(fields: &[super::sheet::Field<T>]) -> Option<Vec<T>> {
    fields.iter().map(|field| field.value.clone()).collect()
}

fn by_level(texts: &ByLevel) -> Option<BTreeMap<i32, String>> {
    let pair = |(level, text): &(String, super::sheet::Field<String>)| Some((level.parse().ok()?, text.value.clone()?));
    texts.texts.iter().map(pair).collect()
}

fn each_language<T>(mut make: impl FnMut(Language) -> Option<T>) -> Option<PerLanguage<T>> {
    Some(PerLanguage {
        fi: make(Language::Fi)?,
        sv: make(Language::Sv)?,
        en: make(Language::En)?,
    })
}
