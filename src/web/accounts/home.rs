use crate::acts::accounts;
use crate::domain::permission::NationalAction;
use crate::i18n::msg;
use crate::views::accounts::home::{HomePage, home};
use crate::views::layout::FrameKind;
use crate::web::{Answer, Page};

/// What this person can do here: their regions, their rounds.
pub async fn show(page: Page) -> Answer {
    let l = page.language();
    let actor = &page.signed_in()?.actor;
    let found = accounts::home(&page.acting()).await?;
    let view = HomePage {
        name: &actor.account.name,
        national: actor.may_nationally(NationalAction::ManageCoordinators),
        instruments: actor.may_nationally(NationalAction::SeeInstruments),
        regions: &found.regions,
        read: &found.read,
        own: &found.own,
        readable: &found.readable,
    };
    let frame = page.frame(FrameKind::Work, msg::common_work_home(l));
    Ok(page.show(&frame, home(l, &view)))
}
