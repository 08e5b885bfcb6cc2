//! The audit trail: every write names its actor and leaves one of these, in the same transaction.

use jiff::Timestamp;

use super::ids::{AccountId, ParticipantId, RoundId};
use super::region::RegionCode;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Somebody whom the service does not know: a visitor of the public pages, a key that opens nothing.
    Nobody,
    /// Somebody with an account.
    Account(AccountId),
    /// Somebody who has joined a round.
    Participant(ParticipantId),
    /// The service itself, as it starts.
    Program,
    /// The command line, by whoever may run it on the server.
    CommandLine,
}

impl By {
    /// The account, where it was somebody with one.
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            By::Account(id) => Some(id),
            By::Nobody | By::Participant(_) | By::Program | By::CommandLine => None,
        }
    }

    /// The form kept in the trail: the kind of who did it.
    pub fn kind(&self) -> &'static str {
        match self {
            By::Nobody => "nobody",
            By::Account(_) => "account",
            By::Participant(_) => "participant",
            By::Program => "program",
            By::CommandLine => "command_line",
        }
    }

    /// The id of who did it, where there is one.
    pub fn id(&self) -> Option<&str> {
        match self {
            By::Account(id) => Some(id.as_str()),
            By::Participant(id) => Some(id.as_str()),
            By::Nobody | By::Program | By::CommandLine => None,
        }
    }
}

/// By what means something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Means {
    /// A request over HTTP.
    Request,
    /// What happens by the clock.
    Job,
    /// A command on the server, the start of the service included.
    CommandLine,
    /// The demo's past.
    Demo,
    /// A test without HTTP.
    Test,
}

impl Means {
    /// All there are.
    pub const ALL: [Means; 5] = [Means::Request, Means::Job, Means::CommandLine, Means::Demo, Means::Test];

    /// The form kept in the trail.
    pub fn code(self) -> &'static str {
        match self {
            Means::Request => "request",
            Means::Job => "job",
            Means::CommandLine => "command_line",
            Means::Demo => "demo",
            Means::Test => "test",
        }
    }
}

/// Who left an event, by what means and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Who did it.
    pub by: By,
    /// By what means.
    pub means: Means,
    /// When.
    pub at: Timestamp,
}

/// Whether what was tried came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Outcome {
    /// It was done.
    #[default]
    Done,
    /// Somebody signed in tried what they may not do, or what a rule forbids: nothing was changed.
    Refused,
}

impl Outcome {
    /// The form kept in the trail.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
        }
    }
}

/// What happened. Details carry ids and codes, never answers, names or addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What has happened.
    pub kind: EventKind,
    /// The region it happened in.
    pub region: Option<RegionCode>,
    /// The round it happened in.
    pub round: Option<RoundId>,
    /// The id or code of the thing it happened to.
    pub thing: Option<String>,
    /// Whether it came about.
    pub outcome: Outcome,
}

impl Event {
    /// An event that names no place yet.
    pub fn new(kind: EventKind) -> Event {
        Event {
            kind,
            region: None,
            round: None,
            thing: None,
            outcome: Outcome::Done,
        }
    }

    /// Of something tried and refused.
    pub fn refused(mut self) -> Event {
        self.outcome = Outcome::Refused;
        self
    }

    /// In a region.
    pub fn in_region(mut self, region: &RegionCode) -> Event {
        self.region = Some(region.clone());
        self
    }

    /// In a round.
    pub fn in_round(mut self, round: &RoundId) -> Event {
        self.round = Some(round.clone());
        self
    }

    /// Of a thing.
    pub fn to(mut self, thing: impl ToString) -> Event {
        self.thing = Some(thing.to_string());
        self
    }
}

/// What is left together, first to last: at least one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Events {
    first: Event,
    more: Vec<Event>,
}

impl Events {
    /// All of them; none where there are none.
    pub fn of(all: impl IntoIterator<Item = Event>) -> Option<Events> {
        let mut all = all.into_iter();
        let first = all.next()?;
        Some(Events {
            first,
            more: all.collect(),
        })
    }

    /// Those that come before the last, where there are any, and the last.
    pub fn ending(before: impl IntoIterator<Item = Event>, last: Event) -> Events {
        match Events::of(before) {
            Some(before) => before.then([last]),
            None => last.into(),
        }
    }

    /// These, and more after them.
    pub fn then(mut self, more: impl IntoIterator<Item = Event>) -> Events {
        self.more.extend(more);
        self
    }

    /// Each of them, first to last.
    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

impl IntoIterator for Events {
    type Item = Event;
    type IntoIter = std::iter::Chain<std::iter::Once<Event>, std::vec::IntoIter<Event>>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self.first).chain(self.more)
    }
}

impl From<Event> for Events {
    fn from(only: Event) -> Events {
        Events {
            first: only,
            more: Vec::new(),
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal),+ $(,)?) => {
        /// What kind of thing happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum EventKind { $($(#[$doc])* #[doc = concat!("`", $code, "`")] $kind),+ }

        impl EventKind {
            /// The word it goes by in addresses, forms, files and the database.
            pub fn code(self) -> &'static str {
                match self { $(EventKind::$kind => $code),+ }
            }
        }
    };
}

kinds! {
    /// Something that a rule or right stood in the way of; the thing is the route that was asked.
    Attempted = "attempted",
    AccountCreated = "account_created",
    AccountChanged = "account_changed",
    AccountDeactivated = "account_deactivated",
    AccountReactivated = "account_reactivated",
    GrantGiven = "grant_given",
    GrantEnded = "grant_ended",
    InvitationMade = "invitation_made",
    InvitationRenewed = "invitation_renewed",
    InvitationRevoked = "invitation_revoked",
    InvitationAccepted = "invitation_accepted",
    PasswordChanged = "password_changed",
    PasswordResetMade = "password_reset_made",
    PasswordResetUsed = "password_reset_used",
    SignedIn = "signed_in",
    SignedOut = "signed_out",
    SessionEnded = "session_ended",
    ApiTokenMade = "api_token_made",
    ApiTokenRevoked = "api_token_revoked",
    SiteAdded = "site_added",
    SiteChanged = "site_changed",
    SiteArchived = "site_archived",
    SiteRestored = "site_restored",
    SiteDeleted = "site_deleted",
    InstrumentStored = "instrument_stored",
    RoundCreated = "round_created",
    RoundChanged = "round_changed",
    RoundDeleted = "round_deleted",
    ActorGroupsAdded = "actor_groups_added",
    StepTaken = "step_taken",
    ResultsShown = "results_shown",
    ResultsHidden = "results_hidden",
    ThemesRevealed = "themes_revealed",
    WorkshopMoved = "workshop_moved",
    SecondVoteOpened = "second_vote_opened",
    SecondVoteClosed = "second_vote_closed",
    BallotGiven = "ballot_given",
    ParticipantJoined = "participant_joined",
    ParticipantRemoved = "participant_removed",
    ParticipantsMerged = "participants_merged",
    ParticipantMoved = "participant_moved",
    ParticipantLeft = "participant_left",
    PaperAnswerEntered = "paper_answer_entered",
    ParticipantFinished = "participant_finished",
    AnswersImported = "answers_imported",
    JointViewSaved = "joint_view_saved",
    CommentDecided = "comment_decided",
    ActionSaved = "action_saved",
    ActionDeleted = "action_deleted",
    RoundPublished = "round_published",
    PublicationWithdrawn = "publication_withdrawn",
    ShareLinkMade = "share_link_made",
    ShareLinkRevoked = "share_link_revoked",
    ConsentGiven = "consent_given",
    ConsentWithdrawn = "consent_withdrawn",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_at_least_one_and_keep_their_order() {
        let [first, second, third] =
            [EventKind::GrantGiven, EventKind::SessionEnded, EventKind::StepTaken].map(Event::new);
        assert_eq!(Events::of([]), None);
        assert_eq!(Events::ending([], third.clone()), Events::from(third.clone()));
        let all = Events::ending([first.clone(), second.clone()], third.clone());
        assert_eq!(
            Some(&all),
            Events::of([first.clone(), second.clone(), third.clone()]).as_ref()
        );
        assert_eq!(all, Events::from(first.clone()).then([second.clone(), third.clone()]));
        assert!(all.iter().eq([&first, &second, &third]));
        assert!(all.into_iter().eq([first, second, third]));
    }
}
