//! Family centres and meeting places.

use serde::Deserialize;

use super::flaw::{Flaw, Flaws};
use super::ids::SiteId;
use super::mark::Mark;
use super::region::{Municipality, RegionCode};
use super::subject::SubjectKind;
use super::text::{optional_line, required_line};

/// What kind of place a site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SiteKind {
    /// A family centre.
    FamilyCentre,
    /// A meeting place.
    MeetingPlace,
}

impl SiteKind {
    /// All of them, in their fixed order.
    pub const ALL: [SiteKind; 2] = [SiteKind::FamilyCentre, SiteKind::MeetingPlace];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            SiteKind::FamilyCentre => "family_centre",
            SiteKind::MeetingPlace => "meeting_place",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<SiteKind> {
        SiteKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl From<SiteKind> for SubjectKind {
    fn from(kind: SiteKind) -> Self {
        match kind {
            SiteKind::FamilyCentre => SubjectKind::FamilyCentre,
            SiteKind::MeetingPlace => SubjectKind::MeetingPlace,
        }
    }
}

/// A family centre or meeting place of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// What it is told apart by.
    pub id: SiteId,
    /// The region it lies in.
    pub region: RegionCode,
    /// What is known of it.
    pub facts: SiteFacts,
    /// Archived sites keep their rounds and take no new ones.
    pub archived: Option<Mark>,
    /// Grows with every save: a stale one is a conflict.
    pub revision: i32,
}

/// A site with the number of rounds it has had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteInUse {
    /// The site.
    pub site: Site,
    /// How many rounds it has had.
    pub rounds: i64,
}

/// What a co-ordinator keeps of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFacts {
    /// What it is.
    pub kind: SiteKind,
    /// What it is called.
    pub name: String,
    /// The code of a municipality of the site's region.
    pub municipality: String,
    /// Who runs it: a county, municipality, organisation or parish.
    pub operator: Option<String>,
}

/// A site's facts as they are typed, or come in from elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedSite {
    /// The code of a [`SiteKind`].
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The code of a municipality.
    pub municipality: String,
    /// Who runs it; may be empty.
    pub operator: String,
}

impl TypedSite {
    /// Facts as a form shows them.
    pub fn of(facts: &SiteFacts) -> TypedSite {
        TypedSite {
            kind: facts.kind.code().to_owned(),
            name: facts.name.clone(),
            municipality: facts.municipality.clone(),
            operator: facts.operator.clone().unwrap_or_default(),
        }
    }
}

impl SiteFacts {
    /// Characters in a name.
    pub const NAME_MAX: usize = 120;

    /// Reads what was typed. `municipalities` are the region's own.
    ///
    /// # Errors
    /// Every flaw at once, under the names of [`TypedSite`]'s fields.
    pub fn parse(typed: &TypedSite, municipalities: &[Municipality]) -> Result<SiteFacts, Flaws> {
        let mut flaws = Flaws::new();
        let kind = flaws.take("kind", SiteKind::parse(&typed.kind).ok_or(Flaw::NotAChoice));
        let name = flaws.take("name", required_line(&typed.name, Self::NAME_MAX));
        let municipality = flaws.take("municipality", municipality_of(&typed.municipality, municipalities));
        let operator = flaws.take("operator", optional_line(&typed.operator, Self::NAME_MAX));
        match (kind, name, municipality, operator) {
            (Some(kind), Some(name), Some(municipality), Some(operator)) => Ok(SiteFacts {
                kind,
                name,
                municipality,
                operator,
            }),
            _ => Err(flaws),
        }
    }
}

fn municipality_of(code: &str, municipalities: &[Municipality]) -> Result<String, Flaw> {
    match code.trim() {
        "" => Err(Flaw::Missing),
        given if municipalities.iter().any(|own| own.code.as_str() == given) => Ok(given.to_owned()),
        _ => Err(Flaw::NotAChoice),
    }
}
