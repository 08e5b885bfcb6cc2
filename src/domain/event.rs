//! The audit trail: every write names its actor and leaves one of these, in the same transaction.

use super::ids::{AccountId, ParticipantId, RoundId};
use super::region::RegionCode;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    Account(AccountId),
    Participant(ParticipantId),
    /// The command line, by whoever may run it on the server.
    CommandLine,
}

impl By {
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            By::Account(id) => Some(id),
            By::Participant(_) | By::CommandLine => None,
        }
    }
}

/// What happened. Details carry ids and codes, never answers, names or addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    pub region: Option<RegionCode>,
    pub round: Option<RoundId>,
    /// The id or code of the thing it happened to.
    pub thing: Option<String>,
}

impl Event {
    pub fn new(kind: EventKind) -> Event {
        Event {
            kind,
            region: None,
            round: None,
            thing: None,
        }
    }

    pub fn in_region(mut self, region: &RegionCode) -> Event {
        self.region = Some(region.clone());
        self
    }

    pub fn in_round(mut self, round: &RoundId) -> Event {
        self.round = Some(round.clone());
        self
    }

    pub fn to(mut self, thing: impl ToString) -> Event {
        self.thing = Some(thing.to_string());
        self
    }
}

macro_rules! kinds {
    ($($kind:ident = $code:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum EventKind { $($kind),+ }

        impl EventKind {
            pub fn code(self) -> &'static str {
                match self { $(EventKind::$kind => $code),+ }
            }
        }
    };
}

kinds! {
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
