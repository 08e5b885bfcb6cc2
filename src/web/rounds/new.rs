//! A new round, in two pages: what is assessed with which instrument, then the settings, filled in already.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::settings::typed;
use crate::acts::rounds::{BegunRound, WantedRound};
use crate::acts::{ActError, rounds};
use crate::clock::{fresh_uuid, random_bytes};
use crate::domain::code::JoinCode;
use crate::domain::instrument::Instrument;
use crate::domain::round::{Settings, TypedSettings};
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws};
use crate::i18n::{dates, msg};
use crate::views::layout::FrameKind;
use crate::views::rounds::choosing::{Choosing, choosing};
use crate::views::rounds::settings::{SettingsForm, settings as settings_page};
use crate::views::rounds::subject_name;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// How long a round is suggested to last.
const SUGGESTED_DAYS: i64 = 28;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewRoundQuery {
    #[serde(flatten)]
    wanted: WantedRound,
    /// Sent by the first page's button, so that a missing choice is told.
    chosen: String,
}

/// `GET /rounds/new?region=…`
pub async fn new(page: Page, query: Query<NewRoundQuery>) -> Answer {
    let NewRoundQuery { wanted, chosen } = query.into_inner();
    let wanted = WantedRound {
        key: fresh_uuid().to_string(),
        ..wanted
    };
    let (begun, sites) = rounds::begin(&page.acting(), wanted).await?;
    let flaws = match begun.suited() {
        Ok((_, instrument)) => {
            let typed = TypedSettings::of(&suggestion(&page, &begun, instrument));
            return settings_form(&page, StatusCode::OK, &begun, &typed, &Flaws::new());
        }
        Err(Flaw::Missing) if chosen.is_empty() => Flaws::new(),
        Err(flaw) => Flaws::one("version", flaw),
    };
    Ok(choosing_page(&page, &begun, &sites, &flaws))
}

/// `POST /rounds`: a draft.
pub async fn create(page: Page, fields: Fields) -> Answer {
    let wanted = WantedRound {
        region: fields.get("region").to_owned(),
        site: fields.get("site").to_owned(),
        version: fields.get("version").to_owned(),
        previous: fields.get("previous").to_owned(),
        key: fields.get("key").to_owned(),
    };
    let (typed, code) = (typed(&fields), JoinCode::from_random(random_bytes()));
    match rounds::create(&page.acting(), wanted.clone(), typed.clone(), fresh_uuid(), code).await {
        Ok(round) => {
            let address = format!("/rounds/{}", round.id);
            Ok(page.redirect_saying(&address, msg::rounds_created(page.language())))
        }
        Err(ActError::Flawed(flaws)) => {
            let (begun, _) = rounds::begin(&page.acting(), wanted).await?;
            settings_form(&page, StatusCode::UNPROCESSABLE_ENTITY, &begun, &typed, &flaws)
        }
        Err(error) => Err(error.into()),
    }
}

fn suggestion(page: &Page, begun: &BegunRound, instrument: &Instrument) -> Settings {
    let l = page.language();
    let today = dates::today(page.now());
    let period = (today, end_of(today));
    let subject = subject_name(l, &begun.region, begun.site_name());
    let name = msg::rounds_suggested_name(l, subject, today.year());
    match &begun.previous {
        Some(previous) => previous.settings_for_next(instrument, name, period),
        None => Settings::suggested(instrument, begun.kind(), name, period),
    }
}

fn end_of(today: Date) -> Date {
    today.checked_add(SUGGESTED_DAYS.days()).unwrap_or(today)
}

fn choosing_page(page: &Page, begun: &BegunRound, sites: &[Site], flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_new_title(l));
    let shown = Choosing {
        region: &begun.region,
        sites,
        versions: &begun.versions,
        kind: begun.site.as_ref().map(|_| begun.kind()),
        site: begun.site.as_ref().map(|site| &site.id),
        version: begun.version.as_ref().map(|(id, _)| id),
        flaws,
    };
    if flaws.is_empty() {
        page.show(&frame, choosing(l, &shown))
    } else {
        page.refuse(&frame, choosing(l, &shown))
    }
}

/// # Errors
/// [`AppError::BadRequest`] for a form of no instrument that suits: no page of ours sends it.
fn settings_form(page: &Page, status: StatusCode, begun: &BegunRound, typed: &TypedSettings, flaws: &Flaws) -> Answer {
    let (version, instrument) = begun.suited().map_err(|_| AppError::BadRequest)?;
    let l = page.language();
    let region = format!("/regions/{}", begun.region.code);
    let frame = page.frame(FrameKind::Work, msg::rounds_settings_new_title(l));
    let mut hidden = vec![
        ("region", begun.region.code.to_string()),
        ("version", version.to_string()),
        ("key", begun.key.clone()),
    ];
    if let Some(site) = &begun.site {
        hidden.push(("site", site.id.to_string()));
    }
    if let Some(previous) = &begun.previous {
        hidden.push(("previous", previous.id.to_string()));
    }
    let shown = SettingsForm {
        way: vec![(region.as_str().into(), begun.region.name(l).into())],
        heading: msg::rounds_settings_new_title(l),
        subject: subject_name(l, &begun.region, begun.site_name()),
        instrument,
        typed,
        flaws,
        address: "/rounds",
        hidden,
        save: msg::rounds_create(l),
        leave: &region,
        stored: None,
    };
    Ok(page.page(status, &frame, settings_page(l, &shown)))
}
