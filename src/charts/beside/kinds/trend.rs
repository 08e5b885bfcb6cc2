//! The whole and its themes, or a theme and its criteria, as lines over the rounds, named at their ends. The joint view
//! of the whole stands beside its mean.

use crate::charts::beside::pictures::{BesideKind, ComparisonPictures};
use crate::charts::beside::strand::Strand;
use crate::charts::beside::words::{description, notes, table};
use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Ink, Stroke, at, lines};
use crate::charts::paint::heads::Heads;
use crate::charts::paint::legend::Legend;
use crate::charts::paint::palette::{Dash, LOOKS, Mark, QUIET, RULE, SUM, Series, TEXT};
use crate::charts::paint::panel::{Panel, Span, apart, draw_line};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::plot::{Measure, Plot, PlotKind, Plotted};
use crate::charts::words::NONE;
use crate::i18n::msg;

const CODE: &str = "trend";

pub(super) const KIND: BesideKind = Kind {
    code: CODE,
    name: msg::charts_trend_name,
    draw,
    native: Native::Chart(plot),
};

/// The picture, where the whole or some theme has values in at least one round.
fn draw(beside: &ComparisonPictures<'_>) -> Option<Chart> {
    if !beside.is_over_time() {
        return None;
    }
    let sum = beside.sum();
    let parts: Vec<Strand> = beside.strands().into_iter().skip(usize::from(sum.is_some())).collect();
    let threads = threads(beside, sum.as_ref(), &parts);
    if threads.is_empty() {
        return None;
    }
    let values = threads
        .iter()
        .flat_map(|thread| thread.values.iter().flatten().copied());
    let span = Span::of(values);
    let title = match beside.theme_drawn() {
        _ if parts.len() > LOOKS.len() => msg::charts_trend_title_alone(beside.told.language),
        Some(_) => msg::charts_trend_title_criteria(beside.told.language),
        None => msg::charts_trend_title_themes(beside.told.language),
    };
    let strands = beside.strands();
    let mut shown: Vec<(&Strand, Vec<Series>)> = strands.iter().map(|strand| (strand, vec![Series::Current])).collect();
    if let (Some(_), Some((_, series))) = (&sum, shown.first_mut()) {
        series.push(Series::JointCurrent);
    }
    let mut notes = notes(beside, span, &strands);
    if parts.len() > LOOKS.len() {
        notes.push(msg::charts_note_too_many_lines(beside.told.language, LOOKS.len()));
    }
    let words = Words {
        title: title.to_owned(),
        notes,
        description: description(beside, &strands, sum.as_ref(), &parts),
        table: table(beside, title, &shown),
    };
    let sheet = Sheet::new(beside.frame(CODE), words, Legend::default());
    let plan = Plan::fit(beside, &sheet, &threads, span);
    let height = plan.height;
    Some(sheet.draw(height, |canvas, area| plan.draw(canvas, area, &threads)))
}

/// The lines' values, round by round.
fn plot(beside: &ComparisonPictures<'_>) -> Option<Plot> {
    if !beside.is_over_time() {
        return None;
    }
    let sum = beside.sum();
    let parts: Vec<Strand> = beside.strands().into_iter().skip(usize::from(sum.is_some())).collect();
    let threads = threads(beside, sum.as_ref(), &parts);
    let values = threads
        .iter()
        .flat_map(|thread| thread.values.iter().flatten().copied());
    let span = Span::of(values);
    let series: Vec<Plotted> = threads
        .into_iter()
        .map(|thread| Plotted {
            name: thread.name,
            values: thread.values,
            mark: thread.mark,
            dash: thread.dash,
        })
        .collect();
    (!series.is_empty()).then(|| Plot {
        kind: PlotKind::Lines,
        rows: beside.told.labels.clone(),
        series,
        measure: Measure::Index,
        ticks: Some((f64::from(span.least), f64::from(span.most), 20.0)),
    })
}

/// A line with its look and its name.
struct Thread {
    name: String,
    values: Vec<Option<f64>>,
    mark: Mark,
    dash: Dash,
    /// In parts of the usual width.
    weight: f64,
}

/// The sum is thick and black, its joint view beside it; parts have looks of their own, unless they are too many to be
/// told apart.
fn threads(beside: &ComparisonPictures<'_>, sum: Option<&Strand>, parts: &[Strand]) -> Vec<Thread> {
    let mut threads = Vec::new();
    if let Some(sum) = sum {
        threads.push(Thread {
            name: sum.name.clone(),
            values: sum.values(Series::Current),
            mark: SUM,
            dash: Dash::Solid,
            weight: 1.8,
        });
        if sum.has(Series::JointCurrent) {
            threads.push(Thread {
                name: msg::charts_joint_of(beside.told.language, &sum.name),
                values: sum.values(Series::JointCurrent),
                mark: Series::JointCurrent.mark(),
                dash: Series::JointCurrent.dash(),
                weight: 1.2,
            });
        }
    }
    if parts.len() <= LOOKS.len() {
        threads.extend(parts.iter().zip(LOOKS).map(|(part, (mark, dash))| Thread {
            name: part.name.clone(),
            values: part.values(Series::Current),
            mark,
            dash,
            weight: 1.0,
        }));
    }
    threads
}

/// A thread's name at the end of its line.
struct Name {
    thread: usize,
    lines: Vec<String>,
    figure: String,
    middle: f64,
}

/// Where everything stands, from the upper left corner of the area.
struct Plan {
    em: f64,
    panel: Panel,
    heads: Heads,
    ink: Ink,
    names: Vec<Name>,
    names_x: f64,
    height: f64,
}

impl Plan {
    fn fit(beside: &ComparisonPictures<'_>, sheet: &Sheet, threads: &[Thread], span: Span) -> Plan {
        let em = sheet.em();
        let width = sheet.width();
        let left = em * 2.2;
        let names_width = width * 0.3;
        let plot_width = width - left - names_width - em * 1.2;
        let labels = &beside.told.labels;
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let (side, column) = steps(plot_width, labels.len(), em);
        let most_heads = sheet.given_height().map_or(em * 10.0, |height| height * 0.35);
        let heads = Heads::fit(&labels, column, em, most_heads);
        let below = heads.height + em * 0.6;
        let above = em * 0.5;
        let (ink, texts) = names_ink(
            beside,
            threads,
            names_width,
            em,
            sheet.given_height().map(|height| height - above),
        );
        let needed: f64 = texts.iter().map(|(text, _)| block(ink, text)).sum();
        let height = sheet.given_height().unwrap_or((em * 21.0 + below).max(needed + above));
        let panel = Panel {
            plot: Area {
                x: left,
                y: above,
                width: plot_width,
                height: height - above - below,
            },
            span,
            rounds: labels.len(),
            side,
        };
        let names = names(threads, texts, &panel, ink, height);
        Plan {
            em,
            panel,
            heads,
            ink,
            names,
            names_x: left + plot_width + em * 1.2,
            height,
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Area, threads: &[Thread]) {
        let mut panel = self.panel;
        panel.plot.x += area.x;
        panel.plot.y += area.y;
        panel.draw_grid(canvas, Ink::new(self.em * 0.78, QUIET));
        let middles = (0..panel.rounds).map(|round| panel.x(round));
        self.heads
            .draw_below(canvas, panel.plot.bottom() + self.em * 0.5, middles);
        let names_x = area.x + self.names_x;
        for name in &self.names {
            // No line leads on from a round before the newest: it would look like a value that stayed.
            let newest = panel.points(&threads[name.thread].values).last().copied().flatten();
            if let Some(newest) = newest {
                let end = at(names_x - self.em * 0.2, area.y + self.first_line(name));
                canvas.line(newest, end, Stroke::solid(RULE, 2.0));
            }
        }
        // The sum comes first and is drawn last, above its parts.
        for thread in threads.iter().rev() {
            let stroke = Stroke {
                color: thread.mark.color,
                width: self.em * 0.11 * thread.weight,
                dash: thread.dash,
            };
            draw_line(canvas, &panel.points(&thread.values), stroke);
        }
        for thread in threads.iter().rev() {
            for point in panel.points(&thread.values).into_iter().flatten() {
                canvas.mark(thread.mark, point, self.em * 0.24 * thread.weight.sqrt());
            }
        }
        for name in &self.names {
            self.draw_name(canvas, names_x, area.y, name, threads);
        }
    }

    /// The middle of a name's first line, where its mark and figure stand.
    fn first_line(&self, name: &Name) -> f64 {
        name.middle - self.ink.leading() * (lines(&name.lines) - 1.0) / 2.0
    }

    fn draw_name(&self, canvas: &mut Canvas<'_>, x: f64, top: f64, name: &Name, threads: &[Thread]) {
        let ink = self.ink;
        let first = top + self.first_line(name);
        let thread = &threads[name.thread];
        canvas.mark(thread.mark, at(x + self.em * 0.4, first), self.em * 0.28);
        let figure = Ink { color: TEXT, ..ink }.bold().end();
        let figure_x = x + figure_room(ink, self.em);
        canvas.text(&name.figure, at(figure_x, first + ink.drop()), figure);
        let middle = at(figure_x + ink.size * 0.6, top + name.middle);
        let ink = if thread.weight > 1.5 { ink.bold() } else { ink };
        canvas.lines_around(&name.lines, middle, ink);
    }
}

/// From the plot's side to the outer rounds, and the width of a round's words.
fn steps(plot: f64, rounds: usize, em: f64) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)] // a dozen rounds
    let rounds = rounds.max(1) as f64;
    let side = (plot / rounds / 2.0).min(em * 4.5);
    let step = (plot - 2.0 * side) / (rounds - 1.0).max(1.0);
    (side, (2.0 * side).min(step))
}

/// A mark and a figure stand before a name.
fn figure_room(ink: Ink, em: f64) -> f64 {
    em * 0.9 + ink.bold().width("100")
}

fn block(ink: Ink, text: &[String]) -> f64 {
    ink.leading() * lines(text) + ink.size * 0.25
}

/// The names in lines, with the figure of the newest round: as large as the height allows.
fn names_ink(
    beside: &ComparisonPictures<'_>,
    threads: &[Thread],
    width: f64,
    em: f64,
    height: Option<f64>,
) -> (Ink, Vec<(Vec<String>, String)>) {
    let mut ink = Ink::new(em * 0.85, TEXT);
    loop {
        let room = width - figure_room(ink, em) - ink.size * 0.6;
        let text = |thread: &Thread| {
            let ink = if thread.weight > 1.5 { ink.bold() } else { ink };
            let figure = thread.values.last().copied().flatten();
            let figure = figure.map(|figure| Axis::Index.show(beside.told.language, figure));
            (ink.wrap(&thread.name, room, 5), figure.unwrap_or(NONE.to_owned()))
        };
        let texts: Vec<(Vec<String>, String)> = threads.iter().map(text).collect();
        let needed: f64 = texts.iter().map(|(text, _)| block(ink, text)).sum();
        if height.is_none_or(|height| needed <= height) || ink.size <= 14.0 {
            return (ink, texts);
        }
        ink.size -= 1.0;
    }
}

/// Each name at the height where its line ends, moved apart from its neighbours.
fn names(threads: &[Thread], texts: Vec<(Vec<String>, String)>, panel: &Panel, ink: Ink, bottom: f64) -> Vec<Name> {
    let end = |thread: &Thread| {
        let last = thread.values.iter().rev().flatten().next();
        last.map_or(panel.plot.bottom(), |value| panel.y(*value))
    };
    let mut names: Vec<Name> = threads
        .iter()
        .zip(texts)
        .enumerate()
        .map(|(place, (thread, (lines, figure)))| Name {
            thread: place,
            lines,
            figure,
            middle: end(thread),
        })
        .collect();
    names.sort_by(|one, other| one.middle.total_cmp(&other.middle));
    let wanted: Vec<f64> = names.iter().map(|name| name.middle).collect();
    let heights: Vec<f64> = names.iter().map(|name| block(ink, &name.lines)).collect();
    for (name, middle) in names.iter_mut().zip(apart(&wanted, &heights, 0.0, bottom)) {
        name.middle = middle;
    }
    names
}
