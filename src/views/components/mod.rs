//! What can be seen, one thing per file. A component takes values and gives markup; it never loads and never decides.
//!
//! Texts come in from the caller: a struct takes a [`Text`] (`msg::x(l).into()`, `name.into()`), a function anything
//! renderable (`msg::x(l)`, `&name`, markup). A component that has words of its own takes the language first. Structs
//! have defaults: `..Default::default()`.

use std::borrow::Cow;

/// A text in a component's struct: a fixed message, a borrowed name or an owned sentence, each with `.into()`.
pub type Text<'a> = Cow<'a, str>;

pub mod badge;
pub mod breadcrumbs;
pub mod button;
pub mod card;
pub mod choice;
pub mod copy_field;
pub mod data_table;
pub mod date_field;
pub mod definitions;
pub mod disclosure;
pub mod empty_state;
pub mod error_summary;
pub mod field;
pub mod figure;
pub mod form;
pub mod icon;
pub mod levels;
pub mod live;
pub mod notice;
pub mod page_head;
pub mod progress;
pub mod qr;
pub mod readiness;
pub mod select;
pub mod stat;
pub mod tabs;
pub mod text_area;
pub mod text_field;

pub use badge::badge;
pub use breadcrumbs::breadcrumbs;
pub use button::{Weight, button, button_row, button_saying, link_button, post_button, print_button};
pub use card::{Card, card, panel, tiles};
pub use choice::{Choice, ChoiceGroup, checkbox, checkbox_group, radio_group};
pub use copy_field::{CopyField, copy_field};
pub use data_table::{Column, DataTable, data_table, stacking_table};
pub use date_field::date_field;
pub use definitions::definitions;
pub use disclosure::disclosure;
pub use empty_state::empty_state;
pub use error_summary::error_summary;
pub use field::{Field, Kind, Width};
pub use figure::figure;
pub use form::{form, form_group, search_form};
pub use icon::{Icon, icon};
pub use levels::{Level, Levels, levels};
pub use live::{live_newer, live_state};
pub use notice::{Tone, notice};
pub use page_head::{PageHead, page_head, section};
pub use progress::progress;
pub use qr::qr;
pub use readiness::{Readiness, readiness};
pub use select::{Select, select};
pub use stat::{stat, stats};
pub use tabs::{Tab, tabs};
pub use text_area::{TextArea, text_area};
pub use text_field::text_field;
