//! `instrument.toml`: everything but the texts.

use schemars::JsonSchema;

use super::fault::{IdForm, Wrong};
use super::sheet::Field;
use super::table::Table;
use super::values::{choices, chosen, formed, is_tag, level, minutes, parsed, predecessor, version, weight};
use super::{CriterionId, InstrumentId, Language, Mode, Scale, Status, SubjectKind, ThemeId, Wording};
use crate::domain::asked_state::AskedState;

/// Structure of one version of an instrument: ids, order, scale, weights, what may be assessed, time needed, source.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "instrument.toml", deny_unknown_fields)]
pub(crate) struct InstrumentFile {
    /// Name of the instrument and of its folder: lower-case ASCII words joined by hyphens.
    pub(crate) id: Field<InstrumentId>,
    /// Numbers joined by dots, as "1.0"; also the name of the version's folder.
    #[schemars(regex(pattern = r"^[0-9]{1,4}(\.[0-9]{1,4}){1,2}$"))]
    pub(crate) version: Field<String>,
    /// A released version never changes again.
    pub(crate) status: Field<Status>,
    /// Whose sentences the texts are: the project's own, or the owner's of the published tool.
    pub(crate) wording: Field<Wording>,
    /// Where the structure comes from, in English.
    #[schemars(length(min = 1))]
    pub(crate) source: Field<String>,
    /// Licence of the texts, as "CC-BY-4.0".
    #[schemars(length(min = 1))]
    pub(crate) licence: Field<String>,
    /// All languages of the service; each has its own file.
    #[schemars(length(min = 3, max = 3), extend("uniqueItems" = true))]
    pub(crate) languages: Vec<Field<Language>>,
    /// What may be assessed with it.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(crate) subjects: Vec<Field<SubjectKind>>,
    /// How it may be assessed.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(crate) modes: Vec<Field<Mode>>,
    /// ["current"], or ["current", "target"].
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(crate) asks: Vec<Field<AskedState>>,
    /// Time one person needs alone.
    #[schemars(range(min = 1, max = 1440))]
    pub(crate) minutes_alone: Field<u32>,
    /// Time a group needs with the joint talk.
    #[schemars(range(min = 1, max = 1440))]
    pub(crate) minutes_joint: Field<u32>,
    /// The version this one follows.
    #[schemars(default, regex(pattern = r"^[0-9]{1,4}(\.[0-9]{1,4}){1,2}$"))]
    pub(crate) predecessor: Field<String>,
    /// Scale of every criterion without one of its own.
    pub(crate) scale: ScaleFile,
    /// In the order they are asked.
    #[schemars(length(min = 1))]
    pub(crate) themes: Vec<ThemeFile>,
}

/// Two to ten consecutive whole-number levels.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "scale", deny_unknown_fields)]
pub(crate) struct ScaleFile {
    /// The lowest level.
    pub(crate) min: Field<i32>,
    /// The highest level.
    pub(crate) max: Field<i32>,
    /// The levels that every criterion describes with a sentence.
    #[schemars(extend("uniqueItems" = true))]
    pub(crate) anchors: Vec<Field<i32>>,
}

/// Questions that belong together.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "theme", deny_unknown_fields)]
pub(crate) struct ThemeFile {
    /// Lower-case ASCII words joined by hyphens.
    pub(crate) id: Field<ThemeId>,
    /// In the order they are asked.
    #[schemars(length(min = 1))]
    pub(crate) criteria: Vec<CriterionFile>,
    /// The id as written, even where its form is wrong.
    #[schemars(skip)]
    pub(super) written: Option<String>,
}

/// One question. Its id means the same question in every version.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "criterion", deny_unknown_fields)]
pub(crate) struct CriterionFile {
    /// Two lower-case ids joined by a dot: "theme-id.word-word".
    pub(crate) id: Field<CriterionId>,
    /// Its share in the theme's mean: a positive number, 1 when left out.
    #[schemars(default, extend("exclusiveMinimum" = 0))]
    pub(crate) weight: Field<f64>,
    /// Links to outside frameworks, as "thl-linjaus-2018:5".
    #[schemars(default, inner(regex(pattern = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*:[a-z0-9]+(-[a-z0-9]+)*$")), extend("uniqueItems" = true))]
    pub(crate) tags: Vec<Field<String>>,
    /// A scale of its own in place of the instrument's; its levels then have texts of their own.
    #[schemars(default, with = "ScaleFile")]
    pub(crate) scale: Option<ScaleFile>,
    /// Whether "cannot say" is an answer; true when left out.
    #[schemars(default)]
    pub(crate) cannot_say: Field<bool>,
    /// Whether "not applicable" is an answer; true when left out.
    #[schemars(default)]
    pub(crate) not_applicable: Field<bool>,
    /// Criteria of the predecessor that this one stands in place of.
    #[schemars(default, extend("uniqueItems" = true))]
    pub(crate) replaces: Vec<Field<CriterionId>>,
    /// The id as written, even where its form is wrong.
    #[schemars(skip)]
    pub(super) written: Option<String>,
}

impl InstrumentFile {
    pub(super) fn read(root: Table<'_>) -> Self {
        let id = root.text("id");
        let version = version(&root, "version", root.text("version"));
        let file = InstrumentFile {
            id: parsed(&root, "id", id, InstrumentId::parse, IdForm::Instrument),
            status: chosen(&root, "status", root.text("status"), &Status::ALL, Status::code),
            wording: chosen(&root, "wording", root.text("wording"), &Wording::ALL, Wording::code),
            source: root.text("source"),
            licence: root.text("licence"),
            languages: choices(&root, "languages", &Language::ALL, Language::code),
            subjects: choices(&root, "subjects", &SubjectKind::ALL, SubjectKind::code),
            modes: choices(&root, "modes", &Mode::ALL, Mode::code),
            asks: choices(&root, "asks", &AskedState::ALL, AskedState::code),
            minutes_alone: minutes(&root, "minutes_alone"),
            minutes_joint: minutes(&root, "minutes_joint"),
            predecessor: predecessor(&root, &version),
            scale: root.table("scale").map_or_else(ScaleFile::unread, ScaleFile::read),
            themes: root.tables("themes").into_iter().map(ThemeFile::read).collect(),
            version,
        };
        file.check_lists(&root);
        file.check_themes(&root);
        root.close();
        file
    }

    /// Whether every theme and criterion could be told by its id, so that texts without one are truly unwanted.
    pub(super) fn ids_are_known(&self) -> bool {
        self.themes
            .iter()
            .all(|theme| theme.written.is_some() && theme.criteria.iter().all(|criterion| criterion.written.is_some()))
    }

    fn check_lists(&self, root: &Table<'_>) {
        // Where one item was wrong already, nothing more is said about what the list lacks.
        if let Some(first) = self.languages.first()
            && self.languages.iter().all(|language| language.value.is_some())
        {
            for language in Language::ALL {
                if !self.languages.iter().any(|listed| listed.value == Some(language)) {
                    root.note(first.line, "languages", Wrong::LanguageMissing(language));
                }
            }
        }
        if let Some(first) = self.asks.first()
            && self.asks.iter().all(|asked| asked.value == Some(AskedState::Target))
        {
            root.note(first.line, "asks", Wrong::CurrentNotAsked);
        }
    }

    fn check_themes(&self, root: &Table<'_>) {
        let sheet = root.sheet;
        if self.themes.is_empty() && sheet.tables_are_whole() && !root.has_items("themes") {
            root.note(sheet.last_line(), "themes", Wrong::NoThemes);
        }
        let mut seen: Vec<(&str, usize)> = Vec::new();
        let criteria = self.themes.iter().flat_map(|theme| {
            let own = (theme.written.as_deref(), theme.id.line);
            let below = theme.criteria.iter();
            std::iter::once(own).chain(below.map(|criterion| (criterion.written.as_deref(), criterion.id.line)))
        });
        for (id, line) in criteria.filter_map(|(id, line)| Some((id?, line))) {
            match seen.iter().find(|(known, _)| *known == id) {
                Some((_, first)) => {
                    sheet.note(line, Some(id), Some("id"), Wrong::IdTwice { first: *first });
                }
                None => seen.push((id, line)),
            }
        }
        for criterion in self.themes.iter().flat_map(|theme| &theme.criteria) {
            for replaced in &criterion.replaces {
                let Some(id) = &replaced.value else { continue };
                let wrong = if criterion.id.value.as_ref() == Some(id) {
                    Wrong::ReplacesItself
                } else if seen.iter().any(|(known, _)| *known == id.as_str()) {
                    Wrong::ReplacesKept(id.to_string())
                } else if !root.has("predecessor") {
                    Wrong::ReplacesWithoutPredecessor
                } else {
                    continue;
                };
                sheet.note(replaced.line, criterion.written.as_deref(), Some("replaces"), wrong);
            }
        }
    }
}

impl ScaleFile {
    /// What stands for a scale that could not be read; the fault is noted already.
    fn unread() -> Self {
        ScaleFile {
            min: Field::default(),
            max: Field::default(),
            anchors: Vec::new(),
        }
    }

    fn read(table: Table<'_>) -> Self {
        let (min, max) = (level(&table, "min"), level(&table, "max"));
        if let (Some(low), Some(high)) = (min.value, max.value) {
            let levels = i64::from(high) - i64::from(low) + 1;
            if !(Scale::FEWEST as i64..=Scale::MOST as i64).contains(&levels) {
                table.note(max.line, "max", Wrong::LevelCount(levels));
            }
        }
        let anchors = table.whole_numbers("anchors").into_iter().map(|anchor| {
            let inside = |number: i64| match (min.value, max.value) {
                (Some(min), Some(max)) => {
                    let inside = (i64::from(min)..=i64::from(max)).contains(&number);
                    if !inside && min < max {
                        let wrong = Wrong::AnchorOutside {
                            anchor: number,
                            min,
                            max,
                        };
                        table.note(anchor.line, "anchors", wrong);
                    }
                    i32::try_from(number).ok().filter(|_| inside)
                }
                _ => None,
            };
            Field {
                value: anchor.value.and_then(inside),
                line: anchor.line,
            }
        });
        let anchors = anchors.collect();
        table.close();
        ScaleFile { min, max, anchors }
    }

    /// `None` where a fault was noted.
    pub(super) fn scale(&self) -> Option<Scale> {
        let (min, max) = (self.min.value?, self.max.value?);
        let levels = i64::from(max) - i64::from(min) + 1;
        let mut anchors: Vec<i32> = self.anchors.iter().map(|anchor| anchor.value).collect::<Option<_>>()?;
        anchors.sort_unstable();
        (Scale::FEWEST as i64..=Scale::MOST as i64)
            .contains(&levels)
            .then_some(Scale { min, max, anchors })
    }
}

impl ThemeFile {
    fn read(mut table: Table<'_>) -> Self {
        let id = table.text("id");
        table.id.clone_from(&id.value);
        let written = id.value.clone();
        if !table.has_items("criteria") && table.sheet.tables_are_whole() {
            table.note(table.line, "criteria", Wrong::ThemeEmpty);
        }
        let theme = ThemeFile {
            id: parsed(&table, "id", id, ThemeId::parse, IdForm::Theme),
            criteria: table.tables("criteria").into_iter().map(CriterionFile::read).collect(),
            written,
        };
        table.close();
        theme
    }
}

impl CriterionFile {
    fn read(mut table: Table<'_>) -> Self {
        let id = table.text("id");
        table.id.clone_from(&id.value);
        let written = id.value.clone();
        let criterion = CriterionFile {
            id: parsed(&table, "id", id, CriterionId::parse, IdForm::Criterion),
            weight: weight(&table),
            tags: table
                .optional_texts("tags")
                .into_iter()
                .map(|tag| formed(&table, "tags", tag, is_tag, |found| Wrong::TagForm { found }))
                .collect(),
            scale: table.optional_table("scale").map(ScaleFile::read),
            cannot_say: table.optional_yes_no("cannot_say"),
            not_applicable: table.optional_yes_no("not_applicable"),
            replaces: table
                .optional_texts("replaces")
                .into_iter()
                .map(|id| parsed(&table, "replaces", id, CriterionId::parse, IdForm::Criterion))
                .collect(),
            written,
        };
        table.close();
        criterion
    }
}
