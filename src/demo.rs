//! `arviointi demo`: a believable service to look around in. It fills an empty SQLite database of its own, and touches no
//! other.

use std::net::TcpListener;
use std::sync::Arc;

use crate::app::{self, Application, StartError};
use crate::clock::Clock;
use crate::config::Settings;

mod answering;
mod chance;
mod claim;
mod commenting;
mod content;
mod discussing;
mod filling;
mod joining;
mod past;
mod people;
mod refused;
mod round;
mod welcome;

pub use refused::Refused;
pub use welcome::Welcome;

use claim::{Claimed, claim, note_filled};
use content::Content;
use past::Past;

/// Prepares the demo's database, filling it the first time, and binds the service around it; tells what to open.
///
/// # Errors
/// [`Refused`].
pub async fn build(settings: Settings, clock: Clock) -> Result<(Application, Welcome), Refused> {
    let content = Arc::new(Content::read().map_err(Refused::Content)?);
    // An address that is taken is told before anything is touched: there may be another demo that just fills this file.
    let is_free = TcpListener::bind(settings.bind).map(drop);
    is_free.map_err(|error| StartError::Bind(settings.bind, error))?;
    let database = settings.database.clone();
    let claimed = claim(&database)?;
    let db = app::prepare(&settings, &clock).await?;
    let public_url = settings.public_url.clone();
    let application = Application::on(db, settings, clock)?;
    match claimed {
        Claimed::Filled => {}
        Claimed::Empty => {
            let filled = filling::fill(&Past::new(&application.shared.acts, &content)).await;
            filled.map_err(|error| Refused::Content(error.to_string()))?;
            note_filled(&database)?;
        }
    }
    let url = match public_url {
        Some(url) => url.as_str().to_owned(),
        None => format!("http://{}", application.address),
    };
    let welcome = Welcome::of(&content, url).map_err(Refused::Content)?;
    Ok((application, welcome))
}
