//! The joint discussion: what the group talks about in which order, what it sees of each criterion, and what it has
//! agreed on.

use std::collections::HashMap;

use super::instrument::{Criterion, CriterionId, Instrument, Theme, ThemeId};
use super::joint_levels::JointLevels;
use super::joint_view::{JointView, Verdict};
use super::results::{CriterionResult, Results, discussion_order};

/// One criterion to talk about.
#[derive(Debug, Clone, Copy)]
pub struct Topic<'a> {
    /// Its place in the order of discussion, from 1.
    pub number: usize,
    /// The theme it is of.
    pub theme: &'a Theme,
    /// What is talked about.
    pub criterion: &'a Criterion,
    /// Its figures.
    pub result: &'a CriterionResult,
    /// What the group has saved, once it has; it may have taken all of it back.
    pub joint: Option<&'a JointView>,
    /// The same criterion in the round before, where the two can be compared.
    pub last_time: Option<LastTime>,
}

impl<'a> Topic<'a> {
    /// The joint view, where something is agreed on.
    pub fn recorded(&self) -> Option<&'a JointView> {
        self.joint.filter(|joint| !joint.content.is_empty())
    }

    /// Agreement on the current state over all; none when hidden or made of fewer than two.
    pub fn agreement(&self) -> Option<f64> {
        self.result.all().current.as_ref()?.agreement
    }
}

/// A criterion's values in the round before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LastTime {
    /// Means over all; none where too few had answered.
    pub current: Option<f64>,
    /// Mean of the target state then, on the scale.
    pub target: Option<f64>,
    /// What the group agreed on then.
    pub joint: JointLevels,
}

impl LastTime {
    /// What stands beside `result`: the same criterion on the same scale, if anything of it may be told.
    fn beside(result: &CriterionResult, previous: &Results) -> Option<LastTime> {
        let before = previous
            .criteria()
            .find(|before| before.criterion == result.criterion)
            .filter(|before| (before.scale_min, before.scale_max) == (result.scale_min, result.scale_max))?;
        let mean = |figures: &Option<super::results::Figures>| figures.as_ref().and_then(|figures| figures.mean);
        let last_time = LastTime {
            current: mean(&before.all().current),
            target: mean(&before.all().target),
            joint: before.joint,
        };
        let is_empty =
            last_time.current.is_none() && last_time.target.is_none() && last_time.joint == JointLevels::default();
        (!is_empty).then_some(last_time)
    }
}

/// Every criterion in use in the order the group talks; see [`discussion_order`].
pub fn topics<'a>(
    instrument: &'a Instrument,
    results: &'a Results,
    joint: &'a HashMap<CriterionId, JointView>,
    previous: Option<&Results>,
) -> Vec<Topic<'a>> {
    let parts: HashMap<&CriterionId, (&Theme, &Criterion)> = instrument
        .themes
        .iter()
        .flat_map(|theme| {
            theme
                .criteria
                .iter()
                .map(move |criterion| (&criterion.id, (theme, criterion)))
        })
        .collect();
    let of_results: HashMap<&CriterionId, &CriterionResult> =
        results.criteria().map(|result| (&result.criterion, result)).collect();
    discussion_order(results)
        .iter()
        .zip(1..)
        .filter_map(|(id, number)| {
            let (theme, criterion) = parts.get(id)?;
            let result = of_results.get(id)?;
            Some(Topic {
                number,
                theme,
                criterion,
                result,
                joint: joint.get(id),
                last_time: previous.and_then(|previous| LastTime::beside(result, previous)),
            })
        })
        .collect()
}

/// Only the criteria of one theme; the order stays.
pub fn of_theme<'a>(topics: &[Topic<'a>], theme: &ThemeId) -> Vec<Topic<'a>> {
    topics
        .iter()
        .copied()
        .filter(|topic| topic.theme.id == *theme)
        .collect()
}

/// A criterion's place in the discussion.
#[derive(Debug, Clone, Copy)]
pub struct TopicPlace<'a> {
    /// What is talked about here.
    pub topic: Topic<'a>,
    /// How many there are to talk about.
    pub of: usize,
    /// The one to talk about before.
    pub before: Option<Topic<'a>>,
    /// The one to talk about next.
    pub after: Option<Topic<'a>>,
}

/// Where a criterion stands among the topics, if it is one of them.
pub fn place_of<'a>(topics: &[Topic<'a>], criterion: &CriterionId) -> Option<TopicPlace<'a>> {
    let at = topics.iter().position(|topic| topic.criterion.id == *criterion)?;
    Some(TopicPlace {
        topic: topics[at],
        of: topics.len(),
        before: at.checked_sub(1).map(|before| topics[before]),
        after: topics.get(at + 1).copied(),
    })
}

/// What the group has agreed on so far, each list in the instrument's order.
#[derive(Debug, Clone, Default)]
pub struct Agreed<'a> {
    /// What to work on first.
    pub priorities: Vec<Topic<'a>>,
    /// What goes well.
    pub strengths: Vec<Topic<'a>>,
    /// What needs to be worked on.
    pub needs: Vec<Topic<'a>>,
    /// Criteria with a joint view, of how many.
    pub recorded: usize,
    /// All criteria there are to talk about.
    pub of: usize,
}

impl<'a> Agreed<'a> {
    /// What has been agreed of these topics.
    pub fn of(topics: &[Topic<'a>], instrument: &Instrument) -> Agreed<'a> {
        let places: HashMap<&CriterionId, usize> = instrument
            .criteria()
            .enumerate()
            .map(|(place, criterion)| (&criterion.id, place))
            .collect();
        let chosen = |is_chosen: &dyn Fn(&JointView) -> bool| {
            let mut chosen: Vec<Topic> = topics
                .iter()
                .copied()
                .filter(|topic| topic.recorded().is_some_and(is_chosen))
                .collect();
            chosen.sort_by_key(|topic| places.get(&topic.criterion.id).copied());
            chosen
        };
        Agreed {
            priorities: chosen(&|joint| joint.content.priority),
            strengths: chosen(&|joint| joint.content.verdict == Some(Verdict::Strength)),
            needs: chosen(&|joint| joint.content.verdict == Some(Verdict::Need)),
            recorded: topics.iter().filter(|topic| topic.recorded().is_some()).count(),
            of: topics.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::ActorGroup;
    use crate::domain::anonymity::Anonymity;
    use crate::domain::choice::Choice;
    use crate::domain::choice::Choices;
    use crate::domain::disclosure::Disclosure;
    use crate::domain::instrument::{Scale, sample};
    use crate::domain::joint_view::JointContent;
    use crate::domain::mark::Mark;
    use crate::domain::results::{Participation, Release, ReleaseRule, Terms};

    fn instrument(max: i32) -> Instrument {
        let scale = Scale {
            min: 1,
            max,
            anchors: vec![1, max],
        };
        sample(scale, &[("alku", &["a", "b"]), ("loppu", &["c"])])
    }

    /// Each row is one participant's current levels for a, b and c; 0 is no answer.
    fn results(instrument: &Instrument, rows: &[[i32; 3]]) -> Results {
        let participants: Vec<Participation> = rows
            .iter()
            .map(|levels| Participation {
                group: ActorGroup::Ngo,
                answers: ["alku.a", "alku.b", "loppu.c"]
                    .into_iter()
                    .zip(levels)
                    .filter(|(_, level)| **level > 0)
                    .map(|(id, level)| (CriterionId::new(id), Choices::given(Some(Choice::Level(*level)), None)))
                    .collect(),
            })
            .collect();
        let themes: Vec<_> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
        let terms = Terms {
            themes: &themes,
            instrument,
            disclosure: Disclosure {
                anonymity: Anonymity::Anonymous,
                k: 3,
            },
            targets_asked: true,
        };
        Results::of(
            &terms,
            &Release::of(ReleaseRule::WholeCells, &terms, &participants),
            &HashMap::new(),
        )
    }

    fn ids(topics: &[Topic]) -> Vec<String> {
        topics.iter().map(|topic| topic.criterion.id.to_string()).collect()
    }

    fn joint(criterion: &str, verdict: Option<Verdict>, priority: bool) -> (CriterionId, JointView) {
        let view = JointView {
            criterion: CriterionId::new(criterion),
            content: JointContent {
                verdict,
                priority,
                ..JointContent::default()
            },
            revision: 1,
            saved: Mark {
                by: None,
                at: Timestamp::UNIX_EPOCH,
            },
        };
        (view.criterion.clone(), view)
    }

    #[test]
    fn the_group_begins_where_it_agrees_least_and_ends_with_what_is_hidden() {
        let instrument = instrument(5);
        let results = results(&instrument, &[[3, 1, 3], [3, 5, 3], [3, 1, 0], [3, 5, 0]]);
        let joint = HashMap::new();
        let topics = topics(&instrument, &results, &joint, None);
        assert_eq!(ids(&topics), ["alku.b", "alku.a", "loppu.c"]);
        assert_eq!(topics[0].agreement(), Some(0.0));
        assert_eq!(topics[2].agreement(), None);
        assert_eq!(ids(&of_theme(&topics, &ThemeId::new("alku"))), ["alku.b", "alku.a"]);
    }

    #[test]
    fn each_criterion_knows_its_neighbours() {
        let instrument = instrument(5);
        let results = results(&instrument, &[[3, 1, 3], [3, 5, 3], [3, 1, 3]]);
        let joint = HashMap::new();
        let topics = topics(&instrument, &results, &joint, None);
        let order = ids(&topics);
        for (at, id) in order.iter().enumerate() {
            let place = place_of(&topics, &CriterionId::new(id.as_str())).unwrap();
            assert_eq!((place.topic.number, place.of), (at + 1, 3));
            let id_of = |topic: Option<Topic>| topic.map(|topic| topic.criterion.id.to_string());
            assert_eq!(
                id_of(place.before),
                at.checked_sub(1).map(|before| order[before].clone())
            );
            assert_eq!(id_of(place.after), order.get(at + 1).cloned());
        }
        assert!(place_of(&topics, &CriterionId::new("alku.muu")).is_none());
    }

    #[test]
    fn last_time_stands_beside_only_where_it_can_be_compared_and_told() {
        let now = instrument(5);
        let present = results(&now, &[[3, 3, 3]; 3]);
        let cases = [
            ("the same scale", results(&now, &[[2, 2, 2]; 3]), Some(2.0)),
            ("another scale", results(&instrument(4), &[[2, 2, 2]; 3]), None),
            ("too few answers then", results(&now, &[[2, 2, 2]; 2]), None),
        ];
        for (name, previous, expected) in cases {
            let joint = HashMap::new();
            let topics = topics(&now, &present, &joint, Some(&previous));
            for topic in topics {
                assert_eq!(topic.last_time.and_then(|before| before.current), expected, "{name}");
                assert_eq!(topic.last_time.is_some(), expected.is_some(), "{name}");
            }
        }
    }

    #[test]
    fn what_was_agreed_is_listed_in_the_instruments_order() {
        let instrument = instrument(5);
        // c is talked about first, a last.
        let results = results(&instrument, &[[3, 2, 1], [3, 3, 5], [3, 3, 1]]);
        let joint = HashMap::from([
            joint("loppu.c", Some(Verdict::Need), true),
            joint("alku.a", Some(Verdict::Strength), true),
        ]);
        let topics = topics(&instrument, &results, &joint, None);
        assert_eq!(ids(&topics)[0], "loppu.c");
        let agreed = Agreed::of(&topics, &instrument);
        assert_eq!(ids(&agreed.priorities), ["alku.a", "loppu.c"]);
        assert_eq!(ids(&agreed.strengths), ["alku.a"]);
        assert_eq!(ids(&agreed.needs), ["loppu.c"]);
        assert_eq!((agreed.recorded, agreed.of), (2, 3));
    }
}
