use jiff::Timestamp;

use crate::charts::{Chart, Plot, Size};
use crate::domain::Language;
use crate::domain::results::{Basis, Ranking};
use crate::i18n::{msg, numbers};
use crate::reports::material::Material;

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
    pub(super) fn of_round(material: &Material<'_>) -> Deck {
        let l = material.language();
        let slides = material.pictures(Size::Slide).into_iter().map(|picture| Pictured {
            chart: picture.chart,
            plot: picture.plot,
        });
        Deck {
            language: l,
            title: material.title.to_owned(),
            about: vec![msg::results_title(l).to_owned(), material.facts_line.to_owned()],
            summary: summary(material),
            slides: slides.collect(),
            facts: material.facts_line.to_owned(),
            made_at: material.made_at,
        }
    }
}

fn summary(material: &Material<'_>) -> Summary {
    let (l, results) = (material.language(), material.described.results);
    let mut strengths = vec![Line::Heading(msg::results_strengths(l).to_owned())];
    let words = Words {
        joint: msg::results_strengths_joint(l),
        means: msg::results_strengths_means(l),
        none: msg::results_strengths_none(l),
    };
    strengths.extend(ranking(
        material,
        &results.strengths,
        &words,
        |basis, value| match basis {
            Basis::Joint => format!("{value:.0}"),
            Basis::Means => numbers::decimal(l, value),
        },
    ));
    let mut needs = vec![Line::Heading(msg::results_needs(l).to_owned())];
    let words = Words {
        joint: msg::results_needs_joint(l),
        means: msg::results_needs_means(l),
        none: msg::results_needs_none(l),
    };
    needs.extend(ranking(material, &results.needs, &words, |basis, value| match basis {
        Basis::Joint => format!("+{value:.0}"),
        Basis::Means => numbers::signed(l, value),
    }));
    let is_chosen = |id| material.joint_views.get(id).is_some_and(|view| view.content.priority);
    let criteria = results.criteria().map(|result| &result.criterion);
    let chosen: Vec<Line> = criteria
        .filter(|id| is_chosen(*id))
        .map(|id| Line::Item(material.criterion_title(id).to_owned()))
        .collect();
    if !chosen.is_empty() {
        needs.push(Line::Heading(msg::results_priorities(l).to_owned()));
        needs.extend(chosen);
    }
    Summary {
        title: msg::results_standing_out(l).to_owned(),
        lead: material.summary.to_owned(),
        columns: [strengths, needs],
    }
}

/// What a ranking rests on, in words.
struct Words {
    joint: &'static str,
    means: &'static str,
    none: &'static str,
}

fn ranking(
    material: &Material<'_>,
    ranking: &Ranking,
    words: &Words,
    show: impl Fn(Basis, f64) -> String,
) -> Vec<Line> {
    if ranking.items.is_empty() {
        return vec![Line::Plain(words.none.to_owned())];
    }
    let basis = match ranking.basis {
        Basis::Joint => words.joint,
        Basis::Means => words.means,
    };
    let mut lines = vec![Line::Plain(basis.to_owned())];
    lines.extend(ranking.items.iter().map(|item| {
        let value = show(ranking.basis, item.value);
        Line::Item(format!("{} ({value})", material.criterion_title(&item.criterion)))
    }));
    lines
}
