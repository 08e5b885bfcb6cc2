//! Reports as files: what is chosen is in them, in the language that was asked for, and nothing that the page would not show.

use std::io::{Cursor, Read};

use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use zip::ZipArchive;

use crate::support::{Answered, AnsweredRound, Browser, HIDDEN_LABEL, SHOWN_LABEL, on_both_engines};

/// The text of a Word file.
async fn read(browser: &Browser, round: &AnsweredRound, query: &str) -> String {
    let response = browser.open(&round.path(&format!("report.docx?{query}")), &[]).await;
    assert_eq!(response.status(), 200, "{query}");
    let bytes = response.bytes().await.expect("a file");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    archive
        .by_name("word/document.xml")
        .expect("a text")
        .read_to_string(&mut text)
        .expect("text");
    text
}

on_both_engines!(a_report_is_chosen_and_remembers_nothing, |app| {
    let birgitta = app.birgitta().await.browser;
    let round = app
        .answered_round(Answered {
            state: RoundState::Closed,
            ..Answered::default()
        })
        .await;
    let page = birgitta.get(&round.path("report?lang=sv")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.attributes("html", "lang"), ["sv-FI"]);
    let offered = page.attributes("input[name=sections]", "value");
    assert_eq!(
        offered,
        [
            "summary",
            "participants",
            "overall",
            "themes",
            "standing-out",
            "definitions",
            "appendix"
        ]
    );
    assert_eq!(page.attributes("input[name=sections][checked]", "value"), offered);
    assert_eq!(page.attributes("select[name=lang] option[selected]", "value"), ["sv"]);
    assert_eq!(page.attributes("main form", "method"), ["get"]);
    let ways = page.attributes("main form button", "formaction");
    let expected: Vec<String> = cfg!(feature = "pdf")
        .then(|| round.path("report.pdf"))
        .into_iter()
        .collect();
    assert_eq!(ways, expected);
    let results = birgitta.get(&round.path("results?lang=fi")).await;
    assert!(results.attributes("#files a", "href").contains(&round.path("report")));
});

on_both_engines!(a_report_holds_what_was_chosen_in_the_language_asked_for, |app| {
    let birgitta = app.birgitta().await.browser;
    let round = app
        .answered_round(Answered {
            state: RoundState::Closed,
            ..Answered::default()
        })
        .await;
    let response = birgitta
        .open(&round.path("report.docx?lang=sv&sections=participants"), &[])
        .await;
    let header = |name: &str| response.headers()[name].to_str().expect("a header").to_owned();
    assert_eq!(
        header("content-type"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    );
    assert_eq!(
        header("content-disposition"),
        "attachment; filename=\"rapport-pohjanmaan-kierros-sv.docx\""
    );
    let chosen = read(&birgitta, &round, "lang=sv&sections=participants&sections=definitions").await;
    for (word, is_there) in [
        ("Vilka som deltog", true),
        ("Vad siffrorna betyder", true),
        ("Sammandrag", false),
        ("Resultat per tema", false),
        ("Ketkä osallistuivat", false),
        ("Pohjanmaan kierros", true),
    ] {
        assert_eq!(chosen.contains(word), is_there, "{word}");
    }
    for odd in ["lang=de", "sections=everything", "sections=summary&sections=x"] {
        assert_eq!(
            birgitta.get(&round.path(&format!("report.docx?{odd}"))).await.status,
            404,
            "{odd}"
        );
    }
});

on_both_engines!(
    a_report_tells_of_no_hidden_group_and_no_theme_that_is_still_to_come,
    |app| {
        let birgitta = app.birgitta().await.browser;
        let round = app
            .answered_round(Answered {
                state: RoundState::Open,
                ..Answered::default()
            })
            .await;
        app.step(&round.round.id, Step::JointDiscussion).await;
        birgitta
            .post(&round.path("reveals"), &[("theme", round.themes[0].as_str())])
            .await;
        let text = read(
            &birgitta,
            &round,
            "lang=fi&sections=summary,participants,themes,standing-out,appendix",
        )
        .await;
        assert!(text.contains("Yhteinen keskustelu on kesken"));
        assert!(
            text.contains("Järjestöjen työn tunnettuus") && !text.contains("Yhteisen työn rakenteet"),
            "{text}"
        );
        assert!(
            text.contains(&SHOWN_LABEL.replace('<', "&lt;")),
            "a label stays as it was typed"
        );
        for word in [HIDDEN_LABEL, "perhe tai kokemusasiantuntija"] {
            assert!(!text.contains(word), "{word}");
        }
    }
);

on_both_engines!(a_comparison_s_report_is_chosen_too, |app| {
    let birgitta = app.birgitta().await.browser;
    let closed = async |year| {
        let sketch = Answered {
            state: RoundState::Closed,
            year,
            ..Answered::default()
        };
        app.answered_round(sketch).await.round.id
    };
    let (one, other) = (closed(2025).await, closed(2026).await);
    let query = format!("round={one}&round={other}");
    let trend = birgitta.get("/regions/17/trend?lang=sv").await;
    let way = trend.attributes("#files a[href^='/comparison/report']", "href");
    let page = birgitta.get(&way[0]).await;
    assert_eq!(page.status, 200);
    assert_eq!(
        page.attributes("input[name=sections][checked]", "value"),
        [
            "summary",
            "participants",
            "overall",
            "themes",
            "definitions",
            "appendix"
        ]
    );
    let mut rounds = page.attributes("main form input[name=round]", "value");
    let mut expected = [one.to_string(), other.to_string()];
    rounds.sort();
    expected.sort();
    assert_eq!(rounds, expected);
    assert_eq!(page.attributes("main form", "action"), ["/comparison.docx"]);
    let pdf: Vec<&str> = cfg!(feature = "pdf").then_some("/comparison.pdf").into_iter().collect();
    assert_eq!(page.attributes("main form button", "formaction"), pdf);
    let file = birgitta
        .open(&format!("/comparison.docx?{query}&sections=participants&lang=sv"), &[])
        .await;
    assert_eq!(file.status(), 200);
    // One round has a report of its own, and strangers have none.
    assert_eq!(
        birgitta.get(&format!("/comparison/report?round={one}")).await.status,
        404
    );
    let eero = app.eero().await.browser;
    assert_eq!(eero.get(&format!("/comparison/report?{query}")).await.status, 404);
});
