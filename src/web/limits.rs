//! How often one may fail, for handlers: from where somebody tries. The limits themselves are [`crate::acts::tries`].

use std::net::IpAddr;

use super::error::AppError;
use super::page::Page;
use crate::acts::tries::{self, Trying};
use crate::{clock, keys};

pub use crate::acts::tries::Tried;

/// Somebody who tries from this address.
pub fn trying(address: IpAddr) -> Trying {
    Trying {
        address,
        ids: std::array::from_fn(|_| clock::fresh_uuid()),
        key: keys::fresh(),
    }
}

/// Whether one may try; what follows is noted with [`note_failure`] when it fails.
///
/// # Errors
/// [`AppError::TooManyTries`] over a limit.
pub async fn check(page: &Page, tried: Tried) -> Result<(), AppError> {
    Ok(tries::check(&page.acting(), tried, page.visitor().client.address).await?)
}

/// # Errors
/// What the database fails with.
pub async fn note_failure(page: &Page, tried: Tried) -> Result<(), AppError> {
    let trying = trying(page.visitor().client.address);
    Ok(tries::note(&page.acting(), tried, trying).await?)
}
