use maud::{Markup, html};

use super::ResultsPage;
use crate::domain::Language;
use crate::domain::joint_levels::JointLevels;
use crate::domain::joint_view::{JointView, Verdict};
use crate::domain::results::{CriterionResult, ThemeResult};
use crate::i18n::{msg, numbers};
use crate::views::components::{Column, DataTable, Tone, badge, stacking_table};
use crate::words::figures::NONE;
use crate::words::{self, figures};

/// Each theme: its values, its criteria, and the joint view with its reasons. Beside others a theme opens on demand, so
/// that the values of all themes are seen together; on paper every theme is open.
pub(super) fn themes(l: Language, page: &ResultsPage<'_>) -> Markup {
    html! {
        @if let Some(last_time) = &page.told.last_time {
            p.muted { (msg::results_last_time_note(l, &last_time.round.settings.name)) }
        }
        @if page.told.joint_views.is_empty() { p { (msg::results_no_joint_view(l)) } }
        @for theme in page.told.results.themes.iter().filter(|theme| page.theme_id().is_none_or(|own| *own == theme.theme)) {
            (of_theme(l, page, theme))
        }
    }
}

fn of_theme(l: Language, page: &ResultsPage<'_>, theme: &ThemeResult) -> Markup {
    let title = page.told.theme_title(&theme.theme);
    let id = format!("theme-{}", theme.theme);
    html! {
        article.theme aria-labelledby=(id) {
            details open[page.theme.is_some()] {
                summary {
                    span.theme-head {
                        h3 id=(id) { (title) }
                        span.theme-values { (figures::of_theme(l, theme)) }
                    }
                }
                div.details-body {
                    (left_out(l, page, theme))
                    (table(l, page, theme, title))
                    (joint_views(l, page, theme))
                }
            }
        }
    }
}

fn left_out(l: Language, page: &ResultsPage<'_>, theme: &ThemeResult) -> Markup {
    let names = figures::left_out(theme, page.told.results.targets_asked);
    let names: Vec<&str> = names.into_iter().map(|id| page.told.criterion_title(id)).collect();
    html! {
        @if !names.is_empty() { p.muted { (msg::results_theme_left_out(l, names.join(", "))) } }
    }
}

fn table(l: Language, page: &ResultsPage<'_>, theme: &ThemeResult, title: &str) -> Markup {
    let shown = Shown {
        targets: page.told.results.targets_asked,
        joint: theme
            .criteria
            .iter()
            .any(|criterion| criterion.joint != JointLevels::default()),
        last_time: theme
            .criteria
            .iter()
            .any(|criterion| page.told.last_time_of(criterion).is_some()),
    };
    let mut columns = vec![
        Column::text(msg::charts_criterion(l)),
        Column::number(msg::words_current(l)),
    ];
    if shown.targets {
        columns.extend([Column::number(msg::words_target(l)), Column::number(msg::words_gap(l))]);
    }
    columns.push(Column::number(msg::words_agreement(l)));
    columns.extend(shown.joint.then(|| Column::number(msg::results_column_joint(l))));
    columns.extend(shown.last_time.then(|| Column::number(msg::results_last_time(l))));
    let id = format!("criteria-{}", theme.theme);
    stacking_table(&DataTable {
        id: &id,
        caption: title.into(),
        columns,
        rows: theme
            .criteria
            .iter()
            .map(|criterion| row(l, page, criterion, &shown))
            .collect(),
    })
}

/// The columns that hold something in this theme.
struct Shown {
    targets: bool,
    joint: bool,
    last_time: bool,
}

fn row(l: Language, page: &ResultsPage<'_>, criterion: &CriterionResult, shown: &Shown) -> Vec<Markup> {
    let all = criterion.all();
    let mut cells = vec![
        page.told.criterion_title(&criterion.criterion).to_owned(),
        figures::mean(l, all.current.as_ref()),
    ];
    if shown.targets {
        cells.push(figures::mean(l, all.target.as_ref()));
        cells.push(all.gap.map_or(NONE.to_owned(), |gap| numbers::signed(l, gap)));
    }
    let agreement = all.current.as_ref().and_then(|figures| figures.agreement);
    cells.push(agreement.map_or(NONE.to_owned(), |agreement| numbers::percent(l, agreement)));
    if shown.joint {
        cells.push(figures::joint_levels(criterion.joint).unwrap_or_else(|| NONE.to_owned()));
    }
    if shown.last_time {
        cells.push(
            page.told
                .last_time_of(criterion)
                .and_then(|before| figures::last_time(l, before))
                .unwrap_or_else(|| NONE.to_owned()),
        );
    }
    cells.into_iter().map(|cell| html! { (cell) }).collect()
}

/// What the group said of the theme's criteria beside their levels.
fn joint_views(l: Language, page: &ResultsPage<'_>, theme: &ThemeResult) -> Markup {
    let said: Vec<&JointView> = theme
        .criteria
        .iter()
        .filter_map(|criterion| page.told.joint_view(&criterion.criterion))
        .filter(|view| view.content.reason.is_some() || view.content.verdict.is_some() || view.content.priority)
        .collect();
    html! {
        @if !said.is_empty() {
            h4 { (msg::words_joint(l)) }
            dl.reasons {
                @for view in said {
                    div {
                        dt { (page.told.criterion_title(&view.criterion)) " " (marks(l, view)) }
                        dd {
                            @if let Some(reason) = &view.content.reason { @for line in reason.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
                        }
                    }
                }
            }
        }
    }
}

fn marks(l: Language, view: &JointView) -> Markup {
    html! {
        @match view.content.verdict {
            Some(verdict @ Verdict::Strength) => { (badge(Tone::Good, words::verdict(l, verdict))) " " }
            Some(verdict @ Verdict::Need) => { (badge(Tone::Warning, words::verdict(l, verdict))) " " }
            None => {}
        }
        @if view.content.priority { (badge(Tone::Plain, msg::results_priority(l))) }
    }
}
