//! Rounds on the shipped instruments with answers that look like people's: the same ones every time.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use perhekeskusarviointi::charts::{Chart, ChartKind, RoundPictures, Size};
use perhekeskusarviointi::domain::actor_group::ActorGroup;
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::choice::Choices;
use perhekeskusarviointi::domain::disclosure::Disclosure;
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::questionnaire::{self, Files, STRUCTURE, texts_name};
use perhekeskusarviointi::domain::results::{Participation, Release, ReleaseRule, Results, Terms};
use perhekeskusarviointi::domain::tellable_round::{Reader, TellableRound};
use perhekeskusarviointi::domain::{Criterion, Instrument, Language, PerLanguage, ThemeId};
use perhekeskusarviointi::words::RoundInWords;

use crate::closed_round::{closed, region};

pub const NGOS: &str = "jarjestot-osana-perhekeskusta";
pub const MEETING_PLACE: &str = "kohtaamispaikka";
pub const MEETING_PLACES: &str = "kohtaamispaikkatoiminta-alueella";

/// Seven groups; the parish and Kela are too small to be shown on their own.
pub const GROUPS: [(ActorGroup, usize); 7] = [
    (ActorGroup::County, 11),
    (ActorGroup::EarlyEducation, 6),
    (ActorGroup::Schools, 5),
    (ActorGroup::Ngo, 12),
    (ActorGroup::Parish, 2),
    (ActorGroup::Kela, 2),
    (ActorGroup::Family, 4),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    None,
    /// Two criteria of three.
    Some,
    All,
}

pub struct Round {
    pub instrument: Arc<Instrument>,
    pub themes: Vec<ThemeId>,
    pub targets_asked: bool,
    pub participants: Vec<Participation>,
    pub joint: HashMap<perhekeskusarviointi::domain::CriterionId, JointLevels>,
}

pub fn instrument(id: &str) -> Instrument {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("questionnaires")
        .join(id)
        .join("1.0");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a shipped questionnaire");
    let files = Files {
        instrument: text(STRUCTURE),
        texts: PerLanguage::from_fn(|language| text(&texts_name(language))),
    };
    questionnaire::read(&files).expect("a sound questionnaire")
}

impl Round {
    /// A round with current and target answers of all groups, and a joint view.
    pub fn of(id: &str, groups: &[(ActorGroup, usize)], joint: Joint) -> Round {
        let instrument = Arc::new(instrument(id));
        let mut dice = Dice(7);
        let participants = groups
            .iter()
            .flat_map(|(group, size)| std::iter::repeat_n(*group, *size))
            .map(|group| {
                let mood = dice.between(-0.5, 0.5);
                let answers = instrument
                    .criteria()
                    .enumerate()
                    .map(|(place, criterion)| (criterion.id.clone(), choices(&mut dice, place, criterion, group, mood)))
                    .collect();
                Participation { group, answers }
            })
            .collect();
        let agreed = |(place, criterion): (usize, &Criterion)| {
            let (current, target) = expected(place, criterion, ActorGroup::Other);
            let level = |value: f64| Some((value.round() as i32).clamp(criterion.scale.min, criterion.scale.max));
            (
                criterion.id.clone(),
                JointLevels {
                    current: level(current),
                    target: level(target + 0.3),
                },
            )
        };
        let joint = instrument
            .criteria()
            .enumerate()
            .filter(|(place, _)| match joint {
                Joint::None => false,
                Joint::Some => place % 3 != 1,
                Joint::All => true,
            })
            .map(agreed)
            .collect();
        let themes = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
        Round {
            instrument,
            themes,
            targets_asked: true,
            participants,
            joint,
        }
    }

    /// Only the first `few` participants have answered the criteria in these places.
    pub fn hide(&mut self, places: &[usize], few: usize) {
        let ids: Vec<_> = self
            .instrument
            .criteria()
            .map(|criterion| criterion.id.clone())
            .collect();
        for participation in self.participants.iter_mut().skip(few) {
            for place in places {
                participation.answers.remove(&ids[*place]);
            }
        }
    }

    /// Participants were asked for the current state only.
    pub fn without_targets(&mut self) {
        self.targets_asked = false;
        for participation in &mut self.participants {
            for choices in participation.answers.values_mut() {
                choices.target = None;
            }
        }
    }

    /// Everybody wants what there is already.
    pub fn reach_targets(&mut self) {
        for participation in &mut self.participants {
            for choices in participation.answers.values_mut() {
                choices.target = choices.current;
            }
        }
    }

    /// What is told of it.
    pub fn told(&self) -> TellableRound {
        let name = "Itä-Uudenmaan perhekeskukset, kevät 2026";
        TellableRound {
            round: closed(&self.instrument, name),
            instrument: self.instrument.clone(),
            region: region("Itä-Uusimaa"),
            site: None,
            results: self.results(),
            joint_views: HashMap::new(),
            actions: Vec::new(),
            comments: Vec::new(),
            last_time: None,
            reader: Reader::Everyone,
        }
    }

    pub fn results(&self) -> Results {
        let terms = Terms {
            instrument: &self.instrument,
            themes: &self.themes,
            disclosure: Disclosure {
                anonymity: Anonymity::Anonymous,
                k: 3,
            },
            targets_asked: self.targets_asked,
        };
        Results::of(
            &terms,
            &Release::of(ReleaseRule::WholeCells, &terms, &self.participants),
            &self.joint,
        )
    }
}

/// Draws a round as a page would.
pub fn chart(
    told: &TellableRound,
    kind: ChartKind,
    size: Size,
    language: Language,
    theme: Option<&ThemeId>,
) -> Option<Chart> {
    let pictures = RoundPictures {
        told: &RoundInWords::of(told, language),
        size,
        theme,
        is_named: true,
    };
    pictures.draw(kind)
}

/// Where a group sees the current and the target state of a criterion.
fn expected(place: usize, criterion: &Criterion, group: ActorGroup) -> (f64, f64) {
    const WAVE: [f64; 11] = [0.35, 0.5, 0.22, 0.62, 0.4, 0.7, 0.3, 0.55, 0.15, 0.48, 0.33];
    let view = match group {
        ActorGroup::County => 0.09,
        ActorGroup::Ngo => -0.12,
        ActorGroup::Family => -0.05,
        ActorGroup::Schools => 0.04 * (place % 3) as f64,
        _ => 0.0,
    };
    let width = f64::from(criterion.scale.width());
    let theme = [0.1, -0.05, -0.12, 0.04, 0.14, 0.02, -0.16, -0.08][place / 3 % 8];
    let current = f64::from(criterion.scale.min) + (WAVE[place * 3 % 11] + view + theme) * width;
    let target = f64::from(criterion.scale.min) + (0.72 + 0.03 * (place % 7) as f64) * width;
    (current, target.max(current))
}

fn choices(dice: &mut Dice, place: usize, criterion: &Criterion, group: ActorGroup, mood: f64) -> Choices {
    let (current, target) = expected(place, criterion, group);
    let mut level = |value: f64, spread: f64| {
        let level = (value + mood + dice.between(-spread, spread)).round() as i32;
        Choice::Level(level.clamp(criterion.scale.min, criterion.scale.max))
    };
    let (current, target) = (level(current, 1.2), level(target, 0.8));
    match dice.between(0.0, 1.0) {
        luck if luck < 0.06 => Choices {
            current: Some(Choice::CannotSay),
            target: Some(Choice::CannotSay),
        },
        luck if luck < 0.075 => Choices {
            current: Some(Choice::NotApplicable),
            target: Some(Choice::NotApplicable),
        },
        luck if luck < 0.1 => Choices {
            current: None,
            target: None,
        },
        _ => Choices {
            current: Some(current),
            target: Some(target),
        },
    }
}

/// A small linear congruential generator: chance that is the same on every machine.
struct Dice(u64);

impl Dice {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        low + (self.0 >> 33) as f64 / (1u64 << 31) as f64 * (high - low)
    }
}
