//! What may be told of one round to one reader: made once, and taken as it is by every page, picture and file.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::action_plan::Action;
use super::comment::Comment;
use super::instrument::CriterionId;
use super::joint_view::JointView;
use super::permission::RoundAction;
use super::region::Region;
use super::results::{CriterionResult, Results};
use super::round::{Round, RoundRule};
use super::sharing::Outsiders;
use super::{Instrument, Language, Theme};

/// A round with all that its reader may be told of it, disclosure control and the reader's circle already applied.
#[derive(Debug, Clone)]
pub struct TellableRound {
    /// The round.
    pub round: Round,
    /// What was asked.
    pub instrument: Arc<Instrument>,
    /// The region it is of, or its site lies in.
    pub region: Region,
    /// The site's name, unless the region itself is assessed.
    pub site: Option<String>,
    /// The figures that may be told.
    pub results: Results,
    /// What the group agreed on, by criterion.
    pub joint_views: HashMap<CriterionId, JointView>,
    /// What the group will do, in its own order.
    pub actions: Vec<Action>,
    /// Those shown to all, in the instrument's order of criteria; none stands under a criterion without any.
    pub comments: Vec<(CriterionId, Vec<Comment>)>,
    /// The round before this one.
    pub last_time: Option<LastTime>,
    /// Who is told.
    pub reader: Reader,
}

/// The round that this one was started from, as far as it may be told.
#[derive(Debug, Clone)]
pub struct LastTime {
    /// That round.
    pub round: Round,
    /// Its figures.
    pub results: Results,
}

/// Who is told of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// Who leads the round or reads it for the steering group, with what the permission table allows them in it.
    Account(Vec<RoundAction>),
    /// Somebody who took part.
    Participant,
    /// Whoever was given a link, without an account.
    ByLink {
        /// When the link ends.
        expires_at: Timestamp,
    },
    /// Anybody, on the public site.
    Everyone,
}

impl Reader {
    /// Those without an account for the round.
    pub fn outsiders(&self) -> Option<Outsiders> {
        match self {
            Reader::Account(_) | Reader::Participant => None,
            Reader::ByLink { .. } => Some(Outsiders::ByLink),
            Reader::Everyone => Some(Outsiders::Everyone),
        }
    }

    /// Whether comments shown to all reach them: they were written for those who take part and who lead.
    pub fn hears_comments(&self) -> bool {
        self.outsiders().is_none()
    }

    /// Whether they are told of the round before this one. Everybody is only where that is published, too.
    pub fn hears_of_last_time(&self, is_published: bool) -> bool {
        match self {
            Reader::Account(_) | Reader::Participant | Reader::ByLink { .. } => true,
            Reader::Everyone => is_published,
        }
    }

    /// Figures as this reader is told them.
    pub fn results(&self, results: Results) -> Results {
        match self.outsiders() {
            Some(outsiders) => outsiders.results(results),
            None => results,
        }
    }

    /// A joint view as this reader is told it.
    pub fn joint_view(&self, view: JointView) -> JointView {
        match self.outsiders() {
            Some(outsiders) => outsiders.joint_view(view),
            None => view,
        }
    }

    /// An action as this reader is told it, if they are.
    pub fn action(&self, action: Action) -> Option<Action> {
        match self.outsiders() {
            Some(outsiders) => outsiders.action(action),
            None => Some(action),
        }
    }
}

impl TellableRound {
    /// The name of what was assessed.
    pub fn subject(&self, l: Language) -> &str {
        self.site.as_deref().unwrap_or_else(|| self.region.name(l))
    }

    /// The theme in use that is called so; `None` for any other.
    ///
    /// # Errors
    /// [`RoundRule::ThemeNotRevealed`] before its answers have been opened.
    pub fn theme(&self, id: &str) -> Result<Option<&Theme>, RoundRule> {
        let mut themes = self.round.themes_in(&self.instrument);
        match themes.find(|theme| theme.id.as_str() == id) {
            Some(theme) if !self.round.shows(&theme.id) => Err(RoundRule::ThemeNotRevealed),
            theme => Ok(theme),
        }
    }

    /// What the group agreed on of a criterion.
    pub fn joint_view(&self, criterion: &CriterionId) -> Option<&JointView> {
        self.joint_views.get(criterion)
    }

    /// Last time's result of a criterion that has stayed the same, its scale included.
    pub fn last_time_of(&self, now: &CriterionResult) -> Option<&CriterionResult> {
        let before = self.last_time.as_ref()?.results.criteria();
        let mut same = before.filter(|before| before.criterion == now.criterion);
        same.next()
            .filter(|before| (before.scale_min, before.scale_max) == (now.scale_min, now.scale_max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reads_decides_what_is_told_beside_the_figures() {
        let by_link = Reader::ByLink {
            expires_at: Timestamp::UNIX_EPOCH,
        };
        // Reader, comments, last time published, last time not published.
        let told = [
            (Reader::Account(Vec::new()), true, true, true),
            (Reader::Participant, true, true, true),
            (by_link, false, true, true),
            (Reader::Everyone, false, true, false),
        ];
        for (reader, comments, published, unpublished) in told {
            assert_eq!(reader.hears_comments(), comments, "{reader:?}");
            assert_eq!(reader.hears_of_last_time(true), published, "{reader:?}");
            assert_eq!(reader.hears_of_last_time(false), unpublished, "{reader:?}");
        }
    }
}
