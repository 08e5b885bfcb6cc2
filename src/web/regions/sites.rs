use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::{ActError, regions, sites};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::permission::RegionAction;
use crate::domain::region::{Municipality, Region};
use crate::domain::site::TypedSite;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::form::{SiteForm, site_form};
use crate::web::form::Form;
use crate::web::{Answer, Page};

pub async fn new(page: Page, region: Path<String>) -> Answer {
    let found = regions::show(&page.acting(), &region, RegionAction::ManageSites).await?;
    Ok(form_page(
        &page,
        StatusCode::OK,
        &found,
        &TypedSite::default(),
        &Flaws::new(),
    ))
}

pub async fn create(page: Page, region: Path<String>, form: Form<TypedSite>) -> Answer {
    let typed = form.0;
    match sites::add(&page.acting(), &region, typed.clone(), fresh_uuid()).await {
        Ok(site) => {
            let told = msg::sites_added(page.language(), &site.facts.name);
            Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
        }
        Err(ActError::Flawed(flaws)) => {
            let found = regions::show(&page.acting(), &region, RegionAction::ManageSites).await?;
            Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &found,
                &typed,
                &flaws,
            ))
        }
        Err(error) => Err(error.into()),
    }
}

fn form_page(
    page: &Page,
    status: StatusCode,
    (region, municipalities): &(Region, Vec<Municipality>),
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
