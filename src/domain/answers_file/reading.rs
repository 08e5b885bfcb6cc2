//! Row by row: what each says, and what is wrong with it.

use std::collections::HashMap;

use super::column::Column;
use super::fault::{Fault, Wrong};
use super::table::FileRow;
use super::{FiledAnswer, FiledParticipant, KEY_MAX};
use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::{Change, EditRule, Field, parse_change};
use crate::domain::choice::Choice;
use crate::domain::instrument::{Criterion, CriterionId, Instrument};
use crate::domain::round::Round;
use crate::domain::text::required_line;

pub(super) struct Reading<'a> {
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
    /// Begins with the faults of rows that do not fit the header.
    pub(super) fn of(round: &'a Round, instrument: &'a Instrument, faults: Vec<Fault>) -> Reading<'a> {
        Reading {
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
        }
    }

    pub(super) fn take(&mut self, row: &FileRow) {
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

    pub(super) fn finish(mut self) -> Result<Vec<FiledParticipant>, Vec<Fault>> {
        if self.faults.is_empty() {
            return Ok(self.participants);
        }
        self.faults.sort_by_key(|fault| fault.line);
        Err(self.faults)
    }

    fn place_of(&mut self, row: &FileRow, key: String, group: ActorGroup) -> usize {
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

    fn answer_of(&mut self, row: &FileRow, criterion: &Criterion) -> FiledAnswer {
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

    fn choice(&mut self, row: &FileRow, criterion: &Criterion, column: Column) -> Option<Choice> {
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
        row: &FileRow,
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

    fn comment(&mut self, row: &FileRow, criterion: &Criterion) -> Option<String> {
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

    fn keep<T>(&mut self, row: &FileRow, column: Column, parsed: Result<T, Wrong>) -> Option<T> {
        parsed.map_err(|wrong| self.fault(row, column, wrong)).ok()
    }

    fn fault(&mut self, row: &FileRow, column: Column, wrong: Wrong) {
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
        | EditRule::Frozen
        | EditRule::TooMany => Wrong::NotAChoice {
            found: found.to_owned(),
            min: criterion.scale.min,
            max: criterion.scale.max,
            cannot_say: criterion.allows_cannot_say,
            not_applicable: criterion.allows_not_applicable,
        },
    }
}
