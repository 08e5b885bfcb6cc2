//! What an address asks for beyond its path. A parameter that is not described is refused, not passed over: a misspelt
//! filter would give everything and seem to work.

use std::collections::HashSet;
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::openapi::{RefOr, Schema};

use crate::domain::Language;
use crate::web::error::AppError;

/// The parameters of an address, read into the type that also describes them; their values are read with [`value`].
#[derive(Debug)]
pub struct ApiQuery<T>(pub T);

/// An address that asks for nothing.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Nothing {}

/// Every address takes this one.
pub const LANGUAGE: &str = "lang";

impl<T: DeserializeOwned + IntoParams> FromRequest for ApiQuery<T> {
    type Error = AppError;
    type Future = Ready<Result<ApiQuery<T>, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        ready(read(request.query_string()).map(ApiQuery))
    }
}

fn read<T: DeserializeOwned + IntoParams>(query: &str) -> Result<T, AppError> {
    let given: Vec<(String, String)> = serde_html_form::from_str(query).map_err(|_| AppError::BadRequest)?;
    let described = T::into_params(|| Some(ParameterIn::Query));
    let mut seen = HashSet::new();
    for (name, value) in &given {
        let parameter = described.iter().find(|parameter| parameter.name == *name);
        let fine = match name.as_str() {
            LANGUAGE => Language::ALL.into_iter().any(|language| language.code() == value),
            // An empty filter would be read as none, and give everything.
            _ if value.is_empty() => false,
            _ => parameter.is_some(),
        };
        let again = !seen.insert(name);
        if !fine || again && !parameter.is_some_and(is_list) {
            return Err(AppError::Parameter(name.clone()));
        }
    }
    serde_html_form::from_str(query).map_err(|_| AppError::BadRequest)
}

/// Whether a parameter may be given several times.
fn is_list(parameter: &Parameter) -> bool {
    matches!(parameter.schema, Some(RefOr::T(Schema::Array(_))))
}

/// A parameter's value, read; none where it was left out.
///
/// # Errors
/// [`AppError::Parameter`] where it cannot be read.
pub fn value<T>(name: &str, given: Option<&str>, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, AppError> {
    match given {
        None => Ok(None),
        Some(text) => parse(text)
            .map(Some)
            .ok_or_else(|| AppError::Parameter(name.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, IntoParams)]
    struct Filter {
        region: Option<String>,
        #[serde(default)]
        round: Vec<String>,
    }

    fn refused(query: &str) -> Option<String> {
        match read::<Filter>(query) {
            Ok(_) => None,
            Err(AppError::Parameter(name)) => Some(name),
            Err(error) => Some(error.to_string()),
        }
    }

    #[test]
    fn what_is_not_described_or_stands_twice_is_refused() {
        for fine in ["", "region=17", "lang=sv&region=17", "round=1&round=2"] {
            assert_eq!(refused(fine), None, "{fine}");
        }
        for (query, told) in [
            ("regions=17", "regions"),
            ("lang=de", "lang"),
            ("lang=", "lang"),
            ("region=", "region"),
            ("round=1&round=", "round"),
            ("region=17&region=15", "region"),
            ("round=1&round=2&region=17&region=17", "region"),
            ("lang=sv&lang=sv", "lang"),
        ] {
            assert_eq!(refused(query).as_deref(), Some(told), "{query}");
        }
        let filter: Filter = read("round=1&region=17&round=2").unwrap();
        assert_eq!((filter.region.as_deref(), filter.round.len()), (Some("17"), 2));
    }

    #[test]
    fn a_value_is_read_or_named_as_unreadable() {
        let number = |text: &str| text.parse::<u8>().ok();
        assert_eq!(value("limit", Some("5"), number).unwrap(), Some(5));
        assert_eq!(value("limit", None, number).unwrap(), None);
        let refused = value("limit", Some("x"), number);
        assert!(matches!(refused, Err(AppError::Parameter(name)) if name == "limit"));
    }
}
