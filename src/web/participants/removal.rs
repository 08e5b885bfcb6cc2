use crate::views::rounds::way_below;
use actix_web::web::Path;

use super::{ChosenParticipant, for_change};
use crate::db::participants;
use crate::domain::Flaws;
use crate::domain::event::{By, EventKind};
use crate::domain::news::{Happening, News};
use crate::domain::participant::tag;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{Choosing, removal};
use crate::web::{Answer, AppError, Page};

/// `GET /rounds/{round}/participants/{participant}/removal`: asks once.
pub async fn new(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::participants_remove(l));
    let shown = Choosing {
        way: way_below(l, &chosen.scene),
        round: &chosen.scene.round,
        one: &chosen.one,
        typed: "",
        flaws: &Flaws::new(),
    };
    Ok(page.show(&frame, removal(l, &shown)))
}

/// `POST`: the participant and all their answers are gone.
pub async fn create(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (round, id) = (chosen.scene.round.id.clone(), chosen.one.participant.id.clone());
    page.db()
        .write_telling(move |conn| {
            let (round, one) = for_change(conn, &actor, round.as_str(), &id)?;
            participants::delete(conn, &by, &one.participant, EventKind::ParticipantRemoved, now)?;
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok::<_, AppError>(((), news.to_vec()))
        })
        .await?;
    let told = msg::participants_removed(page.language(), tag(&chosen.one.participant.id));
    Ok(page.redirect_saying(&chosen.list_address(), &told))
}
