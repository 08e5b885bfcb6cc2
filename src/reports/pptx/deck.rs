use jiff::Timestamp;

use crate::charts::{Chart, Plot, Size};
use crate::domain::Language;
use crate::domain::results::comparison::{Direction, Order};
use crate::domain::results::{Basis, Ranking};
use crate::i18n::{msg, numbers};
use crate::reports::pictures::{self, Picture};
use crate::reports::shortened::shortened;
use crate::words::{ComparisonInWords, RoundInWords};

/// What the slides tell, before they are written.
pub(super) struct Deck {
    pub(super) language: Language,
    pub(super) title: String,
    /// Under the title.
    pub(super) about: Vec<String>,
    pub(super) summary: Summary,
    pub(super) slides: Vec<Pictured>,
    /// The facts in one line, at the foot of each slide.
    pub(super) facts: String,
    pub(super) made_at: Timestamp,
}

/// One page that a leader can read alone.
pub(super) struct Summary {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) columns: [Vec<Line>; 2],
}

pub(super) enum Line {
    Heading(String),
    Plain(String),
    Item(String),
}

/// A picture on a slide of its own.
pub(super) struct Pictured {
    pub(super) chart: Chart,
    /// `None` where the picture itself stands on the slide.
    pub(super) plot: Option<Plot>,
}

impl Deck {
    pub(super) fn of_round(told: &RoundInWords<'_>, made_at: Timestamp) -> Deck {
        let l = told.language;
        Deck {
            language: l,
            title: told.picture_title(),
            about: vec![msg::results_title(l).to_owned(), told.facts_line()],
            summary: summary(told),
            slides: pictured(pictures::of_round(told, Size::Slide)),
            facts: told.facts_line(),
            made_at,
        }
    }

    pub(super) fn of_comparison(told: &ComparisonInWords<'_>, made_at: Timestamp) -> Deck {
        Deck {
            language: told.language,
            title: told.title.clone(),
            about: vec![told.facts_line.clone()],
            summary: summary_of_comparison(told),
            slides: pictured(pictures::of_comparison(told, Size::Slide)),
            facts: told.facts_line.clone(),
            made_at,
        }
    }
}

fn pictured(pictures: Vec<Picture>) -> Vec<Pictured> {
    let pictures = pictures.into_iter();
    pictures
        .map(|picture| Pictured {
            chart: picture.chart,
            plot: picture.plot,
        })
        .collect()
}

/// The whole, round by round, then what moved most; sites side by side only the whole. Beside it what to keep in mind.
fn summary_of_comparison(told: &ComparisonInWords<'_>) -> Summary {
    let (l, comparison) = (told.language, &told.comparison);
    let wholes = told.labels.iter().zip(&comparison.whole);
    // Where other themes are in use than in the others, the whole is not compared: the workbook says why.
    let wholes = wholes.filter_map(|(label, compared)| {
        let values = compared.as_ref()?.values;
        let value = match (values.current.value, values.current.index) {
            (Some(value), _) => numbers::decimal(l, value),
            (None, Some(index)) => msg::comparison_index(l, numbers::decimal(l, index)),
            (None, None) => msg::results_too_few(l).to_owned(),
        };
        Some(format!("{label}: {value}"))
    });
    let mut lists = vec![HeadedList::of(msg::comparison_whole(l), wholes.collect())];
    let mut remarks = vec![HeadedList::of(msg::comparison_cautions(l), told.cautions())];
    match comparison.order {
        Order::OverTime => {
            let moved = |direction| {
                let movers = comparison.movers(direction, |_, _| true).into_iter().map(|mover| {
                    let (by, mark) = (numbers::signed(l, mover.change.by), told.mark(mover.change.mark));
                    format!("{}: {by}, {mark}", told.criterion_title(&mover.criterion))
                });
                movers.collect()
            };
            lists.push(HeadedList::of(msg::comparison_movers_up(l), moved(Direction::Up)));
            lists.push(HeadedList::of(msg::comparison_movers_down(l), moved(Direction::Down)));
            remarks.push(HeadedList {
                about: told.rule().into_iter().next(),
                ..HeadedList::of(msg::comparison_rule(l), Vec::new())
            });
        }
        Order::SideBySide => {}
    }
    let lead = match comparison.order {
        Order::OverTime => msg::comparison_lead_time(l),
        Order::SideBySide => msg::comparison_lead_side(l),
    };
    Summary {
        title: msg::workbook_summary(l).to_owned(),
        lead: lead.to_owned(),
        columns: [column(l, &lists), column(l, &remarks)],
    }
}

fn summary(told: &RoundInWords<'_>) -> Summary {
    let (l, results) = (told.language, &told.results);
    let words = Words {
        heading: msg::results_strengths(l),
        joint: msg::results_strengths_joint(l),
        means: msg::results_strengths_means(l),
        none: msg::results_strengths_none(l),
    };
    let strengths = ranking(told, &results.strengths, &words, |basis, value| match basis {
        Basis::Joint => format!("{value:.0}"),
        Basis::Means => numbers::decimal(l, value),
    });
    let words = Words {
        heading: msg::results_needs(l),
        joint: msg::results_needs_joint(l),
        means: msg::results_needs_means(l),
        none: msg::results_needs_none(l),
    };
    let needs = ranking(told, &results.needs, &words, |basis, value| match basis {
        Basis::Joint => format!("+{value:.0}"),
        Basis::Means => numbers::signed(l, value),
    });
    let is_chosen = |id| told.joint_views.get(id).is_some_and(|view| view.content.priority);
    let criteria = results.criteria().map(|result| &result.criterion);
    let chosen = criteria
        .filter(|id| is_chosen(*id))
        .map(|id| told.criterion_title(id).to_owned());
    let priorities = HeadedList::of(msg::results_priorities(l), chosen.collect());
    Summary {
        title: msg::results_standing_out(l).to_owned(),
        lead: told.summary(),
        columns: [column(l, &[strengths]), column(l, &[needs, priorities])],
    }
}

/// What a ranking is called and rests on, in words.
struct Words {
    heading: &'static str,
    joint: &'static str,
    means: &'static str,
    none: &'static str,
}

fn ranking(
    told: &RoundInWords<'_>,
    ranking: &Ranking,
    words: &Words,
    show: impl Fn(Basis, f64) -> String,
) -> HeadedList {
    let basis = match ranking.basis {
        Basis::Joint => words.joint,
        Basis::Means => words.means,
    };
    let about = if ranking.items.is_empty() { words.none } else { basis };
    let items = ranking.items.iter().map(|item| {
        let value = show(ranking.basis, item.value);
        format!("{} ({value})", told.criterion_title(&item.criterion))
    });
    HeadedList {
        about: Some(about.to_owned()),
        ..HeadedList::of(words.heading, items.collect())
    }
}

/// A heading with what stands under it in a column of the summary.
struct HeadedList {
    heading: &'static str,
    about: Option<String>,
    items: Vec<String>,
}

impl HeadedList {
    fn of(heading: &'static str, items: Vec<String>) -> HeadedList {
        HeadedList {
            heading,
            about: None,
            items,
        }
    }

    /// With so many points at most; nothing where there is nothing to stand over.
    fn lines(&self, l: Language, most: usize) -> Vec<Line> {
        if self.about.is_none() && self.items.is_empty() {
            return Vec::new();
        }
        let items = shortened(l, self.items.clone(), most).into_iter().map(Line::Item);
        let about = self.about.clone().map(Line::Plain);
        std::iter::once(Line::Heading(self.heading.to_owned()))
            .chain(about)
            .chain(items)
            .collect()
    }
}

/// A column as full as the slide has room: with as many points under each heading as stay on it.
fn column(l: Language, lists: &[HeadedList]) -> Vec<Line> {
    const MOST: usize = 12;
    const FEWEST: usize = 2;
    let of = |most: usize| -> Vec<Line> { lists.iter().flat_map(|list| list.lines(l, most)).collect() };
    let most = (FEWEST..=MOST).rev().find(|most| has_room(&of(*most)));
    of(most.unwrap_or(FEWEST))
}

/// Whether lines stay within the summary's column, which is 432 by 327 points: letters of 14 points, about 60 in a line,
/// and room before each paragraph.
fn has_room(lines: &[Line]) -> bool {
    const LETTERS: usize = 60;
    const ROOM: usize = 318;
    let needed = lines.iter().map(|line| {
        let (Line::Heading(text) | Line::Plain(text) | Line::Item(text)) = line;
        6 + 17 * text.chars().count().div_ceil(LETTERS)
    });
    needed.sum::<usize>() <= ROOM
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_stays_on_the_slide_and_says_what_it_leaves_out() {
        let items = |n: usize, letters: usize| vec!["å".repeat(letters); n];
        let lists = [
            HeadedList::of("Rounds", items(24, 20)),
            HeadedList::of("Up", items(9, 70)),
            HeadedList::of("Down", items(1, 70)),
        ];
        let lines = column(Language::En, &lists);
        assert!(has_room(&lines));
        let more: Vec<&str> = lines
            .iter()
            .filter_map(|line| match line {
                Line::Item(text) if text.ends_with("more") => Some(text.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(more.len(), 2, "{more:?}");
        // What has room stays whole, and nothing stands over nothing.
        let lines = column(
            Language::En,
            &[HeadedList::of("Rounds", items(5, 20)), HeadedList::of("Up", Vec::new())],
        );
        assert_eq!(lines.len(), 6);
    }
}
