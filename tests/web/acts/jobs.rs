//! What happens by the clock acts as the service itself: an act that asks for somebody signed in refuses it, and one for the
//! command line does, too.

use perhekeskusarviointi::acts::people::{InvitingTo, invite_national_admin, inviting_to};
use perhekeskusarviointi::acts::{ActError, Acting, Who, rounds, sharing, sites};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::domain::event::Means;
use perhekeskusarviointi::domain::invitation::TypedInvitation;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::site::TypedSite;

use crate::support::{difference, on_both_engines};

on_both_engines!(a_job_has_no_rights_of_an_account, |app| {
    let round = app.joint_round().await.id;
    let acting = Acting::new(&app.shared.acts, Who::Program, Means::Job, app.now());
    let before = app.stored().await;
    let closed = rounds::take(&acting, round.as_str(), Step::Closure).await;
    assert_eq!(closed.err(), Some(ActError::SignInNeeded));
    let published = sharing::publish(&acting, round.as_str()).await;
    assert_eq!(published.err(), Some(ActError::SignInNeeded));
    let added = sites::add(&acting, "17", TypedSite::default(), fresh_uuid()).await;
    assert_eq!(added.err(), Some(ActError::SignInNeeded));
    let looked: Result<InvitingTo, _> = inviting_to(&acting, Some("17")).await;
    assert_eq!(looked.err(), Some(ActError::SignInNeeded));
    let invited = invite_national_admin(&acting, TypedInvitation::default(), fresh_uuid(), "key").await;
    assert_eq!(invited.err(), Some(ActError::Forbidden));
    assert!(difference(&before, &app.stored().await).is_empty());
});
