//! HEAD asks for what GET would tell, without the body: every page answers it, and no room needs a route for it.

use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};

/// Marks a request that was a HEAD.
struct WasHead;

/// Whether only the headers of the answer are wanted: nobody reads it.
pub fn is_head(request: &HttpRequest) -> bool {
    request.extensions().contains::<WasHead>()
}

/// Lets a HEAD find the route of its GET. The body is made, for the headers tell its length, and the server, which
/// knows what was asked, leaves it out. One that goes on without an end is dropped here: nobody waits for it.
pub async fn as_get(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let is_head = request.method() == Method::HEAD;
    if is_head {
        request.head_mut().method = Method::GET;
        request.extensions_mut().insert(WasHead);
    }
    let response = next.call(request).await?.map_into_boxed_body();
    let endless = matches!(response.response().body().size(), BodySize::Stream);
    Ok(if is_head && endless {
        response.map_body(|_, _| BoxBody::new(body::None::new()))
    } else {
        response
    })
}
