//! Passwords: argon2id, off the threads that answer requests, a few at a time, and as slow for an unknown address as for
//! a known one.

use std::sync::{Arc, OnceLock};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::keys;

/// How many are hashed at once: each takes the memory of [`PasswordCost`].
const AT_ONCE: usize = 4;

/// What hashing a password costs (argon2id). The default is OWASP's first choice of 2024: 19 MiB, two passes, one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl Default for PasswordCost {
    fn default() -> Self {
        PasswordCost {
            memory_kib: 19 * 1024,
            passes: 2,
        }
    }
}

/// Why a password could not be hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HashFault {
    /// The service is about to end.
    Closed,
    /// A fault of ours, for the log.
    Broken(String),
}

impl std::fmt::Display for HashFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            HashFault::Closed => f.write_str("no password is hashed any more"),
            HashFault::Broken(cause) => f.write_str(cause),
        }
    }
}

impl std::error::Error for HashFault {}

/// Hashes passwords and compares them.
#[derive(Clone)]
pub struct Passwords {
    cost: PasswordCost,
    places: Arc<Semaphore>,
    /// Compared with when there is no account, so that the answer takes as long.
    nobodys: Arc<OnceLock<String>>,
}

impl Passwords {
    /// At this cost.
    pub fn new(cost: PasswordCost) -> Passwords {
        Passwords {
            cost,
            places: Arc::new(Semaphore::new(AT_ONCE)),
            nobodys: Arc::default(),
        }
    }

    /// What is stored of a password.
    ///
    /// # Errors
    /// [`HashFault`] when hashing fails.
    pub async fn hash(&self, password: &str) -> Result<String, HashFault> {
        let (cost, password) = (self.cost, password.to_owned());
        self.aside(move || hash(cost, &password)).await?
    }

    /// Whether the password is the one `stored`; never, where nothing is stored.
    ///
    /// # Errors
    /// [`HashFault`] when hashing fails.
    pub async fn is_right(&self, password: &str, stored: Option<String>) -> Result<bool, HashFault> {
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

    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashFault> {
        let _place = self.places.acquire().await.map_err(|_| HashFault::Closed)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| HashFault::Broken("hashing a password panicked".to_owned()))
    }
}

fn hash(cost: PasswordCost, password: &str) -> Result<String, HashFault> {
    let broken = |error: &dyn std::fmt::Display| HashFault::Broken(format!("argon2: {error}"));
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
