//! A round tried out as its participants will see it. Nothing is stored: there is nothing here to store it with.

use std::collections::HashMap;

use actix_web::web::Path;
use maud::html;

use crate::acts::rounds;
use crate::domain::Flaws;
use crate::domain::answering::stops;
use crate::domain::participant::TypedFacts;
use crate::domain::placed_round::PlacedRound;
use crate::i18n::msg;
use crate::views::answering::{
    JoinPage, Sheet, SheetPlace, ThemePage, check as check_page, join as join_page, theme as theme_page, trial_notice,
};
use crate::views::layout::{Frame, FrameKind, Viewer};
use crate::web::{Answer, AppError, Page};

/// The page that joining begins with.
pub async fn join(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let placed = rounds::trial(&page.acting(), &id).await?;
    let (base, end) = addresses(&placed);
    let view = JoinPage {
        round: &placed.round,
        instrument: &placed.instrument,
        subject: placed.subject(l),
        address: &base,
        key: None,
        typed: &TypedFacts::default(),
        flaws: &Flaws::new(),
    };
    let main = html! {
        (trial_notice(l, SheetPlace::Trial { base: &base, end: &end }))
        (join_page(l, &view))
    };
    Ok(page.show(&frame(&page), main))
}

/// Joining, without anybody having joined.
pub async fn begin(page: Page, id: Path<String>) -> Answer {
    let placed = rounds::trial(&page.acting(), &id).await?;
    let (base, _) = addresses(&placed);
    Ok(page.redirect(&format!("{base}/themes/1")))
}

pub async fn theme(page: Page, path: Path<(String, usize)>) -> Answer {
    let (id, number) = path.into_inner();
    let placed = rounds::trial(&page.acting(), &id).await?;
    let (base, end) = addresses(&placed);
    let stops = stops(&placed.round, &placed.instrument);
    let stop = stops
        .iter()
        .find(|stop| stop.number == number)
        .ok_or(AppError::NotFound)?;
    let sheet = Sheet {
        lang: page.language(),
        round: &placed.round,
        instrument: &placed.instrument,
        stops: &stops,
        answers: &HashMap::new(),
        place: SheetPlace::Trial { base: &base, end: &end },
    };
    let view = ThemePage {
        sheet: &sheet,
        stop,
        typed: &HashMap::new(),
        clashes: &[],
        refused: &[],
    };
    Ok(page.show(&frame(&page), theme_page(&view)))
}

pub async fn check(page: Page, id: Path<String>) -> Answer {
    let placed = rounds::trial(&page.acting(), &id).await?;
    let (base, end) = addresses(&placed);
    let stops = stops(&placed.round, &placed.instrument);
    let sheet = Sheet {
        lang: page.language(),
        round: &placed.round,
        instrument: &placed.instrument,
        stops: &stops,
        answers: &HashMap::new(),
        place: SheetPlace::Trial { base: &base, end: &end },
    };
    Ok(page.show(&frame(&page), check_page(&sheet)))
}

/// Where the trial's pages stand, and where it ends.
fn addresses(placed: &PlacedRound) -> (String, String) {
    let round = format!("/rounds/{}", placed.round.id);
    (format!("{round}/trial"), round)
}

fn frame(page: &Page) -> Frame<'_> {
    Frame {
        viewer: Viewer::Participant,
        ..page.frame(FrameKind::Answering, msg::answering_trial_title(page.language()))
    }
}
