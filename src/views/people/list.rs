use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::invitation::InvitationState;
use crate::domain::people::{People, Person, WaitingInvitation};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Column, DataTable, PageHead, Tone, Weight, badge, empty_state, link_button, page_head, post_button, section,
    stacking_table,
};
use crate::views::people::role_label;
use crate::views::words;

pub fn people(l: Language, page: &People) -> Markup {
    let mut way = vec![("/home".into(), msg::common_work_home(l).into())];
    let (address, title, lead) = match &page.region {
        Some(region) => {
            way.push((format!("/regions/{}", region.code).into(), region.name(l).into()));
            let address = format!("/regions/{}/people", region.code);
            (address, msg::people_region_title(l), msg::people_region_lead(l))
        }
        None => (
            "/people".to_owned(),
            msg::people_national_title(l),
            msg::people_national_lead(l),
        ),
    };
    html! {
        (page_head(l, &PageHead {
            way,
            title: title.into(),
            lead: Some(lead.into()),
            actions: Some(link_button(Weight::Primary, &format!("{address}/invitation"), msg::people_invite(l))),
            ..PageHead::default()
        }))
        @if page.persons.is_empty() {
            (empty_state(msg::people_none(l), msg::people_none_text(l), None))
        } @else {
            (persons(l, title, &page.persons))
        }
        @if !page.waiting.is_empty() {
            (section("waiting", msg::people_waiting_title(l), waiting(l, &page.waiting)))
        }
    }
}

fn persons(l: Language, caption: &str, persons: &[Person]) -> Markup {
    stacking_table(&DataTable {
        id: "persons",
        caption: caption.into(),
        columns: vec![
            Column::text(msg::people_person(l)),
            Column::text(msg::people_roles(l)),
            Column::text(msg::people_do(l)),
        ],
        rows: persons.iter().map(|person| person_row(l, person)).collect(),
    })
}

fn person_row(l: Language, person: &Person) -> Vec<Markup> {
    let account = &person.account;
    let who = html! {
        (account.name)
        @if account.deactivated.is_some() { " " (badge(Tone::Warning, msg::people_not_in_use(l))) }
        br;
        span.muted { (account.email) }
    };
    let roles = html! {
        @for held in &person.roles {
            div.held {
                span { (role_label(l, &held.role)) }
                @if held.may_end {
                    (post_button(
                        Weight::Quiet,
                        &format!("/people/grants/{}/ending", held.grant),
                        html! { (msg::people_end_role(l)) span.unseen { ": " (account.name) ", " (role_label(l, &held.role)) } },
                    ))
                }
            }
        }
    };
    vec![who, roles, person_actions(l, person)]
}

fn person_actions(l: Language, person: &Person) -> Markup {
    let account = &person.account;
    let act = |act: &str, label: &str| {
        let address = format!("/people/{}/{act}", account.id);
        post_button(
            Weight::Quiet,
            &address,
            html! { (label) span.unseen { ": " (account.name) } },
        )
    };
    html! {
        @if person.may_manage {
            @if account.deactivated.is_some() {
                (act("reactivation", msg::people_reactivate(l)))
            } @else {
                (act("password-link", msg::people_password_link(l)))
                (act("deactivation", msg::people_deactivate(l)))
            }
        }
    }
}

fn waiting(l: Language, invitations: &[WaitingInvitation]) -> Markup {
    let table = DataTable {
        id: "invitations",
        caption: msg::people_waiting_caption(l).into(),
        columns: vec![
            Column::text(msg::people_person(l)),
            Column::text(msg::people_role(l)),
            Column::text(msg::people_state(l)),
            Column::text(msg::people_do(l)),
        ],
        rows: invitations
            .iter()
            .map(|invitation| waiting_row(l, invitation))
            .collect(),
    };
    html! {
        p { (msg::people_waiting_text(l)) }
        (stacking_table(&table))
    }
}

fn waiting_row(l: Language, waiting: &WaitingInvitation) -> Vec<Markup> {
    let invitation = &waiting.invitation;
    let tone = match waiting.state {
        InvitationState::Waiting | InvitationState::Accepted => Tone::Plain,
        InvitationState::Revoked | InvitationState::Expired => Tone::Warning,
    };
    let act = |act: &str, label: &str| {
        let address = format!("/people/invitations/{}/{act}", invitation.id);
        post_button(
            Weight::Quiet,
            &address,
            html! { (label) span.unseen { ": " (invitation.name) } },
        )
    };
    vec![
        html! { (invitation.name) br; span.muted { (invitation.email) } },
        html! { (role_label(l, &waiting.role)) },
        html! {
            (badge(tone, words::invitation_state(l, waiting.state)))
            br;
            span.muted { (msg::people_valid_until(l, dates::date_time(l, invitation.expires_at))) }
        },
        html! { (act("renewal", msg::people_renew(l))) (act("revocation", msg::people_revoke(l))) },
    ]
}
