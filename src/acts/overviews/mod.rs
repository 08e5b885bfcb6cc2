//! Many closed rounds at a glance: a region's places, and all regions.

mod national;
mod region;
mod summed;

use std::collections::HashMap;
use std::sync::Arc;

pub use national::{CountryAtAGlance, national};
pub use region::{RegionAtAGlance, region};

use super::ActError;
use crate::db::{Connection, consents, publications, summaries, versions};
use crate::domain::Instrument;
use crate::domain::instrument::InstrumentId;
use crate::domain::results::overview::{AskedOverview, ClosedRound, Open, OverviewChoice, UnknownChoice, newest};

/// What overviews are made of, before any figures are read.
struct Ground {
    /// Of all regions.
    closed: Vec<ClosedRound>,
    open: Open,
    /// Each instrument's newest version.
    newest: HashMap<InstrumentId, Arc<Instrument>>,
}

impl Ground {
    fn load(conn: &mut Connection) -> Result<Ground, ActError> {
        let consents = consents::list(conn)?;
        Ok(Ground {
            newest: newest(versions::list(conn)?.into_iter().map(|stored| stored.instrument)),
            closed: summaries::list_closed(conn)?,
            open: Open {
                consented: consents.into_iter().map(|consent| consent.region).collect(),
                published: publications::list_ids(conn)?.into_iter().collect(),
            },
        })
    }

    fn choose(
        &self,
        asked: &AskedOverview,
        counts: impl Fn(&ClosedRound) -> bool,
    ) -> Result<Option<OverviewChoice>, ActError> {
        let counted: Vec<&ClosedRound> = self.closed.iter().filter(|round| counts(round)).collect();
        OverviewChoice::of(asked, &counted, &self.newest).map_err(|UnknownChoice| ActError::NotFound)
    }
}
