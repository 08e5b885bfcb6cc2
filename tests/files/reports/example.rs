//! A round with everything a report can hold, and texts as long and odd as people type them.
#![allow(dead_code)] // each uses its own part

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use jiff::Timestamp;
use perhekeskusarviointi::domain::action_plan::{Action, ActionContent, ActionStatus};
use perhekeskusarviointi::domain::comment::{Comment, CommentKey, Decision, WrittenComment, shown_to_all};
use perhekeskusarviointi::domain::ids::{ActionId, ParticipantId};
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::joint_view::{JointContent, JointView, Verdict};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::results::{Gathered, Release, ReleaseRule, Results, Terms};
use perhekeskusarviointi::domain::round::Round;
use perhekeskusarviointi::domain::tellable_round::{LastTime, Reader, TellableRound};
use perhekeskusarviointi::domain::{ActorGroup, CriterionId, Instrument, Language};
use perhekeskusarviointi::reports::document::{Document, Section, of_round};
use perhekeskusarviointi::words::RoundInWords;
use uuid::Uuid;

use crate::closed_round::{closed, level, ngos, participants, region};

pub const NAME: &str = "Itä-Uudenmaan järjestöyhteistyö 2026";
/// Markup of every kind, which is text here.
pub const ODD: &str =
    "Tämä #set text(red) *ei* _ole_ $x^2$ <b>merkintää</b> \\alpha & \"lainaus\" @viite [linkki](x) // 'koodi'";
/// What people paste: an emoji with its colour, Arabic, a word processor's bullet, a tab.
pub const FOREIGN: &str = "hyvä 👍🏽 سلام \u{f0b7} kohta";
pub const LONG_WORD: &str = "lastensuojelutarveilmoitusmenettelykäytäntö";

/// What is told of a round to somebody who leads it.
pub struct Example {
    pub told: TellableRound,
}

impl Deref for Example {
    type Target = TellableRound;

    fn deref(&self) -> &TellableRound {
        &self.told
    }
}

impl DerefMut for Example {
    fn deref_mut(&mut self) -> &mut TellableRound {
        &mut self.told
    }
}

impl Example {
    /// As rounds usually are: five groups, of which Kela's one is among other actors, and half of the criteria talked through.
    pub fn usual() -> Example {
        let groups = [
            (ActorGroup::County, 7),
            (ActorGroup::EarlyEducation, 4),
            (ActorGroup::Ngo, 9),
            (ActorGroup::Parish, 3),
            (ActorGroup::Kela, 1),
        ];
        Example::of(&groups, 12, &reason(120), 3)
    }

    /// Every group, every criterion, last time, and texts as long as they may be.
    pub fn full() -> Example {
        let groups: Vec<(ActorGroup, usize)> = ActorGroup::ALL.into_iter().map(|group| (group, 4)).collect();
        let mut full = Example::of(&groups, 24, &reason(300), 12);
        let label = format!("{LONG_WORD} ja kokemusasiantuntijat");
        full.round.settings.groups[0].label = Some(label.chars().take(60).collect());
        full.told.last_time = Some(LastTime {
            round: closed(&full.instrument, "Itä-Uudenmaan järjestöyhteistyö 2025"),
            results: results(&full.instrument, &groups, 0),
        });
        let lines = format!("Ensimmäinen rivi.\n\nToinen rivi: {}", "å".repeat(90));
        full.told.comments = comments(&full.results, &full.instrument, &lines);
        full
    }

    /// Nothing was agreed on, nothing written.
    pub fn bare() -> Example {
        Example::of(&[(ActorGroup::County, 4), (ActorGroup::Ngo, 4)], 0, "", 0)
    }

    /// Letters that the reports' font lacks, wherever people type.
    pub fn foreign() -> Example {
        let mut foreign = Example::of(
            &[(ActorGroup::County, 4), (ActorGroup::Ngo, 4)],
            4,
            &format!("{FOREIGN}\tja toinen\n\u{f0b7}\tkolmas"),
            1,
        );
        foreign.round.settings.name = format!("Kierros {FOREIGN}");
        for group in &mut foreign.round.settings.groups {
            group.label = Some(format!("Ryhmä {FOREIGN}"));
        }
        foreign.actions[0].content.what = format!("Teko {FOREIGN}");
        foreign.actions[0].content.responsible = Some(format!("Tekijä {FOREIGN}"));
        foreign.told.comments = comments(&foreign.results, &foreign.instrument, &format!("Kommentti\t{FOREIGN}"));
        foreign
    }

    /// Too few for any figure.
    pub fn few() -> Example {
        Example::of(&[(ActorGroup::County, 1), (ActorGroup::Ngo, 1)], 0, "", 0)
    }

    fn of(groups: &[(ActorGroup, usize)], agreed: usize, reason: &str, actions: usize) -> Example {
        let instrument = ngos();
        Example {
            told: TellableRound {
                round: closed(&instrument, NAME),
                region: region("Itä-Uusimaa"),
                site: None,
                results: results(&instrument, groups, agreed),
                joint_views: joint_views(&instrument, agreed, reason),
                actions: self::actions(&instrument, actions),
                comments: Vec::new(),
                last_time: None,
                reader: Reader::Account(Vec::new()),
                instrument: Arc::new(instrument),
            },
        }
    }

    pub fn in_words(&self, language: Language) -> RoundInWords<'_> {
        RoundInWords::of(&self.told, language)
    }

    /// The report with these sections.
    pub fn with_sections(&self, language: Language, sections: &[Section]) -> Document {
        of_round(&self.in_words(language), sections, at("2026-11-22T10:00:00Z"))
    }

    pub fn document(&self, language: Language) -> Document {
        self.with_sections(language, &Section::ALL)
    }

    /// The round before.
    pub fn before(&self) -> (&Round, &Results) {
        let before = self.last_time.as_ref().expect("a round before");
        (&before.round, &before.results)
    }
}

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn mark() -> Mark {
    Mark {
        by: None,
        at: at("2026-11-01T08:00:00Z"),
    }
}

/// Words until there are as many characters.
fn reason(length: usize) -> String {
    let words = format!("Yhteistyö toimii {LONG_WORD} huomioiden, mutta tieto ei kulje kaikille toimijoille ajoissa. ");
    words
        .chars()
        .cycle()
        .take(length)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn results(instrument: &Instrument, groups: &[(ActorGroup, usize)], agreed: usize) -> Results {
    let participants = participants(instrument, groups, |place, number| {
        let level = level(place * 3 + number * 7 + place * number);
        (level, level + 1 + i32::from(number % 3 == 0))
    });
    let joint = instrument.criteria().take(agreed).enumerate();
    let joint = joint.map(|(place, criterion)| (criterion.id.clone(), levels(place)));
    let round = closed(instrument, NAME);
    let release = Release::of(ReleaseRule::NOW, &Terms::of(&round, instrument), &participants);
    Gathered::new(Some(release), joint.collect())
        .results(&round, instrument)
        .expect("a revealed round")
}

fn levels(place: usize) -> JointLevels {
    let current = level(place);
    JointLevels {
        current: Some(current),
        target: Some((current + 1 + i32::from(place.is_multiple_of(3))).min(5)),
    }
}

fn joint_views(instrument: &Instrument, agreed: usize, reason: &str) -> HashMap<CriterionId, JointView> {
    let agreed = instrument.criteria().take(agreed).enumerate();
    let views = agreed.map(|(place, criterion)| JointView {
        criterion: criterion.id.clone(),
        content: JointContent {
            levels: levels(place),
            reason: (place % 4 != 3).then(|| reason.to_owned()),
            verdict: match place % 5 {
                0 => Some(Verdict::Strength),
                1 => Some(Verdict::Need),
                _ => None,
            },
            priority: place % 3 == 1,
        },
        revision: 1,
        saved: mark(),
    });
    views.map(|view| (view.criterion.clone(), view)).collect()
}

fn actions(instrument: &Instrument, number: usize) -> Vec<Action> {
    let criteria: Vec<&CriterionId> = instrument.criteria().map(|criterion| &criterion.id).collect();
    let action = |place: usize| {
        Action {
        id: ActionId::from_uuid(Uuid::from_u128(100 + u128::try_from(place).expect("small"))),
        content: ActionContent {
            what: format!("Sovitaan {LONG_WORD}stä ja kootaan järjestöjen yhteystiedot yhteen paikkaan, josta kaikki löytävät ne. ").repeat(1 + place % 3 * 2).trim().to_owned(),
            criterion: place.is_multiple_of(2).then(|| criteria[place].clone()),
            responsible: (place % 3 != 2).then(|| format!("Perhekeskuksen {LONG_WORD}ryhmä")),
            due: (place % 4 != 3).then(|| jiff::civil::date(2027, 1, 31)),
        },
        status: if place.is_multiple_of(2) { ActionStatus::Open } else { ActionStatus::Done },
        revision: 1,
        saved: mark(),
    }
    };
    (0..number).map(action).collect()
}

fn comments(results: &Results, instrument: &Instrument, other: &str) -> Vec<(CriterionId, Vec<Comment>)> {
    let key = CommentKey::new([3; 32]);
    let written = |place: u128, criterion: &CriterionId, text: &str| WrittenComment {
        participant: ParticipantId::from_uuid(Uuid::from_u128(place)),
        criterion: criterion.clone(),
        group: ActorGroup::Ngo,
        text: text.to_owned(),
        decision: Some(Decision::ShownToAll),
    };
    instrument
        .criteria()
        .take(4)
        .map(|criterion| {
            let all = [written(1, &criterion.id, ODD), written(2, &criterion.id, other)];
            (criterion.id.clone(), shown_to_all(results, &criterion.id, &all, &key))
        })
        .collect()
}
