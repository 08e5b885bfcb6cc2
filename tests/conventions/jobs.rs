//! What a job may do. Whatever happens by the clock acts as the service itself (`Who::Program`, `Means::Job`), and an act
//! that asks for somebody signed in refuses it, unless the job acts in somebody's name (`Acting::in_name_of`) and so with
//! their rights. Here stands every act that writes without asking for that, with what it asks for instead: a new one stops
//! this test until somebody has thought about who may do it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What the service itself does, as it starts or by the clock: what a job may do.
const BY_THE_SERVICE: &[&str] = &[
    "accounts/setup.rs: renew_setup_link",
    "releases.rs: catch_up",
    "start.rs: prepare",
];

/// What is noted while something else is asked, by whoever asks it: uses, tries, attempts, sums.
const BESIDE: &[&str] = &[
    "accounts/sessions.rs: find_signed_in",
    "attempts.rs: note_refused",
    "overviews/summed.rs: summed",
    "sharing/mod.rs: note_use",
    "tokens.rs: note_use",
    "tries.rs: attempt",
    "tries.rs: forgive",
    "tries.rs: note",
];

/// Whoever shows the password, the code or the key of a link.
const BY_A_KEY: &[&str] = &[
    "accounts/password.rs: choose_password",
    "accounts/setup.rs: set_up",
    "accounts/sign_in.rs: sign_in",
    "answering/ballots.rs: vote",
    "answering/joining.rs: join",
    "answering/own.rs: change_group",
    "answering/own.rs: finish",
    "answering/own.rs: withdraw",
    "answers/edits.rs: save",
    "answers/theme.rs: save_theme",
    "people/accept.rs: accept_as_newcomer",
];

/// Whoever may run commands on the server; the act refuses everybody else by name.
const FROM_THE_COMMAND_LINE: &[&str] = &[
    "answers/import.rs: import",
    "people/invite.rs: invite_national_admin",
    "people/password_link.rs: make_password_link_for",
];

/// What an act for the command line says of everybody else.
const REFUSES_OTHERS: &str = "Who::Nobody | Who::Account { .. } | Who::Program => return Err(";

#[test]
fn what_is_done_without_an_account_is_known() {
    let acts = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/acts");
    let (mut open, mut asking) = (BTreeSet::new(), 0);
    read(&acts, &acts, &mut |act, body| {
        if body.contains(".write_as_account(") {
            asking += 1;
        } else if body.contains(".write(") {
            assert_eq!(
                body.contains(REFUSES_OTHERS),
                FROM_THE_COMMAND_LINE.contains(&act.as_str()),
                "{act}: only for the command line?"
            );
            open.insert(act);
        }
    });
    assert!(asking > 40, "the acts were not understood: {asking}");
    let known: BTreeSet<String> = [BY_THE_SERVICE, BESIDE, BY_A_KEY, FROM_THE_COMMAND_LINE]
        .into_iter()
        .flatten()
        .map(|act| (*act).to_owned())
        .collect();
    let new: Vec<_> = open.difference(&known).collect();
    assert!(new.is_empty(), "who may do this, without an account? {new:#?}");
    let stale: Vec<_> = known.difference(&open).collect();
    assert!(stale.is_empty(), "no longer in tests/conventions/jobs.rs: {stale:#?}");
}

/// Each function that waits, public or not: its file and name, and its body.
fn read(root: &Path, folder: &Path, each: &mut impl FnMut(String, &str)) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            read(root, &path, each);
            continue;
        }
        let file = path.strip_prefix(root).expect("below the acts").display().to_string();
        // There the ways to read and write are themselves.
        if file == "acting.rs" {
            continue;
        }
        let source = fs::read_to_string(&path).expect("a readable source");
        for function in source.split("async fn ").skip(1) {
            let name = function.split(['(', '<']).next().unwrap_or_default();
            let body = function.split("\n}\n").next().unwrap_or_default();
            each(format!("{file}: {name}"), body);
        }
    }
}
