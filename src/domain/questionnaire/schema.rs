//! JSON Schema of the two kinds of files, so that editors complete and check while typing.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::structure::InstrumentFile;
use super::texts::TextsFile;
use super::{CriterionId, InstrumentId, Language, Mode, Status, SubjectKind, ThemeId, Wording};
use crate::domain::asked_state::AskedState;

/// Of `instrument.toml`.
pub fn instrument() -> Schema {
    SchemaSettings::draft07()
        .into_generator()
        .into_root_schema_for::<InstrumentFile>()
}

/// Of `fi.toml`, `sv.toml` and `en.toml`.
pub fn texts() -> Schema {
    SchemaSettings::draft07()
        .into_generator()
        .into_root_schema_for::<TextsFile>()
}

macro_rules! id_schema {
    ($name:ident, $pattern:literal) => {
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

id_schema!(InstrumentId, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
id_schema!(ThemeId, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
id_schema!(
    CriterionId,
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$"
);

macro_rules! choice_schema {
    ($name:ident) => {
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let codes: Vec<&str> = $name::ALL.into_iter().map($name::code).collect();
                json_schema!({ "type": "string", "enum": codes })
            }
        }
    };
}

choice_schema!(Status);
choice_schema!(Wording);
choice_schema!(Language);
choice_schema!(SubjectKind);
choice_schema!(Mode);
choice_schema!(AskedState);
