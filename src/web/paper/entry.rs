use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use uuid::Uuid;

use crate::acts::permits::round_for_change;
use crate::clock::fresh_uuid;
use crate::db::participants;
use crate::domain::Flaws;
use crate::domain::event::By;
use crate::domain::ids::ParticipantId;
use crate::domain::news::{Happening, News};
use crate::domain::paper::PaperAnswer;
use crate::domain::participant::Participant;
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::paper::{Entry, entry};
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// The id of the participant to be, made with the form: a form sent twice is one answer.
const KEY: &str = "key";

/// `GET /rounds/{round}/paper-answers/new`: an empty form to type one paper answer into.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let loaded = Loaded::load(&page, id.into_inner()).await?;
    let empty = Fields(vec![(KEY.to_owned(), fresh_uuid().to_string())]);
    Ok(form_page(&page, StatusCode::OK, &loaded, &empty, &Flaws::new()))
}

/// `POST`: all of it is stored, or nothing.
pub async fn create(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let loaded = Loaded::load(&page, id.into_inner()).await?;
    let scene = &loaded.scene;
    let key = Uuid::try_parse(fields.get(KEY)).map_err(|_| AppError::BadRequest)?;
    let answer = match PaperAnswer::parse(&scene.round, &scene.instrument, |name| fields.get(name)) {
        Ok(answer) => answer,
        Err(flaws) => {
            return Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &loaded,
                &fields,
                &flaws,
            ));
        }
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let round = scene.round.id.clone();
    let participant = Participant {
        id: ParticipantId::from_uuid(key),
        round: round.clone(),
        facts: answer.facts,
        joined_at: now,
        finished_at: Some(now),
    };
    let answers = answer.answers;
    let count = page
        .db()
        .write_telling(move |conn| {
            let round = round_for_change(conn, &actor, round.as_str(), RoundAction::ManageParticipants)?;
            round.answerable()?;
            participants::insert_on_paper(conn, &by, &participant, &answers, now)?;
            let count = participants::count_on_paper(conn, &round.id)?;
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok::<_, AppError>((count, news.to_vec()))
        })
        .await?;
    let address = format!("/rounds/{}/paper-answers/new", scene.round.id);
    Ok(page.redirect_saying(&address, &msg::paper_entry_saved(page.language(), count)))
}

struct Loaded {
    scene: PlacedRound,
    count: usize,
}

impl Loaded {
    async fn load(page: &Page, id: String) -> Result<Loaded, AppError> {
        let actor = page.signed_in()?.actor.clone();
        page.db()
            .read(move |conn| {
                let scene = placed(conn, &actor, &id, RoundAction::ManageParticipants)?;
                scene.round.answerable()?;
                let count = participants::count_on_paper(conn, &scene.round.id)?;
                Ok(Loaded { scene, count })
            })
            .await
    }
}

fn form_page(page: &Page, status: StatusCode, loaded: &Loaded, fields: &Fields, flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let mut frame = page.frame(FrameKind::Work, msg::paper_entry_title(l));
    frame.scripts = &["js/paper.js"];
    let typed = |name: &str| fields.get(name);
    let shown = Entry {
        way: way_below(l, &loaded.scene),
        round: &loaded.scene.round,
        instrument: &loaded.scene.instrument,
        count: loaded.count,
        key: fields.get(KEY),
        typed: &typed,
        flaws,
    };
    page.page(status, &frame, entry(l, &shown))
}
