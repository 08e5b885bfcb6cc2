use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::on_screen::vote;
use super::{events, room};
use crate::acts::discussions::{self, DiscussedCriterion, Discussion, Entrance};
use crate::domain::Flaws;
use crate::domain::discussion::{Agreed, of_theme, place_of};
use crate::domain::instrument::ThemeId;
use crate::domain::joint_view::TypedJointView;
use crate::i18n::msg;
use crate::views::discussion::{ListPage, TopicPage, list, not_revealed, topic};
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    theme: String,
}

pub async fn index(page: Page, path: Path<String>, Query(filter): Query<Filter>) -> Answer {
    let place = page.shared().live.place().text();
    let entrance = discussions::enter(&page.acting(), &path).await?;
    let l = page.language();
    let placed = match &entrance {
        Entrance::NotRevealed(placed) => placed,
        Entrance::Revealed(discussion) => &discussion.placed,
    };
    let events = events(placed, &place);
    let mut frame = page.frame(FrameKind::Work, msg::discussion_title(l));
    frame.live = events.as_deref();
    let main = match &entrance {
        Entrance::NotRevealed(placed) => not_revealed(&room(l, placed)),
        Entrance::Revealed(discussion) => listed(&page, discussion, &filter.theme),
    };
    Ok(page.show(&frame, main))
}

fn listed(page: &Page, discussion: &Discussion, theme: &str) -> maud::Markup {
    let all = discussion.topics();
    let theme = ThemeId::parse(theme).filter(|id| discussion.placed.round.shows(id));
    let topics = match &theme {
        Some(theme) => of_theme(&all, theme),
        None => all.clone(),
    };
    list(&ListPage {
        room: room(page.language(), &discussion.placed),
        results: &discussion.results,
        agreed: &Agreed::of(&all, &discussion.placed.instrument),
        topics: &topics,
        theme: theme.as_ref(),
    })
}

pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let at = page.shared().live.place().text();
    let (id, criterion) = path.into_inner();
    let loaded = discussions::show(&page.acting(), &id, &criterion).await?;
    let joint = loaded.discussion.joint.get(&loaded.criterion);
    answer(&page, &loaded, &at, &TypedJointView::of(joint), &Flaws::new())
}

/// The page of a criterion with what was typed, and what is wrong with it.
pub(super) async fn refuse(page: &Page, id: &str, criterion: &str, typed: &TypedJointView, flaws: &Flaws) -> Answer {
    let at = page.shared().live.place().text();
    let loaded = discussions::show(&page.acting(), id, criterion).await?;
    answer(page, &loaded, &at, typed, flaws)
}

/// `at` is the place in the news that the page was loaded at.
fn answer(page: &Page, loaded: &DiscussedCriterion, at: &str, typed: &TypedJointView, flaws: &Flaws) -> Answer {
    let topics = loaded.discussion.topics();
    let place = place_of(&topics, &loaded.criterion).ok_or(AppError::NotFound)?;
    let l = page.language();
    let placed = &loaded.discussion.placed;
    let voted_on = loaded.voted_on.as_ref().filter(|id| **id != loaded.criterion);
    let main = topic(&TopicPage {
        room: room(l, placed),
        place,
        comments: &loaded.comments,
        actions: &loaded.actions,
        saved_by: loaded.saved_by.as_deref(),
        typed,
        flaws,
        is_on_screen: loaded.is_on_screen,
        vote: vote(loaded.vote.as_ref(), true),
        voted_elsewhere: voted_on.and_then(|id| placed.instrument.criterion(id)),
    });
    let events = events(placed, at);
    let mut frame = page.frame(FrameKind::Work, &place.topic.criterion.texts(l).title);
    frame.live = events.as_deref();
    frame.scripts = &["js/discussion.js"];
    Ok(if flaws.is_empty() {
        page.show(&frame, main)
    } else {
        page.refuse(&frame, main)
    })
}
