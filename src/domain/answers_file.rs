//! A file of answers collected elsewhere, as a person makes it in a spreadsheet: columns in any order, comma or
//! semicolon, UTF-8 or the Windows code page that Finnish Excel writes. Every fault is told with its line and column,
//! all of them at once.

use std::collections::HashMap;

use super::actor_group::ActorGroup;
use super::choice::Choice;
use super::instrument::{CriterionId, Instrument};
use super::round::Round;

mod column;
mod fault;
mod import;
mod reading;
mod table;

pub use column::Column;
pub use fault::{Fault, Wrong};
pub use import::{Import, Imported, KnownParticipant, Newcomer};

use reading::Reading;

/// Somebody who answered elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledParticipant {
    /// What the file calls the participant; the same key in a later file of the round is the same person.
    pub key: String,
    /// The actor group answered for.
    pub group: ActorGroup,
    /// Where the participant first appears.
    pub line: u64,
    /// What was answered.
    pub answers: Vec<FiledAnswer>,
}

/// One row: what was said of one criterion. `None` says nothing, and takes nothing back that was said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledAnswer {
    /// What it is about.
    pub criterion: CriterionId,
    /// The choice of the current state, where the file has one.
    pub current: Option<Choice>,
    /// The choice of the target state, where the file has one.
    pub target: Option<Choice>,
    /// The comment, where the file has one.
    pub comment: Option<String>,
}

/// The longest key of a participant, in characters.
pub const KEY_MAX: usize = 120;

/// Reads a whole file for `round`, participants in the order they first appear.
///
/// # Errors
/// Every fault, in the order of the lines.
pub fn read(content: &[u8], round: &Round, instrument: &Instrument) -> Result<Vec<FiledParticipant>, Vec<Fault>> {
    let (rows, faults) = table::read(content)?;
    let mut reading = Reading::of(round, instrument, faults);
    for row in &rows {
        reading.take(row);
    }
    reading.finish()
}

/// Holds the file's groups against those of earlier files.
///
/// # Errors
/// A fault for each participant whom an earlier file has in another group.
pub fn check_groups(
    participants: &[FiledParticipant],
    known: &HashMap<String, KnownParticipant>,
) -> Result<(), Vec<Fault>> {
    let faults: Vec<Fault> = participants
        .iter()
        .filter_map(|filed| match known.get(&filed.key) {
            Some(known) if known.group != filed.group => Some(Fault {
                line: filed.line,
                column: Some(Column::ActorGroup),
                wrong: Wrong::GroupDiffersFromEarlierFile {
                    key: filed.key.clone(),
                    earlier: known.group,
                },
            }),
            Some(_) | None => None,
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::JoinCode;
    use crate::domain::flaw::Flaw;
    use crate::domain::ids::{ParticipantId, RoundId, VersionId};
    use crate::domain::instrument::{Scale, sample};
    use crate::domain::mark::Mark;
    use crate::domain::region::RegionCode;
    use crate::domain::round::{Settings, Subject};
    use crate::domain::subject::SubjectKind;
    use crate::domain::target_timing::TargetTiming;

    fn round() -> (Round, Instrument) {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 3, 5],
        };
        let instrument = sample(
            scale,
            &[("viestinta", &["kanavat", "tieto"]), ("avustukset", &["ehdot"])],
        );
        let subject = Subject {
            region: RegionCode::parse("07").unwrap(),
            site: None,
            kind: SubjectKind::Region,
        };
        let period = (jiff::civil::date(2026, 11, 1), jiff::civil::date(2026, 11, 30));
        let mut settings = Settings::suggested(&instrument, subject.kind, "Alue 2026".into(), period);
        settings.themes.truncate(1);
        let created = Mark {
            by: None,
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        let id = uuid::Uuid::nil();
        let code = JoinCode::from_random([7; 8]);
        let (round_id, version) = (RoundId::from_uuid(id), VersionId::from_uuid(id));
        (
            Round::draft(round_id, subject, version, settings, code, created),
            instrument,
        )
    }

    fn read_text(text: &str) -> Result<Vec<FiledParticipant>, Vec<Fault>> {
        let (round, instrument) = round();
        read(text.as_bytes(), &round, &instrument)
    }

    fn faults(text: &str) -> Vec<(u64, Option<Column>, Wrong)> {
        let faults = read_text(text).expect_err("a file with faults");
        faults
            .into_iter()
            .map(|fault| (fault.line, fault.column, fault.wrong))
            .collect()
    }

    const HEAD: &str = "participant,actor_group,criterion,current,target,comment\n";

    #[test]
    fn a_file_reads_the_same_however_excel_wrote_it() {
        let plain =
            format!("{HEAD}p1,ngo,viestinta.kanavat,3,cannot_say,\"Hyvä, näin\"\np2,county,viestinta.tieto,,4,\n");
        let expected = read_text(&plain).unwrap();
        assert_eq!(expected.len(), 2);
        assert_eq!(
            expected[0].answers,
            [FiledAnswer {
                criterion: CriterionId::new("viestinta.kanavat"),
                current: Some(Choice::Level(3)),
                target: Some(Choice::CannotSay),
                comment: Some("Hyvä, näin".into()),
            }]
        );

        let excel = "comment;target;current;criterion;Actor_Group;participant;\r\n\
                     \"Hyvä, näin\";Cannot_say;3,0;viestinta.kanavat;NGO; p1 ;\r\n\
                     ;4;;viestinta.tieto;county;p2;\r\n;;;;;;\r\n";
        let (round, instrument) = round();
        let windows: Vec<u8> = excel
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of the code page"))
            .collect();
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(excel.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for content in [
            excel.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", excel.as_bytes()].concat(),
            windows,
            utf16,
            excel.replace("\r\n", "\r").into_bytes(),
        ] {
            assert_eq!(read(&content, &round, &instrument).unwrap(), expected);
        }
    }

    #[test]
    fn not_applicable_covers_both_states() {
        let rows = format!(
            "{HEAD}p1,ngo,viestinta.kanavat,not_applicable,,\np2,ngo,viestinta.kanavat,,not_applicable,\n\
             p3,ngo,viestinta.kanavat,not_applicable,not_applicable,\n"
        );
        for participant in read_text(&rows).unwrap() {
            let answer = &participant.answers[0];
            assert_eq!((answer.current, answer.target), (Some(Choice::NotApplicable), None));
        }
        let beside =
            format!("{HEAD}p1,ngo,viestinta.kanavat,2,not_applicable,\np2,ngo,viestinta.kanavat,not_applicable,3,\n");
        let wrong = Wrong::NotApplicableBesideAnother;
        assert_eq!(
            faults(&beside),
            [
                (2, Some(Column::Target), wrong.clone()),
                (3, Some(Column::Target), wrong)
            ]
        );
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let text = format!(
            "{HEAD}\n\
             ,ngo,viestinta.kanavat,3,4,\n\
             p1,kunta,viestinta.kanavat,3,4,\n\
             p1,ngo,viestinta.puuttuu,6,4,\n\
             p1,ngo,avustukset.ehdot,3,4,\n\
             p1,ngo,viestinta.kanavat,6,\"2,5\",\"two\nlines\"\n\
             p1,ngo,viestinta.kanavat,3,4,\n\
             p1,county,viestinta.tieto,3,4,\n\
             p1,ngo,viestinta.tieto,3,4,a,b\n"
        );
        let found = faults(&text);
        let places: Vec<(u64, Option<Column>)> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
        assert_eq!(
            places,
            [
                (3, Some(Column::Participant)),
                (4, Some(Column::ActorGroup)),
                (5, Some(Column::Criterion)),
                (6, Some(Column::Criterion)),
                (7, Some(Column::Current)),
                (7, Some(Column::Target)),
                (9, Some(Column::Criterion)),
                (10, Some(Column::ActorGroup)),
                (11, None),
            ],
            "{found:?}"
        );
        assert_eq!(found[0].2, Wrong::Key(Flaw::Missing));
        assert_eq!(
            found[3].2,
            Wrong::CriterionNotInRound {
                id: "avustukset.ehdot".into()
            }
        );
        assert_eq!(found[6].2, Wrong::AnsweredBefore { line: 7 });
        assert_eq!(
            found[7].2,
            Wrong::GroupDiffers {
                line: 5,
                group: ActorGroup::Ngo
            }
        );
    }

    #[test]
    fn a_header_is_needed_and_known() {
        let twice = "participant,participant,actor_group,kriteeri,current\np1,p1,ngo,viestinta.kanavat,3\n";
        let wrong: Vec<Wrong> = faults(twice).into_iter().map(|(_, _, wrong)| wrong).collect();
        assert_eq!(
            wrong,
            [
                Wrong::ColumnTwice {
                    column: Column::Participant
                },
                Wrong::ColumnUnknown {
                    name: "kriteeri".into()
                },
                Wrong::ColumnMissing {
                    column: Column::Criterion
                },
            ]
        );
        assert_eq!(faults("")[0].2, Wrong::Empty);
        assert_eq!(faults(HEAD)[0].2, Wrong::Empty);
        let headless = faults("p1,ngo,viestinta.kanavat,3,4,\n");
        assert!(headless.iter().all(|(line, ..)| *line == 1), "{headless:?}");
    }

    #[test]
    fn a_round_is_given_no_more_than_it_asks() {
        let (mut round, instrument) = round();
        round.settings.targets = TargetTiming::JointlyOnly;
        let text = format!("{HEAD}p1,ngo,viestinta.kanavat,3,4,\np2,ngo,viestinta.kanavat,3,,\n");
        let faults = read(text.as_bytes(), &round, &instrument).unwrap_err();
        assert_eq!(
            faults,
            [Fault {
                line: 2,
                column: Some(Column::Target),
                wrong: Wrong::TargetNotAsked
            }]
        );
    }

    #[test]
    fn a_person_of_an_earlier_file_stays_in_the_group() {
        let text = format!("{HEAD}p1,ngo,viestinta.kanavat,3,4,\np2,ngo,viestinta.kanavat,3,,\n");
        let participants = read_text(&text).unwrap();
        let id = ParticipantId::from_uuid(uuid::Uuid::nil());
        let known = [("p1", ActorGroup::Ngo), ("p2", ActorGroup::Kela)];
        let known = known.map(|(key, group)| (key.to_owned(), KnownParticipant { id: id.clone(), group }));
        let faults = check_groups(&participants, &HashMap::from(known)).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].line, faults[0].column), (3, Some(Column::ActorGroup)));
    }
}
