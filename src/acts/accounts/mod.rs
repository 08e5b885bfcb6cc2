//! One's own account: signing in and out, the first page, name and language, password, sessions, and the first account of
//! all.

mod home;
mod own;
mod password;
mod sessions;
mod setup;
mod sign_in;

pub use super::newcomers::Beginning;
pub use home::{Home, home};
pub use own::{OwnAccount, change_own, own};
pub use password::{change_password, choose_password, opened_by};
pub use sessions::{SignedIn, end_other_sessions, end_session, find_signed_in};
pub use setup::{FirstAdminIds, is_setup_open, renew_setup_link, set_up};
pub use sign_in::{sign_in, sign_out};
