//! The joint discussion: the list, one criterion, and what two people do at the same time.

use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;

use crate::support::on_both_engines;

const NOTHING: [(&str, &str); 5] = [
    ("current", ""),
    ("target", ""),
    ("reason", ""),
    ("verdict", ""),
    ("revision", "0"),
];

on_both_engines!(nobody_is_told_anything_while_the_round_is_open, |app| {
    let round = app.still_open_round().await;
    let birgitta = app.birgitta().await.browser;
    let celia = app.facilitator_of(&round.id).await.browser;
    for browser in [&birgitta, &celia] {
        for path in [
            round.path("/discussion"),
            round.topic(&round.divided),
            round.path("/actions"),
            round.path("/actions/new"),
        ] {
            let reply = browser.get(&path).await;
            assert_eq!(reply.status, 409, "{path}: {}", reply.text());
            for secret in ["Eri mieltä", "3,0", "0 %", &round.titles[0]] {
                assert!(!reply.text().contains(secret), "{path} tells {secret}");
            }
        }
        let saved = browser.post(&round.topic(&round.divided), &NOTHING).await;
        assert_eq!(saved.status, 409);
        assert!(!saved.body.contains("Eri mieltä"));
    }
});

on_both_engines!(for_strangers_there_is_no_discussion, |app| {
    let round = app.joint_round().await;
    let eero = app.eero().await.browser;
    let aino = app.aino().await.browser;
    let reader = app.reader().await.browser;
    for path in [round.path("/discussion"), round.topic(&round.divided)] {
        for stranger in [&eero, &aino, &reader] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        let unknown = app.browser().get(&path).await;
        assert_eq!(unknown.status, 303);
        assert!(unknown.location().starts_with("/sign-in"), "{}", unknown.location());
    }
    for stranger in [&eero, &aino, &reader] {
        assert_eq!(stranger.post(&round.topic(&round.divided), &NOTHING).await.status, 404);
    }
    // Once it is closed a reader knows the round, but the discussion stays the group's own.
    app.step(&round.id, Step::Closure).await;
    assert_eq!(reader.get(&round.path("/discussion")).await.status, 403);
    assert_eq!(reader.get(&round.topic(&round.divided)).await.status, 403);
    assert_eq!(eero.get(&round.path("/discussion")).await.status, 404);
});

on_both_engines!(the_list_begins_where_views_differ_most, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let page = celia.get(&round.path("/discussion")).await;
    assert_eq!(page.status, 200);
    let titles = page.texts(".topic h3");
    assert_eq!(titles.len(), round.count);
    let [divided, agreed, too_few, groups_hidden] = &round.titles;
    // Agreed by all: the one with a gap before the one without; what is hidden comes last, in the instrument's order.
    assert_eq!(
        titles[..4],
        [divided, agreed, groups_hidden, too_few].map(String::clone)
    );
    let figures = page.texts(".topic-figures");
    assert_eq!(figures[0], "Yksimielisyys 0 % Nykytila 3,0 Ero tavoitteeseen +2,0");
    assert_eq!(figures[1], "Yksimielisyys 100 % Nykytila 3,0 Ero tavoitteeseen +1,0");
    assert_eq!(figures[3], "Liian vähän vastauksia");
});

on_both_engines!(one_theme_can_be_talked_about_at_a_time, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let theme = round
        .divided
        .as_str()
        .split('.')
        .next()
        .expect("a criterion's id begins with its theme's");
    let page = celia.get(&round.path(&format!("/discussion?theme={theme}"))).await;
    let links = page.attributes(".topic h3 a", "href");
    assert!(!links.is_empty() && links.len() < round.count);
    assert!(
        links.iter().all(|link| link.contains(&format!("/discussion/{theme}."))),
        "{links:?}"
    );
    // A theme that is none of the round's filters nothing.
    let page = celia.get(&round.path("/discussion?theme=muu")).await;
    assert_eq!(page.texts(".topic h3").len(), round.count);
});

on_both_engines!(a_criterion_shows_how_people_answered, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let page = celia.get(&round.topic(&round.divided)).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.heading(), round.titles[0]);
    assert_eq!(page.texts(".stat dd"), ["0 %", "3,0", "5,0", "+2,0"]);
    let rows = page.texts("#distribution tbody tr");
    // From the highest level down: half at each end, and everyone's target at the top.
    assert!(rows[0].ends_with("15 30") && rows[4].ends_with("15 0"), "{rows:?}");
    assert_eq!(page.texts("#groups tbody tr").len(), 10);
    assert!(
        page.texts("#groups tbody tr")[0].ends_with("3 1,0 5,0 +4,0"),
        "{:?}",
        page.texts("#groups tbody tr")
    );

    let hidden = celia.get(&round.topic(&round.groups_hidden)).await;
    let groups = hidden.texts("#groups tbody tr td").join(" ");
    assert!(groups.chars().all(|sign| sign == '–' || sign == ' '), "{groups}");
    assert_eq!(hidden.texts(".stat dd")[1], "4,0");

    let few = celia.get(&round.topic(&round.too_few)).await;
    assert!(few.texts("#distribution").is_empty() && few.texts(".stat").is_empty());
    assert!(few.text().contains("vastasi alle 3 osallistujaa"));
    assert!(!few.body.contains("2,0"));
});

on_both_engines!(the_group_records_its_view_and_goes_on, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await;
    let page = celia.browser.get(&round.topic(&round.divided)).await;
    let next = page.attributes("button[name=next]", "value");
    assert_eq!(next, [round.agreed.as_str()]);
    let reply = celia
        .browser
        .post(
            &round.topic(&round.divided),
            &[
                ("current", "2"),
                ("target", "4"),
                ("reason", "Tieto kulkee, mutta\nvain osalle."),
                ("verdict", "need"),
                ("priority", "yes"),
                ("revision", "0"),
                ("next", &next[0]),
            ],
        )
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    assert_eq!(reply.location(), round.topic(&round.agreed));
    let page = celia.browser.get(&round.topic(&round.divided)).await;
    assert_eq!(page.attributes("input[name=current][checked]", "value"), ["2"]);
    assert_eq!(page.attributes("input[name=target][checked]", "value"), ["4"]);
    assert_eq!(page.attributes("input[name=verdict][checked]", "value"), ["need"]);
    assert_eq!(page.attributes("input[name=priority][checked]", "value"), ["yes"]);
    assert_eq!(page.attributes("input[name=revision]", "value"), ["1"]);
    assert!(page.text().contains("Tallentanut Celia Ceder"));

    let list = celia.browser.get(&round.path("/discussion")).await;
    assert!(list.texts(".topic-state")[0].starts_with("Nykytila 2 → tavoitetila 4 Kehittämistarve Painopiste"));
    let agreed = list.texts("#agreed").join(" ");
    assert!(
        agreed.contains(&round.titles[0]) && agreed.contains("Tieto kulkee"),
        "{agreed}"
    );
    assert!(agreed.contains("kirjattu 1 kriteeristä"), "{agreed}");
    assert_eq!(
        app.events(EventKind::JointViewSaved).await,
        [(Some(celia.account.id.to_string()), Some(round.divided.to_string()))]
    );
});

on_both_engines!(saving_nothing_or_the_same_twice_changes_nothing, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let path = round.topic(&round.divided);
    assert_eq!(celia.post(&path, &NOTHING).await.status, 303);
    assert!(app.events(EventKind::JointViewSaved).await.is_empty());
    let same = [("current", "2"), ("target", "4"), ("reason", "Näin"), ("revision", "0")];
    // As by a double tap: the second one comes with the old revision and is no conflict.
    for _ in 0..2 {
        assert_eq!(celia.post(&path, &same).await.status, 303);
    }
    assert_eq!(app.events(EventKind::JointViewSaved).await.len(), 1);
});

on_both_engines!(two_people_never_overwrite_each_other_silently, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let birgitta = app.birgitta().await.browser;
    let path = round.topic(&round.divided);
    let hers = [
        ("current", "2"),
        ("target", "4"),
        ("reason", "Celian perustelu"),
        ("revision", "0"),
    ];
    let others = [
        ("current", "3"),
        ("target", "5"),
        ("reason", "Birgittan\nperustelu"),
        ("revision", "0"),
    ];
    assert_eq!(celia.post(&path, &hers).await.status, 303);

    let clash = birgitta.post(&path, &others).await;
    assert_eq!(clash.status, 409);
    let stored = clash.texts("#stored").join(" ");
    let own = clash.texts("#yours").join(" ");
    assert!(
        stored.contains("Celian perustelu") && stored.contains("Celia Ceder"),
        "{stored}"
    );
    assert!(own.contains("Birgittan perustelu") && own.contains("5 –"), "{own}");
    let page = celia.get(&path).await;
    assert_eq!(
        page.texts("textarea[name=reason]"),
        ["Celian perustelu"],
        "nothing was overwritten"
    );

    // Birgitta chooses her own version: the form that the page offers.
    let field = |name: &str| {
        clash
            .attributes(&format!("#yours input[name={name}]"), "value")
            .swap_remove(0)
    };
    let chosen: Vec<(&str, String)> = ["current", "target", "reason", "verdict", "revision"]
        .map(|name| (name, field(name)))
        .to_vec();
    let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(chosen.contains(&("revision", "1")) && chosen.contains(&("reason", "Birgittan\nperustelu")));
    assert_eq!(birgitta.post(&path, &chosen).await.status, 303);
    let page = celia.get(&path).await;
    assert_eq!(page.attributes("input[name=current][checked]", "value"), ["3"]);
    assert_eq!(page.attributes("input[name=revision]", "value"), ["2"]);
});

on_both_engines!(of_many_at_once_exactly_one_is_first, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let path = round.topic(&round.divided);
    let tries = (0..8).map(|at| {
        let (celia, path, reason) = (celia.clone(), path.clone(), format!("Versio {at}"));
        actix_web::rt::spawn(async move {
            celia
                .post(&path, &[("current", "3"), ("reason", &reason), ("revision", "0")])
                .await
                .status
        })
    });
    let mut statuses = Vec::new();
    for tried in tries.collect::<Vec<_>>() {
        statuses.push(tried.await.expect("a reply"));
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409, 409, 409, 409, 409]);
});

on_both_engines!(odd_values_come_back_with_what_is_wrong, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let path = round.topic(&round.divided);
    let long = "ä".repeat(2_001);
    let reply = celia
        .post(
            &path,
            &[
                ("current", "9"),
                ("target", "4"),
                ("reason", &long),
                ("verdict", "perhaps"),
                ("revision", "0"),
            ],
        )
        .await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.texts(".error-summary li").len(), 3);
    assert_eq!(reply.texts("textarea[name=reason]"), [long]);
    assert_eq!(reply.attributes("input[name=target][checked]", "value"), ["4"]);
    assert!(app.events(EventKind::JointViewSaved).await.is_empty());

    assert_eq!(celia.post(&path, &[("revision", "first")]).await.status, 400);
    assert_eq!(
        celia.post(&round.path("/discussion/teema.muu"), &NOTHING).await.status,
        404
    );
    assert_eq!(celia.get(&round.path("/discussion/teema.muu")).await.status, 404);
});

on_both_engines!(
    what_is_written_while_the_round_is_closed_is_refused_and_not_lost,
    |app| {
        let round = app.joint_round().await;
        let celia = app.facilitator_of(&round.id).await.browser;
        let path = round.topic(&round.divided);
        let written = [("current", "2"), ("reason", "Ehdimme sopia tämän"), ("revision", "0")];
        app.step(&round.id, Step::Closure).await;
        let reply = celia.post(&path, &written).await;
        assert_eq!(reply.status, 409);
        assert!(
            reply.text().contains("Ehdimme sopia tämän") && reply.text().contains("Päättynyt"),
            "{}",
            reply.text()
        );
        let page = celia.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.texts(".joint-form").is_empty(), "closed: to read only");
        assert!(!page.text().contains("Ehdimme"));

        app.step(&round.id, Step::ReturnToJoint).await;
        assert_eq!(celia.post(&path, &written).await.status, 303);
    }
);

on_both_engines!(last_time_stands_beside, |app| {
    let first = app.joint_round().await;
    let birgitta = app.birgitta().await.browser;
    let said = [("current", "2"), ("target", "4"), ("revision", "0")];
    assert_eq!(birgitta.post(&first.topic(&first.divided), &said).await.status, 303);
    let second = app.next_round(&first.id).await;

    let page = birgitta.get(&second.topic(&second.divided)).await;
    assert!(
        !page.text().contains("Viime kierroksella"),
        "the round before is not closed"
    );
    app.step(&first.id, Step::Closure).await;
    let page = birgitta.get(&second.topic(&second.divided)).await;
    let before = page.texts("#answers dl.definitions").join(" ");
    assert!(
        before.starts_with("Nykytilan keskiarvo 3,0 Tavoitetilan keskiarvo 5,0 Yhteinen nykytila 2 –"),
        "{before}"
    );
    assert!(
        page.attributes("input[name=current][checked]", "value") == [""],
        "nothing is answered beforehand"
    );
    let page = birgitta.get(&second.topic(&second.too_few)).await;
    assert!(!page.text().contains("Viime kierroksella"), "too few answered then");
});

on_both_engines!(what_is_typed_is_saved_for_all_while_it_is_typed, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let birgitta = app.birgitta().await.browser;
    let path = round.topic(&round.divided);
    let json = [("accept", "application/json"), ("origin", app.origin.as_str())];
    let typed = |reason: &'static str, revision: &'static str| {
        [
            ("current", "2"),
            ("target", ""),
            ("reason", reason),
            ("verdict", ""),
            ("revision", revision),
        ]
    };
    let read =
        |reply: &crate::support::Reply| -> serde_json::Value { serde_json::from_str(&reply.body).expect("JSON") };

    let saved = celia.post_with(&path, &typed("Ensin", "0"), &json).await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    assert_eq!(read(&saved)["revision"], 1);
    assert!(
        read(&saved)["saved"]
            .as_str()
            .is_some_and(|words| words.contains("Celia")),
        "{}",
        saved.body
    );
    // The same again is no new version.
    assert_eq!(
        read(&celia.post_with(&path, &typed("Ensin", "0"), &json).await)["revision"],
        1
    );
    assert_eq!(app.events(EventKind::JointViewSaved).await.len(), 1);

    // Another facilitator's page takes it over.
    let stored = birgitta.get(&format!("{path}/joint-view")).await;
    assert_eq!((stored.status, read(&stored)["reason"].as_str()), (200, Some("Ensin")));
    assert_eq!(
        birgitta.post_with(&path, &typed("Sitten", "1"), &json).await.status,
        200
    );

    // Typed over an older version: told whose the newer one is, and nothing is overwritten.
    let newer = celia.post_with(&path, &typed("Samalla", "1"), &json).await;
    assert_eq!(newer.status, 409);
    let told = read(&newer);
    assert_eq!(
        (&told["newer"], told["link"].as_str()),
        (&true.into(), Some(path.as_str()))
    );
    assert!(
        told["text"].as_str().is_some_and(|words| words.contains("Birgitta")),
        "{told}"
    );
    assert_eq!(
        read(&celia.get(&format!("{path}/joint-view")).await)["reason"],
        "Sitten"
    );

    // Too long, and too late.
    let long: &'static str = Box::leak("a".repeat(2_001).into_boxed_str());
    assert_eq!(celia.post_with(&path, &typed(long, "2"), &json).await.status, 422);
    app.step(&round.id, Step::Closure).await;
    let late = celia.post_with(&path, &typed("Myöhään", "2"), &json).await;
    assert_eq!((late.status, &read(&late)["newer"]), (409, &false.into()));

    let eero = app.eero().await.browser;
    assert_eq!(eero.get(&format!("{path}/joint-view")).await.status, 404);
});
