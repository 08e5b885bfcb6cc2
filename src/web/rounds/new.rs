//! A new round, in two pages: what is assessed with which instrument, then the settings, filled in already.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::settings::typed;
use crate::acts::permits::{region_for, round_for, site_for, site_for_change};
use crate::clock::{fresh_uuid, random_bytes};
use crate::db::versions::Stored;
use crate::db::{Connection, rounds, sites, versions};
use crate::domain::code::JoinCode;
use crate::domain::event::By;
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::instrument::{Instrument, Status};
use crate::domain::mark::Mark;
use crate::domain::permission::{Actor, RegionAction, RoundAction};
use crate::domain::region::Region;
use crate::domain::round::{Round, Settings, Subject, TypedSettings};
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws, SubjectKind};
use crate::i18n::{dates, msg};
use crate::views::layout::FrameKind;
use crate::views::rounds::choosing::{Choosing, choosing};
use crate::views::rounds::settings::{SettingsForm, settings as settings_page};
use crate::views::rounds::subject_name;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// How long a round is suggested to last.
const SUGGESTED_DAYS: i64 = 28;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    region: String,
    site: String,
    version: String,
    /// The round this one is started from: its subject, instrument and settings come along.
    previous: String,
    /// Sent by the first page's button, so that a missing choice is told.
    chosen: String,
}

/// What the pages are made of.
struct Loaded {
    region: Region,
    sites: Vec<Site>,
    site: Option<Site>,
    /// The newest released version of each instrument.
    versions: Vec<Stored>,
    version: Option<Stored>,
    previous: Option<Round>,
}

/// `GET /rounds/new?region=…`
pub async fn new(page: Page, wanted: Query<Wanted>) -> Answer {
    let wanted = wanted.into_inner();
    let was_chosen = !wanted.chosen.is_empty();
    let loaded = load(&page, wanted).await?;
    let Some(version) = &loaded.version else {
        let flaws = if was_chosen {
            Flaws::one("version", Flaw::Missing)
        } else {
            Flaws::new()
        };
        return Ok(choosing_page(&page, &loaded, &flaws));
    };
    if !version.instrument.subjects.contains(&loaded.kind()) {
        return Ok(choosing_page(&page, &loaded, &Flaws::one("version", Flaw::NotAChoice)));
    }
    let typed = TypedSettings::of(&suggestion(&page, &loaded, &version.instrument));
    Ok(settings_form(
        &page,
        StatusCode::OK,
        &loaded,
        version,
        &typed,
        &Flaws::new(),
    ))
}

/// `POST /rounds`: a draft.
pub async fn create(page: Page, fields: Fields) -> Answer {
    let wanted = Wanted {
        region: fields.get("region").to_owned(),
        site: fields.get("site").to_owned(),
        version: fields.get("version").to_owned(),
        previous: fields.get("previous").to_owned(),
        chosen: String::new(),
    };
    let loaded = load(&page, wanted).await?;
    let version = loaded.version.as_ref().ok_or(AppError::BadRequest)?;
    if !version.instrument.subjects.contains(&loaded.kind()) {
        return Err(AppError::BadRequest);
    }
    let typed = typed(&fields);
    let settings = match Settings::parse(&typed, &version.instrument) {
        Ok(settings) => settings,
        Err(flaws) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(settings_form(&page, status, &loaded, version, &typed, &flaws));
        }
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let mut round = Round::draft(
        RoundId::from_uuid(fresh_uuid()),
        loaded.subject(),
        version.id.clone(),
        settings,
        JoinCode::from_random(random_bytes()),
        Mark {
            by: Some(actor.id().clone()),
            at: now,
        },
    );
    round.previous = loaded.previous.map(|previous| previous.id);
    let id = round.id.clone();
    page.db()
        .write_loose(move |conn| {
            still_allowed(conn, &actor, &round.subject)?;
            Ok::<_, AppError>(rounds::insert(conn, &by, &round, now)?)
        })
        .await?;
    Ok(page.redirect_saying(&format!("/rounds/{id}"), msg::rounds_created(page.language())))
}

/// Read again inside the write: the person still keeps the region, and the site takes new rounds.
fn still_allowed(conn: &mut Connection, actor: &Actor, subject: &Subject) -> Result<(), AppError> {
    region_for(conn, actor, subject.region.as_str(), RegionAction::CreateRound)?;
    if let Some(id) = &subject.site {
        let site = site_for_change(conn, actor, id.as_str(), RegionAction::CreateRound)?;
        if site.archived.is_some() {
            return Err(AppError::Stale);
        }
    }
    Ok(())
}

impl Loaded {
    fn kind(&self) -> SubjectKind {
        self.site
            .as_ref()
            .map_or(SubjectKind::Region, |site| site.facts.kind.into())
    }

    fn subject(&self) -> Subject {
        Subject {
            region: self.region.code.clone(),
            site: self.site.as_ref().map(|site| site.id.clone()),
            kind: self.kind(),
        }
    }

    fn site_name(&self) -> Option<&str> {
        self.site.as_ref().map(|site| site.facts.name.as_str())
    }
}

async fn load(page: &Page, wanted: Wanted) -> Result<Loaded, AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db().read(move |conn| read(conn, &actor, &wanted)).await
}

fn read(conn: &mut Connection, actor: &Actor, wanted: &Wanted) -> Result<Loaded, AppError> {
    let region = region_for(conn, actor, &wanted.region, RegionAction::CreateRound)?;
    let previous = match wanted.previous.as_str() {
        "" => None,
        id => Some(round_for(conn, actor, id, RoundAction::StartNext)?),
    };
    if previous
        .as_ref()
        .is_some_and(|round| round.subject.region != region.code)
    {
        return Err(AppError::NotFound);
    }
    let site_id = match (&previous, wanted.site.as_str()) {
        (Some(previous), _) => previous.subject.site.clone(),
        (None, "") => None,
        // The region itself, as the first page names it.
        (None, region) if region == SubjectKind::Region.code() => None,
        (None, id) => Some(SiteId::parse(id).ok_or(AppError::NotFound)?),
    };
    let site = site_id
        .map(|id| site_for(conn, actor, id.as_str(), RegionAction::CreateRound))
        .transpose()?;
    if site.as_ref().is_some_and(|site| site.region != region.code) {
        return Err(AppError::NotFound);
    }
    if site.as_ref().is_some_and(|site| site.archived.is_some()) {
        return Err(AppError::Stale);
    }
    let in_region = sites::list_in_region(conn, &region.code)?
        .into_iter()
        .map(|row| row.site);
    let versions = newest_released(versions::list(conn)?);
    let version = match (&previous, VersionId::parse(&wanted.version)) {
        (_, Some(id)) => Some(
            versions
                .iter()
                .find(|stored| stored.id == id)
                .cloned()
                .ok_or(AppError::NotFound)?,
        ),
        (Some(previous), None) => {
            let own = versions::find(conn, &previous.version)?;
            let newest = versions.iter().find(|stored| stored.instrument.id == own.instrument.id);
            Some(newest.cloned().unwrap_or(own))
        }
        (None, None) => None,
    };
    Ok(Loaded {
        sites: in_region.filter(|site| site.archived.is_none()).collect(),
        region,
        site,
        versions,
        version,
        previous,
    })
}

/// The list comes newest first.
fn newest_released(all: Vec<Stored>) -> Vec<Stored> {
    let mut newest: Vec<Stored> = Vec::new();
    for stored in all {
        let is_known = newest.iter().any(|known| known.instrument.id == stored.instrument.id);
        if stored.instrument.status == Status::Released && !is_known {
            newest.push(stored);
        }
    }
    newest
}

fn suggestion(page: &Page, loaded: &Loaded, instrument: &Instrument) -> Settings {
    let l = page.language();
    let today = dates::today(page.now());
    let period = (today, end_of(today));
    let subject = subject_name(l, &loaded.region, loaded.site_name());
    let name = msg::rounds_suggested_name(l, subject, today.year());
    match &loaded.previous {
        Some(previous) => previous.settings_for_next(instrument, name, period),
        None => Settings::suggested(instrument, loaded.kind(), name, period),
    }
}

fn end_of(today: Date) -> Date {
    today.checked_add(SUGGESTED_DAYS.days()).unwrap_or(today)
}

fn choosing_page(page: &Page, loaded: &Loaded, flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_new_title(l));
    let versions: Vec<(VersionId, &Instrument)> = loaded
        .versions
        .iter()
        .map(|stored| (stored.id.clone(), stored.instrument.as_ref()))
        .collect();
    let shown = Choosing {
        region: &loaded.region,
        sites: &loaded.sites,
        versions: &versions,
        kind: loaded.site.as_ref().map(|_| loaded.kind()),
        site: loaded.site.as_ref().map(|site| &site.id),
        version: loaded.version.as_ref().map(|stored| &stored.id),
        flaws,
    };
    if flaws.is_empty() {
        page.show(&frame, choosing(l, &shown))
    } else {
        page.refuse(&frame, choosing(l, &shown))
    }
}

fn settings_form(
    page: &Page,
    status: StatusCode,
    loaded: &Loaded,
    version: &Stored,
    typed: &TypedSettings,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let region = format!("/regions/{}", loaded.region.code);
    let frame = page.frame(FrameKind::Work, msg::rounds_settings_new_title(l));
    let mut hidden = vec![
        ("region", loaded.region.code.to_string()),
        ("version", version.id.to_string()),
    ];
    if let Some(site) = &loaded.site {
        hidden.push(("site", site.id.to_string()));
    }
    if let Some(previous) = &loaded.previous {
        hidden.push(("previous", previous.id.to_string()));
    }
    let shown = SettingsForm {
        way: vec![(region.as_str().into(), loaded.region.name(l).into())],
        heading: msg::rounds_settings_new_title(l),
        subject: subject_name(l, &loaded.region, loaded.site_name()),
        instrument: &version.instrument,
        typed,
        flaws,
        address: "/rounds",
        hidden,
        save: msg::rounds_create(l),
        leave: &region,
        stored: None,
    };
    page.page(status, &frame, settings_page(l, &shown))
}
