use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::{ActError, Saved, rounds};
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Settings, TypedSettings, label_field};
use crate::domain::{ActorGroup, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::settings::{SettingsForm, settings as settings_page};
use crate::views::rounds::way_below;
use crate::web::form::Fields;
use crate::web::{Answer, Page};

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
    let placed = rounds::for_settings(&page.acting(), &id).await?;
    let form = ShownSettings {
        typed: TypedSettings::of(&placed.round.settings),
        revision: placed.round.revision,
        flaws: Flaws::new(),
        stored: None,
    };
    Ok(form_page(&page, StatusCode::OK, &placed, &form))
}

pub async fn update(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let typed = typed(&fields);
    let revision = fields.get("revision").parse::<i32>().unwrap_or_default();
    let (status, form) = match rounds::prepare(&page.acting(), &id, typed.clone(), revision).await {
        Ok(Saved::Done) => {
            let address = format!("/rounds/{id}");
            return Ok(page.redirect_saying(&address, msg::common_saved(page.language())));
        }
        Ok(Saved::Stale(stored)) => {
            let form = ShownSettings {
                typed,
                revision: stored.revision,
                flaws: Flaws::new(),
                stored: Some(stored.settings),
            };
            (StatusCode::CONFLICT, form)
        }
        Err(ActError::Flawed(flaws)) => {
            let form = ShownSettings {
                typed,
                revision,
                flaws,
                stored: None,
            };
            (StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(error) => return Err(error.into()),
    };
    let placed = rounds::for_settings(&page.acting(), &id).await?;
    Ok(form_page(&page, status, &placed, &form))
}

/// What the form shows.
struct ShownSettings {
    typed: TypedSettings,
    /// The one it was opened on, or the one both versions are shown of.
    revision: i32,
    flaws: Flaws,
    stored: Option<Settings>,
}

fn form_page(page: &Page, status: StatusCode, placed: &PlacedRound, form: &ShownSettings) -> HttpResponse {
    let l = page.language();
    let address = format!("/rounds/{}", placed.round.id);
    let frame = page.frame(FrameKind::Work, msg::rounds_settings_edit_title(l));
    let shown = SettingsForm {
        way: way_below(l, placed),
        heading: msg::rounds_settings_edit_title(l),
        subject: placed.subject(l),
        instrument: &placed.instrument,
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
