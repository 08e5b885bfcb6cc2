//! The co-ordinator's page for sharing a closed round, and its links.

use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::permits::round_for_change;
use crate::acts::results::{Extent, tell};
use crate::clock::fresh_uuid;
use crate::db::{Connection, publications, share_links};
use crate::domain::event::By;
use crate::domain::ids::ShareLinkId;
use crate::domain::mark::{Mark, NamedMark};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::sharing::{LinkLifetime, Publication, ShareLink};
use crate::domain::tellable_round::Reader;
use crate::domain::text::optional_line;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::sharing::links::{SharingPage, TypedLink, sharing};
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LinkForm {
    note: String,
    days: String,
}

/// All that the page tells.
struct SharedRound {
    scene: PlacedRound,
    links: Vec<ShareLink>,
    publication: Option<Publication>,
    publishable: bool,
}

impl SharedRound {
    fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<SharedRound, AppError> {
        let scene = placed(conn, actor, id, RoundAction::Share)?;
        scene.round.shareable()?;
        let told = tell(conn, scene.round.clone(), Reader::Everyone, Extent::Figures)?;
        Ok(SharedRound {
            links: share_links::list_of_round(conn, &scene.round.id)?,
            publication: publications::find(conn, &scene.round.id)?,
            publishable: scene.round.publishable(&told.results).is_ok(),
            scene,
        })
    }
}

/// `GET /rounds/{round}/sharing`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let told = load(&page, id.into_inner()).await?;
    let typed = TypedLink::default();
    Ok(answer(&page, StatusCode::OK, &told, &typed, &Flaws::new(), None))
}

/// `POST /rounds/{round}/share-links`: the link is on the page that answers, and nowhere else ever after.
pub async fn create(page: Page, id: Path<String>, form: Form<LinkForm>) -> Answer {
    let id = id.into_inner();
    let typed = TypedLink {
        note: form.0.note,
        days: form.0.days,
    };
    let mut flaws = Flaws::new();
    let note = flaws.take("note", optional_line(&typed.note, ShareLink::NOTE_MAX));
    let lifetime = flaws.take("days", LinkLifetime::parse(&typed.days).ok_or(Flaw::NotAChoice));
    let (Some(note), Some(lifetime)) = (note, lifetime) else {
        let told = load(&page, id).await?;
        return Ok(answer(
            &page,
            StatusCode::UNPROCESSABLE_ENTITY,
            &told,
            &typed,
            &flaws,
            None,
        ));
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let key = keys::fresh();
    let (link_id, token_hash) = (ShareLinkId::from_uuid(fresh_uuid()), keys::hash(&key));
    let round = id.clone();
    page.db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, &round, RoundAction::Share)?;
            round.shareable()?;
            let made = Mark {
                by: Some(actor.id().clone()),
                at: now,
            };
            let link = ShareLink {
                id: link_id.clone(),
                round: round.id.clone(),
                note: note.clone(),
                created: NamedMark { mark: made, name: None },
                expires_at: lifetime.end(now),
                revoked: None,
                uses: 0,
                last_used_at: None,
            };
            share_links::insert(conn, &by, &round, &link, &token_hash).map_err(AppError::from)
        })
        .await?;
    let told = load(&page, id).await?;
    let link = page.link(&format!("/shared/{key}"));
    let empty = TypedLink::default();
    Ok(answer(&page, StatusCode::OK, &told, &empty, &Flaws::new(), Some(&link)))
}

/// `POST /rounds/{round}/share-links/{link}/revocation`: from now on it opens nothing.
pub async fn revoke(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, link) = path.into_inner();
    let link = ShareLinkId::parse(&link).ok_or(AppError::NotFound)?;
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let round = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::Share)?;
            share_links::save_revocation(conn, &by, &round, &link, now)?;
            Ok::<_, AppError>(round)
        })
        .await?;
    let address = format!("/rounds/{}/sharing", round.id);
    Ok(page.redirect_saying(&address, msg::sharing_link_ended(page.language())))
}

async fn load(page: &Page, id: String) -> Result<SharedRound, AppError> {
    let actor = page.signed_in()?.actor.clone();
    let mut told = page.db().read(move |conn| SharedRound::load(conn, &actor, &id)).await?;
    for link in &mut told.links {
        link.uses += page.shared().link_uses.unwritten(&link.id);
    }
    Ok(told)
}

fn answer(
    page: &Page,
    status: StatusCode,
    told: &SharedRound,
    typed: &TypedLink,
    flaws: &Flaws,
    fresh: Option<&str>,
) -> HttpResponse {
    let l = page.language();
    let frame = Frame {
        is_shown_once: fresh.is_some(),
        ..page.frame(FrameKind::Work, msg::sharing_title(l))
    };
    let shown = SharingPage {
        way: way_below(l, &told.scene),
        round: &told.scene.round,
        may: &told.scene.may,
        links: &told.links,
        now: page.now(),
        publication: told.publication.as_ref(),
        publishable: told.publishable,
        typed,
        flaws,
        fresh,
    };
    page.page(status, &frame, sharing(l, &shown))
}
