//! Pure types and rules: no I/O, no clock, no randomness, no language. Everything a rule needs is an argument.

pub mod account;
pub mod action_plan;
pub mod actor_group;
pub mod answer;
pub mod answering;
pub mod answers_file;
pub mod code;
pub mod comment;
pub mod discussion;
pub mod event;
pub mod flaw;
pub mod ids;
pub mod instrument;
pub mod joint_view;
pub mod language;
pub mod mark;
pub mod mode;
pub mod news;
pub mod paper;
pub mod participant;
pub mod permission;
pub mod questionnaire;
pub mod region;
pub mod results;
pub mod round;
pub mod second_vote;
pub mod site;
pub mod subject;
pub mod text;
pub mod workshop;

pub use actor_group::ActorGroup;
pub use flaw::{Flaw, Flaws};
pub use instrument::{Criterion, CriterionId, Instrument, InstrumentId, PerLanguage, Scale, Theme, ThemeId};
pub use language::Language;
pub use mode::Mode;
pub use subject::SubjectKind;
