//! What is decided while a round is a draft, as values and as the form it is typed in.

use jiff::civil::Date;

use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::disclosure::{Disclosure, K_DEFAULT, K_MAX, K_MIN};
use crate::domain::flaw::{Flaw, Flaws};
use crate::domain::instrument::{Instrument, ThemeId};
use crate::domain::mode::Mode;
use crate::domain::subject::SubjectKind;
use crate::domain::target_timing::TargetTiming;
use crate::domain::text::{optional_date, optional_line, required_line};

/// An actor group in use, with a label of the round's own where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundGroup {
    /// The actor group.
    pub group: ActorGroup,
    /// The round's own word for it.
    pub label: Option<String>,
}

impl RoundGroup {
    /// The longest label, in characters.
    pub const LABEL_MAX: usize = 60;
}

/// What is decided while a round is a draft and frozen when it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What the round is called.
    pub name: String,
    /// The first day, which informs only.
    pub starts_on: Option<Date>,
    /// The last day, which informs only.
    pub ends_on: Option<Date>,
    /// In the instrument's order.
    pub themes: Vec<ThemeId>,
    /// In the order of [`ActorGroup::ALL`]; groups may still be added while the round is open.
    pub groups: Vec<RoundGroup>,
    /// Who assesses.
    pub mode: Mode,
    /// Whether those who answer are named.
    pub anonymity: Anonymity,
    /// `K_MIN..=K_MAX`
    pub k: usize,
    /// When participants are asked for the target state.
    pub targets: TargetTiming,
    /// Whether participants may give their name.
    pub asks_name: bool,
}

impl Settings {
    /// The longest name, in characters.
    pub const NAME_MAX: usize = 120;

    /// The terms on which figures are told.
    pub fn disclosure(&self) -> Disclosure {
        Disclosure {
            anonymity: self.anonymity,
            k: self.k,
        }
    }

    /// An organisation is asked for only where it will be shown.
    pub fn asks_organisation(&self) -> bool {
        self.anonymity == Anonymity::OrganisationShown
    }

    /// The round's own label of a group, if it has one.
    pub fn label(&self, group: ActorGroup) -> Option<&str> {
        self.groups.iter().find(|own| own.group == group)?.label.as_deref()
    }
}

/// A settings form as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedSettings {
    /// The name.
    pub name: String,
    /// The first day, as a date is written.
    pub starts_on: String,
    /// The last day, as a date is written.
    pub ends_on: String,
    /// Ids of themes, in any order.
    pub themes: Vec<String>,
    /// Codes of actor groups, in any order.
    pub groups: Vec<String>,
    /// Code of an actor group and the label typed for it; empty where it keeps its agreed one.
    pub labels: Vec<(String, String)>,
    /// Code of who assesses.
    pub mode: String,
    /// Code of whether those who answer are named.
    pub anonymity: String,
    /// The smallest number of participants a figure may be made of.
    pub k: String,
    /// Code of when targets are asked.
    pub targets: String,
    /// Whether participants may give their name.
    pub asks_name: bool,
}

impl TypedSettings {
    /// The form that shows `settings`.
    pub fn of(settings: &Settings) -> TypedSettings {
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        TypedSettings {
            name: settings.name.clone(),
            starts_on: date(settings.starts_on),
            ends_on: date(settings.ends_on),
            themes: settings.themes.iter().map(ThemeId::to_string).collect(),
            groups: settings.groups.iter().map(|own| own.group.code().to_owned()).collect(),
            labels: settings
                .groups
                .iter()
                .filter_map(|own| Some((own.group.code().to_owned(), own.label.clone()?)))
                .collect(),
            mode: settings.mode.code().to_owned(),
            anonymity: settings.anonymity.code().to_owned(),
            k: settings.k.to_string(),
            targets: settings.targets.code().to_owned(),
            asks_name: settings.asks_name,
        }
    }

    /// The label typed for a group.
    pub fn label(&self, group: ActorGroup) -> &str {
        self.labels
            .iter()
            .find(|(code, _)| code == group.code())
            .map_or("", |(_, label)| label)
    }
}

/// The field under which a group's own label is typed.
pub fn label_field(group: ActorGroup) -> String {
    format!("label_{}", group.code())
}

impl Settings {
    /// What a new round begins with: all of the instrument, the actor groups that usually take part, nobody shown.
    pub fn suggested(instrument: &Instrument, subject: SubjectKind, name: String, period: (Date, Date)) -> Settings {
        Settings {
            name,
            starts_on: Some(period.0),
            ends_on: Some(period.1),
            themes: instrument.themes.iter().map(|theme| theme.id.clone()).collect(),
            groups: usual_groups(subject)
                .iter()
                .map(|group| RoundGroup {
                    group: *group,
                    label: None,
                })
                .collect(),
            mode: instrument.modes.first().copied().unwrap_or_default(),
            anonymity: Anonymity::Anonymous,
            k: K_DEFAULT,
            targets: TargetTiming::choices(instrument.asks_target)[0],
            asks_name: false,
        }
    }

    /// Reads a settings form for a round on `instrument`. What is still to be decided may be left open: the readiness
    /// list keeps the round from opening without it.
    ///
    /// # Errors
    /// Every flaw at once, under the fields' names.
    pub fn parse(typed: &TypedSettings, instrument: &Instrument) -> Result<Settings, Flaws> {
        let mut flaws = Flaws::new();
        let name = flaws.take("name", required_line(&typed.name, Settings::NAME_MAX));
        let starts_on = flaws.take("starts_on", optional_date(&typed.starts_on));
        let ends_on = flaws.take(
            "ends_on",
            optional_date(&typed.ends_on).and_then(|end| match (starts_on.flatten(), end) {
                (Some(start), Some(end)) if end < start => Err(Flaw::EndsBeforeStart),
                _ => Ok(end),
            }),
        );
        let themes = flaws.take("themes", parse_themes(&typed.themes, instrument));
        let groups = parse_groups(typed, &mut flaws);
        let mode = flaws.take(
            "mode",
            Mode::parse(&typed.mode)
                .filter(|mode| instrument.modes.contains(mode))
                .ok_or(Flaw::NotAChoice),
        );
        let anonymity = flaws.take("anonymity", Anonymity::parse(&typed.anonymity).ok_or(Flaw::NotAChoice));
        let k = flaws.take("k", parse_k(&typed.k));
        let targets = flaws.take(
            "targets",
            TargetTiming::parse(&typed.targets)
                .filter(|asked| TargetTiming::choices(instrument.asks_target).contains(asked))
                .ok_or(Flaw::NotAChoice),
        );
        match (name, starts_on, ends_on, themes, groups, mode, anonymity, k, targets) {
            (
                Some(name),
                Some(starts_on),
                Some(ends_on),
                Some(themes),
                Some(groups),
                Some(mode),
                Some(anonymity),
                Some(k),
                Some(targets),
            ) if flaws.is_empty() => Ok(Settings {
                name,
                starts_on,
                ends_on,
                themes,
                groups,
                mode,
                anonymity,
                k,
                targets,
                asks_name: typed.asks_name,
            }),
            _ => Err(flaws),
        }
    }
}

/// Reads the groups to add to an open round: those not in use yet, with their own labels.
///
/// # Errors
/// [`Flaw::Missing`] under `groups` when none is new; those of the labels.
pub fn parse_added_groups(typed: &TypedSettings, round: &Settings) -> Result<Vec<RoundGroup>, Flaws> {
    let mut flaws = Flaws::new();
    let mut added = parse_groups(typed, &mut flaws).unwrap_or_default();
    added.retain(|new| !round.groups.iter().any(|own| own.group == new.group));
    if flaws.is_empty() && added.is_empty() {
        flaws.add("groups", Flaw::Missing);
    }
    flaws.into_result()?;
    Ok(added)
}

fn parse_themes(typed: &[String], instrument: &Instrument) -> Result<Vec<ThemeId>, Flaw> {
    if typed
        .iter()
        .any(|id| !instrument.themes.iter().any(|theme| theme.id.as_str() == id))
    {
        return Err(Flaw::NotAChoice);
    }
    let chosen = instrument.themes.iter().map(|theme| &theme.id);
    Ok(chosen
        .filter(|id| typed.iter().any(|own| own == id.as_str()))
        .cloned()
        .collect())
}

fn parse_groups(typed: &TypedSettings, flaws: &mut Flaws) -> Option<Vec<RoundGroup>> {
    if typed.groups.iter().any(|code| ActorGroup::parse(code).is_none()) {
        flaws.add("groups", Flaw::NotAChoice);
        return None;
    }
    let mut groups = Vec::new();
    for group in ActorGroup::ALL {
        if !typed.groups.iter().any(|code| code == group.code()) {
            continue;
        }
        let label = optional_line(typed.label(group), RoundGroup::LABEL_MAX);
        if let Some(label) = flaws.take(&label_field(group), label) {
            groups.push(RoundGroup { group, label });
        }
    }
    Some(groups)
}

fn parse_k(text: &str) -> Result<usize, Flaw> {
    match text.trim() {
        "" => Err(Flaw::Missing),
        number => number
            .parse()
            .ok()
            .filter(|k| (K_MIN..=K_MAX).contains(k))
            .ok_or(Flaw::NotInRange {
                min: K_MIN as i64,
                max: K_MAX as i64,
            }),
    }
}

/// Who usually takes part; the others are a tick away.
fn usual_groups(subject: SubjectKind) -> &'static [ActorGroup] {
    use ActorGroup::*;
    match subject {
        SubjectKind::Region | SubjectKind::FamilyCentre => &[
            County,
            EarlyEducation,
            Schools,
            CultureSportYouth,
            Ngo,
            Parish,
            Kela,
            Family,
            Other,
        ],
        SubjectKind::MeetingPlace => &[County, EarlyEducation, Ngo, Parish, Family, Volunteer, Other],
    }
}

#[cfg(test)]
mod tests;
