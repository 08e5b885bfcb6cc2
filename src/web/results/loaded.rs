use std::sync::Arc;

use crate::acts::permits::round_for;
use crate::db::{Connection, regions, results, sites, versions};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::region::Region;
use crate::domain::results::{Group, Results};
use crate::domain::round::{Round, RoundRule};
use crate::domain::sharing::Outsiders;
use crate::domain::{Instrument, Language, Theme};
use crate::reports::{Described, file_name};
use crate::views::results::group_label;
use crate::web::error::AppError;

/// A round whose results may be seen, with its results and the names they are told with.
pub struct Loaded {
    pub round: Round,
    pub instrument: Arc<Instrument>,
    pub results: Results,
    pub region: Region,
    /// The site's name, unless the region itself is assessed.
    pub site: Option<String>,
}

impl Loaded {
    /// For somebody with an account.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a stranger, [`AppError::Round`] while nobody may be given figures.
    pub fn for_actor(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Loaded, AppError> {
        let round = round_for(conn, actor, id, RoundAction::SeeResults)?;
        Loaded::of(conn, round)
    }

    /// # Errors
    /// [`AppError::Round`] while nobody may be given figures: their answers are not even read.
    pub fn of(conn: &mut Connection, round: Round) -> Result<Loaded, AppError> {
        round.revealed()?;
        let instrument = versions::find(conn, &round.version)?.instrument;
        let results = results::gather(conn, &round.id)?.results(&round, &instrument)?;
        let region = regions::find(conn, &round.subject.region)?;
        let site = match &round.subject.site {
            Some(id) => Some(sites::find(conn, id)?.facts.name),
            None => None,
        };
        Ok(Loaded {
            round,
            instrument,
            results,
            region,
            site,
        })
    }

    /// For somebody without an account, as far as they may be told. Whether they may be told of this round at all is the
    /// caller's question.
    ///
    /// # Errors
    /// As [`Loaded::of`].
    pub fn for_outsiders(conn: &mut Connection, round: Round, outsiders: Outsiders) -> Result<Loaded, AppError> {
        let mut loaded = Loaded::of(conn, round)?;
        loaded.results = outsiders.results(loaded.results);
        Ok(loaded)
    }

    /// The name of what was assessed.
    pub fn subject(&self, l: Language) -> &str {
        self.site.as_deref().unwrap_or_else(|| self.region.name(l))
    }

    /// A theme in use whose answers have been opened.
    ///
    /// # Errors
    /// [`RoundRule::ThemeNotRevealed`] before that, [`AppError::NotFound`] for any other.
    pub fn theme(&self, id: &str) -> Result<&Theme, AppError> {
        let theme = self
            .round
            .themes_in(&self.instrument)
            .find(|theme| theme.id.as_str() == id);
        match theme.ok_or(AppError::NotFound)? {
            theme if self.round.shows(&theme.id) => Ok(theme),
            _ => Err(RoundRule::ThemeNotRevealed.into()),
        }
    }

    pub fn group_label(&self, l: Language) -> impl Fn(Group) -> String {
        move |group| group_label(l, &self.round, group)
    }

    pub fn described<'a>(&'a self, l: Language, group_label: &'a dyn Fn(Group) -> String) -> Described<'a> {
        Described {
            round: &self.round,
            instrument: &self.instrument,
            results: &self.results,
            subject: self.subject(l),
            language: l,
            group_label,
        }
    }

    /// A name for a file of this round.
    pub fn file_name(&self, l: Language, marks: &[&str], extension: &str) -> String {
        file_name(l, &self.round.settings.name, marks, extension)
    }
}
