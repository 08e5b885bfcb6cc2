//! Who runs a round: those who have it, those who could, and an invitation for somebody new.

use maud::{Markup, html};

use crate::domain::account::Account;
use crate::domain::invitation::{Invitation, InvitationState, TypedInvitation};
use crate::domain::round::Round;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{
    Choice, CopyField, Field, Kind, PageHead, Select, Text, Tone, Weight, button, copy_field, empty_state,
    error_summary, form, notice, page_head, section, select, text_field,
};
use crate::views::{flaws, words};

#[derive(Debug, Clone)]
pub struct Facilitators<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub present: &'a [Account],
    /// The region's people who do not have this round yet.
    pub others: &'a [Account],
    pub waiting: &'a [(Invitation, InvitationState)],
    pub typed: &'a TypedFacilitator,
    pub flaws: &'a Flaws,
    /// The link of an invitation that was just made, shown this once.
    pub link: Option<&'a str>,
}

/// The two forms of the page, as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedFacilitator {
    /// Whom the round is given to.
    pub account: String,
    /// Who is invited to it.
    pub invitation: TypedInvitation,
}

impl TypedFacilitator {
    /// Nothing typed yet; whoever is invited is spoken to in this language unless another is chosen.
    pub fn in_language(code: &str) -> TypedFacilitator {
        TypedFacilitator {
            account: String::new(),
            invitation: TypedInvitation {
                language: code.to_owned(),
                ..TypedInvitation::default()
            },
        }
    }
}

pub fn facilitators(l: Language, page: &Facilitators<'_>) -> Markup {
    let address = format!("/rounds/{}/facilitators", page.round.id);
    let labels = [
        ("account", msg::rounds_facilitator_pick(l)),
        ("name", msg::rounds_facilitator_name(l)),
        ("email", msg::rounds_facilitator_email(l)),
        ("language", msg::common_language(l)),
    ];
    let mut told = flaws::summary(l, page.flaws, &labels);
    // In the order of this page's fields.
    told.sort_by_key(|(field, _)| labels.iter().position(|(name, _)| name == field));
    html! {
        (error_summary(l, &told))
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::rounds_facilitators(l).into(),
            lead: Some(msg::rounds_facilitators_lead(l).into()),
            ..PageHead::default()
        }))
        @if let Some(link) = page.link {
            (notice(Tone::Good, html! {
                p { (msg::rounds_facilitator_invited(l)) }
                (copy_field(l, &CopyField {
                    id: "invitation-link",
                    label: msg::rounds_facilitator_link(l).into(),
                    hint: None,
                    value: link,
                    lang: None,
                }))
            }))
        }
        (section("present", msg::rounds_facilitators_present(l), present(l, page, &address)))
        @if !page.others.is_empty() { (section("pick", msg::rounds_facilitator_pick(l), pick(l, page, &address))) }
        (section("invite", msg::rounds_facilitator_invite(l), invite(l, page, &address)))
    }
}

fn present(l: Language, page: &Facilitators<'_>, address: &str) -> Markup {
    html! {
        @if page.present.is_empty() && page.waiting.is_empty() {
            (empty_state(msg::rounds_facilitators_none(l), msg::rounds_facilitators_none_text(l), None))
        } @else {
            ul.people {
                @for account in page.present {
                    li {
                        span { strong { (account.name) } " " span.muted { (account.email) } }
                        form.one-button method="post" action={ (address) "/" (account.id) "/removal" } {
                            button.button.quiet type="submit" {
                                (msg::common_remove(l)) span.unseen { ": " (account.name) }
                            }
                        }
                    }
                }
                @for (invitation, state) in page.waiting {
                    li { span { strong { (invitation.name) } " " span.muted { (invitation.email) " · " (words::invitation_state(l, *state)) } } }
                }
            }
        }
    }
}

fn pick(l: Language, page: &Facilitators<'_>, address: &str) -> Markup {
    let choices = page.others.iter().map(|account| Choice {
        value: account.id.as_str().into(),
        label: format!("{} ({})", account.name, account.email).into(),
        chosen: page.typed.account == account.id.as_str(),
        ..Choice::default()
    });
    form(
        address,
        html! {
            (select(l, &Select {
                name: "account",
                label: msg::rounds_facilitator_person(l).into(),
                hint: None,
                empty: Some(msg::rounds_facilitator_choose(l).into()),
                choices: choices.collect(),
                flaw: flaws::of(l, page.flaws, "account"),
                required: true,
                ..Select::default()
            }))
            (button(Weight::Secondary, msg::rounds_facilitator_give(l)))
        },
    )
}

fn invite(l: Language, page: &Facilitators<'_>, address: &str) -> Markup {
    let languages = Language::ALL.into_iter().map(|language| Choice {
        value: language.code().into(),
        label: super::invitation::language_name(l, language).into(),
        chosen: page.typed.invitation.language == language.code(),
        ..Choice::default()
    });
    html! {
        p { (msg::rounds_facilitator_invite_text(l)) }
        (form(&format!("{address}/invitations"), html! {
            (text_field(l, &Field {
                name: "name",
                label: msg::rounds_facilitator_name(l).into(),
                value: &page.typed.invitation.name,
                flaw: flaws::of(l, page.flaws, "name"),
                required: true,
                autocomplete: Some("off"),
                ..Field::default()
            }))
            (text_field(l, &Field {
                name: "email",
                label: msg::rounds_facilitator_email(l).into(),
                value: &page.typed.invitation.email,
                flaw: flaws::of(l, page.flaws, "email"),
                required: true,
                kind: Kind::Email,
                autocomplete: Some("off"),
                ..Field::default()
            }))
            (select(l, &Select {
                name: "language",
                label: msg::rounds_facilitator_language(l).into(),
                hint: None,
                empty: None,
                choices: languages.collect(),
                flaw: flaws::of(l, page.flaws, "language"),
                required: true,
                ..Select::default()
            }))
            (button(Weight::Secondary, msg::rounds_facilitator_send(l)))
        }))
    }
}
