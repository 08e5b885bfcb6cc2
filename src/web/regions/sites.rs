use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::clock::fresh_uuid;
use crate::db::{regions, sites};
use crate::domain::event::By;
use crate::domain::ids::SiteId;
use crate::domain::permission::RegionAction;
use crate::domain::region::{Municipality, Region};
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::form::{SiteForm, TypedSite, site_form};
use crate::web::access::region_for;
use crate::web::form::Form;
use crate::web::sites::{TypedForm, parse};
use crate::web::{Answer, AppError, Page};

pub async fn new(page: Page, region: Path<String>) -> Answer {
    let (region, municipalities) = load(&page, region.into_inner()).await?;
    let typed = TypedSite::default();
    Ok(form_page(
        &page,
        StatusCode::OK,
        &region,
        &municipalities,
        &typed,
        &Flaws::new(),
    ))
}

pub async fn create(page: Page, region: Path<String>, form: Form<TypedForm>) -> Answer {
    let (region, municipalities) = load(&page, region.into_inner()).await?;
    let typed = form.0.into_typed();
    let refused = |flaws: Flaws| {
        form_page(
            &page,
            StatusCode::UNPROCESSABLE_ENTITY,
            &region,
            &municipalities,
            &typed,
            &flaws,
        )
    };
    let facts = match parse(&typed, &municipalities) {
        Ok(facts) => facts,
        Err(flaws) => return Ok(refused(flaws)),
    };
    let site = Site {
        id: SiteId::from_uuid(fresh_uuid()),
        region: region.code.clone(),
        facts,
        archived: None,
        revision: 1,
    };
    let (actor, by, now, new) = (
        page.signed_in()?.actor.clone(),
        By::from(page.signed_in()?),
        page.now(),
        site.clone(),
    );
    let stored = page
        .db()
        .write(move |conn| {
            region_for(conn, &actor, new.region.as_str(), RegionAction::ManageSites)?;
            Ok(sites::insert(conn, &by, &new, now)?)
        })
        .await;
    match stored {
        Ok(()) => {
            let told = msg::sites_added(page.language(), &site.facts.name);
            Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
        }
        // The only thing that must be unique is the name among sites of its kind.
        Err(AppError::Stale) => Ok(refused(Flaws::one("name", Flaw::Taken))),
        Err(error) => Err(error),
    }
}

async fn load(page: &Page, region: String) -> Result<(Region, Vec<Municipality>), AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db()
        .read(move |conn| {
            let region = region_for(conn, &actor, &region, RegionAction::ManageSites)?;
            let municipalities = regions::list_municipalities(conn, &region.code)?;
            Ok((region, municipalities))
        })
        .await
}

fn form_page(
    page: &Page,
    status: StatusCode,
    region: &Region,
    municipalities: &[Municipality],
    typed: &TypedSite,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_add(l));
    let form = SiteForm {
        region,
        municipalities,
        typed,
        flaws,
        site: None,
        stale: false,
    };
    page.page(status, &frame, site_form(l, &form))
}
