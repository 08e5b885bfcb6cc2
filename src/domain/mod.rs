//! Pure types and rules: no I/O, no clock, no randomness, no language. Everything a rule needs is an argument.

// The ground: terms that many nouns use. They know no noun.
pub mod actor_group;
pub mod anonymity;
pub mod asked_state;
pub mod choice;
pub mod code;
pub mod disclosure;
pub mod flaw;
pub mod ids;
pub mod joint_levels;
pub mod language;
pub mod mark;
pub mod mode;
pub mod password;
pub mod region;
pub mod round_state;
pub mod subject;
pub mod target_timing;
pub mod text;
pub mod typed_fields;

// The nouns. They know the ground, and each other by the face only.
pub mod account;
pub mod action_plan;
pub mod answer;
pub mod answering;
pub mod answers_file;
pub mod api_token;
pub mod comment;
pub mod discussion;
pub mod event;
pub mod instrument;
pub mod invitation;
pub mod joint_view;
pub mod news;
pub mod paper;
pub mod participant;
pub mod people;
pub mod permission;
pub mod placed_round;
pub mod questionnaire;
pub mod results;
pub mod round;
pub mod second_vote;
pub mod sharing;
pub mod site;
pub mod tellable_comparison;
pub mod tellable_round;
pub mod workshop;

pub use actor_group::ActorGroup;
pub use flaw::{Flaw, Flaws};
pub use instrument::{Criterion, CriterionId, Instrument, InstrumentId, PerLanguage, Scale, Theme, ThemeId};
pub use language::Language;
pub use mode::Mode;
pub use subject::SubjectKind;
