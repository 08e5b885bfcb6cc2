//! A round of a thousand people, imported from a file, calculated once more by a program that shares nothing with the
//! service but the written definition of the numbers (`tests/reference/results.py`).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::seed::Put;
use perhekeskusarviointi::acts::answers::{WhichRound, import};
use perhekeskusarviointi::acts::{ActError, Acting, Who};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{joint_views, reveals};
use perhekeskusarviointi::domain::ActorGroup;
use perhekeskusarviointi::domain::event::Means;
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::joint_view::{JointContent, JointView};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;

use crate::support::seed::take;
use crate::support::{Answered, AnsweredRound, TestApp, on_both_engines};

const PEOPLE: usize = 1_000;
const INSTRUMENT: &str = "questionnaires/jarjestot-osana-perhekeskusta/1.0/instrument.toml";

on_both_engines!(
    a_thousand_imported_people_give_the_numbers_of_an_independent_calculation,
    |app| {
        let birgitta = app.birgitta().await;
        let sketch = Answered {
            state: RoundState::Open,
            themes: 8,
            people: &[],
            ..Answered::default()
        };
        let round = app.answered_round(sketch).await;
        let answers = answers(&round);
        let which = WhichRound::parse(round.round.id.as_str()).expect("an id");
        let acting = Acting::new(&app.shared.acts, Who::CommandLine, Means::Test, app.now());
        let imported = import(&acting, which, answers.clone().into_bytes(), fresh_uuid).await;
        assert_eq!(imported.expect("a sound file").imported.participants, PEOPLE);
        go_to_joint(&app, &round).await;

        let reply = birgitta.browser.get(&round.path("results.csv")).await;
        assert_eq!(reply.status, 200);
        let independent = independent(&round, &answers);
        let (ours, theirs) = (read(&reply.body), read(&independent));
        assert_eq!(ours.len(), theirs.len());
        let mut figures = 0;
        for (one, other) in ours.iter().zip(&theirs) {
            for (name, (one_field, other_field)) in ours[0].iter().zip(one.iter().zip(other.iter())) {
                let place = format!("{name} of {:?}", &one.iter().take(4).collect::<Vec<_>>());
                match (one_field.parse::<f64>(), other_field.parse::<f64>()) {
                    (Ok(ours), Ok(theirs)) => {
                        figures += 1;
                        assert!((ours - theirs).abs() <= 1e-9, "{place}: {ours} and {theirs}");
                    }
                    _ => assert_eq!(one_field, other_field, "{place}"),
                }
            }
        }
        assert!(figures > 4_000, "only {figures} figures were compared");
        let hidden = theirs.iter().filter(|row| &row[4] == "true").count();
        assert!(hidden > 10, "only {hidden} rows are hidden");
    }
);

/// Every actor group from a hundreds-strong one down to a single person, answers of every kind, and criteria that small
/// groups hardly answered.
fn answers(round: &AnsweredRound) -> String {
    let mut dice = Dice(20_261_122);
    let mut text = String::from("participant;actor_group;criterion;current;target;comment\r\n");
    for person in 0..PEOPLE {
        let group = match person {
            0 => ActorGroup::Kela,
            1..=3 => ActorGroup::Parish,
            4..=8 => ActorGroup::Volunteer,
            9..=30 => ActorGroup::Family,
            _ => [
                ActorGroup::County,
                ActorGroup::Ngo,
                ActorGroup::Schools,
                ActorGroup::EarlyEducation,
            ][dice.roll(4)],
        };
        for (number, criterion) in round.criteria.iter().enumerate() {
            let (current, target) = match dice.roll(20) {
                0 => (String::new(), String::new()),
                1 => ("cannot_say".to_owned(), level(&mut dice, number)),
                2 => ("not_applicable".to_owned(), String::new()),
                3 => (level(&mut dice, number), "cannot_say".to_owned()),
                4 => (level(&mut dice, number), String::new()),
                _ => (level(&mut dice, number), level(&mut dice, number + 2)),
            };
            // Somebody who says nothing of a criterion has no row of it.
            if !current.is_empty() || !target.is_empty() {
                let _ = writeln!(text, "p{person};{group};{criterion};{current};{target};\r");
            }
        }
    }
    text
}

fn level(dice: &mut Dice, leaning: usize) -> String {
    (1 + (dice.roll(5) * dice.roll(5) + leaning) % 5).to_string()
}

/// The same numbers on every machine and every day.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).expect("a small number")
    }
}

const JOINT: [(usize, Option<i32>, Option<i32>); 3] = [(0, Some(2), Some(4)), (7, Some(3), None), (23, None, Some(5))];

/// Ends answering, and records a joint view of three criteria.
async fn go_to_joint(app: &TestApp, round: &AnsweredRound) {
    let (of, criteria, now) = (round.round.clone(), round.criteria.clone(), app.now());
    app.db()
        .put(move |conn| {
            take(conn, &of.id, Step::JointDiscussion, now)?;
            reveals::open(conn, &of, &of.settings.themes, &Mark { by: None, at: now })?;
            for (number, current, target) in JOINT {
                let content = JointContent {
                    levels: JointLevels { current, target },
                    ..JointContent::default()
                };
                let view = JointView {
                    criterion: criteria[number].clone(),
                    content,
                    revision: 1,
                    saved: Mark { by: None, at: now },
                };
                joint_views::save(conn, &of.id, &view)?;
            }
            Ok::<_, ActError>(())
        })
        .await
        .expect("a joint discussion");
}

/// What the independent program says of the same file.
fn independent(round: &AnsweredRound, answers: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder");
    let (answers_file, joint_file) = (folder.path().join("answers.csv"), folder.path().join("joint.csv"));
    fs::write(&answers_file, answers).expect("a file");
    let mut joint = String::from("criterion,current,target\n");
    let field = |level: Option<i32>| level.map(|level| level.to_string()).unwrap_or_default();
    for (number, current, target) in JOINT {
        let _ = writeln!(joint, "{},{},{}", round.criteria[number], field(current), field(target));
    }
    fs::write(&joint_file, joint).expect("a file");
    let run = Command::new("python3")
        .arg(root.join("tests/reference/results.py"))
        .arg(&answers_file)
        .arg("--instrument")
        .arg(root.join(INSTRUMENT))
        .arg("--joint")
        .arg(&joint_file)
        .output()
        .expect("python3");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("UTF-8")
}

/// Every row, the header first.
fn read(text: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("a row")).collect()
}
