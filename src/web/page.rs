//! What a handler is given and how it answers. `Page` knows the visitor; its functions put the frame around a view and
//! choose the status.

use std::future::{Ready, ready};

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use maud::Markup;

use super::error::AppError;
use super::shared::Shared;
use super::visitor::Visitor;
use super::{address, cookies, notice};
use crate::acts::accounts::SignedIn;
use crate::acts::{Acting, Who};
use crate::domain::Language;
use crate::domain::event::Means;
use crate::domain::permission::Actor;
use crate::views::layout::{self, Frame, FrameKind, KeptPage};

/// Tells our service worker under which name a page may be kept on the device: nothing told, this one is not; `none`,
/// nothing that was kept is any longer.
const KEPT_AS: &str = "kept-as";

/// What every handler returns.
pub type Answer = Result<HttpResponse, AppError>;

/// The visitor of one request and what the request may use.
pub struct Page {
    visitor: Visitor,
    shared: web::Data<Shared>,
    request: HttpRequest,
}

impl FromRequest for Page {
    type Error = AppError;
    type Future = Ready<Result<Page, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let shared = request.app_data::<web::Data<Shared>>().cloned();
        ready(match shared {
            Some(shared) => Ok(Page {
                visitor: Visitor::of(request),
                shared,
                request: request.clone(),
            }),
            None => Err(AppError::Broken("nothing is shared with the handlers".to_owned())),
        })
    }
}

impl Page {
    pub fn language(&self) -> Language {
        self.visitor.language
    }

    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// Whether a script of ours asks, and not a person's browser.
    pub fn asks_json(&self) -> bool {
        address::asks_json(&self.request)
    }

    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// Whoever makes this request, acting now.
    pub fn acting(&self) -> Acting {
        let who = match &self.visitor.signed_in {
            Some(signed_in) => Who::Account {
                actor: signed_in.actor.clone(),
                session: Some(signed_in.session.id.clone()),
            },
            None => Who::Nobody,
        };
        Acting::new(&self.shared.acts, who, Means::Request, self.now())
    }

    /// Who acts, if anybody has signed in.
    pub fn actor(&self) -> Option<&Actor> {
        self.visitor.signed_in.as_ref().map(|signed_in| &signed_in.actor)
    }

    /// Who acts, with the session they act in.
    ///
    /// # Errors
    /// [`AppError::SignInNeeded`].
    pub fn signed_in(&self) -> Result<&SignedIn, AppError> {
        self.visitor.signed_in.as_deref().ok_or(AppError::SignInNeeded)
    }

    /// An address of ours as other people can open it.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.visitor.client.origin)
    }

    /// The frame of a page; change its `scripts` or `viewer` where the page needs it.
    pub fn frame<'a>(&'a self, kind: FrameKind, title: &'a str) -> Frame<'a> {
        self.visitor.frame(title, kind)
    }

    /// 200 with a page.
    pub fn show(&self, frame: &Frame<'_>, main: Markup) -> HttpResponse {
        self.page(StatusCode::OK, frame, main)
    }

    /// 422 with the form's page: its flaws told, every value kept.
    pub fn refuse(&self, frame: &Frame<'_>, main: Markup) -> HttpResponse {
        self.page(StatusCode::UNPROCESSABLE_ENTITY, frame, main)
    }

    /// 409 with both versions to choose from.
    pub fn conflict(&self, frame: &Frame<'_>, main: Markup) -> HttpResponse {
        self.page(StatusCode::CONFLICT, frame, main)
    }

    /// Any status with a page.
    pub fn page(&self, status: StatusCode, frame: &Frame<'_>, main: Markup) -> HttpResponse {
        let mut response = HttpResponse::build(status);
        response.content_type("text/html; charset=utf-8");
        if frame.notice.is_some() {
            response.cookie(cookies::gone(&self.visitor.client, notice::COOKIE));
        }
        if let Some(kept) = &frame.kept {
            response.insert_header((KEPT_AS, kept_as(frame, kept)));
        }
        response.body(layout::page(frame, main).into_string())
    }

    /// 303 to another page.
    pub fn redirect(&self, to: &str) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
    }

    /// 303 to another page, which tells what was done.
    pub fn redirect_saying(&self, to: &str, sentence: &str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header((LOCATION, to))
            .cookie(self.cookie(notice::COOKIE, &notice::write(sentence), None))
            .finish()
    }

    /// The value of a cookie of ours.
    pub fn cookie_value(&self, name: &str) -> Option<String> {
        cookies::value(&self.request, &self.visitor.client, name)
    }

    /// A cookie of ours; without an age in seconds it ends with the browser's session.
    pub fn cookie(&self, name: &str, value: &str, age_s: Option<i64>) -> Cookie<'static> {
        let age = age_s.map(actix_web::cookie::time::Duration::seconds);
        cookies::cookie(&self.visitor.client, name, value, age)
    }
}

fn kept_as<'a>(frame: &Frame<'_>, kept: &'a KeptPage) -> &'a str {
    match (&kept.name, frame.notice) {
        (None, _) => "none",
        // What was just done is told once, and not from what is kept.
        (Some(_), Some(_)) => "",
        (Some(name), None) => name,
    }
}
