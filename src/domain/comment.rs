//! Comments that participants wrote beside their answers: who may read them, in which order, and with which group.

use sha2::{Digest, Sha256};

use super::actor_group::ActorGroup;
use super::ids::ParticipantId;
use super::instrument::CriterionId;
use super::results::{Group, Results};

/// What the facilitator decided about a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Taken out of the discussion; the facilitator and the co-ordinator can bring it back.
    Hidden,
    /// Shown to everyone who may see the results.
    ShownToAll,
}

impl Decision {
    /// All of them, in their fixed order.
    pub const ALL: [Decision; 2] = [Decision::Hidden, Decision::ShownToAll];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Decision::Hidden => "hidden",
            Decision::ShownToAll => "shown_to_all",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|decision| decision.code() == code)
    }
}

/// A comment as it is stored. It never leaves for a page: see [`disclosed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenComment {
    /// Who wrote it; never shown.
    pub participant: ParticipantId,
    /// What it is about.
    pub criterion: CriterionId,
    /// The actor group of whoever wrote it.
    pub group: ActorGroup,
    /// What was written.
    pub text: String,
    /// What the facilitator decided about it.
    pub decision: Option<Decision>,
}

impl WrittenComment {
    /// The comment's name in addresses. Without the key it can be traced neither to the participant nor to the
    /// participant's other comments.
    pub fn token(&self, key: &CommentKey) -> CommentToken {
        let inner = digest(
            key,
            &[
                self.participant.as_str().as_bytes(),
                b"/",
                self.criterion.as_str().as_bytes(),
            ],
        );
        let outer = digest(key, &[&inner]);
        CommentToken(outer[..16].iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

fn digest(key: &CommentKey, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(key.0);
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

/// The installation's secret behind the comments' names and order.
#[derive(Clone)]
pub struct CommentKey([u8; 32]);

impl CommentKey {
    /// A key of random bytes.
    pub fn new(bytes: [u8; 32]) -> CommentKey {
        CommentKey(bytes)
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<CommentKey> {
        let mut key = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (place, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
        }
        Some(CommentKey(key))
    }

    /// As it is stored: 64 hexadecimal digits.
    pub fn code(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Stands for a comment in a form, without telling whose it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentToken(String);

impl CommentToken {
    /// As it is written in addresses, forms and the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A comment as its readers get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// What a form names it by.
    pub token: CommentToken,
    /// Told only where the group's figures of the current state are.
    pub group: Option<Group>,
    /// What is shown.
    pub text: String,
    /// What the facilitator decided about it.
    pub decision: Option<Decision>,
}

/// What may be shown of a criterion's comments: nothing where the criterion itself has too few answers. They come in the
/// order of their tokens, which is another one for each criterion and tells nothing of who wrote.
pub fn disclosed(
    results: &Results,
    criterion: &CriterionId,
    written: &[WrittenComment],
    key: &CommentKey,
) -> Vec<Comment> {
    let Some(result) = results
        .criteria()
        .find(|result| result.criterion == *criterion)
        .filter(|result| result.all().current.is_some())
    else {
        return Vec::new();
    };
    let mut comments: Vec<Comment> = written
        .iter()
        .filter(|comment| comment.criterion == *criterion)
        .map(|comment| {
            let group = results.group_of(comment.group);
            let is_shown = result.cell(group).is_some_and(|cell| cell.current.is_some());
            Comment {
                token: comment.token(key),
                group: is_shown.then_some(group),
                text: comment.text.clone(),
                decision: comment.decision,
            }
        })
        .collect();
    comments.sort_by(|one, other| one.token.cmp(&other.token));
    comments
}

/// Of those, the ones the facilitator shows to everybody who may see the results.
pub fn shown_to_all(
    results: &Results,
    criterion: &CriterionId,
    written: &[WrittenComment],
    key: &CommentKey,
) -> Vec<Comment> {
    let mut comments = disclosed(results, criterion, written, key);
    comments.retain(|comment| comment.decision == Some(Decision::ShownToAll));
    comments
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use uuid::Uuid;

    use super::*;
    use crate::domain::anonymity::Anonymity;
    use crate::domain::choice::Choice;
    use crate::domain::choice::Choices;
    use crate::domain::disclosure::Disclosure;
    use crate::domain::instrument::{Scale, sample};
    use crate::domain::results::{Participation, Release, ReleaseRule, Terms};

    const A: &str = "teema.a";
    const B: &str = "teema.b";

    fn key(byte: u8) -> CommentKey {
        CommentKey::new([byte; 32])
    }

    fn written(author: u128, criterion: &str, group: ActorGroup) -> WrittenComment {
        WrittenComment {
            participant: ParticipantId::from_uuid(Uuid::from_u128(author)),
            criterion: CriterionId::new(criterion),
            group,
            text: format!("comment {author}"),
            decision: None,
        }
    }

    /// Each group's number of participants; everybody answers A, and only the first `answers_b` answer B.
    fn results(groups: &[(ActorGroup, usize)], answers_b: usize) -> Results {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 3, 5],
        };
        let instrument = sample(scale, &[("teema", &["a", "b"])]);
        let people = groups
            .iter()
            .flat_map(|(group, size)| std::iter::repeat_n(*group, *size));
        let participants: Vec<Participation> = people
            .enumerate()
            .map(|(place, group)| {
                let level = Choices {
                    current: Some(Choice::Level(3)),
                    target: None,
                };
                let criteria = if place < answers_b { vec![A, B] } else { vec![A] };
                Participation {
                    group,
                    answers: criteria.into_iter().map(|id| (CriterionId::new(id), level)).collect(),
                }
            })
            .collect();
        let themes: Vec<_> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
        let terms = Terms {
            themes: &themes,
            instrument: &instrument,
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

    #[test]
    fn a_criterion_with_too_few_answers_has_no_comments() {
        let results = results(&[(ActorGroup::Ngo, 4)], 2);
        let all = [written(1, A, ActorGroup::Ngo), written(2, B, ActorGroup::Ngo)];
        let texts = |criterion: &str| -> Vec<String> {
            disclosed(&results, &CriterionId::new(criterion), &all, &key(1))
                .into_iter()
                .map(|comment| comment.text)
                .collect()
        };
        assert_eq!(texts(A), ["comment 1"]);
        assert_eq!(texts(B), Vec::<String>::new());
        assert_eq!(texts("teema.muu"), Vec::<String>::new());
    }

    #[test]
    fn a_group_is_told_only_where_its_cell_is_shown() {
        // Of B the four of the county answer and one NGO: the NGOs' cell is hidden, and the county's with it.
        let results = results(&[(ActorGroup::County, 4), (ActorGroup::Ngo, 3)], 5);
        let cases = [
            (A, ActorGroup::County, Some(Group::Of(ActorGroup::County))),
            (A, ActorGroup::Ngo, Some(Group::Of(ActorGroup::Ngo))),
            (B, ActorGroup::County, None),
            (B, ActorGroup::Ngo, None),
        ];
        for (criterion, group, told) in cases {
            let comments = disclosed(
                &results,
                &CriterionId::new(criterion),
                &[written(7, criterion, group)],
                &key(1),
            );
            assert_eq!(comments.len(), 1, "{criterion} {group}");
            assert_eq!(comments[0].group, told, "{criterion} {group}");
        }
    }

    #[test]
    fn the_order_and_the_names_link_nobody() {
        let results = results(&[(ActorGroup::Ngo, 20)], 20);
        let all: Vec<WrittenComment> = (1..=20)
            .flat_map(|author| [written(author, A, ActorGroup::Ngo), written(author, B, ActorGroup::Ngo)])
            .collect();
        let order = |criterion: &str, key: &CommentKey| -> Vec<String> {
            disclosed(&results, &CriterionId::new(criterion), &all, key)
                .into_iter()
                .map(|comment| comment.text)
                .collect()
        };
        let told: Vec<String> = (1..=20).map(|author| format!("comment {author}")).collect();
        assert_eq!(
            order(A, &key(1)),
            order(A, &key(1)),
            "it stays for the group at the screen"
        );
        assert_ne!(order(A, &key(1)), told, "not the order of joining");
        assert_ne!(order(A, &key(1)), order(B, &key(1)), "another one for each criterion");
        assert_ne!(
            order(A, &key(1)),
            order(A, &key(2)),
            "and it cannot be told without the key"
        );

        let tokens: std::collections::HashSet<_> = all.iter().map(|comment| comment.token(&key(1))).collect();
        assert_eq!(
            tokens.len(),
            40,
            "no two comments share a name, nor a part of an author's"
        );
    }

    #[test]
    fn only_comments_shown_to_all_are_for_all() {
        let results = results(&[(ActorGroup::Ngo, 4)], 0);
        let with = |author, decision| WrittenComment {
            decision,
            ..written(author, A, ActorGroup::Ngo)
        };
        let all = [
            with(1, None),
            with(2, Some(Decision::Hidden)),
            with(3, Some(Decision::ShownToAll)),
        ];
        let shown = shown_to_all(&results, &CriterionId::new(A), &all, &key(1));
        assert_eq!(
            shown.iter().map(|comment| comment.text.as_str()).collect::<Vec<_>>(),
            ["comment 3"]
        );
    }

    #[test]
    fn a_key_comes_back_as_it_was_stored() {
        let stored = key(0xa5).code();
        assert_eq!(CommentKey::parse(&stored).map(|key| key.code()), Some(stored));
        for odd in ["", "a5", &"g".repeat(64), &"ä".repeat(32)] {
            assert!(CommentKey::parse(odd).is_none(), "{odd}");
        }
    }
}
