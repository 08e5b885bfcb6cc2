//! Answers collected elsewhere come in whole or not at all.

use std::collections::HashMap;
use std::time::Instant;

use crate::support::seed::Put;
use jiff::SignedDuration;
use perhekeskusarviointi::acts::answers::{self, ImportedFile, WhichRound};
use perhekeskusarviointi::acts::{ActError, Acting, Who};
use perhekeskusarviointi::cli::answers::sentences;
use perhekeskusarviointi::clock;
use perhekeskusarviointi::db::{self, DbError, rounds, versions};
use perhekeskusarviointi::domain::answer::Answer;
use perhekeskusarviointi::domain::answers_file::Imported;
use perhekeskusarviointi::domain::asked_state::AskedState;
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::event::Means;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::{Attendance, Round, Settings, Step, Subject};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::text::optional_date;
use perhekeskusarviointi::domain::{CriterionId, SubjectKind};

use crate::support::seed::take;
use crate::support::{BIRGITTAS_REGION, TestApp, on_both_engines, region};

const TIEDOSSA: &str = "tunnettuus.toiminta-tiedossa";
const LOYTAVAT: &str = "tunnettuus.perheet-loytavat";
const HEAD: &str = "participant;actor_group;criterion;current;target;comment\r\n";

/// A round about a region, with the 24 criteria on the family centre's organisations, in `state`.
async fn round(app: &TestApp, state: RoundState) -> Round {
    let now = app.now();
    let by = Mark { by: None, at: now };
    app.db()
        .put(move |conn| {
            let stored = versions::list(conn)?
                .into_iter()
                .find(|stored| stored.instrument.criteria().count() == 24)
                .ok_or(DbError::NotFound)?;
            let day = |text| optional_date(text).ok().flatten().ok_or(DbError::NotFound);
            let period = (day("2026-11-01")?, day("2026-11-30")?);
            let subject = Subject {
                region: region(BIRGITTAS_REGION),
                site: None,
                kind: SubjectKind::Region,
            };
            let settings = Settings::suggested(&stored.instrument, subject.kind, "Syksy 2026".into(), period);
            let code = JoinCode::from_random(clock::random_bytes());
            let id = RoundId::from_uuid(clock::fresh_uuid());
            let mut round = Round::draft(id, subject, stored.id, settings, code, by.clone());
            round.state = state;
            rounds::insert(conn, &round)?;
            Ok::<Round, DbError>(round)
        })
        .await
        .expect("a round")
}

async fn import(app: &TestApp, round: &Round, content: impl Into<Vec<u8>>) -> Result<ImportedFile, ActError> {
    let which = WhichRound::parse(&round.code.to_string().to_lowercase()).expect("a code");
    answers::import(&by_command(app), which, content.into(), clock::fresh_uuid).await
}

fn by_command(app: &TestApp) -> Acting {
    Acting::new(&app.shared.acts, Who::CommandLine, Means::Test, app.now())
}

/// What is stored of the participant whom files call `key`.
async fn answers_of(app: &TestApp, round: &Round, key: &'static str) -> HashMap<CriterionId, Answer> {
    let id = round.id.clone();
    app.db()
        .read(move |conn| {
            let known = db::participants::list_imported(conn, &id)?;
            db::answers::list(conn, &known.get(key).ok_or(DbError::NotFound)?.id)
        })
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"))
}

async fn attendance(app: &TestApp, round: &Round) -> HashMap<&'static str, Attendance> {
    let id = round.id.clone();
    app.db()
        .read(move |conn| rounds::attendance(conn, &id))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"))
        .into_iter()
        .map(|(group, attendance)| (group.code(), attendance))
        .collect()
}

fn told(refused: Result<ImportedFile, ActError>) -> String {
    sentences::refused(&refused.expect_err("a refusal"))
}

on_both_engines!(a_file_from_finnish_excel_comes_in, |app| {
    let round = round(&app, RoundState::Open).await;
    let text = format!(
        "{HEAD}p1;ngo;{TIEDOSSA};3,0;5;\"Hyvä; näin\"\r\np1;ngo;{LOYTAVAT};cannot_say;4;\r\n\
         p2;county;{TIEDOSSA};not_applicable;;\r\n;;;;;\r\n"
    );
    let windows: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin"))
        .collect();
    let done = import(&app, &round, windows).await.expect("a stored file");
    assert_eq!(
        done.imported,
        Imported {
            participants: 2,
            new: 2,
            answers: 3
        }
    );
    let attendance = attendance(&app, &round).await;
    assert_eq!(attendance["ngo"], Attendance { joined: 1, finished: 1 });
    let answers = answers_of(&app, &round, "p1").await;
    let answer = &answers[&CriterionId::new(TIEDOSSA)];
    assert_eq!(answer.choice(AskedState::Current), Some(Choice::Level(3)));
    assert_eq!(answer.choice(AskedState::Target), Some(Choice::Level(5)));
    assert_eq!(answer.comment.value.as_deref(), Some("Hyvä; näin"));
    let answers = answers_of(&app, &round, "p2").await;
    let answer = &answers[&CriterionId::new(TIEDOSSA)];
    assert_eq!(answer.choice(AskedState::Target), Some(Choice::NotApplicable));
});

on_both_engines!(every_fault_is_told_and_nothing_is_stored, |app| {
    let round = round(&app, RoundState::Open).await;
    let text = format!(
        "\u{feff}{HEAD}p1;ngo;{TIEDOSSA};3;4;\r\np2;kunta;{TIEDOSSA};3;4;\r\np3;ngo;{TIEDOSSA};6;4;\r\n\
         p3;ngo;tunnettuus.jotain;3;4;\r\np1;ngo;{TIEDOSSA};2;4;\r\n"
    );
    let sentence = told(import(&app, &round, text).await);
    for line in [
        "line 3, actor_group: \"kunta\" is not an actor group of this round",
        "line 4, current: \"6\" is not a choice; give a whole number from 1 to 5",
        "line 5, criterion: \"tunnettuus.jotain\" is not a criterion of jarjestot-osana-perhekeskusta",
        "line 6, criterion: this participant and criterion stand on line 2 already",
        "4 faults; nothing was stored",
    ] {
        assert!(sentence.contains(line), "{line}\nis not in\n{sentence}");
    }
    assert!(attendance(&app, &round).await.is_empty());
});

on_both_engines!(the_same_participant_in_a_later_file_is_the_same_person, |app| {
    let round = round(&app, RoundState::Open).await;
    let first = format!("{HEAD}p1;ngo;{TIEDOSSA};2;4;ensin\r\np1;ngo;{LOYTAVAT};3;;\r\n");
    import(&app, &round, first).await.expect("a first file");
    app.advance(SignedDuration::from_mins(5));
    let later = format!("{HEAD}p1;ngo;{TIEDOSSA};4;;myöhemmin\r\np9;county;{TIEDOSSA};1;1;\r\n");
    let done = import(&app, &round, later).await.expect("a later file");
    assert_eq!((done.imported.participants, done.imported.new), (2, 1));
    assert_eq!(attendance(&app, &round).await["ngo"].joined, 1);
    let answers = answers_of(&app, &round, "p1").await;
    let answer = &answers[&CriterionId::new(TIEDOSSA)];
    assert_eq!(answer.choice(AskedState::Current), Some(Choice::Level(4)));
    assert_eq!(
        answer.choice(AskedState::Target),
        Some(Choice::Level(4)),
        "an empty cell takes nothing back"
    );
    assert_eq!(answer.comment.value.as_deref(), Some("myöhemmin"));
    let untouched = &answers[&CriterionId::new(LOYTAVAT)];
    assert_eq!(untouched.choice(AskedState::Current), Some(Choice::Level(3)));

    let other_group = format!("{HEAD}p7;ngo;{TIEDOSSA};2;4;\r\np1;parish;{TIEDOSSA};2;4;\r\n");
    let sentence = told(import(&app, &round, other_group).await);
    assert!(
        sentence.contains("line 3, actor_group: \"p1\" is in the group ngo"),
        "{sentence}"
    );
    assert_eq!(
        attendance(&app, &round).await["ngo"].joined,
        1,
        "p7 did not come in either"
    );
});

on_both_engines!(only_an_open_round_takes_answers, |app| {
    let text = format!("{HEAD}p1;ngo;{TIEDOSSA};2;4;\r\n");
    for (state, expected) in [
        (RoundState::Draft, "open it first"),
        (RoundState::Joint, "takes no answers any more: its state is joint"),
        (RoundState::Closed, "its state is closed"),
        (RoundState::Cancelled, "its state is cancelled"),
    ] {
        let round = round(&app, state).await;
        let sentence = told(import(&app, &round, text.clone()).await);
        assert!(sentence.contains(expected), "{sentence}");
        assert!(attendance(&app, &round).await.is_empty());
    }
    let unknown = WhichRound::Id(RoundId::from_uuid(clock::fresh_uuid()));
    let sentence = told(answers::import(&by_command(&app), unknown, text.into_bytes(), clock::fresh_uuid).await);
    assert!(sentence.contains("no such round"), "{sentence}");
    // A round that is reopened takes them again.
    let round = round(&app, RoundState::Joint).await;
    let (reopened, now) = (round.clone(), app.now());
    app.db()
        .put(move |conn| take(conn, &reopened.id, Step::ReturnToOpen, now))
        .await
        .expect("a round open again");
    let text = format!("{HEAD}p1;ngo;{TIEDOSSA};2;4;\r\n");
    import(&app, &round, text).await.expect("a stored file");
});

on_both_engines!(a_thousand_participants_come_in_quickly, |app| {
    let round = round(&app, RoundState::Open).await;
    let (instrument, groups) = {
        let id = round.version.clone();
        let stored = app.db().read(move |conn| versions::find(conn, &id)).await;
        let stored = stored.unwrap_or_else(|error: DbError| panic!("{error}"));
        let groups: Vec<&str> = round.settings.groups.iter().map(|own| own.group.code()).collect();
        (stored.instrument, groups)
    };
    let mut text = HEAD.to_owned();
    for person in 0..1_000 {
        let group = groups[person % groups.len()];
        for (place, criterion) in instrument.criteria().enumerate() {
            let (current, target) = ((person + place) % 5 + 1, (person * place) % 5 + 1);
            text.push_str(&format!("p{person};{group};{};{current};{target};\r\n", criterion.id));
        }
    }
    let began = Instant::now();
    let done = import(&app, &round, text.clone()).await.expect("a stored file");
    assert_eq!((done.imported.new, done.imported.answers), (1_000, 24_000));
    let again = import(&app, &round, text).await.expect("the same file once more");
    assert_eq!((again.imported.new, again.imported.answers), (0, 24_000));
    // Some two seconds each, unoptimised; growth that is not linear would take minutes.
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    eprintln!("two imports of 24 000 answers: {:?}", began.elapsed());
    assert_eq!(answers_of(&app, &round, "p999").await.len(), 24);
});
