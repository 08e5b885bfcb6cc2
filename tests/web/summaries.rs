//! What is kept of closed rounds for overviews: there while a round is closed, gone when it is reopened, and the same
//! as what the round's own page tells.

use crate::support::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::db::schema::round_summaries;
use perhekeskusarviointi::db::{DbError, results, rounds, summaries, versions};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::results::Summary;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;

use crate::support::{Answered, TestApp, on_both_engines, post_form};

async fn kept(app: &TestApp, id: &RoundId) -> Option<Summary> {
    let id = id.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> { Ok(summaries::list(conn, &[&id])?.remove(&id)) })
        .await
        .expect("a question")
}

/// Summed up from the answers, as the round's page does it.
async fn computed(app: &TestApp, id: &RoundId) -> Summary {
    let id = id.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> {
            let round = rounds::find(conn, &id)?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let results = results::gather(conn, &id)?.results(&round, &instrument);
            Ok(Summary::of(&instrument, &results.expect("a closed round")))
        })
        .await
        .expect("a question")
}

/// To the last figure that a number keeps on its way through text.
fn assert_same(one: &Summary, other: &Summary) {
    let values = |summary: &Summary| -> Vec<Option<f64>> {
        let themes = summary.themes.iter().flat_map(|theme| {
            [theme.values, theme.joint].map(|values| [values.current.value, values.target.index, values.gap])
        });
        let criteria = summary.criteria().map(|own| {
            let of = |mean: Option<perhekeskusarviointi::domain::results::summary::Mean>| mean.map(|mean| mean.mean);
            [of(own.current), of(own.target), own.gap]
        });
        let whole = [
            summary.whole.current.index,
            summary.whole.target.value,
            summary.whole.gap,
        ];
        themes.chain(criteria).chain([whole]).flatten().collect()
    };
    assert_eq!(one.participants, other.participants);
    assert_eq!(values(one).len(), values(other).len());
    for (own, its) in values(one).into_iter().zip(values(other)) {
        match (own, its) {
            (Some(own), Some(its)) => assert!((own - its).abs() < 1e-12, "{own} {its}"),
            (own, its) => assert_eq!(own, its),
        }
    }
}

async fn make(app: &TestApp, id: &RoundId) {
    let (id, now) = (id.clone(), app.now());
    app.db()
        .put(move |conn| summaries::make(conn, &id, now))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
}

on_both_engines!(
    a_round_is_summed_up_when_it_closes_and_not_while_it_is_reopened,
    |app| {
        let birgitta = app.birgitta().await;
        let round = app.joint_round().await;
        assert_eq!(kept(&app, &round.id).await, None);
        let closing = round.path("/closure");
        let page = birgitta.browser.get(&closing).await;
        let closed = post_form(&birgitta.browser, &page, &closing, &[]).await;
        assert_eq!(closed.status, 303, "{}", closed.text());
        let summary = kept(&app, &round.id).await.expect("a summary");
        assert!(summary.participants.is_some());
        assert_same(&summary, &computed(&app, &round.id).await);

        app.step(&round.id, Step::ReturnToJoint).await;
        assert_eq!(kept(&app, &round.id).await, None);
        // Somebody who saw it closed and comes late makes none.
        make(&app, &round.id).await;
        assert_eq!(kept(&app, &round.id).await, None);

        app.step(&round.id, Step::Closure).await;
        assert_same(&kept(&app, &round.id).await.expect("a summary"), &summary);
    }
);

on_both_engines!(a_summary_that_is_missing_or_of_an_older_formula_is_made_anew, |app| {
    // Stored as rounds were before there were summaries.
    let round = app
        .answered_round(Answered {
            state: RoundState::Closed,
            ..Answered::default()
        })
        .await
        .round;
    assert_eq!(kept(&app, &round.id).await, None);
    make(&app, &round.id).await;
    let summary = kept(&app, &round.id).await.expect("a summary");
    assert_eq!(summary.themes.len(), 4, "four themes of eight were in use");
    assert_same(&summary, &computed(&app, &round.id).await);

    app.db()
        .put(|conn| -> Result<(), DbError> {
            diesel::update(round_summaries::table)
                .set((round_summaries::formula.eq(0), round_summaries::figures.eq("{}")))
                .execute(conn)?;
            Ok(())
        })
        .await
        .expect("an older formula");
    assert_eq!(kept(&app, &round.id).await, None);
    make(&app, &round.id).await;
    assert_same(&kept(&app, &round.id).await.expect("a summary"), &summary);
});
