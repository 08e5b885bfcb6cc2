//! The description of the interface (OpenAPI 3.1), made from the types and handlers that answer.

use actix_web::HttpRequest;
use utoipa::Modify;
use utoipa::openapi::header::Header;
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Required, Response, ResponseBuilder};

use super::query::{ApiQuery, LANGUAGE, Nothing};
use super::{problem, reply};
use crate::domain::Language;
use crate::web::Answer;

/// Makes the description of the handlers that are served.
macro_rules! described {
    ($($room:ident :: $handler:ident),+) => {
        #[derive(utoipa::OpenApi)]
        #[openapi(
            info(
                title = "Perhekeskusarviointi",
                version = "1",
                description = "Reads regions, sites, closed assessment rounds and their results. \
                               Make a token on the page of your account; it reads what you may read.",
                license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
            ),
            servers((url = "/")),
            security(("bearer" = []), ("basic" = [])),
            paths($($room::$handler),+),
            components(schemas(problem::ProblemDetails)),
            modifiers(&Finish),
            tags(
                (name = "Places", description = "Regions, family centres and meeting places"),
                (name = "Rounds", description = "Closed assessment rounds"),
                (name = "Results", description = "Figures, with small groups hidden"),
                (name = "Description", description = "What is served here"),
            ),
        )]
        pub struct Described;
    };
}
pub(super) use described;

/// What is the same everywhere, said once: how one signs in, the language, what may go wrong, and that every field of an
/// answer is always there, null or not.
pub struct Finish;

impl Modify for Finish {
    fn modify(&self, openapi: &mut OpenApi) {
        let components = openapi.components.get_or_insert_with(Default::default);
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        let basic = SecurityScheme::Http(Http::new(HttpAuthScheme::Basic));
        components.add_security_scheme("bearer", bearer);
        components.add_security_scheme("basic", basic);
        for (name, schema) in &mut components.schemas {
            // A problem names a parameter only where one is at fault.
            if let RefOr::T(Schema::Object(object)) = schema
                && name != "ProblemDetails"
            {
                object.required = object.properties.keys().cloned().collect();
            }
        }
        for (path, item) in &mut openapi.paths.paths {
            if let Some(operation) = &mut item.get {
                finish(path, operation);
            }
        }
    }
}

fn finish(path: &str, operation: &mut Operation) {
    let is_open = operation.security.is_some();
    let languages = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .enum_values(Some(Language::ALL.map(Language::code)));
    let lang = ParameterBuilder::new()
        .name(LANGUAGE)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(
            "The language of names and sentences; without it that of `Accept-Language`, else Finnish",
        ))
        .schema(Some(languages));
    let known = ParameterBuilder::new()
        .name("If-None-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The `ETag` of an answer kept from before"))
        .schema(Some(ObjectBuilder::new().schema_type(SchemaType::Type(Type::String))));
    let parameters = operation.parameters.get_or_insert_with(Vec::new);
    parameters.extend([lang.build(), known.build()].map(RefOr::T));

    let responses = &mut operation.responses.responses;
    if let Some(RefOr::T(answer)) = responses.get_mut("200") {
        answer
            .headers
            .insert("ETag".to_owned(), header("Names this very answer"));
    }
    responses.insert(
        "304".to_owned(),
        bare("Nothing has changed since the answer that `If-None-Match` names"),
    );
    responses.insert(
        "400".to_owned(),
        refusal("A parameter was not understood; `parameter` names it").into(),
    );
    if path.contains('{') || path.contains("comparisons") {
        responses.insert(
            "404".to_owned(),
            refusal("There is no such thing, or none that this token reads").into(),
        );
    }
    if !is_open {
        let mut unknown = refusal("The token is missing, unknown, expired or revoked");
        unknown
            .headers
            .insert("WWW-Authenticate".to_owned(), header("The ways to send a token"));
        responses.insert("401".to_owned(), unknown.into());
        let mut many = refusal("Too many calls, or too many wrong tokens from this address");
        many.headers
            .insert("Retry-After".to_owned(), header("How many seconds to wait"));
        responses.insert("429".to_owned(), many.into());
    }
    let mut busy = refusal("Busy; try again");
    busy.headers
        .insert("Retry-After".to_owned(), header("How many seconds to wait"));
    responses.insert("503".to_owned(), busy.into());
}

fn refusal(description: &str) -> Response {
    ResponseBuilder::new()
        .description(description)
        .content(
            problem::MEDIA_TYPE,
            Content::new(Some(Ref::from_schema_name("ProblemDetails"))),
        )
        .build()
}

fn bare(description: &str) -> RefOr<Response> {
    ResponseBuilder::new().description(description).build().into()
}

fn header(description: &str) -> RefOr<Header> {
    let mut header = Header::new(ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)));
    header.description = Some(description.to_owned());
    RefOr::T(header)
}

/// This description
///
/// OpenAPI 3.1. It needs no token.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "description",
    tag = "Description",
    security(()),
    responses((status = 200, description = "The description", content_type = "application/json", body = Object)),
)]
pub async fn show(request: HttpRequest, _: ApiQuery<Nothing>) -> Answer {
    reply::json(&request, &<super::Described as utoipa::OpenApi>::openapi())
}
