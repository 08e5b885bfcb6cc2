use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::on_screen::LoadedVote;
use super::{Desk, Discussion, name_of};
use crate::db::{Connection, actions, comments as written, second_votes, workshops};
use crate::domain::Flaws;
use crate::domain::action_plan::Action;
use crate::domain::comment::{self, Comment};
use crate::domain::discussion::{Agreed, of_theme, place_of};
use crate::domain::instrument::{CriterionId, ThemeId};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::RoundRule;
use crate::domain::second_vote::open_in;
use crate::i18n::msg;
use crate::views::discussion::{ListPage, TopicPage, Typed, Vote, list, not_revealed, topic};
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    theme: String,
}

pub async fn index(page: Page, path: Path<String>, Query(filter): Query<Filter>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let place = page.shared().live.place().text();
    let id = path.into_inner();
    let loaded = page.db().read(move |conn| Entry::load(conn, &actor, &id)).await?;
    let l = page.language();
    let desk = match &loaded {
        Entry::NotRevealed(desk) => desk,
        Entry::Revealed(discussion) => &discussion.desk,
    };
    let events = desk.events(&place);
    let mut frame = page.frame(FrameKind::Work, msg::discussion_title(l));
    frame.live = events.as_deref();
    let loaded = match &loaded {
        Entry::NotRevealed(desk) => return Ok(page.show(&frame, not_revealed(&desk.room(l)))),
        Entry::Revealed(discussion) => discussion,
    };
    let all = loaded.topics();
    let theme = ThemeId::parse(&filter.theme).filter(|id| loaded.desk.round.shows(id));
    let topics = match &theme {
        Some(theme) => of_theme(&all, theme),
        None => all.clone(),
    };
    let main = list(&ListPage {
        room: loaded.desk.room(l),
        results: &loaded.results,
        agreed: &Agreed::of(&all, &loaded.desk.instrument),
        topics: &topics,
        theme: theme.as_ref(),
    });
    Ok(page.show(&frame, main))
}

/// How the discussion is met.
enum Entry {
    /// Before any theme's answers have been opened.
    NotRevealed(Box<Desk>),
    Revealed(Box<Discussion>),
}

impl Entry {
    fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Entry, AppError> {
        match Discussion::load(conn, actor, id) {
            Ok(discussion) => Ok(Entry::Revealed(Box::new(discussion))),
            Err(AppError::Round(RoundRule::NothingRevealed)) => {
                let desk = Desk::load(conn, actor, id, RoundAction::SeeComments)?;
                Ok(Entry::NotRevealed(Box::new(desk)))
            }
            Err(error) => Err(error),
        }
    }
}

pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let at = page.shared().live.place().text();
    let (id, criterion) = path.into_inner();
    let loaded = page
        .db()
        .read(move |conn| Loaded::load(conn, &actor, &id, &criterion))
        .await?;
    let joint = loaded.discussion.joint.get(&loaded.criterion);
    answer(&page, &loaded, &at, &Typed::of(joint), &Flaws::new())
}

/// The page of a criterion with what was typed, and what is wrong with it.
pub(super) async fn refuse(page: &Page, id: String, criterion: String, typed: &Typed, flaws: &Flaws) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let at = page.shared().live.place().text();
    let loaded = page
        .db()
        .read(move |conn| Loaded::load(conn, &actor, &id, &criterion))
        .await?;
    answer(page, &loaded, &at, typed, flaws)
}

/// All that the page of one criterion is made of.
struct Loaded {
    discussion: Discussion,
    criterion: CriterionId,
    comments: Vec<Comment>,
    actions: Vec<Action>,
    saved_by: Option<String>,
    is_on_screen: bool,
    vote: Option<LoadedVote>,
    /// The criterion that the room votes on now.
    voted_on: Option<CriterionId>,
}

impl Loaded {
    fn load(conn: &mut Connection, actor: &Actor, id: &str, criterion: &str) -> Result<Loaded, AppError> {
        let discussion = Discussion::load(conn, actor, id)?;
        let Desk { round, .. } = &discussion.desk;
        let criterion = discussion.desk.criterion(criterion)?.id.clone();
        let key = written::find_key(conn)?;
        let all = written::list_of_criterion(conn, &round.id, &criterion)?;
        let mut actions = actions::list(conn, &round.id)?;
        actions.retain(|action| action.content.criterion.as_ref() == Some(&criterion));
        let saved_by = match discussion.joint.get(&criterion) {
            Some(joint) => name_of(conn, &joint.saved)?,
            None => None,
        };
        let workshop = workshops::find(conn, &round.id)?;
        let instrument = &discussion.desk.instrument;
        let votes = second_votes::list(conn, &round.id)?;
        Ok(Loaded {
            is_on_screen: workshop.on_screen(round, instrument) == Some(&criterion),
            vote: LoadedVote::load(conn, round, instrument, &discussion.results, &criterion)?,
            voted_on: open_in(round, &votes).map(|vote| vote.criterion.clone()),
            comments: comment::disclosed(&discussion.results, &criterion, &all, &key),
            discussion,
            criterion,
            actions,
            saved_by,
        })
    }
}

/// `at` is the place in the news that the page was loaded at.
fn answer(page: &Page, loaded: &Loaded, at: &str, typed: &Typed, flaws: &Flaws) -> Answer {
    let topics = loaded.discussion.topics();
    let place = place_of(&topics, &loaded.criterion).ok_or(AppError::NotFound)?;
    let l = page.language();
    let desk = &loaded.discussion.desk;
    let voted_on = loaded.voted_on.as_ref().filter(|id| **id != loaded.criterion);
    let main = topic(&TopicPage {
        room: desk.room(l),
        place,
        comments: &loaded.comments,
        actions: &loaded.actions,
        saved_by: loaded.saved_by.as_deref(),
        typed,
        flaws,
        is_on_screen: loaded.is_on_screen,
        vote: loaded.vote.as_ref().map_or(Vote::None, |vote| vote.view(true)),
        voted_elsewhere: voted_on.and_then(|id| desk.instrument.criterion(id)),
    });
    let events = desk.events(at);
    let mut frame = page.frame(FrameKind::Work, &place.topic.criterion.texts(l).title);
    frame.live = events.as_deref();
    frame.scripts = &["js/discussion.js"];
    Ok(if flaws.is_empty() {
        page.show(&frame, main)
    } else {
        page.refuse(&frame, main)
    })
}
