use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::permits::round_for_change;
use crate::db::{Saved, rounds};
use crate::domain::event::By;
use crate::domain::permission::RoundAction;
use crate::domain::round::{Settings, TypedSettings, label_field};
use crate::domain::{ActorGroup, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::settings::{SettingsForm, settings as settings_page};
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// The settings form as it came in.
pub fn typed(fields: &Fields) -> TypedSettings {
    let all = |name| fields.all(name).map(str::to_owned).collect();
    let labels = ActorGroup::ALL.map(|group| {
        let label = fields.get(&label_field(group)).to_owned();
        (group.code().to_owned(), label)
    });
    TypedSettings {
        name: fields.get("name").to_owned(),
        starts_on: fields.get("starts_on").to_owned(),
        ends_on: fields.get("ends_on").to_owned(),
        themes: all("themes"),
        groups: all("groups"),
        labels: labels.into_iter().filter(|(_, label)| !label.is_empty()).collect(),
        mode: fields.get("mode").to_owned(),
        anonymity: fields.get("anonymity").to_owned(),
        k: fields.get("k").to_owned(),
        targets: fields.get("targets").to_owned(),
        asks_name: !fields.get("asks_name").is_empty(),
    }
}

pub async fn edit(page: Page, id: Path<String>) -> Answer {
    let scene = load(&page, id.into_inner()).await?;
    scene.round.editable()?;
    let form = ShownSettings {
        typed: TypedSettings::of(&scene.round.settings),
        revision: scene.round.revision,
        flaws: Flaws::new(),
        stored: None,
    };
    Ok(form_page(&page, StatusCode::OK, &scene, &form))
}

pub async fn update(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let scene = load(&page, id.into_inner()).await?;
    let typed = typed(&fields);
    let revision = fields.get("revision").parse::<i32>().unwrap_or_default();
    let new = match Settings::parse(&typed, &scene.instrument) {
        Ok(new) => new,
        Err(flaws) => {
            scene.round.editable()?;
            let form = ShownSettings {
                typed,
                revision,
                flaws,
                stored: None,
            };
            return Ok(form_page(&page, StatusCode::UNPROCESSABLE_ENTITY, &scene, &form));
        }
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let id = scene.round.id.clone();
    let saved = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, id.as_str(), RoundAction::Prepare)?;
            round.editable()?;
            Ok::<_, AppError>(rounds::save_settings(conn, &by, &id, &new, revision, now)?)
        })
        .await?;
    match saved {
        Saved::Done => {
            let address = format!("/rounds/{}", scene.round.id);
            Ok(page.redirect_saying(&address, msg::common_saved(page.language())))
        }
        Saved::Stale(stored) => {
            let form = ShownSettings {
                typed,
                revision: stored.revision,
                flaws: Flaws::new(),
                stored: Some(stored.settings),
            };
            Ok(form_page(&page, StatusCode::CONFLICT, &scene, &form))
        }
    }
}

/// What the form shows.
struct ShownSettings {
    typed: TypedSettings,
    /// The one it was opened on, or the one both versions are shown of.
    revision: i32,
    flaws: Flaws,
    stored: Option<Settings>,
}

async fn load(page: &Page, id: String) -> Result<PlacedRound, AppError> {
    let actor = page.signed_in()?.actor.clone();
    Ok(page
        .db()
        .read(move |conn| placed(conn, &actor, &id, RoundAction::Prepare))
        .await?)
}

fn form_page(page: &Page, status: StatusCode, scene: &PlacedRound, form: &ShownSettings) -> HttpResponse {
    let l = page.language();
    let address = format!("/rounds/{}", scene.round.id);
    let frame = page.frame(FrameKind::Work, msg::rounds_settings_edit_title(l));
    let shown = SettingsForm {
        way: way_below(l, &scene),
        heading: msg::rounds_settings_edit_title(l),
        subject: scene.subject(l),
        instrument: &scene.instrument,
        typed: &form.typed,
        flaws: &form.flaws,
        address: &address,
        hidden: vec![("revision", form.revision.to_string())],
        save: msg::common_save(l),
        leave: &address,
        stored: form.stored.as_ref(),
    };
    page.page(status, &frame, settings_page(l, &shown))
}
