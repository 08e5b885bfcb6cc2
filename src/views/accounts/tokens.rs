//! Tokens by which programs read: made, shown once, listed, revoked; and how to use one.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::api_token::{ApiToken, AskedToken, Lifetime, TokenScope, TokenState, TypedToken};
use crate::domain::region::Region;
use crate::domain::round::RoundSummary;
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Choice, ChoiceGroup, Column, CopyField, DataTable, Field, PageHead, Select, Tone, Weight, badge, button,
    button_row, copy_field, disclosure, error_summary, form, link_button, notice, page_head, post_button, radio_group,
    section, select, stacking_table, text_field,
};
use crate::views::flaws;

#[derive(Debug, Clone)]
pub struct TokensPage<'a> {
    pub tokens: &'a [ApiToken],
    /// Those a token may be narrowed to.
    pub offered: &'a [Region],
    /// Those that tokens name.
    pub regions: &'a [Region],
    pub typed: &'a TypedToken,
    pub flaws: Flaws,
    pub now: Timestamp,
    /// Whether a token would read anything; otherwise none is made, only revoked.
    pub reads: bool,
    pub guide: Guide<'a>,
}

/// What is needed to use a token.
#[derive(Debug, Clone, Copy)]
pub struct Guide<'a> {
    /// What every address begins with.
    pub origin: &'a str,
    /// Closed ones that a token may read, newest first; not all where they are many.
    pub rounds: &'a [RoundSummary],
}

pub fn tokens(l: Language, page: &TokensPage<'_>) -> Markup {
    html! {
        (error_summary(l, &told(l, &page.flaws)))
        (page_head(l, &PageHead {
            way: way(l),
            title: msg::tokens_title(l).into(),
            lead: Some(msg::tokens_lead(l).into()),
            ..PageHead::default()
        }))
        (section("tokens", msg::tokens_list_title(l), list(l, page)))
        @if page.reads {
            (section("new-token", msg::tokens_new_title(l), new_token(l, page)))
            (section("guide", msg::tokens_guide_title(l), guide(l, &page.guide)))
        }
    }
}

fn way(
    l: Language,
) -> Vec<(
    crate::views::components::Text<'static>,
    crate::views::components::Text<'static>,
)> {
    vec![
        ("/home".into(), msg::common_work_home(l).into()),
        ("/account".into(), msg::common_account(l).into()),
    ]
}

fn list(l: Language, page: &TokensPage<'_>) -> Markup {
    if page.tokens.is_empty() {
        return html! { p { (msg::tokens_none(l)) } };
    }
    stacking_table(&DataTable {
        id: "own-tokens",
        caption: msg::tokens_caption(l).into(),
        columns: vec![
            Column::text(msg::tokens_name(l)),
            Column::text(msg::tokens_reads(l)),
            Column::text(msg::tokens_created(l)),
            Column::text(msg::tokens_expires(l)),
            Column::text(msg::tokens_last_used(l)),
            Column::text(msg::tokens_do(l)),
        ],
        rows: page.tokens.iter().map(|token| row(l, page, token)).collect(),
    })
}

fn row(l: Language, page: &TokensPage<'_>, token: &ApiToken) -> Vec<Markup> {
    let last_used = match token.last_used_at {
        Some(at) => dates::date_time(l, at),
        None => msg::tokens_never_used(l).to_owned(),
    };
    vec![
        html! { (token.name) },
        html! { (scope_in_words(l, &token.scope, page.regions)) },
        html! { (dates::day(l, token.created_at)) },
        html! { (dates::date_time(l, token.expires_at)) },
        html! { (last_used) },
        match token.state(page.now) {
            TokenState::Valid => {
                let address = format!("/account/tokens/{}/revocation", token.id);
                let label = html! { (msg::tokens_revoke(l)) span.unseen { ": " (token.name) } };
                post_button(Weight::Quiet, &address, label)
            }
            TokenState::Expired => badge(Tone::Plain, msg::tokens_state_expired(l)),
            TokenState::Revoked => badge(Tone::Plain, msg::tokens_state_revoked(l)),
        },
    ]
}

fn scope_in_words(l: Language, scope: &TokenScope, regions: &[Region]) -> String {
    match scope {
        TokenScope::Everything => msg::tokens_scope_everything(l).to_owned(),
        TokenScope::Region(code) => {
            let region = regions.iter().find(|region| region.code == *code);
            msg::tokens_scope_region(l, region.map_or(code.as_str(), |region| region.name(l)))
        }
    }
}

fn new_token(l: Language, page: &TokensPage<'_>) -> Markup {
    let (typed, found) = (page.typed, &page.flaws);
    let scopes = page.offered.iter().map(|region| Choice {
        value: region.code.as_str().into(),
        label: msg::tokens_scope_region(l, region.name(l)).into(),
        chosen: region.code.as_str() == typed.scope,
        ..Choice::default()
    });
    let lifetimes = Lifetime::ALL.into_iter().map(|lifetime| {
        let days = lifetime.days().to_string();
        Choice {
            label: msg::tokens_days(l, &days).into(),
            chosen: days == typed.days,
            value: days.into(),
            ..Choice::default()
        }
    });
    form(
        "/account/tokens",
        html! {
            (text_field(l, &Field {
                name: "name",
                label: msg::tokens_name(l).into(),
                hint: Some(msg::tokens_name_hint(l).into()),
                value: &typed.name,
                flaw: flaws::of(l, found, "name"),
                required: true,
                autocomplete: Some("off"),
                max_length: Some(AskedToken::NAME_MAX),
                ..Field::default()
            }))
            (select(l, &Select {
                name: "scope",
                label: msg::tokens_scope(l).into(),
                hint: Some(msg::tokens_scope_hint(l).into()),
                empty: Some(msg::tokens_scope_everything(l).into()),
                empty_counts: true,
                choices: scopes.collect(),
                flaw: flaws::of(l, found, "scope"),
                required: true,
            }))
            (radio_group(l, &ChoiceGroup {
                name: "days",
                legend: msg::tokens_lifetime(l).into(),
                choices: lifetimes.collect(),
                flaw: flaws::of(l, found, "days"),
                required: true,
                ..ChoiceGroup::default()
            }))
            (button(Weight::Primary, msg::tokens_make(l)))
        },
    )
}

fn told(l: Language, found: &Flaws) -> Vec<(String, String)> {
    let labels = [
        ("name", msg::tokens_name(l)),
        ("scope", msg::tokens_scope(l)),
        ("days", msg::tokens_lifetime(l)),
    ];
    flaws::summary(l, found, &labels)
}

fn guide(l: Language, guide: &Guide<'_>) -> Markup {
    let steps = |steps: &[&'static str]| html! { ol { @for step in steps { li { (step) } } } };
    html! {
        p { (msg::tokens_guide_care(l)) }
        p { (msg::tokens_guide_address(l)) " " code { (guide.origin) "/api/v1/" } }
        (disclosure(msg::tokens_guide_excel(l), steps(&[
            msg::tokens_guide_excel_1(l),
            msg::tokens_guide_excel_2(l),
            msg::tokens_guide_excel_3(l),
        ])))
        (disclosure(msg::tokens_guide_power_bi(l), steps(&[
            msg::tokens_guide_power_bi_1(l),
            msg::tokens_guide_power_bi_2(l),
        ])))
        (disclosure(msg::tokens_guide_programs(l), html! {
            p { (msg::tokens_guide_programs_text(l)) }
            p { a href="/api/v1/openapi.json" { (msg::tokens_guide_description(l)) } }
        }))
        @if !guide.rounds.is_empty() { (addresses(l, guide)) }
    }
}

fn addresses(l: Language, guide: &Guide<'_>) -> Markup {
    let rows = guide.rounds.iter().map(|round| {
        let address = format!("{}/api/v1/rounds/{}/results.csv", guide.origin, round.id);
        vec![html! { (round.name) }, html! { code { (address) } }]
    });
    html! {
        h3 { (msg::tokens_guide_addresses(l)) }
        p { (msg::tokens_guide_addresses_text(l)) }
        (stacking_table(&DataTable {
            id: "addresses",
            caption: msg::tokens_guide_addresses_caption(l).into(),
            columns: vec![Column::text(msg::tokens_guide_round(l)), Column::text(msg::tokens_guide_figures(l))],
            rows: rows.collect(),
        }))
    }
}

#[derive(Debug, Clone)]
pub struct TokenReady<'a> {
    pub token: &'a ApiToken,
    /// The key itself: here and never again.
    pub key: &'a str,
    pub guide: Guide<'a>,
}

/// The token, to be copied now: it is not shown again.
pub fn token_ready(l: Language, page: &TokenReady<'_>) -> Markup {
    let until = dates::date_time(l, page.token.expires_at);
    let rounds = format!("{}/api/v1/rounds", page.guide.origin);
    let curl = format!("curl --header \"Authorization: Bearer {}\" {rounds}", page.key);
    html! {
        (page_head(l, &PageHead {
            way: way(l),
            title: msg::tokens_ready_title(l).into(),
            lead: Some(msg::tokens_ready_lead(l, &page.token.name, until).into()),
            ..PageHead::default()
        }))
        (notice(Tone::Warning, msg::tokens_shown_once(l)))
        (copy_field(l, &CopyField {
            id: "token",
            label: msg::tokens_token(l).into(),
            value: page.key,
            ..CopyField::default()
        }))
        (copy_field(l, &CopyField {
            id: "rounds-address",
            label: msg::tokens_address_rounds(l).into(),
            hint: Some(msg::tokens_address_rounds_hint(l).into()),
            value: &rounds,
            ..CopyField::default()
        }))
        (copy_field(l, &CopyField {
            id: "curl",
            label: msg::tokens_curl(l).into(),
            value: &curl,
            ..CopyField::default()
        }))
        (section("guide", msg::tokens_guide_title(l), guide(l, &page.guide)))
        (button_row(link_button(Weight::Secondary, "/account/tokens", msg::tokens_back(l))))
    }
}
