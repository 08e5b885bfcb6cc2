//! What a row of the tables is.

use perhekeskusarviointi::domain::event::EventKind;

/// How far the round is that the addresses name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A draft, and nobody has joined.
    Draft,
    /// Being answered.
    Open,
    /// In joint discussion, with nothing revealed.
    Unrevealed,
    /// In joint discussion, with everything revealed.
    Joint,
    /// As [`Stage::Joint`], with a second vote open.
    Voting,
    /// Closed; its participants may see the results.
    Closed,
    /// Closed and published.
    Published,
    /// Whatever the round: the service has no national admin yet.
    Unset,
}

/// A page or file, and who gets it.
pub struct Read {
    pub who: &'static str,
    pub stage: Stage,
    pub address: &'static str,
}

/// Something that changes, what is sent, and what it leaves in the trail.
pub struct Change {
    pub who: &'static str,
    pub stage: Stage,
    pub address: &'static str,
    pub form: &'static str,
    pub leaves: Leaves,
}

/// What a change leaves in the trail.
#[derive(Debug, Clone, Copy)]
pub enum Leaves {
    /// These, in this order, by whoever has signed in or does so by it; where several end at once, their kind stands once.
    Account(&'static [EventKind]),
    /// These, by a participant.
    Participant(&'static [EventKind]),
    /// Nothing, and why.
    Nothing(Why),
}

/// Why a change leaves no event.
#[derive(Debug, Clone, Copy)]
pub enum Why {
    /// A participant's answers: see `db::Untraced::Answers`.
    Answers,
    /// Only this browser remembers something, or forgets it.
    Browser,
    /// It leads on, and nothing is stored.
    Leads,
}

macro_rules! reads {
    ($($who:literal $stage:ident $address:literal,)+) => {
        pub const READS: &[Read] = &[$(Read { who: $who, stage: Stage::$stage, address: $address }),+];
    };
}

macro_rules! leaves {
    (account [$($kind:ident),+]) => { Leaves::Account(&[$(EventKind::$kind),+]) };
    (participant [$($kind:ident),+]) => { Leaves::Participant(&[$(EventKind::$kind),+]) };
    (nothing ($why:ident)) => { Leaves::Nothing(Why::$why) };
}

macro_rules! changes {
    ($name:ident: $($who:literal $stage:ident $address:literal, $form:literal => $by:ident $what:tt,)+) => {
        pub const $name: &[Change] = &[$(Change {
            who: $who,
            stage: Stage::$stage,
            address: $address,
            form: $form,
            leaves: leaves!($by $what),
        }),+];
    };
}

pub(super) use {changes, leaves, reads};

/// The route that a row's address is of: without a query, and `{part}` where a row says `{part:which}`.
pub fn route_of(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| match part.split_once(':') {
        Some((name, which)) if which != ".*}" => format!("{name}}}"),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The signs of a row without the spaces between them.
pub fn signs(who: &str) -> Vec<char> {
    let signs: Vec<char> = who.chars().filter(|sign| *sign != ' ').collect();
    assert_eq!(signs.len(), 9, "nine visitors: {who}");
    signs
}

/// What a visitor got, as a sign; what no row tells of is `?`.
pub fn sign(status: u16, location: &str) -> char {
    match status {
        200..=299 => 'o',
        303 if location.starts_with("/sign-in?") || location == "/sign-in" => '-',
        303 => 'o',
        401 => '-',
        403 => 'x',
        404 => '.',
        _ => '?',
    }
}
