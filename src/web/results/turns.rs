//! Turns at work that takes a processor for long: answers come first, however many ask for pictures and files. Those who
//! work with rounds, those who came by a link and the public each wait among themselves, and nobody waits for two turns.

use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use crate::domain::sharing::Outsiders;
use crate::web::error::AppError;

/// So many at once, and how long one more may wait.
pub struct Turns {
    free: Semaphore,
    patience: Duration,
}

/// Pictures turned into pixels for those who work with rounds: tens of milliseconds each.
pub static PAINTERS: Turns = Turns::new(2, 10);
/// Workbooks, slides and archives for them: one with all pictures takes half a second.
pub static MAKERS: Turns = Turns::new(1, 20);
/// Pictures and files for those who came by a link.
static BY_LINK: Turns = Turns::new(1, 20);
/// Pictures and files for the public.
static EVERYONE: Turns = Turns::new(1, 20);

impl Turns {
    const fn new(at_once: usize, seconds: u64) -> Turns {
        Turns {
            free: Semaphore::const_new(at_once),
            patience: Duration::from_secs(seconds),
        }
    }

    /// Those among which people without an account wait.
    pub fn of(who: Outsiders) -> &'static Turns {
        match who {
            Outsiders::ByLink => &BY_LINK,
            Outsiders::Everyone => &EVERYONE,
        }
    }

    /// One's turn, until it is dropped.
    ///
    /// # Errors
    /// [`AppError::Busy`] when it does not come in time.
    pub async fn take(&self) -> Result<SemaphorePermit<'_>, AppError> {
        timeout(self.patience, self.free.acquire())
            .await
            .map_err(|_| AppError::Busy)?
            .map_err(|_| AppError::Busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn the_public_holds_up_nobody_else() {
        let turns = [
            Turns::of(Outsiders::Everyone),
            Turns::of(Outsiders::ByLink),
            &MAKERS,
            &PAINTERS,
        ];
        let mut taken = Vec::new();
        for own in turns {
            taken.push(own.take().await.unwrap());
        }
        assert_eq!(taken.len(), 4, "each has a turn while the others have theirs");
    }

    #[actix_web::test]
    async fn whose_turn_does_not_come_is_told_so() {
        let turns = Turns::new(1, 0);
        let held = turns.take().await.unwrap();
        assert!(matches!(turns.take().await, Err(AppError::Busy)));
        drop(held);
        assert!(turns.take().await.is_ok());
    }
}
