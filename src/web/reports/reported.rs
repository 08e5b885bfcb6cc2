use jiff::Timestamp;

use super::query::ReportQuery;
use crate::domain::Language;
use crate::reports::document::{self, Before, Document, Reported, Section};
use crate::web::error::AppError;
use crate::web::page::Page;
use crate::web::results::{Around, Loaded};

/// A round as its report tells it.
pub struct ReportedRound {
    pub loaded: Loaded,
    around: Around,
}

impl ReportedRound {
    /// For somebody who may see the results.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a stranger, [`AppError::Round`] while nobody may be given figures.
    pub async fn load(page: &Page, id: &str) -> Result<ReportedRound, AppError> {
        let actor = page.signed_in()?.actor.clone();
        let id = id.to_owned();
        page.db()
            .read(move |conn| {
                let loaded = Loaded::for_actor(conn, &actor, &id)?;
                let around = Around::of(conn, &loaded)?;
                Ok(ReportedRound { loaded, around })
            })
            .await
    }

    /// The report as it was asked for, made at a point in time.
    pub fn document(&self, asked: &ReportQuery, made: Timestamp) -> Document {
        document::of_round(&self.reported(asked.language, made), &asked.sections)
    }

    /// The sections that hold something.
    pub fn sections(&self, l: Language, made: Timestamp) -> Vec<Section> {
        document::sections_of_round(&self.reported(l, made))
    }

    fn reported(&self, language: Language, made: Timestamp) -> Reported<'_> {
        let loaded = &self.loaded;
        Reported {
            round: &loaded.round,
            instrument: &loaded.instrument,
            results: &loaded.results,
            subject: loaded.subject(language),
            region: loaded.region.name(language),
            language,
            joint_views: &self.around.joint_views,
            actions: &self.around.actions,
            comments: &self.around.comments,
            last_time: self.around.last_time.as_ref().map(|before| Before {
                round: &before.round,
                results: &before.results,
            }),
            made,
        }
    }
}
