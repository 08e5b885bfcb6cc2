//! Forms and edits as they come in: bodies of bounded size, read into structs that keep the raw text, so that a refused
//! form can be shown again as it was typed.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest, dev, web};
use serde::de::DeserializeOwned;

use super::error::AppError;
use crate::domain::typed_fields::TypedFields;

/// The largest body a form or an edit may have: far above what our longest form holds.
pub const BODY_MAX: usize = 256 * 1024;

/// An urlencoded form. Give the struct `#[serde(default)]` and `String` fields: what is missing is empty.
#[derive(Debug)]
pub struct Form<T>(pub T);

/// An urlencoded form with fields that are known only while running, in the order sent.
#[derive(Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

/// A JSON body.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl Fields {
    /// The first value of a field, or nothing typed.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }
}

impl From<Fields> for TypedFields {
    fn from(fields: Fields) -> Self {
        fields.0.into()
    }
}

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, AppError>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = AppError;
    type Future = Reading<Form<T>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let body = body(request, payload, "application/x-www-form-urlencoded");
        Box::pin(async move {
            let read = serde_html_form::from_bytes(&body.await?);
            read.map(Form).map_err(|_| AppError::BadRequest)
        })
    }
}

impl FromRequest for Fields {
    type Error = AppError;
    type Future = Reading<Fields>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let form = Form::<Vec<(String, String)>>::from_request(request, payload);
        Box::pin(async move { Ok(Fields(form.await?.0)) })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = AppError;
    type Future = Reading<Json<T>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let body = body(request, payload, "application/json");
        Box::pin(async move {
            serde_json::from_slice(&body.await?)
                .map(Json)
                .map_err(|_| AppError::BadRequest)
        })
    }
}

fn body(request: &HttpRequest, payload: &mut dev::Payload, kind: &'static str) -> Reading<Bytes> {
    let right_kind = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|given| given.to_str().ok())
        .is_some_and(|given| {
            given
                .split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .eq_ignore_ascii_case(kind)
        });
    let payload = web::Payload::from_request(request, payload);
    Box::pin(async move {
        let body = payload
            .await
            .map_err(|_| AppError::BadRequest)?
            .to_bytes_limited(BODY_MAX)
            .await
            .map_err(|_| AppError::TooLarge)?
            .map_err(|_| AppError::BadRequest)?;
        // An empty form has no kind.
        if right_kind || body.is_empty() {
            Ok(body)
        } else {
            Err(AppError::BadRequest)
        }
    })
}
