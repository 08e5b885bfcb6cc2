//! Passwords: argon2id, off the threads that answer requests, a few at a time, and as slow for an unknown address as for
//! a known one.

use std::sync::{Arc, OnceLock};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use super::error::AppError;
use crate::config::PasswordCost;
use crate::keys;

/// How many are hashed at once: each takes the memory of [`PasswordCost`].
const AT_ONCE: usize = 4;

#[derive(Clone)]
pub struct Passwords {
    cost: PasswordCost,
    places: Arc<Semaphore>,
    /// Compared with when there is no account, so that the answer takes as long.
    nobodys: Arc<OnceLock<String>>,
}

impl Passwords {
    pub fn new(cost: PasswordCost) -> Passwords {
        Passwords {
            cost,
            places: Arc::new(Semaphore::new(AT_ONCE)),
            nobodys: Arc::default(),
        }
    }

    /// # Errors
    /// [`AppError::Broken`] when hashing fails.
    pub async fn hash(&self, password: &str) -> Result<String, AppError> {
        let (cost, password) = (self.cost, password.to_owned());
        self.aside(move || hash(cost, &password)).await?
    }

    /// Whether the password is the one `stored`; never, where nothing is stored.
    ///
    /// # Errors
    /// [`AppError::Broken`] when hashing fails.
    pub async fn is_right(&self, password: &str, stored: Option<String>) -> Result<bool, AppError> {
        let (cost, password, nobodys) = (self.cost, password.to_owned(), self.nobodys.clone());
        self.aside(move || {
            let known = stored.is_some();
            let compared = match stored {
                Some(stored) => stored,
                None => match nobodys.get() {
                    Some(nobodys) => nobodys.clone(),
                    None => {
                        let made = hash(cost, &keys::fresh())?;
                        nobodys.get_or_init(|| made).clone()
                    }
                },
            };
            let right = PasswordHash::new(&compared).is_ok_and(|compared| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &compared)
                    .is_ok()
            });
            Ok(right && known)
        })
        .await?
    }

    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
        let _place = self.places.acquire().await.map_err(|_| AppError::Busy)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| AppError::Broken("hashing a password panicked".to_owned()))
    }
}

fn hash(cost: PasswordCost, password: &str) -> Result<String, AppError> {
    let broken = |error: &dyn std::fmt::Display| AppError::Broken(format!("argon2: {error}"));
    let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|error| broken(&error))?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| broken(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn only_the_right_password_is_right_and_nobody_has_one() {
        let passwords = Passwords::new(PasswordCost {
            memory_kib: 64,
            passes: 1,
        });
        let stored = passwords.hash("kolme sinistä kuppia").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
        assert!(
            passwords
                .is_right("kolme sinistä kuppia", Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(!passwords.is_right("kolme sinistä kuppi", Some(stored)).await.unwrap());
        assert!(!passwords.is_right("kolme sinistä kuppia", None).await.unwrap());
        assert!(!passwords.is_right("x", Some("no password".into())).await.unwrap());
    }
}
