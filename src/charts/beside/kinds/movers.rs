//! The criteria that rose and fell most between the newest round and the one before. A change that the spread of the
//! answers does not explain is a full bar; one that it may explain, or of which too few answered to tell, is hollow.

use crate::charts::beside::pictures::{BesideKind, ComparisonPictures};
use crate::charts::chart::{Chart, Table};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Ink, Stroke, at};
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::{Color, Dash, QUIET, RULE, Series};
use crate::charts::paint::rows::{Room, RowPlace, Rows, Section};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::plot::{Measure, Plot, PlotKind, Plotted};
use crate::charts::words::{self, names};
use crate::domain::ThemeId;
use crate::domain::results::comparison::{ChangeMark, Direction, Mover};
use crate::i18n::msg;

const CODE: &str = "movers";

pub(super) const KIND: BesideKind = Kind {
    code: CODE,
    name: msg::comparison_movers,
    draw,
    native: Native::Chart(plot),
};

/// The picture, where some criterion has moved.
fn draw(beside: &ComparisonPictures<'_>) -> Option<Chart> {
    let axis = axis(beside).filter(|_| beside.is_over_time())?;
    let [up, down] = Direction::ALL.map(|direction| moves(beside, axis, direction));
    if up.is_empty() && down.is_empty() {
        return None;
    }
    let language = beside.told.language;
    let all: Vec<&Move> = up.iter().chain(&down).collect();
    let title = msg::charts_movers_title(language);
    let sheet_words = Words {
        title: title.to_owned(),
        notes: notes(beside, axis, &all),
        description: description(beside, axis, &up, &down),
        table: table(beside, axis, title, &all),
    };
    let sheet = Sheet::new(beside.frame(CODE), sheet_words, legend(beside, &all));
    let em = sheet.em();
    let sections: Vec<Section<'_>> = [
        (msg::charts_risen(language), &up),
        (msg::charts_fallen(language), &down),
    ]
    .into_iter()
    .filter(|(_, moves)| !moves.is_empty())
    .map(|(title, moves)| Section {
        title,
        labels: moves.iter().map(|own| own.title.as_str()).collect(),
    })
    .collect();
    let room = Room {
        em,
        width: sheet.width(),
        height: sheet.given_height(),
        head: em * 1.7,
        right: em * 7.0,
        least_em: 2.1,
        most_label: None,
    };
    let rows = Rows::fit(&sections, &room);
    let height = rows.height;
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw(canvas, area);
        let bars = Bars::of(beside, &rows, axis, &all);
        bars.draw_head(canvas, area, em);
        for (own, row) in all.iter().zip(&rows.rows) {
            bars.draw_row(canvas, area, row, own, em);
        }
    }))
}

/// The changes that are drawn, risen before fallen.
fn plot(beside: &ComparisonPictures<'_>) -> Option<Plot> {
    let axis = axis(beside).filter(|_| beside.is_over_time())?;
    let moves = Direction::ALL.map(|direction| moves(beside, axis, direction)).concat();
    (!moves.is_empty()).then(|| Plot {
        kind: PlotKind::Bars,
        // What the picture says by hollow bars is said in words.
        rows: moves
            .iter()
            .map(|own| match own.is_marked() {
                true => own.title.clone(),
                false => format!("{} ({})", own.title, said(beside, own.mark)),
            })
            .collect(),
        series: vec![Plotted {
            name: msg::charts_movers_title(beside.told.language).to_owned(),
            values: moves.iter().map(|own| Some(own.by)).collect(),
            mark: Series::Current.mark(),
            dash: Dash::Solid,
        }],
        measure: match axis {
            Axis::Levels { .. } => Measure::Gap,
            Axis::Index => Measure::WholeGap,
        },
        ticks: None,
    })
}

/// Whether a criterion of this theme is drawn: all are, unless one theme is chosen.
fn is_drawn(beside: &ComparisonPictures<'_>, theme: &ThemeId) -> bool {
    beside.theme.is_none_or(|only| only == theme)
}

/// The axis that all criteria to draw share.
fn axis(beside: &ComparisonPictures<'_>) -> Option<Axis> {
    let drawn = beside
        .told
        .comparison
        .criteria()
        .filter(|(theme, _)| is_drawn(beside, theme));
    Axis::of(drawn.map(|(_, own)| (own.scale_min, own.scale_max)))
}

fn moves(beside: &ComparisonPictures<'_>, axis: Axis, direction: Direction) -> Vec<Move> {
    let movers = beside
        .told
        .comparison
        .movers(direction, |theme, _| is_drawn(beside, theme));
    movers.iter().map(|mover| Move::of(beside, mover, axis)).collect()
}

/// A criterion's change as it is drawn.
#[derive(Clone)]
struct Move {
    title: String,
    theme: String,
    from: usize,
    to: usize,
    before: f64,
    after: f64,
    by: f64,
    mark: ChangeMark,
}

impl Move {
    fn of(beside: &ComparisonPictures<'_>, mover: &Mover, axis: Axis) -> Move {
        let own = beside
            .told
            .comparison
            .criteria()
            .find(|(_, own)| own.criterion == mover.criterion)
            .map(|(_, own)| own);
        let place = |value: f64| own.map_or(value, |own| axis.place(value, own.scale_min, own.scale_max));
        let (before, after) = (place(mover.means.0), place(mover.means.1));
        Move {
            title: beside.told.criterion_title(&mover.criterion).to_owned(),
            theme: beside.told.theme_title(&mover.theme).to_owned(),
            from: mover.change.from,
            to: mover.to,
            before,
            after,
            by: after - before,
            mark: mover.change.mark,
        }
    }

    fn is_marked(&self) -> bool {
        match self.mark {
            ChangeMark::Up | ChangeMark::Down => true,
            ChangeMark::WithinSpread | ChangeMark::TooFewToTell => false,
        }
    }

    fn dash(&self) -> Dash {
        match self.mark {
            ChangeMark::Up | ChangeMark::Down | ChangeMark::WithinSpread => Dash::Solid,
            ChangeMark::TooFewToTell => Dash::Dashed,
        }
    }
}

fn said(beside: &ComparisonPictures<'_>, mark: ChangeMark) -> &'static str {
    let language = beside.told.language;
    match mark {
        ChangeMark::Up | ChangeMark::Down => msg::charts_change_marked(language),
        ChangeMark::WithinSpread => msg::charts_change_within(language),
        ChangeMark::TooFewToTell => msg::charts_change_too_few(language),
    }
}

fn legend(beside: &ComparisonPictures<'_>, all: &[&Move]) -> Legend {
    let there = |mark: ChangeMark| all.iter().any(|own| own.mark == mark);
    let mut entries = Vec::new();
    if all.iter().any(|own| own.is_marked()) {
        entries.push((Sample::Swatch(color()), said(beside, ChangeMark::Up).to_owned()));
    }
    for (mark, dash) in [
        (ChangeMark::WithinSpread, Dash::Solid),
        (ChangeMark::TooFewToTell, Dash::Dashed),
    ] {
        if there(mark) {
            entries.push((Sample::Hollow(color(), dash), said(beside, mark).to_owned()));
        }
    }
    Legend {
        entries,
        levels: Vec::new(),
    }
}

fn color() -> Color {
    Series::Current.mark().color
}

fn notes(beside: &ComparisonPictures<'_>, axis: Axis, all: &[&Move]) -> Vec<String> {
    let labels = &beside.told.labels;
    let mut notes = Vec::new();
    if let Some(own) = all.first().filter(|own| all.iter().all(|other| other.from == own.from)) {
        notes.push(msg::charts_note_movers(
            beside.told.language,
            &labels[own.from],
            &labels[own.to],
        ));
    } else {
        notes.push(msg::charts_note_movers_mixed(beside.told.language).to_owned());
    }
    notes.push(axis.note(beside.told.language));
    notes
}

fn description(beside: &ComparisonPictures<'_>, axis: Axis, up: &[Move], down: &[Move]) -> String {
    let language = beside.told.language;
    let shown = |own: &Move| axis.show_gap(language, own.by);
    let first = |moves: &[Move]| -> Option<(String, String)> {
        let by = shown(moves.first()?);
        let tied: Vec<&str> = moves
            .iter()
            .filter(|own| shown(own) == by)
            .map(|own| own.title.as_str())
            .collect();
        Some((names(language, &tied), by))
    };
    let mut sentences = vec![msg::charts_movers_shows(language, down.len(), up.len())];
    sentences.extend(first(up).map(|(names, by)| msg::charts_says_risen(language, by, names)));
    sentences.extend(first(down).map(|(names, by)| msg::charts_says_fallen(language, by, names)));
    let marked = up.iter().chain(down).filter(|own| own.is_marked()).count();
    sentences.push(msg::charts_says_marked(language, marked));
    sentences.join(" ")
}

fn table(beside: &ComparisonPictures<'_>, axis: Axis, caption: &str, all: &[&Move]) -> Table {
    let language = beside.told.language;
    let labels = &beside.told.labels;
    let columns = [
        msg::charts_criterion(language),
        msg::charts_theme(language),
        msg::charts_before(language),
        msg::charts_after(language),
        msg::charts_change(language),
        msg::charts_change_kind(language),
    ];
    let at_round = |value: f64, round: usize| format!("{} ({})", axis.show(language, value), labels[round]);
    let row = |own: &&Move| {
        vec![
            own.title.clone(),
            own.theme.clone(),
            at_round(own.before, own.from),
            at_round(own.after, own.to),
            axis.show_gap(language, own.by),
            said(beside, own.mark).to_owned(),
        ]
    };
    Table {
        caption: caption.to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: all.iter().map(row).collect(),
    }
}

/// The bars' common measure.
struct Bars<'a> {
    beside: &'a ComparisonPictures<'a>,
    rows: &'a Rows,
    axis: Axis,
    /// Where no change stands.
    zero: f64,
    /// Pixels for one unit of the axis.
    unit: f64,
}

impl<'a> Bars<'a> {
    /// The longest bar on each side leaves room for its figure.
    fn of(beside: &'a ComparisonPictures<'a>, rows: &'a Rows, axis: Axis, all: &[&Move]) -> Self {
        let most = all.iter().map(|own| own.by).fold(0.0_f64, f64::max);
        let least = all.iter().map(|own| own.by).fold(0.0_f64, f64::min);
        let figure = rows.figure_ink().bold().width("+00,0") * 1.25;
        let below = if least < 0.0 { figure } else { 0.0 };
        let above = if most > 0.0 { figure } else { rows.figure_ink().size };
        let unit = (rows.plot_width - above - below) / (most - least).max(f64::EPSILON);
        Bars {
            beside,
            rows,
            axis,
            zero: rows.plot_x + below - least * unit,
            unit,
        }
    }

    fn draw_head(&self, canvas: &mut Canvas<'_>, area: Area, em: f64) {
        let ink = Ink::new(em * 0.72, QUIET).end();
        let baseline = area.y + em * 1.1;
        let head = msg::charts_means(self.beside.told.language);
        canvas.text(head, at(area.right() - em * 0.3, baseline), ink);
        let x = area.x + self.zero;
        canvas.line(
            at(x, area.y + em * 1.4),
            at(x, area.y + self.rows.height),
            Stroke::solid(QUIET, 2.0),
        );
    }

    fn draw_row(&self, canvas: &mut Canvas<'_>, area: Area, row: &RowPlace, own: &Move, em: f64) {
        let ink = self.rows.figure_ink();
        let middle = area.y + row.middle;
        let bottom = middle + row.height / 2.0;
        canvas.line(
            at(area.x + self.rows.plot_x, bottom),
            at(area.right(), bottom),
            Stroke::solid(RULE, 1.0),
        );
        let (x, length) = (area.x + self.zero, own.by * self.unit);
        let height = (row.height * 0.56).min(ink.size * 1.8);
        let bar = Area {
            x: x + length.min(0.0),
            y: middle - height / 2.0,
            width: length.abs(),
            height,
        };
        if own.is_marked() {
            canvas.fill(bar, color());
        } else {
            canvas.outline(
                bar,
                Stroke {
                    color: color(),
                    width: (em * 0.1).max(2.0),
                    dash: own.dash(),
                },
            );
        }
        let text = self.axis.show_gap(self.beside.told.language, own.by);
        let apart = ink.size * 0.4;
        let baseline = middle + ink.drop();
        if own.by < 0.0 {
            canvas.text(&text, at(x + length - apart, baseline), ink.bold().end());
        } else {
            canvas.text(&text, at(x + length + apart, baseline), ink.bold());
        }
        let way = words::way(Some(own.before), Some(own.after), |value| {
            self.axis.show(self.beside.told.language, value)
        });
        canvas.text(&way, at(area.right() - em * 0.3, baseline), ink.end());
    }
}
