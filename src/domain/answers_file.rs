//! A file of answers collected elsewhere, as a person makes it in a spreadsheet: columns in any order, comma or
//! semicolon, UTF-8 or the Windows code page that Finnish Excel writes. Every fault is told with its line and column,
//! all of them at once.

use std::collections::HashMap;

use super::actor_group::ActorGroup;
use super::answer::{Change, Choice, EditRule, Field, parse_change};
use super::instrument::{Criterion, CriterionId, Instrument};
use super::round::Round;
use super::text::required_line;

mod fault;
mod table;

pub use fault::{Fault, Wrong};
pub use table::Column;

use table::Row;

/// Somebody who answered elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledParticipant {
    /// What the file calls the participant; the same key in a later file of the round is the same person.
    pub key: String,
    pub group: ActorGroup,
    /// Where the participant first appears.
    pub line: u64,
    pub answers: Vec<FiledAnswer>,
}

/// One row: what was said of one criterion. `None` says nothing, and takes nothing back that was said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledAnswer {
    pub criterion: CriterionId,
    pub current: Option<Choice>,
    pub target: Option<Choice>,
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
    let mut reading = Reading {
        round,
        criteria: round
            .themes_in(instrument)
            .flat_map(|theme| &theme.criteria)
            .map(|criterion| (criterion.id.as_str(), criterion))
            .collect(),
        known: instrument,
        participants: Vec::new(),
        places: HashMap::new(),
        seen: HashMap::new(),
        faults,
    };
    for row in &rows {
        reading.take(row);
    }
    if reading.faults.is_empty() {
        return Ok(reading.participants);
    }
    reading.faults.sort_by_key(|fault| fault.line);
    Err(reading.faults)
}

/// Holds the file's groups against those of earlier files.
///
/// # Errors
/// A fault for each participant whom an earlier file has in another group.
pub fn check_groups(participants: &[FiledParticipant], stored: &HashMap<String, ActorGroup>) -> Result<(), Vec<Fault>> {
    let faults: Vec<Fault> = participants
        .iter()
        .filter_map(|filed| match stored.get(&filed.key) {
            Some(group) if *group != filed.group => Some(Fault {
                line: filed.line,
                column: Some(Column::ActorGroup),
                wrong: Wrong::GroupDiffersFromEarlierFile {
                    key: filed.key.clone(),
                    earlier: *group,
                },
            }),
            Some(_) | None => None,
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

struct Reading<'a> {
    round: &'a Round,
    criteria: HashMap<&'a str, &'a Criterion>,
    known: &'a Instrument,
    participants: Vec<FiledParticipant>,
    places: HashMap<String, usize>,
    /// Participant's place and criterion, with the line they stand on.
    seen: HashMap<(usize, &'a str), u64>,
    faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn take(&mut self, row: &Row) {
        let key = required_line(row.cell(Column::Participant), KEY_MAX).map_err(Wrong::Key);
        let key = self.keep(row, Column::Participant, key);
        let group = group_of(row.cell(Column::ActorGroup), self.round);
        let group = self.keep(row, Column::ActorGroup, group);
        let criterion = self.criterion_of(row.cell(Column::Criterion));
        let criterion = self.keep(row, Column::Criterion, criterion);
        let place = key.zip(group).map(|(key, group)| self.place_of(row, key, group));
        let Some(criterion) = criterion else { return };
        let answer = self.answer_of(row, criterion);
        let Some(place) = place else { return };
        if let Some(first) = self.seen.get(&(place, criterion.id.as_str())) {
            let wrong = Wrong::AnsweredBefore { line: *first };
            self.fault(row, Column::Criterion, wrong);
            return;
        }
        self.seen.insert((place, criterion.id.as_str()), row.line);
        self.participants[place].answers.push(answer);
    }

    fn place_of(&mut self, row: &Row, key: String, group: ActorGroup) -> usize {
        if let Some(place) = self.places.get(&key) {
            let first = &self.participants[*place];
            if first.group != group {
                let wrong = Wrong::GroupDiffers {
                    line: first.line,
                    group: first.group,
                };
                self.faults.push(Fault {
                    line: row.line,
                    column: Some(Column::ActorGroup),
                    wrong,
                });
            }
            return *place;
        }
        self.places.insert(key.clone(), self.participants.len());
        self.participants.push(FiledParticipant {
            key,
            group,
            line: row.line,
            answers: Vec::new(),
        });
        self.participants.len() - 1
    }

    fn criterion_of(&self, id: &str) -> Result<&'a Criterion, Wrong> {
        if id.is_empty() {
            return Err(Wrong::Missing);
        }
        self.criteria
            .get(id)
            .copied()
            .ok_or_else(|| match self.known.criterion(&CriterionId::new(id)) {
                Some(_) => Wrong::CriterionNotInRound { id: id.to_owned() },
                None => Wrong::CriterionUnknown {
                    id: id.to_owned(),
                    instrument: self.known.id.to_string(),
                },
            })
    }

    fn answer_of(&mut self, row: &Row, criterion: &Criterion) -> FiledAnswer {
        let mut current = self.choice(row, criterion, Column::Current);
        let mut target = None;
        let said = plain(row.cell(Column::Target));
        if said == Choice::NotApplicable.code() && self.round.settings.targets.of_participants() {
            // It covers both states, in whichever column it stands.
            match current {
                None => current = self.checked(row, criterion, (Column::Target, Field::Current), &said),
                Some(Choice::NotApplicable) => {}
                Some(Choice::Level(_) | Choice::CannotSay) => {
                    self.fault(row, Column::Target, Wrong::NotApplicableBesideAnother);
                }
            }
        } else {
            target = self.choice(row, criterion, Column::Target);
            if target.is_some() && current == Some(Choice::NotApplicable) {
                self.fault(row, Column::Target, Wrong::NotApplicableBesideAnother);
            }
        }
        FiledAnswer {
            criterion: criterion.id.clone(),
            current,
            target,
            comment: self.comment(row, criterion),
        }
    }

    fn choice(&mut self, row: &Row, criterion: &Criterion, column: Column) -> Option<Choice> {
        let field = match column {
            Column::Target => Field::Target,
            Column::Current | Column::Participant | Column::ActorGroup | Column::Criterion | Column::Comment => {
                Field::Current
            }
        };
        self.checked(row, criterion, (column, field), &plain(row.cell(column)))
    }

    fn checked(
        &mut self,
        row: &Row,
        criterion: &Criterion,
        (column, field): (Column, Field),
        value: &str,
    ) -> Option<Choice> {
        if value.is_empty() {
            return None;
        }
        let change = parse_change(criterion, self.round.settings.targets, field.code(), value);
        match change.map_err(|rule| wrong_choice(rule, row.cell(column), criterion)) {
            Ok(Change::Current(choice) | Change::Target(choice)) => choice,
            Ok(Change::Comment(_)) => None,
            Err(wrong) => {
                self.fault(row, column, wrong);
                None
            }
        }
    }

    fn comment(&mut self, row: &Row, criterion: &Criterion) -> Option<String> {
        let change = parse_change(
            criterion,
            self.round.settings.targets,
            Field::Comment.code(),
            row.cell(Column::Comment),
        );
        match change.map_err(|_| Wrong::CommentTooLong) {
            Ok(Change::Comment(text)) => text,
            Ok(Change::Current(_) | Change::Target(_)) => None,
            Err(wrong) => {
                self.fault(row, Column::Comment, wrong);
                None
            }
        }
    }

    fn keep<T>(&mut self, row: &Row, column: Column, parsed: Result<T, Wrong>) -> Option<T> {
        parsed.map_err(|wrong| self.fault(row, column, wrong)).ok()
    }

    fn fault(&mut self, row: &Row, column: Column, wrong: Wrong) {
        self.faults.push(Fault {
            line: row.line,
            column: Some(column),
            wrong,
        });
    }
}

fn group_of(code: &str, round: &Round) -> Result<ActorGroup, Wrong> {
    if code.is_empty() {
        return Err(Wrong::Missing);
    }
    let own: Vec<ActorGroup> = round.settings.groups.iter().map(|own| own.group).collect();
    match ActorGroup::parse(&code.to_ascii_lowercase()) {
        Some(group) if own.contains(&group) => Ok(group),
        Some(_) | None => Err(Wrong::GroupNotInRound {
            id: code.to_owned(),
            groups: own,
        }),
    }
}

/// A choice as the domain writes it: a whole number may come with empty decimals, words in capitals.
fn plain(cell: &str) -> String {
    let cell = cell.to_ascii_lowercase();
    match cell.split_once([',', '.']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0') => whole.to_owned(),
        Some(_) | None => cell,
    }
}

fn wrong_choice(rule: EditRule, found: &str, criterion: &Criterion) -> Wrong {
    match rule {
        EditRule::TargetNotAsked => Wrong::TargetNotAsked,
        EditRule::NotAChoice
        | EditRule::UnknownCriterion
        | EditRule::UnknownField
        | EditRule::CommentTooLong
        | EditRule::Frozen => Wrong::NotAChoice {
            found: found.to_owned(),
            min: criterion.scale.min,
            max: criterion.scale.max,
            cannot_say: criterion.allows_cannot_say,
            not_applicable: criterion.allows_not_applicable,
        },
    }
}

#[cfg(test)]
mod tests;
