//! A paper answer as a facilitator types it in: one or two signs for each choice, everything at once.

use super::answer::{COMMENT_MAX, Change, Field, parse_change};
use super::answers_file::FiledAnswer;
use super::choice::Choice;
use super::flaw::{Flaw, Flaws};
use super::instrument::{Criterion, Instrument};
use super::participant::{ParticipantFacts, TypedFacts};
use super::round::Round;
use super::typed_fields::TypedFields;

/// What a sheet of paper says, as it was typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperAnswer {
    /// Who filled it in.
    pub facts: ParticipantFacts,
    /// Of the criteria where anything was written; never empty.
    pub answers: Vec<FiledAnswer>,
}

impl PaperAnswer {
    /// Reads a whole form of `round`, whose fields [`Field::name_for`] names.
    ///
    /// # Errors
    /// Every flaw at once; [`Flaw::Missing`] under the first choice when the paper says nothing at all.
    pub fn parse(round: &Round, instrument: &Instrument, typed: &TypedFields) -> Result<PaperAnswer, Flaws> {
        let typed = |name: &str| typed.get(name);
        let typed_facts = TypedFacts {
            group: typed("group").to_owned(),
            team_size: typed("team_size").to_owned(),
            // A name on paper would tell whoever types it in whose answers these are.
            name: String::new(),
            organisation: typed("organisation").to_owned(),
        };
        let (facts, mut flaws) = match ParticipantFacts::parse(round, &typed_facts) {
            Ok(facts) => (Some(facts), Flaws::new()),
            Err(flaws) => (None, flaws),
        };
        let asks_target = round.settings.targets.of_participants();
        let mut answers = Vec::new();
        for criterion in round.themes_in(instrument).flat_map(|theme| &theme.criteria) {
            let mut choice = |field: Field| {
                let name = field.name_for(&criterion.id);
                let read = read_choice(criterion, field, typed(&name));
                flaws.take(&name, read).flatten()
            };
            let current = choice(Field::Current);
            let target = if asks_target { choice(Field::Target) } else { None };
            let name = Field::Comment.name_for(&criterion.id);
            let text = typed(&name);
            let comment = flaws.take(&name, read_comment(criterion, round, text)).flatten();
            if current.is_some() || target.is_some() || comment.is_some() {
                answers.push(FiledAnswer {
                    criterion: criterion.id.clone(),
                    current,
                    // Not applicable covers both.
                    target: target.filter(|_| current != Some(Choice::NotApplicable)),
                    comment,
                });
            }
        }
        if answers.is_empty()
            && flaws.is_empty()
            && let Some(first) = round.criteria_in(instrument).first()
        {
            flaws.add(Field::Current.name_for(first), Flaw::Missing);
        }
        match facts {
            Some(facts) if flaws.is_empty() => Ok(PaperAnswer { facts, answers }),
            _ => Err(flaws),
        }
    }
}

/// Reads what stands in the field of one choice: a level, `0` or `x` for *cannot say*, `-` for *not applicable*, nothing for
/// no answer. Where the scale itself begins at 0, `0` is its level.
///
/// # Errors
/// [`Flaw::NotInRange`] for anything that is no choice, [`Flaw::NotAChoice`] for one that the criterion does not offer.
pub fn read_choice(criterion: &Criterion, field: Field, text: &str) -> Result<Option<Choice>, Flaw> {
    let scale = &criterion.scale;
    let choice = match text.trim() {
        "" => return Ok(None),
        "x" | "X" => Choice::CannotSay,
        "0" if !scale.contains(0) => Choice::CannotSay,
        "-" | "–" | "−" => Choice::NotApplicable,
        number => match number.parse() {
            Ok(level) if scale.contains(level) => Choice::Level(level),
            _ => {
                return Err(Flaw::NotInRange {
                    min: i64::from(scale.min),
                    max: i64::from(scale.max),
                });
            }
        },
    };
    let offered = match choice {
        Choice::Level(_) => true,
        Choice::CannotSay => criterion.allows_cannot_say,
        Choice::NotApplicable => criterion.allows_not_applicable && field == Field::Current,
    };
    if offered {
        Ok(Some(choice))
    } else {
        Err(Flaw::NotAChoice)
    }
}

fn read_comment(criterion: &Criterion, round: &Round, text: &str) -> Result<Option<String>, Flaw> {
    match parse_change(criterion, round.settings.targets, Field::Comment.code(), text) {
        Ok(Change::Comment(comment)) => Ok(comment),
        Ok(Change::Current(_) | Change::Target(_)) | Err(_) => Err(Flaw::TooLong { max: COMMENT_MAX }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::instrument::{Scale, sample};

    fn criterion(min: i32) -> Criterion {
        let scale = Scale {
            min,
            max: 5,
            anchors: vec![min, 5],
        };
        sample(scale, &[("viestinta", &["kanavat"])]).themes[0].criteria[0].clone()
    }

    #[test]
    fn one_sign_is_one_choice() {
        let mut asked = criterion(1);
        (asked.allows_cannot_say, asked.allows_not_applicable) = (true, true);
        let range = Flaw::NotInRange { min: 1, max: 5 };
        let cases = [
            ("", Ok(None)),
            (" 3 ", Ok(Some(Choice::Level(3)))),
            ("0", Ok(Some(Choice::CannotSay))),
            ("X", Ok(Some(Choice::CannotSay))),
            ("-", Ok(Some(Choice::NotApplicable))),
            ("6", Err(range.clone())),
            ("kolme", Err(range.clone())),
            ("3-", Err(range)),
        ];
        for (text, expected) in cases {
            assert_eq!(read_choice(&asked, Field::Current, text), expected, "{text:?}");
        }
        assert_eq!(read_choice(&asked, Field::Target, "-"), Err(Flaw::NotAChoice));
        asked.allows_cannot_say = false;
        assert_eq!(read_choice(&asked, Field::Current, "0"), Err(Flaw::NotAChoice));
        assert_eq!(
            read_choice(&criterion(0), Field::Current, "0"),
            Ok(Some(Choice::Level(0)))
        );
    }
}
