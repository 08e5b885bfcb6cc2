use maud::{Markup, html};

use super::{person_fields, told};
use crate::domain::account::{Session, TypedPerson};
use crate::domain::ids::SessionId;
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Column, DataTable, PageHead, Tone, Weight, badge, button, definitions, error_summary, form, link_button, page_head,
    post_button, section, stacking_table,
};

#[derive(Debug, Clone)]
pub struct OwnPage<'a> {
    pub email: &'a str,
    pub typed: &'a TypedPerson,
    pub sessions: &'a [Session],
    pub this_session: &'a SessionId,
    /// Has something that a program could read, or a token from when there was.
    pub has_tokens: bool,
    pub flaws: Flaws,
}

pub fn own(l: Language, page: &OwnPage<'_>) -> Markup {
    html! {
        (error_summary(l, &told(l, &page.flaws)))
        (page_head(l, &PageHead {
            way: vec![("/home".into(), msg::common_work_home(l).into())],
            title: msg::common_account(l).into(),
            ..PageHead::default()
        }))
        (definitions(&[(msg::sign_in_email(l).into(), html! { (page.email) })]))
        (form("/account", html! {
            (person_fields(l, &page.typed.name, &page.typed.language, &page.flaws))
            (button(Weight::Primary, msg::common_save(l)))
        }))
        (section("own-password", msg::sign_in_password(l), html! {
            p { (msg::account_password_lead(l)) }
            (link_button(Weight::Secondary, "/account/password", msg::account_password_title(l)))
        }))
        @if page.has_tokens {
            (section("api", msg::tokens_title(l), html! {
                p { (msg::tokens_account_text(l)) }
                (link_button(Weight::Secondary, "/account/tokens", msg::tokens_title(l)))
            }))
        }
        (section("sessions", msg::account_sessions_title(l), sessions(l, page)))
    }
}

fn sessions(l: Language, page: &OwnPage<'_>) -> Markup {
    let table = DataTable {
        id: "own-sessions",
        caption: msg::account_sessions_caption(l).into(),
        columns: vec![
            Column::text(msg::account_session_browser(l)),
            Column::text(msg::account_session_created(l)),
            Column::text(msg::account_session_seen(l)),
            Column::text(msg::account_session_do(l)),
        ],
        rows: page
            .sessions
            .iter()
            .map(|session| session_row(l, session, page.this_session))
            .collect(),
    };
    html! {
        p { (msg::account_sessions_text(l)) }
        (stacking_table(&table))
        @if page.sessions.len() > 1 {
            (post_button(Weight::Secondary, "/account/sessions/ending", msg::account_sessions_end_others(l)))
        }
    }
}

fn session_row(l: Language, session: &Session, this: &SessionId) -> Vec<Markup> {
    let here = session.id == *this;
    let address = format!("/account/sessions/{}/ending", session.id);
    let browser = match session.browser.as_str() {
        "" => msg::account_session_unknown(l),
        known => known,
    };
    let end = if here {
        msg::common_sign_out(l)
    } else {
        msg::account_session_end(l)
    };
    vec![
        html! { (browser) @if here { " " (badge(Tone::Good, msg::account_session_this(l))) } },
        html! { (dates::date_time(l, session.created_at)) },
        html! { (dates::date_time(l, session.seen_at)) },
        post_button(Weight::Quiet, &address, html! { (end) span.unseen { ": " (browser) } }),
    ]
}
