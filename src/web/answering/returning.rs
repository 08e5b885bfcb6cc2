use actix_web::HttpResponse;
use serde::Deserialize;

use super::participant_page::{base, remembering};
use crate::acts::tries::{self, Tried};
use crate::acts::{ActError, answering};
use crate::domain::code::ReturnCode;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::public::home::{HomePage, home};
use crate::web::form::Form;
use crate::web::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnForm {
    return_code: String,
}

/// `POST /return`: a participant comes back with the return code.
pub async fn create(page: Page, form: Form<ReturnForm>) -> Answer {
    tries::check(&page.acting(), Tried::Join, page.visitor().client.address).await?;
    let code = match ReturnCode::parse(&form.0.return_code) {
        Ok(code) => code,
        Err(flaw) => return Ok(refused(&page, &form.0.return_code, flaw)),
    };
    match answering::come_back(&page.acting(), &code).await {
        Ok(round) => remembering(&page, &round, &code, page.redirect(&base(&round))),
        Err(ActError::NotFound) => {
            tries::note(&page.acting(), Tried::Join, page.visitor().client.trying()).await?;
            Ok(refused(&page, &form.0.return_code, Flaw::UnknownCode))
        }
        Err(error) => Err(error.into()),
    }
}

fn refused(page: &Page, typed: &str, flaw: Flaw) -> HttpResponse {
    let l = page.language();
    let view = HomePage {
        return_value: typed,
        flaws: Flaws::one("return_code", flaw),
        ..HomePage::default()
    };
    page.refuse(
        &page.frame(FrameKind::Public, msg::common_front_page(l)),
        home(l, &view),
    )
}
