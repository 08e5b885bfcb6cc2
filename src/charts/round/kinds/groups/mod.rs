//! The current state as each group sees it: a line per theme, or per criterion of one theme, and a mark per group.

mod marks;

use crate::charts::chart::{Chart, Table};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Ink, at};
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::{Dash, QUIET, TEXT, group_mark};
use crate::charts::paint::rows::{Room, Rows, Section, share_labels};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::paint::size::Size;
use crate::charts::plot::{self, Plot, PlotKind, Plotted};
use crate::charts::round::by_group::{Line, lines, shown_groups};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::values::{means_note, of_currents};
use crate::charts::words::too_few;
use crate::domain::results::Group;
use crate::i18n::msg;
use marks::{draw_line, most_lanes};

const CODE: &str = "groups";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_groups_name,
    draw,
    native: Native::Chart(plot),
};

/// The picture, where at least two groups may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let lines = lines(subject, axis);
    let groups = shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let language = subject.told.language;
    let title = if subject.is_by_criteria() {
        msg::charts_groups_title_criteria(language)
    } else {
        msg::charts_groups_title_themes(language)
    };
    let (labels, levels) = share_labels(subject.size, subject.level_labels(axis));
    let mut notes = vec![means_note(language, axis)];
    if lines
        .iter()
        .any(|line| line.all.is_none() || line.groups.iter().any(|(_, value)| value.is_none()))
    {
        notes.push(msg::charts_note_missing_group(
            language,
            subject.told.results.disclosure.k,
        ));
    }
    let sheet_words = Words {
        title: title.to_owned(),
        notes,
        description: description(subject, axis, &lines, &groups),
        table: table(subject, axis, &lines, title),
    };
    let sheet = Sheet::new(subject.frame(CODE), sheet_words, legend(subject, &groups, levels));
    let section = [Section {
        title: "",
        labels: lines.iter().map(|line| line.title).collect(),
    }];
    let mut room = Room {
        em: sheet.em(),
        width: sheet.width(),
        height: sheet.given_height(),
        head: sheet.em() * 2.5,
        right: sheet.em() * 5.0,
        least_em: 2.4,
        most_label: None,
    };
    let mut rows = Rows::fit_under_axis(&section, &mut room, axis, &labels);
    if subject.size == Size::Page {
        #[allow(clippy::cast_precision_loss)] // at most a dozen groups
        let most = most_lanes(&lines, &rows, axis) as f64;
        room.least_em = (most * 2.3 * rows.mark_radius() / room.em + 0.9).max(2.4);
        rows = Rows::fit(&section, &room);
    }
    let (height, subject, em) = (rows.height, *subject, sheet.em());
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        let head = Ink::new(em * 0.72, QUIET).end();
        let text = head.wrap_evenly(&subject.told.group_label(Group::All), em * 4.6, 3);
        canvas.lines(&text, at(area.right() - em * 0.4, area.y + em * 0.9), head);
        for (line, row) in lines.iter().zip(&rows.rows) {
            draw_line(canvas, area, &rows, row, line, axis, &subject);
        }
    }))
}

fn legend(subject: &RoundPictures<'_>, groups: &[(Group, usize)], levels: Vec<String>) -> Legend {
    let all = subject.told.results.participants.map(|n| (Group::All, n));
    let entry = |(group, n): &(Group, usize)| {
        let sample = match group {
            Group::All => Sample::Bar(TEXT),
            Group::Of(_) | Group::Merged => Sample::Mark(group_mark(*group)),
        };
        (
            sample,
            msg::charts_group_with_n(subject.told.language, subject.told.group_label(*group), *n),
        )
    };
    Legend {
        entries: all.iter().chain(groups).map(entry).collect(),
        levels,
    }
}

/// Where the groups' views lie farthest apart.
fn description(subject: &RoundPictures<'_>, axis: Axis, lines: &[Line<'_>], groups: &[(Group, usize)]) -> String {
    let language = subject.told.language;
    let label = |group: Group| subject.told.group_label(group);
    let listed: Vec<String> = groups.iter().map(|(group, _)| label(*group)).collect();
    let mut sentences = vec![msg::charts_groups_shows(language, listed.join(", "), lines.len())];
    let spread = |line: &Line<'_>| {
        let values = || {
            line.groups
                .iter()
                .filter_map(|(group, value)| Some((*group, (*value)?)))
        };
        let low = values().min_by(|one, other| one.1.total_cmp(&other.1))?;
        let high = values().max_by(|one, other| one.1.total_cmp(&other.1))?;
        Some((low, high))
    };
    let widest = lines
        .iter()
        .filter_map(|line| Some((line.title, spread(line)?)))
        .reduce(|best, next| {
            if next.1.1.1 - next.1.0.1 > best.1.1.1 - best.1.0.1 {
                next
            } else {
                best
            }
        });
    if let Some((title, (low, high))) = widest.filter(|(_, (low, high))| high.1 > low.1) {
        sentences.push(msg::charts_says_groups(
            language,
            label(high.0),
            axis.show(language, high.1),
            label(low.0),
            axis.show(language, low.1),
            title,
        ));
    }
    let alls: Vec<(&str, f64)> = lines.iter().filter_map(|line| Some((line.title, line.all?))).collect();
    sentences.extend(of_currents(language, axis, &alls));
    let hidden = lines.iter().filter(|line| line.all.is_none());
    sentences.extend(too_few(language, hidden.map(|line| line.title)));
    sentences.join(" ")
}

/// Values over all and per group.
fn table(subject: &RoundPictures<'_>, axis: Axis, lines: &[Line<'_>], caption: &str) -> Table {
    let language = subject.told.language;
    let name = if subject.is_by_criteria() {
        msg::charts_criterion(language)
    } else {
        msg::charts_theme(language)
    };
    let groups = subject.told.results.groups.iter().map(|(group, _)| *group);
    let mut columns = vec![name.to_owned()];
    columns.extend(
        std::iter::once(Group::All)
            .chain(groups.clone())
            .map(|group| subject.told.group_label(group)),
    );
    let show = |value: Option<f64>| match value {
        Some(value) => axis.show(language, value),
        None => msg::charts_too_few(language).to_owned(),
    };
    let row = |line: &Line<'_>| {
        let mut row = vec![line.title.to_owned(), show(line.all)];
        row.extend(groups.clone().map(|group| show(line.of_group(group))));
        row
    };
    Table {
        caption: caption.to_owned(),
        rows: lines.iter().map(row).collect(),
        columns,
    }
}

/// The same marks above their lines.
fn plot(subject: &RoundPictures<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let lines = lines(subject, axis);
    let groups = shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let mark = |name: String, group: Group, values: Vec<Option<f64>>| Plotted {
        name,
        values,
        mark: group_mark(group),
        dash: Dash::Solid,
    };
    let name_of_all = subject.told.group_label(Group::All);
    let of_all = lines.iter().map(|line| line.all).collect();
    let mut series = vec![mark(name_of_all, Group::All, of_all)];
    series.extend(groups.into_iter().map(|(group, size)| {
        let name = msg::charts_group_with_n(subject.told.language, subject.told.group_label(group), size);
        mark(name, group, lines.iter().map(|line| line.of_group(group)).collect())
    }));
    Some(Plot {
        kind: PlotKind::Dots,
        rows: lines.iter().map(|line| line.title.to_owned()).collect(),
        series,
        measure: plot::measure(axis),
        ticks: Some(plot::ticks(axis)),
    })
}
