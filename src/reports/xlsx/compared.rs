use jiff::Timestamp;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::definitions::Lines;
use super::looks::{Look, Looks};
use super::table::{self, Column, too_few_of};
use super::{pictures, properties, sheet};
use crate::charts::Size;
use crate::domain::results::comparison::{Change, Compared, ComparedCriterion, Direction, Order, Point};
use crate::domain::{Language, ThemeId};
use crate::i18n::{msg, numbers};
use crate::reports::fault::FileFault;
use crate::reports::pictures::of_comparison;
use crate::words::{ComparisonInWords, comparison_definitions, figures};

/// Several rounds beside each other as a workbook in the reader's language.
///
/// # Errors
/// Only a fault of ours.
pub fn comparison_xlsx(told: &ComparisonInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    let l = told.language;
    let looks = Looks::new(l);
    let title = &told.title;
    let drawn = of_comparison(told, Size::Slide);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(title, &told.facts_line, l, made_at)?);
    let mut sheets = vec![
        summary(sheet(l, msg::workbook_summary(l), title)?, &looks, told)?,
        themes(sheet(l, msg::workbook_themes(l), title)?, &looks, told)?,
        criteria(sheet(l, msg::workbook_criteria(l), title)?, &looks, told)?,
    ];
    if drawn.iter().any(|picture| picture.plot.is_some()) {
        let charts = sheet(l, msg::workbook_charts(l), title)?;
        sheets.push(pictures::sheet(charts, &looks, l, &drawn)?);
    }
    sheets.push(definitions(
        sheet(l, msg::workbook_definitions(l), title)?,
        &looks,
        told,
    )?);
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

/// Which rounds, what to keep in mind, and what cannot be compared.
fn summary(mut sheet: Worksheet, looks: &Looks, told: &ComparisonInWords<'_>) -> Result<Worksheet, XlsxError> {
    let l = told.language;
    sheet.set_active(true);
    let mut lines = Lines::on(&mut sheet, looks)?;
    lines.heading(&told.title)?;
    lines.both("", &told.facts_line)?;
    lines.heading(msg::comparison_facts(l))?;
    for (label, round) in told.labels.iter().zip(&told.comparison.rounds) {
        let about = match &round.about {
            None => msg::comparison_facts_veiled(l).to_owned(),
            Some(about) => {
                let who = match about.participants {
                    Some(n) => msg::results_line_participants(l, n),
                    None => msg::results_too_few(l).to_owned(),
                };
                let version = format!("{} {}", msg::comparison_column_version(l), about.version);
                format!("{} · {who} · {version}", about.name)
            }
        };
        lines.both(label, &about)?;
    }
    wholes(&mut lines, told)?;
    moved(&mut lines, told)?;
    for (heading, sentences) in [
        (msg::comparison_cautions(l), told.cautions()),
        (msg::comparison_left_out(l), told.left_out()),
    ] {
        if !sentences.is_empty() {
            lines.heading(heading)?;
        }
        for sentence in &sentences {
            lines.both("", sentence)?;
        }
    }
    Ok(sheet)
}

/// The whole per round: current, target and gap, as they are read.
fn wholes(lines: &mut Lines<'_>, told: &ComparisonInWords<'_>) -> Result<(), XlsxError> {
    let l = told.language;
    let wholes = told.labels.iter().zip(&told.comparison.whole);
    let wholes: Vec<(&String, &Compared)> = wholes
        .filter_map(|(label, whole)| Some((label, whole.as_ref()?)))
        .collect();
    if wholes.is_empty() {
        return Ok(());
    }
    lines.heading(msg::comparison_whole(l))?;
    for (label, Compared { values, .. }) in wholes {
        let mut parts = Vec::new();
        match figures::composed(l, values.current) {
            Some(current) => parts.push(format!("{} {current}", msg::words_current(l))),
            None => parts.push(msg::results_too_few(l).to_owned()),
        }
        parts.extend(figures::composed(l, values.target).map(|target| format!("{} {target}", msg::words_target(l))));
        parts.extend(
            values
                .gap
                .map(|gap| format!("{} {}", msg::words_gap(l), numbers::signed(l, gap))),
        );
        lines.both(label, &parts.join(" · "))?;
    }
    Ok(())
}

/// What has moved most, as the page tells it.
fn moved(lines: &mut Lines<'_>, told: &ComparisonInWords<'_>) -> Result<(), XlsxError> {
    let l = told.language;
    let Some((from, to)) = told.comparison.newest_step() else {
        return Ok(());
    };
    lines.heading(msg::comparison_movers(l))?;
    lines.both(
        "",
        &msg::comparison_movers_about(l, &told.labels[from], &told.labels[to]),
    )?;
    for (direction, none) in [
        (Direction::Up, msg::comparison_movers_up_none(l)),
        (Direction::Down, msg::comparison_movers_down_none(l)),
    ] {
        let movers = told.comparison.movers(direction, |_, _| true);
        if movers.is_empty() {
            lines.both("", none)?;
        }
        for mover in movers {
            let (before, after) = mover.means;
            let way = format!("{} → {}", numbers::decimal(l, before), numbers::decimal(l, after));
            let (title, by) = (
                told.criterion_title(&mover.criterion),
                numbers::signed(l, mover.change.by),
            );
            lines.both("", &format!("{title}: {way} ({by}), {}", told.mark(mover.change.mark)))?;
        }
    }
    Ok(())
}

/// The whole or a theme, round by round.
struct ThemeRow<'a> {
    title: &'a str,
    rounds: &'a [Option<Compared>],
    changes: &'a [Option<Change>],
}

fn themes(sheet: Worksheet, looks: &Looks, told: &ComparisonInWords<'_>) -> Result<Worksheet, XlsxError> {
    let (l, comparison) = (told.language, &told.comparison);
    // Where no round's whole can be compared it is no row.
    let whole = comparison.whole.iter().any(Option::is_some).then_some(ThemeRow {
        title: msg::comparison_whole(l),
        rounds: &comparison.whole,
        changes: &comparison.whole_changes,
    });
    let mut rows: Vec<ThemeRow<'_>> = whole.into_iter().collect();
    rows.extend(comparison.themes.iter().map(|theme| ThemeRow {
        title: told.theme_title(&theme.theme),
        rounds: &theme.rounds,
        changes: &theme.changes,
    }));
    table::write(sheet, looks, &theme_columns(told, &rows), &rows)
}

/// A figure of the whole or a theme in one round.
type OfCompared = fn(&Compared) -> Option<f64>;

fn theme_columns<'a>(told: &'a ComparisonInWords<'_>, rows: &[ThemeRow<'_>]) -> Vec<Column<'a, ThemeRow<'a>>> {
    let l = told.language;
    let kinds: [(&str, OfCompared); 5] = [
        (msg::charts_series_current(l), |own| own.values.current.value),
        (&msg::workbook_index(l, msg::words_current(l)), |own| {
            own.values.current.index
        }),
        (msg::charts_series_target(l), |own| own.values.target.value),
        (msg::charts_series_joint_current(l), |own| own.joint.current.value),
        (msg::charts_series_joint_target(l), |own| own.joint.target.value),
    ];
    let mut columns = vec![Column::words(msg::charts_theme(l), 40.0, |row: &ThemeRow<'a>| {
        row.title
    })];
    for (kind, of) in kinds {
        // What no round has is no column.
        if !rows
            .iter()
            .any(|row| row.rounds.iter().flatten().any(|own| of(own).is_some()))
        {
            continue;
        }
        columns.extend(told.labels.iter().enumerate().map(|(place, label)| {
            let head = format!("{label}: {}", kind.to_lowercase());
            Column::new(head, 16.0, Look::Mean, move |row: &ThemeRow<'a>| {
                row.rounds.get(place).and_then(Option::as_ref).and_then(of)
            })
        }));
    }
    columns.extend(change_columns(told, |row: &ThemeRow<'a>, place| {
        row.changes.get(place).copied().flatten()
    }));
    columns.push(Column::words(msg::workbook_note(l), 44.0, move |row: &ThemeRow<'a>| {
        let is_hidden = |own: &Option<Compared>| own.is_some_and(|own| own.values.current.index.is_none());
        note(told, row.rounds, is_hidden)
    }));
    columns
}

/// A criterion, round by round.
type CriterionRow<'a> = (&'a ThemeId, &'a ComparedCriterion);

fn criteria(sheet: Worksheet, looks: &Looks, told: &ComparisonInWords<'_>) -> Result<Worksheet, XlsxError> {
    let rows: Vec<CriterionRow<'_>> = told.comparison.criteria().collect();
    table::write(sheet, looks, &criterion_columns(told, &rows), &rows)
}

/// A figure of a criterion in one round.
type OfPoint = fn(&Point) -> Option<f64>;

fn criterion_columns<'a>(
    told: &'a ComparisonInWords<'_>,
    rows: &[CriterionRow<'_>],
) -> Vec<Column<'a, CriterionRow<'a>>> {
    let l = told.language;
    #[allow(clippy::cast_precision_loss)] // counts of people
    let kinds: [(&str, Look, OfPoint); 6] = [
        (msg::charts_series_current(l), Look::Mean, |own| {
            own.current.map(|it| it.mean)
        }),
        (msg::results_term_n(l), Look::Whole, |own| {
            own.current.map(|it| it.n as f64)
        }),
        (msg::results_term_sd(l), Look::Mean, |own| own.current.map(|it| it.sd)),
        (msg::charts_series_target(l), Look::Mean, |own| own.target),
        (msg::charts_series_joint_current(l), Look::Whole, |own| {
            own.joint.current.map(f64::from)
        }),
        (msg::charts_series_joint_target(l), Look::Whole, |own| {
            own.joint.target.map(f64::from)
        }),
    ];
    let mut columns = vec![
        Column::words(msg::charts_theme(l), 30.0, |row: &CriterionRow<'a>| {
            told.theme_title(row.0)
        }),
        Column::words(msg::charts_criterion(l), 46.0, |row: &CriterionRow<'a>| {
            told.criterion_title(&row.1.criterion)
        }),
    ];
    for (kind, look, of) in kinds {
        if !rows
            .iter()
            .any(|row| row.1.rounds.iter().flatten().any(|own| of(own).is_some()))
        {
            continue;
        }
        // A veiled round tells no criteria: no column for it.
        let rounds = told.labels.iter().zip(&told.comparison.rounds);
        let named = rounds.enumerate().filter(|(_, (_, round))| round.about.is_some());
        columns.extend(named.map(|(place, (label, _))| {
            let head = format!("{label}: {}", kind.to_lowercase());
            Column::new(head, 16.0, look, move |row: &CriterionRow<'a>| {
                row.1.rounds.get(place).and_then(Option::as_ref).and_then(of)
            })
        }));
    }
    columns.extend(change_columns(told, |row: &CriterionRow<'a>, place| {
        row.1.changes.get(place).copied().flatten()
    }));
    columns.push(Column::words(
        msg::workbook_note(l),
        44.0,
        move |row: &CriterionRow<'a>| {
            note(told, &row.1.rounds, |own: &Option<Point>| {
                own.is_some_and(|own| own.current.is_none())
            })
        },
    ));
    columns
}

/// From the second round on: by how much, and whether the spread of the answers explains it. None side by side.
fn change_columns<'a, R: 'a>(
    told: &'a ComparisonInWords<'_>,
    change: impl Fn(&R, usize) -> Option<Change> + Copy + 'a,
) -> Vec<Column<'a, R>> {
    let l = told.language;
    let labels = &told.labels;
    let places = match told.comparison.order {
        Order::OverTime => 1..labels.len(),
        Order::SideBySide => 0..0,
    };
    let mut columns = Vec::new();
    for place in places {
        let head = |term: &str| format!("{}: {}", labels[place], term.to_lowercase());
        columns.push(Column::new(
            head(msg::comparison_term_change(l)),
            14.0,
            Look::Gap,
            move |row: &R| change(row, place).map(|change| change.by),
        ));
        columns.push(Column::words(
            head(msg::comparison_term_mark(l)),
            22.0,
            move |row: &R| change(row, place).map_or("", |change| told.mark(change.mark)),
        ));
    }
    columns
}

/// The rounds in which there are too few answers.
fn note<T>(told: &ComparisonInWords<'_>, rounds: &[T], is_hidden: impl Fn(&T) -> bool) -> String {
    let rounds = told.labels.iter().zip(rounds);
    let hidden = rounds.filter(|(_, own)| is_hidden(own));
    let labels: Vec<&str> = hidden.map(|(label, _)| label.as_str()).collect();
    too_few_of(told.language, &labels)
}

fn definitions(mut sheet: Worksheet, looks: &Looks, told: &ComparisonInWords<'_>) -> Result<Worksheet, XlsxError> {
    let l: Language = told.language;
    let mut lines = Lines::on(&mut sheet, looks)?;
    lines.meanings(l, comparison_definitions(l))?;
    lines.heading(msg::comparison_rule(l))?;
    for sentence in told.rule() {
        lines.both("", &sentence)?;
    }
    if let Some(newest) = told.newest() {
        lines.levels(l, newest)?;
        lines.source(l, newest)?;
    }
    Ok(sheet)
}
