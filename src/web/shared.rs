use crate::acts::Acts;
use crate::clock::Clock;
use crate::config::Settings;
use crate::live::Hub;

/// What every handler shares; found in a request as `web::Data<Shared>` and through [`super::Page`].
#[derive(Clone)]
pub struct Shared {
    /// What is done.
    pub acts: Acts,
    /// Whoever follows a round live.
    pub live: Hub,
    pub clock: Clock,
    pub settings: Settings,
}
