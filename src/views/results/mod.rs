//! A round's results as a page: facts, what stands out, pictures, theme by theme, what was agreed, and how the numbers
//! are made. The same page serves those who lead or read a round and, without files to download, its participants.

mod agreed;
mod facts;
mod pictures;
mod standing_out;
mod themes;
mod understanding;

use maud::{Markup, html};

use super::components::Text;
use super::components::{
    Choice, PageHead, Select, Tone, Weight, button, button_row, link_button, notice, page_head, print_button, section,
    select,
};
use super::rounds::nav::{RoundTab, round_tabs};
use super::rounds::state_badge;
use crate::domain::instrument::CriterionId;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::domain::tellable_round::Reader;
use crate::domain::{Language, SubjectKind, Theme, ThemeId};
use crate::i18n::{dates, msg};
use crate::words::RoundInWords;

/// Everything the page tells.
pub struct ResultsPage<'a> {
    /// What is told, to whom, in the reader's language.
    pub told: RoundInWords<'a>,
    /// Narrows the page to one theme in use.
    pub theme: Option<&'a Theme>,
    /// Where the round is for its reader: the beginning of the addresses of its files and pictures.
    pub place: &'a str,
}

impl<'a> ResultsPage<'a> {
    /// The address of the page without its query.
    fn address(&self) -> String {
        match self.told.reader {
            Reader::Account(_) | Reader::Participant => format!("{}/results", self.place),
            Reader::ByLink { .. } | Reader::Everyone => self.place.to_owned(),
        }
    }

    /// Whether somebody with an account reads.
    fn is_for_workers(&self) -> bool {
        match self.told.reader {
            Reader::Account(_) => true,
            Reader::Participant | Reader::ByLink { .. } | Reader::Everyone => false,
        }
    }

    fn offers_files(&self) -> bool {
        match self.told.reader {
            Reader::Account(_) | Reader::ByLink { .. } | Reader::Everyone => true,
            Reader::Participant => false,
        }
    }

    /// Actions are the business of those who take part in them.
    fn tells_actions(&self) -> bool {
        match self.told.reader {
            Reader::Account(_) | Reader::Participant | Reader::ByLink { .. } => true,
            Reader::Everyone => false,
        }
    }

    /// Who does them often is a person's name.
    fn tells_responsible(&self) -> bool {
        match self.told.reader {
            Reader::Account(_) | Reader::Participant => true,
            Reader::ByLink { .. } | Reader::Everyone => false,
        }
    }

    fn theme_id(&self) -> Option<&'a ThemeId> {
        self.theme.map(|theme| &theme.id)
    }

    fn is_within(&self, criterion: &CriterionId) -> bool {
        self.theme
            .is_none_or(|theme| theme.criteria.iter().any(|own| own.id == *criterion))
    }
}

/// The whole page, below the frame's head.
pub fn page(l: Language, page: &ResultsPage<'_>) -> Markup {
    let parts = parts(l, page);
    html! {
        div.results {
            (head(l, page))
            @if let Reader::Account(may) = &page.told.reader { (round_tabs(l, &page.told.round, may, RoundTab::Results)) }
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
    let round = &page.told.round;
    let title = match page.theme {
        Some(theme) => msg::results_theme_heading(l, &theme.texts(l).title),
        None => msg::results_heading(l, &round.settings.name),
    };
    let id = round.id.as_str();
    let name: Text<'_> = round.settings.name.as_str().into();
    let mut way: Vec<(Text<'_>, Text<'_>)> = match page.told.reader {
        Reader::Account(_) => {
            vec![
                ("/home".into(), msg::common_work_home(l).into()),
                (format!("/rounds/{id}").into(), name),
            ]
        }
        Reader::Participant => vec![(format!("/answering/{id}").into(), name)],
        Reader::ByLink { .. } => Vec::new(),
        Reader::Everyone => vec![
            ("/".into(), msg::common_front_page(l).into()),
            ("/published".into(), msg::sharing_published_title(l).into()),
        ],
    };
    if page.theme.is_some() {
        way.push((page.address().into(), msg::results_title(l).into()));
    }
    let lead = match page.theme {
        Some(theme) => theme.texts(l).description.clone(),
        None => page.told.summary(),
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
    let round = &page.told.round;
    match page.told.reader {
        Reader::Account(_) if round.state == RoundState::Closed => {}
        Reader::Account(_) | Reader::Participant | Reader::ByLink { .. } | Reader::Everyone => return html! {},
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
        @if page.told.last_time.is_some() { (link_button(Weight::Secondary, &trend, msg::comparison_way_round(l))) }
        @if let Some(others) = others {
            (link_button(Weight::Secondary, &format!("/comparison?round={}&others=yes", round.id), others))
        }
    }
}

/// What somebody should know who did not come by an account.
fn by_link(l: Language, page: &ResultsPage<'_>) -> Markup {
    match page.told.reader {
        Reader::ByLink { expires_at } => notice(
            Tone::Plain,
            html! { p { (msg::sharing_by_link(l, dates::date_time(l, expires_at))) } },
        ),
        Reader::Account(_) | Reader::Participant | Reader::Everyone => html! {},
    }
}

/// Which themes the group has not opened yet.
fn to_come(l: Language, page: &ResultsPage<'_>) -> Markup {
    let hidden = page.told.round.hidden_themes();
    if hidden.is_empty() {
        return html! {};
    }
    notice(
        Tone::Plain,
        html! {
            p { (msg::results_to_come(l)) }
            ul {
                @for theme in page.told.round.themes_in(&page.told.instrument).filter(|theme| hidden.contains(&&theme.id)) {
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
    let themes = page.told.round.themes_in(&page.told.instrument);
    let themes: Vec<&Theme> = themes.filter(|theme| page.told.round.shows(&theme.id)).collect();
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
