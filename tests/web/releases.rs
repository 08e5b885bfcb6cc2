//! What the first reveal let out of the answers is told ever after, whatever becomes of the answers or the program.

use crate::support::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::acts::{Who, releases as acts};
use perhekeskusarviointi::db::schema::{events, participants, releases, rounds};
use perhekeskusarviointi::db::{Connection, DbError};
use perhekeskusarviointi::domain::ActorGroup;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;

use crate::support::{Answered, Browser, TestApp, on_both_engines};

/// Everything that is told of a round's figures.
const TOLD: [&str; 8] = [
    "/results",
    "/results.csv",
    "/results.json",
    "/charts/groups.svg?lang=fi",
    "/charts/distribution.svg?lang=fi",
    "/charts/heatmap.svg?lang=fi",
    "/discussion",
    "/report",
];

async fn told(browser: &Browser, round: &RoundId) -> Vec<String> {
    let mut all = Vec::new();
    for path in TOLD {
        let reply = browser.get(&format!("/rounds/{round}{path}")).await;
        assert_eq!(reply.status, 200, "{path}");
        let page = reply.text();
        let told = if page.is_empty() { reply.body } else { page };
        assert!(!told.is_empty(), "{path}");
        all.push(told);
    }
    all
}

/// As a fault or a person with the database's password would: half of the participants are gone, and others are moved.
async fn spoil(app: &TestApp, round: &RoundId) {
    let id = round.clone();
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            let of_round = participants::table.filter(participants::round_id.eq(id.as_str()));
            let all: Vec<String> = of_round.select(participants::id).order(participants::id).load(conn)?;
            let (gone, left) = all.split_at(all.len() / 2);
            diesel::delete(participants::table.filter(participants::id.eq_any(gone))).execute(conn)?;
            diesel::update(participants::table.filter(participants::id.eq_any(left)))
                .set(participants::actor_group.eq("kela"))
                .execute(conn)?;
            Ok(())
        })
        .await
        .expect("a spoiled round");
}

async fn kept(app: &TestApp, round: &RoundId) -> Option<String> {
    let id = round.clone();
    app.db()
        .read(move |conn: &mut Connection| -> Result<_, DbError> {
            Ok(releases::table
                .find(id.as_str())
                .select(releases::figures)
                .first(conn)
                .optional()?)
        })
        .await
        .expect("a release")
}

on_both_engines!(figures_are_let_out_once, |app| {
    let round = app.answered_round(Answered::default()).await.round;
    let birgitta = app.birgitta().await.browser;
    let first = told(&birgitta, &round.id).await;
    let release = kept(&app, &round.id).await.expect("let out with the first theme");
    assert!(!release.contains("kela"), "groups that are not told apart: {release}");

    spoil(&app, &round.id).await;
    assert_eq!(told(&birgitta, &round.id).await, first);
    // Closed, taken back and closed again: no step makes another.
    for step in [Step::Closure, Step::ReturnToJoint, Step::Closure, Step::ReturnToJoint] {
        app.step(&round.id, step).await;
    }
    assert_eq!(kept(&app, &round.id).await.as_ref(), Some(&release));
    let figures = |told: &[String]| (told[1].clone(), told[3].clone(), told[4].clone(), told[5].clone());
    assert_eq!(figures(&told(&birgitta, &round.id).await), figures(&first));
});

on_both_engines!(a_closing_without_a_reveal_lets_them_out, |app| {
    let round = app.still_open_round().await;
    app.step(&round.id, Step::JointDiscussion).await;
    assert_eq!(kept(&app, &round.id).await, None);
    app.step(&round.id, Step::Closure).await;
    assert!(kept(&app, &round.id).await.is_some());
    let birgitta = app.birgitta().await.browser;
    let first = told(&birgitta, &round.id).await;
    spoil(&app, &round.id).await;
    assert_eq!(told(&birgitta, &round.id).await, first);
});

/// The rounds of a database as the version before left it.
async fn of_before(app: &TestApp, round: &RoundId, state: RoundState) {
    let id = round.clone();
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            diesel::delete(releases::table.find(id.as_str())).execute(conn)?;
            diesel::update(rounds::table.find(id.as_str()))
                .set(rounds::state.eq(state.code()))
                .execute(conn)?;
            Ok(())
        })
        .await
        .expect("a round of before");
}

on_both_engines!(
    rounds_revealed_by_an_earlier_version_get_theirs_when_the_program_starts,
    |app| {
        let closed = Answered {
            state: RoundState::Closed,
            ..Answered::default()
        };
        let closed = app.answered_round(closed).await.round.id;
        let reopened = app.joint_round().await.id;
        let never = app.still_open_round().await.id;
        of_before(&app, &closed, RoundState::Closed).await;
        of_before(&app, &reopened, RoundState::Open).await;
        let birgitta = app.birgitta().await.browser;
        let before = app.events_in_all().await;

        let program = app.acting_as(Who::Program);
        acts::catch_up(&program).await.expect("caught up");
        let made = [kept(&app, &closed).await, kept(&app, &reopened).await];
        assert!(made.iter().all(Option::is_some));
        assert_eq!(kept(&app, &never).await, None, "nothing of it was ever seen");
        assert_eq!(app.round(&never).await.state, RoundState::Open);
        // By the rule of its time: a group of five tells more than a mean.
        let csv = birgitta.get(&format!("/rounds/{closed}/results.csv")).await.body;
        let county = csv
            .lines()
            .find(|line| line.contains(",county,"))
            .expect("the county's row");
        assert!(county.contains(",1.3038404810405297,"), "its spread: {county}");
        // Nobody answers after a reveal.
        assert_eq!(app.round(&reopened).await.state, RoundState::Joint);
        assert_eq!(app.events_in_all().await, before + 1);
        let last: (String, String, Option<String>) = app
            .db()
            .read(|conn: &mut Connection| -> Result<_, DbError> {
                Ok(events::table
                    .filter(events::kind.eq("step_taken"))
                    .filter(events::by_kind.eq("program"))
                    .select((events::kind, events::by_kind, events::thing))
                    .first(conn)?)
            })
            .await
            .expect("an event of the program");
        assert_eq!(last.2.as_deref(), Some("joint_discussion"));

        // The second start finds nothing to do, and answers that changed meanwhile change nothing.
        spoil(&app, &closed).await;
        acts::catch_up(&program).await.expect("caught up");
        assert_eq!([kept(&app, &closed).await, kept(&app, &reopened).await], made);
        assert_eq!(app.events_in_all().await, before + 1);
    }
);

on_both_engines!(
    a_large_group_tells_nothing_that_a_small_one_could_be_worked_out_by,
    |app| {
        const PEOPLE: &[(ActorGroup, usize)] =
            &[(ActorGroup::Ngo, 12), (ActorGroup::County, 4), (ActorGroup::Parish, 11)];
        let sketch = Answered {
            people: PEOPLE,
            ..Answered::default()
        };
        let round = app.answered_round(sketch).await.round;
        let birgitta = app.birgitta().await.browser;
        let csv = birgitta.get(&format!("/rounds/{}/results.csv", round.id)).await.body;
        let first: Vec<Vec<&str>> = csv
            .lines()
            .skip(1)
            .take(4)
            .map(|line| line.split(',').collect())
            .collect();
        let told: Vec<(&str, bool)> = first.iter().map(|row| (row[3], !row[9].is_empty())).collect();
        // All minus the NGOs would leave fifteen answers; minus the parish, too, the county's four.
        assert_eq!(
            told,
            [("all", true), ("county", false), ("ngo", true), ("parish", false)]
        );
    }
);

on_both_engines!(a_small_group_s_cell_tells_how_many_and_their_mean, |app| {
    let round = app.answered_round(Answered::default()).await.round;
    let birgitta = app.birgitta().await.browser;
    let csv = birgitta.get(&format!("/rounds/{}/results.csv", round.id)).await.body;
    let mut lines = csv.lines();
    let heads: Vec<&str> = lines.next().expect("the heads").split(',').collect();
    let column = |line: &str, head: &str| {
        let place = heads.iter().position(|own| *own == head).expect(head);
        line.split(',').nth(place).expect("a field").to_owned()
    };
    let mut seen = 0;
    for line in lines.filter(|line| column(line, "suppressed") == "false") {
        let of_all = column(line, "group") == "all";
        assert!(!column(line, "n").is_empty());
        assert!(!column(line, "mean").is_empty());
        for head in [
            "sd",
            "min",
            "q1",
            "median",
            "q3",
            "max",
            "count_1",
            "agreement",
            "cannot_say",
        ] {
            assert_eq!(column(line, head).is_empty(), !of_all, "{head}: {line}");
        }
        if column(line, "asked") == "target" {
            assert_eq!(column(line, "pairs").is_empty(), !of_all, "{line}");
            assert!(
                of_all || !column(line, "gap").is_empty() || csv.contains("true"),
                "{line}"
            );
        }
        seen += usize::from(!of_all);
    }
    assert!(seen > 20, "groups are told apart here");
});
