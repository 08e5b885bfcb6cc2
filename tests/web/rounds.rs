//! Preparing, running and closing rounds, as those who do it meet it.

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::invitation::Invitation;
use perhekeskusarviointi::domain::region::RegionCode;
use serde_json::json;
use uuid::Uuid;

use crate::support::{Browser, Person, Reply, TestApp, fields_of, on_both_engines, post_form};

const NGO: &str = "Järjestöt osana perhekeskusta";

/// The address of the settings page for a new round of the whole region with the NGO instrument.
async fn settings_address(browser: &Browser) -> String {
    let choosing = browser.get("/rounds/new?region=17").await;
    assert_eq!(choosing.status, 200, "{}", choosing.text());
    let labels = choosing.texts("input[name=version] + label");
    let at = labels
        .iter()
        .position(|label| label.starts_with(NGO))
        .expect("the NGO instrument");
    let version = &choosing.attributes("input[name=version]", "value")[at];
    format!("/rounds/new?region=17&site=region&version={version}&chosen=yes")
}

/// A draft of Birgitta's, by its address.
async fn draft(birgitta: &Person) -> String {
    let browser = &birgitta.browser;
    let form = browser.get(&settings_address(browser).await).await;
    let reply = post_form(browser, &form, "/rounds", &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.location()
}

async fn take(browser: &Browser, round: &str, step: &str) -> Reply {
    browser.post(&format!("{round}/{step}"), &[]).await
}

async fn open(birgitta: &Person) -> String {
    let round = draft(birgitta).await;
    assert_eq!(take(&birgitta.browser, &round, "opening").await.status, 303);
    round
}

/// Daniel joins by the round's link and gives one answer.
async fn answer(app: &TestApp, birgitta: &Person, round: &str) -> Browser {
    let material = birgitta.browser.get(&format!("{round}/invitation")).await;
    let link = material.attributes("input#join-link", "value")[0].clone();
    let path = link.strip_prefix(&app.origin).expect("a link of ours").to_owned();
    let daniel = app.daniel();
    let page = daniel.get(&path).await;
    let joined = post_form(&daniel, &page, &path, &[("group", "ngo")]).await;
    assert_eq!(joined.status, 303, "{}", joined.text());
    let theme = daniel.follow(&joined).await;
    let name = theme.attributes("form.answers input[type=radio]", "name")[0].clone();
    let (field, criterion) = name.split_once('.').expect("field and criterion");
    let edit = json!({
        "edit_id": Uuid::new_v4(),
        "criterion": criterion,
        "field": field,
        "value": "3",
        "edited_at_ms": app.now().as_millisecond(),
    });
    let address = joined.location();
    let base = address.split("/themes/").next().expect("a base");
    let saved = daniel
        .post_json(&format!("{base}/edits"), &json!({ "edits": [edit] }))
        .await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    daniel
}

fn id_of(round: &str) -> RoundId {
    RoundId::parse(round.trim_start_matches("/rounds/")).expect("a round's address")
}

async fn celia_with(app: &TestApp, round: &str) -> Person {
    let celia = app.celia().await;
    app.give(&celia.account.id, Role::Facilitator(id_of(round))).await;
    celia
}

fn state(page: &Reply) -> String {
    page.texts("h1 .badge").join(" ")
}

on_both_engines!(a_round_is_ready_to_open_after_two_pages, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let form = browser.get(&settings_address(browser).await).await;
    assert_eq!(form.status, 200);
    let value = |name: &str| form.attributes(&format!("input[name={name}]"), "value");
    assert_eq!(value("name"), ["Pohjanmaan hyvinvointialue 2026"]);
    assert_eq!(
        (value("starts_on"), value("ends_on")),
        (vec!["2026-11-22".into()], vec!["2026-12-20".into()])
    );
    assert_eq!(value("k"), ["3"]);
    assert_eq!(form.attributes("input[name=themes][checked]", "value").len(), 8);
    assert_eq!(
        form.attributes("input[name=anonymity][checked]", "value"),
        ["anonymous"]
    );
    assert_eq!(
        form.attributes("input[name=targets][checked]", "value"),
        ["with_current"]
    );

    let page = browser.follow(&post_form(browser, &form, "/rounds", &[]).await).await;
    assert_eq!(state(&page), "Luonnos");
    assert_eq!(page.texts(".readiness .lacking"), Vec::<String>::new());
    assert_eq!(page.texts("a.button.primary"), ["Avaa kierros"]);
    let home = browser.get("/regions/17").await;
    assert_eq!(home.texts(".card-title"), ["Pohjanmaan hyvinvointialue 2026"]);
});

on_both_engines!(an_instrument_that_does_not_suit_is_told, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let choosing = browser.get("/rounds/new?region=17&chosen=yes&site=").await;
    assert_eq!(choosing.status, 422, "an instrument must be chosen");
    assert_eq!(choosing.attributes(".error-summary a", "href"), ["#version"]);
    let labels = choosing.texts("input[name=version] + label");
    let place = labels
        .iter()
        .position(|label| label.contains("Sopii: kohtaamispaikka."))
        .expect("an instrument of places");
    let version = &choosing.attributes("input[name=version]", "value")[place];
    let refused = browser
        .get(&format!("/rounds/new?region=17&site=&chosen=yes&version={version}"))
        .await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.texts(".error-summary")[0].contains("ei sovi"),
        "{}",
        refused.text()
    );
    // Nor can a form made by hand create it.
    let form = browser.get(&settings_address(browser).await).await;
    let reply = post_form(browser, &form, "/rounds", &[("version", version)]).await;
    assert_eq!(reply.status, 400);
});

on_both_engines!(refused_settings_keep_every_value, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let form = browser.get(&settings_address(browser).await).await;
    let wrong = [
        ("name", " "),
        ("starts_on", "2026-12-24"),
        ("ends_on", "2026-12-01"),
        ("k", "2"),
        ("label_ngo", "Yhdistykset"),
        ("groups", "ngo"),
        ("groups", "kela"),
        ("themes", "viestinta"),
    ];
    let reply = post_form(browser, &form, "/rounds", &wrong).await;
    assert_eq!(reply.status, 422);
    assert_eq!(
        reply.attributes(".error-summary a", "href"),
        ["#name", "#ends_on", "#k"]
    );
    assert_eq!(reply.attributes("input[name=starts_on]", "value"), ["2026-12-24"]);
    assert_eq!(reply.attributes("input[name=k]", "value"), ["2"]);
    assert_eq!(
        reply.attributes("input[name=groups][checked]", "value"),
        ["ngo", "kela"]
    );
    assert_eq!(reply.attributes("input[name=themes][checked]", "value"), ["viestinta"]);
    assert_eq!(reply.attributes("input[name=label_ngo]", "value"), ["Yhdistykset"]);
    assert_eq!(
        browser.get("/regions/17").await.texts(".card-title"),
        Vec::<String>::new()
    );
    // What was kept can be sent again once mended.
    let mended = [("name", "Syksy"), ("ends_on", "2026-12-31"), ("k", "4")];
    let reply = post_form(browser, &reply, "/rounds", &mended).await;
    let page = browser.follow(&reply).await;
    assert!(page.text().contains("Yhdistykset; Kela"), "{}", page.text());
});

on_both_engines!(a_draft_that_lacks_something_cannot_open, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = draft(&birgitta).await;
    let form = browser.get(&format!("{round}/edit")).await;
    let fields: Vec<(String, String)> = fields_of(&form, &round)
        .into_iter()
        .filter(|(name, _)| !["groups", "themes", "ends_on"].contains(&name.as_str()))
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = browser.follow(&browser.post(&round, &fields).await).await;
    assert_eq!(page.texts(".readiness .lacking").len(), 3, "{}", page.text());
    let mend = page.attributes(".readiness a", "href");
    assert_eq!(
        mend,
        ["#starts_on", "#themes", "#groups"].map(|field| format!("{round}/edit{field}"))
    );
    assert_eq!(page.texts("a.button.primary"), ["Täydennä asetukset"]);
    let asked = browser.get(&format!("{round}/opening")).await;
    assert_eq!(asked.texts("main form"), Vec::<String>::new(), "{}", asked.text());
    let refused = take(browser, &round, "opening").await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.texts(".notice li").len(), 3, "{}", refused.text());
    assert_eq!(state(&browser.get(&round).await), "Luonnos");
});

on_both_engines!(two_who_change_settings_never_overwrite_silently, |app| {
    let birgitta = app.birgitta().await;
    let round = draft(&birgitta).await;
    let celia = celia_with(&app, &round).await;
    let address = format!("{round}/edit");
    let (early, late) = (birgitta.browser.get(&address).await, celia.browser.get(&address).await);
    let saved = post_form(&birgitta.browser, &early, &round, &[("name", "Birgittan nimi")]).await;
    assert_eq!(saved.status, 303);
    let stale = post_form(&celia.browser, &late, &round, &[("name", "Celian nimi"), ("k", "5")]).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.attributes("input[name=name]", "value"), ["Celian nimi"]);
    assert_eq!(stale.attributes("input[name=k]", "value"), ["5"]);
    assert!(
        stale.texts(".notice dd").contains(&"Birgittan nimi".to_owned()),
        "{}",
        stale.text()
    );
    assert_eq!(birgitta.browser.get(&round).await.heading(), "Birgittan nimi Luonnos");
    let decided = post_form(&celia.browser, &stale, &round, &[]).await;
    assert_eq!(decided.status, 303);
    assert_eq!(birgitta.browser.get(&round).await.heading(), "Celian nimi Luonnos");
});

on_both_engines!(a_round_goes_its_whole_way_and_back, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = draft(&birgitta).await;
    assert!(
        browser
            .get(&format!("{round}/opening"))
            .await
            .text()
            .contains("Asetukset lukittuvat")
    );
    let page = browser.follow(&take(browser, &round, "opening").await).await;
    assert_eq!(state(&page), "Avoinna");
    // Settings are frozen now.
    assert_eq!(browser.get(&format!("{round}/edit")).await.status, 409);
    assert_eq!(browser.post(&round, &[("revision", "1")]).await.status, 409);
    assert_eq!(browser.get(&format!("{round}/deletion")).await.status, 409);
    assert_eq!(browser.post(&format!("{round}/deletion"), &[]).await.status, 409);
    // Nobody has answered: there is nothing to talk about.
    let early = take(browser, &round, "joint-discussion").await;
    assert_eq!(early.status, 409);
    assert!(
        early.text().contains("Kukaan ei ole vielä vastannut"),
        "{}",
        early.text()
    );
    answer(&app, &birgitta, &round).await;
    let asked = browser.get(&format!("{round}/joint-discussion")).await;
    assert!(
        asked.text().contains("1 osallistuja, ja valmiita on 0"),
        "{}",
        asked.text()
    );
    let page = browser.follow(&take(browser, &round, "joint-discussion").await).await;
    assert_eq!(state(&page), "Yhteinen keskustelu");
    // Begun too early; then begun again.
    let page = browser.follow(&take(browser, &round, "return-to-open").await).await;
    assert_eq!(state(&page), "Avoinna");
    assert_eq!(take(browser, &round, "joint-discussion").await.status, 303);
    // A step taken twice is refused and changes nothing.
    assert_eq!(take(browser, &round, "joint-discussion").await.status, 409);
    assert_eq!(take(browser, &round, "cancellation").await.status, 409);
    let page = browser.follow(&take(browser, &round, "closure").await).await;
    assert_eq!(state(&page), "Päättynyt");
    assert_eq!(take(browser, &round, "return-to-open").await.status, 409);
    let page = browser.follow(&take(browser, &round, "return-to-joint").await).await;
    assert_eq!(state(&page), "Yhteinen keskustelu");
    let steps = page.texts(".history li");
    let taken: Vec<&str> = steps
        .iter()
        .map(|line| line.split(':').next().expect("a word"))
        .collect();
    assert_eq!(
        taken,
        [
            "Luotu",
            "Avattu",
            "Yhteinen keskustelu aloitettu",
            "Avattu uudelleen vastaamista varten",
            "Yhteinen keskustelu aloitettu",
            "Päätetty",
            "Palautettu yhteiseen keskusteluun"
        ]
    );
    assert!(steps[1].ends_with("Birgitta Berg"), "{}", steps[1]);
    let round = open(&birgitta).await;
    let page = browser.follow(&take(browser, &round, "cancellation").await).await;
    assert_eq!(state(&page), "Peruttu");
    for step in [
        "opening",
        "joint-discussion",
        "closure",
        "return-to-joint",
        "return-to-open",
        "cancellation",
    ] {
        assert_eq!(take(browser, &round, step).await.status, 409, "{step}");
        assert_eq!(browser.get(&format!("{round}/{step}")).await.status, 409, "{step}");
    }
});

on_both_engines!(the_ways_back_are_the_coordinators, |app| {
    let birgitta = app.birgitta().await;
    let round = open(&birgitta).await;
    let celia = celia_with(&app, &round).await;
    answer(&app, &birgitta, &round).await;
    assert_eq!(take(&celia.browser, &round, "joint-discussion").await.status, 303);
    // Begun too early: until something has been revealed, a facilitator mends it alone.
    for step in ["return-to-open", "joint-discussion"] {
        assert_eq!(take(&celia.browser, &round, step).await.status, 303, "{step}");
    }
    let revealed = celia.browser.post(&format!("{round}/reveals"), &[("all", "yes")]).await;
    assert_eq!(revealed.status, 303);
    let offers = |page: Reply, address: &String| page.attributes("main a", "href").contains(address);
    let address = format!("{round}/return-to-open");
    assert!(!offers(celia.browser.get(&round).await, &address));
    assert_eq!(celia.browser.get(&address).await.status, 403);
    assert_eq!(take(&celia.browser, &round, "return-to-open").await.status, 403);
    for _ in 0..2 {
        assert_eq!(take(&celia.browser, &round, "closure").await.status, 303);
        let address = format!("{round}/return-to-joint");
        assert!(!offers(celia.browser.get(&round).await, &address));
        assert_eq!(celia.browser.get(&address).await.status, 403);
        assert_eq!(take(&celia.browser, &round, "return-to-joint").await.status, 403);
        assert!(offers(birgitta.browser.get(&round).await, &address));
        assert_eq!(take(&birgitta.browser, &round, "return-to-joint").await.status, 303);
    }
});

on_both_engines!(
    the_results_are_switched_on_for_participants_and_reopening_hides_them,
    |app| {
        let birgitta = app.birgitta().await;
        let browser = &birgitta.browser;
        let round = open(&birgitta).await;
        let switch = format!("{round}/results-shown");
        assert_eq!(
            browser.post(&switch, &[("shown", "yes")]).await.status,
            409,
            "nothing is revealed yet"
        );
        answer(&app, &birgitta, &round).await;
        take(browser, &round, "joint-discussion").await;
        assert_eq!(browser.post(&switch, &[("shown", "perhaps")]).await.status, 400);
        let page = browser.follow(&browser.post(&switch, &[("shown", "yes")]).await).await;
        assert!(
            page.text().contains("Piilota tulokset osallistujilta"),
            "{}",
            page.text()
        );
        let page = browser.follow(&browser.post(&switch, &[("shown", "no")]).await).await;
        assert!(page.text().contains("Näytä tulokset osallistujille"), "{}", page.text());
        browser.post(&switch, &[("shown", "yes")]).await;
        take(browser, &round, "return-to-open").await;
        take(browser, &round, "joint-discussion").await;
        let page = browser.get(&round).await;
        assert!(page.text().contains("Näytä tulokset osallistujille"), "{}", page.text());
    }
);

on_both_engines!(groups_may_be_added_while_the_round_is_open, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = open(&birgitta).await;
    let address = format!("{round}/groups");
    let form = browser.get(&address).await;
    assert_eq!(
        form.attributes("input[name=groups]", "value"),
        ["volunteer"],
        "only those not in use"
    );
    let none = browser.post(&address, &[("groups", "ngo")]).await;
    assert_eq!(none.status, 422);
    let added = [("groups", "volunteer"), ("label_volunteer", "Talkoolaiset")];
    let page = browser.follow(&browser.post(&address, &added).await).await;
    let rows = page.texts("#attendance-table tbody th");
    assert!(rows.contains(&"Talkoolaiset".to_owned()), "{rows:?}");
    assert_eq!(rows.len(), 10);
    answer(&app, &birgitta, &round).await;
    take(browser, &round, "joint-discussion").await;
    assert_eq!(browser.get(&address).await.status, 409);
    assert_eq!(browser.post(&address, &added).await.status, 409);
});

on_both_engines!(who_is_in_is_told_in_numbers_only, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = open(&birgitta).await;
    answer(&app, &birgitta, &round).await;
    answer(&app, &birgitta, &round).await;
    let page = browser.get(&round).await;
    assert_eq!(page.texts(".stat dd"), ["2", "0"]);
    let groups = page.texts("#attendance-table tbody tr");
    assert!(groups.contains(&"järjestö tai yhdistys 2 0".to_owned()), "{groups:?}");
    assert_eq!(
        page.attributes("nav.tabs a", "href").len(),
        3,
        "no results while the round is open"
    );
});

on_both_engines!(the_join_material_leads_to_the_round, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = open(&birgitta).await;
    let page = browser.get(&format!("{round}/invitation")).await;
    let link = page.attributes("input#join-link", "value")[0].clone();
    let code = page.attributes("input#join-code", "value")[0].clone();
    assert!(
        link.starts_with(&app.origin) && link.ends_with(&code.replace('-', "")),
        "{link} {code}"
    );
    assert_eq!(page.attributes("svg.qr", "aria-label").len(), 1);
    for (language, word) in [("fi", "Hei!"), ("sv", "Välkommen"), ("en", "You are invited")] {
        let text = page.texts(&format!("textarea#text-{language}")).join(" ");
        assert!(text.contains(word) && text.contains(&format!(": {link} ")), "{text}");
        let (before, after) = text
            .split_once(&format!("{} ", app.origin))
            .expect("where the code is typed");
        assert!(!before.contains(&code) && after.contains(&code), "{text}");
    }
    let sheet = browser.get(&format!("{round}/sheet?in=sv")).await;
    assert_eq!(sheet.attributes("html", "lang"), ["sv-FI"]);
    assert_eq!(sheet.texts(".wall-code"), [code]);
    // The sheet's language is not the reader's.
    assert_eq!(browser.get(&round).await.attributes("html", "lang"), ["fi"]);
});

on_both_engines!(links_name_the_address_people_see, |app| {
    let birgitta = app.birgitta().await;
    let round = open(&birgitta).await;
    let headers = [("Host", "arviointi.example.fi")];
    let page = birgitta
        .browser
        .get_with(&format!("{round}/invitation"), &headers)
        .await;
    let link = &page.attributes("input#join-link", "value")[0];
    assert!(link.starts_with("http://arviointi.example.fi/join/"), "{link}");
});

on_both_engines!(trying_out_shows_the_pages_and_stores_nothing, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = draft(&birgitta).await;
    let join = browser.get(&format!("{round}/trial")).await;
    assert!(join.text().contains("Mitään ei tallenneta"), "{}", join.text());
    let begun = browser.post(&format!("{round}/trial"), &[("group", "ngo")]).await;
    let theme = browser.follow(&begun).await;
    assert_eq!(theme.status, 200);
    assert!(
        theme.attributes("form", "method").iter().all(|method| method == "get"),
        "{}",
        theme.body
    );
    assert_eq!(browser.get(&format!("{round}/trial/themes/8")).await.status, 200);
    assert_eq!(browser.get(&format!("{round}/trial/themes/9")).await.status, 404);
    assert_eq!(browser.get(&format!("{round}/trial/check")).await.status, 200);
    take(browser, &round, "opening").await;
    assert_eq!(browser.get(&round).await.texts(".stat dd"), ["0", "0"]);
});

on_both_engines!(a_draft_can_go_as_if_it_had_never_been, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = draft(&birgitta).await;
    let celia = celia_with(&app, &round).await;
    assert_eq!(browser.get(&format!("{round}/deletion")).await.status, 200);
    let reply = browser.post(&format!("{round}/deletion"), &[]).await;
    assert_eq!(reply.location(), "/regions/17");
    assert_eq!(browser.get(&round).await.status, 404);
    assert_eq!(celia.browser.get(&round).await.status, 404);
});

on_both_engines!(a_new_round_takes_the_old_ones_settings_along, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let round = draft(&birgitta).await;
    let form = browser.get(&format!("{round}/edit")).await;
    post_form(browser, &form, &round, &[("k", "6"), ("label_ngo", "Yhdistykset")]).await;
    take(browser, &round, "opening").await;
    answer(&app, &birgitta, &round).await;
    take(browser, &round, "joint-discussion").await;
    let closed = browser.follow(&take(browser, &round, "closure").await).await;
    let id = id_of(&round);
    let address = format!("/rounds/new?region=17&previous={id}");
    assert!(closed.attributes("a", "href").contains(&address));
    let form = browser.get(&address).await;
    assert_eq!(form.attributes("input[name=k]", "value"), ["6"]);
    assert_eq!(form.attributes("input[name=label_ngo]", "value"), ["Yhdistykset"]);
    let next = browser
        .follow(&post_form(browser, &form, "/rounds", &[("name", "Seuraava")]).await)
        .await;
    assert_eq!(state(&next), "Luonnos");
    assert!(next.attributes("a", "href").contains(&round), "{}", next.text());
});

on_both_engines!(a_facilitator_runs_the_round_within_limits, |app| {
    let birgitta = app.birgitta().await;
    let round = draft(&birgitta).await;
    let celia = celia_with(&app, &round).await;
    let browser = &celia.browser;
    let page = browser.get(&round).await;
    assert_eq!(page.status, 200);
    assert!(page.texts("nav.breadcrumbs a").contains(&"Oma työpöytä".to_owned()));
    for address in ["edit", "opening", "invitation", "sheet", "trial"] {
        assert_eq!(
            browser.get(&format!("{round}/{address}")).await.status,
            200,
            "{address}"
        );
    }
    for address in ["cancellation", "facilitators", "deletion"] {
        assert_eq!(
            browser.get(&format!("{round}/{address}")).await.status,
            403,
            "{address}"
        );
    }
    for address in ["cancellation", "facilitators", "facilitators/invitations", "deletion"] {
        assert_eq!(take(browser, &round, address).await.status, 403, "{address}");
    }
    let offered = page.attributes("main a", "href");
    for address in ["cancellation", "facilitators", "deletion"] {
        assert!(
            !offered.contains(&format!("{round}/{address}")),
            "{address} is not offered"
        );
    }
    // The region and its other rounds are not hers.
    assert_eq!(browser.get("/regions/17").await.status, 404);
    assert_eq!(browser.get("/rounds/new?region=17").await.status, 404);
    assert_eq!(browser.get(&draft(&birgitta).await).await.status, 404);
    assert_eq!(take(browser, &round, "opening").await.status, 303);
    answer(&app, &birgitta, &round).await;
    assert_eq!(take(browser, &round, "joint-discussion").await.status, 303);
    assert_eq!(take(browser, &round, "closure").await.status, 303);
});

on_both_engines!(facilitators_are_given_taken_and_invited, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let (first, second) = (draft(&birgitta).await, draft(&birgitta).await);
    let celia = celia_with(&app, &first).await;
    let outsider = app.person("Outi Outo", Language::Fi, &[]).await;
    let address = format!("{second}/facilitators");
    let page = browser.get(&address).await;
    assert_eq!(
        page.texts("select[name=account] option"),
        ["Valitse henkilö", "Celia Ceder (celia@example.fi)"]
    );
    for wrong in ["", "x", outsider.account.id.as_str()] {
        let reply = browser.post(&address, &[("account", wrong)]).await;
        assert_eq!(reply.status, 422, "{wrong}");
    }
    let given = browser.post(&address, &[("account", celia.account.id.as_str())]).await;
    let page = browser.follow(&given).await;
    assert!(
        page.texts(".people li")[0].starts_with("Celia Ceder"),
        "{}",
        page.text()
    );
    assert_eq!(celia.browser.get(&second).await.status, 200);
    let herself = [("name", "Celia"), ("email", "celia@example.fi"), ("language", "fi")];
    let reply = browser.post(&format!("{address}/invitations"), &herself).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.attributes(".error-summary a", "href"), ["#email"]);
    let removal = format!("{address}/{}/removal", celia.account.id);
    assert_eq!(browser.post(&removal, &[]).await.status, 303);
    assert_eq!(celia.browser.get(&second).await.status, 404);
    assert_eq!(
        celia.browser.get(&first).await.status,
        200,
        "the other round stays hers"
    );
    assert_eq!(browser.post(&removal, &[]).await.status, 404);

    let invitations = format!("{address}/invitations");
    let wrong = browser
        .post(
            &invitations,
            &[("name", ""), ("email", "ei osoite"), ("language", "de")],
        )
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.attributes(".error-summary a", "href"),
        ["#name", "#email", "#language"]
    );
    assert_eq!(wrong.attributes("input[name=email]", "value"), ["ei osoite"]);
    let form = [
        ("name", "Frida Forss"),
        ("email", "Frida@Example.fi"),
        ("language", "sv"),
    ];
    let invited = browser.post(&invitations, &form).await;
    let link = invited.attributes("input#invitation-link", "value")[0].clone();
    assert!(link.starts_with(&format!("{}/invitations/", app.origin)), "{link}");
    assert!(
        invited.texts("nav.languages").is_empty(),
        "another language would lose the link"
    );
    assert!(
        invited.texts(".people li")[0].contains("frida@example.fi"),
        "{}",
        invited.text()
    );
    // Invited again: the same invitation with a new link.
    let again = browser.post(&invitations, &form).await;
    assert_ne!(again.attributes("input#invitation-link", "value")[0], link);
    assert_eq!(again.texts(".people li").len(), 1);
    // It says when its link has run out.
    let waiting = again.texts(".people li").join(" ");
    assert!(waiting.contains("Odottaa vastausta"), "{waiting}");
    app.advance(Invitation::LIFETIME);
    let later = app.signed_in(&birgitta.account.id).await;
    let waiting = later.get(&address).await.texts(".people li").join(" ");
    assert!(waiting.contains("Vanhentunut"), "{waiting}");
});

on_both_engines!(readers_see_only_what_is_closed, |app| {
    let birgitta = app.birgitta().await;
    let round = open(&birgitta).await;
    let role = Role::Reader(ReaderScope::Region(RegionCode::parse("17").expect("a code")));
    let reader = app.person("Rita Rinne", Language::Fi, &[role]).await;
    answer(&app, &birgitta, &round).await;
    assert_eq!(reader.browser.get(&round).await.status, 404);
    take(&birgitta.browser, &round, "joint-discussion").await;
    assert_eq!(reader.browser.get(&round).await.status, 404);
    take(&birgitta.browser, &round, "closure").await;
    let page = reader.browser.get(&round).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("#attendance-table"), Vec::<String>::new());
    assert_eq!(
        page.texts(".history"),
        Vec::<String>::new(),
        "who did what is for those who run the round"
    );
    for address in ["return-to-joint", "invitation", "facilitators", "trial", "edit"] {
        assert_eq!(
            reader.browser.get(&format!("{round}/{address}")).await.status,
            403,
            "{address}"
        );
    }
    assert_eq!(take(&reader.browser, &round, "return-to-joint").await.status, 403);
    assert_eq!(
        reader
            .browser
            .post(&format!("{round}/results-shown"), &[("shown", "yes")])
            .await
            .status,
        403
    );
    take(&birgitta.browser, &round, "return-to-joint").await;
    assert_eq!(
        reader.browser.get(&round).await.status,
        404,
        "reopened, it is gone again"
    );
});

on_both_engines!(to_eero_the_round_does_not_exist, |app| {
    let birgitta = app.birgitta().await;
    let eero = app.eero().await;
    let aino = app.aino().await;
    let round = draft(&birgitta).await;
    let id = id_of(&round);
    let mut reading = vec![
        round.clone(),
        format!("/rounds/new?region=15&previous={id}"),
        "/rounds/new?region=17".into(),
    ];
    let under = [
        "edit",
        "groups",
        "deletion",
        "invitation",
        "sheet",
        "facilitators",
        "trial",
        "trial/themes/1",
        "trial/check",
        "opening",
        "joint-discussion",
        "closure",
        "return-to-joint",
        "return-to-open",
        "cancellation",
    ];
    reading.extend(under.map(|under| format!("{round}/{under}")));
    for address in &reading {
        for person in [&eero, &aino] {
            let reply = person.browser.get(address).await;
            assert_eq!(reply.status, 404, "{address}");
        }
        assert_eq!(app.browser().get(address).await.status, 303, "{address}");
    }
    let birgittas = birgitta.browser.get(&settings_address(&birgitta.browser).await).await;
    let mut writing = vec![round.clone()];
    let under = [
        "groups",
        "deletion",
        "facilitators",
        "facilitators/invitations",
        "trial",
        "opening",
        "joint-discussion",
        "closure",
        "return-to-joint",
        "return-to-open",
        "cancellation",
    ];
    writing.extend(under.map(|under| format!("{round}/{under}")));
    writing.push(format!("{round}/facilitators/{}/removal", birgitta.account.id));
    for address in &writing {
        let reply = eero.browser.post(address, &[("shown", "yes"), ("revision", "1")]).await;
        assert_eq!(reply.status, 404, "{address}");
    }
    let reply = eero
        .browser
        .post(&format!("{round}/results-shown"), &[("shown", "yes")])
        .await;
    assert_eq!(reply.status, 404);
    assert_eq!(post_form(&eero.browser, &birgittas, "/rounds", &[]).await.status, 404);
    assert_eq!(state(&birgitta.browser.get(&round).await), "Luonnos");
    for odd in ["/rounds/x", "/rounds/00000000-0000-0000-0000-000000000000"] {
        assert_eq!(birgitta.browser.get(odd).await.status, 404, "{odd}");
    }
});

on_both_engines!(of_two_who_take_a_step_at_once_one_is_told_it_was_taken, |app| {
    let birgitta = app.birgitta().await;
    let round = draft(&birgitta).await;
    let celia = celia_with(&app, &round).await;
    let (one, other) = tokio::join!(
        take(&birgitta.browser, &round, "opening"),
        take(&celia.browser, &round, "opening")
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let steps = birgitta.browser.get(&round).await.texts(".history li");
    assert_eq!(steps.len(), 2, "created and opened once: {steps:?}");
});
