//! What may be told of several rounds beside each other to one reader: made once, and taken as it is by every page, picture
//! and file.

use std::sync::Arc;

use super::instrument::{Criterion, CriterionId, Theme, ThemeId};
use super::region::Region;
use super::results::Results;
use super::results::comparison::{ChosenRounds, Comparison, Order, Side};
use super::round::Round;
use super::{Instrument, Language, SubjectKind};

/// Rounds beside each other, as their reader may be told. Of a veiled round there is nothing here but the figures of the
/// comparison and the kind of what was assessed.
#[derive(Debug, Clone)]
pub struct TellableComparison {
    /// The figures.
    pub comparison: Comparison,
    /// Per round.
    pub subjects: Vec<ComparedSubject>,
    /// The newest version first: names come from the first that has them.
    pub versions: Vec<Arc<Instrument>>,
    /// What was asked for.
    pub chosen: ChosenRounds,
    /// Rounds that were asked for and for which there is no room.
    pub beyond: usize,
    /// Whether other sites' rounds were asked for and too few to be shown without names.
    pub too_few_others: bool,
}

/// What a compared round assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedSubject {
    /// Of which kind it is.
    pub kind: SubjectKind,
    /// Where it is; `None` for a veiled round.
    pub place: Option<ComparedPlace>,
}

/// A place with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedPlace {
    /// The region it is, or lies in.
    pub region: Region,
    /// The site's name, unless the region itself is assessed.
    pub site: Option<String>,
}

impl ComparedPlace {
    /// The name of what was assessed.
    pub fn name(&self, l: Language) -> &str {
        self.site.as_deref().unwrap_or_else(|| self.region.name(l))
    }
}

/// A round on its way into a comparison, veiled or not.
#[derive(Debug, Clone)]
pub struct RoundBeside {
    /// The round.
    pub round: Round,
    /// What was asked.
    pub instrument: Arc<Instrument>,
    /// Its figures.
    pub results: Results,
    /// Where what it assesses is.
    pub place: ComparedPlace,
    /// Told without a name: nothing but the figures of the comparison may reach the reader.
    pub is_veiled: bool,
}

impl RoundBeside {
    fn side(&self) -> Side<'_> {
        Side {
            round: &self.round,
            instrument: &self.instrument,
            results: &self.results,
            is_veiled: self.is_veiled,
        }
    }
}

impl TellableComparison {
    /// What is told of these rounds; `None` without any.
    pub fn of(
        mut rounds: Vec<RoundBeside>,
        chosen: ChosenRounds,
        beyond: usize,
        too_few_others: bool,
    ) -> Option<TellableComparison> {
        let order = chosen.order(rounds.iter().map(|own| &own.round.subject));
        arrange(&mut rounds, order);
        let sides: Vec<Side<'_>> = rounds.iter().map(RoundBeside::side).collect();
        let comparison = Comparison::of(order, &sides);
        let newest = Comparison::newest_instrument(&sides);
        let newest = rounds
            .iter()
            .find(|own| newest.is_some_and(|newest| *newest == *own.instrument));
        let newest = newest.or(rounds.first())?.instrument.clone();
        let others = rounds.iter().rev().map(|own| own.instrument.clone());
        let versions = std::iter::once(newest).chain(others).collect();
        let subject = |own: RoundBeside| ComparedSubject {
            kind: own.round.subject.kind,
            place: (!own.is_veiled).then_some(own.place),
        };
        Some(TellableComparison {
            comparison,
            subjects: rounds.into_iter().map(subject).collect(),
            versions,
            chosen,
            beyond,
            too_few_others,
        })
    }

    /// A theme that is compared, with its texts.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        let mut compared = self.comparison.themes.iter();
        let compared = compared.find(|theme| theme.theme.as_str() == id)?;
        self.theme_texts(&compared.theme)
    }

    /// A theme with its texts, in the newest version that has it.
    pub fn theme_texts(&self, id: &ThemeId) -> Option<&Theme> {
        self.versions.iter().find_map(|version| version.theme(id))
    }

    /// A criterion with its texts, in the newest version that has it.
    pub fn criterion_texts(&self, id: &CriterionId) -> Option<&Criterion> {
        self.versions.iter().find_map(|version| version.criterion(id))
    }
}

/// Over time by the last day; side by side by name, those without one by their value, so that their place tells nothing
/// else.
fn arrange(rounds: &mut [RoundBeside], order: Order) {
    match order {
        Order::OverTime => rounds.sort_by_key(|own| {
            let (round, settings) = (&own.round, &own.round.settings);
            (settings.ends_on, settings.starts_on, round.created.at, round.id.clone())
        }),
        Order::SideBySide => {
            let index = |own: &RoundBeside| own.results.whole.current.index.unwrap_or(-1.0);
            rounds.sort_by(|one, other| {
                one.is_veiled.cmp(&other.is_veiled).then_with(|| {
                    if one.is_veiled {
                        index(other).total_cmp(&index(one))
                    } else {
                        let name = |own: &RoundBeside| own.place.site.as_deref().map(str::to_lowercase);
                        let last_day = |own: &RoundBeside| own.round.settings.ends_on;
                        (name(one), last_day(one)).cmp(&(name(other), last_day(other)))
                    }
                })
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::civil::date;

    use super::*;
    use crate::domain::region::RegionCode;
    use crate::domain::results::{Gathered, Release, ReleaseRule, Terms};
    use crate::domain::round;
    use crate::domain::round_state::RoundState;

    fn region() -> Region {
        let name = || "Pohjanmaa".to_owned();
        Region {
            code: RegionCode::parse("17").unwrap(),
            name_fi: name(),
            name_sv: name(),
            name_en: name(),
            bilingual: true,
            sami_homeland: false,
            cooperation_area: 1,
            tile_row: 1,
            tile_column: 1,
        }
    }

    fn beside(site: &str, is_veiled: bool) -> RoundBeside {
        let (mut round, instrument) = round::tests::round(RoundState::Closed);
        round.settings.name = format!("Arvio: {site}");
        round.settings.ends_on = Some(date(2026, 5, 1));
        round.subject.kind = SubjectKind::MeetingPlace;
        let release = Release::of(ReleaseRule::NOW, &Terms::of(&round, &instrument), &[]);
        let results = Gathered::new(Some(release), HashMap::new())
            .results(&round, &instrument)
            .unwrap();
        RoundBeside {
            round,
            instrument: Arc::new(instrument),
            results,
            place: ComparedPlace {
                region: region(),
                site: Some(site.to_owned()),
            },
            is_veiled,
        }
    }

    #[test]
    fn nothing_but_its_kind_is_kept_of_a_veiled_round() {
        let rounds = vec![
            beside("Salainen", true),
            beside("Ugglan", false),
            beside("mylly", false),
        ];
        let chosen = ChosenRounds {
            others: true,
            ..ChosenRounds::default()
        };
        let told = TellableComparison::of(rounds, chosen, 0, false).unwrap();
        let names: Vec<Option<&str>> = told
            .subjects
            .iter()
            .map(|own| Some(own.place.as_ref()?.name(Language::Fi)))
            .collect();
        assert_eq!(
            names,
            [Some("mylly"), Some("Ugglan"), None],
            "by name, veiled ones last"
        );
        assert!(!format!("{told:?}").contains("Salainen"));
        assert!(TellableComparison::of(Vec::new(), ChosenRounds::default(), 0, false).is_none());
    }
}
