use super::saying_of_tokens;
use crate::acts::{ActError, accounts};
use crate::domain::Flaws;
use crate::domain::password::TypedPasswordChange;
use crate::i18n::msg;
use crate::views::accounts::password::password;
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, Page};

pub async fn edit(page: Page) -> Answer {
    page.signed_in()?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::account_password_title(l));
    Ok(page.show(&frame, password(l, &Flaws::new())))
}

/// Asks for the present password, as often as signing in may ask; ends the other sessions and the tokens.
pub async fn update(page: Page, form: Form<TypedPasswordChange>) -> Answer {
    let l = page.language();
    let trying = page.visitor().client.trying();
    match accounts::change_password(&page.acting(), &form.0, trying).await {
        Ok(ended) => {
            let told = saying_of_tokens(l, msg::account_password_changed(l), ended);
            Ok(page.redirect_saying("/account", &told))
        }
        Err(ActError::Flawed(flaws)) => {
            let frame = page.frame(FrameKind::Work, msg::account_password_title(l));
            Ok(page.refuse(&frame, password(l, &flaws)))
        }
        Err(error) => Err(error.into()),
    }
}
