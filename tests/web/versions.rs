//! What is kept of the shipped instruments, and what is refused.

use crate::support::seed::Put;
use perhekeskusarviointi::db::DbError;
use perhekeskusarviointi::db::versions::{self, StoreError, Stored};
use perhekeskusarviointi::domain::instrument::Status;
use perhekeskusarviointi::domain::questionnaire::{self, Files};
use perhekeskusarviointi::questionnaires;

use crate::support::{TestApp, on_both_engines};

async fn list(app: &TestApp) -> Vec<Stored> {
    let found: Result<_, DbError> = app.db().read(versions::list).await;
    found.expect("the stored versions")
}

async fn store(app: &TestApp, files: &Files) -> Result<(), StoreError> {
    let (files, now) = (files.clone(), app.now());
    app.db()
        .put(move |conn| {
            let instrument = questionnaire::read(&files).expect("sound files");
            versions::store_shipped(conn, [(&instrument, &files)], now).map(drop)
        })
        .await
}

on_both_engines!(every_shipped_version_is_there_from_the_start, |app| {
    let stored = list(&app).await;
    let shipped = questionnaires::shipped().expect("sound files");
    assert_eq!(stored.len(), shipped.len());
    for version in &shipped {
        let own = stored
            .iter()
            .find(|stored| stored.instrument.id == version.instrument.id)
            .expect("a stored version");
        assert_eq!(own.checksum, version.checksum);
        assert_eq!(*own.instrument, version.instrument);
        // What is there already stays as it is.
        store(&app, &version.files).await.expect("no change");
    }
    let again: Vec<_> = list(&app).await.into_iter().map(|stored| stored.id).collect();
    assert_eq!(again, stored.into_iter().map(|stored| stored.id).collect::<Vec<_>>());
});

on_both_engines!(a_released_version_never_changes, |app| {
    let before = list(&app).await;
    let mut files = questionnaires::shipped().expect("sound files").remove(0).files;
    files.instrument.push_str("\n# changed\n");
    match store(&app, &files).await {
        Err(StoreError::ReleasedChanged { instrument, version }) => {
            assert!(before.iter().any(|stored| stored.instrument.id.as_str() == instrument));
            assert_eq!(version, "1.0");
        }
        other => panic!("{other:?}"),
    }
    let sums = |all: &[Stored]| all.iter().map(|stored| stored.checksum.clone()).collect::<Vec<_>>();
    assert_eq!(sums(&list(&app).await), sums(&before));
});

on_both_engines!(a_draft_follows_its_files_until_it_is_released, |app| {
    let mut files = questionnaires::shipped().expect("sound files").remove(0).files;
    let released = files.instrument.clone();
    let draft = released
        .replace("version = \"1.0\"", "version = \"1.1\"")
        .replace("status = \"released\"", "status = \"draft\"");
    files.instrument = draft.clone();
    store(&app, &files).await.expect("a new draft");
    let of_11 = |all: Vec<Stored>| {
        all.into_iter()
            .find(|stored| stored.instrument.version == "1.1")
            .expect("1.1")
    };
    let first = of_11(list(&app).await);
    assert_eq!(first.instrument.status, Status::Draft);
    files.instrument = format!("{draft}\n# more\n");
    store(&app, &files).await.expect("a changed draft");
    let second = of_11(list(&app).await);
    assert_eq!(second.id, first.id);
    assert_ne!(second.checksum, first.checksum);
    files.instrument = released.replace("version = \"1.0\"", "version = \"1.1\"");
    store(&app, &files).await.expect("released");
    assert_eq!(of_11(list(&app).await).instrument.status, Status::Released);
    files.instrument = draft;
    assert!(matches!(
        store(&app, &files).await,
        Err(StoreError::ReleasedChanged { .. })
    ));
});
