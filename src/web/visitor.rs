//! Who asks, in which language and from where: found once per request, before its handler.

use std::rc::Rc;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, REFERER, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};

use super::address;
use super::client::Client;
use super::error::AppError;
use super::shared::Shared;
use super::{cookies, locale, notice, session};
use crate::acts::accounts::{SignedIn, find_signed_in};
use crate::acts::{Acting, Who};
use crate::domain::Language;
use crate::domain::event::Means;
use crate::views::layout::{Frame, FrameKind, Viewer};

#[derive(Debug, Clone)]
pub struct Visitor {
    pub language: Language,
    pub client: Client,
    /// Path and query of this page, for its links to the other languages.
    pub here: String,
    pub signed_in: Option<Rc<SignedIn>>,
    /// What was just done, told once.
    pub notice: Option<String>,
}

impl Visitor {
    /// The one found for this request; where finding failed, somebody unknown.
    pub fn of(request: &HttpRequest) -> Visitor {
        let found = request.extensions().get::<Visitor>().cloned();
        found.unwrap_or_else(|| Visitor::unknown(request))
    }

    fn unknown(request: &HttpRequest) -> Visitor {
        let client = request
            .app_data::<web::Data<Shared>>()
            .map(|shared| Client::of(request, &shared.settings))
            .unwrap_or_default();
        Visitor {
            language: locale::of(request, &client, None),
            here: here(request, &client),
            client,
            signed_in: None,
            notice: None,
        }
    }

    pub fn frame<'a>(&'a self, title: &'a str, kind: FrameKind) -> Frame<'a> {
        Frame {
            lang: self.language,
            title,
            here: &self.here,
            viewer: match &self.signed_in {
                Some(signed_in) => Viewer::Account {
                    name: &signed_in.actor.account.name,
                },
                None => Viewer::Nobody,
            },
            notice: self.notice.as_deref(),
            kind,
            scripts: &[],
            styles: &[],
            live: None,
            is_shown_once: false,
            kept: None,
        }
    }
}

/// The middleware. Static files have no visitor, and the interface knows its callers by their tokens only.
pub async fn find(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let path = address::path(request.request());
    if path.starts_with("/static/") || path == "/healthz" || address::is_for_programs(request.request()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let mut visitor = Visitor::unknown(request.request());
    match signed_in(request.request(), &visitor.client).await {
        Ok(signed_in) => visitor.signed_in = signed_in.map(Rc::new),
        Err(error) => return Ok(request.error_response(error)),
    }
    let own = visitor
        .signed_in
        .as_ref()
        .map(|signed_in| signed_in.actor.account.language);
    visitor.language = locale::of(request.request(), &visitor.client, own);
    // A page that asks for itself anew leaves the notice to the page that a person opens.
    if !request.headers().contains_key("live-refresh") {
        visitor.notice =
            cookies::value(request.request(), &visitor.client, notice::COOKIE).and_then(|value| notice::read(&value));
    }
    let asked = locale::asked(request.query_string());
    let client = visitor.client.clone();
    request.extensions_mut().insert(visitor);
    let mut response = next.call(request).await?.map_into_boxed_body();
    // A chart or a file in another language does not change the language of the pages.
    if let Some(language) = asked
        && is_page(&response)
        && let Ok(value) = HeaderValue::from_str(&locale::remembered(&client, language).to_string())
    {
        response.headers_mut().append(SET_COOKIE, value);
    }
    Ok(response)
}

/// Whoever's session this browser shows the key of.
async fn signed_in(request: &HttpRequest, client: &Client) -> Result<Option<SignedIn>, AppError> {
    let Some(key) = session::key(request, client) else {
        return Ok(None);
    };
    let shared = request
        .app_data::<web::Data<Shared>>()
        .ok_or_else(|| AppError::Broken("nothing is shared".to_owned()))?;
    let acting = Acting::new(&shared.acts, Who::Nobody, Means::Request, shared.clock.now());
    Ok(find_signed_in(&acting, &key).await?)
}

fn is_page(response: &ServiceResponse) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The address that this page's links to itself name. One that begins with two slashes would lead to another host: such
/// a page has no address of ours, and its links lead to the front page.
fn here(request: &HttpRequest, client: &Client) -> String {
    let here = asked(request, client);
    let leads_away = here.replace('\\', "/").starts_with("//");
    if leads_away { "/".to_owned() } else { here }
}

/// A page that answers a form stands at the form's address; where that cannot be opened, the page before can.
fn asked(request: &HttpRequest, client: &Client) -> String {
    let asked = request.uri().path_and_query().map_or("/", |here| here.as_str());
    if request.method() == Method::GET {
        return asked.to_owned();
    }
    request
        .headers()
        .get(REFERER)
        .and_then(|before| before.to_str().ok()?.strip_prefix(client.origin.as_str()))
        .filter(|path| path.starts_with('/'))
        .unwrap_or(asked)
        .to_owned()
}
