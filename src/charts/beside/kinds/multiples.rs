//! A small panel for the whole and each theme, or a theme and each of its criteria: the current state as a line, the
//! target as a broken one, the joint view as marks. All panels have one measure.

use crate::charts::beside::pictures::{BesideKind, ComparisonPictures};
use crate::charts::beside::strand::Strand;
use crate::charts::beside::words::{description, notes, table};
use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Ink, Stroke, at, lines};
use crate::charts::paint::heads::Heads;
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::{QUIET, Series, TEXT};
use crate::charts::paint::panel::{Panel, Span, apart, draw_line};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::paint::size::Size;
use crate::charts::words;
use crate::domain::Language;
use crate::i18n::msg;

const CODE: &str = "multiples";

pub(super) const KIND: BesideKind = Kind {
    code: CODE,
    name: msg::charts_multiples_name,
    draw,
    native: Native::Picture,
};

/// The picture, where the whole or some theme has a value in at least one round.
fn draw(beside: &ComparisonPictures<'_>) -> Option<Chart> {
    if !beside.is_over_time() {
        return None;
    }
    let language = beside.told.language;
    let sum = beside.sum();
    let strands = beside.strands();
    if strands.is_empty() {
        return None;
    }
    let series = series(&strands);
    let values = strands.iter().flat_map(|strand| &strand.stands);
    let span = Span::of(values.flat_map(|stand| series.iter().filter_map(|series| stand.value(*series))));
    let title = match beside.theme_drawn() {
        Some(_) => msg::charts_multiples_title_criteria(language),
        None => msg::charts_multiples_title_themes(language),
    };
    let shown: Vec<(&Strand, Vec<Series>)> = strands.iter().map(|strand| (strand, series.clone())).collect();
    let parts = &strands[usize::from(sum.is_some())..];
    let sheet_words = || Words {
        title: title.to_owned(),
        notes: notes(beside, span, &strands),
        description: description(beside, &strands, sum.as_ref(), parts),
        table: table(beside, title, &shown),
    };
    let labels = &beside.told.labels;
    let sheet = |numbered: bool| {
        let legend = legend(language, &series, if numbered { labels } else { &[] });
        Sheet::new(beside.frame(CODE), sheet_words(), legend)
    };
    // The rounds' names stand under each panel where they have room, else numbers that the legend explains.
    let mut sheet_drawn = sheet(false);
    let mut plan = Plan::fit(beside.size, &sheet_drawn, &strands, labels.clone());
    if !plan.names_have_room() {
        sheet_drawn = sheet(true);
        let numbers = (1..=labels.len()).map(|number| number.to_string()).collect();
        plan = Plan::fit(beside.size, &sheet_drawn, &strands, numbers);
    }
    let height = plan.height;
    Some(sheet_drawn.draw(height, |canvas, area| {
        for (place, strand) in strands.iter().enumerate() {
            plan.draw_panel(canvas, area, place, strand, &series, span, language);
        }
    }))
}

/// What is drawn: the joint target only where no round asked the participants for theirs.
fn series(strands: &[Strand]) -> Vec<Series> {
    let has = |series: Series| strands.iter().any(|strand| strand.has(series));
    Series::ALL
        .into_iter()
        .filter(|series| has(*series) && (*series != Series::JointTarget || !has(Series::Target)))
        .collect()
}

fn legend(language: Language, series: &[Series], numbered: &[String]) -> Legend {
    let sample = |series: Series| match series {
        Series::Current | Series::Target => Sample::Line(series),
        Series::JointCurrent | Series::JointTarget => Sample::Mark(series.mark()),
    };
    Legend {
        entries: series
            .iter()
            .map(|series| (sample(*series), words::series(language, *series).to_owned()))
            .collect(),
        levels: numbered
            .iter()
            .enumerate()
            .map(|(place, label)| format!("{} {label}", place + 1))
            .collect(),
    }
}

/// How the panels share the picture.
struct Plan {
    em: f64,
    columns: usize,
    cell: (f64, f64),
    title_ink: Ink,
    title_lines: f64,
    labels: Vec<String>,
    height: f64,
}

impl Plan {
    fn fit(size: Size, sheet: &Sheet, strands: &[Strand], labels: Vec<String>) -> Plan {
        let (em, width) = (sheet.em(), sheet.width());
        let panels = strands.len();
        let columns = match size {
            Size::Slide => columns(panels, width, sheet.given_height().unwrap_or(width)),
            Size::Page => [1, 2, 3, 2, 3][panels.clamp(1, 5) - 1],
        };
        let rows = panels.div_ceil(columns);
        let mut plan = Plan {
            em,
            columns,
            cell: (width / count(columns), 0.0),
            title_ink: Ink::new(em * 0.82, TEXT).bold(),
            title_lines: 1.0,
            labels,
            height: 0.0,
        };
        let most = |plan: &Plan| {
            let titles = strands.iter().map(|strand| lines(&plan.title(&strand.name)));
            titles.fold(1.0, f64::max)
        };
        plan.title_lines = most(&plan);
        plan.cell.1 = match sheet.given_height() {
            Some(height) => height / count(rows),
            None => em * 10.5 + plan.title_ink.leading() * plan.title_lines,
        };
        while sheet.given_height().is_some()
            && plan.title_ink.size > 15.0
            && plan.title_ink.leading() * plan.title_lines > plan.cell.1 * 0.3
        {
            plan.title_ink.size -= 1.0;
            plan.title_lines = most(&plan);
        }
        plan.height = plan.cell.1 * count(rows);
        plan
    }

    fn title(&self, name: &str) -> Vec<String> {
        self.title_ink.wrap(name, self.cell.0 - self.em * 1.2, 4)
    }

    fn number_ink(&self) -> Ink {
        Ink::new((self.em * 0.68).max(15.0), QUIET)
    }

    /// The width of a panel's plot: numbers stand to its left, the newest figures to its right.
    fn plot_width(&self) -> f64 {
        self.cell.0 - self.left() - self.right()
    }

    fn left(&self) -> f64 {
        self.number_ink().width("100") + self.em * 0.5
    }

    fn right(&self) -> f64 {
        Ink::new(self.em * 0.8, TEXT).bold().width("100") + self.em * 1.1
    }

    fn side(&self) -> f64 {
        (self.plot_width() / count(self.labels.len().max(1)) / 2.0).min(self.em * 3.0)
    }

    /// How far apart the rounds stand.
    fn step(&self) -> f64 {
        let steps = count(self.labels.len().max(2) - 1);
        ((self.plot_width() - 2.0 * self.side()) / steps).min(2.0 * self.side())
    }

    fn heads(&self) -> Heads {
        let labels: Vec<&str> = self.labels.iter().map(String::as_str).collect();
        Heads::fit(&labels, self.step(), self.em * 0.84, self.em * 3.0)
    }

    fn names_have_room(&self) -> bool {
        let heads = self.heads();
        !heads.turned && heads.height <= self.em * 2.2
    }

    #[allow(clippy::too_many_arguments)] // one panel with everything it is drawn from
    fn draw_panel(
        &self,
        canvas: &mut Canvas<'_>,
        area: Area,
        place: usize,
        strand: &Strand,
        series: &[Series],
        span: Span,
        language: Language,
    ) {
        let (column, row) = (place % self.columns, place / self.columns);
        let left = area.x + self.cell.0 * count(column);
        let top = area.y + self.cell.1 * count(row);
        canvas.lines(
            &self.title(&strand.name),
            at(left + self.em * 0.2, top + self.title_ink.size),
            self.title_ink,
        );
        let heads = self.heads();
        let above = self.title_ink.leading() * self.title_lines + self.em * 0.5;
        let below = heads.height + self.em * 0.9;
        let panel = Panel {
            plot: Area {
                x: left + self.left(),
                y: top + above,
                width: self.plot_width(),
                height: self.cell.1 - above - below,
            },
            span,
            rounds: self.labels.len(),
            side: self.side(),
        };
        panel.draw_grid(canvas, self.number_ink());
        let middles = (0..panel.rounds).map(|round| panel.x(round));
        heads.draw_below(canvas, panel.plot.bottom() + self.em * 0.25, middles);
        if strand.has(Series::Current) {
            self.draw_strand(canvas, &panel, strand, series, language);
        } else {
            let ink = Ink::new(self.em * 0.78, QUIET).middle();
            let text = ink.wrap(msg::charts_too_few(language), panel.plot.width, 2);
            canvas.lines_around(&text, panel.plot.middle(), ink);
        }
    }

    fn draw_strand(
        &self,
        canvas: &mut Canvas<'_>,
        panel: &Panel,
        strand: &Strand,
        series: &[Series],
        language: Language,
    ) {
        let points = |series: Series| panel.points(&strand.values(series));
        for series in series {
            let stroke = Stroke {
                color: series.mark().color,
                width: self.em * 0.11,
                dash: series.dash(),
            };
            match series {
                Series::Current | Series::Target => draw_line(canvas, &points(*series), stroke),
                Series::JointCurrent | Series::JointTarget => {}
            }
        }
        // The joint marks are larger and lie below, so that equal values are both seen.
        for series in series.iter().rev() {
            let radius = match series {
                Series::Current => self.em * 0.2,
                Series::Target => self.em * 0.22,
                Series::JointCurrent | Series::JointTarget => self.em * 0.36,
            };
            for point in points(*series).into_iter().flatten() {
                canvas.mark(series.mark(), point, radius);
            }
        }
        self.draw_newest(canvas, panel, strand, language);
    }

    /// The newest round's figures to the right of the plot, the current one bold.
    fn draw_newest(&self, canvas: &mut Canvas<'_>, panel: &Panel, strand: &Strand, language: Language) {
        let Some(newest) = strand.stands.last() else { return };
        let ink = Ink::new(self.em * 0.8, TEXT);
        let mut figures: Vec<(f64, Ink)> = Vec::new();
        figures.extend(newest.current.value().map(|value| (value, ink.bold())));
        figures.extend(newest.target.map(|value| (value, ink)));
        figures.sort_by(|one, other| other.0.total_cmp(&one.0));
        let wanted: Vec<f64> = figures.iter().map(|(value, _)| panel.y(*value)).collect();
        let heights = vec![ink.size; figures.len()];
        let (top, bottom) = (panel.plot.y - ink.size, panel.plot.bottom() + ink.size);
        for ((value, ink), middle) in figures.iter().zip(apart(&wanted, &heights, top, bottom)) {
            let text = Axis::Index.show(language, *value);
            let x = panel.plot.right() + self.em * 0.3;
            canvas.text(&text, at(x, middle + ink.drop()), *ink);
        }
    }
}

/// As many columns as make the panels largest, a panel being a little wider than high.
fn columns(panels: usize, width: f64, height: f64) -> usize {
    let size = |columns: usize| {
        let (column, row) = (width / count(columns), height / count(panels.div_ceil(columns)));
        (column / 1.6).min(row)
    };
    (1..=5)
        .max_by(|one, other| size(*one).total_cmp(&size(*other)).then(other.cmp(one)))
        .unwrap_or(1)
}

#[allow(clippy::cast_precision_loss)] // a dozen panels
fn count(panels: usize) -> f64 {
    panels as f64
}
