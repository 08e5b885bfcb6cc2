use crate::domain::code::ReturnCode;
use crate::domain::ids::RoundId;
use crate::keys;

/// What opens a participant's room: the round, and what is stored of a return code. Whoever makes one has held the code.
#[derive(Clone)]
pub struct ParticipantKey {
    /// The round.
    pub round: RoundId,
    pub(in crate::acts) code_hash: String,
}

impl ParticipantKey {
    /// Of whoever holds this code.
    pub fn of(round: &RoundId, code: &ReturnCode) -> ParticipantKey {
        ParticipantKey {
            round: round.clone(),
            code_hash: hash(code),
        }
    }

    /// Tells one participant of a device from another, and opens nothing. It is made of the return code and not of the
    /// participant: who was merged into another keeps it, and what the device has not sent yet still arrives.
    pub fn device_mark(&self) -> String {
        keys::hash(&self.code_hash)[..12].to_owned()
    }
}

/// What is stored of a return code.
pub(super) fn hash(code: &ReturnCode) -> String {
    keys::hash(code.as_str())
}
