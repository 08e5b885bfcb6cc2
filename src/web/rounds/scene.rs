//! A round with all that its pages name: where it is, what it assesses, with what.

use std::sync::Arc;

use crate::db::{Connection, regions, sites, versions};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::region::Region;
use crate::domain::round::{Readiness, Round};
use crate::domain::site::Site;
use crate::domain::{Instrument, Language};
use crate::i18n::msg;
use crate::views::components::Text;
use crate::web::AppError;
use crate::web::access::round_for;

#[derive(Debug, Clone)]
pub struct Scene {
    pub round: Round,
    pub region: Region,
    pub site: Option<Site>,
    pub instrument: Arc<Instrument>,
    /// What the permission table allows this person here.
    pub may: Vec<RoundAction>,
    /// Whether this person keeps the region and so may follow the way to its pages.
    coordinates: bool,
}

impl Scene {
    /// The round with this id, for somebody who may do this in it.
    ///
    /// # Errors
    /// As [`round_for`].
    pub fn load(conn: &mut Connection, actor: &Actor, id: &str, action: RoundAction) -> Result<Scene, AppError> {
        let round = round_for(conn, actor, id, action)?;
        Scene::of(conn, actor, round)
    }

    /// Around a round that is loaded and authorised already.
    ///
    /// # Errors
    /// What the database fails with.
    pub fn of(conn: &mut Connection, actor: &Actor, round: Round) -> Result<Scene, AppError> {
        let site = round
            .subject
            .site
            .as_ref()
            .map(|id| sites::find(conn, id))
            .transpose()?;
        Ok(Scene {
            region: regions::find(conn, &round.subject.region)?,
            site,
            instrument: versions::find(conn, &round.version)?.instrument,
            may: actor.allowed_in(&round),
            coordinates: actor.coordinates(&round.subject.region),
            round,
        })
    }

    pub fn site_name(&self) -> Option<&str> {
        self.site.as_ref().map(|site| site.facts.name.as_str())
    }

    /// What is assessed, by its name.
    pub fn subject(&self, l: Language) -> &str {
        crate::views::rounds::subject_name(l, &self.region, self.site_name())
    }

    /// What still keeps the round from opening.
    pub fn missing(&self) -> Vec<Readiness> {
        let archived = self.site.as_ref().is_some_and(|site| site.archived.is_some());
        self.round.missing(&self.instrument, archived)
    }

    /// The breadcrumbs down to the round, without it.
    pub fn way(&self, l: Language) -> Vec<(Text<'static>, Text<'static>)> {
        if !self.coordinates {
            return vec![("/home".into(), msg::common_work_home(l).into())];
        }
        let region = (
            format!("/regions/{}", self.region.code).into(),
            self.region.name(l).to_owned().into(),
        );
        let site = self
            .site
            .as_ref()
            .map(|site| (format!("/sites/{}", site.id).into(), site.facts.name.clone().into()));
        std::iter::once(region).chain(site).collect()
    }

    /// The breadcrumbs down to a page under the round's own.
    pub fn way_below(&self, l: Language) -> Vec<(Text<'static>, Text<'static>)> {
        let mut way = self.way(l);
        way.push((
            format!("/rounds/{}", self.round.id).into(),
            self.round.settings.name.clone().into(),
        ));
        way
    }
}
