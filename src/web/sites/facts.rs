use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::{ActError, Saved, sites};
use crate::domain::Flaws;
use crate::domain::site::TypedSite;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::form::{SiteForm, site_form};
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// A site's facts over those of the revision that the form was opened on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SiteChange {
    #[serde(flatten)]
    typed: TypedSite,
    revision: String,
}

pub async fn edit(page: Page, site: Path<String>) -> Answer {
    let shown = sites::show(&page.acting(), &site).await?;
    let typed = TypedSite::of(&shown.site.facts);
    Ok(form_page(&page, StatusCode::OK, &shown, &typed, &Flaws::new()))
}

pub async fn update(page: Page, site: Path<String>, form: Form<SiteChange>) -> Answer {
    let SiteChange { typed, revision } = form.0;
    let revision = revision.parse::<i32>().unwrap_or_default();
    match sites::change(&page.acting(), &site, typed.clone(), revision).await {
        Ok(Saved::Done) => {
            let address = format!("/sites/{site}");
            Ok(page.redirect_saying(&address, msg::common_saved(page.language())))
        }
        Ok(Saved::Stale(stored)) => {
            let mut shown = sites::show(&page.acting(), &site).await?;
            shown.site = stored;
            Ok(form_page(&page, StatusCode::CONFLICT, &shown, &typed, &Flaws::new()))
        }
        Err(ActError::Flawed(flaws)) => {
            let mut shown = sites::show(&page.acting(), &site).await?;
            // The form keeps the revision it was opened on.
            shown.site.revision = revision;
            Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &shown,
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
    shown: &sites::SiteInRegion,
    typed: &TypedSite,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_edit(l));
    let form = SiteForm {
        region: &shown.region,
        municipalities: &shown.municipalities,
        typed,
        flaws,
        site: Some(&shown.site),
        stale: status == StatusCode::CONFLICT,
    };
    page.page(status, &frame, site_form(l, &form))
}
