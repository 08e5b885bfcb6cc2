//! A round's results as a page: facts, what stands out, pictures, theme by theme, what was agreed, and how the numbers
//! are made. The same page serves those who lead or read a round and, without files to download, its participants.

mod agreed;
mod facts;
mod pictures;
mod standing_out;
mod themes;
mod understanding;

use std::collections::HashMap;

use jiff::Timestamp;
use maud::{Markup, html};

use super::components::Text;
use super::components::{
    Choice, PageHead, Select, Tone, Weight, button, button_row, link_button, notice, page_head, print_button, section,
    select,
};
use super::rounds::nav::{RoundTab, round_tabs};
use super::rounds::state_badge;
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::permission::RoundAction;
use crate::domain::results::{CriterionResult, Results};
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::domain::{Instrument, Language, SubjectKind, Theme, ThemeId};
use crate::i18n::{dates, msg};

pub use crate::words::{facts_line, group_label, picture_title};
pub use facts::Facts;

/// Everything the page tells.
pub struct ResultsPage<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The name of the region or site.
    pub subject: &'a str,
    /// The region a site lies in.
    pub region: &'a str,
    /// Narrows the page to one theme in use.
    pub theme: Option<&'a Theme>,
    pub joint_views: &'a HashMap<CriterionId, JointView>,
    pub actions: &'a [Action],
    /// Only those shown to all, by criterion.
    pub comments: &'a [(CriterionId, Vec<Comment>)],
    pub last_time: Option<&'a LastTime>,
    /// Term and meaning of each kind of figure.
    pub definitions: &'a [(&'static str, &'static str)],
    pub readers: Readers<'a>,
}

/// The round this one was started from, and its results.
pub struct LastTime {
    pub round: Round,
    pub results: Results,
}

/// Who reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers<'a> {
    /// Who leads the round or reads it for the steering group: with files and ways on, and what the permission table
    /// allows this person in the round.
    Workers(&'a [RoundAction]),
    Participants,
    /// Whoever was given a link, without an account.
    ByLink {
        token: &'a str,
        expires_at: Timestamp,
    },
    /// Anybody, on the public site.
    Everyone,
}

impl<'a> ResultsPage<'a> {
    /// Where the round is for these readers.
    fn place(&self) -> String {
        let id = self.round.id.as_str();
        match self.readers {
            Readers::Workers(_) => format!("/rounds/{id}"),
            Readers::Participants => format!("/answering/{id}"),
            Readers::ByLink { token, .. } => format!("/shared/{token}"),
            Readers::Everyone => format!("/published/{id}"),
        }
    }

    fn facts(&self) -> Facts<'a> {
        Facts {
            round: self.round,
            instrument: self.instrument,
            results: self.results,
            subject: self.subject,
            region: self.region,
            last_time: self.last_time,
        }
    }

    /// The address of the page without its query.
    fn address(&self) -> String {
        match self.readers {
            Readers::Workers(_) | Readers::Participants => format!("{}/results", self.place()),
            Readers::ByLink { .. } | Readers::Everyone => self.place(),
        }
    }

    /// Whether somebody with an account reads.
    fn is_for_workers(&self) -> bool {
        match self.readers {
            Readers::Workers(_) => true,
            Readers::Participants | Readers::ByLink { .. } | Readers::Everyone => false,
        }
    }

    fn offers_files(&self) -> bool {
        match self.readers {
            Readers::Workers(_) | Readers::ByLink { .. } | Readers::Everyone => true,
            Readers::Participants => false,
        }
    }

    /// Actions are the business of those who take part in them.
    fn tells_actions(&self) -> bool {
        match self.readers {
            Readers::Workers(_) | Readers::Participants | Readers::ByLink { .. } => true,
            Readers::Everyone => false,
        }
    }

    /// Who does them often is a person's name.
    fn tells_responsible(&self) -> bool {
        match self.readers {
            Readers::Workers(_) | Readers::Participants => true,
            Readers::ByLink { .. } | Readers::Everyone => false,
        }
    }

    fn theme_id(&self) -> Option<&'a ThemeId> {
        self.theme.map(|theme| &theme.id)
    }

    fn is_within(&self, criterion: &CriterionId) -> bool {
        self.theme
            .is_none_or(|theme| theme.criteria.iter().any(|own| own.id == *criterion))
    }

    fn joint_view(&self, criterion: &CriterionId) -> Option<&'a JointView> {
        self.joint_views.get(criterion)
    }

    fn criterion_title(&self, l: Language, id: &CriterionId) -> &'a str {
        self.instrument
            .criterion(id)
            .map_or("", |criterion| &criterion.texts(l).title)
    }

    /// Last time's result of a criterion that has stayed the same, its scale included.
    fn last_time_of(&self, now: &CriterionResult) -> Option<&'a CriterionResult> {
        let before = self
            .last_time?
            .results
            .criteria()
            .find(|before| before.criterion == now.criterion)?;
        ((before.scale_min, before.scale_max) == (now.scale_min, now.scale_max)).then_some(before)
    }
}

/// The whole page, below the frame's head.
pub fn page(l: Language, page: &ResultsPage<'_>) -> Markup {
    let parts = parts(l, page);
    html! {
        div.results {
            (head(l, page))
            @if let Readers::Workers(may) = page.readers { (round_tabs(l, page.round, may, RoundTab::Results)) }
            (by_link(l, page))
            (to_come(l, page))
            (theme_choice(l, page))
            (contents(l, &parts))
            @for part in &parts { (section(part.id, part.title, part.body.clone())) }
        }
    }
}

struct ResultsSection {
    id: &'static str,
    title: &'static str,
    body: Markup,
}

/// In the order a group reads them: what stands out before the details, definitions and files last.
fn parts(l: Language, page: &ResultsPage<'_>) -> Vec<ResultsSection> {
    let part = |id, title, body: Markup| ResultsSection { id, title, body };
    let mut parts = Vec::new();
    if page.theme.is_none() {
        parts.push(part("facts", msg::results_facts(l), facts::facts(l, page)));
        parts.push(part(
            "standing-out",
            msg::results_standing_out(l),
            standing_out::standing_out(l, page),
        ));
    }
    parts.push(part("pictures", msg::results_pictures(l), pictures::pictures(l, page)));
    parts.push(part("themes", msg::results_themes(l), themes::themes(l, page)));
    if page.theme.is_none() {
        parts.push(part(
            "priorities",
            msg::results_priorities(l),
            agreed::priorities(l, page),
        ));
    }
    if page.tells_actions() {
        parts.push(part("actions", msg::results_actions(l), agreed::actions(l, page)));
    }
    if let Some(comments) = agreed::comments(l, page) {
        parts.push(part("comments", msg::results_comments(l), comments));
    }
    parts.push(part(
        "definitions",
        msg::results_definitions(l),
        understanding::definitions(l, page),
    ));
    if page.offers_files() {
        parts.push(part("files", msg::results_files(l), understanding::files(l, page)));
    }
    parts
}

fn head(l: Language, page: &ResultsPage<'_>) -> Markup {
    let round = page.round;
    let title = match page.theme {
        Some(theme) => msg::results_theme_heading(l, &theme.texts(l).title),
        None => msg::results_heading(l, &round.settings.name),
    };
    let id = round.id.as_str();
    let name: Text<'_> = round.settings.name.as_str().into();
    let mut way: Vec<(Text<'_>, Text<'_>)> = match page.readers {
        Readers::Workers(_) => {
            vec![
                ("/home".into(), msg::common_work_home(l).into()),
                (format!("/rounds/{id}").into(), name),
            ]
        }
        Readers::Participants => vec![(format!("/answering/{id}").into(), name)],
        Readers::ByLink { .. } => Vec::new(),
        Readers::Everyone => vec![
            ("/".into(), msg::common_front_page(l).into()),
            ("/published".into(), msg::sharing_published_title(l).into()),
        ],
    };
    if page.theme.is_some() {
        way.push((page.address().into(), msg::results_title(l).into()));
    }
    let lead = match page.theme {
        Some(theme) => theme.texts(l).description.clone(),
        None => page.facts().summary(l),
    };
    page_head(
        l,
        &PageHead {
            way,
            title: title.into(),
            state: Some(state_badge(l, round.state)),
            lead: Some(lead.into()),
            actions: Some(html! { (beside(l, page)) (print_button(msg::common_print(l))) }),
        },
    )
}

/// Ways to other rounds of the same subject, and to other sites' rounds.
fn beside(l: Language, page: &ResultsPage<'_>) -> Markup {
    let round = page.round;
    match page.readers {
        Readers::Workers(_) if round.state == RoundState::Closed => {}
        Readers::Workers(_) | Readers::Participants | Readers::ByLink { .. } | Readers::Everyone => return html! {},
    }
    let subject = &round.subject;
    let trend = match &subject.site {
        Some(site) => format!("/sites/{site}/trend"),
        None => format!("/regions/{}/trend", subject.region),
    };
    let others = match subject.kind {
        SubjectKind::Region => None,
        SubjectKind::FamilyCentre => Some(msg::comparison_way_family_centres(l)),
        SubjectKind::MeetingPlace => Some(msg::comparison_way_meeting_places(l)),
    };
    html! {
        @if page.last_time.is_some() { (link_button(Weight::Secondary, &trend, msg::comparison_way_round(l))) }
        @if let Some(others) = others {
            (link_button(Weight::Secondary, &format!("/comparison?round={}&others=yes", round.id), others))
        }
    }
}

/// What somebody should know who did not come by an account.
fn by_link(l: Language, page: &ResultsPage<'_>) -> Markup {
    match page.readers {
        Readers::ByLink { expires_at, .. } => notice(
            Tone::Plain,
            html! { p { (msg::sharing_by_link(l, dates::date_time(l, expires_at))) } },
        ),
        Readers::Workers(_) | Readers::Participants | Readers::Everyone => html! {},
    }
}

/// Which themes the group has not opened yet.
fn to_come(l: Language, page: &ResultsPage<'_>) -> Markup {
    let hidden = page.round.hidden_themes();
    if hidden.is_empty() {
        return html! {};
    }
    notice(
        Tone::Plain,
        html! {
            p { (msg::results_to_come(l)) }
            ul {
                @for theme in page.round.themes_in(page.instrument).filter(|theme| hidden.contains(&&theme.id)) {
                    li { (theme.texts(l).title) }
                }
            }
        },
    )
}

/// The results before the group has opened any theme's answers: nothing is told, but where they will be opened.
pub fn nothing_yet(l: Language, round: &Round) -> Markup {
    html! {
        (page_head(l, &PageHead {
            title: msg::results_nothing_yet_title(l).into(),
            state: Some(state_badge(l, round.state)),
            lead: Some(msg::results_nothing_yet(l).into()),
            ..PageHead::default()
        }))
        (button_row(link_button(Weight::Primary, &format!("/rounds/{}/discussion", round.id), msg::results_to_discussion(l))))
    }
}

fn theme_choice(l: Language, page: &ResultsPage<'_>) -> Markup {
    let themes = page.round.themes_in(page.instrument);
    let themes: Vec<&Theme> = themes.filter(|theme| page.round.shows(&theme.id)).collect();
    if themes.len() < 2 {
        return html! {};
    }
    let choices = themes.into_iter().map(|theme| Choice {
        value: theme.id.as_str().into(),
        label: theme.texts(l).title.as_str().into(),
        chosen: page.theme_id() == Some(&theme.id),
        ..Choice::default()
    });
    html! {
        form.search.no-print method="get" action=(page.address()) {
            (select(l, &Select {
                name: "theme",
                label: msg::results_theme_choice(l).into(),
                empty: Some(msg::results_theme_all(l).into()),
                choices: choices.collect(),
                empty_counts: true,
                ..Select::default()
            }))
            (button(Weight::Secondary, msg::results_theme_show(l)))
        }
    }
}

fn contents(l: Language, parts: &[ResultsSection]) -> Markup {
    html! {
        nav.contents.no-print aria-labelledby="contents-title" {
            p id="contents-title" { (msg::results_contents(l)) }
            ul { @for part in parts { li { a href={ "#" (part.id) } { (part.title) } } } }
        }
    }
}
