//! The workshop as it is run: the facilitator's board, what moves it, and the projector.

use jiff::SignedDuration;
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;

use crate::support::{JointRound, Listener, on_both_engines};

const MOVES: [(&str, &[(&str, &str)]); 4] = [
    ("/workshop/phase", &[("phase", "own_answers")]),
    ("/workshop/screen", &[("criterion", "")]),
    ("/workshop/phones", &[("follow", "no")]),
    ("/workshop/timer", &[("do", "start"), ("minutes", "5")]),
];

/// What would tell of answers before they are opened: figures, comments, the criteria's titles in an order.
fn told(round: &JointRound) -> Vec<String> {
    let mut told = vec!["Eri mieltä".to_owned(), "Yksimielisyys".to_owned(), "3,0".to_owned()];
    told.extend(round.titles.iter().cloned());
    told
}

on_both_engines!(a_workshop_is_run_by_those_who_may, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let birgitta = app.birgitta().await.browser;
    let (eero, aino) = (app.eero().await.browser, app.aino().await.browser);
    let reader = app.reader().await.browser;
    for page in ["/workshop", "/projector"] {
        for allowed in [&celia, &birgitta] {
            assert_eq!(allowed.get(&round.path(page)).await.status, 200, "{page}");
        }
        for stranger in [&eero, &aino, &reader] {
            assert_eq!(stranger.get(&round.path(page)).await.status, 404, "{page}");
        }
        assert!(
            app.browser()
                .get(&round.path(page))
                .await
                .location()
                .starts_with("/sign-in")
        );
    }
    for (address, fields) in MOVES {
        for stranger in [&eero, &aino, &reader] {
            assert_eq!(
                stranger.post(&round.path(address), fields).await.status,
                404,
                "{address}"
            );
        }
    }
    assert!(app.events(EventKind::WorkshopMoved).await.is_empty());
    // Once it is closed a reader knows the round, but does not run it; and nobody moves it any more.
    app.step(&round.id, Step::Closure).await;
    assert_eq!(reader.get(&round.path("/workshop")).await.status, 403);
    assert_eq!(celia.get(&round.path("/workshop")).await.status, 200);
    for (address, fields) in MOVES {
        assert_eq!(reader.post(&round.path(address), fields).await.status, 403, "{address}");
        assert_eq!(celia.post(&round.path(address), fields).await.status, 409, "{address}");
    }
});

on_both_engines!(the_board_leads_from_welcome_to_the_joint_discussion, |app| {
    let round = app.still_open_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let board = celia.get(&round.path("/workshop")).await;
    assert_eq!(board.texts(".phases [aria-current=step]"), ["Tervetuloa , nyt tässä"]);
    assert_eq!(board.texts(".next .button"), ["Aloittakaa vastaaminen"]);
    assert!(board.texts(".aloud blockquote")[0].starts_with("Tervetuloa"));
    assert_eq!(board.texts("#attendance .stat dd"), ["30", "0"]);
    // Everybody answered two criteria of the first theme, which has more.
    assert!(board.texts(".theme-progress li")[0].ends_with("0 / 30"));
    assert_eq!(
        board.attributes(".button.primary", "type").len(),
        1,
        "one thing to do next"
    );

    let phase = round.path("/workshop/phase");
    let moved = celia.post(&phase, &[("phase", "own_answers")]).await;
    assert_eq!((moved.status, moved.location()), (303, round.path("/workshop")));
    let board = celia.follow(&moved).await;
    assert_eq!(
        board.texts(".phases [aria-current=step]"),
        ["Omat vastaukset , nyt tässä"]
    );
    assert_eq!(
        board.attributes(".next .button", "href"),
        [round.path("/joint-discussion")]
    );
    assert!(board.text().contains("Pientä ryhmää ei näytetä erikseen"));
    // What is said again changes nothing, and what the state does not have is refused.
    celia.post(&phase, &[("phase", "own_answers")]).await;
    assert_eq!(celia.post(&phase, &[("phase", "discussion")]).await.status, 409);
    assert_eq!(celia.post(&phase, &[("phase", "x")]).await.status, 400);
    let events = app.events(EventKind::WorkshopMoved).await;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].1.as_deref(), Some("phase:own_answers"));

    // The round goes on, and the workshop goes with it.
    app.step(&round.id, Step::JointDiscussion).await;
    let board = celia.get(&round.path("/workshop")).await;
    assert_eq!(
        board.texts(".phases [aria-current=step]"),
        ["Vastaukset esiin , nyt tässä"]
    );
    assert_eq!(board.attributes("#reveal input[name=back]", "value")[0], "board");
    let revealed = celia
        .post(&round.path("/reveals"), &[("all", "yes"), ("back", "board")])
        .await;
    assert_eq!(revealed.location(), round.path("/workshop"));
    let board = celia.follow(&revealed).await;
    assert_eq!(
        board.texts(".next .button"),
        [format!("Aloittakaa: {}", round.titles[0])]
    );
});

on_both_engines!(before_the_reveal_the_room_sees_only_how_many_have_finished, |app| {
    let round = app.still_open_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let titles = told(&round);
    let silent = async |when: &str| {
        for page in ["/workshop", "/projector"] {
            let reply = celia.get(&round.path(page)).await;
            assert_eq!(reply.status, 200);
            for secret in &titles {
                assert!(!reply.body.contains(secret), "{page} {when} tells {secret}");
            }
        }
    };
    silent("while open").await;
    celia
        .post(&round.path("/workshop/phase"), &[("phase", "own_answers")])
        .await;
    silent("during own answers").await;
    let projector = celia.get(&round.path("/projector")).await;
    assert_eq!(projector.texts(".count"), ["0 / 30 valmiina"]);
    app.step(&round.id, Step::JointDiscussion).await;
    for phase in ["reveal", "discussion", "priorities", "close"] {
        let moved = celia.post(&round.path("/workshop/phase"), &[("phase", phase)]).await;
        assert_eq!(moved.status, 303, "{phase}");
        silent(phase).await;
    }
    let put = [("criterion", round.divided.as_str())];
    assert_eq!(celia.post(&round.path("/workshop/screen"), &put).await.status, 409);
    silent("after trying").await;
});

on_both_engines!(what_is_put_on_the_screen_is_seen_by_the_room, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let birgitta = app.birgitta().await.browser;
    let mut other = Listener::open(&birgitta, &round.path("/events")).await;
    let screen = round.path("/workshop/screen");
    let moved = celia.post(&screen, &[("criterion", round.agreed.as_str())]).await;
    assert_eq!((moved.status, moved.location()), (303, round.path("/workshop#screen")));
    assert_eq!(other.heard().await, "workshop");

    let board = birgitta.get(&round.path("/workshop")).await;
    assert_eq!(board.texts("#screen-now"), [round.titles[1].as_str()]);
    assert_eq!(board.texts(".phases [aria-current=step]").len(), 1);
    assert_eq!(board.attributes("#screen-now a", "href"), [round.topic(&round.agreed)]);
    assert!(board.texts("#screen-previous")[0].ends_with(&round.titles[0]));
    assert_eq!(board.texts(".screen-choices li").len(), round.count);
    let projector = celia.get(&round.path("/projector")).await;
    assert_eq!(projector.heading(), round.titles[1]);
    for control in ["a[href^='/']", "button", "form", "header.top", "footer"] {
        assert!(projector.texts(control).is_empty(), "{control} on the projector");
    }

    celia.post(&screen, &[("criterion", "")]).await;
    let board = celia.get(&round.path("/workshop")).await;
    assert_eq!(
        board.texts("#screen-now"),
        ["Valkokankaalla ei ole nyt mitään kriteeriä."]
    );
    assert_eq!(
        celia.get(&round.path("/projector")).await.heading(),
        "Valitsemme, mistä puhumme"
    );
    assert_eq!(celia.post(&screen, &[("criterion", "muu.muu")]).await.status, 409);
});

on_both_engines!(the_timer_and_the_phones_obey, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let timer = round.path("/workshop/timer");
    let left = async || {
        let board = celia.get(&round.path("/workshop")).await;
        board.attributes("#clock [data-left-s]", "data-left-s").concat()
    };
    assert_eq!(left().await, "");
    celia.post(&timer, &[("do", "start"), ("minutes", "5")]).await;
    assert_eq!(left().await, "300");
    app.advance(SignedDuration::from_secs(60));
    celia.post(&timer, &[("do", "add"), ("minutes", "-1")]).await;
    assert_eq!(left().await, "180");
    celia.post(&timer, &[("do", "pause"), ("minutes", "")]).await;
    app.advance(SignedDuration::from_secs(60));
    assert_eq!(left().await, "180");
    celia.post(&timer, &[("do", "resume")]).await;
    app.advance(SignedDuration::from_secs(600));
    let projector = celia.get(&round.path("/projector")).await;
    assert_eq!(projector.texts(".clock"), ["0:00"]);
    assert_eq!(projector.texts(".clock-state"), ["Aika on täynnä."]);
    celia.post(&timer, &[("do", "stop")]).await;
    assert_eq!(left().await, "");
    assert_eq!(
        celia.post(&timer, &[("do", "start"), ("minutes", "x")]).await.status,
        400
    );

    let phones = round.path("/workshop/phones");
    assert_eq!(celia.post(&phones, &[("follow", "no")]).await.status, 303);
    let board = celia.get(&round.path("/workshop")).await;
    assert!(board.texts("#phones")[0].starts_with("Osallistujien puhelimet eivät seuraa"));
    assert_eq!(celia.post(&phones, &[("follow", "")]).await.status, 400);
});

on_both_engines!(
    a_page_that_refreshes_itself_leaves_the_notice_to_the_page_a_person_opens,
    |app| {
        let round = app.still_open_round().await;
        app.step(&round.id, Step::JointDiscussion).await;
        let celia = app.facilitator_of(&round.id).await.browser;
        celia
            .post(&round.path("/reveals"), &[("all", "yes"), ("back", "board")])
            .await;
        let notice = "main > [role=status] .notice";
        let refreshed = celia
            .get_with(&round.path("/workshop"), &[("live-refresh", "yes")])
            .await;
        assert!(refreshed.texts(notice).is_empty());
        assert!(celia.get(&round.path("/projector")).await.texts(notice).is_empty());
        assert_eq!(celia.get(&round.path("/workshop")).await.texts(notice).len(), 1);
        assert!(celia.get(&round.path("/workshop")).await.texts(notice).is_empty());
    }
);
