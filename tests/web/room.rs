//! The workshop as participants meet it: what they follow, and the second vote.

use crate::support::seed::Put;
use jiff::SignedDuration;
use perhekeskusarviointi::db::{DbError, rounds, second_votes, versions, workshops};
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::workshop::{Phase, Workshop};
use perhekeskusarviointi::domain::{CriterionId, Language};

use crate::support::{Answered, AnsweredRound, Browser, TestApp, on_both_engines};

fn room(round: &AnsweredRound) -> String {
    format!("/answering/{}/room", round.round.id)
}

fn ballots(round: &AnsweredRound, criterion: &CriterionId) -> String {
    format!("/answering/{}/ballots/{criterion}", round.round.id)
}

fn topic(round: &AnsweredRound, criterion: &CriterionId) -> String {
    round.path(&format!("discussion/{criterion}"))
}

/// Moves the workshop as its board does.
async fn moves(
    app: &TestApp,
    round: &AnsweredRound,
    change: impl Fn(Workshop) -> Workshop + Send + 'static,
    criterion: Option<&CriterionId>,
) {
    let (id, criterion) = (round.round.id.clone(), criterion.cloned());
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            let round = rounds::find_for_change(conn, &id)?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let before = workshops::find(conn, &id)?;
            let on_screen = before
                .to_criterion(criterion.as_ref(), &round, &instrument)
                .expect("a criterion that may be shown");
            workshops::save(conn, &round.id, &change(on_screen))
        })
        .await
        .expect("the workshop moves");
}

async fn vote(browser: &Browser, round: &AnsweredRound, criterion: &CriterionId, step: &str) -> crate::support::Reply {
    browser
        .post(&format!("{}/second-vote", topic(round, criterion)), &[("vote", step)])
        .await
}

async fn title(app: &TestApp, round: &AnsweredRound, criterion: &CriterionId) -> String {
    let (version, criterion) = (round.round.version.clone(), criterion.clone());
    app.db()
        .read(move |conn| -> Result<String, DbError> {
            let instrument = versions::find(conn, &version)?.instrument;
            let criterion = instrument.criterion(&criterion).expect("a criterion");
            Ok(criterion.texts(Language::Fi).title.clone())
        })
        .await
        .expect("a title")
}

on_both_engines!(the_room_tells_what_goes_on, |app| {
    let round = app
        .answered_round(Answered {
            state: RoundState::Open,
            ..Answered::default()
        })
        .await;
    let daniel = round.browser_of(&app, 0);
    let now = |reply: &crate::support::Reply| reply.texts("#now").join(" ");
    let page = daniel.get(&room(&round)).await;
    assert_eq!(page.status, 200);
    assert!(now(&page).starts_with("Vastaaminen on käynnissä."), "{}", now(&page));
    assert_eq!(page.attributes("body", "data-events").len(), 1);

    app.step(&round.round.id, Step::JointDiscussion).await;
    let base = format!("/answering/{}", round.round.id);
    assert_eq!(daniel.get(&base).await.location(), room(&round));
    assert!(now(&daniel.get(&room(&round)).await).contains("Vastaukset katsotaan kohta yhdessä"));
    app.reveal(&round.round.id).await;
    for (phase, words) in [
        (Phase::Discussion, "Kriteeri tulee tälle sivulle"),
        (Phase::Priorities, "mistä kehittäminen alkaa"),
        (Phase::Close, "Työpaja on lopuillaan"),
    ] {
        moves(
            &app,
            &round,
            move |workshop| workshop.to_phase(phase, RoundState::Joint).expect("a phase"),
            None,
        )
        .await;
        assert!(now(&daniel.get(&room(&round)).await).contains(words), "{words}");
    }
    app.step(&round.round.id, Step::Closure).await;
    assert!(now(&daniel.get(&room(&round)).await).contains("Kierros on päättynyt"));

    // Strangers, and who works in the round, have no room there.
    for stranger in [app.browser(), app.birgitta().await.browser] {
        assert_eq!(stranger.get(&room(&round)).await.status, 404);
    }
});

on_both_engines!(phones_show_what_is_on_the_screen_as_far_as_they_follow, |app| {
    let round = app.answered_round(Answered::default()).await;
    let criterion = &round.criteria[0];
    let daniel = round.browser_of(&app, 0);
    let title = title(&app, &round, criterion).await;
    moves(&app, &round, |workshop| workshop, Some(criterion)).await;
    let page = daniel.get(&room(&round)).await;
    assert_eq!(page.texts(".on-screen h2").join(""), title);
    assert_eq!(page.texts(".on-screen-levels").len(), 2, "current and target");
    // Kela and the family are other actors together, and below the text of no group stands what is theirs alone.
    assert_eq!(page.texts(".on-screen-groups tbody tr").len(), 4, "{}", page.text());
    assert!(!page.body.contains("Sana "), "no comment has been shown to all");

    // What the group writes is read at once, and a comment once it is shown to all.
    let celia = app.facilitator_of(&round.round.id).await.browser;
    let joint = [("current", "3"), ("reason", "Näin sovittiin"), ("revision", "0")];
    assert_eq!(celia.post(&topic(&round, criterion), &joint).await.status, 303);
    let action = celia.get(&topic(&round, criterion)).await;
    let show = action.attributes("form[action*='/comments/']", "action").swap_remove(0);
    assert_eq!(celia.post(&show, &[("decision", "shown_to_all")]).await.status, 303);
    let page = daniel.get(&room(&round)).await;
    assert!(page.texts(".on-screen-joint").join(" ").contains("Näin sovittiin"));
    assert_eq!(page.texts(".on-screen-comments li").len(), 1);

    moves(
        &app,
        &round,
        |mut workshop| {
            workshop.phones_follow = false;
            workshop
        },
        Some(criterion),
    )
    .await;
    let page = daniel.get(&room(&round)).await;
    assert!(!page.body.contains(&title), "{}", page.text());
    assert!(page.text().contains("Seuratkaa yhteistä näyttöä"));
});

on_both_engines!(a_second_vote_tells_nothing_but_its_number_before_it_is_closed, |app| {
    let round = app.answered_round(Answered::default()).await;
    let criterion = &round.criteria[0];
    let celia = app.facilitator_of(&round.round.id).await.browser;
    let daniel = round.browser_of(&app, 0);
    // Nobody votes before it is open.
    let early = daniel
        .post(&ballots(&round, criterion), &[("current", "5"), ("target", "5")])
        .await;
    assert_eq!(early.status, 409);
    assert!(
        early.text().contains("Tästä kriteeristä ei äänestetä nyt"),
        "{}",
        early.text()
    );

    assert_eq!(vote(&celia, &round, criterion, "open").await.status, 303);
    assert_eq!(
        vote(&celia, &round, criterion, "open").await.status,
        303,
        "saying it twice changes nothing"
    );
    assert_eq!(app.events(EventKind::SecondVoteOpened).await.len(), 1);
    let form = daniel.get(&room(&round)).await;
    assert_eq!(form.attributes("#ballot form", "action"), [ballots(&round, criterion)]);
    assert_eq!(form.texts("#ballot fieldset").len(), 2);

    // Nothing chosen: told beside the field. A level off the scale is no choice.
    let refused = daniel.post(&ballots(&round, criterion), &[("target", "4")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.attributes("#ballot input[name=target][checked]", "value"),
        ["4"]
    );
    for odd in ["9", "not_applicable", "x"] {
        let reply = daniel.post(&ballots(&round, criterion), &[("current", odd)]).await;
        assert_eq!(reply.status, 422, "{odd}");
    }

    // Five vote 5; one of them twice, and one changes their mind.
    for person in 0..5 {
        let browser = round.browser_of(&app, person);
        for level in ["1", "5"] {
            let reply = browser
                .post(&ballots(&round, criterion), &[("current", level), ("target", "5")])
                .await;
            assert_eq!(reply.status, 303, "{}", reply.text());
        }
    }
    assert_eq!(app.events(EventKind::BallotGiven).await.len(), 10);
    let again = daniel
        .post(&ballots(&round, criterion), &[("current", "5"), ("target", "5")])
        .await;
    assert_eq!(again.status, 303);
    assert_eq!(
        app.events(EventKind::BallotGiven).await.len(),
        10,
        "the same said twice"
    );
    let own = daniel.get(&room(&round)).await;
    assert_eq!(own.attributes("#ballot input[name=current][checked]", "value"), ["5"]);
    let page = celia.get(&topic(&round, criterion)).await;
    assert!(
        page.texts("#second-vote").join(" ").contains("5 on äänestänyt"),
        "{}",
        page.text()
    );
    assert!(page.texts("#second-vote table").is_empty());

    assert_eq!(vote(&celia, &round, criterion, "close").await.status, 303);
    let page = celia.get(&topic(&round, criterion)).await;
    let told = page.texts("#second-vote").join(" ");
    assert!(told.contains("Nykytila: keskiarvo nousi"), "{told}");
    assert_eq!(page.texts("#second-vote table").len(), 2);
    // The first answers stand as they were.
    assert_eq!(
        page.texts("#second-vote tbody tr").len(),
        page.texts("#second-vote tbody th").len()
    );
    let late = daniel.post(&ballots(&round, criterion), &[("current", "1")]).await;
    assert_eq!(late.status, 409);
    // It is not opened again.
    let reply = vote(&celia, &round, criterion, "open").await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("on jo äänestetty uudelleen"), "{}", reply.text());
});

on_both_engines!(a_second_vote_of_few_tells_nothing, |app| {
    let round = app
        .answered_round(Answered {
            targets: TargetTiming::JointlyOnly,
            ..Answered::default()
        })
        .await;
    let criterion = &round.criteria[0];
    let celia = app.facilitator_of(&round.round.id).await.browser;
    vote(&celia, &round, criterion, "open").await;
    for person in 0..2 {
        let browser = round.browser_of(&app, person);
        assert_eq!(
            browser.get(&room(&round)).await.texts("#ballot fieldset").len(),
            1,
            "no target was asked"
        );
        browser
            .post(&ballots(&round, criterion), &[("current", "5"), ("target", "5")])
            .await;
    }
    vote(&celia, &round, criterion, "close").await;
    moves(&app, &round, |workshop| workshop, Some(criterion)).await;
    for page in [
        celia.get(&topic(&round, criterion)).await,
        round.browser_of(&app, 0).get(&room(&round)).await,
    ] {
        assert!(
            page.text().contains("Tason valitsi alle 3 äänestäjää"),
            "{}",
            page.text()
        );
        assert!(page.texts(".bar.second").is_empty());
    }
});

on_both_engines!(the_room_votes_on_one_criterion_at_a_time, |app| {
    let round = app.answered_round(Answered::default()).await;
    let celia = app.facilitator_of(&round.round.id).await.browser;
    vote(&celia, &round, &round.criteria[0], "open").await;
    let other = vote(&celia, &round, &round.criteria[1], "open").await;
    assert_eq!(other.status, 409);
    let page = celia.get(&topic(&round, &round.criteria[1])).await;
    assert_eq!(
        page.attributes("#second-vote a", "href"),
        [topic(&round, &round.criteria[0])]
    );
    // Who does not run the workshop cannot open it, and what is hidden is not voted on.
    for stranger in [
        app.eero().await.browser,
        app.reader().await.browser,
        app.aino().await.browser,
    ] {
        assert_eq!(vote(&stranger, &round, &round.criteria[0], "close").await.status, 404);
    }
    assert_eq!(
        vote(&celia, &round, &CriterionId::new("teema.muu"), "open")
            .await
            .status,
        404
    );
    assert_eq!(vote(&celia, &round, &round.criteria[0], "x").await.status, 400);
    assert_eq!(vote(&celia, &round, &round.criteria[1], "close").await.status, 409);
});

on_both_engines!(going_back_to_answering_forgets_the_second_votes, |app| {
    let round = app.answered_round(Answered::default()).await;
    let criterion = &round.criteria[0];
    let celia = app.facilitator_of(&round.round.id).await.browser;
    vote(&celia, &round, criterion, "open").await;
    for person in 0..4 {
        let browser = round.browser_of(&app, person);
        browser
            .post(&ballots(&round, criterion), &[("current", "5"), ("target", "5")])
            .await;
    }
    // Closing the round closes the vote; going on with the discussion does not open it again.
    app.step(&round.round.id, Step::Closure).await;
    assert_eq!(app.events(EventKind::SecondVoteClosed).await.len(), 1);
    app.advance(SignedDuration::from_secs(60));
    app.step(&round.round.id, Step::ReturnToJoint).await;
    assert_eq!(vote(&celia, &round, criterion, "open").await.status, 409);
    let (id, over) = (round.round.id.clone(), criterion.clone());
    let (votes, given) = app
        .db()
        .read(move |conn| -> Result<_, DbError> {
            Ok((second_votes::list(conn, &id)?, second_votes::gather(conn, &id, &over)?))
        })
        .await
        .expect("the votes");
    assert_eq!(votes.len(), 1);
    assert_eq!(given.count(), 4);
});
