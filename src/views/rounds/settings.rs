//! Everything that is decided before a round opens, on one page with sensible values filled in.

use maud::{Markup, html};

use super::title;
use crate::domain::anonymity::Anonymity;
use crate::domain::disclosure::{K_MAX, K_MIN};
use crate::domain::instrument::Instrument;
use crate::domain::mode::Mode;
use crate::domain::round::{RoundGroup, Settings, TypedSettings, label_field};
use crate::domain::target_timing::TargetTiming;
use crate::domain::{ActorGroup, Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Choice, ChoiceGroup, Field, Kind, PageHead, Text, Tone, Weight, Width, button, checkbox, checkbox_group,
    date_field, definitions, error_summary, form, form_group, link_button, notice, page_head, radio_group, text_field,
};
use crate::views::{flaws, words};

#[derive(Debug, Clone)]
pub struct SettingsForm<'a> {
    /// Breadcrumbs from the top down.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub heading: &'a str,
    /// What is assessed, by its name.
    pub subject: &'a str,
    pub instrument: &'a Instrument,
    pub typed: &'a TypedSettings,
    pub flaws: &'a Flaws,
    /// Where the form posts to, and what it sends along unseen.
    pub address: &'a str,
    pub hidden: Vec<(&'a str, String)>,
    pub save: &'a str,
    /// Where the page is left to without saving.
    pub leave: &'a str,
    /// What somebody else saved in the meantime.
    pub stored: Option<&'a Settings>,
}

pub fn settings(l: Language, page: &SettingsForm<'_>) -> Markup {
    html! {
        (error_summary(l, &summary(l, page.flaws)))
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: page.heading.into(),
            lead: Some(format!("{} · {}", page.subject, title(l, page.instrument)).into()),
            ..PageHead::default()
        }))
        @if let Some(stored) = page.stored { (conflict(l, page, stored)) }
        (form(page.address, html! {
            @for (name, value) in &page.hidden { input type="hidden" name=(name) value=(value); }
            (basics(l, page))
            (form_group(msg::rounds_group_who(l), html! {
                (groups(l, page.typed, page.flaws, &ActorGroup::ALL))
                (who_is_shown(l, page))
            }))
            (form_group(msg::rounds_group_what(l), what(l, page)))
            div.buttons {
                (button(Weight::Primary, page.save))
                (link_button(Weight::Quiet, page.leave, msg::common_cancel(l)))
            }
        }))
    }
}

fn basics(l: Language, page: &SettingsForm<'_>) -> Markup {
    let date = |name: &'static str, label: &'static str, value: &'_ str, hint: Option<&'static str>| {
        date_field(
            l,
            &Field {
                name,
                label: label.into(),
                hint: hint.map(Text::from),
                value,
                flaw: flaws::of(l, page.flaws, name),
                required: true,
                ..Field::default()
            },
        )
    };
    html! {
        (text_field(l, &Field {
            name: "name",
            label: msg::rounds_name(l).into(),
            hint: Some(msg::rounds_name_hint(l).into()),
            value: &page.typed.name,
            flaw: flaws::of(l, page.flaws, "name"),
            required: true,
            max_length: Some(Settings::NAME_MAX),
            ..Field::default()
        }))
        p.hint { (msg::rounds_period_hint(l)) }
        div.columns {
            (date("starts_on", msg::rounds_starts_on(l), &page.typed.starts_on, None))
            (date("ends_on", msg::rounds_ends_on(l), &page.typed.ends_on, None))
        }
    }
}

/// The actor groups `offered`, and below them a label of one's own for each.
pub fn groups(l: Language, typed: &TypedSettings, flawed: &Flaws, offered: &[ActorGroup]) -> Markup {
    let choices = offered.iter().map(|group| Choice {
        value: group.code().into(),
        label: words::actor_group(l, *group).into(),
        chosen: typed.groups.iter().any(|code| code == group.code()),
        ..Choice::default()
    });
    let has_labels = offered
        .iter()
        .any(|group| !typed.label(*group).is_empty() || flawed.of(&label_field(*group)).is_some());
    html! {
        (checkbox_group(l, &ChoiceGroup {
            name: "groups",
            legend: msg::rounds_groups(l).into(),
            hint: Some(msg::rounds_groups_hint(l).into()),
            choices: choices.collect(),
            flaw: flaws::of(l, flawed, "groups"),
            required: true,
        }))
        details open[has_labels] {
            summary { (msg::rounds_labels(l)) }
            div.details-body {
                p.hint { (msg::rounds_labels_hint(l)) }
                @for group in offered {
                    (text_field(l, &Field {
                        name: &label_field(*group),
                        label: words::actor_group(l, *group).into(),
                        value: typed.label(*group),
                        flaw: flaws::of(l, flawed, &label_field(*group)),
                        max_length: Some(RoundGroup::LABEL_MAX),
                        ..Field::default()
                    }))
                }
            }
        }
    }
}

fn who_is_shown(l: Language, page: &SettingsForm<'_>) -> Markup {
    let typed = page.typed;
    let anonymities = Anonymity::ALL.into_iter().map(|anonymity| Choice {
        value: anonymity.code().into(),
        label: words::anonymity(l, anonymity).into(),
        hint: Some(
            match anonymity {
                Anonymity::Anonymous => msg::rounds_anonymous_hint(l),
                Anonymity::OrganisationShown => msg::rounds_organisations_hint(l),
            }
            .into(),
        ),
        chosen: typed.anonymity == anonymity.code(),
        ..Choice::default()
    });
    html! {
        (radio_group(l, &ChoiceGroup {
            name: "anonymity",
            legend: msg::rounds_anonymity(l).into(),
            hint: None,
            choices: anonymities.collect(),
            flaw: flaws::of(l, page.flaws, "anonymity"),
            required: true,
        }))
        (text_field(l, &Field {
            name: "k",
            label: msg::rounds_k(l).into(),
            hint: Some(msg::rounds_k_hint(l).into()),
            value: &typed.k,
            flaw: flaws::of(l, page.flaws, "k"),
            required: true,
            kind: Kind::Number { min: K_MIN as i64, max: K_MAX as i64 },
            width: Width::Short,
            ..Field::default()
        }))
        (checkbox("asks_name", &Choice {
            value: "yes".into(),
            label: msg::rounds_asks_name(l).into(),
            hint: Some(msg::rounds_asks_name_hint(l).into()),
            chosen: typed.asks_name,
            ..Choice::default()
        }, None))
    }
}

fn what(l: Language, page: &SettingsForm<'_>) -> Markup {
    let (typed, instrument) = (page.typed, page.instrument);
    let themes = instrument.themes.iter().map(|theme| Choice {
        value: theme.id.as_str().into(),
        label: theme.texts(l).title.as_str().into(),
        chosen: typed.themes.iter().any(|id| id == theme.id.as_str()),
        ..Choice::default()
    });
    html! {
        (checkbox_group(l, &ChoiceGroup {
            name: "themes",
            legend: msg::rounds_themes(l).into(),
            hint: Some(msg::rounds_themes_hint(l).into()),
            choices: themes.collect(),
            flaw: flaws::of(l, page.flaws, "themes"),
            required: true,
        }))
        (targets(l, page))
        (mode(l, page))
    }
}

/// Asked only where the instrument leaves a choice.
fn targets(l: Language, page: &SettingsForm<'_>) -> Markup {
    let offered = TargetTiming::choices(page.instrument.asks_target);
    if let [only] = offered {
        return html! { input type="hidden" name="targets" value=(only.code()); };
    }
    let choices = offered.iter().map(|asked| Choice {
        value: asked.code().into(),
        label: words::target_asked(l, *asked).into(),
        chosen: page.typed.targets == asked.code(),
        ..Choice::default()
    });
    radio_group(
        l,
        &ChoiceGroup {
            name: "targets",
            legend: msg::rounds_targets(l).into(),
            hint: None,
            choices: choices.collect(),
            flaw: flaws::of(l, page.flaws, "targets"),
            required: true,
        },
    )
}

/// Asked only where the instrument leaves a choice.
fn mode(l: Language, page: &SettingsForm<'_>) -> Markup {
    if let [only] = page.instrument.modes.as_slice() {
        return html! { input type="hidden" name="mode" value=(only.code()); };
    }
    let choices = page.instrument.modes.iter().map(|mode| Choice {
        value: mode.code().into(),
        label: words::mode(l, *mode).into(),
        hint: Some(
            match mode {
                Mode::SelfAssessment => msg::rounds_mode_self_hint(l),
                Mode::Peer => msg::rounds_mode_peer_hint(l),
            }
            .into(),
        ),
        chosen: page.typed.mode == mode.code(),
        ..Choice::default()
    });
    radio_group(
        l,
        &ChoiceGroup {
            name: "mode",
            legend: msg::rounds_mode(l).into(),
            hint: None,
            choices: choices.collect(),
            flaw: flaws::of(l, page.flaws, "mode"),
            required: true,
        },
    )
}

/// Both versions: what was typed stays in the form, what stands is told beside it.
fn conflict(l: Language, page: &SettingsForm<'_>, stored: &Settings) -> Markup {
    let pairs: Vec<(Text<'_>, Markup)> = facts(l, page.instrument, stored)
        .into_iter()
        .map(|(label, value)| (label.into(), html! { (value) }))
        .collect();
    notice(
        Tone::Warning,
        html! {
            p { strong { (msg::rounds_conflict_title(l)) } }
            p { (msg::rounds_conflict_text(l)) }
            (definitions(&pairs))
            (link_button(Weight::Secondary, page.leave, msg::rounds_conflict_keep(l)))
        },
    )
}

/// The settings in words, for whoever only reads them.
pub fn facts(l: Language, instrument: &Instrument, settings: &Settings) -> Vec<(&'static str, String)> {
    let themes: Vec<&str> = instrument
        .themes
        .iter()
        .filter(|theme| settings.themes.contains(&theme.id))
        .map(|theme| theme.texts(l).title.as_str())
        .collect();
    let groups: Vec<&str> = settings
        .groups
        .iter()
        .map(|own| own.label.as_deref().unwrap_or_else(|| words::actor_group(l, own.group)))
        .collect();
    let all = themes.len() == instrument.themes.len();
    let mut facts = vec![
        (msg::rounds_name(l), settings.name.clone()),
        (
            msg::rounds_period(l),
            dates::period(l, settings.starts_on, settings.ends_on).unwrap_or_else(|| "–".to_owned()),
        ),
        (msg::rounds_groups(l), listed(&groups)),
        (
            msg::rounds_themes(l),
            if all {
                msg::rounds_themes_all(l, themes.len())
            } else {
                listed(&themes)
            },
        ),
        (msg::rounds_mode(l), words::mode(l, settings.mode).to_owned()),
        (
            msg::rounds_anonymity(l),
            words::anonymity(l, settings.anonymity).to_owned(),
        ),
        (msg::rounds_k(l), settings.k.to_string()),
        (
            msg::rounds_targets(l),
            words::target_asked(l, settings.targets).to_owned(),
        ),
    ];
    let yes_or_no = if settings.asks_name {
        msg::common_yes(l)
    } else {
        msg::common_no(l)
    };
    facts.push((msg::rounds_asks_name(l), yes_or_no.to_owned()));
    facts
}

fn listed(words: &[&str]) -> String {
    if words.is_empty() {
        "–".to_owned()
    } else {
        words.join("; ")
    }
}

fn summary(l: Language, found: &Flaws) -> Vec<(String, String)> {
    let label_fields = ActorGroup::ALL.map(|group| (label_field(group), words::actor_group(l, group)));
    let mut labels = vec![
        ("name", msg::rounds_name(l)),
        ("starts_on", msg::rounds_starts_on(l)),
        ("ends_on", msg::rounds_ends_on(l)),
        ("groups", msg::rounds_groups(l)),
        ("anonymity", msg::rounds_anonymity(l)),
        ("k", msg::rounds_k(l)),
        ("themes", msg::rounds_themes(l)),
        ("targets", msg::rounds_targets(l)),
        ("mode", msg::rounds_mode(l)),
    ];
    labels.extend(label_fields.iter().map(|(field, label)| (field.as_str(), *label)));
    flaws::summary(l, found, &labels)
}
