use maud::{Markup, html};

use crate::domain::invitation::TypedInvitation;
use crate::domain::people::{PlacedRole, SentInvitation};
use crate::domain::region::Region;
use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::choices::language_field;
use crate::views::components::{
    Choice, CopyField, Field, Kind, PageHead, Select, Tone, Weight, button, button_row, copy_field, error_summary,
    form, link_button, notice, page_head, select, text_field,
};
use crate::views::flaws as in_words;
use crate::views::people::role_label;

#[derive(Debug, Clone)]
pub struct InvitationForm<'a> {
    pub region: Option<&'a Region>,
    /// The roles that may be given here.
    pub offered: &'a [PlacedRole],
    pub typed: &'a TypedInvitation,
    /// [`Flaw::Taken`] at the address: that person has the role already.
    pub flaws: Flaws,
}

pub fn invitation_form(l: Language, page: &InvitationForm<'_>) -> Markup {
    let mut way = vec![("/home".into(), msg::common_work_home(l).into())];
    let (list, title) = match page.region {
        Some(region) => {
            way.push((format!("/regions/{}", region.code).into(), region.name(l).into()));
            (format!("/regions/{}/people", region.code), msg::people_region_title(l))
        }
        None => ("/people".to_owned(), msg::people_national_title(l)),
    };
    way.push((list.clone().into(), title.into()));
    html! {
        (error_summary(l, &told(l, &page.flaws)))
        (page_head(l, &PageHead {
            way,
            title: msg::people_invite_title(l).into(),
            lead: Some(msg::people_invite_lead(l).into()),
            ..PageHead::default()
        }))
        (form(&format!("{list}/invitation"), html! {
            (person_fields(l, page))
            (role_field(l, page))
            (language_field(l, msg::people_their_language(l).into(), &page.typed.language, &page.flaws))
            (button_row(html! {
                (button(Weight::Primary, msg::people_invite_make(l)))
                (link_button(Weight::Quiet, &list, msg::common_cancel(l)))
            }))
        }))
    }
}

fn person_fields(l: Language, page: &InvitationForm<'_>) -> Markup {
    html! {
        (text_field(l, &Field {
            name: "email",
            label: msg::sign_in_email(l).into(),
            hint: Some(msg::people_email_hint(l).into()),
            value: &page.typed.email,
            flaw: email_flaw(l, &page.flaws),
            required: true,
            autocomplete: Some("off"),
            kind: Kind::Email,
            ..Field::default()
        }))
        (text_field(l, &Field {
            name: "name",
            label: msg::account_name(l).into(),
            value: &page.typed.name,
            flaw: in_words::of(l, &page.flaws, "name"),
            required: true,
            autocomplete: Some("off"),
            ..Field::default()
        }))
    }
}

fn role_field(l: Language, page: &InvitationForm<'_>) -> Markup {
    let choices = page.offered.iter().map(|offered| {
        let value = offered.role.written();
        Choice {
            chosen: value == page.typed.role,
            value: value.into(),
            label: role_label(l, offered).into(),
            ..Choice::default()
        }
    });
    let field = Select {
        name: "role",
        label: msg::people_role(l).into(),
        hint: page.region.map(|_| msg::people_role_hint(l).into()),
        empty: Some(msg::people_role_choose(l).into()),
        choices: choices.collect(),
        flaw: in_words::of(l, &page.flaws, "role"),
        required: true,
        ..Select::default()
    };
    select(l, &field)
}

fn email_flaw(l: Language, flaws: &Flaws) -> Option<String> {
    match flaws.of("email")? {
        Flaw::Taken => Some(msg::people_has_role(l).to_owned()),
        _ => in_words::of(l, flaws, "email"),
    }
}

fn told(l: Language, flaws: &Flaws) -> Vec<(String, String)> {
    let labels = [
        ("email", msg::sign_in_email(l)),
        ("name", msg::account_name(l)),
        ("role", msg::people_role(l)),
        ("language", msg::people_their_language(l)),
    ];
    match flaws.of("email") {
        Some(Flaw::Taken) => vec![("email".to_owned(), msg::people_has_role(l).to_owned())],
        _ => in_words::summary(l, flaws, &labels),
    }
}

#[derive(Debug, Clone)]
pub struct InvitationReady<'a> {
    pub sent: &'a SentInvitation,
    pub link: &'a str,
    /// The list of people.
    pub back: &'a str,
}

/// The link and a letter around it, to be copied now: it is not shown again.
pub fn invitation_ready(l: Language, page: &InvitationReady<'_>) -> Markup {
    let invitation = &page.sent.invitation;
    let theirs = invitation.language;
    let until = dates::date_time(theirs, invitation.expires_at);
    let role = role_label(theirs, &page.sent.role);
    let letter = msg::people_letter(theirs, page.link, &invitation.name, &role, until);
    html! {
        (page_head(l, &PageHead {
            title: msg::people_ready_title(l).into(),
            lead: Some(msg::people_ready_lead(l, invitation.email.as_str()).into()),
            ..PageHead::default()
        }))
        (notice(Tone::Warning, msg::people_shown_once(l)))
        (copy_field(l, &CopyField {
            id: "link",
            label: msg::people_link(l).into(),
            value: page.link,
            ..CopyField::default()
        }))
        (copy_field(l, &CopyField {
            id: "letter",
            label: msg::people_letter_label(l).into(),
            value: &letter,
            lang: (theirs != l).then(|| theirs.tag()),
            ..CopyField::default()
        }))
        (button_row(link_button(Weight::Secondary, page.back, msg::people_back(l))))
    }
}
