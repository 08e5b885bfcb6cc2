//! Answers are saved edit by edit, however many come at once, and leave no event.

use perhekeskusarviointi::acts::answering::{self, ParticipantKey};
use perhekeskusarviointi::acts::answers::{self, WhichRound};
use perhekeskusarviointi::acts::{ActError, Who};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::domain::answer::{EditRule, Field};
use perhekeskusarviointi::domain::answering::SentEdit;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::round::RoundRule;
use perhekeskusarviointi::domain::round_state::RoundState;
use uuid::Uuid;

use super::set_up::left;
use crate::support::seed::{self, OpenRound};
use crate::support::{TestApp, on_both_engines};

fn key(round: &OpenRound, participant: usize) -> ParticipantKey {
    ParticipantKey::of(&round.id, &round.participants[participant].1)
}

fn edit(app: &TestApp, round: &OpenRound, level: &str) -> SentEdit {
    SentEdit {
        edit_id: Uuid::new_v4(),
        criterion: round.criteria[0].to_string(),
        field: "current".to_owned(),
        value: level.to_owned(),
        edited_at_ms: app.now().as_millisecond(),
    }
}

/// The value that stands after sending an edit, or why it was refused.
async fn save(app: &TestApp, round: &OpenRound, edit: &SentEdit) -> Result<String, EditRule> {
    let sent = vec![edit.clone()];
    let saved = answers::save(&app.nobody(), key(round, 0), sent, false).await;
    let mut edits = saved.expect("edits are acknowledged").edits;
    assert_eq!(edits.len(), 1);
    let acknowledged = edits.remove(0);
    assert_eq!(acknowledged.edit_id, edit.edit_id);
    acknowledged.became.map(|standing| standing.value)
}

on_both_engines!(a_known_edit_is_acknowledged_without_effect, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let first = edit(&app, &round, "3");
    assert_eq!(save(&app, &round, &first).await, Ok("3".to_owned()));
    app.advance(jiff::SignedDuration::from_secs(1));
    let second = edit(&app, &round, "4");
    assert_eq!(save(&app, &round, &second).await, Ok("4".to_owned()));
    app.advance(jiff::SignedDuration::from_secs(1));
    let later = SentEdit {
        edited_at_ms: app.now().as_millisecond(),
        ..first
    };
    assert_eq!(save(&app, &round, &later).await, Ok("4".to_owned()));
    assert_eq!(
        app.left(&round.id).await,
        [],
        "who reads the trail does not learn who answered what"
    );
});

on_both_engines!(many_edits_at_once_come_to_what_they_come_to_one_by_one, |app| {
    let round = seed::open_round(app.db(), 2).await;
    let now = app.now().as_millisecond();
    let typed = |criterion: usize, field: &str, value: &str, before: i64| SentEdit {
        criterion: round.criteria[criterion].to_string(),
        field: field.to_owned(),
        edited_at_ms: now - before,
        ..edit(&app, &round, value)
    };
    let first = typed(0, "current", "2", 900);
    // An answer changed twice and a late edit that it overtook, one that is cleared, one that cannot be read, a comment
    // beside an answer that is there already, and two that are sent twice: by another batch and in the same one.
    let again = typed(3, "target", "4", 500);
    let batch = vec![
        typed(1, "current", "3", 400),
        typed(1, "current", "5", 300),
        typed(1, "current", "1", 350),
        typed(2, "current", "4", 300),
        typed(2, "current", "", 200),
        typed(0, "target", "9", 100),
        typed(0, "comment", "Hyvin toimii", 100),
        SentEdit {
            edited_at_ms: now,
            ..first.clone()
        },
        again.clone(),
        SentEdit {
            value: "5".to_owned(),
            edited_at_ms: now,
            ..again
        },
    ];
    let mut became = Vec::new();
    for (participant, sizes) in [(0, 1), (1, batch.len())] {
        let key = key(&round, participant);
        let sent = answers::save(&app.nobody(), key.clone(), vec![first.clone()], false).await;
        let mut all = sent.expect("an edit is acknowledged").edits;
        for sent in batch.chunks(sizes) {
            let saved = answers::save(&app.nobody(), key.clone(), sent.to_vec(), false).await;
            all.extend(saved.expect("edits are acknowledged").edits);
        }
        let sheet = answering::sheet(&app.nobody(), &key).await.expect("a sheet");
        became.push((all, sheet.answers));
    }
    assert_eq!(became[0], became[1]);
    let (acknowledged, stands) = &became[1];
    let refused: Vec<_> = acknowledged.iter().filter(|edit| edit.became.is_err()).collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    let codes = |criterion: usize| {
        [Field::Current, Field::Target, Field::Comment].map(|field| stands[&round.criteria[criterion]].code(field))
    };
    assert_eq!(codes(0), ["2", "", "Hyvin toimii"]);
    assert_eq!(codes(1), ["5", "", ""]);
    assert_eq!(codes(2), ["", "", ""]);
    assert_eq!(codes(3), ["", "4", ""]);
});

on_both_engines!(an_edit_after_the_freeze_is_refused_and_told, |app| {
    let round = seed::open_round(app.db(), 1).await;
    assert_eq!(save(&app, &round, &edit(&app, &round, "3")).await, Ok("3".to_owned()));
    app.set_state(&round.id, RoundState::Joint).await;
    app.advance(jiff::SignedDuration::from_secs(1));
    let late = edit(&app, &round, "5");
    assert_eq!(save(&app, &round, &late).await, Err(EditRule::Frozen));
    let finishing = answers::save(&app.nobody(), key(&round, 0), vec![late], true).await;
    assert_eq!(finishing.expect("an answer").state, RoundState::Joint);
    let sheet = answering::sheet(&app.nobody(), &key(&round, 0)).await.expect("a sheet");
    let answer = &sheet.answers[&round.criteria[0]];
    assert_eq!(answer.current.value.map(|choice| choice.code()), Some("3".to_owned()));
    assert_eq!(sheet.participant.finished_at, None);
});

on_both_engines!(a_key_opens_nothing_in_another_round, |app| {
    let (one, other) = (seed::open_round(app.db(), 1).await, seed::open_round(app.db(), 1).await);
    let stray = ParticipantKey::of(&one.id, &other.participants[0].1);
    let sent = vec![edit(&app, &one, "3")];
    let saved = answers::save(&app.nobody(), stray.clone(), sent, false).await;
    assert_eq!(saved, Err(ActError::NotFound));
    assert_eq!(answering::finish(&app.nobody(), &stray).await, Err(ActError::NotFound));
    assert_eq!(
        answering::withdraw(&app.nobody(), &stray).await,
        Err(ActError::NotFound)
    );
});

on_both_engines!(being_ready_is_said_once_with_the_answers_or_without, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let sent = vec![edit(&app, &round, "3")];
    let saved = answers::save(&app.nobody(), key(&round, 0), sent, true).await;
    assert_eq!(saved.expect("an answer").state, RoundState::Open);
    answering::finish(&app.nobody(), &key(&round, 0))
        .await
        .expect("ready again");
    assert_eq!(app.left(&round.id).await, [left("participant_finished", "participant")]);
});

on_both_engines!(a_file_comes_in_by_the_command_line_alone, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let text = format!(
        "participant,actor_group,criterion,current,target,comment\np1,ngo,{},3,4,\n",
        round.criteria[0]
    );
    let file = |which: RoundId| (WhichRound::Id(which), text.clone().into_bytes());
    let birgitta = app.birgitta().await;
    for who in [
        app.nobody(),
        app.acting(&birgitta.account.id).await,
        app.acting_as(Who::Program),
    ] {
        let (which, content) = file(round.id.clone());
        let refused = answers::import(&who, which, content, fresh_uuid).await;
        assert_eq!(refused, Err(ActError::NotFound));
    }
    let by_command = app.acting_as(Who::CommandLine);
    let (which, content) = file(round.id.clone());
    let stored = answers::import(&by_command, which, content, fresh_uuid).await;
    assert_eq!(stored.expect("a stored file").imported.new, 1);
    assert_eq!(app.left(&round.id).await, [left("answers_imported", "command_line")]);

    app.set_state(&round.id, RoundState::Closed).await;
    let (which, content) = file(round.id.clone());
    let refused = answers::import(&by_command, which, content, fresh_uuid).await;
    assert_eq!(refused, Err(ActError::Round(RoundRule::NotOpen(RoundState::Closed))));
});
