use jiff::Timestamp;
use maud::{Markup, html};

use super::{new_password_fields, person_fields, told};
use crate::domain::account::TypedNewcomer;
use crate::domain::people::PlacedRole;
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Weight, button, button_row, definitions, error_summary, form, link_button, page_head, post_button,
};
use crate::views::people::role_label;

#[derive(Debug, Clone)]
pub struct InvitationPage<'a> {
    pub token: &'a str,
    pub email: &'a str,
    /// The role and where it is held.
    pub role: &'a PlacedRole,
    pub expires_at: Timestamp,
    pub joining: Joining<'a>,
}

/// How the reader can accept.
#[derive(Debug, Clone)]
pub enum Joining<'a> {
    /// By making an account.
    New { typed: &'a TypedNewcomer, flaws: Flaws },
    /// Signed in with the invited address already.
    Add,
    /// The address has an account: sign in first.
    SignIn,
    /// Signed in with another address.
    OtherSignedIn,
}

pub fn invitation(l: Language, page: &InvitationPage<'_>) -> Markup {
    let flaws = match &page.joining {
        Joining::New { flaws, .. } => told(l, flaws),
        Joining::Add | Joining::SignIn | Joining::OtherSignedIn => Vec::new(),
    };
    html! {
        (error_summary(l, &flaws))
        (page_head(l, &PageHead {
            title: msg::account_invitation_title(l).into(),
            lead: Some(msg::account_invitation_lead(l).into()),
            ..PageHead::default()
        }))
        (definitions(&[
            (msg::account_invitation_role(l).into(), html! { (role_label(l, page.role)) }),
            (msg::sign_in_email(l).into(), html! { (page.email) }),
            (msg::account_invitation_until(l).into(), html! { (dates::date_time(l, page.expires_at)) }),
        ]))
        (how_to_join(l, page))
    }
}

fn how_to_join(l: Language, page: &InvitationPage<'_>) -> Markup {
    let address = format!("/invitations/{}", page.token);
    match &page.joining {
        Joining::New { typed, flaws } => form(
            &address,
            html! {
                // Password managers file the new password under this name.
                input type="hidden" name="email" value=(page.email) autocomplete="username";
                (person_fields(l, &typed.name, &typed.language, flaws))
                (new_password_fields(l, flaws))
                (button(Weight::Primary, msg::account_invitation_create(l)))
            },
        ),
        Joining::Add => html! {
            p { (msg::account_invitation_add_text(l)) }
            (post_button(Weight::Primary, &address, msg::account_invitation_add(l)))
        },
        Joining::SignIn => html! {
            p { (msg::account_invitation_sign_in(l)) }
            (button_row(link_button(Weight::Primary, &format!("/sign-in?to={address}"), msg::common_sign_in(l))))
        },
        Joining::OtherSignedIn => html! {
            p { (msg::account_invitation_other(l)) }
            (post_button(Weight::Primary, "/sign-out", msg::common_sign_out(l)))
        },
    }
}

/// The link opens nothing any more; `sentence` says why and whom to ask.
pub fn over(l: Language, sentence: &str) -> Markup {
    html! {
        (page_head(l, &PageHead {
            title: msg::account_invitation_over(l).into(),
            lead: Some(sentence.into()),
            ..PageHead::default()
        }))
        (button_row(html! {
            (link_button(Weight::Secondary, "/sign-in", msg::common_sign_in(l)))
            (link_button(Weight::Quiet, "/", msg::problems_onward(l)))
        }))
    }
}
