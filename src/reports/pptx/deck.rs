use jiff::Timestamp;

use crate::charts::{Chart, Plot, Size};
use crate::domain::Language;
use crate::domain::results::comparison::{Direction, Order};
use crate::domain::results::{Basis, Ranking};
use crate::i18n::{msg, numbers};
use crate::reports::material::{ComparedMaterial, Material, Picture};

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
        Deck {
            language: l,
            title: material.title.to_owned(),
            about: vec![msg::results_title(l).to_owned(), material.facts_line.to_owned()],
            summary: summary(material),
            slides: pictured(material.pictures(Size::Slide)),
            facts: material.facts_line.to_owned(),
            made_at: material.made_at,
        }
    }

    pub(super) fn of_comparison(material: &ComparedMaterial<'_>) -> Deck {
        let l = material.language();
        Deck {
            language: l,
            title: material.beside.title.to_owned(),
            about: vec![material.facts_line.to_owned()],
            summary: summary_of_comparison(material),
            slides: pictured(material.pictures(Size::Slide)),
            facts: material.facts_line.to_owned(),
            made_at: material.made_at,
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
fn summary_of_comparison(material: &ComparedMaterial<'_>) -> Summary {
    let (l, comparison) = (material.language(), material.beside.comparison);
    let mut told = vec![Line::Heading(msg::comparison_whole(l).to_owned())];
    for (label, compared) in material.beside.labels.iter().zip(&comparison.whole) {
        // Where other themes are in use than in the others, the whole is not compared: the workbook says why.
        let Some(compared) = compared else { continue };
        let (current, index) = (compared.values.current.value, compared.values.current.index);
        let value = match (current, index) {
            (Some(value), _) => numbers::decimal(l, value),
            (None, Some(index)) => msg::comparison_index(l, numbers::decimal(l, index)),
            (None, None) => msg::results_too_few(l).to_owned(),
        };
        told.push(Line::Item(format!("{label}: {value}")));
    }
    match comparison.order {
        Order::OverTime => {
            let headings = [
                (Direction::Up, msg::comparison_movers_up(l)),
                (Direction::Down, msg::comparison_movers_down(l)),
            ];
            for (direction, heading) in headings {
                let movers = comparison.movers(direction, |_, _| true);
                if !movers.is_empty() {
                    told.push(Line::Heading(heading.to_owned()));
                }
                told.extend(movers.iter().take(5).map(|mover| {
                    let (by, mark) = (numbers::signed(l, mover.change.by), (material.mark)(mover.change.mark));
                    Line::Item(format!("{}: {by}, {mark}", material.criterion_title(&mover.criterion)))
                }));
            }
        }
        Order::SideBySide => {}
    }
    let mut remarks = Vec::new();
    if !material.beside.cautions.is_empty() {
        remarks.push(Line::Heading(msg::comparison_cautions(l).to_owned()));
        remarks.extend(material.beside.cautions.iter().cloned().map(Line::Item));
    }
    remarks.push(Line::Heading(msg::comparison_rule(l).to_owned()));
    remarks.extend(material.beside.rule.iter().take(1).cloned().map(Line::Plain));
    let lead = match comparison.order {
        Order::OverTime => msg::comparison_lead_time(l),
        Order::SideBySide => msg::comparison_lead_side(l),
    };
    Summary {
        title: msg::workbook_summary(l).to_owned(),
        lead: lead.to_owned(),
        columns: [told, remarks],
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
