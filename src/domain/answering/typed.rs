//! A theme's page that comes in as a form, from a browser without scripts: which fields differ from what the page showed,
//! and what becomes of each beside what is stored by now.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use super::Stop;
use crate::domain::answer::{Answer, Change, Edit, EditRule, Field, Stamp, parse_change};
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::CriterionId;
use crate::domain::target_timing::TargetTiming;
use crate::domain::typed_fields::TypedFields;

/// A field whose value differs from what the page showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchedField {
    /// Its name in the form.
    pub name: String,
    /// Whose field it is.
    pub criterion: CriterionId,
    /// What is asked for.
    pub change: Change,
    /// As it was typed.
    pub value: String,
    /// The edit whose value the page showed; empty for none.
    pub revision: String,
}

/// What becomes of a touched field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// It says what is stored already.
    Already,
    /// It is to be stored.
    Edit(Edit),
    /// Somebody has changed the field since the page was shown.
    Clash(Clash),
}

/// A field that was answered elsewhere while the page was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Its name in the form.
    pub name: String,
    /// Which part of the answer it is.
    pub field: Field,
    /// What is stored now, as forms send it; empty for nothing.
    pub saved: String,
}

/// What of a page's form was not stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unstored {
    /// What was typed, by field name.
    pub typed: HashMap<String, String>,
    /// Fields that hold a newer value than the page showed.
    pub clashes: Vec<Clash>,
    /// Fields whose value was refused.
    pub refused: Vec<(String, EditRule)>,
}

/// The fields of a page's form that the participant has changed; untouched ones are no edits.
///
/// # Errors
/// Where any value breaks a rule, all that were touched, and the rules.
pub fn touched(targets: TargetTiming, stop: &Stop<'_>, typed: &TypedFields) -> Result<Vec<TouchedField>, Unstored> {
    let mut found = Vec::new();
    let mut unstored = Unstored::default();
    for criterion in &stop.theme.criteria {
        for field in fields_of(stop) {
            let name = field.name_for(&criterion.id);
            let value = if typed.get("clear") == name {
                ""
            } else {
                typed.get(&name)
            };
            let value = value.replace("\r\n", "\n");
            // A comment's line ends are the browser's own.
            if value.trim() == typed.get(&format!("was.{name}")).replace("\r\n", "\n").trim() {
                continue;
            }
            match parse_change(criterion, targets, field.code(), &value) {
                Ok(change) => found.push(TouchedField {
                    criterion: criterion.id.clone(),
                    change,
                    revision: typed.get(&format!("rev.{name}")).to_owned(),
                    name: name.clone(),
                    value: value.clone(),
                }),
                Err(rule) => unstored.refused.push((name.clone(), rule)),
            }
            unstored.typed.insert(name, value);
        }
    }
    if unstored.refused.is_empty() {
        Ok(found)
    } else {
        Err(unstored)
    }
}

fn fields_of(stop: &Stop<'_>) -> Vec<Field> {
    let asked = stop.asks.iter().map(|asked| match asked {
        AskedState::Current => Field::Current,
        AskedState::Target => Field::Target,
    });
    asked.chain((!stop.is_second_walk).then_some(Field::Comment)).collect()
}

impl TouchedField {
    /// Holds the field against what is stored of its criterion. `edit_id` is fresh.
    pub fn settle(&self, stored: &Answer, now: Timestamp, edit_id: Uuid) -> Settled {
        let field = self.change.field();
        let saved = stored.code(field);
        if saved == self.value {
            return Settled::Already;
        }
        let stamp = stored.stamp(field);
        if stamp.map(|stamp| stamp.edit_id.to_string()).unwrap_or_default() != self.revision {
            return Settled::Clash(Clash {
                name: self.name.clone(),
                field,
                saved,
            });
        }
        Settled::Edit(Edit {
            criterion: self.criterion.clone(),
            change: self.change.clone(),
            stamp: Stamp::after(stamp, now, edit_id),
        })
    }
}

impl Unstored {
    /// Fields that clash, with what was typed in them alone.
    pub fn clashing(touched: &[TouchedField], clashes: Vec<Clash>) -> Unstored {
        let typed = touched
            .iter()
            .filter(|field| clashes.iter().any(|clash| clash.name == field.name))
            .map(|field| (field.name.clone(), field.value.clone()))
            .collect();
        Unstored {
            typed,
            clashes,
            refused: Vec::new(),
        }
    }

    /// All that was touched, since no edit is taken at all.
    pub fn refused(touched: Vec<TouchedField>, rule: EditRule) -> Unstored {
        Unstored {
            refused: touched.iter().map(|field| (field.name.clone(), rule)).collect(),
            typed: touched.into_iter().map(|field| (field.name, field.value)).collect(),
            clashes: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::choice::Choice;
    use crate::domain::instrument::{Instrument, Scale, sample};

    fn instrument() -> Instrument {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 5],
        };
        sample(scale, &[("alku", &["a", "b"])])
    }

    fn stop(instrument: &Instrument) -> Stop<'_> {
        Stop {
            number: 1,
            theme: &instrument.themes[0],
            theme_number: 1,
            asks: &[AskedState::Current],
            is_second_walk: false,
        }
    }

    fn typed(fields: &[(&str, &str)]) -> TypedFields {
        TypedFields::from(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn only_what_differs_from_the_page_is_touched() {
        let instrument = instrument();
        let form = typed(&[
            ("current.alku.a", "3"),
            ("was.current.alku.a", "3"),
            ("current.alku.b", "4"),
            ("rev.current.alku.b", "x"),
            ("comment.alku.a", "yksi\r\nkaksi"),
            ("was.comment.alku.a", "yksi\nkaksi "),
        ]);
        let found = touched(TargetTiming::WithCurrent, &stop(&instrument), &form).unwrap();
        let names: Vec<_> = found.iter().map(|field| (&*field.name, &*field.revision)).collect();
        assert_eq!(names, [("current.alku.b", "x")]);
        let cleared = typed(&[
            ("clear", "current.alku.a"),
            ("current.alku.a", "3"),
            ("was.current.alku.a", "3"),
        ]);
        let found = touched(TargetTiming::WithCurrent, &stop(&instrument), &cleared).unwrap();
        assert_eq!(found[0].change, Change::Current(None));
    }

    #[test]
    fn one_value_that_cannot_be_read_keeps_back_all() {
        let instrument = instrument();
        let form = typed(&[("current.alku.a", "9"), ("current.alku.b", "4")]);
        let unstored = touched(TargetTiming::WithCurrent, &stop(&instrument), &form).unwrap_err();
        assert_eq!(unstored.refused, [("current.alku.a".to_owned(), EditRule::NotAChoice)]);
        assert_eq!(unstored.typed.len(), 2);
    }

    #[test]
    fn what_somebody_changed_meanwhile_is_a_clash_and_the_same_value_is_none() {
        let (earlier, fresh) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let now = Timestamp::from_second(10).unwrap();
        let mut stored = Answer::default();
        stored.apply(&Edit {
            criterion: CriterionId::new("alku.a"),
            change: Change::Current(Some(Choice::Level(2))),
            stamp: Stamp {
                edited_at: Timestamp::from_second(20).unwrap(),
                edit_id: earlier,
            },
        });
        let field = |value: &str, revision: &str| TouchedField {
            name: "current.alku.a".to_owned(),
            criterion: CriterionId::new("alku.a"),
            change: Change::Current(Choice::parse(value)),
            value: value.to_owned(),
            revision: revision.to_owned(),
        };
        assert_eq!(field("2", "").settle(&stored, now, fresh), Settled::Already);
        let Settled::Clash(clash) = field("3", "").settle(&stored, now, fresh) else {
            panic!("a clash");
        };
        assert_eq!(clash.saved, "2");
        let Settled::Edit(edit) = field("3", &earlier.to_string()).settle(&stored, now, fresh) else {
            panic!("an edit");
        };
        assert!(
            stored.apply(&edit),
            "it comes after what the page showed, whatever the clocks say"
        );
    }
}
