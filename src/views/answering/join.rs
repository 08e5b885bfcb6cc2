//! Before the first question: one choice, and what will be seen of the answers.

use maud::{Markup, html};

use crate::domain::anonymity::Anonymity;
use crate::domain::participant::TypedFacts;
use crate::domain::round::Round;
use crate::domain::{Flaws, Instrument, Language};
use crate::i18n::msg;
use crate::views::components::{
    ChoiceGroup, Field, Kind, PageHead, Tone, Weight, Width, button, disclosure, error_summary, form, link_button,
    notice, page_head, radio_group, text_field,
};
use crate::views::{choices, flaws, problem};

pub struct JoinPage<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    /// What is assessed: the region's or the site's name.
    pub subject: &'a str,
    /// Where the form posts to; a trial starts without storing anything.
    pub address: &'a str,
    /// The return code to be, kept in the form so that sending it twice is one joining; none in a trial.
    pub key: Option<&'a str>,
    pub typed: &'a TypedFacts,
    pub flaws: &'a Flaws,
}

pub fn join(l: Language, page: &JoinPage<'_>) -> Markup {
    let settings = &page.round.settings;
    let texts = page.instrument.texts(l);
    let labels = [
        ("group", msg::joining_group(l)),
        ("team_size", msg::joining_team_size(l)),
        ("name", msg::joining_name(l)),
        ("organisation", msg::joining_organisation(l)),
    ];
    html! {
        (error_summary(l, &flaws::summary(l, page.flaws, &labels)))
        (page_head(l, &PageHead {
            title: settings.name.as_str().into(),
            lead: Some(format!("{} · {}", page.subject, texts.title).into()),
            ..PageHead::default()
        }))
        @if comes_late(page.round) {
            (notice(Tone::Plain, html! {
                p { strong { (msg::joining_late_title(l)) } }
                p { (msg::joining_late_text(l)) }
            }))
        } @else {
            p { (msg::joining_about_time(l, page.instrument.minutes_alone)) }
        }
        // Long, while most have come to choose and begin.
        (disclosure(msg::joining_about(l), html! { p { (texts.introduction) } }))
        (form(page.address, html! {
            (radio_group(l, &ChoiceGroup {
                name: "group",
                legend: msg::joining_group(l).into(),
                hint: Some(msg::joining_group_hint(l).into()),
                choices: choices::actor_groups(l, page.round, &page.typed.group),
                flaw: flaws::of(l, page.flaws, "group"),
                required: true,
            }))
            @if settings.asks_name { (name_field(l, page)) }
            @if settings.asks_organisation() { (organisation_field(l, page)) }
            (team(l, page))
            @if let Some(key) = page.key { input type="hidden" name="key" value=(key); }
            (privacy(l, page.round))
            @let start = if comes_late(page.round) { msg::joining_late_start(l) } else { msg::joining_start(l) };
            (button(Weight::Primary, start))
        }))
        @if page.key.is_some() { (returning(l)) }
    }
}

/// Answering is over, while the group still talks: one may follow and vote a second time.
fn comes_late(round: &Round) -> bool {
    round.joinable().is_ok() && round.answerable().is_err()
}

/// For whoever has joined before, on a device that has been lost or has forgotten.
fn returning(l: Language) -> Markup {
    disclosure(
        msg::joining_return(l),
        html! {
            p { (msg::home_return_text(l)) }
            (form("/return", html! {
                (text_field(l, &Field {
                    name: "return_code",
                    label: msg::home_return_code(l).into(),
                    required: true,
                    kind: Kind::Code,
                    max_length: Some(40),
                    ..Field::default()
                }))
                (button(Weight::Secondary, msg::home_return_go(l)))
            }))
        },
    )
}

fn name_field(l: Language, page: &JoinPage<'_>) -> Markup {
    text_field(
        l,
        &Field {
            name: "name",
            label: msg::joining_name(l).into(),
            hint: Some(msg::joining_name_hint(l).into()),
            value: &page.typed.name,
            flaw: flaws::of(l, page.flaws, "name"),
            autocomplete: Some("name"),
            ..Field::default()
        },
    )
}

fn organisation_field(l: Language, page: &JoinPage<'_>) -> Markup {
    text_field(
        l,
        &Field {
            name: "organisation",
            label: msg::joining_organisation(l).into(),
            hint: Some(msg::joining_organisation_hint(l).into()),
            value: &page.typed.organisation,
            flaw: flaws::of(l, page.flaws, "organisation"),
            autocomplete: Some("organization"),
            ..Field::default()
        },
    )
}

/// Open only where it is needed: most answer alone.
fn team(l: Language, page: &JoinPage<'_>) -> Markup {
    let field = text_field(
        l,
        &Field {
            name: "team_size",
            label: msg::joining_team_size(l).into(),
            hint: Some(msg::joining_team_hint(l).into()),
            value: if page.typed.team_size.is_empty() {
                "1"
            } else {
                &page.typed.team_size
            },
            flaw: flaws::of(l, page.flaws, "team_size"),
            kind: Kind::Number { min: 1, max: 50 },
            width: Width::Short,
            ..Field::default()
        },
    );
    if page.flaws.of("team_size").is_some() {
        field
    } else {
        disclosure(msg::joining_team(l), field)
    }
}

/// Says beforehand what will be visible to whom.
fn privacy(l: Language, round: &Round) -> Markup {
    let k = round.settings.k;
    let groups = match round.settings.anonymity {
        Anonymity::Anonymous => msg::joining_privacy_groups(l, k),
        Anonymity::OrganisationShown => msg::joining_privacy_organisations(l, k),
    };
    disclosure(
        msg::joining_privacy_title(l),
        html! {
            ul {
                li { (msg::joining_privacy_open(l)) }
                li { (groups) }
                li { (msg::joining_privacy_comments(l)) }
                li { (msg::joining_privacy_published(l)) }
                li { (msg::joining_privacy_account(l)) }
            }
        },
    )
}

/// The round a code leads to does not take participants now. It tells nothing else of the round.
pub fn cannot_join(l: Language, rule: &crate::domain::round::RoundRule) -> Markup {
    html! {
        h1 { (msg::joining_closed_title(l)) }
        p.lead { (problem::round_rule(l, rule)) }
        p { (msg::joining_closed_text(l)) }
        (link_button(Weight::Primary, "/", msg::problems_onward(l)))
    }
}
