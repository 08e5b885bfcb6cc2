use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::{TypedForm, parse};
use crate::db::{Saved, regions, sites};
use crate::domain::event::By;
use crate::domain::permission::RegionAction;
use crate::domain::region::{Municipality, Region};
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::form::{SiteForm, TypedSite, site_form};
use crate::web::access::site_for;
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

/// What the form is made of.
struct Loaded {
    site: Site,
    region: Region,
    municipalities: Vec<Municipality>,
}

pub async fn edit(page: Page, site: Path<String>) -> Answer {
    let loaded = load(&page, site.into_inner()).await?;
    let typed = TypedSite::of(&loaded.site.facts);
    Ok(form_page(&page, StatusCode::OK, &loaded, &typed, &Flaws::new()))
}

pub async fn update(page: Page, site: Path<String>, form: Form<TypedForm>) -> Answer {
    let mut loaded = load(&page, site.into_inner()).await?;
    let revision = form.0.revision.parse::<i32>().unwrap_or_default();
    let typed = form.0.into_typed();
    let facts = match parse(&typed, &loaded.municipalities) {
        Ok(facts) => facts,
        Err(flaws) => {
            // The form keeps the revision it was opened on.
            loaded.site.revision = revision;
            return Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &loaded,
                &typed,
                &flaws,
            ));
        }
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let id = loaded.site.id.clone();
    let saved = page
        .db()
        .write(move |conn| {
            site_for(conn, &actor, id.as_str(), RegionAction::ManageSites)?;
            Ok(sites::save(conn, &by, &id, &facts, revision, now)?)
        })
        .await;
    match saved {
        Ok(Saved::Done) => {
            let address = format!("/sites/{}", loaded.site.id);
            Ok(page.redirect_saying(&address, msg::common_saved(page.language())))
        }
        Ok(Saved::Stale(stored)) => {
            loaded.site = stored;
            Ok(form_page(&page, StatusCode::CONFLICT, &loaded, &typed, &Flaws::new()))
        }
        Err(AppError::Stale) => {
            loaded.site.revision = revision;
            let flaws = Flaws::one("name", Flaw::Taken);
            Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &loaded,
                &typed,
                &flaws,
            ))
        }
        Err(error) => Err(error),
    }
}

async fn load(page: &Page, site: String) -> Result<Loaded, AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db()
        .read(move |conn| {
            let site = site_for(conn, &actor, &site, RegionAction::ManageSites)?;
            Ok(Loaded {
                region: regions::find(conn, &site.region)?,
                municipalities: regions::list_municipalities(conn, &site.region)?,
                site,
            })
        })
        .await
}

fn form_page(page: &Page, status: StatusCode, loaded: &Loaded, typed: &TypedSite, flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_edit(l));
    let form = SiteForm {
        region: &loaded.region,
        municipalities: &loaded.municipalities,
        typed,
        flaws,
        site: Some(&loaded.site),
        stale: status == StatusCode::CONFLICT,
    };
    page.page(status, &frame, site_form(l, &form))
}
