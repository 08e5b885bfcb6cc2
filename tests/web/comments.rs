//! Comments: who reads them, what links them to nobody, and what the facilitator decides.

use std::collections::HashSet;

use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;

use crate::support::{Browser, Reply, on_both_engines};

/// The addresses of the decisions about a page's comments, each with its comment.
fn decisions(page: &Reply) -> Vec<(String, String)> {
    let texts = page.texts("#comments li .written");
    let addresses = page.attributes("#comments li form", "action");
    assert_eq!(texts.len(), addresses.len());
    addresses.into_iter().zip(texts).collect()
}

async fn decide(browser: &Browser, address: &str, decision: &str) -> u16 {
    browser.post(address, &[("decision", decision)]).await.status
}

on_both_engines!(comments_name_nobody_and_stand_in_no_order, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let page = celia.get(&round.topic(&round.divided)).await;
    let comments = page.texts("#comments li .written");
    let told: Vec<String> = (0..10).map(|at| format!("Eri mieltä {at}")).collect();
    assert_eq!(comments.iter().collect::<HashSet<_>>(), told.iter().collect());
    // One order in 3.6 million is that of joining.
    assert_ne!(comments, told);
    assert_eq!(
        comments,
        celia
            .get(&round.topic(&round.divided))
            .await
            .texts("#comments li .written"),
        "it stays"
    );

    let other = celia.get(&round.topic(&round.groups_hidden)).await;
    for participant in &round.participants {
        for page in [&page, &other] {
            assert!(
                !page.body.contains(participant.as_str()),
                "a participant's id on the page"
            );
        }
    }
    let tokens = |page: &Reply| -> HashSet<String> {
        let last = |address: String| address.rsplit('/').next().unwrap_or_default().to_owned();
        decisions(page).into_iter().map(|(address, _)| last(address)).collect()
    };
    assert!(
        tokens(&page).is_disjoint(&tokens(&other)),
        "the same author has another name at each criterion"
    );

    // Each group of three is shown for the one criterion, and none for the other.
    assert!(page.text().contains("hyvinvointialue"));
    assert_eq!(page.texts("#comments li .muted").len(), 10);
    assert_eq!(other.texts("#comments li .written").len(), 12);
    assert!(
        other.texts("#comments li .muted").is_empty(),
        "{:?}",
        other.texts("#comments li .muted")
    );
});

on_both_engines!(too_few_answers_hide_their_comments, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let page = celia.get(&round.topic(&round.too_few)).await;
    assert!(!page.body.contains("Harva sanoi"));
});

on_both_engines!(a_comment_is_hidden_shown_and_brought_back, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await;
    let path = round.topic(&round.divided);
    let all = decisions(&celia.browser.get(&path).await);
    let (hidden, shown) = (&all[0], &all[1]);
    assert_eq!(decide(&celia.browser, &hidden.0, "hidden").await, 303);
    assert_eq!(decide(&celia.browser, &shown.0, "shown_to_all").await, 303);

    let page = celia.browser.get(&path).await;
    assert_eq!(page.texts("#comments details .written"), [hidden.1.as_str()]);
    assert_eq!(page.texts("#comments details summary"), ["Yksi piilotettu kommentti"]);
    assert!(page.text().contains("Näkyy kaikille"));

    assert_eq!(decide(&celia.browser, &hidden.0, "none").await, 303);
    let page = celia.browser.get(&path).await;
    assert!(page.texts("#comments details").is_empty());
    assert_eq!(page.texts("#comments li .written").len(), 10);

    // The trail tells of the criterion and the decision, never of the author.
    let told: Vec<String> = app
        .events(EventKind::CommentDecided)
        .await
        .into_iter()
        .filter_map(|(_, thing)| thing)
        .collect();
    let expected = ["hidden", "shown_to_all", "none"].map(|decision| format!("{} {decision}", round.divided));
    assert_eq!(told, expected);
});

on_both_engines!(readers_meet_only_what_is_shown_to_all, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let all = decisions(&celia.get(&round.topic(&round.divided)).await);
    assert_eq!(decide(&celia, &all[1].0, "shown_to_all").await, 303);
    app.step(&round.id, Step::Closure).await;
    let reader = app.reader().await.browser;
    let results = reader.get(&round.path("/results")).await;
    assert_eq!(results.status, 200);
    assert!(results.body.contains(&all[1].1), "shown to all");
    for path in ["/results", "/results.csv", "/results.json", "/actions"] {
        let reply = reader.get(&round.path(path)).await;
        assert_eq!(reply.status, 200, "{path}");
        let told: Vec<&str> = (0..10)
            .map(|at| at.to_string())
            .flat_map(|at| {
                let text = format!("Eri mieltä {at}");
                reply
                    .body
                    .contains(&text)
                    .then_some(())
                    .map(|()| if text == all[1].1 { "the one" } else { "another" })
            })
            .collect();
        let expected: &[&str] = if path == "/results" { &["the one"] } else { &[] };
        assert_eq!(told, expected, "{path}");
        assert!(
            !reply.body.contains("Harva sanoi") && !reply.body.contains("Ryhmättä"),
            "{path}"
        );
    }
    // A comment that tells too much can still be taken away.
    assert_eq!(decide(&celia, &all[1].0, "hidden").await, 303);
    assert!(!reader.get(&round.path("/results")).await.body.contains("Eri mieltä"));
});

on_both_engines!(only_the_comments_own_readers_decide_about_it, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let all = decisions(&celia.get(&round.topic(&round.divided)).await);
    let address = &all[0].0;
    let eero = app.eero().await.browser;
    assert_eq!(decide(&eero, address, "hidden").await, 404);
    assert_eq!(
        decide(&app.browser(), address, "hidden").await,
        303,
        "to the sign-in page"
    );
    assert_eq!(decide(&celia, address, "perhaps").await, 400);
    let elsewhere = address.replace(round.divided.as_str(), round.groups_hidden.as_str());
    assert_eq!(decide(&celia, &elsewhere, "hidden").await, 404);
    let unknown = format!("{}/comments/{}", round.topic(&round.divided), "0".repeat(32));
    assert_eq!(decide(&celia, &unknown, "hidden").await, 404);
    app.step(&round.id, Step::Closure).await;
    let reader = app.reader().await.browser;
    assert_eq!(decide(&reader, address, "hidden").await, 403);
    app.step(&round.id, Step::ReturnToJoint).await;
    assert!(app.events(EventKind::CommentDecided).await.is_empty());
});
