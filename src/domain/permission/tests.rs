use super::*;
use crate::domain::Language;
use crate::domain::ids::GrantId;
use crate::domain::mark::Mark;
use crate::domain::text::Email;
use uuid::Uuid;

fn region(code: &str) -> RegionCode {
    RegionCode::parse(code).unwrap()
}

fn with(role: Role) -> Actor {
    let id = AccountId::from_uuid(Uuid::nil());
    Actor {
        account: Account {
            id: id.clone(),
            email: Email::parse("a@example.fi").unwrap(),
            name: "A".into(),
            language: Language::Fi,
            deactivated: None,
        },
        grants: vec![Grant {
            id: GrantId::from_uuid(Uuid::nil()),
            account: id,
            role,
            given: Mark {
                by: None,
                at: Timestamp::UNIX_EPOCH,
            },
        }],
    }
}

#[test]
fn nobody_is_above_more_than_their_own() {
    let aino = with(Role::NationalAdmin);
    let birgitta = with(Role::Coordinator(region("17")));
    let celia = with(Role::Facilitator(RoundId::from_uuid(Uuid::nil())));
    let standing = |leads: bool, regions: &[&str]| Standing {
        leads,
        regions: regions.iter().map(|code| region(code)).collect(),
    };
    let cases = [
        // Facilitators and readers of one region: their co-ordinator, and nobody else.
        (standing(false, &["17"]), [false, true, false]),
        (standing(false, &["15"]), [false, false, false]),
        // Co-ordinators, national admins, people of several regions and of none.
        (standing(true, &["17"]), [true, false, false]),
        (standing(true, &[]), [true, false, false]),
        (standing(false, &["15", "17"]), [true, false, false]),
        (standing(false, &[]), [true, false, false]),
    ];
    for (standing, expected) in cases {
        let found = [&aino, &birgitta, &celia].map(|actor| actor.is_above(&standing));
        assert_eq!(found, expected, "{standing:?}");
    }
}

#[test]
fn roles_are_given_by_those_above() {
    let aino = with(Role::NationalAdmin);
    let birgitta = with(Role::Coordinator(region("17")));
    let here = region("17");
    let reader = Role::Reader(ReaderScope::Region(here.clone()));
    assert!(birgitta.may_give(&reader, Some(&here)) && !aino.may_give(&reader, Some(&here)));
    assert!(!birgitta.may_give(&reader, Some(&region("15"))) && !birgitta.may_give(&reader, None));
    for role in [Role::NationalAdmin, Role::Coordinator(here.clone())] {
        assert!(aino.may_give(&role, Some(&here)) && !birgitta.may_give(&role, Some(&here)));
    }
}

#[test]
fn who_outside_sees_results_is_decided_by_the_co_ordinator_alone() {
    use crate::domain::round::tests::round;

    for state in RoundState::ALL {
        let (round, _) = round(state);
        let people = [
            (Role::Coordinator(round.subject.region.clone()), true),
            (Role::Facilitator(round.id.clone()), false),
            (Role::Reader(ReaderScope::Region(round.subject.region.clone())), false),
            (Role::Coordinator(region("15")), false),
            (Role::NationalAdmin, false),
        ];
        for (role, expected) in people {
            let actor = with(role.clone());
            for action in [RoundAction::Share, RoundAction::Publish] {
                assert_eq!(
                    actor.may_in_round(&round, action),
                    expected,
                    "{role:?} {action:?} {state:?}"
                );
            }
            let consents = actor.may_in_region(&round.subject.region, RegionAction::ConsentToComparison);
            assert_eq!(consents, expected, "{role:?}");
        }
    }
}
